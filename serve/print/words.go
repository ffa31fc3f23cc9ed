// Package print writes editions as text: the terminal board, Markdown, CSV and
// JSON. Every word it prints is a span of a report, a number computed from
// spans, or a label of the catalogue below.
package print

import (
	"strings"

	"stemma/edition"
)

// label is the catalogue: an enum of the edition and the words it is shown by.
var label = map[string]string{
	"hedge_dropped": "hedge dropped", "hedge_added": "hedge added", "modality_strengthened": "expectation hardened",
	"modality_weakened": "weakened", "bound_changed": "bound changed", "headline_exaggeration": "headline",
	"category_changed": "category", "number_changed": "number changed", "unit_changed": "unit changed",
	"denominator_changed": "per what", "arithmetic": "sum", "correction": "correction",
	"attribution_changed": "source changed", "attribution_dropped": "source dropped", "speaker_role_changed": "role changed",
	"speaker_fusion": "speakers joined", "speaker_swapped": "speaker moved", "false_credit": "credit", "fusion": "joined",
	"cue_loaded": "loaded verb", "quote_altered": "quote altered", "quote_truncated": "quote cut", "paraphrase_distorted": "paraphrase",
	"wording_changed": "wording", "wording_error": "wording", "detail_dropped": "detail dropped", "contradiction": "differs",
	"internal_inconsistency": "at odds within", "time_shift": "time moved", "unsupported": "no other witness",
	"detail_added": "detail added", "causal_claim_added": "cause added",
	"made_from": "made from", "tied": "tied", "compared": "compared",
	"holds": "holds", "does_not_hold": "does not hold", "cannot_tell": "cannot tell",
	"same": "same", "rounding": "same within rounding", "rewording": "reworded", "scope": "different scope", "moved": "moved",
	"differs": "differs", "disputed": "disputed", "single": "one witness", "same_bound": "same bound in other words",
	"copy": "copy of", "rewrite": "rewrite of", "summary": "summary of", "cites": "cites", "shares_quote": "shares a quote with", "sibling": "shares a source with",
	"declared": "declared", "textual": "textual", "factual": "factual", "temporal": "temporal",
	"figure": "figure", "status": "status",
	"stated": "", "confirmed": "confirmed", "expected": "expected", "reportedly": "reported", "alleged": "alleged",
	"possible": "possible", "conditional": "if", "denied": "denied", "negated": "not",
}

// say returns the words for an enum, or the enum with spaces where the
// catalogue has none.
func say(enum string) string {
	if s, ok := label[enum]; ok {
		return s
	}
	return strings.ReplaceAll(enum, "_", " ")
}

// hedged reports whether a rung of firmness is marked "?" beside a figure.
func hedged(firmness string) bool {
	switch firmness {
	case "expected", "reportedly", "alleged", "possible", "conditional":
		return true
	}
	return false
}

// bounds are the marks of the bounds before a number.
var bounds = map[string]string{
	"exact": "", "approx": "~ ", "at_most": "<= ", "less_than": "< ", "at_least": ">= ", "more_than": "> ", "range": "",
}

// number writes a point's value as its report states it, with its bound,
// grouped by thousands, and its unit. unit is that of the series.
func number(p edition.Point, unit string) string {
	if p.Stated == "" {
		p.Stated, p.Unit = p.Value, unit
	}
	s := bounds[p.Bound] + short(string(p.Stated))
	if (p.Bound == "range" || p.Vague()) && p.Unit == unit && p.Low != nil && p.High != nil {
		s = bounds[p.Bound] + short(string(*p.Low)) + "-" + short(string(*p.High))
	}
	switch p.Change {
	case "up":
		s = "+ " + s
	case "down":
		s = "- " + s
	}
	if p.Unit != "" && p.Unit != "count" {
		s += " " + unitWord(p.Unit)
	}
	if p.Derived {
		s += " derived"
	}
	return s
}

// unitWord is a unit's short sign, or its name.
func unitWord(u string) string {
	if s, ok := unitSigns[u]; ok {
		return s
	}
	return strings.ReplaceAll(u, "_", " ")
}

var unitSigns = map[string]string{
	"kilometre": "km", "metre": "m", "centimetre": "cm", "millimetre": "mm", "mile": "mi", "foot": "ft", "inch": "in", "yard": "yd",
	"square_kilometre": "km2", "square_mile": "sq mi", "hectare": "ha", "kilogram": "kg", "gram": "g", "tonne": "t",
	"second": "s", "minute": "min", "hour": "h", "day": "d", "percent": "%", "kilometre_per_hour": "km/h", "mile_per_hour": "mph", "knot": "kn",
	"us_dollar": "USD", "euro": "EUR", "pound_sterling": "GBP",
}

// group puts commas between thousands.
func group(s string) string {
	whole, frac, dot := strings.Cut(s, ".")
	neg := strings.HasPrefix(whole, "-")
	whole = strings.TrimPrefix(whole, "-")
	if len(whole) > 24 { // an absurd number: its first digits and how many follow
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

// short writes millions and billions by name where that loses nothing: 121 bn.
func short(s string) string {
	if strings.Contains(s, ".") || len(s) < 7 || len(s) > 18 {
		return group(s)
	}
	for _, u := range [...]struct {
		zeros int
		name  string
	}{{12, "tn"}, {9, "bn"}, {6, "m"}} {
		if len(s) <= u.zeros {
			continue
		}
		whole, rest := s[:len(s)-u.zeros], strings.TrimRight(s[len(s)-u.zeros:], "0")
		if len(rest) > 2 {
			continue
		}
		if rest != "" {
			rest = "." + rest
		}
		return group(whole) + rest + " " + u.name
	}
	return group(s)
}
