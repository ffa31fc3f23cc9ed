package pdf

import (
	"cmp"
	"container/heap"
	"slices"
)

// A span holds one value for the codes lo to hi. The tables of fonts are kept as
// spans, as they are written, so that a span of a million codes is one entry.
type span[T any] struct {
	lo, hi int
	value  T
}

// settle returns spans sorted and without overlaps: a code in several of the spans in
// all gets the value of the last of them.
func settle[T any](b *budget, all []span[T]) []span[T] {
	b.pay(tokenWork * len(all))
	ordered := true
	for i := 1; i < len(all) && ordered; i++ {
		ordered = all[i].lo > all[i-1].hi
	}
	if ordered {
		return all
	}
	b.pay(16 * tokenWork * len(all))
	b.hold(len(all) * spanRoom)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(all[i].lo, all[j].lo) })
	var out []span[T]
	var open latest // the spans that contain code, the last in all first
	for next, code := 0, 0; ; {
		for len(open) > 0 && all[open[0]].hi < code {
			heap.Pop(&open)
		}
		if len(open) == 0 {
			if next == len(order) {
				return out
			}
			code = all[order[next]].lo
		} else {
			top := all[open[0]]
			end := top.hi
			if next < len(order) {
				end = min(end, all[order[next]].lo-1)
			}
			if end >= code {
				out = append(out, span[T]{code, end, top.value})
			}
			code = end + 1
		}
		for ; next < len(order) && all[order[next]].lo <= code; next++ {
			heap.Push(&open, order[next])
		}
	}
}

// spanRoom is the memory for a span in bytes, including spare capacity.
const spanRoom = 128

// find returns the span that contains a code.
func find[T any](all []span[T], code int) (s span[T], ok bool) {
	i, _ := slices.BinarySearchFunc(all, code, func(s span[T], code int) int { return cmp.Compare(s.hi, code) })
	if i == len(all) || all[i].lo > code {
		return s, false
	}
	return all[i], true
}

// latest is a heap of indexes, the greatest first.
type latest []int

func (h latest) Len() int           { return len(h) }
func (h latest) Less(i, j int) bool { return h[i] > h[j] }
func (h latest) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *latest) Push(v any)        { *h = append(*h, v.(int)) }
func (h *latest) Pop() any {
	n := len(*h) - 1
	v := (*h)[n]
	*h = (*h)[:n]
	return v
}
