package story

import (
	"math"
	"slices"
)

const (
	// splitCap bounds the quadratic part of split: 45,000 pairs at most. Ours.
	splitCap = 300
	// splitStep is by how much the bar is raised for a component beyond the cap. Ours.
	splitStep = 1.0
	// splitSure is the bar above which pairs are near copies, and components need
	// no splitting. Ours: wire copies score 15 and more.
	splitSure = 8.0
	// spokesmen is how many members speak for a group when groups are compared. Ours.
	spokesmen = 4
)

// split turns verified pairs into groups of sketches: connected components, and
// inside each average-link agglomeration, so that a chain of look-alikes does
// not tie two events (R. Sokal, C. Michener, A statistical method for evaluating
// systematic relationships, 1958). Groups and their members are in canonical
// order.
func split(by *Weights, sk []*Sketch, edges []edge) [][]int {
	all := make([]int, len(sk))
	for i := range all {
		all[i] = i
	}
	out := part(by, sk, all, edges, join)
	slices.SortFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
}

// part splits members by the edges at or above bar. A component too large for
// average link is split at a higher bar first, and its parts are then compared
// by their spokesmen.
func part(by *Weights, sk []*Sketch, members []int, edges []edge, bar float64) [][]int {
	var out [][]int
	for _, c := range components(members, edges, bar) {
		switch {
		case len(c.members) == 1 || bar >= splitSure:
			out = append(out, c.members)
		case len(c.members) <= splitCap:
			singles := make([][]int, len(c.members))
			for i, m := range c.members {
				singles[i] = []int{m}
			}
			out = append(out, averageLink(by, sk, singles)...)
		default:
			groups := part(by, sk, c.members, c.edges, bar+splitStep)
			slices.SortFunc(groups, func(a, b []int) int { return a[0] - b[0] })
			if len(groups) <= splitCap {
				groups = averageLink(by, sk, groups)
			}
			out = append(out, groups...)
		}
	}
	return out
}

type piece struct {
	members []int
	edges   []edge
}

// components finds the connected components of members under the edges at or
// above bar, in order of their first member.
func components(members []int, edges []edge, bar float64) []piece {
	root := make(map[int]int, len(members))
	for _, m := range members {
		root[m] = m
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for _, e := range edges {
		if e.score >= bar {
			a, b := find(e.a), find(e.b)
			root[max(a, b)] = min(a, b)
		}
	}
	at := map[int]int{}
	var out []piece
	for _, m := range members {
		r := find(m)
		if _, ok := at[r]; !ok {
			at[r] = len(out)
			out = append(out, piece{})
		}
		c := &out[at[r]]
		c.members = append(c.members, m)
	}
	for _, e := range edges {
		if e.score >= bar {
			c := &out[at[find(e.a)]]
			c.edges = append(c.edges, e)
		}
	}
	return out
}

// averageLink joins groups of sketches while the closest two belong together.
func averageLink(by *Weights, sk []*Sketch, groups [][]int) [][]int {
	return by.link(sk, groups, func(a, b []int) (mean, best float64) { return between(by, sk, a, b) })
}

// between is the average and the best score of the spokesmen of two groups.
func between(by *Weights, sk []*Sketch, a, b []int) (mean, best float64) {
	sum, n := 0.0, 0
	best = math.Inf(-1)
	for _, i := range speakers(a) {
		for _, j := range speakers(b) {
			s := by.score(sk[i], sk[j])
			sum += s
			best = max(best, s)
			n++
		}
	}
	return round(sum / float64(n)), best
}

// speakers picks members of a group evenly, in order.
func speakers(g []int) []int {
	if len(g) <= spokesmen {
		return g
	}
	out := make([]int, spokesmen)
	for i := range out {
		out[i] = g[i*(len(g)-1)/(spokesmen-1)]
	}
	return out
}
