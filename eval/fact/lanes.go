package fact

import (
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/kin"
	"stemma/collate/relation"
	"stemma/eval/ledger"
	"stemma/report"
)

// A LaneScore is how the figures of different reports came to stand in lanes, the series
// of a collation.
type LaneScore struct {
	Facts       ledger.PRF // facts × pairs of reports that tell them by figures of one dimension: whether these met
	Met         ledger.PRF // pairs of figures of different reports in one lane: whether they tell one fact
	Unlike      ledger.PRF // the same of figures that are not equal
	UnlikeFacts ledger.PRF // as Facts, where no figure of one report is one of the other's
	Lanes       int
	Shared      int // lanes with figures of two reports or more
}

// Add adds the counts of o.
func (s *LaneScore) Add(o LaneScore) {
	s.Facts.Add(o.Facts)
	s.Met.Add(o.Met)
	s.Unlike.Add(o.Unlike)
	s.UnlikeFacts.Add(o.UnlikeFacts)
	s.Lanes += o.Lanes
	s.Shared += o.Shared
}

// A told is a figure that a passage of a fact holds.
type told struct {
	collate.FigRef
	report.Span
	dimension string
	lane      int // index of its series, or -1
	holds     map[string]bool
}

// Lanes collates the story and scores its lanes. Miss, if not nil, is told of every two
// figures that tell one fact where no such two stand in one lane, with what parts them,
// and wrong of every two in one lane that tell no fact together.
func (s *Story) Lanes(miss func(id, why string, x, y report.Span, a, b report.ID), wrong func(x, y report.Span, a, b report.ID)) LaneScore {
	c := s.collated()
	out := shared(c)
	figures := map[report.ID][]told{}
	for w := range c.Witnesses {
		id := c.Witnesses[w].Report.ID
		figures[id] = s.told(c, w)
	}
	reports := sortedIDs(figures)
	for n, a := range reports {
		for _, b := range reports[n+1:] {
			met := map[string]bool{} // of the facts that both tell, whether they met
			equal := map[string]bool{}
			var apart [][2]*told
			for i := range figures[a] {
				for j := range figures[b] {
					x, y := &figures[a][i], &figures[b][j]
					together, one := x.lane >= 0 && x.lane == y.lane, shares(x.holds, y.holds)
					like := same(c, x.FigRef, y.FigRef)
					switch {
					case together && one:
						out.Met.TP++
						if !like {
							out.Unlike.TP++
						}
					case together && s.Whole && len(x.holds)+len(y.holds) > 0 && !(s.Finer && like):
						out.Met.FP++
						if !like {
							out.Unlike.FP++
						}
						if wrong != nil {
							wrong(x.Span, y.Span, a, b)
						}
					case one && !together && x.dimension == y.dimension:
						apart = append(apart, [2]*told{x, y})
					}
					for id := range x.holds {
						if y.holds[id] && x.dimension == y.dimension {
							met[id] = met[id] || together
							equal[id] = equal[id] || like
						}
					}
				}
			}
			for id, ok := range met {
				count(&out.Facts, ok)
				if !equal[id] {
					count(&out.UnlikeFacts, ok)
				}
			}
			for _, p := range apart {
				for _, id := range sortedKeys(p[0].holds) {
					if ok, both := met[id]; both && !ok && p[1].holds[id] && miss != nil {
						miss(id, parting(c, p[0], p[1]), p[0].Span, p[1].Span, a, b)
					}
				}
			}
		}
	}
	return out
}

// shared counts the lanes of a collation.
func shared(c *collate.Collation) LaneScore {
	out := LaneScore{Lanes: len(c.Series)}
	for i := range c.Series {
		ps := c.Series[i].Points
		for _, p := range ps {
			if p.Witness != ps[0].Witness {
				out.Shared++
				break
			}
		}
	}
	return out
}

// told returns the figures of a witness: of a quantity given in two units the first.
func (s *Story) told(c *collate.Collation, w int) []told {
	var out []told
	wit := &c.Witnesses[w]
	for i := range wit.Figures {
		f := &wit.Figures[i]
		if f.Value == nil || f.Same >= 0 && f.Same < i {
			continue
		}
		ref := collate.FigRef{Witness: w, Figure: i}
		holds := map[string]bool{}
		for _, p := range s.Passages[wit.Report.ID] {
			if p.Start < f.Number.End && f.Number.Start < p.End {
				holds[p.ID] = true
			}
		}
		out = append(out, told{ref, f.Span, f.Dimension, c.SeriesOf(ref), holds})
	}
	return out
}

// parting names what keeps two figures out of one lane.
func parting(c *collate.Collation, x, y *told) string {
	switch {
	case x.lane < 0 || y.lane < 0:
		return "in no lane"
	case c.Apart(x.FigRef, y.FigRef) != "":
		return c.Apart(x.FigRef, y.FigRef)
	}
	return "nothing, and no link"
}

// FigureExamples returns what make makes of the evidence of every two figures that are
// compared and of which it is known whether they tell one fact: to fit the weights.
func FigureExamples[T any](s *Story, make func(e kin.Kinship, same bool) T) []T {
	c, pairs := collate.FigurePairs(s.one(), s.Readings)
	holds := map[collate.FigRef]map[string]bool{}
	for w := range c.Witnesses {
		for _, x := range s.told(c, w) {
			holds[x.FigRef] = x.holds
		}
	}
	var out []T
	for _, p := range pairs {
		if a, b := holds[p.A], holds[p.B]; len(a)+len(b) > 0 {
			out = append(out, make(p.Kinship, shares(a, b)))
		}
	}
	return out
}

// same reports whether two figures are of one amount.
func same(c *collate.Collation, a, b collate.FigRef) bool {
	return amount.Compare(&c.Witnesses[a.Witness].Figures[a.Figure], &c.Witnesses[b.Witness].Figures[b.Figure]) == relation.Same
}
