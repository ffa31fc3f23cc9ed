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
		if f.otherUnit(a, b) {
			continue
		}
		tie, _ := f.tie(a.Witness, b.Witness)
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
		f.add(Finding{Kind: NumberChanged, Tie: MadeFrom, Locus: f.locusOf(a, b), By: byDiffers,
			Suspect: f.passage(child, f.c.Span(b)), Against: f.passage(parent, f.c.Span(a))})
	}
	return found
}

// otherUnit reports whether two figures are one number in two units, of which numbers
// tells.
func (f *finder) otherUnit(a, b collate.FigRef) bool {
	x, y := &f.c.Witnesses[a.Witness].Figures[a.Figure], &f.c.Witnesses[b.Witness].Figures[b.Figure]
	return x.Unit != y.Unit && x.Value.Cmp(y.Value) == 0
}

// locusOf returns the index of the locus that holds the claims of two figures, or -1.
func (f *finder) locusOf(a, b collate.FigRef) int {
	if f.loci == nil {
		f.loci = map[collate.Ref]int{}
		for i := range f.c.Loci {
			for _, v := range f.c.Loci[i].Variants {
				for _, r := range v.Claims {
					f.loci[r] = i
				}
			}
		}
	}
	of := func(r collate.FigRef) (int, bool) {
		i, ok := f.loci[collate.Ref{Witness: r.Witness, Claim: int(f.c.Witnesses[r.Witness].Slots[r.Figure].Claim)}]
		return i, ok
	}
	i, ok := of(a)
	j, ok2 := of(b)
	if !ok || !ok2 || i != j {
		return -1
	}
	return i
}

// clashes tells of what two reports say that cannot both be right and is no figure of a
// series: another day, another age.
func (f *finder) clashes() {
	for _, k := range f.c.Clashes {
		tie, _ := f.tie(k.A.Witness, k.B.Witness)
		if tie == MadeFrom {
			tie = Tied
		}
		f.add(Finding{Kind: Contradiction, Tie: tie, Locus: -1, By: byClash,
			Suspect: f.passage(k.B.Witness, k.B.Span), Against: f.passage(k.A.Witness, k.A.Span)})
	}
}
