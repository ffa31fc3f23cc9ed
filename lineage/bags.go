package lineage

import (
	"math"
	"slices"
)

// bags hold of some witnesses the features by which they are compared: ordered pairs of
// content words near each other, and runs of three words as written, which tell apart even
// copies.
type bags struct {
	of   [][]int32 // of every witness its features, in order, each once
	rare []float64 // of every feature what it weighs: the more, the fewer witnesses have it
	pair []bool    // of every feature whether it is a pair
	// Features that the same witnesses have are a set: near copies have few of them.
	sets [][]int32 // of every witness its sets, in order; what only it has is left out
	mass []float64 // of every set what it weighs
}

// triple marks the key of a run of three words.
const triple = 1 << 63

const perTriple = 20.0

// bagsOf returns the bags of the witnesses in ties.
func bagsOf(ps []*profile, stems *stems, ts []*tie) *bags {
	need := make([]bool, len(ps))
	for _, t := range ts {
		need[t.a], need[t.b] = true, true
	}
	b := &bags{of: make([][]int32, len(ps))}
	number := map[uint64]int32{}
	var have, last []int32 // of every feature how many witnesses have it, and 1 more than the last
	n := 0
	for w, p := range ps {
		if !need[w] {
			continue
		}
		n++
		fs := make([]int32, 0, len(p.bigram)+len(p.words))
		add := func(key uint64, weight func() float64) {
			f, ok := number[key]
			if !ok {
				f = int32(len(have))
				number[key] = f
				have, last = append(have, 0), append(last, 0)
				b.rare, b.pair = append(b.rare, weight()), append(b.pair, key&triple == 0)
			}
			if last[f] != int32(w+1) {
				last[f] = int32(w + 1)
				have[f]++
				fs = append(fs, f)
			}
		}
		for _, f := range p.bigram {
			add(uint64(uint32(f.a))<<32|uint64(uint32(f.b)), func() float64 { return bigramWeight(stems, [2]int32{f.a, f.b}) })
		}
		for i := 2; i < len(p.words); i++ {
			if !p.breaks[i] && !p.breaks[i-1] {
				add(triple|uint64(p.words[i-2])<<42|uint64(p.words[i-1])<<21|uint64(p.words[i]), func() float64 { return perTriple })
			}
		}
		slices.Sort(fs)
		b.of[w] = fs
	}
	for f, k := range have {
		b.rare[f] *= math.Log(1 / shareAmong(int(k), n))
	}
	b.parted(have)
	return b
}

// parted finds the sets: witness by witness, what it has of each set is parted from the rest.
func (b *bags) parted(have []int32) {
	in := make([]int32, len(have)) // of every feature its set
	part := []int32{0}             // of every set that which was last parted from it
	by := []int32{0}               // of every set 1 more than the witness that was last at it
	for w, fs := range b.of {
		for _, f := range fs {
			s := in[f]
			if by[s] != int32(w+1) {
				by[s], part[s] = int32(w+1), int32(len(part))
				part, by = append(part, 0), append(by, 0)
			}
			in[f] = part[s]
		}
	}
	b.mass = make([]float64, len(part))
	for f, s := range in {
		b.mass[s] += b.rare[f]
	}
	b.sets = make([][]int32, len(b.of))
	clear(by)
	for w, fs := range b.of {
		for _, f := range fs {
			if s := in[f]; have[f] > 1 && by[s] != int32(w+1) {
				by[s] = int32(w + 1)
				b.sets[w] = append(b.sets[w], s)
			}
		}
		slices.Sort(b.sets[w])
	}
}

// shared returns how much of what few witnesses have two have in common, rounded so that it
// does not hang on the order of addition.
func (b *bags) shared(x, y int) float64 {
	sum := 0.0
	p, q := b.sets[x], b.sets[y]
	for i, j := 0, 0; i < len(p) && j < len(q); {
		switch {
		case p[i] < q[j]:
			i++
		case p[i] > q[j]:
			j++
		default:
			sum += b.mass[p[i]]
			i, j = i+1, j+1
		}
	}
	return math.Round(sum)
}

// shareAmong returns k of n, away from none and all.
func shareAmong(k, n int) float64 { return (float64(k) + 0.5) / (float64(n) + 1) }

// residual returns the share of what the ends of a tie have in common that none of the
// witnesses between has.
func (b *bags) residual(t *tie, between []int) float64 {
	all, left := 0.0, 0.0
	p, q := b.of[t.a], b.of[t.b]
	for i, j := 0, 0; i < len(p) && j < len(q); {
		f := p[i]
		switch {
		case f < q[j]:
			i++
			continue
		case f > q[j]:
			j++
			continue
		}
		i, j = i+1, j+1
		if !b.pair[f] {
			continue
		}
		all += b.rare[f]
		if !b.any(between, f) {
			left += b.rare[f]
		}
	}
	if all == 0 {
		return 0
	}
	return left / all
}

// any reports whether any of some witnesses has a feature.
func (b *bags) any(witnesses []int, f int32) bool {
	for _, w := range witnesses {
		if _, ok := slices.BinarySearch(b.of[w], f); ok {
			return true
		}
	}
	return false
}
