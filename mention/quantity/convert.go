package quantity

import (
	"math/big"
)

// InCommonUnit says long times in years, and a part of an hour in minutes: so
// they are compared, and so people say them back.
// It reports whether it changed the amount, and changes its number n with it.
func (a *Amount) InCommonUnit(n *Numeral) bool {
	var to string
	var k *big.Rat
	switch u := a.Unit; {
	case u == decadeUnit:
		to, k = yearUnit, Rat(10)
	case u == centuryUnit:
		to, k = yearUnit, Rat(100)
	case u == hourUnit && !n.Digits && a.Bound != Range && n.Val.Cmp(Rat(1)) < 0 && n.Val.Sign() > 0:
		to, k = minuteUnit, Rat(60)
	default:
		return false
	}
	a.Value = mul(a.Value, k)
	n.Val = mul(n.Val, k)
	n.Half = mul(n.Half, k)
	n.Lo, n.Hi = scaled(n.Lo, k), scaled(n.Hi, k)
	if n.Scale == nil {
		n.Scale = Rat(1)
	}
	n.Scale = mul(n.Scale, k)
	if a.Bound == Range {
		a.Low, a.High = scaled(a.Low, k), scaled(a.High, k)
	}
	a.SetUnit(Units().ByName[to])
	return true
}
