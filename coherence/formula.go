package coherence

import (
	"math/big"
	"strconv"
	"strings"

	"stemma/mention/figure"
)

// A template is a worked sum with "#" for its numbers with their units. Every
// Formula is a template with its slots filled, every Result a number and unit.
type template string

// The templates.
const (
	times     template = "# × # = #"
	over      template = "# ÷ # = #"
	plus      template = "# + # = #"
	minus     template = "# − # = #"
	equal     template = "# = #"
	atMost    template = "# ≤ #"
	growth    template = "# × (1 + #) = #"
	shrinkage template = "# × (1 − #) = #"
	free      template = "free flight(range #, apogee #) = #; stated #"
)

// formula fills the slots of a template. It returns "" where their number differs.
func formula(t template, slots ...string) string {
	rest := string(t)
	if strings.Count(rest, "#") != len(slots) {
		return ""
	}
	var b strings.Builder
	for _, s := range slots {
		before, after, _ := strings.Cut(rest, "#")
		b.WriteString(before)
		b.WriteString(s)
		rest = after
	}
	return b.String() + rest
}

// sign writes a figure's bound.
func sign(f *figure.Figure) string { return figure.SignOf(f.Bound).Sign }

// amount writes a figure's number and unit, with the sign of its bound.
func amount(f *figure.Figure) string {
	if f.Bound == figure.Range {
		return withUnit(grouped(figure.Decimal(f.Low))+"–"+grouped(figure.Decimal(f.High)), f.Unit, f.Per)
	}
	return sign(f) + withUnit(grouped(figure.Decimal(f.Value)), f.Unit, f.Per)
}

// stated writes a figure as a sentence would, with its bound in words.
func stated(f *figure.Figure) string {
	said := figure.SignOf(f.Bound).Words
	if said == "" {
		return amount(f)
	}
	return said + " " + withUnit(grouped(figure.Decimal(f.Value)), f.Unit, f.Per)
}

// withUnit joins a number, a unit and the denominator of a rate.
func withUnit(n, unit, per string) string {
	n = figure.InSum(n, unit)
	if per != "" {
		n += "/" + per
	}
	return n
}

// grouped sets commas between the thousands of a written number.
func grouped(n string) string {
	if strings.ContainsRune(n, '/') {
		return n
	}
	sign := ""
	if strings.HasPrefix(n, "-") {
		sign, n = "−", n[1:]
	}
	whole, frac, dot := strings.Cut(n, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dot {
		frac = "." + frac
	}
	return sign + whole + frac
}

// rounded writes a rational to four digits or the whole number, whichever is
// longer.
func rounded(r *big.Rat) string {
	places := 3
	for k := int64(10); k <= 1000 && places > 0; k *= 10 {
		if new(big.Rat).Abs(r).Cmp(big.NewRat(k, 1)) >= 0 {
			places--
		}
	}
	s := r.FloatString(places)
	if strings.ContainsRune(s, '.') {
		s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	}
	return grouped(s)
}

// tenth writes a float to one decimal.
func tenth(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
