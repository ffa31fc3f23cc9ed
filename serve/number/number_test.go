package number

import (
	"math/big"
	"strings"
	"testing"

	"stemma/edition"
)

func at(s string) *edition.Number { n := edition.Number(s); return &n }

// As its report states it, in a terminal and on a page.
func TestPoint(t *testing.T) {
	for _, c := range []struct {
		p                    edition.Point
		unit, terminal, page string
	}{
		{edition.Point{Value: "9", Bound: "exact"}, "", "9", "9"},
		{edition.Point{Value: "8000", Bound: "at_most"}, "", "<= 8,000", "≤ 8,000"},
		{edition.Point{Value: "1234567", Bound: "exact"}, "", "1,234,567", "1,234,567"},
		{edition.Point{Value: "1300000000", Bound: "approx"}, "us_dollar", "~ 1.3 bn USD", "≈ 1,300,000,000 USD"},
		{edition.Point{Value: "-1300000000", Bound: "exact"}, "us_dollar", "-1.3 bn USD", "−1,300,000,000 USD"},
		{edition.Point{Value: "45", Low: at("40"), High: at("50"), Bound: "range"}, "percent", "40-50 %", "40–50 %"},
		{edition.Point{Value: "1000", Stated: "1000", Low: at("1000"), High: at("10000"), Bound: "approx"}, "", "~ 1,000-10,000", "≈ 1,000–10,000"},
		{edition.Point{Value: "8000", Stated: "8000", Low: at("7500"), High: at("8500"), Bound: "approx"}, "", "~ 8,000", "≈ 8,000"},
		{edition.Point{Value: "6", Bound: "exact", Change: "up"}, "percent", "+ 6 %", "+ 6 %"},
		{edition.Point{Value: "-3.5", Bound: "exact"}, "kilometre", "-3.5 km", "−3.5 km"},
		{edition.Point{Value: "8.04672", Stated: "5", Unit: "mile"}, "kilometre", "5 mi", "5 mi"},

		// Shares.
		{edition.Point{Value: "0.666666666667", Stated: "0.666666666667", Unit: "fraction"}, "fraction", "2/3", "2/3"},
		{edition.Point{Value: "0.333333333333", Bound: "approx"}, "fraction", "~ 1/3", "≈ 1/3"},
		{edition.Point{Value: "0.75", Bound: "more_than"}, "fraction", "> 3/4", "> 3/4"},
		{edition.Point{Value: "0.5", Low: at("0.4"), High: at("0.6"), Bound: "range"}, "fraction", "2/5-3/5", "2/5–3/5"},
		{edition.Point{Value: "0.37037037037"}, "fraction", "10/27", "10/27"}, // its last place is a zero
		{edition.Point{Value: "0.000666666667"}, "fraction", "1/1,500", "1/1,500"},
		{edition.Point{Value: "0.123456789012"}, "fraction", "0.123 fraction", "0.123 fraction"},
		{edition.Point{Value: "1"}, "fraction", "1 fraction", "1 fraction"},
		{edition.Point{Value: "0.269736842105", Stated: "0.269736842105", Unit: "fraction", Derived: true}, "fraction", "0.27 fraction", "0.27 fraction"},
		{edition.Point{Value: "66.666666666667", Stated: "0.666666666667", Unit: "fraction"}, "percent", "2/3", "2/3"},

		// Fractions of units.
		{edition.Point{Value: "3.333333333333"}, "mile", "3 1/3 mi", "3 1/3 mi"},
		{edition.Point{Value: "0.142857142857"}, "mile", "1/7 mi", "1/7 mi"},
		{edition.Point{Value: "333333.333333333333"}, "", "333,333", "333,333"},
		{edition.Point{Value: "3.14159265"}, "", "3.14159265", "3.14159265"},
		{edition.Point{Value: "83.333333333333", Derived: true}, "", "83.333", "83.333"},
		{edition.Point{Value: "0.000123456", Derived: true}, "", "0.000123", "0.000123"},
	} {
		if got := Terminal.Point(c.p, c.unit); got != c.terminal {
			t.Errorf("%+v in a terminal: %q, want %q", c.p, got, c.terminal)
		}
		if got := Page.Point(c.p, c.unit); got != c.page {
			t.Errorf("%+v on a page: %q, want %q", c.p, got, c.page)
		}
	}
}

// In the unit of the series that stands beside it, and as told in another.
func TestHereAndTold(t *testing.T) {
	for _, c := range []struct {
		p          edition.Point
		here, told string
	}{
		{edition.Point{Value: "8.04672", Stated: "5", Unit: "mile", Bound: "at_most"}, "≤ 8.047", "≤ 5 mi"},
		{edition.Point{Value: "37.777777777778", Stated: "100", Unit: "degree_fahrenheit"}, "37.778", "100 degree fahrenheit"},
		{edition.Point{Value: "1234567.5", Stated: "1234567.5", Unit: "kilometre"}, "1,234,567.5", "1,234,567.5"},
		{edition.Point{Value: "0.666666666667", Stated: "0.666666666667", Unit: "fraction"}, "2/3", "2/3"},
		{edition.Point{Value: "66.666666666667", Stated: "0.666666666667", Unit: "fraction"}, "66.667", "2/3"},
		{edition.Point{Value: "0.66", Stated: "66", Unit: "percent"}, "0.66", "66 %"},
		{edition.Point{Value: "12.", Stated: "12.", Unit: "count"}, "12", "12"},
		{edition.Point{Value: "45", Stated: "45", Low: at("40"), High: at("50"), Bound: "range", Unit: "percent"}, "40–50", "40–50"},
	} {
		if got := Page.Here(c.p); got != c.here {
			t.Errorf("%+v here: %q, want %q", c.p, got, c.here)
		}
		if got := Page.Told(c.p); got != c.told {
			t.Errorf("%+v told: %q, want %q", c.p, got, c.told)
		}
	}
}

func TestTick(t *testing.T) {
	for _, c := range []struct {
		n, unit string
		most    int
		want    string
	}{
		{"12", "count", 9, "12"},
		{"0.666666666667", "fraction", 9, "2/3"},
		{"0.666666666667", "mile", 9, "≈ 0.67"},
		{"1234567", "count", 9, "1,234,567"},
		{"12300000", "count", 9, "12.3 m"},
		{"12345678", "count", 9, "≈ 12.35 m"},
		{"1300000000", "us_dollar", 13, "1,300,000,000"},
		{"-13000000000", "us_dollar", 13, "−13 bn"},
		{"100.5", "count", 9, "100.5"},
	} {
		if got := Tick(edition.Point{Value: edition.Number(c.n), Stated: edition.Number(c.n), Unit: c.unit}, edition.Number(c.n), c.most); got != c.want {
			t.Errorf("%s %s on an axis: %q, want %q", c.n, c.unit, got, c.want)
		}
	}
}

// Every fraction of few parts comes back from the decimals that an edition has of it.
func TestEveryFractionComesBack(t *testing.T) {
	for q := int64(2); q <= 130; q++ {
		for p := int64(1); p < q; p++ {
			f := big.NewRat(p, q)
			if got, ok := ratio(edition.Num(f)); !ok || got != f.RatString() {
				t.Fatalf("%s is written %s, %q", f, edition.Num(f), got)
			}
		}
	}
}

// A hostile number takes no more room, or time, than another.
func TestAbsurd(t *testing.T) {
	for _, s := range []string{"1" + strings.Repeat("0", 400), "-1" + strings.Repeat("0", 400) + ".5", "0." + strings.Repeat("3", 400), strings.Repeat("9", 100_000), "1e999999999", "", "-", ".", "0", "-0", "1/3"} {
		n := edition.Number(s)
		for _, h := range []Hand{Terminal, Page} {
			for _, unit := range []string{"", "fraction", "mile"} {
				p := edition.Point{Value: n, Stated: n, Unit: unit, Low: &n, High: &n, Bound: "range"}
				for _, got := range []string{h.Point(p, unit), h.Here(p), Tick(p, n, 9)} {
					if len(got) > 120 {
						t.Errorf("%.20s takes %d characters: %.80s", s, len(got), got)
					}
				}
			}
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", -1234567: "-1,234,567"} {
		if got := Count(n); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}
