package front_test

import (
	"slices"
	"strings"
	"testing"

	"stemma"
	"stemma/edition"
	"stemma/edition/front"
	"stemma/edition/label"
	"stemma/finding"
	"stemma/internal/storytest"
)

func page(reports ...string) *front.Page {
	return front.Of(stemma.Edit(storytest.Story(reports...)))
}

// A quantity stands in one section: what the reports disagree on is not told again as a
// lane, and what one report has is in none of the first ones.
func TestOneSectionEach(t *testing.T) {
	p := page(
		"The crash at Brask injured 46 people on Friday, the ambulance service said. The tram was 31 metres long.",
		"The crash at Brask injured 61 people on Friday, the ambulance service said. The tram was 31 metres long.",
		"The crash at Brask injured 46 people on Friday, the ambulance service said. Nine doctors came.")
	met := map[string]string{}
	for name, rows := range map[string][]front.Row{"differ": p.Differ, "moved": p.Moved, "tolls": p.Tolls, "lanes": p.Lanes, "rest": p.Rest} {
		for _, r := range rows {
			if r.Series == nil {
				continue
			}
			if was := met[r.Series.ID]; was != "" {
				t.Errorf("%s stands in %s and in %s", r.Series.ID, was, name)
			}
			met[r.Series.ID] = name
		}
	}
	if len(met) != len(p.Series) {
		t.Errorf("%d of %d series stand on the page", len(met), len(p.Series))
	}
	if len(p.Differ) == 0 || p.Differ[0].Series == nil || len(p.Differ[0].Readings) != 2 {
		t.Errorf("46 and 61 injured are no disagreement: %+v", p.Differ)
	}
}

// The steps of a quantity are its numbers in the order told, each once whatever its bound,
// with the reports that have it; "dozens" is no number beside others.
func TestSteps(t *testing.T) {
	n := func(s string) *edition.Number { x := edition.Number(s); return &x }
	point := func(sig, value, bound string, low, high *edition.Number) edition.Point {
		return edition.Point{Siglum: sig, Value: edition.Number(value), Stated: edition.Number(value), Bound: bound, Low: low, High: high, Change: "level"}
	}
	e := &edition.Edition{
		Witnesses: []edition.Witness{{Siglum: "A", Published: "2031-05-02T09:00"}, {Siglum: "B", Published: "2031-05-01T09:00"}, {Siglum: "C"}, {Siglum: "D", Published: "2031-05-03"}},
		Series: []edition.Series{{ID: "S1", Relation: "moved", Key: edition.SeriesKey{Aspect: "killed"}, Points: []edition.Point{
			point("A", "31", "exact", n("31"), n("31")), point("A", "12", "approx", n("12"), n("120")), point("B", "28", "at_least", n("28"), nil),
			point("C", "40", "exact", n("40"), n("40")), point("D", "31", "at_least", n("31"), nil)}}},
	}
	p := front.Of(e)
	if len(p.Moved) != 1 {
		t.Fatalf("%+v", p)
	}
	var got []string
	for _, x := range p.Moved[0].Steps() {
		got = append(got, string(x.Point.Value)+" "+strings.Join(x.Sigla, ""))
	}
	if s := strings.Join(got, ", "); s != "28 B, 31 AD, 40 C" {
		t.Errorf("steps: %s", s)
	}
}

// A denial is set against what is asserted in the same words, and against nothing else.
func TestDisputed(t *testing.T) {
	locus := func(asserted, denied string) edition.Locus {
		return edition.Locus{ID: "L1", Relation: "disputed", Variants: []edition.Variant{
			{Sigla: []string{"A"}, Firmness: "stated", Passage: edition.Passage{Siglum: "A", Exact: asserted, End: len(asserted)}},
			{Sigla: []string{"B"}, Firmness: "denied", Passage: edition.Passage{Siglum: "B", Exact: denied, End: len(denied)}}}}
	}
	for _, c := range []struct {
		asserted, denied string
		want             int
	}{
		{"the ship left its lane on Monday", "that the ship had left its lane", 1},
		{"the ship sank off Tarn", "that the owners had been warned", 0},
	} {
		if got := len(front.Of(&edition.Edition{Loci: []edition.Locus{locus(c.asserted, c.denied)}}).Differ); got != c.want {
			t.Errorf("%q and %q: %d disagreements, want %d", c.asserted, c.denied, got, c.want)
		}
	}
}

// TestRowNames: a row of a finding is named by the theme of its claim, or by its kind where
// that says more than nothing; one report against itself is named so.
func TestRowNames(t *testing.T) {
	against := edition.Passage{Siglum: "B", End: 3}
	of := func(id, tie string) edition.Finding {
		return edition.Finding{ID: "F" + id, Kind: finding.Contradiction, Tie: tie, Locus: id, Suspect: edition.Passage{Siglum: "A", End: 3}, Against: &against}
	}
	p := front.Of(&edition.Edition{
		Loci:     []edition.Locus{{ID: "L1", Theme: "cause"}, {ID: "L2", Theme: "other"}},
		Findings: []edition.Finding{of("L1", "compared"), of("L2", "compared"), of("", "compared"), of("L1", finding.Within)},
	})
	var got []string
	for _, r := range p.Differ {
		got = append(got, r.Name())
	}
	kind := label.Kinds.Say(finding.Contradiction)
	if want := []string{label.Themes.Say("cause"), kind, kind, label.Ties.Say(finding.Within)}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestNotesAreNoDisagreement: who was not named and then was is a change on the way, two numbers
// of one thing are a disagreement.
func TestNotesAreNoDisagreement(t *testing.T) {
	for _, c := range []struct {
		severity        string
		differ, changed int
	}{{finding.Differs, 1, 0}, {finding.Note, 0, 1}} {
		p := front.Of(&edition.Edition{Findings: []edition.Finding{{Kind: finding.Contradiction, Severity: c.severity, Against: &edition.Passage{Siglum: "A"}, Suspect: edition.Passage{Siglum: "B"}}}})
		if len(p.Differ) != c.differ || len(p.Changed) != c.changed {
			t.Errorf("%s: %d rows, %d changes", c.severity, len(p.Differ), len(p.Changed))
		}
	}
}

// TestTimesOfOneThing: three times of one thing stand in one row, each once.
func TestTimesOfOneThing(t *testing.T) {
	passage := func(siglum string, start int, exact string) edition.Passage {
		return edition.Passage{Siglum: siglum, Start: start, End: start + len(exact), Exact: exact}
	}
	differ := func(id string, a, b edition.Passage) edition.Finding {
		return edition.Finding{ID: id, Kind: finding.TimeShift, Severity: finding.Differs, Suspect: b, Against: &a}
	}
	one, two, three := passage("A", 10, "at about 6.10am"), passage("B", 20, "at about 6.04am"), passage("C", 30, "at about 6.15am")
	e := &edition.Edition{Findings: []edition.Finding{
		differ("F1", one, two), differ("F2", two, three), differ("F3", one, three),
		differ("F4", passage("A", 90, "on the next Monday"), passage("B", 95, "on the next Tuesday")),
	}}
	p := front.Of(e)
	if len(p.Differ) != 2 {
		t.Fatalf("%d rows, want 2", len(p.Differ))
	}
	var got []string
	for _, r := range p.Differ[0].Readings {
		got = append(got, r.Passages[0].Exact)
	}
	if want := []string{one.Exact, two.Exact, three.Exact}; !slices.Equal(got, want) || len(p.Differ[0].Also) != 2 {
		t.Errorf("the times %q with %d more findings, want %q with 2", got, len(p.Differ[0].Also), want)
	}
}
