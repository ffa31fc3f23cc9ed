package quantity

import (
	"math/big"
	"testing"
)

// Small numbers are compared in machine words, large ones are not, with one
// answer.
func TestLess(t *testing.T) {
	huge, _ := new(big.Rat).SetString("1e400")
	all := []*big.Rat{big.NewRat(0, 1), big.NewRat(-1, 3), big.NewRat(1, 3), big.NewRat(1999, 2), big.NewRat(1000, 1), big.NewRat(1<<31-1, 1), big.NewRat(1<<31, 1),
		big.NewRat(-1<<40, 7), big.NewRat(1, 1<<40), huge, new(big.Rat).Neg(huge)}
	for _, a := range all {
		for _, b := range all {
			if got, want := less(a, b), a.Cmp(b) < 0; got != want {
				t.Errorf("less(%v, %v) = %v", a, b, got)
			}
		}
	}
}
