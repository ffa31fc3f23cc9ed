package story

import (
	"math"
	"slices"
)

const (
	// splitCap bounds the quadratic part of split: 8,000 pairs at most. Ours.
	splitCap = 128
	// splitStep is by how much the bar is raised for a component beyond the cap. Ours.
	splitStep = 1.0
	// splitSure is the bar above which pairs are near copies, and components need
	// no splitting. Ours: wire copies score 15 and more.
	splitSure = 10.0
	// spokesmen is how many members speak for a group when groups are compared. Ours.
	spokesmen = 4
)

// A splitter parts reports, given in canonical order, into stories.
type splitter struct {
	by   *Weights
	sk   []*Sketch
	laid laid
	// groups remembers how small components were parted, by a hash of their
	// members, so that only what changed is parted anew; used are those of this
	// run. Either may be nil.
	groups, used map[uint64][][]int32
	digests      map[int]bool // those found
}

// split turns verified pairs into groups of sketches: connected components, and
// inside each agglomeration, so that a chain of look-alikes does not tie two
// events. Groups and their members are in canonical order.
func (p *splitter) split(edges []edge) [][]int {
	all := make([]int, len(p.sk))
	for i := range all {
		all[i] = i
	}
	var out [][]int
	for _, g := range p.part(all, edges, join) {
		out = append(out, p.heed(g)...)
	}
	slices.SortFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
}

// part splits members by the edges at or above bar. A component too large for
// agglomeration is split at a higher bar first, and its parts are then compared
// by their spokesmen.
func (p *splitter) part(members []int, edges []edge, bar float64) [][]int {
	var out [][]int
	for _, c := range components(members, edges, bar) {
		if found := p.spans(c); len(found) > 0 {
			var rest []int
			for _, m := range c.members {
				if slices.Contains(found, m) {
					p.digests[m] = true
					out = append(out, []int{m})
				} else {
					rest = append(rest, m)
				}
			}
			var edges []edge
			for _, e := range c.edges {
				if !p.digests[e.a] && !p.digests[e.b] {
					edges = append(edges, e)
				}
			}
			out = append(out, p.part(rest, edges, bar)...)
			continue
		}
		switch {
		case len(c.members) == 1 || bar >= splitSure:
			out = append(out, c.members)
		case len(c.members) <= splitCap:
			out = append(out, p.small(c)...)
		default:
			groups := p.part(c.members, c.edges, bar+splitStep)
			slices.SortFunc(groups, func(a, b []int) int { return a[0] - b[0] })
			if len(groups) <= splitCap {
				groups = p.link(groups)
			}
			out = append(out, groups...)
		}
	}
	return out
}

// small parts a component of not too many reports, those joined by hand first.
func (p *splitter) small(c piece) [][]int {
	var start [][]int
	by := uint64(offset64)
	for _, g := range components(c.members, c.edges, decided) {
		start = append(start, g.members)
		for _, m := range g.members {
			by = mix(by, string(p.sk[m].id))
		}
		by = mix(by, "\n")
	}
	if p.groups != nil {
		if have, ok := p.groups[by]; ok && len(p.laid.apart) == 0 {
			p.used[by] = have
			out := make([][]int, len(have))
			for i, g := range have {
				for _, k := range g {
					out[i] = append(out[i], c.members[k])
				}
			}
			return out
		}
	}
	out := p.link(start)
	if p.used != nil && len(p.laid.apart) == 0 {
		at := make(map[int]int32, len(c.members))
		for k, m := range c.members {
			at[m] = int32(k)
		}
		have := make([][]int32, len(out))
		for i, g := range out {
			for _, m := range g {
				have[i] = append(have[i], at[m])
			}
		}
		p.used[by] = have
	}
	return out
}

// link joins groups while the closest two belong together.
func (p *splitter) link(groups [][]int) [][]int {
	return p.by.link(p.sk, groups, func(a, b []int) (mean, best float64) {
		if p.laid.bar(a, b) {
			return never, never
		}
		return p.between(a, b)
	})
}

// never is the score of what a person keeps apart: no average lifts it.
const never = -1e9

// heed parts a group that holds reports a person keeps apart, which the bars of a
// large component do not see: the later report leaves.
func (p *splitter) heed(g []int) [][]int {
	if len(p.laid.apart) == 0 {
		return [][]int{g}
	}
	var stay []int
	var out [][]int
	for _, m := range g {
		if p.laid.bar(stay, []int{m}) {
			out = append(out, []int{m})
		} else {
			stay = append(stay, m)
		}
	}
	return append(out, stay)
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

// between is the average and the best score of the spokesmen of two groups, or of
// one group with itself.
func (p *splitter) between(a, b []int) (mean, best float64) {
	sum, n := 0.0, 0
	best = math.Inf(-1)
	for _, i := range speakers(a) {
		for _, j := range speakers(b) {
			if i == j {
				continue
			}
			s := p.by.score(p.sk[i], p.sk[j])
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
