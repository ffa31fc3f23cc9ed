package number

import (
	"fmt"
	"math/big"
	"strings"

	"stemma/edition"
)

// The bounds of fractions. The decimals of an edition end after twelve places, less zeros, so
// one that goes on for nine has no end, or is of no number that anybody writes. The parts of
// a whole are few enough that chance does not make one of twelve digits. Ours.
const (
	longTail  = 9
	mostParts = 10_000
	mostWhole = 1000 // "3 1/3", but "333,333"
	longest   = 60   // a decimal of more digits is no fraction
)

var one = big.NewRat(1, 1)

// endless reports whether a decimal was cut, since it has no end.
func endless(s string) bool {
	_, frac, _ := strings.Cut(s, ".")
	return len(frac) >= longTail
}

// parse reads a decimal that is short enough to be worked with.
func parse(s string) (*big.Rat, bool) {
	if len(s) > longest || strings.ContainsAny(s, "eE/_") {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}

// ratio writes a part of a whole as a fraction, "2/3", or all of it as a number.
func ratio(n edition.Number) (string, bool) {
	v, ok := parse(strings.TrimSuffix(string(n), "."))
	if !ok {
		return "", false
	}
	f, ok := simplest(v)
	if !ok || f.Sign() <= 0 || f.Cmp(one) >= 0 {
		return "", false
	}
	return grouped(f.Num().String()) + "/" + grouped(f.Denom().String()), true
}

// mixed writes a decimal without an end as whole number and fraction, "3 1/3".
func mixed(s string) (string, bool) {
	v, ok := parse(s)
	if !ok || v.Sign() <= 0 || v.Cmp(big.NewRat(mostWhole, 1)) >= 0 {
		return "", false
	}
	f, ok := simplest(v)
	if !ok || f.IsInt() {
		return "", false
	}
	whole, rest := new(big.Int).QuoRem(f.Num(), f.Denom(), new(big.Int))
	part := fmt.Sprintf("%d/%s", rest, grouped(f.Denom().String()))
	if whole.Sign() == 0 {
		return part, true
	}
	return fmt.Sprintf("%d %s", whole, part), true
}

// simplest returns the fraction that a decimal is, or that it was cut from.
func simplest(v *big.Rat) (*big.Rat, bool) {
	most, near := big.NewInt(mostParts), big.NewRat(1, 1_000_000_000_000)
	// The convergents of the continued fraction of v: h/k.
	h0, k0, h1, k1 := big.NewInt(0), big.NewInt(1), big.NewInt(1), big.NewInt(0)
	rest := new(big.Rat).Set(v)
	for {
		a := new(big.Int).Div(rest.Num(), rest.Denom())
		h0, h1 = h1, new(big.Int).Add(new(big.Int).Mul(a, h1), h0)
		k0, k1 = k1, new(big.Int).Add(new(big.Int).Mul(a, k1), k0)
		if k1.Cmp(most) > 0 {
			return nil, false
		}
		f := new(big.Rat).SetFrac(h1, k1)
		if off := new(big.Rat).Sub(f, v); off.Abs(off).Cmp(near) < 0 {
			return f, true
		}
		rest.Sub(rest, new(big.Rat).SetInt(a))
		rest.Inv(rest) // not 0: v would be f
	}
}

// rounded returns a decimal with three decimals, or with three digits if it is less than one.
func rounded(s string) string {
	n := 3
	if _, frac, _ := strings.Cut(s, "."); strings.HasPrefix(strings.TrimPrefix(s, "-"), "0.") {
		n += len(frac) - len(strings.TrimLeft(frac, "0"))
	}
	if v, ok := parse(s); ok && endless(s) && v.Cmp(big.NewRat(mostWhole, 1)) >= 0 {
		n = 0
	}
	return places(s, n)
}

// places returns a decimal with at most n decimals.
func places(s string, n int) string {
	if _, frac, _ := strings.Cut(s, "."); len(frac) <= n {
		return s
	}
	v, ok := parse(s)
	if !ok {
		whole, frac, _ := strings.Cut(s, ".")
		return strings.TrimSuffix(whole+"."+frac[:min(n, len(frac))], ".")
	}
	s = v.FloatString(n)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// power returns a power of ten.
func power(zeros int) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(zeros)), nil))
}
