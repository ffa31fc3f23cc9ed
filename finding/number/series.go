package number

import (
	"stemma/collate"
	"stemma/collate/relation"
	"stemma/collate/series"
	"stemma/finding"
	"stemma/finding/told"
	"stemma/lineage"
)

// Series tells of every series whose reports differ: of each report that was made from
// another and comes out with another number, and else once, of the two figures that show
// it best. Who is right is not said: where no descent is known the one told first is what
// the other is held against.
func Series(f *finding.Finder) {
	for i := range f.Series {
		s := &f.Series[i]
		if s.Relation != relation.Differs || changed(f, s) {
			continue
		}
		a, b := s.Against[0], s.Against[1]
		tie, _ := f.Tie(a.Witness, b.Witness)
		if otherUnit(f, a, b) {
			if tie == finding.Compared { // of tied reports, numbers tells
				otherUnits(f, a, b)
			}
			continue
		}
		if tie == finding.MadeFrom {
			tie = finding.Tied // the number of one of them came from elsewhere, too
		}
		f.Add(finding.Finding{Kind: finding.Contradiction, Tie: tie, Locus: f.LocusOf(a, b), By: finding.ByDiffers,
			Suspect: f.Passage(b.Witness, f.Span(b)), Against: f.Passage(a.Witness, f.Span(a))})
	}
}

// changed tells of the reports of a series that were made from others of it and have no
// number of theirs, and reports whether there are any.
func changed(f *finding.Finder, s *series.Series) bool {
	points := map[int][]series.Point{}
	for _, p := range s.Points {
		points[p.Witness] = append(points[p.Witness], p)
	}
	found := false
	for _, e := range f.Stemma.Edges {
		parent, child := f.Stemma.Nodes[e.Parent].Witness, f.Stemma.Nodes[e.Child].Witness
		if !e.Direct || e.Relation == lineage.SharesQuote || e.Relation == lineage.Cites || len(points[parent]) == 0 || len(points[child]) == 0 {
			continue
		}
		if f.Later(parent, child) || !f.Differ(points[parent], points[child]) {
			continue
		}
		a, b := points[parent][0].FigRef, points[child][0].FigRef
		if found = true; otherUnit(f, a, b) {
			continue
		}
		kind, tie := finding.NumberChanged, finding.MadeFrom
		if twoSources(f, points[parent][0], points[child][0]) {
			kind, tie = finding.Contradiction, finding.Tied // it has the number from elsewhere
		}
		f.Add(finding.Finding{Kind: kind, Tie: tie, Locus: f.LocusOf(a, b), By: finding.ByDiffers,
			Suspect: f.Passage(child, f.Span(b)), Against: f.Passage(parent, f.Span(a))})
	}
	return found
}

// twoSources reports whether two points are told by two sources that are known to be two:
// people who are named, or bodies of two kinds.
func twoSources(f *finding.Finder, a, b series.Point) bool {
	if a.Claim < 0 || b.Claim < 0 {
		return false
	}
	p, q := f.Claim(collate.Ref{Witness: a.Witness, Claim: a.Claim}).Chain, f.Claim(collate.Ref{Witness: b.Witness, Claim: b.Claim}).Chain
	if len(p) == 0 || len(q) == 0 || f.Meets(a.Witness, p, b.Witness, q) {
		return false
	}
	wa, wb := &f.Witnesses[a.Witness], &f.Witnesses[b.Witness]
	x, y := p[len(p)-1], q[len(q)-1]
	if wa.Names(x) && wb.Names(y) {
		return true
	}
	k, l := told.BodyOf(x.Span.Of(wa.Report.Text)), told.BodyOf(y.Span.Of(wb.Report.Text))
	return k != nil && l != nil && k.Name != l.Name
}

// otherUnit reports whether two figures are one number in two units, of which numbers
// tells.
func otherUnit(f *finding.Finder, a, b collate.FigRef) bool {
	x, y := &f.Witnesses[a.Witness].Figures[a.Figure], &f.Witnesses[b.Witness].Figures[b.Figure]
	return x.Unit != y.Unit && x.Value.Cmp(y.Value) == 0
}
