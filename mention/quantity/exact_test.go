package quantity

import (
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
