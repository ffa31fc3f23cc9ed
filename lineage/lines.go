package lineage

import "sort"

// lines gathers the witnesses into lines of transmission: the components of
// the probable edges, a lost text being the head of those that come down from
// it. Root gives each witness its line. Lines are in order of size, then of
// their first witness.
func (st *Stemma) lines(n int) {
	u := newUnion(len(st.Nodes))
	for _, e := range st.Edges {
		if e.descends() {
			u.join(e.Child, e.Parent)
		}
	}
	groups := map[int]*Line{}
	var order []int
	for w := range n {
		r := u.find(w)
		if groups[r] == nil {
			groups[r] = &Line{Head: -1}
			order = append(order, r)
		}
		groups[r].Witnesses = append(groups[r].Witnesses, w)
	}
	for _, r := range order {
		g := groups[r]
		g.Head = st.head(u, r, g.Witnesses)
		st.Lines = append(st.Lines, *g)
	}
	sort.SliceStable(st.Lines, func(i, j int) bool {
		return len(st.Lines[i].Witnesses) > len(st.Lines[j].Witnesses)
	})
	st.Root = make([]int, n)
	for i, l := range st.Lines {
		for _, w := range l.Witnesses {
			st.Root[w] = i
		}
	}
}

// head is the text a line comes down from: the lost text that edges of half its
// witnesses or more lead to, else the witness that is nobody's child, the first
// of equals.
func (st *Stemma) head(u *union, root int, ws []int) int {
	best, most := -1, 0
	for i, nd := range st.Nodes {
		if nd.Witness >= 0 || u.find(i) != root {
			continue
		}
		k := 0
		for _, e := range st.Edges {
			if e.Parent == i && e.descends() {
				k++
			}
		}
		if k > most && 2*k >= len(ws) {
			best, most = i, k
		}
	}
	if best >= 0 {
		return best
	}
	child := map[int]bool{}
	for _, e := range st.Edges {
		if e.Direct && e.descends() {
			child[e.Child] = true
		}
	}
	for _, w := range ws {
		if !child[w] {
			return w
		}
	}
	return ws[0]
}

// descends reports whether an edge ties texts and is at least probable. A
// weak citation is shown and collapses nothing.
func (e Edge) descends() bool {
	return e.Relation != SharesQuote && e.Probability >= logistic(probable) && (e.Relation != Cites || e.Probability >= 0.9)
}

// Certain reports whether an edge collapses lines even in the upper count.
func (e Edge) Certain() bool {
	return e.descends() && e.Probability >= logistic(certain)
}

// A Counter says how many lines and how many origins stand behind a claim. It is
// of the edges that its Stemma had when it was made.
type Counter struct{ low, high *union }

// Counter returns the counter of a stemma: one serves all its claims.
func (st *Stemma) Counter() *Counter {
	c := &Counter{newUnion(len(st.Nodes)), newUnion(len(st.Nodes))}
	for _, e := range st.Edges {
		if e.descends() {
			c.low.join(e.Child, e.Parent)
		}
		if e.Certain() {
			c.high.join(e.Child, e.Parent)
		}
	}
	return c
}

// Count says how many lines and how many origins stand behind witnesses that
// make a claim. origins are the roots of their attribution chains, "" for a
// report's own words.
func (c *Counter) Count(witnesses []int, origins []string) Independence {
	ind := Independence{Reports: len(witnesses)}
	lows, highs := map[int]bool{}, map[int]bool{}
	for _, w := range witnesses {
		lows[c.low.find(w)] = true
		highs[c.high.find(w)] = true
	}
	ind.Low, ind.High = len(lows), len(highs)
	named := map[string]bool{}
	unnamed := map[int]bool{}
	for i, w := range witnesses {
		if o := origins[i]; o != "" {
			named[o] = true
		} else {
			unnamed[c.low.find(w)] = true
		}
	}
	ind.Origins = len(named)
	if ind.Origins == 0 {
		ind.Origins = max(1, len(unnamed))
	}
	return ind
}

type union struct{ parent []int }

func newUnion(n int) *union {
	u := &union{make([]int, n)}
	for i := range u.parent {
		u.parent[i] = i
	}
	return u
}

func (u *union) find(i int) int {
	for i < len(u.parent) && u.parent[i] != i {
		u.parent[i] = u.parent[u.parent[i]]
		i = u.parent[i]
	}
	return i
}

func (u *union) join(a, b int) {
	x, y := u.find(a), u.find(b)
	u.parent[max(x, y)] = min(x, y)
}
