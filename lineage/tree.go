package lineage

import "slices"

// forest chooses which of the probable ties are drawn: for each group of witnesses that
// they connect the tree of the ties that share most, as Chow and Liu, "Approximating
// discrete probability distributions with dependence trees", 1968, choose the tree whose
// pairs tell most of each other. Two copies of one wire are alike because of the wire:
// each shares more with it than with the other. What two witnesses share is weighed, not
// its proportion, for a short text stands whole in many.
//
// A tie beside the tree is drawn too where its evidence is not found in the witnesses
// between: several parents, or three reports made from one text that is not held.
//
// Those that are drawn have room for what is to be found of them.
func forest(ts []*tie, ps []*profile, stems *stems, class []int) []*tie {
	joined := newUnion(len(ps))
	g := newGraph(len(ps))
	b, probables := heaviestFirst(ts, ps, stems, class)
	var rest []*tie // those beside the tree, but between copies of one text
	for _, t := range probables {
		if joined.find(t.a) != joined.find(t.b) {
			joined.join(t.a, t.b)
			t.drawn = &drawn{}
			g.add(t)
		} else if class[t.a] != class[t.b] {
			rest = append(rest, t)
		}
	}
	kept := slices.Clone(g.ties)
	beside := make([]int, len(ps)) // ties of a witness beside the tree
	for _, t := range rest {
		if beside[t.a] >= mostBeside || beside[t.b] >= mostBeside {
			continue
		}
		if between := g.path(t.a, t.b, farthest); between != nil && b.residual(t, between) >= unexplained {
			t.drawn = &drawn{beside: true}
			kept = append(kept, t)
			beside[t.a]++
			beside[t.b]++
		}
	}
	return kept
}

// bar is the score from which a tie may be drawn.
func (t *tie) bar(class []int) float64 {
	if class[t.a] != class[t.b] && (class[t.a] != t.a || class[t.b] != t.b) {
		return certain // else the head of its class has the tie
	}
	return probable
}

// heaviestFirst returns the ties that may be drawn, those first whose witnesses have most in
// common, and of equals those with the head of a class.
func heaviestFirst(ts []*tie, ps []*profile, stems *stems, class []int) (*bags, []*tie) {
	probables := make([]*tie, 0, len(ts))
	for _, t := range ts {
		if t.score >= t.bar(class) {
			probables = append(probables, t)
		}
	}
	if len(probables) < 2 {
		return nil, probables // one has no other beside it
	}
	b := bagsOf(ps, stems, probables)
	order := make([]uint64, len(probables)) // what they share, 2^31 at most, the head, and the index: plain numbers are sorted fast
	for i, t := range probables {
		mass := min(uint64(b.shared(t.a, t.b)), 1<<31-1)
		head := class[t.a] == t.a && class[t.b] == t.b || class[t.a] == t.b || class[t.b] == t.a
		order[i] = ^(mass<<1|uint64(one(head)))<<32 | uint64(i)
	}
	slices.Sort(order)
	out := make([]*tie, len(order))
	for i, o := range order {
		out[i] = probables[uint32(o)]
	}
	return b, out
}

const (
	// mostBeside bounds the ties of a witness beside the tree, and farthest the witnesses
	// between two that are tied beside it. Ours: no story at hand has as many.
	mostBeside = 6
	farthest   = 3
	// unexplained is the share of the evidence of a tie that must be missing in every
	// witness between. .3 to .5 serve alike on generated stories.
	unexplained = 0.4
)

// A graph is the trees of a story: the ties of every witness.
type graph struct {
	ties []*tie
	at   [][]*tie
}

func newGraph(n int) *graph { return &graph{at: make([][]*tie, n)} }

func (g *graph) add(t *tie) {
	g.ties = append(g.ties, t)
	g.at[t.a], g.at[t.b] = append(g.at[t.a], t), append(g.at[t.b], t)
}

// path returns the witnesses between a and b, or nil where there are more than most.
func (g *graph) path(a, b, most int) []int {
	var walk func(w, from, left int) []int
	walk = func(w, from, left int) []int {
		for _, t := range g.at[w] {
			o := t.other(w)
			if o == from {
				continue
			}
			if o == b {
				return []int{}
			}
			if left > 0 {
				if p := walk(o, w, left-1); p != nil {
					return append(p, o)
				}
			}
		}
		return nil
	}
	return walk(a, -1, most)
}
