package pdf

import (
	"math/rand/v2"
	"testing"
)

// If spans overlap, later ones replace earlier ones.
func TestSettle(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		const codes = 40
		var all []span[int]
		var want [codes]int
		for i := range rnd.IntN(12) {
			lo := rnd.IntN(codes)
			s := span[int]{lo, min(lo+rnd.IntN(15), codes-1), i + 1}
			all = append(all, s)
			for c := s.lo; c <= s.hi; c++ {
				want[c] = s.value
			}
		}
		got := settle(endless(), all)
		for c, w := range want {
			if s, ok := find(got, c); ok != (w > 0) || s.value != w {
				t.Fatalf("of %v code %d is %v, %v and not %d", all, c, s, ok, w)
			}
		}
	}
}
