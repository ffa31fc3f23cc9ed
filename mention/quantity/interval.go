package quantity

import (
	"math/big"
)

// In gives the figure in another unit of its dimension: its interval and its
// value. A nil limit is open. It fails where the figure cannot be said in that
// unit. Monies are each a dimension of their own: no rate of exchange is known.
func (f *Amount) In(unit string) (low, value, high *big.Rat, ok bool) {
	if f.Value == nil {
		return nil, nil, nil, false
	}
	if unit == f.Unit {
		return f.Low, f.Value, f.High, true
	}
	from, ok1 := Known(f.Unit)
	to, ok2 := Known(unit)
	if !ok1 || !ok2 || from.Dim != to.Dim || from.Base != to.Base {
		return nil, nil, nil, false
	}
	diff := f.difference()
	conv := func(v *big.Rat) *big.Rat { return to.fromBase(from.ToBase(v, diff), diff) }
	return conv(f.Low), conv(f.Value), conv(f.High), true
}

// difference reports whether the figure measures a movement, not a level.
func (f *Amount) difference() bool { return f.Change != Level && f.Change != "" }

// Agrees reports whether two figures can both be right: their intervals
// overlap in one unit. It knows nothing of what the figures count; figures of
// different slots must not be put to it.
func Agrees(a, b *Amount) bool {
	if a.difference() != b.difference() || (a.difference() && a.Change != b.Change && a.Change != By && b.Change != By) {
		return false
	}
	al, _, ah, ok1 := a.In(a.Unit)
	bl, _, bh, ok2 := b.In(a.Unit)
	if !ok1 || !ok2 {
		return false
	}
	if a.Per != b.Per {
		pa, ok1 := Known(a.Per)
		pb, ok2 := Known(b.Per)
		if !ok1 || !ok2 || pa.Base != pb.Base {
			return false
		}
		k := Quo(pa.Factor, pb.Factor) // b per b.Per is k times as much per a.Per
		bl, bh = scaled(bl, k), scaled(bh, k)
	}
	return !before(ah, bl) && !before(bh, al)
}

// Limits sets Low and High from the numeral and the bound.
func (f *Amount) Limits(n Numeral, side int) {
	v := f.Value
	lo, hi := n.Lo, n.Hi
	if lo == nil && hi == nil {
		h := n.Half
		switch {
		case f.Bound == Approx:
			h = aboutHalf(n, v, h)
		case f.Unit == "" && h.Cmp(oneHalf) == 0 && v.IsInt():
			h = new(big.Rat) // a count written to its last digit is not rounded
		}
		lo, hi = v, v
		if h.Sign() != 0 {
			lo, hi = sub(v, h), Add(v, h)
		}
		if v.Sign() >= 0 && lo.Sign() < 0 {
			lo = new(big.Rat)
		}
		if f.Bound == Approx && side < 0 {
			hi = new(big.Rat).Set(v)
		}
	}
	switch f.Bound {
	case AtMost, LessThan:
		lo, hi = nil, v
		if n.Hi != nil {
			hi = n.Hi
		}
	case AtLeast, MoreThan:
		lo, hi = v, nil
		if n.Lo != nil {
			lo = n.Lo
		}
	}
	f.Low, f.High = lo, hi
}

var oneHalf = Ratio(1, 2)

// aboutHalf is half the width of "about N". A number that ends in 0 or 5 may be
// rounded as far as a twentieth of its value, which is a choice, not a fit. One that ends otherwise was not rounded so, and "about" only
// doubles its step: "about 43" is 42 to 44.
func aboutHalf(n Numeral, v, half *big.Rat) *big.Rat {
	step := mul(half, Rat(2))
	if n.Places > 0 || !n.Mant.IsInt() {
		return step
	}
	if new(big.Int).Rem(n.Mant.Num(), big.NewInt(5)).Sign() != 0 {
		if n.Scale != nil {
			return half // "about 6 thousand" is "about 6,000"
		}
		return step
	}
	if w := mul(new(big.Rat).Abs(v), Ratio(1, 20)); w.Cmp(half) > 0 {
		return w
	}
	return half
}
