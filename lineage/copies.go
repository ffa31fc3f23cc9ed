package lineage

import (
	"math"
	"stemma/collate"
)

// classes joins copies and gives every witness the head of its class: the
// member published first where all are dated, else the one that most of the
// others' words stand in; the first of equals.
func classes(c *collate.Collation, ps []*profile, m *pairing) []int {
	u := newUnion(len(ps))
	holds := make([]float64, len(ps)) // how much of its copies stands in a witness
	for _, t := range m.list() {
		if math.Max(t.coverA, t.coverB) >= copied {
			u.join(t.a, t.b)
			holds[t.a] += t.coverB
			holds[t.b] += t.coverA
		}
	}
	dated := map[int]bool{}
	for w := range ps {
		if r := u.find(w); w == r {
			dated[r] = true
		}
	}
	for w := range ps {
		if !c.Witnesses[w].Report.Published.Known() {
			dated[u.find(w)] = false
		}
	}
	best := map[int]int{}
	for w := range ps {
		r := u.find(w)
		b, ok := best[r]
		switch {
		case !ok:
			best[r] = w
		case dated[r]:
			if c.Witnesses[w].Report.Published.Before(c.Witnesses[b].Report.Published) {
				best[r] = w
			}
		case holds[w] > holds[b]:
			best[r] = w
		}
	}
	out := make([]int, len(ps))
	for w := range ps {
		out[w] = best[u.find(w)]
	}
	return out
}
