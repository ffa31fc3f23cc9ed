package finding

import (
	"stemma/collate"
	"stemma/lineage"
)

// series tells of every series whose reports differ: of each report that was made from
// another and comes out with another number, and else once, of the two figures that show
// it best. Who is right is not said: where no descent is known the one told first is what
// the other is held against.
func (f *finder) series() {
	for i := range f.c.Series {
		s := &f.c.Series[i]
		if s.Relation != collate.Differs || f.changed(s) {
			continue
		}
		a, b := s.Against[0], s.Against[1]
		tie, _ := f.tie(a.Witness, b.Witness)
		if f.otherUnit(a, b) {
			if tie == Compared { // of tied reports, numbers tells
				f.otherUnits(a, b)
			}
			continue
		}
		if tie == MadeFrom {
			tie = Tied // the number of one of them came from elsewhere, too
		}
		f.add(Finding{Kind: Contradiction, Tie: tie, Locus: f.locusOf(a, b), By: byDiffers,
			Suspect: f.passage(b.Witness, f.c.Span(b)), Against: f.passage(a.Witness, f.c.Span(a))})
	}
}

// changed tells of the reports of a series that were made from others of it and have no
// number of theirs, and reports whether there are any.
func (f *finder) changed(s *collate.Series) bool {
	points := map[int][]collate.Point{}
	for _, p := range s.Points {
		points[p.Witness] = append(points[p.Witness], p)
	}
	found := false
	for _, e := range f.st.Edges {
		parent, child := f.st.Nodes[e.Parent].Witness, f.st.Nodes[e.Child].Witness
		if !e.Direct || e.Relation == lineage.SharesQuote || e.Relation == lineage.Cites || len(points[parent]) == 0 || len(points[child]) == 0 {
			continue
		}
		if f.later(parent, child) || !f.c.Differ(points[parent], points[child]) {
			continue
		}
		a, b := points[parent][0].FigRef, points[child][0].FigRef
		if found = true; f.otherUnit(a, b) {
			continue
		}
		kind, tie := NumberChanged, MadeFrom
		if f.twoSources(points[parent][0], points[child][0]) {
			kind, tie = Contradiction, Tied // it has the number from elsewhere
		}
		f.add(Finding{Kind: kind, Tie: tie, Locus: f.locusOf(a, b), By: byDiffers,
			Suspect: f.passage(child, f.c.Span(b)), Against: f.passage(parent, f.c.Span(a))})
	}
	return found
}

// twoSources reports whether two points are told by two sources that are known to be two:
// people who are named, or bodies of two kinds.
func (f *finder) twoSources(a, b collate.Point) bool {
	if a.Claim < 0 || b.Claim < 0 {
		return false
	}
	p, q := f.claim(collate.Ref{Witness: a.Witness, Claim: a.Claim}).Chain, f.claim(collate.Ref{Witness: b.Witness, Claim: b.Claim}).Chain
	if len(p) == 0 || len(q) == 0 || f.meets(a.Witness, p, b.Witness, q) {
		return false
	}
	wa, wb := &f.c.Witnesses[a.Witness], &f.c.Witnesses[b.Witness]
	x, y := p[len(p)-1], q[len(q)-1]
	if wa.Names(x) && wb.Names(y) {
		return true
	}
	k, l := bodyOf(x.Span.Of(wa.Report.Text)), bodyOf(y.Span.Of(wb.Report.Text))
	return k != nil && l != nil && k.name != l.name
}

// otherUnit reports whether two figures are one number in two units, of which numbers
// tells.
func (f *finder) otherUnit(a, b collate.FigRef) bool {
	x, y := &f.c.Witnesses[a.Witness].Figures[a.Figure], &f.c.Witnesses[b.Witness].Figures[b.Figure]
	return x.Unit != y.Unit && x.Value.Cmp(y.Value) == 0
}

// clashes tells of what two reports say that cannot both be right and is no figure of a
// series: another day, another age.
func (f *finder) clashes() {
	for _, k := range f.c.Clashes {
		tie, _ := f.tie(k.A.Witness, k.B.Witness)
		if tie == MadeFrom {
			tie = Tied
		}
		kind := TimeShift
		if k.Moved {
			continue // what was so has become otherwise
		}
		if k.What == collate.ClashNone || k.What == collate.ClashState {
			kind = Contradiction
		}
		x := Finding{Kind: kind, Tie: tie, Locus: -1, By: byClash,
			Suspect: f.passage(k.B.Witness, k.B.Span), Against: f.passage(k.A.Witness, k.A.Span)}
		if !f.told(kind, x) {
			f.add(x)
		}
	}
}
