package number

import (
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// ends tells, once a series, that one report gives as the number what another gives as an end of
// a range: "between 380 and 420 million", "420 million". Strangers may have heard the one and the other.
func ends(f *finding.Finder) {
	for s := range f.Series {
		points := f.Series[s].Points
		points = points[:min(len(points), finding.Crowd)]
	pairs:
		for _, p := range points {
			x := f.Figure(p.FigRef)
			if x.Bound != figure.Range || measure.InQuotes(f, p.FigRef) {
				continue
			}
			for _, q := range points {
				if tie, _ := f.Tie(p.Witness, q.Witness); tie != finding.Compared && endOf(f, p.FigRef, q.FigRef) {
					between(f, finding.BoundChanged, finding.ByBound, said{p.Witness, f.Span(p.FigRef)}, said{q.Witness, f.Span(q.FigRef)})
					break pairs
				}
			}
		}
	}
}

// endOf reports whether figure q, told without a bound, is an end of the range p of another
// report, and neither report has the number of the other.
func endOf(f *finding.Finder, p, q collate.FigRef) bool {
	x, y := f.Figure(p), f.Figure(q)
	if p.Witness == q.Witness || y.Bound != figure.Exact || y.Unit != x.Unit || y.Per != x.Per || x.Low == nil || x.High == nil || !measure.Weighty(y) || measure.InQuotes(f, q) {
		return false
	}
	if quantity.Cmp(y.Value, x.Low) != 0 && quantity.Cmp(y.Value, x.High) != 0 || measure.Limited(f, q.Witness, f.Span(q)) {
		return false
	}
	return !measure.HasBound(f, q.Witness, x, measure.Side(figure.Range)) && f.Held(p.Witness).Of(y) == nil && !ranges(f, q.Witness, x, y)
}

// ranges reports whether a report has a range of the unit of x, or both its ends, of which y is
// one: "15.5 percent on cash, 8 percent on the rest".
func ranges(f *finding.Finder, w int, x, y *figure.Figure) bool {
	for i := range f.Witnesses[w].Figures {
		g := &f.Witnesses[w].Figures[i]
		if g.Value == nil || g.Unit != x.Unit {
			continue
		}
		end := quantity.Cmp(g.Value, x.Low) == 0 || quantity.Cmp(g.Value, x.High) == 0
		if g.Bound == figure.Range || end && quantity.Cmp(g.Value, y.Value) != 0 {
			return true
		}
	}
	return false
}
