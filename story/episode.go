package story

import (
	"cmp"
	"slices"
)

// gap is the number of days without a report that parts two episodes.
const gap = 3

// episodes cuts a story where no report was published for gap days. Undated
// reports go to the episode of the member they are most like.
func episodes(by *Weights, sk []*Sketch, members []int) []Episode {
	dated := slices.Clone(members)
	slices.SortStableFunc(dated, func(a, b int) int { return cmp.Compare(sk[a].day, sk[b].day) })
	var groups [][]int
	var undated []int
	var last int32
	for _, m := range dated {
		d := sk[m].day
		if d == noDay {
			undated = append(undated, m)
			continue
		}
		if len(groups) == 0 || d-last > gap {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], m)
		last = d
	}
	if len(groups) == 0 {
		groups = append(groups, nil)
	}
	place := make([]int, len(undated))
	for n, u := range undated {
		best, found := 0.0, false
		for g, ms := range groups {
			for _, m := range ms[:min(len(ms), splitCap)] {
				if s := by.score(sk[u], sk[m]); !found || s > best {
					place[n], best, found = g, s, true
				}
			}
		}
	}
	for n, u := range undated {
		groups[place[n]] = append(groups[place[n]], u)
	}
	var out []Episode
	for _, g := range groups {
		slices.Sort(g)
		e := Episode{}
		for _, m := range g {
			e.Members = append(e.Members, sk[m].id)
			if short := sk[m].id.Short(); e.ID == "" || short < e.ID {
				e.ID = short
			}
		}
		out = append(out, e)
	}
	return out
}
