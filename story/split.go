package story

import "slices"

// split turns verified pairs into groups of sketches: connected components, and
// inside each agglomeration, so that a chain of look-alikes does not tie two
// events. What people joined is joined last, group and group, so that it changes no
// other group. Groups and their members are in canonical order.
func (p *splitter) split(edges []edge) [][]int {
	all := make([]int, len(p.sk))
	for i := range all {
		all[i] = i
	}
	p.room = newRoom(len(p.sk))
	found := make([]edge, 0, len(edges))
	for _, e := range edges {
		if e.score < decided {
			found = append(found, e)
		}
	}
	groups := p.part(all, found, abstain)
	of := make([]int, len(p.sk))
	numbers := make([]int, len(groups))
	for n, g := range groups {
		numbers[n] = n
		for _, m := range g {
			of[m] = n
		}
	}
	var hand []edge
	for _, e := range p.laid.together {
		hand = append(hand, edge{of[e.a], of[e.b], e.score})
	}
	var out [][]int
	for _, c := range newRoom(len(groups)).components(numbers, hand, decided) {
		var g []int
		for _, n := range c.members {
			g = append(g, groups[n]...)
		}
		slices.Sort(g)
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
	for _, c := range p.room.components(members, edges, bar) {
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
			out = append(out, p.linkMany(groups, c.edges)...)
		}
	}
	return out
}

// small parts a component of not too many reports.
func (p *splitter) small(c piece) [][]int {
	start := make([][]int, len(c.members))
	by := uint64(offset64)
	for i, m := range c.members {
		start[i] = []int{m}
		by = mix(by, string(p.sk[m].id))
	}
	if p.groups != nil {
		if have, ok := p.groups[by]; ok && len(p.laid.apart) == 0 {
			p.used[by] = have
			for _, l := range have.lifts {
				p.lifts[[2]int{c.members[l.a], c.members[l.b]}] = round(float64(l.by))
			}
			out := make([][]int, len(have.groups))
			for i, g := range have.groups {
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
		have := parted{groups: make([][]int32, len(out))}
		for i, g := range out {
			for _, m := range g {
				have.groups[i] = append(have.groups[i], at[m])
			}
		}
		for _, e := range c.edges {
			if by, ok := p.lifts[[2]int{e.a, e.b}]; ok {
				have.lifts = append(have.lifts, lift{at[e.a], at[e.b], float32(by)})
			}
		}
		p.used[by] = have
	}
	return out
}

// link joins groups while the closest two belong together.
func (p *splitter) link(groups [][]int) [][]int {
	first := make([]int, len(groups))
	for i, g := range groups {
		first[i] = g[0]
	}
	return p.by.link(p.sk, groups, func(a, b []int) float64 {
		if p.laid.bar(a, b) {
			return never
		}
		return p.between(a, b)
	}, func(i, j int, score, by float64) {
		if by > 0 && score >= abstain && score < join && len(groups[i]) == 1 && len(groups[j]) == 1 {
			p.lifts[[2]int{min(first[i], first[j]), max(first[i], first[j])}] = by
		}
	})
}

// linkMany joins groups of which there may be more than link can hold against each
// other: of a long story the higher bar leaves hundreds of reports alone. The largest
// groups are then its cores, and each other group joins the core that it belongs to
// most, of those that it has an edge to; this is done again while it makes them
// fewer.
func (p *splitter) linkMany(groups [][]int, edges []edge) [][]int {
	for len(groups) > splitCap {
		joined := p.toCores(groups, edges)
		if len(joined) == len(groups) {
			return groups
		}
		groups = joined
	}
	return p.link(groups)
}

// cores is how many groups of a large component others may join at a time. Ours.
const cores = 64

func (p *splitter) toCores(groups [][]int, edges []edge) [][]int {
	bySize := make([]int, len(groups))
	for i := range bySize {
		bySize[i] = i
	}
	slices.SortStableFunc(bySize, func(a, b int) int { return len(groups[b]) - len(groups[a]) })
	isCore := make([]bool, len(groups))
	for _, g := range bySize[:min(cores, len(bySize))] {
		isCore[g] = true
	}
	of := map[int]int{}
	parties := make([]*party, len(groups))
	for i, g := range groups {
		parties[i] = newParty(p.sk, g)
		for _, m := range g {
			of[m] = i
		}
	}
	type choice struct {
		core  int
		score float64
	}
	best := make([]choice, len(groups))
	for i := range best {
		best[i] = choice{-1, join}
	}
	tried := map[[2]int]bool{}
	for _, e := range edges {
		a, b := of[e.a], of[e.b]
		if isCore[a] == isCore[b] {
			continue
		}
		if isCore[a] {
			a, b = b, a
		}
		if tried[[2]int{a, b}] || p.laid.bar(groups[a], groups[b]) {
			continue
		}
		tried[[2]int{a, b}] = true
		s := p.by.union(parties[min(a, b)], parties[max(a, b)], p.between(groups[min(a, b)], groups[max(a, b)]))
		if c := best[a]; s > c.score || s == c.score && (c.core < 0 || b < c.core) {
			best[a] = choice{b, s}
		}
	}
	joined := make([][]int, len(groups))
	for i, g := range groups {
		to := i
		if !isCore[i] && best[i].core >= 0 {
			to = best[i].core
		}
		joined[to] = append(joined[to], g...)
	}
	var out [][]int
	for _, g := range joined {
		if len(g) > 0 {
			slices.Sort(g)
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
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
