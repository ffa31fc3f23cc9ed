// Package amount holds two amounts against each other, whatever they count.
package amount

import (
	"math/big"

	"stemma/collate/relation"
	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// Compare says how the amounts of two figures of one slot stand to each other, whatever
// they count and whenever they were told:
//
//	counts written out to the last digit          Same if equal, else Differs
//	one of them rounded ("about", trailing zeros,  Rounding if the finer number lies
//	fewer decimals)                                within what the other rounds, else Differs
//	two units                                     Rounding if the intervals meet or the numbers
//	                                              lie within a twelfth of each other (times: a tenth),
//	                                              else Differs
//	a bound on one side ("at least 28")           Rounding if the other may lie within, else Differs
//	two bounds from above ("up to ten")            Rounding within a twelfth of each other, else Differs
//	a word for an order of size ("dozens")        Rounding: it contradicts no number
//
//	ages a year apart                             Rounding: there may have been a birthday
//
// Whether a figure is a change or a level is not asked for.
func Compare(a, b *figure.Figure) relation.Relation {
	al, av, ah := limitsOf(a)
	bl, bv, bh, ok := limitsIn(b, a.Unit)
	switch {
	case !ok || Vague(a) || Vague(b):
		return relation.Rounding // two monies, of which no rate of exchange is known
	case a.Unit == b.Unit && quantity.Cmp(av, bv) == 0:
		if a.Bound == b.Bound {
			return relation.Same
		}
		return relation.Rounding
	case ceiling(a) && ceiling(b) && a.Unit == b.Unit && !within(bv, twelfthsOf(av, 11), twelfthsOf(av, 13), figure.Approx):
		return relation.Differs // "up to ten years", "up to 14 years": each is told as the most
	case a.Unit != b.Unit || ranged(a) || ranged(b):
		if overlap(al, ah, bl, bh) || a.Unit != b.Unit && nearly(bv, av, a.Dimension) {
			return relation.Rounding
		}
	case a.Dimension == quantity.Age && new(big.Rat).Abs(new(big.Rat).Sub(av, bv)).Cmp(one) <= 0:
		return relation.Rounding
	case within(bv, al, ah, a.Bound) || within(av, bl, bh, b.Bound):
		return relation.Rounding
	}
	return relation.Differs
}

// nearly reports whether two numbers, of two units, lie within a twelfth of each other, or
// within a tenth where they are lengths of time: no month has the days of another.
func nearly(a, b *big.Rat, dimension string) bool {
	if dimension == quantity.Time {
		return within(a, new(big.Rat).Mul(b, big.NewRat(9, 10)), new(big.Rat).Mul(b, big.NewRat(11, 10)), figure.Approx)
	}
	return within(a, twelfthsOf(b, 11), twelfthsOf(b, 13), figure.Approx)
}

// Vague reports whether a figure is a word for an order of size, "dozens" or "millions",
// whose value is the least number that the word allows and no report's.
func Vague(f *figure.Figure) bool {
	return f.Bound == figure.Approx && f.High != nil && quantity.Cmp(f.High, quantity.Add(f.Value, f.Value)) >= 0
}

// twelfthsOf returns n twelfths of a number.
func twelfthsOf(v *big.Rat, n int64) *big.Rat { return new(big.Rat).Mul(v, big.NewRat(n, 12)) }

var one, twenty = big.NewRat(1, 1), big.NewRat(20, 1)

// ceiling reports whether a figure is told as the most that something may be.
func ceiling(f *figure.Figure) bool { return f.Bound == figure.AtMost }

// ranged reports whether the limits of a figure are stated: a bound or a range, and no
// rounding of one number.
func ranged(f *figure.Figure) bool { return f.Bound != figure.Exact && f.Bound != figure.Approx }

// limitsOf returns the limits and the value of a figure in its own unit. A count below a
// hundred that nothing calls rounded is written to its last digit: "20" is not 21. Ours:
// tolls and other counts of news are not rounded below that.
func limitsOf(f *figure.Figure) (low, value, high *big.Rat) {
	if f.Bound == figure.Exact && f.Dimension == quantity.Count && f.Value.IsInt() && quantity.Cmp(f.Value, hundred) < 0 {
		return f.Value, f.Value, f.Value
	}
	if f.Bound == figure.Approx && f.Low != nil && f.High != nil && quantity.Cmp(f.Low, f.High) == 0 {
		h := new(big.Rat).Quo(f.Value, twenty) // "about an hour and a half"
		return new(big.Rat).Sub(f.Value, h), f.Value, new(big.Rat).Add(f.Value, h)
	}
	return f.Low, f.Value, f.High
}

// limitsIn is limitsOf in another unit; ok is false where that is unknown.
func limitsIn(f *figure.Figure, unit string) (low, value, high *big.Rat, ok bool) {
	low, value, high = limitsOf(f)
	if f.Unit == unit {
		return low, value, high, true
	}
	g := *f
	g.Low, g.High = low, high
	return g.In(unit)
}

// overlap reports whether two intervals have a point in common; a nil limit is open.
func overlap(al, ah, bl, bh *big.Rat) bool {
	return (ah == nil || bl == nil || quantity.Cmp(bl, ah) <= 0) && (bh == nil || al == nil || quantity.Cmp(al, bh) <= 0)
}

// within reports whether a number of which an interval says how it was rounded may be v.
// "About 80" may be 84 on its border; 2,000 is not 2,500, which is 3,000 as well.
func within(v, low, high *big.Rat, b figure.Bound) bool {
	if low == nil || high == nil {
		return false
	}
	if b == figure.Approx {
		return quantity.Cmp(low, v) <= 0 && quantity.Cmp(v, high) <= 0
	}
	return quantity.Cmp(low, v) < 0 && quantity.Cmp(v, high) < 0
}
