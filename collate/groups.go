package collate

// Groups are disjoint sets of numbers, each called by its least member.
type groups struct {
	of     []int
	joined []bool // of a set's least member, whether it has others
}

func newGroups(n int) *groups {
	g := &groups{of: make([]int, n), joined: make([]bool, n)}
	for i := range g.of {
		g.of[i] = i
	}
	return g
}

func (g *groups) find(i int) int {
	for g.of[i] != i {
		g.of[i] = g.of[g.of[i]]
		i = g.of[i]
	}
	return i
}

func (g *groups) join(a, b int) {
	a, b = g.find(a), g.find(b)
	if a != b {
		g.of[max(a, b)] = min(a, b)
		g.joined[min(a, b)] = true
	}
}
