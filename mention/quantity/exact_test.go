package quantity

import (
	"math"
	"math/big"
	"testing"
)

// TestFewDigits checks that short numbers are read and rounded as long ones are.
func TestFewDigits(t *testing.T) {
	for _, s := range []string{"0", "007", "20", "100", "1000", "1200", "999999999999999999", "100000000000000000"} {
		short, ok := parseDecimal(s)
		long, ok2 := parseDecimal("0000000000000000000" + s)
		if !ok || !ok2 || short.val.Cmp(long.val) != 0 || short.places != 0 || short.grouped || short.plain != s {
			t.Errorf("%s: %+v, want %+v", s, short, long)
		}
	}
	for s, want := range map[string]string{"20": "1/2", "100": "5", "-100": "5", "1200": "50", "1000": "50", "6000": "500", "123": "1/2", "100000000000000000000": "5000000000000000000"} {
		v, _ := new(big.Rat).SetString(s)
		if got := halfStep(v, 0, nil); got.RatString() != want {
			t.Errorf("half a step of %s is %s, want %s", s, got.RatString(), want)
		}
	}
	if _, ok := fewDigits(""); ok {
		t.Error("no digits are a number")
	}
}

// What is quick with small numbers is what math/big makes of them, and of large ones.
func TestQuickNumbers(t *testing.T) {
	var all []*big.Rat
	for _, n := range []int64{0, 1, 2, 3, 12, 100, 1<<31 - 1, 1 << 31, 1 << 40, math.MaxInt64} {
		for _, d := range []int64{1, 2, 3, 12, 1<<31 - 1, 1 << 33} {
			all = append(all, big.NewRat(n, d), big.NewRat(-n, d))
		}
	}
	huge := new(big.Rat).SetInt(Pow10(40))
	all = append(all, huge, new(big.Rat).Neg(huge), new(big.Rat).Inv(huge), Rat(7), Rat(-7))
	for _, a := range all {
		if got := string(Append([]byte("n="), a)); got != "n="+a.RatString() {
			t.Errorf("%s is written %s", a, got)
		}
		for _, b := range all {
			if Cmp(a, b) != a.Cmp(b) {
				t.Errorf("%s and %s compare as %d", a, b, Cmp(a, b))
			}
			if b.Sign() != 0 {
				if want := new(big.Rat).Quo(a, b); Quo(a, b).Cmp(want) != 0 || Quo(a, b).String() != want.String() {
					t.Errorf("%s / %s is %s, want %s", a, b, Quo(a, b), want)
				}
			}
			if a.Sign() > 0 && b.Sign() > 0 {
				if f, _ := new(big.Rat).Quo(a, b).Float64(); Log(a, b) != math.Log(f) {
					t.Errorf("the logarithm of %s / %s is %v, want %v", a, b, Log(a, b), math.Log(f))
				}
			}
		}
	}
}
