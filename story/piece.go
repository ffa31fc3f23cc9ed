package story

const (
	// splitCap bounds the quadratic part of split: 32,000 pairs at most. Ours.
	splitCap = 256
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
	groups, used map[uint64]parted
	digests      map[int]bool       // those found
	numbers      []int32            // of the sketches in the index, if facts is not nil
	facts        facts              // remembered scores; see there
	lifts        map[[2]int]float64 // what company adds to pairs that would not join without
	room         *room              // of sk
}

// A parted component is its groups, by places among its members, and what company
// added to pairs.
type parted struct {
	groups [][]int32
	lifts  []lift
}

type lift struct {
	a, b int32
	by   float32
}

type piece struct {
	members []int
	edges   []edge
}

// A room is what components works in: a place for every report or group, of which it uses
// those of the members.
type room struct{ root, piece []int }

func newRoom(n int) *room { return &room{make([]int, n), make([]int, n)} }

func (r *room) find(i int) int {
	for r.root[i] != i {
		r.root[i] = r.root[r.root[i]]
		i = r.root[i]
	}
	return i
}

// components finds the connected components of members under the edges at or
// above bar, in order of their first member.
func (r *room) components(members []int, edges []edge, bar float64) []piece {
	for _, m := range members {
		r.root[m], r.piece[m] = m, -1
	}
	for _, e := range edges {
		if e.score >= bar {
			a, b := r.find(e.a), r.find(e.b)
			r.root[max(a, b)] = min(a, b)
		}
	}
	var out []piece
	for _, m := range members {
		root := r.find(m)
		if r.piece[root] < 0 {
			r.piece[root] = len(out)
			out = append(out, piece{})
		}
		c := &out[r.piece[root]]
		c.members = append(c.members, m)
	}
	counts := make([]int, len(out))
	for _, e := range edges {
		if e.score >= bar {
			counts[r.piece[r.find(e.a)]]++
		}
	}
	for i, n := range counts {
		if n > 0 {
			out[i].edges = make([]edge, 0, n)
		}
	}
	for _, e := range edges {
		if e.score >= bar {
			c := &out[r.piece[r.find(e.a)]]
			c.edges = append(c.edges, e)
		}
	}
	return out
}

// between is the average score of the spokesmen of two groups.
func (p *splitter) between(a, b []int) float64 {
	sum, n := 0.0, 0
	for _, i := range speakers(a) {
		for _, j := range speakers(b) {
			sum += p.score(i, j)
			n++
		}
	}
	return round(sum / float64(n))
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

// facts remembers the scores of the pairs of a component, by their numbers in canonical
// order: they hang on the two reports alone, so they are reckoned once and not at each report
// that comes to the component. A nil map remembers nothing.
type facts map[[2]int32]float64
