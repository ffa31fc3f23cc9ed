package coherence

import (
	"math/big"

	"stemma/mention/figure"
)

// An interval is exact; a nil side is open.
type interval struct{ lo, hi *big.Rat }

func of(f *figure.Figure) interval { return interval{f.Low, f.High} }

func (a interval) meets(b interval) bool {
	return !(a.hi != nil && b.lo != nil && a.hi.Cmp(b.lo) < 0) && !(b.hi != nil && a.lo != nil && b.hi.Cmp(a.lo) < 0)
}

// times multiplies intervals of numbers that are not negative.
func (a interval) times(b interval) interval {
	var r interval
	if a.lo != nil && b.lo != nil {
		r.lo = new(big.Rat).Mul(a.lo, b.lo)
	}
	if a.hi != nil && b.hi != nil {
		r.hi = new(big.Rat).Mul(a.hi, b.hi)
	}
	return r
}

// over divides an interval by one that is positive.
func (a interval) over(b interval) interval {
	var r interval
	if a.lo != nil && b.hi != nil && b.hi.Sign() > 0 {
		r.lo = new(big.Rat).Quo(a.lo, b.hi)
	}
	if a.hi != nil && b.lo != nil && b.lo.Sign() > 0 {
		r.hi = new(big.Rat).Quo(a.hi, b.lo)
	}
	return r
}

func (a interval) plus(b interval) interval {
	var r interval
	if a.lo != nil && b.lo != nil {
		r.lo = new(big.Rat).Add(a.lo, b.lo)
	}
	if a.hi != nil && b.hi != nil {
		r.hi = new(big.Rat).Add(a.hi, b.hi)
	}
	return r
}

func (a interval) minus(b interval) interval {
	var r interval
	if a.lo != nil && b.hi != nil {
		r.lo = new(big.Rat).Sub(a.lo, b.hi)
	}
	if a.hi != nil && b.lo != nil {
		r.hi = new(big.Rat).Sub(a.hi, b.lo)
	}
	return r
}

// far reports whether two values are further apart than slack allows, as a
// share of the greater. It keeps a small difference of rounding, which the
// intervals did not foresee, from being called an error.
func far(a, b *big.Rat, slack *big.Rat) bool {
	d := new(big.Rat).Sub(a, b)
	d.Abs(d)
	m := new(big.Rat).Abs(a)
	if x := new(big.Rat).Abs(b); x.Cmp(m) > 0 {
		m = x
	}
	return d.Cmp(new(big.Rat).Mul(m, slack)) > 0
}

// slack is a twentieth: reports round twice, once in the source and once when
// they convert. A choice, not a fit.
var slack = big.NewRat(1, 20)

func verdict(holds bool, a, b *big.Rat) (Verdict, bool) {
	switch {
	case holds:
		return Holds, true
	case far(a, b, slack):
		return DoesNotHold, true
	}
	return CannotTell, false
}

// exactly reports whether a worked result is the stated number within what both
// are rounded to, and so near that chance is no explanation.
func exactly(sum interval, result *big.Rat, f *figure.Figure) bool {
	return sum.meets(of(f)) && !far(result, f.Value, slack)
}

func bounded(f *figure.Figure) bool { return f.Low != nil && f.High != nil }
