// Package group brings together what belongs together, pair by pair.
package group

// Sets are disjoint sets of numbers, each called by its least member.
type Sets struct {
	of     []int
	Joined []bool // of a set's least member, whether it has others
}

// NewSets returns n sets of one number each.
func NewSets(n int) *Sets {
	g := &Sets{of: make([]int, n), Joined: make([]bool, n)}
	for i := range g.of {
		g.of[i] = i
	}
	return g
}

// Find returns the least member of the set of i.
func (g *Sets) Find(i int) int {
	for g.of[i] != i {
		g.of[i] = g.of[g.of[i]]
		i = g.of[i]
	}
	return i
}

// Join makes one set of those of a and b.
func (g *Sets) Join(a, b int) {
	a, b = g.Find(a), g.Find(b)
	if a != b {
		g.of[max(a, b)] = min(a, b)
		g.Joined[min(a, b)] = true
	}
}
