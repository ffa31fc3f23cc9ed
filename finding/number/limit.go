package number

import (
	"stemma/collate"
	"stemma/collate/series"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// limits tells, once a series and number, that some reports have a number with a bound and
// others have it flat or with the opposite one, where no report has it both ways: "up to
// $5,000", "$5,000", "at least $5,000". Of a
// toll that only grows "at least" is no bound to lose: it is how a toll is told early.
func limits(f *finding.Finder) {
	for i := range f.Series {
		s := &f.Series[i]
		bounded := map[string][]collate.FigRef{}
		var order []string
		for _, p := range s.Points {
			if g := f.Figure(p.FigRef); measure.Weighty(g) && measure.Side(g.Bound) != 0 && measure.Side(g.Bound) != measure.Side(figure.Range) && (measure.Side(g.Bound) == measure.Side(figure.AtMost) || f.CourseAt(p.FigRef) == usage.Fixed) {
				k := quantity.String(g.Value) + g.Unit
				if bounded[k] == nil {
					order = append(order, k)
				}
				bounded[k] = append(bounded[k], p.FigRef)
			}
		}
		for _, k := range order {
			limit(f, s, bounded[k])
		}
	}
}

// limit tells of one number of a series that the figures at bounded have with a bound.
func limit(f *finding.Finder, s *series.Series, bounded []collate.FigRef) {
	g := f.Figure(bounded[0])
	for _, b := range bounded[1:] {
		if of := measure.Side(f.Figure(b).Bound); of != measure.Side(g.Bound) && !measure.HasBound(f, b.Witness, g, measure.Side(g.Bound)) && !measure.HasBound(f, bounded[0].Witness, g, of) {
			tellLimit(f, bounded[0], b)
			return
		}
	}
	var flat []collate.FigRef
	for _, p := range s.Points {
		x := f.Figure(p.FigRef)
		if x.Unit != g.Unit || x.Value.Cmp(g.Value) != 0 || x.Bound != figure.Exact {
			continue
		}
		if measure.InQuotes(f, p.FigRef) || measure.HasBound(f, p.Witness, g, measure.Side(g.Bound)) {
			return
		}
		if measure.Limited(f, p.Witness, f.Span(p.FigRef)) {
			return
		}
		flat = append(flat, p.FigRef)
	}
	if len(flat) == 0 || measure.InQuotes(f, bounded[0]) || measure.HasBound(f, bounded[0].Witness, g, measure.Side(figure.Exact)) {
		return
	}
	tellLimit(f, bounded[0], flat[0])
}

// tellLimit tells that b has the number of a with another bound, of reports that are not
// tied: of those that are, bounds tells.
func tellLimit(f *finding.Finder, a, b collate.FigRef) {
	if tie, _ := f.Tie(a.Witness, b.Witness); tie == finding.Compared {
		f.Add(finding.Finding{Kind: finding.BoundChanged, Tie: tie, Locus: f.LocusOf(a, b), By: finding.ByBound,
			Suspect: f.Passage(b.Witness, f.Span(b)), Against: f.Passage(a.Witness, f.Span(a))})
	}
}
