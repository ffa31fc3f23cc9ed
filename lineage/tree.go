package lineage

import (
	"math"
	"slices"
	"sort"
)

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
// The result is sorted by score.
func forest(ts []*tie, ps []*profile, stems *interner, class []int) []*tie {
	var probables []*tie
	for _, t := range ts {
		if t.score >= probable {
			probables = append(probables, t)
		}
	}
	b := bagsOf(ps, stems, class, probables)
	for _, t := range probables {
		t.mass = b.shared(t.a, t.b)
	}
	head := func(t *tie) bool {
		return class[t.a] == t.a && class[t.b] == t.b || class[t.a] == t.b || class[t.b] == t.a
	}
	sort.SliceStable(probables, func(i, j int) bool {
		x, y := probables[i], probables[j]
		if x.mass != y.mass {
			return x.mass > y.mass
		}
		return head(x) && !head(y)
	})
	g := newGraph(len(ps))
	var rest []*tie
	joined := newUnion(len(ps))
	for _, t := range probables {
		if joined.find(t.a) == joined.find(t.b) {
			rest = append(rest, t)
			continue
		}
		joined.join(t.a, t.b)
		g.add(t)
	}
	drawn := make([]int, len(ps)) // ties beside the tree
	for _, t := range rest {
		if drawn[t.a] >= mostBeside || drawn[t.b] >= mostBeside || class[t.a] == class[t.b] {
			continue
		}
		if between := g.path(t.a, t.b, farthest); between != nil && b.residual(t, between) >= unexplained {
			t.beside = true
			drawn[t.a]++
			drawn[t.b]++
		}
	}
	kept := slices.Concat(g.ties)
	for _, t := range rest {
		if t.beside {
			kept = append(kept, t)
		}
	}
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].score > kept[j].score })
	return kept
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

// A bag is the features of a witness, each once, sorted by key.
type bag struct {
	keys    []uint64
	weights []float64
}

type bags []bag

// bagsOf returns the bags of the witnesses in ties. A feature weighs as its words are rare
// in English and as few classes of copies have it.
func bagsOf(ps []*profile, stems *interner, class []int, ts []*tie) bags {
	need := make([]bool, len(ps))
	for _, t := range ts {
		need[t.a], need[t.b] = true, true
	}
	have := map[uint64]int{}
	out := make(bags, len(ps))
	classes := 0
	for w, p := range ps {
		if class[w] == w {
			classes++
		}
		if !need[w] {
			continue
		}
		keys := make([]uint64, 0, len(p.bigram))
		for _, f := range p.bigram {
			keys = append(keys, uint64(uint32(f.a))<<32|uint64(uint32(f.b)))
		}
		slices.Sort(keys)
		out[w].keys = slices.Compact(keys)
		if class[w] == w {
			for _, k := range out[w].keys {
				have[k]++
			}
		}
	}
	for w := range out {
		out[w].weights = make([]float64, len(out[w].keys))
		for i, k := range out[w].keys {
			out[w].weights[i] = weight(stems, [2]int32{int32(k >> 32), int32(uint32(k))}) *
				math.Log(1+float64(classes)/float64(max(1, have[k])))
		}
	}
	return out
}

// shared returns the weight of what two witnesses share, rounded so that it does not hang
// on the order of addition.
func (b bags) shared(x, y int) float64 {
	sum := 0.0
	b.common(x, y, func(i, j int) { sum += b[x].weights[i] })
	return math.Round(sum)
}

// residual returns the share of a tie's features that none of the witnesses between has.
func (b bags) residual(t *tie, between []int) float64 {
	all, left := 0.0, 0.0
	b.common(t.a, t.b, func(i, j int) {
		k, w := b[t.a].keys[i], b[t.a].weights[i]
		all += w
		for _, c := range between {
			if _, ok := slices.BinarySearch(b[c].keys, k); ok {
				return
			}
		}
		left += w
	})
	if all == 0 {
		return 0
	}
	return left / all
}

// common calls f with the places of every feature that both have.
func (b bags) common(x, y int, f func(i, j int)) {
	p, q := b[x].keys, b[y].keys
	for i, j := 0, 0; i < len(p) && j < len(q); {
		switch {
		case p[i] < q[j]:
			i++
		case p[i] > q[j]:
			j++
		default:
			f(i, j)
			i++
			j++
		}
	}
}

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

// other is the end of a tie that is not w.
func (t *tie) other(w int) int { return t.a + t.b - w }

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
