package edition_test

import (
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"stemma/edition"
)

// said writes changes down, one a line: kind, ends, what stood -> what stands.
func said(cs []edition.Change) []string {
	words := func(p *edition.Passage) string {
		if p == nil {
			return "-"
		}
		return strings.Join(strings.Fields(p.Exact), " ")
	}
	out := []string{}
	for _, c := range cs {
		line := string(c.Kind)
		if c.Finding != "" {
			line += " " + c.Finding
		}
		for _, x := range c.Of {
			line += " " + string(x)
		}
		if c.Kind != edition.ReportAdded && c.Kind != edition.ReportWithdrawn {
			line += ": " + words(c.Old) + " -> " + words(c.New)
		}
		out = append(out, line)
	}
	return out
}

const (
	slide  = "@Merrow Post, 2031-05-02\nThe landslide at Lowe killed 40 people, the rescue service said."
	bridge = "@Merrow Post, 2031-05-02\nAda Roe said the rebels had destroyed the stone bridge at Lowe during the night."
)

// TestDiff has one small story a kind of change, and what must be silent.
func TestDiff(t *testing.T) {
	toll := func(outlet, day, n string) string {
		return "@" + outlet + ", " + day + "\nThe landslide at Lowe killed " + n + " people, the rescue service said."
	}
	for _, c := range []struct {
		name     string
		old, new []string
		want     []string
	}{
		{"a copy", []string{slide, bridge}, []string{slide, bridge, strings.Replace(slide, "Merrow Post", "Lowe Echo", 1)}, []string{"report_added"}},
		{"a copy of a later day", []string{slide, toll("Tarn Herald", "2031-05-03", "48")},
			[]string{slide, toll("Tarn Herald", "2031-05-03", "48"), strings.Replace(slide, "Merrow Post, 2031-05-02", "Lowe Echo, 2031-05-04", 1)}, []string{"report_added"}},
		{"what is known, in other words", []string{slide}, []string{slide, "@Lowe Echo, 2031-05-02\nAt Lowe 40 people were killed by a landslide, the rescue service said."}, []string{"report_added"}},
		{"what is known, in an earlier report: sigla and names shift", []string{slide},
			[]string{"@Lowe Echo, 2031-05-01\nAt Lowe 40 people were killed by a landslide, the rescue service said.", slide}, []string{"report_added"}},
		{"another order", []string{slide, bridge}, []string{bridge, slide}, nil},
		{"the same in miles", []string{"The rocket flew 1,060 km before it fell into the sea."},
			[]string{"The rocket flew 1,060 km before it fell into the sea.", "The rocket flew 659 miles before it fell into the sea."}, []string{"report_added"}},
		{"the same in kilometres, told earlier", []string{"@Merrow Post, 2031-05-02\nThe rocket flew 659 miles before it fell into the sea."},
			[]string{"@Lowe Echo, 2031-05-01\nThe rocket flew 1,060 km before it fell into the sea.", "@Merrow Post, 2031-05-02\nThe rocket flew 659 miles before it fell into the sea."}, []string{"report_added"}},

		{"nothing before", nil, []string{slide}, []string{"figure_new: - -> 40", "report_added"}},
		{"a figure of something else", []string{slide}, []string{slide, "@Lowe Echo, 2031-05-03\nSome 700 families have no roof over their heads."},
			[]string{"figure_new: - -> Some 700", "report_added"}},
		{"a toll that rose", []string{slide}, []string{slide, toll("Tarn Herald", "2031-05-03", "55")},
			[]string{"figure_moved latest highest: 40 -> 55", "report_added"}},
		{"a toll that fell", []string{slide}, []string{slide, toll("Tarn Herald", "2031-05-03", "31")},
			[]string{"figure_moved latest lowest: 40 -> 31", "report_added"}},
		{"a toll between two", []string{slide, toll("Tarn Herald", "2031-05-03", "55")}, []string{slide, toll("Tarn Herald", "2031-05-03", "55"), toll("Lowe Echo", "2031-05-02", "48")},
			[]string{"figure_new: 55 -> 48", "report_added"}},
		{"back to an older toll", []string{slide, toll("Tarn Herald", "2031-05-03", "55")}, []string{slide, toll("Tarn Herald", "2031-05-03", "55"),
			"@Lowe Echo, 2031-05-04\nIn the landslide at Lowe 40 people were killed, Ada Roe said."},
			[]string{"figure_moved latest: 55 -> 40", "source_new: - -> Ada Roe", "report_added"}},
		{"a toll withdrawn", []string{slide, toll("Tarn Herald", "2031-05-03", "55")}, []string{slide},
			[]string{"figure_gone latest highest: 55 -> 40", "report_withdrawn"}},
		{"another toll in the place of one", []string{slide, toll("Tarn Herald", "2031-05-03", "48")}, []string{slide, toll("Tarn Herald", "2031-05-03", "55")},
			[]string{"figure_moved latest highest: 48 -> 55", "figure_gone latest highest: 48 -> 55", "report_added", "report_withdrawn"}},
		{"another bound", []string{"The port of Lowe took in up to 400 families."}, []string{"The port of Lowe took in up to 400 families.", "The port of Lowe took in 400 families."},
			[]string{"figure_bound: up to 400 -> 400", "report_added"}},
		{"dozens, then a number", []string{toll("Merrow Post", "2031-05-02", "dozens of")}, []string{toll("Merrow Post", "2031-05-02", "dozens of"), toll("Tarn Herald", "2031-05-02", "55")},
			[]string{"figure_bound: dozens -> 55", "report_added"}},

		{"a source", []string{bridge}, []string{bridge, "@Tarn Herald, 2031-05-02\nThe rebels had destroyed the stone bridge at Lowe during the night, Tom Vale said."},
			[]string{"source_new: - -> Tom Vale", "report_added"}},
		{"the same source", []string{bridge}, []string{bridge, "@Tarn Herald, 2031-05-02\nThe rebels had destroyed the stone bridge at Lowe during the night, Roe said."},
			[]string{"report_added"}},
		{"a source withdrawn", []string{bridge, "@Tarn Herald, 2031-05-02\nThe rebels had destroyed the stone bridge at Lowe during the night, Tom Vale said."}, []string{bridge},
			[]string{"source_gone: Tom Vale -> -", "report_withdrawn"}},
		{"weaker words", []string{bridge}, []string{bridge, "@Tarn Herald, 2031-05-02\nThe rebels may have destroyed the stone bridge at Lowe during the night, Ada Roe said."},
			[]string{"firmness_changed weakest: the rebels had destroyed the stone bridge at Lowe during the night -> The rebels may have destroyed the stone bridge at Lowe during the night", "report_added"}},
		{"a denial", []string{bridge}, []string{bridge, "@Tarn Herald, 2031-05-02\nThe rebels denied that they had destroyed the stone bridge at Lowe during the night."},
			[]string{
				"denial_new: the rebels had destroyed the stone bridge at Lowe during the night -> they had destroyed the stone bridge at Lowe during the night",
				"dispute_new: - -> they had destroyed the stone bridge at Lowe during the night",
				"source_new: - -> The rebels", "report_added"}},
		{"a copy of one that tells of a denial", []string{bridge + " The rebels denied that they had destroyed the stone bridge at Lowe during the night."},
			[]string{bridge + " The rebels denied that they had destroyed the stone bridge at Lowe during the night.",
				strings.Replace(bridge, "Merrow Post", "Lowe Echo", 1) + " The rebels denied that they had destroyed the stone bridge at Lowe during the night."},
			[]string{"report_added"}},
	} {
		var old, new *edition.Edition
		if len(c.old) > 0 {
			old = edit(c.old...)
		}
		new = edit(c.new...)
		got := said(withoutFindings(edition.Diff(old, new)))
		if !slices.Equal(got, append([]string{}, c.want...)) {
			t.Errorf("%s:\n  got  %s\n  want %s", c.name, strings.Join(got, "\n       "), strings.Join(c.want, "\n       "))
		}
		for _, e := range []*edition.Edition{old, new} {
			if e != nil {
				if cs := edition.Diff(e, e); len(cs) != 0 {
					t.Errorf("%s: an edition and itself: %q", c.name, said(cs))
				}
			}
		}
	}
}

func withoutFindings(cs []edition.Change) []edition.Change {
	return slices.DeleteFunc(cs, func(c edition.Change) bool { return c.Finding != "" })
}

// TestDiffOfFindings: a quotation that another report alters, then lets go.
func TestDiffOfFindings(t *testing.T) {
	const whole = `"We lost nine barges and a pier by winter in the great storm," said Ada Roe.`
	altered := strings.Replace(whole, "great", "small", 1)
	one, two := edit("@Merrow Post, 2031-05-02\n"+whole), edit("@Merrow Post, 2031-05-02\n"+whole, "@Tarn Herald, 2031-05-03\n"+altered)
	if got, want := said(edition.Diff(one, two)), []string{"finding_new quote_altered: - -> small", "report_added"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := said(edition.Diff(two, one)), []string{"finding_gone quote_altered: small -> -", "report_withdrawn"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for _, c := range edition.Diff(one, two) {
		if c.Finding != "" && (c.Against == nil || c.Against.Exact != "great" || !slices.Equal(c.Now, []string{two.Findings[0].ID})) {
			t.Errorf("%+v", c)
		}
	}
}

// TestDiffAll: stories that merge, split, come and go.
func TestDiffAll(t *testing.T) {
	ed := func(id string, reports ...string) *edition.Edition {
		e := edit(reports...)
		e.Story.ID = id
		return e
	}
	const harvest = "@Tarn Herald, 2031-05-03\nTraders expect a higher levy on salt from the autumn."
	const levy = "@Lowe Echo, 2031-05-03\nFrom the autumn a levy of 12 dollars a sack is due on salt."
	a, b, both := ed("a", slide), ed("b", bridge), ed("a", slide, bridge)
	for _, c := range []struct {
		name     string
		old, new []*edition.Edition
		want     []string
	}{
		{"the same", []*edition.Edition{a, b}, []*edition.Edition{b, a}, nil},
		{"merged", []*edition.Edition{a, b}, []*edition.Edition{both}, []string{"story_merged a b > a"}},
		{"split", []*edition.Edition{both}, []*edition.Edition{a, b}, []string{"story_split a > a b"}},
		{"merged with a report more", []*edition.Edition{a, b}, []*edition.Edition{ed("a", slide, bridge, harvest)}, []string{"story_merged a b > a", "report_added  > 1"}},
		{"a report that goes over", []*edition.Edition{ed("a", slide, harvest), b}, []*edition.Edition{a, ed("b", bridge, harvest)}, []string{"story_merged a b > b", "story_split a > a b"}},
		{"new", []*edition.Edition{a}, []*edition.Edition{a, ed("c", levy)}, []string{"story_new  > c", "figure_new  > 1", "report_added  > 1"}},
		{"gone", []*edition.Edition{a, ed("c", levy)}, []*edition.Edition{a}, []string{"story_gone c > ", "figure_gone 1 > ", "report_withdrawn 1 > "}},
	} {
		var got []string
		for _, x := range edition.DiffAll(c.old, c.new) {
			side := func(ids []string) string {
				if strings.HasPrefix(string(x.Kind), "story_") {
					return strings.Join(ids, " ")
				}
				return strings.Trim(fmt.Sprint(len(ids)), "0")
			}
			got = append(got, string(x.Kind)+" "+side(x.Was)+" > "+side(x.Now))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestDiffOfJSON: an edition read back from its JSON differs from nothing, and from
// others as it did.
func TestDiffOfJSON(t *testing.T) {
	back := func(e *edition.Edition) *edition.Edition {
		raw, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		out := &edition.Edition{}
		if err := json.Unmarshal(raw, out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	old, new := edit(slide, bridge), edit(slide, bridge, "@Tarn Herald, 2031-05-03\nThe landslide at Lowe killed 55 people, Tom Vale said.")
	if cs := edition.Diff(old, back(old)); len(cs) != 0 {
		t.Errorf("%q", said(cs))
	}
	want, _ := json.Marshal(edition.Diff(old, new))
	if got, _ := json.Marshal(edition.Diff(back(old), back(new))); string(got) != string(want) {
		t.Errorf("%s\nwant %s", got, want)
	}
	if strings.Contains(string(want), `"was":null`) || strings.Contains(string(want), `"now":null`) {
		t.Errorf("a list is null: %s", want)
	}
}

// TestNearCopyIsNoLater: a page that runs an old report again a day later, with a line
// of its own, is no later word on its toll.
func TestNearCopyIsNoLater(t *testing.T) {
	fuller := "@Tarn Herald, 2031-05-03\nRescuers at Lowe now speak of 55 people killed in the landslide."
	old := edit(slide, fuller)
	again := strings.Replace(slide, "Merrow Post, 2031-05-02", "Lowe Echo, 2031-05-04", 1) + " It rained."
	if got := said(edition.Diff(old, edit(slide, fuller, again))); !slices.Equal(got, []string{"report_added"}) {
		t.Errorf("%q", got)
	}
}

// TestDiffIsLinear: a story of twice the reports, none with a headline, each with a
// value of its own between two known ones, costs about twice as much.
func TestDiffIsLinear(t *testing.T) {
	grown := func(n int) *edition.Edition {
		e := &edition.Edition{Series: []edition.Series{{ID: "S1"}}}
		for i := range n {
			id := fmt.Sprint("r", i)
			e.Witnesses = append(e.Witnesses, edition.Witness{Siglum: id, Report: id, SHA256: id})
			v := edition.Number(fmt.Sprint(1000 + i))
			if i == 1 {
				v = "9000000"
			}
			e.Series[0].Points = append(e.Series[0].Points, edition.Point{Siglum: id, Value: v, Low: &v, High: &v, Bound: "exact", Passage: edition.Passage{Report: id, Siglum: id, End: 1}})
			if i > 0 {
				e.Stemma.Edges = append(e.Stemma.Edges, edition.Edge{Child: id, Parent: fmt.Sprint("r", i-1), Relation: "copy"})
			}
		}
		return e
	}
	cost := func(n int) float64 {
		old, new := grown(2), grown(n)
		var from, to runtime.MemStats
		runtime.ReadMemStats(&from)
		cs := edition.Diff(old, new)
		runtime.ReadMemStats(&to)
		if len(cs) != 2*(n-2) {
			t.Fatalf("%d changes", len(cs))
		}
		return float64(to.TotalAlloc - from.TotalAlloc)
	}
	if a, b := cost(1000), cost(2000); b > 2.3*a {
		t.Errorf("%.0f bytes for 1000 reports, %.0f for 2000", a, b)
	}
}

// TestRanks: every kind of change has a rank of its own.
func TestRanks(t *testing.T) {
	seen := map[int]edition.ChangeKind{}
	for _, k := range edition.ChangeKinds {
		r := k.Rank()
		if other, ok := seen[r]; ok || r >= len(edition.ChangeKinds) {
			t.Errorf("%s has the rank %d, as %q", k, r, other)
		}
		seen[r] = k
	}
}
