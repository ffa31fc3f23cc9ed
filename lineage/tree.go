package lineage

import (
	"cmp"
	"math"
	"slices"
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
		at := probable
		if class[t.a] != class[t.b] && (class[t.a] != t.a || class[t.b] != t.b) {
			at = certain // else the head of its class has the tie
		}
		if t.score >= at {
			probables = append(probables, t)
		}
	}
	b := bagsOf(ps, stems, probables)
	for _, t := range probables {
		t.mass = b.shared(t.a, t.b)
	}
	head := func(t *tie) bool {
		return class[t.a] == t.a && class[t.b] == t.b || class[t.a] == t.b || class[t.b] == t.a
	}
	slices.SortStableFunc(probables, func(x, y *tie) int {
		return cmp.Or(cmp.Compare(y.mass, x.mass), boolInt(head(y))-boolInt(head(x)))
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
	slices.SortStableFunc(kept, func(x, y *tie) int { return cmp.Compare(y.score, x.score) })
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

// A bag is what is held of the features of witnesses to compare them: ordered pairs of
// content words near each other, and runs of three words as written, which tell apart even
// copies.
type bags struct {
	rares  [][]float64 // of every witness what its keys weigh
	keys   [][]uint64  // of every witness, sorted, each once
	weight map[uint64]float64
	have   map[uint64]int // how many witnesses have a feature
	n      int            // how many witnesses there are
}

// triple marks the key of a run of three words.
const triple = 1 << 63

const perTriple = 20.0

// bagsOf returns the bags of the witnesses in ties.
func bagsOf(ps []*profile, stems *interner, ts []*tie) *bags {
	need := make([]bool, len(ps))
	for _, t := range ts {
		need[t.a], need[t.b] = true, true
	}
	b := &bags{keys: make([][]uint64, len(ps)), rares: make([][]float64, len(ps)), weight: map[uint64]float64{}, have: map[uint64]int{}}
	for w, p := range ps {
		if !need[w] {
			continue
		}
		b.n++
		keys := make([]uint64, 0, len(p.bigram)+len(p.words))
		for _, f := range p.bigram {
			k := uint64(uint32(f.a))<<32 | uint64(uint32(f.b))
			keys = append(keys, k)
			if _, ok := b.weight[k]; !ok {
				b.weight[k] = weight(stems, [2]int32{f.a, f.b})
			}
		}
		for i := 2; i < len(p.words); i++ {
			if !p.breaks[i] && !p.breaks[i-1] {
				keys = append(keys, triple|uint64(p.words[i-2])<<42|uint64(p.words[i-1])<<21|uint64(p.words[i]))
			}
		}
		slices.Sort(keys)
		b.keys[w] = slices.Compact(keys)
		for _, k := range b.keys[w] {
			b.have[k]++
		}
	}
	for w, keys := range b.keys {
		b.rares[w] = make([]float64, len(keys))
		for i, k := range keys {
			b.rares[w][i] = b.rare(k)
		}
	}
	return b
}

// shared returns how much of what few witnesses have two have in common, rounded so that it
// does not hang on the order of addition.
func (b *bags) shared(x, y int) float64 {
	sum := 0.0
	p, q := b.keys[x], b.keys[y]
	for i, j := 0, 0; i < len(p) && j < len(q); {
		switch {
		case p[i] < q[j]:
			i++
		case p[i] > q[j]:
			j++
		default:
			sum += b.rares[x][i]
			i, j = i+1, j+1
		}
	}
	return math.Round(sum)
}

// rare is the weight of a feature.
func (b *bags) rare(k uint64) float64 {
	w := perTriple
	if k&triple == 0 {
		w = b.weight[k]
	}
	return w * math.Log(1/b.p(k))
}

// p is the share of witnesses that have a feature.
func (b *bags) p(k uint64) float64 { return share(b.have[k], b.n) }

// share returns k of n, away from none and all.
func share(k, n int) float64 { return (float64(k) + 0.5) / (float64(n) + 1) }

// residual returns the share of what the ends of a tie have in common that none of the
// witnesses between has.
func (b *bags) residual(t *tie, between []int) float64 {
	all, left := 0.0, 0.0
	b.merge(t.a, t.b, func(k uint64, inA, inB bool) {
		if !inA || !inB || k&triple != 0 {
			return
		}
		w := b.weight[k] * math.Log(1/b.p(k))
		all += w
		for _, c := range between {
			if _, ok := slices.BinarySearch(b.keys[c], k); ok {
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

// merge calls f with every feature of two witnesses, in order.
func (b *bags) merge(x, y int, f func(k uint64, inX, inY bool)) {
	p, q := b.keys[x], b.keys[y]
	for i, j := 0, 0; i < len(p) || j < len(q); {
		switch {
		case j == len(q) || i < len(p) && p[i] < q[j]:
			f(p[i], true, false)
			i++
		case i == len(p) || p[i] > q[j]:
			f(q[j], false, true)
			j++
		default:
			f(p[i], true, true)
			i, j = i+1, j+1
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
