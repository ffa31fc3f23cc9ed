package story

import (
	"cmp"
	"math"
	"slices"
)

// Block keys a report emits: its rarest terms, names, numbers and quote runs.
// Ours, not tuned.
const (
	keyTerms   = 16
	keyLead    = 10
	keyNames   = 8
	keyNumbers = 6
	keyRuns    = 8
)

// Bounds that keep the work linear in the reports. A key that more than common
// reports bear is looked at only among reports near in time; a report is
// verified against the neighbour others that share most with it. Ours, not tuned.
const (
	commonKey = 256
	nearby    = 48 // reports before and after, in time order, of one common key
	neighbour = 60
)

// keys lists the block keys of a sketch, without repeats.
func (s *Sketch) keys() []uint32 {
	var out []uint32
	top := func(n int, pick func(term) float64) {
		type heavy struct {
			key uint32
			w   float64
		}
		var all []heavy
		for _, t := range s.terms {
			if w := pick(t); w > 0 {
				all = append(all, heavy{t.key, w})
			}
		}
		slices.SortFunc(all, func(a, b heavy) int {
			if a.w != b.w {
				return cmp.Compare(b.w, a.w)
			}
			return cmp.Compare(a.key, b.key)
		})
		for _, h := range all[:min(n, len(all))] {
			out = append(out, h.key)
		}
	}
	of := func(k kind, head bool) func(term) float64 {
		return func(t term) float64 {
			if t.kind&k == 0 {
				return 0
			}
			if head {
				return t.weight(t.head)
			}
			return t.weight(t.n)
		}
	}
	top(keyTerms, of(word, false))
	top(keyLead, of(word, true))
	top(keyNames, of(person|body|place, false))
	top(keyNumbers, of(number, false))
	out = append(out, s.says[:min(len(s.says), keyRuns)]...)
	slices.Sort(out)
	return slices.Compact(out)
}

// An edge is a pair of sketches by index, the lower first, and its score.
type edge struct {
	a, b  int
	score float64
}

// candidates lists the pairs worth verifying: for every sketch those that share
// most and rarest block keys with it. sk must be in canonical order, for it
// breaks the ties.
func candidates(sk []*Sketch) []edge {
	keys := make([][]uint32, len(sk))
	post := map[uint32][]int{}
	for i, s := range sk {
		keys[i] = s.keys()
		for _, k := range keys[i] {
			post[k] = append(post[k], i)
		}
	}
	weight := make([]float64, len(sk))
	var touched []int
	var out []edge
	for i := range sk {
		touched = touched[:0]
		for _, k := range keys[i] {
			list := post[k]
			if len(list) > commonKey {
				at, _ := slices.BinarySearch(list, i)
				list = list[max(0, at-nearby):min(len(list), at+nearby+1)]
			}
			w := math.Log(float64(len(sk)+1) / float64(len(post[k])))
			for _, j := range list {
				if j == i {
					continue
				}
				if weight[j] == 0 {
					touched = append(touched, j)
				}
				weight[j] += w
			}
		}
		slices.SortFunc(touched, func(a, b int) int {
			if weight[a] != weight[b] {
				return cmp.Compare(weight[b], weight[a])
			}
			return cmp.Compare(a, b)
		})
		for n, j := range touched {
			if n < neighbour {
				out = append(out, edge{a: min(i, j), b: max(i, j)})
			}
			weight[j] = 0
		}
	}
	slices.SortFunc(out, byEnds)
	return slices.CompactFunc(out, func(x, y edge) bool { return x.a == y.a && x.b == y.b })
}

func byEnds(x, y edge) int {
	if x.a != y.a {
		return cmp.Compare(x.a, y.a)
	}
	return cmp.Compare(x.b, y.b)
}

// verify scores the candidates and keeps those at or above least.
func verify(by *Weights, sk []*Sketch, least float64) []edge {
	c := candidates(sk)
	out := c[:0]
	for _, e := range c {
		if d, _ := apart(sk[e.a], sk[e.b]); d > daysApart {
			continue
		}
		if e.score = by.score(sk[e.a], sk[e.b]); e.score >= least {
			out = append(out, e)
		}
	}
	return out
}
