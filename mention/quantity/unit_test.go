package quantity

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
)

// allUnits returns the canonical units in order of name.
func allUnits() []*unit {
	var us []*unit
	for _, u := range Units().ByName {
		us = append(us, u)
	}
	slices.SortFunc(us, func(a, b *unit) int {
		if a.Name < b.Name {
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
		f := Amount{Value: big.NewRat(355, 113), Low: big.NewRat(3, 1), High: big.NewRat(4, 1), Change: change}
		for _, a := range us {
			f.Unit, f.Dimension = a.Name, a.Dim
			kin, direct := []*unit{}, []*big.Rat{} // the units that a converts to, and f in each
			for _, c := range us {
				if c.Base == a.Base && c.Dim == a.Dim {
					_, v, _, _ := f.In(c.Name)
					kin, direct = append(kin, c), append(direct, v)
				}
			}
			if _, v, _, ok := f.In(a.Name); !ok || v.Cmp(f.Value) != 0 {
				t.Fatalf("%s is not itself", a.Name)
			}
			for _, b := range us {
				_, v, _, ok := f.In(b.Name)
				if ok != (a.Base == b.Base && a.Dim == b.Dim) {
					t.Fatalf("%s in %s: %v", a.Name, b.Name, ok)
				}
				if !ok {
					continue
				}
				g := Amount{Value: v, Unit: b.Name, Change: change}
				if _, back, _, _ := g.In(a.Name); back.Cmp(f.Value) != 0 {
					t.Fatalf("%s to %s and back: %s", a.Name, b.Name, back)
				}
				for i, c := range kin {
					if _, two, _, _ := g.In(c.Name); direct[i].Cmp(two) != 0 {
						t.Fatalf("%s to %s by %s: %s, %s", a.Name, c.Name, b.Name, direct[i], two)
					}
				}
			}
		}
	}
}

// TestUnitTable checks that every unit is known by one factor and dimension.
func TestUnitTable(t *testing.T) {
	for _, m := range []*lex.Dict[[]UnitName]{&Units().names, &Units().before} {
		for _, ns := range m.All() {
			for _, n := range ns {
				u := Units().ByName[n.U.Name]
				if u.Factor.Cmp(n.U.Factor) != 0 && n.U.Dim != "money" || u.Dim != n.U.Dim || u.Base != n.U.Base {
					t.Errorf("%s: %s differs from %s", n.U.Name, n.U.Ref, u.Ref)
				}
			}
		}
	}
	for name, want := range map[string]string{"mile": "1.609344", "nautical_mile": "1.852", "league": ""} {
		f := Amount{Value: Rat(1), Unit: name}
		_, v, _, ok := f.In("kilometre")
		if ok != (want != "") || ok && Decimal(v) != want {
			t.Errorf("%s in kilometres: %v", name, v)
		}
	}
	c := Amount{Value: Rat(100), Unit: "degree_celsius"}
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
		v, ok := vectors()[u.Dim]
		if !ok && u.Dim != "money" && u.Name != timesUnit {
			t.Errorf("%s: no vector for %s", u.Ref, u.Dim)
		}
		above, below, per := strings.Cut(u.Name, "_per_")
		a, b := Units().ByName[above], Units().ByName[below]
		if !per || a == nil || b == nil || a.Dim == "money" || u.Name == "pound_per_square_inch" { // its pound is a force
			continue
		}
		if w := vectors()[a.Dim].minus(vectors()[b.Dim]); w != v && u.Dim != "dose_rate" {
			t.Errorf("%s: %v, but %s by %s is %v", u.Name, v, above, below, w)
		}
		base, bbase := a.Factor, b.Factor
		if u.Base == "sievert_per_hour" {
			bbase = Rat(1) // its base keeps the hour
		}
		k := Quo(base, bbase)
		if f := Quo(u.Factor, k); u.Dim != "data_rate" && u.Dim != "yield" && f.Cmp(Rat(1)) != 0 && f.Cmp(Rat(1000)) != 0 && f.Cmp(Ratio(1, 1000)) != 0 {
			t.Errorf("%s: factor %s, but %s by %s is %s", u.Name, u.Factor, above, below, k)
		}
		quotients++
	}
	if n := len(Units().ByName); n < 400 || quotients < 40 {
		t.Errorf("%d units, %d quotients", n, quotients)
	}
}

// TestAgreesChains checks that agreement carries over from figure to figure
// where nothing is rounded, over any units. Rounding intervals overlap, and
// overlap does not carry over.
func TestAgreesChains(t *testing.T) {
	var fs []Amount
	for _, u := range []string{"mile", "kilometre", "metre", "foot"} {
		for _, v := range []int64{1, 8, 13, 100, 161} {
			n := Rat(v)
			fs = append(fs, Amount{Value: n, Low: n, High: n, Bound: Exact, Unit: u, Change: Level})
			base, _ := Known(u)
			k := base.ToBase(n, false)
			for _, w := range []string{"mile", "foot"} {
				to, _ := Known(w)
				m := to.fromBase(k, false)
				fs = append(fs, Amount{Value: m, Low: m, High: m, Bound: Exact, Unit: w, Change: Level})
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

// TestAgreesIsSymmetric holds all bounds, some units and changes against each
// other both ways, and every figure against itself.
func TestAgreesIsSymmetric(t *testing.T) {
	var fs []Amount
	for _, b := range []Bound{Exact, Approx, AtMost, AtLeast, MoreThan, LessThan} {
		for _, u := range []string{"", "mile", "kilometre", "degree_celsius", "kelvin", "us_dollar"} {
			for _, v := range []int64{0, 7, 10, 160, 8000} {
				for _, c := range []Change{Level, Up, By} {
					f := Amount{Value: Rat(v), Bound: b, Unit: u, Change: c}
					f.Limits(Numeral{Val: f.Value, Mant: f.Value, Half: halfStep(f.Value, 0, nil)}, 0)
					fs = append(fs, f)
				}
			}
		}
	}
	for _, a := range fs {
		if Known(a.Unit); !Agrees(&a, &a) && a.Unit != "" {
			t.Errorf("%v disagrees with itself", a)
		}
		for _, b := range fs {
			if Agrees(&a, &b) != Agrees(&b, &a) {
				t.Errorf("%v, %v", a, b)
			}
		}
	}
}

func TestParseDecimal(t *testing.T) {
	for s, want := range map[string]string{"0.1": "0.1", "1,234,567.89": "1234567.89", "1,00,000": "100000", "1.000.000": "1000000", "٣٫٥": "3.5", "12,34": "", "1.2.3": "", "1,2,3,4": ""} {
		d, ok := parseDecimal(s)
		if ok != (want != "") || ok && Decimal(d.val) != want {
			t.Errorf("%s: %v %v", s, d.val, ok)
		}
	}
}
