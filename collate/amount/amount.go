package amount

import (
	"math"
	"math/big"
	"strings"

	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// Equal reports whether two figures are of one value.
func Equal(a, b *figure.Figure) bool {
	x, y := Common(a, b)
	return quantity.Cmp(x, y) == 0 && (a.SI != nil && b.SI != nil || a.Unit == b.Unit)
}

// One reports whether two figures give one amount: both can be right, and neither is a
// word for an order of size, with which every number of that size agrees.
func One(a, b *figure.Figure) bool { return figure.Agrees(a, b) && !Vague(a) && !Vague(b) }

// Less reports whether a figure is of a lower value than another.
func Less(a, b *figure.Figure) bool {
	x, y := Common(a, b)
	return quantity.Cmp(x, y) < 0
}

// Common returns the values of two figures, in base units where both have one.
func Common(a, b *figure.Figure) (x, y *big.Rat) {
	if a.SI != nil && b.SI != nil && a.SIUnit == b.SIUnit {
		return a.SI, b.SI
	}
	return a.Value, b.Value
}

// Ratio returns the logarithm of the ratio of two values, at most 3.
func Ratio(a, b *figure.Figure) float64 {
	x, y := Common(a, b)
	if x.Sign() <= 0 || y.Sign() <= 0 {
		return 1
	}
	return min(3, math.Abs(quantity.Log(x, y)))
}

// Large reports whether a figure is so large that two reports hardly have it by chance of
// the same thing: a hundred or more. Ours.
func Large(f *figure.Figure) bool { return quantity.Cmp(f.Value, hundred) >= 0 }

// Small reports whether a figure is below five.
func Small(f *figure.Figure) bool { return quantity.Cmp(f.Value, five) < 0 }

// Dozen reports whether a figure is twelve or more.
func Dozen(f *figure.Figure) bool { return quantity.Cmp(f.Value, twelve) >= 0 }

var hundred, twelve, five = big.NewRat(100, 1), big.NewRat(12, 1), big.NewRat(5, 1)

// Converted reports whether two measures in different units are one quantity
// reckoned over: equal within a hundredth, and not by both being one round number.
// Of the 620, 621 and 622 miles that reports make of 1,000 km all lie within.
func Converted(a, b *figure.Figure) bool {
	if a.Unit == b.Unit || a.Dimension == quantity.Count || a.SI == nil || b.SI == nil || a.SIUnit != b.SIUnit || b.SI.Sign() == 0 || a.Aspect != b.Aspect {
		return false
	}
	if !Precise(a) && !Precise(b) {
		return false
	}
	r, _ := new(big.Rat).Quo(a.SI, b.SI).Float64()
	return r > 0.99 && r < 1.01
}

// Precise reports whether a measure has two significant digits or more.
func Precise(f *figure.Figure) bool {
	digits := strings.Trim(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, f.Value.FloatString(6)), "0")
	return len(digits) >= 2
}

var three = big.NewRat(3, 1)

// Telling reports whether a figure is rare enough to tie two sentences: a bare
// count below three is in every text.
func Telling(f *figure.Figure) bool {
	return f.Dimension != quantity.Count || f.Value.Cmp(three) > 0
}
