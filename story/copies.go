package story

import "stemma/report"

// copyShare is the share of their word runs that two copies have in common, as far
// as the sample tells: of 16 runs, half. Ours.
const copyShare = 0.5

// copies finds the groups of members that are near copies of each other: pages
// that ran one wire. Members that share a sampled run are compared with the first
// few that had it, so that the work grows with the members.
func copies(sk []*Sketch, members []int) [][]report.ID {
	had := map[uint32][]int{} // places among the members, as in all below
	tried := make([]int, len(members))
	all := make([]int, len(members))
	var same []edge
	for at, m := range members {
		all[at] = at
		for _, h := range sk[m].shape {
			for _, o := range had[h] {
				if tried[o] == at {
					continue // the first member is tried by none
				}
				tried[o] = at
				if isCopy(sk[members[o]], sk[m]) {
					same = append(same, edge{o, at, decided})
				}
			}
			if len(had[h]) < spokesmen {
				had[h] = append(had[h], at)
			}
		}
	}
	var out [][]report.ID
	for _, c := range newRoom(len(members)).components(all, same, decided) {
		if len(c.members) < 2 {
			continue
		}
		g := make([]report.ID, len(c.members))
		for i, at := range c.members {
			g[i] = sk[members[at]].id
		}
		out = append(out, g)
	}
	return out
}

// isCopy compares samples, which are in order: the share of the smallest hashes of both that
// are in both (Broder, On the resemblance and containment of documents, 1997).
func isCopy(a, b *Sketch) bool {
	n := max(len(a.shape), len(b.shape))
	all, hits := 0, 0
	for i, j := 0, 0; all < n && (i < len(a.shape) || j < len(b.shape)); all++ {
		switch {
		case j == len(b.shape) || i < len(a.shape) && a.shape[i] < b.shape[j]:
			i++
		case i == len(a.shape) || a.shape[i] > b.shape[j]:
			j++
		default:
			hits++
			i, j = i+1, j+1
		}
	}
	return n > 0 && float64(hits) >= copyShare*float64(all)
}
