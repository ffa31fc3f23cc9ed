package story

import "slices"

// spans finds the reports of a component that span several stories: round-ups and
// live blogs. Without such a report the component falls into pieces, strangers to
// each other, with most of whose reports it passes. It belongs to none of them as
// a whole, and would tie them all together.
func (p *splitter) spans(c piece) []int {
	if len(c.members) < 2*digestOf+1 || len(c.members) > splitCap {
		return nil
	}
	var joined []edge
	for _, e := range c.edges {
		if e.score >= join {
			joined = append(joined, e)
		}
	}
	g := graphOf(c.members, joined)
	var out []int
	for _, at := range g.cuts() {
		r := c.members[at]
		if len(g.near[at]) < 2*digestOf || p.laid.joins(r) {
			continue
		}
		var told [][]int // the pieces of which r tells
		for _, q := range g.without(at) {
			if len(q.members) >= digestOf && 2*q.near >= len(q.members) {
				told = append(told, q.members)
			}
		}
		if len(told) > 1 && p.strangers(told) {
			out = append(out, r)
		}
	}
	return out
}

// strangers tells whether no two of the pieces could be one story.
func (p *splitter) strangers(pieces [][]int) bool {
	for i, a := range pieces {
		for _, b := range pieces[:i] {
			if p.between(b, a) > strange {
				return false
			}
		}
	}
	return true
}

const (
	// digestOf is the number of reports that make a story which a digest can span. Ours.
	digestOf = 2
	// strange is the average score below which two groups are two stories beyond
	// doubt. Ours: at it no digest is found on the public sets that tells one story.
	strange = -3
)

// A graph is reports and which of them are joined, by places among its members.
type graph struct {
	members []int
	near    [][]int
}

func graphOf(members []int, edges []edge) *graph {
	g := &graph{members: members, near: make([][]int, len(members))}
	at := make(map[int]int, len(members))
	for i, m := range members {
		at[m] = i
	}
	for _, e := range edges {
		a, b := at[e.a], at[e.b]
		g.near[a], g.near[b] = append(g.near[a], b), append(g.near[b], a)
	}
	return g
}

// cuts returns, in order, the places without which their part of the graph falls
// apart: its articulation points, in one pass (J. Hopcroft, R. Tarjan, Algorithm 447:
// efficient algorithms for graph manipulation, Communications of the ACM, 1973).
func (g *graph) cuts() []int {
	n := len(g.near)
	seen, low, cut := make([]int, n), make([]int, n), make([]bool, n)
	type visit struct{ at, from, next, children int }
	count := 0
	for start := range g.near {
		if seen[start] > 0 {
			continue
		}
		count++
		seen[start], low[start] = count, count
		stack := []visit{{at: start, from: -1}}
		for len(stack) > 0 {
			v := &stack[len(stack)-1]
			if v.next < len(g.near[v.at]) {
				o := g.near[v.at][v.next]
				v.next++
				switch {
				case seen[o] == 0:
					v.children++
					count++
					seen[o], low[o] = count, count
					stack = append(stack, visit{at: o, from: v.at})
				case o != v.from:
					low[v.at] = min(low[v.at], seen[o])
				}
				continue
			}
			done := *v
			stack = stack[:len(stack)-1]
			if len(stack) == 0 {
				cut[done.at] = done.children > 1
				continue
			}
			up := &stack[len(stack)-1]
			low[up.at] = min(low[up.at], low[done.at])
			if up.from >= 0 && low[done.at] >= seen[up.at] {
				cut[up.at] = true
			}
		}
	}
	var out []int
	for i, c := range cut {
		if c {
			out = append(out, i)
		}
	}
	return out
}

// A shard is a part of a graph without one of its members, and how many of the
// shard's the member is joined to.
type shard struct {
	members []int
	near    int
}

// without returns the parts into which the graph falls without a place, in order of
// their first member.
func (g *graph) without(place int) []shard {
	seen := make([]bool, len(g.near))
	seen[place] = true
	beside := make([]bool, len(g.near))
	for _, o := range g.near[place] {
		beside[o] = true
	}
	var out []shard
	for start := range g.near {
		if seen[start] {
			continue
		}
		seen[start] = true
		reached := []int{start}
		for i := 0; i < len(reached); i++ {
			for _, o := range g.near[reached[i]] {
				if !seen[o] {
					seen[o] = true
					reached = append(reached, o)
				}
			}
		}
		slices.Sort(reached)
		s := shard{members: make([]int, len(reached))}
		for i, r := range reached {
			s.members[i] = g.members[r]
			if beside[r] {
				s.near++
			}
		}
		out = append(out, s)
	}
	return out
}
