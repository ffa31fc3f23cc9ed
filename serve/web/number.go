package web

import (
	"fmt"
	"html/template"
	"math"
	"math/big"
	"strconv"
	"strings"
	"time"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/serve/number"
)

// calc returns a calculated value as the page shows it.
func calc(s string) template.HTML {
	class := "calc"
	if len(s) > 24 { // longer than two days: may be broken into lines
		class += " long"
	}
	return template.HTML(`<data class="` + class + `">` + esc(folded(s)) + `</data>`)
}

// Calc is calc for any value.
func (s *story) Calc(v any) template.HTML { return calc(fmt.Sprint(v)) }

// float returns n as a float for drawing; ok is false if it cannot be drawn.
func float(n edition.Number) (f float64, ok bool) {
	r, ok := new(big.Rat).SetString(strings.TrimSuffix(string(n), "."))
	if !ok {
		return 0, false
	}
	f, _ = r.Float64()
	return f, !math.IsInf(f, 0) && math.Abs(f) < 1e300
}

// interval returns the interval between two counts, or one number if they are equal.
func interval(v [2]int) string {
	if v[0] == v[1] {
		return strconv.Itoa(v[0])
	}
	return fmt.Sprintf("%d–%d", v[0], v[1])
}

// N returns a count and the noun for what it counts.
func (s *story) N(n int, noun string) template.HTML {
	return calc(strconv.Itoa(n)) + template.HTML(" "+esc(plural(noun, n)))
}

// NN returns an interval of counts and the noun for what they count.
func (s *story) NN(v [2]int, noun string) template.HTML {
	return calc(interval(v)) + template.HTML(" "+esc(plural(noun, v[1])))
}

// plural returns the label for n of a noun.
func plural(noun string, n int) string {
	if n == 1 {
		return fixed("n." + noun + ".1")
	}
	return fixed("n." + noun)
}

// When returns a day, or a label if v is empty.
func (s *story) When(v string) template.HTML {
	if v == "" {
		return template.HTML(`<span class="mut">` + esc(fixed("undated")) + `</span>`)
	}
	return calc(label.Day(v))
}

// Between returns the days from from up to, but not including, to. If neither is known,
// it returns value as a day.
func (s *story) Between(from, to, value string) template.HTML {
	a, _, okA := label.ParseDay(from)
	b, _, okB := label.ParseDay(to)
	switch {
	case okA && okB && b.Sub(a) > 24*time.Hour:
		return calc(label.Day(from[:10]) + " – " + b.AddDate(0, 0, -1).Format("2 Jan 2006"))
	case okA:
		return calc(label.Day(from))
	case okB:
		return calc("– " + b.AddDate(0, 0, -1).Format("2 Jan 2006"))
	}
	return s.When(value)
}

// Value returns the value of a point with its bound.
func (s *story) Value(p edition.Point) template.HTML { return calc(number.Page.Here(p)) }

// Weighs returns the weight of a reason.
func (s *story) Weighs(w float64) template.HTML { return calc(fmt.Sprintf("%+.1f", w)) }

// limit returns a limit of a figure as part of a key; "" if it is open.
func limit(n *edition.Number) string {
	if n == nil {
		return ""
	}
	return string(*n)
}
