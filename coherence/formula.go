package coherence

import (
	"math/big"
	"strconv"
	"strings"

	"stemma/mention/figure"
)

// formula is the catalogue of worked sums: every Formula and Result is one of
// its templates with numbers and units in the slots. An unknown kind has none.
func formula(kind string, slots ...string) string {
	t, ok := catalogue[kind]
	if !ok || strings.Count(t, "#") != len(slots) {
		return ""
	}
	var b strings.Builder
	for _, s := range slots {
		before, after, _ := strings.Cut(t, "#")
		b.WriteString(before)
		b.WriteString(s)
		t = after
	}
	return b.String() + t
}

// The templates; "#" is a slot.
var catalogue = map[string]string{
	"percent_of": "# × # = #",
	"share_of":   "# ÷ # = #",
	"unit_pair":  "# = #",
	"part_whole": "# ≤ #",
	"sum":        "# + # = #",
	"difference": "# − # = #",
	"growth":     "# × (1 + #) = #",
	"shrinkage":  "# × (1 − #) = #",
	"rate_time":  "# × # = #",
	"speed":      "# ÷ # = #",
	"flight":     "free_flight(range #, apogee #) = #; stated #",
}

// amount writes a figure's number and unit, with the sign of its bound.
func amount(f *figure.Figure) string {
	sign := map[figure.Bound]string{figure.Approx: "≈", figure.AtMost: "≤", figure.AtLeast: "≥", figure.MoreThan: ">", figure.LessThan: "<"}[f.Bound]
	n := sign + figure.Decimal(f.Value)
	if f.Bound == figure.Range {
		n = figure.Decimal(f.Low) + "–" + figure.Decimal(f.High)
	}
	return withUnit(n, f.Unit, f.Per)
}

// withUnit joins a number, a unit and the denominator of a rate.
func withUnit(n, unit, per string) string {
	switch {
	case unit == "percent":
		n += " %"
	case unit != "":
		n += " " + unit
	}
	if per != "" {
		n += "/" + per
	}
	return n
}

// rounded writes a rational to at most four decimals.
func rounded(r *big.Rat) string {
	s := r.FloatString(4)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// tenth writes a float to one decimal.
func tenth(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
