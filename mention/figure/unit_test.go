package figure

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"stemma/text"
)

// allUnits returns the canonical units in order of name.
func allUnits() []*unit {
	var us []*unit
	for _, u := range unitByName {
		us = append(us, u)
	}
	slices.SortFunc(us, func(a, b *unit) int {
		if a.name < b.name {
			return -1
		}
		return 1
	})
	return us
}

// TestConversionIsAnAction checks on all pairs and triples of units of a
// dimension that conversion to oneself does nothing, that there and back is
// nothing, and that two steps are one.
func TestConversionIsAnAction(t *testing.T) {
	us := allUnits()
	changes := []Change{Level, Up}
	if testing.Short() {
		changes = changes[1:]
	}
	for _, change := range changes {
		f := Figure{Value: big.NewRat(355, 113), Low: big.NewRat(3, 1), High: big.NewRat(4, 1), Change: change}
		for _, a := range us {
			f.Unit, f.Dimension = a.name, a.dim
			kin, direct := []*unit{}, []*big.Rat{} // the units that a converts to, and f in each
			for _, c := range us {
				if c.base == a.base && c.dim == a.dim {
					_, v, _, _ := f.In(c.name)
					kin, direct = append(kin, c), append(direct, v)
				}
			}
			if _, v, _, ok := f.In(a.name); !ok || v.Cmp(f.Value) != 0 {
				t.Fatalf("%s is not itself", a.name)
			}
			for _, b := range us {
				_, v, _, ok := f.In(b.name)
				if ok != (a.base == b.base && a.dim == b.dim) {
					t.Fatalf("%s in %s: %v", a.name, b.name, ok)
				}
				if !ok {
					continue
				}
				g := Figure{Value: v, Unit: b.name, Change: change}
				if _, back, _, _ := g.In(a.name); back.Cmp(f.Value) != 0 {
					t.Fatalf("%s to %s and back: %s", a.name, b.name, back)
				}
				for i, c := range kin {
					if _, two, _, _ := g.In(c.name); direct[i].Cmp(two) != 0 {
						t.Fatalf("%s to %s by %s: %s, %s", a.name, c.name, b.name, direct[i], two)
					}
				}
			}
		}
	}
}

// TestUnitTable checks that every unit is known by one factor and dimension.
func TestUnitTable(t *testing.T) {
	for _, m := range []map[string][]unitName{unitNames, preNames} {
		for _, ns := range m {
			for _, n := range ns {
				u := unitByName[n.u.name]
				if u.factor.Cmp(n.u.factor) != 0 && n.u.dim != "money" || u.dim != n.u.dim || u.base != n.u.base {
					t.Errorf("%s: %s differs from %s", n.u.name, n.u.ref, u.ref)
				}
			}
		}
	}
	for name, want := range map[string]string{"mile": "1.609344", "nautical_mile": "1.852", "league": ""} {
		f := Figure{Value: rat(1), Unit: name}
		_, v, _, ok := f.In("kilometre")
		if ok != (want != "") || ok && Decimal(v) != want {
			t.Errorf("%s in kilometres: %v", name, v)
		}
	}
	c := Figure{Value: rat(100), Unit: "degree_celsius"}
	if _, v, _, _ := c.In("degree_fahrenheit"); Decimal(v) != "212" {
		t.Errorf("100 °C is %s °F", Decimal(v))
	}
}

// TestDimensions checks that every dimension but money has a vector, and that a
// unit named "A per B" of two units has their vectors' difference and the
// quotient of their factors.
func TestDimensions(t *testing.T) {
	quotients := 0
	for _, u := range allUnits() {
		v, ok := vectors[u.dim]
		if !ok && u.dim != "money" && u.name != timesUnit {
			t.Errorf("%s: no vector for %s", u.ref, u.dim)
		}
		above, below, per := strings.Cut(u.name, "_per_")
		a, b := unitByName[above], unitByName[below]
		if !per || a == nil || b == nil || a.dim == "money" || u.name == "pound_per_square_inch" { // its pound is a force
			continue
		}
		if w := vectors[a.dim].minus(vectors[b.dim]); w != v && u.dim != "dose_rate" {
			t.Errorf("%s: %v, but %s by %s is %v", u.name, v, above, below, w)
		}
		base, bbase := a.factor, b.factor
		if u.base == "sievert_per_hour" {
			bbase = rat(1) // its base keeps the hour
		}
		k := quo(base, bbase)
		if f := quo(u.factor, k); u.dim != "data_rate" && u.dim != "yield" && f.Cmp(rat(1)) != 0 && f.Cmp(rat(1000)) != 0 && f.Cmp(ratio(1, 1000)) != 0 {
			t.Errorf("%s: factor %s, but %s by %s is %s", u.name, u.factor, above, below, k)
		}
		quotients++
	}
	if n := len(unitByName); n < 400 || quotients < 40 {
		t.Errorf("%d units, %d quotients", n, quotients)
	}
}

// TestAgreesChains checks that agreement carries over from figure to figure
// where nothing is rounded, over any units. Rounding intervals overlap, and
// overlap does not carry over.
func TestAgreesChains(t *testing.T) {
	var fs []Figure
	for _, u := range []string{"mile", "kilometre", "metre", "foot"} {
		for _, v := range []int64{1, 8, 13, 100, 161} {
			n := rat(v)
			fs = append(fs, Figure{Value: n, Low: n, High: n, Bound: Exact, Unit: u, Change: Level})
			base, _ := known(u)
			k := base.toBase(n, false)
			for _, w := range []string{"mile", "foot"} {
				to, _ := known(w)
				m := to.fromBase(k, false)
				fs = append(fs, Figure{Value: m, Low: m, High: m, Bound: Exact, Unit: w, Change: Level})
			}
		}
	}
	for _, a := range fs {
		for _, b := range fs {
			if !Agrees(&a, &b) {
				continue
			}
			for _, c := range fs {
				if Agrees(&b, &c) && !Agrees(&a, &c) {
					t.Fatalf("%v, %v, %v", a, b, c)
				}
			}
		}
	}
}

// one reads the single figure of a text.
func one(t *testing.T, s string) Figure {
	t.Helper()
	fs := Find(text.ParseString(s), nil)
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
		a, b := one(t, "They saw "+c.a+" then."), one(t, "They saw "+c.b+" then.")
		if Agrees(&a, &b) != c.want || Agrees(&b, &a) != c.want {
			t.Errorf("%s, %s: %v, %v, want %v", c.a, c.b, Agrees(&a, &b), Agrees(&b, &a), c.want)
		}
	}
}

// TestAgreesIsSymmetric holds all bounds, some units and changes against each
// other both ways, and every figure against itself.
func TestAgreesIsSymmetric(t *testing.T) {
	var fs []Figure
	for _, b := range []Bound{Exact, Approx, AtMost, AtLeast, MoreThan, LessThan} {
		for _, u := range []string{"", "mile", "kilometre", "degree_celsius", "kelvin", "us_dollar"} {
			for _, v := range []int64{0, 7, 10, 160, 8000} {
				for _, c := range []Change{Level, Up, By} {
					f := Figure{Value: rat(v), Bound: b, Unit: u, Change: c}
					f.limits(numeral{val: f.Value, mant: f.Value, half: halfStep(f.Value, 0, nil)}, 0)
					fs = append(fs, f)
				}
			}
		}
	}
	for _, a := range fs {
		if known(a.Unit); !Agrees(&a, &a) && a.Unit != "" {
			t.Errorf("%v disagrees with itself", a)
		}
		for _, b := range fs {
			if Agrees(&a, &b) != Agrees(&b, &a) {
				t.Errorf("%v, %v", a, b)
			}
		}
	}
}

func TestExact(t *testing.T) {
	f := one(t, "There are 10^400 grains.")
	if want := new(big.Rat).SetInt(pow10(400)); f.Value.Cmp(want) != 0 {
		t.Errorf("10^400 is %d bits", f.Value.Num().BitLen())
	}
	f = one(t, "There are 1e999 grains.")
	if want := new(big.Rat).SetInt(pow10(999)); f.Value.Cmp(want) != 0 {
		t.Errorf("1e999 is %d bits", f.Value.Num().BitLen())
	}
	if f = one(t, "It was −0 degrees Celsius."); f.Value.Sign() != 0 {
		t.Errorf("−0 is %s", f.Value)
	}
	for _, s := range []string{"It was 1e99999 grains.", "It was 10^99999999 grains.", "It was 1,2,3,4 then."} {
		if fs := Find(text.ParseString(s), nil); len(fs) > 1 || len(fs) == 1 && fs[0].Value.Num().BitLen() > 64 {
			t.Errorf("%s: %v", s, fs)
		}
	}
	for s, want := range map[string]string{"0.1": "0.1", "1,234,567.89": "1234567.89", "1,00,000": "100000", "1.000.000": "1000000", "٣٫٥": "3.5", "12,34": "", "1.2.3": "", "1,2,3,4": ""} {
		d, ok := parseDecimal(s)
		if ok != (want != "") || ok && Decimal(d.val) != want {
			t.Errorf("%s: %v %v", s, d.val, ok)
		}
	}
}
