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
)

// calc writes a calculated value.
func calc(s string) template.HTML {
	class := "calc"
	if len(s) > 24 { // longer than a pair of days: may break
		class += " long"
	}
	return template.HTML(`<data class="` + class + `">` + esc(folded(s)) + `</data>`)
}

// Calc writes a calculated value.
func (s *story) Calc(v any) template.HTML { return calc(fmt.Sprint(v)) }

// commas writes an exact decimal with its thousands set apart.
func commas(n edition.Number) string {
	whole, frac, dot := strings.Cut(strings.TrimSuffix(string(n), "."), ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "−", whole[1:]
	}
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	if dot {
		return sign + b.String() + "." + frac
	}
	return sign + b.String()
}

// float is n for drawing; ok is false where it cannot be drawn.
func float(n edition.Number) (f float64, ok bool) {
	r, ok := new(big.Rat).SetString(strings.TrimSuffix(string(n), "."))
	if !ok {
		return 0, false
	}
	f, _ = r.Float64()
	return f, !math.IsInf(f, 0) && math.Abs(f) < 1e300
}

// interval writes one or two counts as an interval.
func interval(v [2]int) string {
	if v[0] == v[1] {
		return strconv.Itoa(v[0])
	}
	return fmt.Sprintf("%d–%d", v[0], v[1])
}

// N writes a count and what it counts.
func (s *story) N(n int, what string) template.HTML {
	return calc(strconv.Itoa(n)) + template.HTML(" "+esc(plural(what, n)))
}

// NN writes an interval of counts and what it counts.
func (s *story) NN(v [2]int, what string) template.HTML {
	return calc(interval(v)) + template.HTML(" "+esc(plural(what, v[1])))
}

func plural(what string, n int) string {
	if n == 1 {
		return fixed("n." + what + ".1")
	}
	return fixed("n." + what)
}

// day reads a calendar day, with or without its year: "2031-05-06",
// "XXXX-05-06", or the beginning of a time stamp.
func day(v string) (t time.Time, year, ok bool) {
	if len(v) < 10 {
		return t, false, false
	}
	v = v[:10]
	if rest, found := strings.CutPrefix(v, "XXXX-"); found {
		t, err := time.Parse("2006-01-02", "2000-"+rest) // 2000: a leap year, any will do
		return t, false, err == nil
	}
	t, err := time.Parse("2006-01-02", v)
	return t, true, err == nil
}

// when writes a day or a time as the page writes it; what it cannot read it
// leaves as it is.
func when(v string) string {
	t, year, ok := day(v)
	if !ok {
		if t, err := time.Parse("2006-01", v); err == nil {
			return t.Format("Jan 2006")
		}
		return v
	}
	if !year {
		return t.Format("2 Jan")
	}
	if len(v) >= 16 && (v[10] == 'T' || v[10] == ' ') && v[11:16] != "00:00" {
		if c, err := time.Parse("15:04", v[11:16]); err == nil {
			return t.Format("2 Jan 2006 ") + c.Format("15:04")
		}
	}
	return t.Format("2 Jan 2006")
}

// When writes a day, or nothing is known of it.
func (s *story) When(v string) template.HTML {
	if v == "" {
		return template.HTML(`<span class="mut">` + esc(fixed("undated")) + `</span>`)
	}
	return calc(when(v))
}

// Between writes the days from one up to, not with, another; value stands in
// where neither is known.
func (s *story) Between(from, to, value string) template.HTML {
	a, _, okA := day(from)
	b, _, okB := day(to)
	switch {
	case okA && okB && b.Sub(a) > 24*time.Hour:
		return calc(when(from[:10]) + " – " + b.AddDate(0, 0, -1).Format("2 Jan 2006"))
	case okA:
		return calc(when(from))
	case okB:
		return calc("– " + b.AddDate(0, 0, -1).Format("2 Jan 2006"))
	}
	return s.When(value)
}

// bounds writes the value of a point of the river with its bound.
func bounds(p edition.Point) string {
	v := commas(p.Value)
	if (p.Bound == "range" || p.Vague()) && p.Low != nil && p.High != nil {
		v = commas(*p.Low) + label.Dash.Page + commas(*p.High)
	}
	for _, sign := range []string{label.Bounds.Of(p.Bound).Page, label.Changes.Of(p.Change).Page} {
		if sign != "" {
			v = sign + " " + v
		}
	}
	return v
}

// Value writes the value of a point.
func (s *story) Value(p edition.Point) template.HTML { return calc(bounds(p)) }

// Weighs writes what a reason weighs.
func (s *story) Weighs(w float64) template.HTML { return calc(fmt.Sprintf("%+.1f", w)) }
