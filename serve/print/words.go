// Package print writes editions as text: the board for the terminal, Markdown, CSV and
// JSON. Every word of the output is a span of a report, a number computed from spans,
// or a label from package label.
package print

import (
	"strings"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/edition/label"
)

// hedged reports whether a figure of this firmness is marked with "?".
func hedged(firmness string) bool { return front.Hedged(firmness) }

// number returns the value of a point as its report states it, with its bound and
// unit, grouped by thousands. unit is the unit of the series.
func number(p edition.Point, unit string) string {
	if p.Stated == "" {
		p.Stated, p.Unit = p.Value, unit
	}
	s := short(string(p.Stated))
	if (p.Bound == "range" || p.Vague()) && p.Unit == unit && p.Low != nil && p.High != nil {
		s = short(string(*p.Low)) + label.Dash.ASCII + short(string(*p.High))
	}
	for _, sign := range []string{label.Bounds.Of(p.Bound).ASCII, label.Changes.Of(p.Change).ASCII} {
		if sign != "" {
			s = sign + " " + s
		}
	}
	if p.Unit != "" && p.Unit != "count" {
		s += " " + label.Unit(p.Unit)
	}
	if p.Derived {
		s += " derived"
	}
	return s
}

// group returns decimal s with commas between thousands and at most three decimals.
func group(s string) string {
	whole, frac, dot := strings.Cut(s, ".")
	neg := strings.HasPrefix(whole, "-")
	whole = strings.TrimPrefix(whole, "-")
	if len(whole) > 24 { // an absurd number: show its first digits and how many follow
		whole = whole[:6] + "..." + itoa(len(whole)-6) + " digits"
		dot = false
	} else {
		var b strings.Builder
		for i, r := range whole {
			if i > 0 && (len(whole)-i)%3 == 0 {
				b.WriteByte(',')
			}
			b.WriteRune(r)
		}
		whole = b.String()
	}
	if neg {
		whole = "-" + whole
	}
	if dot && frac != "" {
		if len(frac) > 3 {
			frac = frac[:3]
		}
		return whole + "." + frac
	}
	return whole
}

// short returns s with millions and billions by name, such as "121 bn", if that loses
// nothing, or else group(s).
func short(s string) string {
	if strings.Contains(s, ".") || len(s) < 7 || len(s) > 18 {
		return group(s)
	}
	for _, u := range label.Magnitudes {
		if len(s) <= u.Zeros {
			continue
		}
		whole, rest := s[:len(s)-u.Zeros], strings.TrimRight(s[len(s)-u.Zeros:], "0")
		if len(rest) > 2 {
			continue
		}
		if rest != "" {
			rest = "." + rest
		}
		return group(whole) + rest + " " + u.Name
	}
	return group(s)
}
