// Package front orders an edition for its readers: what the first screen says, and in
// which order, the same in the terminal, on a page and in Markdown.
//
// It adds nothing to the edition: every part of a Page is a part of the edition, in
// another order.
package front

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/coherence"
	"stemma/collate"
	"stemma/collate/relation"
	"stemma/collate/usage"
	"stemma/edition"
	"stemma/edition/label"
	"stemma/finding"
	"stemma/mention"
)

// A Page is an edition in the order in which it is read. A series stands in the first of
// Differ, Moved, Tolls and Lanes that it belongs to, and in no other.
type Page struct {
	*edition.Edition
	Differ    []Row             // what the reports disagree on
	Moved     []Row             // what changed in the course of the story
	Alone     []edition.Alone   // what only one report has, and should be checked
	Situation []edition.Tile    // what several reports tell, with its status and origin
	Tolls     []Row             // what grows or shrinks as the story goes on, in the order told
	Lanes     []Row             // the other quantities that two reports state
	Rest      []Row             // quantities that one report states, ages that agree, and what no report names
	Changed   []edition.Finding // what changed on the way, but for what stands in Differ
	Apparatus []edition.Locus   // claims of two reports or more, those in which readings differ first
	Sums      []edition.Check   // sums that fail, that join reports, or that a reader may work himself
	Held      []edition.Check   // conversions and parts that hold within one report
}

// A Row is what reports say of one thing: a quantity, or a claim on which they disagree.
type Row struct {
	Series   *edition.Series // nil for a claim
	Readings []Reading       // what they say, in the order told
	Locus    *edition.Locus  // of a claim that is asserted and denied; else nil
	Finding  *edition.Finding
	Also     []*edition.Finding // of a time that differs: those that give further times to the same thing
	theme    string             // of the claim of a finding
}

// ID returns the ID of the series, locus or finding of the row.
func (r Row) ID() string {
	switch {
	case r.Series != nil:
		return r.Series.ID
	case r.Locus != nil:
		return r.Locus.ID
	}
	return r.Finding.ID
}

// Name returns what a row of claims is called: by the relation of a claim that is asserted
// and denied; of a finding by the theme of its claim, and where it has none by its kind. A
// row in which one report contradicts itself says so. It returns "" for a series, whose name
// is in the words of a report.
func (r Row) Name() string {
	switch {
	case r.Series != nil:
		return ""
	case r.Locus != nil:
		return label.Relations.Say(r.Locus.Relation)
	case r.Finding.Tie == finding.Within:
		return label.Ties.Say(r.Finding.Tie)
	case r.theme != "" && r.theme != collate.Other:
		return label.Themes.Say(r.theme)
	}
	return label.Kinds.Say(r.Finding.Kind)
}

// Of returns the page of an edition.
func Of(e *edition.Edition) *Page {
	p := &Page{Edition: e, Alone: e.Alone, Situation: e.Situation}
	told := tellingsOf(e)
	for i := range e.Series {
		s := &e.Series[i]
		row := Row{Series: s, Readings: told.readings(s)}
		switch disagree := s.Relation == string(relation.Differs) || s.Relation == string(relation.Disputed); {
		case witnesses(s) < 2 && len(e.Witnesses) > 1:
			p.Rest = append(p.Rest, row)
		case disagree && values(row) > 1:
			p.Differ = append(p.Differ, row)
		case s.Relation == string(relation.Moved) && values(row) > 1:
			p.Moved = append(p.Moved, row)
		case s.Key.Aspect == edition.Age || s.Key.Aspect == "" && p.slight(row):
			p.Rest = append(p.Rest, row)
		case toll(s):
			p.Tolls = append(p.Tolls, row)
		default:
			p.Lanes = append(p.Lanes, row)
		}
	}
	p.claims()
	p.sums()
	return p
}

// one is the number one.
const one edition.Number = "1"

// slight reports whether a quantity of which nothing is said, but how many there are, says
// little: it has no name, there is one of the thing, or less than a quarter of the reports have it.
func (p *Page) slight(r Row) bool {
	single := !slices.ContainsFunc(r.Readings, func(x Reading) bool { return x.Point.Value != one })
	return r.Series.Label == nil || single && r.Series.Unit == "" || 4*witnesses(r.Series) < len(p.Witnesses)
}

// claims sorts the loci and findings.
func (p *Page) claims() {
	var last []edition.Locus
	for i := range p.Loci {
		l := &p.Loci[i]
		if count(l) < 2 || l.Further {
			continue
		}
		if Split(l) {
			p.Apparatus = append(p.Apparatus, *l)
		} else {
			last = append(last, *l)
		}
		if asserted, denied := sides(l); denied != nil && l.Relation == string(relation.Disputed) {
			p.Differ = append(p.Differ, Row{Locus: l, Readings: []Reading{ofVariant(asserted), ofVariant(denied)}})
		}
	}
	p.Apparatus = append(p.Apparatus, last...)
	themes := map[string]string{}
	for _, l := range p.Loci {
		themes[l.ID] = l.Theme
	}
	for i := range p.Findings {
		f := &p.Findings[i]
		switch {
		case f.Kind != finding.Contradiction && f.Kind != finding.TimeShift || f.Against == nil || f.Severity == finding.Note:
			p.Changed = append(p.Changed, *f)
		case !p.shown(f) && !p.further(f):
			p.Differ = append(p.Differ, Row{Finding: f, theme: themes[f.Locus], Readings: []Reading{ofPassage(p.around(*f.Against)), ofPassage(p.around(f.Suspect))}})
		}
	}
}

// further adds to a row of two times of one thing a time that another finding holds against one of
// them, so that no time stands in two rows, and reports whether there is such a row.
func (p *Page) further(f *edition.Finding) bool {
	if f.Kind != finding.TimeShift {
		return false
	}
	for i := range p.Differ {
		r := &p.Differ[i]
		if r.Finding == nil || r.Finding.Kind != f.Kind {
			continue
		}
		against, suspect := r.has(f.Against), r.has(&f.Suspect)
		if !against && !suspect {
			continue
		}
		r.Also = append(r.Also, f)
		if !against {
			r.Readings = append(r.Readings, ofPassage(p.around(*f.Against)))
		}
		if !suspect {
			r.Readings = append(r.Readings, ofPassage(p.around(f.Suspect)))
		}
		return true
	}
	return false
}

// has reports whether a passage is one of the findings of a row.
func (r *Row) has(q *edition.Passage) bool {
	return slices.ContainsFunc(append([]*edition.Finding{r.Finding}, r.Also...), func(f *edition.Finding) bool {
		return slices.ContainsFunc([]edition.Passage{*f.Against, f.Suspect}, func(o edition.Passage) bool {
			return o.Siglum == q.Siglum && o.Start < q.End && q.Start < o.End
		})
	})
}

// shown reports whether both passages of a finding are figures of one row of Differ or
// Moved.
func (p *Page) shown(f *edition.Finding) bool {
	holds := func(r Row, q *edition.Passage) bool {
		return slices.ContainsFunc(r.Readings, func(x Reading) bool {
			return slices.ContainsFunc(x.Passages, func(o edition.Passage) bool {
				return o.Siglum == q.Siglum && o.Start < q.End && q.Start < o.End
			})
		})
	}
	for _, rows := range [][]Row{p.Differ, p.Moved} {
		for _, r := range rows {
			if r.Series != nil && holds(r, &f.Suspect) && holds(r, f.Against) {
				return true
			}
		}
	}
	return false
}

// sums parts the checks. Of those that are shown, what fails comes first.
func (p *Page) sums() {
	var holds []edition.Check
	for _, c := range p.Checks {
		switch {
		case !coherence.Worth(coherence.Kind(c.Kind), coherence.Verdict(c.Verdict), joins(c)):
			p.Held = append(p.Held, c)
		case c.Verdict != string(coherence.Holds):
			p.Sums = append(p.Sums, c)
		default:
			holds = append(holds, c)
		}
	}
	slices.SortStableFunc(p.Sums, func(a, b edition.Check) int { return order(a) - order(b) })
	p.Sums = append(p.Sums, holds...)
}

func order(c edition.Check) int {
	if c.Verdict == string(coherence.DoesNotHold) {
		return 0
	}
	return 1
}

// joins reports whether the figures of a sum are of two reports or more.
func joins(c edition.Check) bool {
	return slices.ContainsFunc(c.Inputs, func(p edition.Passage) bool { return p.Siglum != c.Inputs[0].Siglum })
}

// toll reports whether a series is of people, of whom there are more or fewer as time
// goes on.
func toll(s *edition.Series) bool {
	return s.Unit == "" && s.Key.Per == "" && usage.CourseOf(s.Key.Aspect) != usage.CourseOf("")
}

// witnesses returns how many reports state a figure of the series.
func witnesses(s *edition.Series) int {
	seen := map[string]bool{}
	for _, p := range s.Points {
		if !p.Derived {
			seen[p.Siglum] = true
		}
	}
	return len(seen)
}

// count returns how many reports have a claim.
func count(l *edition.Locus) int {
	seen := map[string]bool{}
	for _, v := range l.Variants {
		for _, g := range v.Sigla {
			seen[g] = true
		}
	}
	return len(seen)
}

// Split reports whether the readings of a claim differ in more than words.
func Split(l *edition.Locus) bool {
	switch relation.Relation(l.Relation) {
	case relation.Differs, relation.Disputed, relation.Moved:
		return true
	}
	for _, v := range l.Variants {
		if v.Firmness != l.Variants[0].Firmness {
			return true
		}
	}
	return false
}

// sides returns a variant that denies a claim and the one that asserts it in most of the
// same words; nil where none has most of them: what is asserted may then be another thing.
func sides(l *edition.Locus) (asserted, denied *edition.Variant) {
	words := make([]map[string]bool, len(l.Variants))
	of := func(i int) map[string]bool {
		if words[i] == nil {
			words[i] = wordsOf(l.Variants[i].Passage.Exact)
		}
		return words[i]
	}
	best := 0.0
	for i := range l.Variants {
		d := &l.Variants[i]
		if d.Firmness != string(mention.Denied) {
			continue
		}
		for j := range l.Variants {
			if a := &l.Variants[j]; a.Firmness == string(mention.Stated) || a.Firmness == string(mention.Confirmed) {
				if s := shared(of(j), of(i)); s >= oneThing && s > best {
					asserted, denied, best = a, d, s
				}
			}
		}
	}
	return asserted, denied
}

// oneThing is the share of the words of the shorter of two passages from which one denies
// what the other asserts. Ours.
const oneThing = .6

// shared returns which share of the words of the shorter of two texts the other has.
func shared(x, y map[string]bool) float64 {
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for w := range x {
		if y[w] {
			n++
		}
	}
	if len(x) == 0 {
		return 0
	}
	return float64(n) / float64(len(x))
}

func wordsOf(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		out[w] = true
	}
	return out
}

// Source returns the source behind a claim that is named best: the first whose words begin
// with a capital, as a name does; else the first of two words or more, "the harbour master";
// else nil.
func Source(c edition.Count) *edition.Passage {
	for i := range c.Sources {
		p := &c.Sources[i]
		if r, _ := utf8.DecodeRuneInString(p.Exact); unicode.IsUpper(r) && utf8.RuneCountInString(p.Exact) > 3 {
			return p
		}
	}
	for i := range c.Sources {
		if strings.Contains(c.Sources[i].Exact, " ") {
			return &c.Sources[i]
		}
	}
	return nil
}
