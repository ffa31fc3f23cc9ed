package finding

import (
	"slices"

	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
)

// limits tells, once a series and number, that some reports have a number with a bound and
// others have it flat or with the opposite one, where no report has it both ways: "up to
// $5,000", "$5,000", "at least $5,000". Of a
// toll that only grows "at least" is no bound to lose: it is how a toll is told early.
func (f *finder) limits() {
	for i := range f.c.Series {
		s := &f.c.Series[i]
		bounded := map[string][]collate.FigRef{}
		var order []string
		for _, p := range s.Points {
			if g := f.figure(p.FigRef); weighty(g) && side(g.Bound) != 0 && side(g.Bound) != side(figure.Range) && (side(g.Bound) == side(figure.AtMost) || f.c.CourseAt(p.FigRef) == collate.Fixed) {
				k := quantity.String(g.Value) + g.Unit
				if bounded[k] == nil {
					order = append(order, k)
				}
				bounded[k] = append(bounded[k], p.FigRef)
			}
		}
		for _, k := range order {
			f.limit(s, bounded[k])
		}
	}
}

// limit tells of one number of a series that the figures at bounded have with a bound.
func (f *finder) limit(s *collate.Series, bounded []collate.FigRef) {
	g := f.figure(bounded[0])
	for _, b := range bounded[1:] {
		if of := side(f.figure(b).Bound); of != side(g.Bound) && !f.has(b.Witness, g, side(g.Bound)) && !f.has(bounded[0].Witness, g, of) {
			f.tellLimit(bounded[0], b)
			return
		}
	}
	var flat []collate.FigRef
	for _, p := range s.Points {
		x := f.figure(p.FigRef)
		if x.Unit != g.Unit || x.Value.Cmp(g.Value) != 0 || x.Bound != figure.Exact {
			continue
		}
		if f.inQuotes(p.FigRef) || f.has(p.Witness, g, side(g.Bound)) {
			return
		}
		if f.limited(p.Witness, f.c.Span(p.FigRef)) {
			return
		}
		flat = append(flat, p.FigRef)
	}
	if len(flat) == 0 || f.inQuotes(bounded[0]) || f.has(bounded[0].Witness, g, side(figure.Exact)) {
		return
	}
	f.tellLimit(bounded[0], flat[0])
}

// tellLimit tells that b has the number of a with another bound, of reports that are not
// tied: of those that are, bounds tells.
func (f *finder) tellLimit(a, b collate.FigRef) {
	if tie, _ := f.tie(a.Witness, b.Witness); tie == Compared {
		f.add(Finding{Kind: BoundChanged, Tie: tie, Locus: f.locusOf(a, b), By: byBound,
			Suspect: f.passage(b.Witness, f.c.Span(b)), Against: f.passage(a.Witness, f.c.Span(a))})
	}
}

// limited reports whether a word of the sentence of a figure at a span says that its number is
// a limit, "the most that a winner can take home", or the word before it that it was told
// before: "the 1,200 residents".
func (f *finder) limited(witness int, at report.Span) bool {
	w := &f.c.Witnesses[witness]
	s := w.SentOf(w.WordAt(at.Start))
	if s < 0 {
		return false
	}
	number := w.WordAt(at.Start)
	for i := w.Sents[s].First; i < w.Sents[s].Last; i++ {
		if c := classOf(w.Lower(i), groupLimit); c != nil && (c.name != classTold || i == number-1) {
			return true
		}
	}
	return false
}

// has reports whether a witness has the number of g with a bound of a side, whatever it
// counts there.
func (f *finder) has(w int, g *figure.Figure, of int) bool {
	return slices.ContainsFunc(f.held(w).of(g), func(i int) bool { return side(f.c.Witnesses[w].Figures[i].Bound) == of })
}

func (f *finder) inQuotes(r collate.FigRef) bool {
	return f.c.Witnesses[r.Witness].InQuote(f.c.Span(r))
}
