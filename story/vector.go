package story

import (
	"cmp"
	"math"
	"slices"
)

// A vector is a sparse unit vector sorted by key, so that products are summed
// in one order always. Keys are 64-bit hashes: among a million keys the chance
// that any two collide is under one in ten million.
type vector []component

type component struct {
	key uint64
	w   float64
}

// A bag counts keys and remembers how rare each is.
type bag map[uint64]struct {
	n      int
	rarity float64
}

func (b bag) add(k uint64, rarity float64) {
	c := b[k]
	c.n++
	c.rarity = max(c.rarity, rarity)
	b[k] = c
}

// vector weighs a bag, the logarithm of the count times the rarity, and keeps
// the most heavy components (G. Salton, C. Buckley, Term-weighting approaches in
// automatic text retrieval, Information Processing & Management, 1988; the
// rarity is of a frozen table where theirs is of the collection).
func (b bag) vector(most int) vector {
	v := make(vector, 0, len(b))
	for k, c := range b {
		if c.rarity > 0 {
			v = append(v, component{k, (1 + math.Log(float64(c.n))) * c.rarity})
		}
	}
	slices.SortFunc(v, heavier)
	v = slices.Clone(v[:min(len(v), most)])
	slices.SortFunc(v, func(a, b component) int { return cmp.Compare(a.key, b.key) })
	sum := 0.0
	for _, c := range v {
		sum += float64(c.w * c.w)
	}
	if n := math.Sqrt(sum); n > 0 {
		for i := range v {
			v[i].w /= n
		}
	}
	return v
}

func heavier(a, b component) int {
	if a.w != b.w {
		return cmp.Compare(b.w, a.w)
	}
	return cmp.Compare(a.key, b.key)
}

// dot is the cosine of two unit vectors.
func dot(a, b vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].key < b[j].key:
			i++
		case a[i].key > b[j].key:
			j++
		default:
			sum += float64(a[i].w * b[j].w) // no fused multiply-add
			i++
			j++
		}
	}
	return sum
}

// share counts the keys that two vectors share.
func share(a, b vector) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].key < b[j].key:
			i++
		case a[i].key > b[j].key:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// hasAny reports whether v holds one of the keys.
func (v vector) hasAny(keys []uint64) bool {
	for _, k := range keys {
		if _, ok := slices.BinarySearchFunc(v, k, func(c component, k uint64) int { return cmp.Compare(c.key, k) }); ok {
			return true
		}
	}
	return false
}

// top returns the n heaviest keys.
func (v vector) top(n int) []uint64 {
	c := slices.Clone(v)
	slices.SortFunc(c, heavier)
	out := make([]uint64, 0, n)
	for i := 0; i < len(c) && i < n; i++ {
		out = append(out, c[i].key)
	}
	return out
}

// common counts the keys two sorted lists share.
func common(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// The hash is FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991), finished by a
// multiplication so that its high bits serve as well.
const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

func mix(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * prime64
	}
	return h
}

// key hashes a string of one kind; kinds never meet.
func key(kind byte, s string) uint64 { return mix(uint64(offset64)^uint64(kind), s) }
