package story

import (
	"cmp"
	"slices"
)

const (
	// gap is the number of days from one report to the next that parts two episodes. Ours.
	gap = 3
	// likeEpisode is the share of the average score in a story that the reports of
	// one episode reach, where no day tells. Ours: it parts the two episodes of the
	// worked example, and .55 to .75 do.
	likeEpisode = 0.65
)

// episodes cuts a story where no report was published for gap days. Undated
// reports go to the episode of the member they are most like; a story without any
// day is cut where its reports are less alike than is usual in it.
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
		if len(groups) == 0 || d-last >= gap {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], m)
		last = d
	}
	if len(groups) == 0 {
		groups, undated = alike(by, sk, undated), nil
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

// alike cuts undated reports by content. Words quoted are left out: what somebody
// said is quoted for weeks.
func alike(by *Weights, sk []*Sketch, members []int) [][]int {
	if len(members) < 3 || len(members) > splitCap {
		return [][]int{members}
	}
	w := Weights{Bias: by.Bias, Of: by.Of}
	w.Of[fQuotes] = 0
	sum, n := 0.0, 0
	for i, a := range members {
		for _, b := range members[:i] {
			sum += w.score(sk[a], sk[b])
			n++
		}
	}
	w.Bias -= round(likeEpisode * max(0, sum/float64(n)))
	singles := make([][]int, len(members))
	for i, m := range members {
		singles[i] = []int{m}
	}
	return (&splitter{by: &w, sk: sk}).link(singles)
}
