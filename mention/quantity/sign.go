package quantity

import (
	"strings"
)

// A Sign is how a unit is written beside a number. Row is what stands in a row of
// figures, Sum what stands in a worked sum, where a figure is not told by its place in
// a table: "185 km/h", "100 kn" and "100 knots". Where either is "" the unit is written
// out there; Bare says that a sum names no unit at all.
type Sign struct {
	Unit, Row, Sum string
	Side           Side // of the number in a sum
	Bare           bool
}

// Side says where the sign of a unit stands in a worked sum.
type Side int

// The sides: behind the number after a space, right behind it, before it.
const (
	Behind Side = iota
	Tight
	Before
)

// Signs lists the units that have a sign, each once.
var Signs = []Sign{
	{Unit: "kilometre", Row: "km", Sum: "km"}, {Unit: "metre", Row: "m", Sum: "m"},
	{Unit: "centimetre", Row: "cm", Sum: "cm"}, {Unit: "millimetre", Row: "mm", Sum: "mm"},
	{Unit: "mile", Row: "mi", Sum: "mi"}, {Unit: "nautical_mile", Sum: "nmi"},
	{Unit: "foot", Row: "ft", Sum: "ft"}, {Unit: "inch", Row: "in", Sum: "in"}, {Unit: "yard", Row: "yd", Sum: "yd"},
	{Unit: "square_kilometre", Row: "km2", Sum: "km²"}, {Unit: "square_metre", Sum: "m²"},
	{Unit: "square_mile", Row: "sq mi", Sum: "sq mi"}, {Unit: "square_foot", Sum: "sq ft"},
	{Unit: "hectare", Row: "ha", Sum: "ha"}, {Unit: "acre", Sum: "acres"},
	{Unit: "litre", Sum: "L"}, {Unit: "us_gallon", Sum: "gal"}, {Unit: "cubic_metre", Sum: "m³"},
	{Unit: "kilogram", Row: "kg", Sum: "kg"}, {Unit: "gram", Row: "g", Sum: "g"}, {Unit: "tonne", Row: "t", Sum: "t"},
	{Unit: "short_ton", Sum: "tons"}, {Unit: "pound", Sum: "lb"}, {Unit: "ounce", Sum: "oz"},
	{Unit: "second", Row: "s", Sum: "s"}, {Unit: "minute", Row: "min", Sum: "min"}, {Unit: "hour", Row: "h", Sum: "h"},
	{Unit: "day", Row: "d", Sum: "days"}, {Unit: "week", Sum: "weeks"}, {Unit: "month", Sum: "months"}, {Unit: "year", Sum: "years"},
	{Unit: "kilometre_per_hour", Row: "km/h", Sum: "km/h"}, {Unit: "mile_per_hour", Row: "mph", Sum: "mph"},
	{Unit: "metre_per_second", Sum: "m/s"}, {Unit: "kilometre_per_second", Sum: "km/s"}, {Unit: "knot", Row: "kn", Sum: "knots"},
	{Unit: "degree_celsius", Sum: "°C"}, {Unit: "degree_fahrenheit", Sum: "°F"},
	{Unit: "hectopascal", Sum: "hPa"}, {Unit: "millibar", Sum: "mb"},
	{Unit: "percent", Row: "%", Sum: "%", Side: Tight}, {Unit: "permille", Sum: "‰", Side: Tight},
	{Unit: "percentage_point", Sum: "points"}, {Unit: "basis_point", Sum: "basis points"}, {Unit: "fraction", Bare: true},
	{Unit: "us_dollar", Row: "USD", Sum: "$", Side: Before}, {Unit: "euro", Row: "EUR", Sum: "€", Side: Before},
	{Unit: "pound_sterling", Row: "GBP", Sum: "£", Side: Before}, {Unit: "penny_sterling", Sum: "p", Side: Tight},
	{Unit: "yen", Sum: "¥", Side: Before},
}

var signOf = func() map[string]Sign {
	m := make(map[string]Sign, len(Signs))
	for _, s := range Signs {
		m[s.Unit] = s
	}
	return m
}()

// RowUnit writes a unit as it stands beside a number in a row of figures.
func RowUnit(unit string) string {
	if s := signOf[unit].Row; s != "" {
		return s
	}
	return strings.ReplaceAll(unit, "_", " ")
}

// InSum joins a written number and its unit as a worked sum has them.
func InSum(number, unit string) string {
	s, known := signOf[unit]
	switch {
	case unit == "" || s.Bare:
		return number
	case !known || s.Sum == "":
		return number + " " + strings.ReplaceAll(unit, "_", " ")
	case s.Side == Before:
		return s.Sum + number
	case s.Side == Tight:
		return number + s.Sum
	}
	return number + " " + s.Sum
}

// A BoundSign is how a bound is written before a number: as a sign, in letters that
// every terminal has, and in words.
type BoundSign struct {
	Bound              Bound
	Sign, ASCII, Words string
}

// BoundSigns lists the bounds that have a sign. Of a range both ends are written.
var BoundSigns = []BoundSign{
	{Approx, "≈", "~", "about"}, {AtMost, "≤", "<=", "at most"}, {AtLeast, "≥", ">=", "at least"},
	{MoreThan, ">", ">", "more than"}, {LessThan, "<", "<", "less than"},
}

// SignOf returns how a bound is written; nothing where it has no sign.
func SignOf(b Bound) BoundSign {
	for _, s := range BoundSigns {
		if s.Bound == b {
			return s
		}
	}
	return BoundSign{Bound: b}
}
