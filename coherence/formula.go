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
	"rate_days":  "# ÷ # = #",
	"density":    "# ÷ # = #",
	"product":    "# × # = #",
	"speed":      "# ÷ # = #",
	"flight":     "free flight(range #, apogee #) = #; stated #",
}

// sign writes a figure's bound.
func sign(f *figure.Figure) string {
	return map[figure.Bound]string{figure.Approx: "≈", figure.AtMost: "≤", figure.AtLeast: "≥", figure.MoreThan: ">", figure.LessThan: "<"}[f.Bound]
}

// amount writes a figure's number and unit, with the sign of its bound.
func amount(f *figure.Figure) string {
	if f.Bound == figure.Range {
		return withUnit(grouped(figure.Decimal(f.Low))+"–"+grouped(figure.Decimal(f.High)), f.Unit, f.Per)
	}
	return sign(f) + withUnit(grouped(figure.Decimal(f.Value)), f.Unit, f.Per)
}

// stated writes a figure as a sentence would, with its bound in words.
func stated(f *figure.Figure) string {
	said := map[figure.Bound]string{figure.Approx: "about ", figure.AtMost: "at most ", figure.AtLeast: "at least ", figure.MoreThan: "more than ", figure.LessThan: "less than "}[f.Bound]
	if said == "" {
		return amount(f)
	}
	return said + withUnit(grouped(figure.Decimal(f.Value)), f.Unit, f.Per)
}

// The short signs of units: before the number, right behind it, or after a
// space. A unit without one is written out.
var (
	before = map[string]string{"us_dollar": "$", "pound_sterling": "£", "euro": "€", "japanese_yen": "¥"}
	tight  = map[string]string{"percent": "%", "penny_sterling": "p", "permille": "‰"}
	behind = map[string]string{
		"kilometre": "km", "metre": "m", "centimetre": "cm", "millimetre": "mm", "mile": "mi", "nautical_mile": "nmi", "foot": "ft", "inch": "in", "yard": "yd",
		"second": "s", "minute": "min", "hour": "h", "day": "days", "week": "weeks", "month": "months", "year": "years",
		"kilogram": "kg", "gram": "g", "tonne": "t", "short_ton": "tons", "pound": "lb", "ounce": "oz",
		"kilometre_per_hour": "km/h", "mile_per_hour": "mph", "metre_per_second": "m/s", "kilometre_per_second": "km/s", "knot": "knots",
		"square_kilometre": "km²", "square_mile": "sq mi", "square_metre": "m²", "square_foot": "sq ft", "hectare": "ha", "acre": "acres",
		"litre": "L", "us_gallon": "gal", "cubic_metre": "m³", "degree_celsius": "°C", "degree_fahrenheit": "°F",
		"hectopascal": "hPa", "millibar": "mb", "percentage_point": "points", "basis_point": "basis points", "fraction": "",
	}
)

// withUnit joins a number, a unit and the denominator of a rate.
func withUnit(n, unit, per string) string {
	if s, ok := before[unit]; ok {
		n = s + n
	} else if s, ok := tight[unit]; ok {
		n += s
	} else if s, ok := behind[unit]; ok {
		if s != "" {
			n += " " + s
		}
	} else if unit != "" {
		n += " " + strings.ReplaceAll(unit, "_", " ")
	}
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
