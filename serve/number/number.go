// Package number writes the numbers of an edition as readers expect them: grouped, a share
// as a fraction, and no more digits of what was worked out than anybody reads. JSON, CSV and
// tables have the exact decimals.
package number

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"stemma/edition"
	"stemma/edition/label"
)

// A Hand is where a number is written.
type Hand int

// A terminal has the letters of ASCII and little room, so that millions have a name there.
const (
	Terminal Hand = iota
	Page
)

// sign returns a sign as a hand writes it.
func (h Hand) sign(s label.Sign) string {
	if h == Page {
		return s.Page
	}
	return s.ASCII
}

// share is the unit of a part of a whole, which a fraction says by itself.
const share = "fraction"

// Point writes a figure as its report states it, with its bound and unit. unit is the unit of
// the series, in which the ends of a range are.
func (h Hand) Point(p edition.Point, unit string) string {
	if p.Stated == "" {
		p.Stated, p.Unit = p.Value, unit
	}
	ns := []edition.Number{p.Stated}
	if p.Unit == unit && ends(p) {
		ns = []edition.Number{*p.Low, *p.High}
	}
	return h.behind(h.values(p, p.Unit, ns, !p.Derived))
}

// Here writes a figure in the unit of its series, which stands beside it.
func (h Hand) Here(p edition.Point) string {
	ns := []edition.Number{p.Value}
	if ends(p) {
		ns = []edition.Number{*p.Low, *p.High}
	}
	s, _ := h.values(p, unitOf(p), ns, !converted(p))
	return s
}

// Told writes a figure in the unit of its series, which stands beside it, or where its report
// states it in another one as it does.
func (h Hand) Told(p edition.Point) string {
	if p.Stated == "" || p.Stated == p.Value || ends(p) {
		return h.Here(p)
	}
	return h.behind(h.values(p, p.Unit, []edition.Number{p.Stated}, true))
}

// ends reports whether both ends of a figure are written: of a range, and of "dozens".
func ends(p edition.Point) bool {
	return (p.Bound == "range" || p.Vague()) && p.Low != nil && p.High != nil
}

// converted reports whether the value of a figure was worked out, so that its report does not
// write its digits.
func converted(p edition.Point) bool {
	return p.Derived || p.Stated != "" && p.Stated != p.Value
}

// unitOf returns the unit of the value of a figure, if it is the one that its report states.
func unitOf(p edition.Point) string {
	if converted(p) {
		return ""
	}
	return p.Unit
}

// behind writes the unit behind a number, unless the number says it.
func (h Hand) behind(s, unit string) string {
	if unit == "" || unit == "count" {
		return s
	}
	return s + " " + label.Unit(unit)
}

// values writes a number or the two ends of one, with its bound and change. The unit that it
// returns is "" if the numbers say it.
func (h Hand) values(p edition.Point, unit string, ns []edition.Number, stated bool) (s, behind string) {
	said := unit == share && stated
	var all []string
	for _, n := range ns {
		f, ok := ratio(n)
		said = said && ok
		all = append(all, f)
	}
	if said {
		unit = ""
	} else {
		for i, n := range ns {
			all[i] = h.Decimal(n, stated)
		}
	}
	s = strings.Join(all, h.sign(label.Dash))
	for _, x := range []label.Sign{label.Bounds.Of(p.Bound), label.Changes.Of(p.Change)} {
		if sign := h.sign(x); sign != "" {
			s = sign + " " + s
		}
	}
	return s, unit
}

// Decimal writes a number. One that is stated keeps its digits: one without an end was told as
// a fraction, "3 1/3 miles", and is written so. Others are rounded to three decimals.
func (h Hand) Decimal(n edition.Number, stated bool) string {
	s := strings.TrimSuffix(string(n), ".")
	if stated && endless(s) {
		if f, ok := mixed(s); ok {
			return f
		}
	}
	if !stated || endless(s) {
		s = rounded(s)
	}
	s = h.short(s)
	if h == Page {
		s = strings.Replace(s, "-", "−", 1)
	}
	return s
}

// Count writes a whole number.
func Count(n int) string { return grouped(strconv.Itoa(n)) }

// short writes a number grouped by thousands, in a terminal with millions and billions by
// name, such as "121 bn", if that loses nothing.
func (h Hand) short(s string) string {
	if h == Page || strings.Contains(s, ".") || len(s) > 18 {
		return grouped(s)
	}
	for _, u := range label.Magnitudes {
		if len(strings.TrimPrefix(s, "-")) <= u.Zeros {
			continue
		}
		whole, rest := s[:len(s)-u.Zeros], strings.TrimRight(s[len(s)-u.Zeros:], "0")
		if len(rest) > 2 {
			continue
		}
		if rest != "" {
			rest = "." + rest
		}
		return grouped(whole) + rest + " " + u.Name
	}
	return grouped(s)
}

// mostDigits is how many digits before the point are written. Ours.
const mostDigits = 24

// grouped returns a decimal with commas between thousands. Of an absurd number it has the
// first digits and how many follow.
func grouped(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, frac, dot := strings.Cut(s, ".")
	if len(whole) > mostDigits {
		return fmt.Sprintf("%s%s...%d digits", sign, whole[:6], len(whole)-6)
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dot {
		whole += "." + frac
	}
	return sign + whole
}

// Tick writes a value, or an end, of a figure on an axis, in about so many letters.
func Tick(p edition.Point, n edition.Number, most int) string {
	if f, ok := ratio(n); ok && unitOf(p) == share {
		return f
	}
	s := strings.TrimSuffix(string(n), ".")
	cut := places(s, 2)
	v, ok := parse(s)
	for _, u := range label.Magnitudes {
		if !ok || len([]rune(grouped(cut))) <= most {
			break
		}
		part := new(big.Rat).Quo(v, power(u.Zeros))
		if part.Abs(part).Cmp(one) < 0 {
			continue
		}
		brief := places(new(big.Rat).Quo(v, power(u.Zeros)).FloatString(3), 2)
		exact, _ := parse(brief)
		return about(exact.Mul(exact, power(u.Zeros)).Cmp(v) != 0) + Page.Decimal(edition.Number(brief), true) + " " + u.Name
	}
	return about(cut != s) + Page.Decimal(edition.Number(cut), true)
}

// about returns the sign of what is not exact.
func about(it bool) string {
	if it {
		return "≈ "
	}
	return ""
}
