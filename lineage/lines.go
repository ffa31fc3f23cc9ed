package lineage

import "sort"

// lines gathers the witnesses into lines of transmission: the components of
// the probable edges, a lost text being the head of those that come down from
// it. Root gives each witness its line. Lines are in order of size, then of
// their first witness.
func (st *Stemma) lines(n int) {
	u, loose := st.joined(Edge.descends)
	for _, l := range loose {
		u.join(l.child, l.parents[0])
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

// sure reports whether an edge collapses lines even in the upper count.
func (e Edge) sure() bool {
	return e.descends() && e.Probability >= logistic(likelyTie)
}

// Certain reports whether an edge is beyond doubt, so that what one of its ends lacks may be
// told against the other.
func (e Edge) Certain() bool {
	return e.descends() && e.Probability >= logistic(certain) && e.Relation != OneOutlet && e.Relation != SharesPassages
}

// A loose is a report that was made from several, the strongest first. It joins none of
// them to another: a digest of two accounts leaves them two.
type loose struct {
	child   int
	parents []int
}

// joined joins what the edges that pass tie, but for the reports made from several.
func (st *Stemma) joined(pass func(Edge) bool) (*union, []loose) {
	parents := map[int][]int{} // edges
	for i, e := range st.Edges {
		if e.Direct && pass(e) {
			parents[e.Child] = append(parents[e.Child], i)
		}
	}
	u := newUnion(len(st.Nodes))
	for _, e := range st.Edges {
		if pass(e) && !(e.Direct && len(parents[e.Child]) > 1) {
			u.join(e.Child, e.Parent)
		}
	}
	var out []loose
	for child := range st.Nodes {
		of := parents[child]
		if len(of) < 2 {
			continue
		}
		sort.SliceStable(of, func(i, j int) bool { return st.Edges[of[i]].Probability > st.Edges[of[j]].Probability })
		l := loose{child: child}
		for _, i := range of {
			l.parents = append(l.parents, st.Edges[i].Parent)
		}
		out = append(out, l)
	}
	return u, out
}

// A Counter says how many lines and how many origins stand behind a claim. It is
// of the edges that its Stemma had when it was made.
type Counter struct {
	st        *Stemma
	low, high counting
}

// A counting is the lines by one kind of edges.
type counting struct {
	*union
	loose []loose
}

// Counter returns the counter of a stemma: one serves all its claims.
func (st *Stemma) Counter() *Counter {
	c := &Counter{st: st}
	c.low = st.lowest()
	c.high.union, c.high.loose = st.joined(Edge.sure)
	return c
}

// lowest returns the lines when all ties that are possible hold, also those too weak to be
// drawn.
func (st *Stemma) lowest() (c counting) {
	c.union, c.loose = st.joined(Edge.descends)
	for _, p := range st.Possible {
		c.join(p[0], p[1])
	}
	return c
}

// lines returns of every witness a name of its line. A report made from several has the
// claim from the first of them that makes it too.
func (c *counting) lines(witnesses []int) []int {
	if len(c.loose) == 0 {
		out := make([]int, len(witnesses))
		for i, w := range witnesses {
			out[i] = c.find(w)
		}
		return out
	}
	u := &union{append([]int(nil), c.parent...)}
	for _, l := range c.loose {
		makes := func(parent int) bool {
			for _, w := range witnesses {
				if w != l.child && u.find(w) == u.find(parent) {
					return true
				}
			}
			return false
		}
		at := 0
		for i, p := range l.parents {
			if makes(p) {
				at = i
				break
			}
		}
		u.join(l.child, l.parents[at])
	}
	out := make([]int, len(witnesses))
	for i, w := range witnesses {
		out[i] = u.find(w)
	}
	return out
}

// Count says how many lines and how many origins stand behind witnesses that
// make a claim. origins are who is named as the source of each, "" where nobody is: a
// line in which no witness names anybody is a possible origin of its own.
func (c *Counter) Count(witnesses []int, origins []string) Independence {
	ind := Independence{Reports: len(witnesses)}
	named := map[string]bool{}
	for _, o := range origins {
		if o != "" {
			named[o] = true
		}
	}
	count := func(lines []int) (n, own int) {
		all, sourced := map[int]bool{}, map[int]bool{}
		for i, l := range lines {
			all[l] = true
			if origins[i] != "" {
				sourced[l] = true
			}
		}
		return len(all), len(all) - len(sourced)
	}
	var most int
	ind.Low, ind.Own = count(c.low.lines(witnesses))
	ind.High, most = count(c.high.lines(witnesses))
	ind.Origins = len(named) + ind.Own
	ind.Least, ind.Most = max(1, len(named)), len(named)+most
	if len(witnesses) == 0 {
		ind.Origins = max(1, ind.Origins)
	}
	return ind
}

// mostEdges bounds the edges of a stemma in which the weakest is looked for: the work is a
// count for each of them. Ours: a larger tree is seldom held by one edge.
const mostEdges = 150

// Weakest returns the index of the edge that would have to be false for a claim that
// witnesses make to have more lines than the lower count says, the least sure of those. ok
// is false where there is none: several would have to be, or no line has two of them.
func (c *Counter) Weakest(witnesses []int) (edge int, ok bool) {
	n := len(c.st.Edges)
	if n > mostEdges || len(witnesses) < 2 {
		return 0, false
	}
	count := func(without int) int {
		at := map[int]bool{}
		one := Stemma{Nodes: c.st.Nodes, Edges: append(append([]Edge(nil), c.st.Edges[:without]...), c.st.Edges[min(n, without+1):]...), Possible: c.st.Possible}
		low := one.lowest()
		for _, l := range low.lines(witnesses) {
			at[l] = true
		}
		return len(at)
	}
	all := count(n)
	if all == len(witnesses) {
		return 0, false
	}
	order := make([]int, 0, n)
	for i, e := range c.st.Edges {
		if e.descends() {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return c.st.Edges[order[i]].Probability < c.st.Edges[order[j]].Probability })
	for _, i := range order {
		if count(i) > all {
			return i, true
		}
	}
	return 0, false
}
