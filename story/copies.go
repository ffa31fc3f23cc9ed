package story

import (
	"slices"

	"stemma/report"
)

// copyShare is the share of their word runs that two copies have in common, as far
// as the sample tells: of 16 runs, half. Ours.
const copyShare = 0.5

// copies finds the groups of members that are near copies of each other: pages
// that ran one wire. Members that share a sampled run are compared with the first
// few that had it, so that the work grows with the members.
func copies(sk []*Sketch, members []int) [][]report.ID {
	had := map[uint32][]int{}
	var same []edge
	for _, m := range members {
		tried := map[int]bool{}
		for _, h := range sk[m].shape {
			for _, o := range had[h] {
				if tried[o] {
					continue
				}
				tried[o] = true
				if isCopy(sk[o], sk[m]) {
					same = append(same, edge{o, m, decided})
				}
			}
			if len(had[h]) < spokesmen {
				had[h] = append(had[h], m)
			}
		}
	}
	var out [][]report.ID
	for _, c := range components(members, same, decided) {
		if len(c.members) < 2 {
			continue
		}
		var g []report.ID
		for _, m := range c.members {
			g = append(g, sk[m].id)
		}
		out = append(out, g)
	}
	return out
}

// isCopy compares samples: the share of the smallest hashes of both that are in
// both (Broder, On the resemblance and containment of documents, 1997).
func isCopy(a, b *Sketch) bool {
	n := max(len(a.shape), len(b.shape))
	if n == 0 {
		return false
	}
	both := smallest(slices.Concat(a.shape, b.shape), n)
	hits := 0
	for _, h := range both {
		if slices.Contains(a.shape, h) && slices.Contains(b.shape, h) {
			hits++
		}
	}
	return float64(hits) >= copyShare*float64(len(both))
}
