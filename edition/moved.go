package edition

import (
	"stemma/collate"
	"stemma/collate/relation"
	"stemma/collate/series"
	"stemma/mention/figure"
)

// moved lists the series whose level changed with time: the first and the last
// level stated.
func (m *maker) moved() []Move {
	out := []Move{}
	for _, s := range m.c.Series {
		if s.Relation != relation.Moved {
			continue
		}
		first, last := -1, -1
		for i, p := range s.Points {
			if p.AsOf.IsZero() || m.c.Witnesses[p.Witness].Figures[p.Figure].Change != figure.Level {
				continue
			}
			if first < 0 {
				first = i
			}
			last = i
		}
		if first < 0 || first == last {
			continue
		}
		a, b := s.Points[first], s.Points[last]
		fa, fb := &m.c.Witnesses[a.Witness].Figures[a.Figure], &m.c.Witnesses[b.Witness].Figures[b.Figure]
		if figure.Agrees(fa, fb) || !b.AsOf.After(a.AsOf) || !m.sameClaim(a, b) {
			continue
		}
		out = append(out, Move{Kind: markFigure, From: m.passage(a.Witness, fa.Span), To: m.passage(b.Witness, fb.Span)})
	}
	return out
}

// sameClaim reports whether two points stand in claims that are alike enough to
// be one claim at two times: two figures of one slot can still be of two groups
// of people.
func (m *maker) sameClaim(a, b series.Point) bool {
	if a.Claim < 0 || b.Claim < 0 {
		return false
	}
	return m.c.Similarity(collate.Ref{Witness: a.Witness, Claim: a.Claim}, collate.Ref{Witness: b.Witness, Claim: b.Claim}) >= movedAt
}

// movedAt is the similarity of claims from which a later figure is shown to
// have moved. Below what makes a locus: a toll is told anew each day.
const movedAt = 0.25
