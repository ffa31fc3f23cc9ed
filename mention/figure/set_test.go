package figure

import (
	"math/big"
	"testing"
)

// A Set must answer as the function Agrees does, whatever the units, bounds and
// directions: every pair of a list of figures of all kinds is tried both ways.
func TestSetAgreesAsPairsDo(t *testing.T) {
	var all []Owned
	for i, s := range []string{
		"8,000 troops", "up to 8,000 troops", "at least 31 people", "31 people", "28 people", "more than 500 people", "between 10,000 and 12,000 troops",
		"1,000 km", "620 miles", "621 miles", "600 miles", "about 90 km", "under 5 miles",
		"20 degrees Celsius", "68 degrees Fahrenheit", "a rise of 2 degrees Celsius", "rose by 4 degrees Fahrenheit",
		"30 km a day", "20 miles a day", "900 km a month", "$5 million", "€5 million", "5 million pounds",
		"fell by 300 men", "rose by 300 men", "a change of 300 men", "40 percent", "two fifths",
	} {
		for _, f := range Find(oneSentence(s), nil) {
			f := f
			all = append(all, Owned{&f, i % 5})
		}
	}
	if len(all) < 25 {
		t.Fatalf("only %d figures were read", len(all))
	}
	set := NewSet(all)
	for _, f := range all {
		for except := -1; except < 5; except++ {
			want := false
			for _, g := range all {
				want = want || g.Owner != except && g.Dimension == f.Dimension && Agrees(f.Figure, g.Figure)
			}
			if got := set.Agrees(f.Figure, except); got != want {
				t.Errorf("%s except %d: got %v, want %v", f.By, except, got, want)
			}
		}
		for _, g := range all {
			if g.Dimension != f.Dimension {
				continue
			}
			if got, want := NewSet([]Owned{g}).Agrees(f.Figure, -1), Agrees(f.Figure, g.Figure); got != want {
				t.Errorf("%v %s and %v %s: got %v, want %v", f.Value, f.Unit, g.Value, g.Unit, got, want)
			}
		}
	}
}

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
