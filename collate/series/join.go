package series

import (
	"maps"
	"slices"

	"stemma/collate/group"
	"stemma/collate/kin"
	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/collate/relation"
	"stemma/collate/stand"
	"stemma/story"
)

// A Held is the figures of a story that measure one thing, as the series of it were made:
// what a text that is held against the story may join.
type Held struct {
	members []int // of lanes, of copies the first
	all     []int
	rel     relation.Relation // of all
}

// A Base is the series of a story, with all of which they were made.
type Base struct {
	Series []Series
	held   []Held
	lanes  int // how many the story has
}

// Join makes the series of a story and of a text that is no witness of it, whose lanes stand
// last. The figures of the witnesses stand together as they do without the text, unless it
// joins two series; only the series that its figures join are made anew.
func (b *Base) Join(ws []story.Witness, lanes []lane.Lane, al kin.Facts, beside [][2]int) []Series {
	j := &joining{relating: stand.New(ws, al, lanes), lanes: lanes, al: al, base: b, first: b.lanes, node: make([]int, len(lanes)), least: map[int]int{}, refused: map[[2]int]int{}}
	j.begin()
	j.link()
	for _, p := range beside {
		if p[1] >= j.first {
			j.join(j.nodeOf(p[0]), j.nodeOf(p[1]))
		}
	}
	return j.series()
}

// A joining joins the figures of a text to the series of a story.
type joining struct {
	relating *stand.Reports
	lanes    []lane.Lane
	al       kin.Facts
	base     *Base
	first    int            // lane of the text, which has all from here on
	node     []int          // of a lane: a held of the story, or behind those one for figures of the text that are alike
	least    map[int]int    // of a node of the text its first lane
	strands  []*kin.Strand  // of a node, nil until it is asked for
	sets     *group.Sets    // of nodes
	refused  map[[2]int]int // pairs of groups that clash, with their size then
}

// begin gives every lane its node: one that is alike in all to a figure of the story has that
// one's.
func (j *joining) begin() {
	for k := range j.base.held {
		for _, i := range j.base.held[k].all {
			j.node[i] = k
		}
	}
	n, alike := len(j.base.held), map[string]int{}
	for i := range j.lanes {
		same := j.lanes[i].Key(j.al.GroupOf(j.lanes[i].Claim))
		j.lanes[i].Same = same
		switch k, ok := alike[same]; {
		case i < j.first:
			alike[same] = j.node[i]
		case ok:
			j.node[i] = k
		default:
			j.node[i], alike[same], j.least[n] = n, n, i
			n++
		}
	}
	j.strands, j.sets = make([]*kin.Strand, n), group.NewSets(n)
}

func (j *joining) nodeOf(lane int) int { return j.sets.Find(j.node[lane]) }

// strand returns the strand of a node.
func (j *joining) strand(node int) *kin.Strand {
	if s := j.strands[node]; s != nil {
		return s
	}
	members := []int{j.least[node]}
	if node < len(j.base.held) {
		members = j.base.held[node].members
	}
	s := kin.NewStrand(j.lanes, members[0])
	for _, i := range members[1:] {
		s.Take(kin.NewStrand(j.lanes, i))
	}
	j.strands[node] = s
	return s
}

// join joins two nodes that nothing parts.
func (j *joining) join(a, b int) {
	if a > b {
		a, b = b, a
	}
	if a == b {
		return
	}
	x, y := j.strand(a), j.strand(b)
	size := len(x.Members) + len(y.Members)
	if j.refused[[2]int{a, b}] == size {
		return
	}
	if x.Clashes(y) {
		j.refused[[2]int{a, b}] = size
		return
	}
	j.sets.Join(a, b)
	x.Take(y)
}

// link joins the figures of the text to those that measure the same, the likeliest first.
func (j *joining) link() {
	var one []int
	for k := range j.base.held {
		one = append(one, j.base.held[k].members...)
	}
	for _, i := range j.least {
		one = append(one, i)
	}
	slices.Sort(one)
	for _, l := range kin.Links(j.lanes, one, j.al, j.first) {
		j.join(j.nodeOf(l.A), j.nodeOf(l.B))
	}
}

// series returns the series of the story, those that the text joined made anew.
func (j *joining) series() (out []Series) {
	nodes := map[int][]int{} // of each group with figures of the text
	for i := j.first; i < len(j.lanes); i++ {
		nodes[j.nodeOf(i)] = nil
	}
	for n := range j.strands {
		if g := j.sets.Find(n); hasKey(nodes, g) {
			nodes[g] = append(nodes[g], n)
		}
	}
	laneAt := map[ref.FigRef]int{}
	for i := range j.lanes[:j.first] {
		laneAt[j.lanes[i].FigRef] = i
	}
	for i := range j.base.Series {
		if at := laneAt[j.base.Series[i].Points[0].FigRef]; !hasKey(nodes, j.nodeOf(at)) {
			out = append(out, j.base.Series[i])
		}
	}
	for _, g := range slices.Sorted(maps.Keys(nodes)) {
		out = append(out, j.anew(g, nodes[g])...)
	}
	return out
}

func hasKey[K comparable, V any](m map[K]V, k K) bool {
	_, ok := m[k]
	return ok
}

// anew makes the series of a group.
func (j *joining) anew(g int, nodes []int) []Series {
	var all []int
	rel, holds := relation.Single, 0
	for _, n := range nodes {
		if n < len(j.base.held) {
			all = append(all, j.base.held[n].all...)
			if holds++; j.base.held[n].rel.Graver(rel) {
				rel = j.base.held[n].rel
			}
		}
	}
	for i := j.first; i < len(j.lanes); i++ {
		if j.nodeOf(i) == g {
			all = append(all, i)
		}
	}
	slices.Sort(all)
	whole := pointsOf(j.lanes, j.strand(g).Members, all)
	if holds > 1 {
		whole.Relation, whole.Against = j.relating.Relate(all)
	} else {
		whole.Relation, whole.Against = j.relating.RelateLast(all, rel)
	}
	if whole.Relation != relation.Scope {
		return []Series{whole}
	}
	var out []Series
	for _, part := range scopes(j.lanes, all) {
		out = append(out, pointsOf(j.lanes, part, part))
	}
	return out
}
