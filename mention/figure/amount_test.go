package figure

import (
	"math/big"
	"testing"

	"stemma/mention/quantity"
	"stemma/text"
)

// one reads the single figure of a text.
func one(t *testing.T, s string) Figure {
	t.Helper()
	fs := Find(English(), text.ParseString(s), nil)
	if len(fs) != 1 {
		t.Fatalf("%q: %v", s, fs)
	}
	return fs[0]
}

func TestAgrees(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"up to 4,000 goats", "4,000 goats", true},
		{"up to 4,000 goats", "as many as 4,000 goats", true},
		{"up to 4,000 goats", "5,000 goats", false},
		{"1,000 goats", "1,200 goats", false},
		{"20 goats", "24 goats", false},
		{"four goats", "five goats", false},
		{"31 goats", "32 goats", false},
		{"5 km of road", "5 km of road", true},
		{"about 20 goats", "21 goats", true},
		{"over 300 km of road", "290 km of road", false},
		{"300 km of road", "186 miles of road", true},
		{"300 km of road", "190 miles of road", true},
		{"300 km of road", "250 miles of road", false},
		{"between 10 and 12 goats", "11 goats", true},
		{"between 10 and 12 goats", "14 goats", false},
		{"dozens of goats", "40 goats", true},
		{"$5 million", "£5 million", false},
		{"nearly 500 goats", "480 goats", true},
		{"at least 500 goats", "nearly 500 goats", true},
		{"20 degrees Celsius", "68 degrees Fahrenheit", true},
		{"240 eggs a day", "10 eggs an hour", true},
		{"two-thirds of goats", "66 goats", false},
	} {
		a, b := one(t, "They saw "+c.a+" then.").Amount, one(t, "They saw "+c.b+" then.").Amount
		if quantity.Agrees(&a, &b) != c.want || quantity.Agrees(&b, &a) != c.want {
			t.Errorf("%s, %s: %v, %v, want %v", c.a, c.b, quantity.Agrees(&a, &b), quantity.Agrees(&b, &a), c.want)
		}
	}
}

func TestExact(t *testing.T) {
	f := one(t, "There are 10^400 grains.")
	if want := tenTo(400); f.Value.Cmp(want) != 0 {
		t.Errorf("10^400 is %d bits", f.Value.Num().BitLen())
	}
	f = one(t, "There are 1e999 grains.")
	if want := tenTo(999); f.Value.Cmp(want) != 0 {
		t.Errorf("1e999 is %d bits", f.Value.Num().BitLen())
	}
	if f = one(t, "It was −0 degrees Celsius."); f.Value.Sign() != 0 {
		t.Errorf("−0 is %s", f.Value)
	}
	for _, s := range []string{"It was 1e99999 grains.", "It was 10^99999999 grains.", "It was 1,2,3,4 then."} {
		if fs := Find(English(), text.ParseString(s), nil); len(fs) > 1 || len(fs) == 1 && fs[0].Value.Num().BitLen() > 64 {
			t.Errorf("%s: %v", s, fs)
		}
	}
}

// A Set must answer as the function Agrees does, whatever the units, bounds and
// directions: every pair of a list of figures of all kinds is tried both ways.
func TestSetAgreesAsPairsDo(t *testing.T) {
	type owned struct {
		*quantity.Amount
		quantity.Owned
	}
	var all []owned
	var in []quantity.Owned
	for i, s := range []string{
		"8,000 troops", "up to 8,000 troops", "at least 31 people", "31 people", "28 people", "more than 500 people", "between 10,000 and 12,000 troops",
		"1,000 km", "620 miles", "621 miles", "600 miles", "about 90 km", "under 5 miles",
		"20 degrees Celsius", "68 degrees Fahrenheit", "a rise of 2 degrees Celsius", "rose by 4 degrees Fahrenheit",
		"30 km a day", "20 miles a day", "900 km a month", "$5 million", "€5 million", "5 million pounds",
		"fell by 300 men", "rose by 300 men", "a change of 300 men", "40 percent", "two fifths",
	} {
		for _, f := range Find(English(), oneSentence(s), nil) {
			f := f
			e, _ := f.Extent()
			all = append(all, owned{&f.Amount, quantity.Owned{Extent: e, Owner: i % 5}})
			in = append(in, all[len(all)-1].Owned)
		}
	}
	if len(all) < 25 {
		t.Fatalf("only %d figures were read", len(all))
	}
	set := quantity.NewSet(in)
	for _, f := range all {
		for except := -1; except < 5; except++ {
			want := false
			for _, g := range all {
				want = want || g.Owner != except && g.Dimension == f.Dimension && quantity.Agrees(f.Amount, g.Amount)
			}
			if got := set.Agrees(f.Amount, except); got != want {
				t.Errorf("%v %s except %d: got %v, want %v", f.Value, f.Unit, except, got, want)
			}
		}
		for _, g := range all {
			if g.Dimension != f.Dimension {
				continue
			}
			if got, want := quantity.NewSet([]quantity.Owned{g.Owned}).Agrees(f.Amount, -1), quantity.Agrees(f.Amount, g.Amount); got != want {
				t.Errorf("%v %s and %v %s: got %v, want %v", f.Value, f.Unit, g.Value, g.Unit, got, want)
			}
		}
	}
}

func tenTo(n int64) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil))
}
