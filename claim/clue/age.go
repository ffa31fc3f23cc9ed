package clue

import (
	"slices"
	"strconv"
	"strings"

	"stemma/mention/name"
	"stemma/text"
)

// Bounds of ages. Ours: of the first hundred words or so, as far as a few
// paragraphs behind them, eight people at most.
const (
	ageTokens = 360
	mostAges  = 8
	oldest    = 120
)

// ages lists the ages of people told first: "a 17-year-old", "Ada Marsh, 34, said".
func (l *Language) ages(d *text.Doc, cast *name.Cast) (out []uint8) {
	ts := d.Tokens
	afterName := map[int]bool{} // by token: a person's name ends before it
	if cast != nil {
		for _, m := range cast.Mentions {
			if m.Type == name.Person {
				_, last := d.TokensIn(m.Span)
				afterName[last] = true
			}
		}
	}
	for i := range ts[:min(len(ts), ageTokens)] {
		v, unit, ok := leadingNumber(ts[i].Lower)
		if !ok {
			continue
		}
		beside := unit == "" && i > 0 && afterName[i-1] && ts[i-1].Lower == "," && i+1 < len(ts) && (ts[i+1].Lower == "," || ts[i+1].Lower == ".")
		if (beside || l.isOld(unit, ts[i+1:min(len(ts), i+5)])) && !slices.Contains(out, v) {
			if out = append(out, v); len(out) == mostAges {
				break
			}
		}
	}
	return out
}

// leadingNumber parts a token from the number of years that it begins with.
func leadingNumber(w string) (years uint8, rest string, ok bool) {
	n := 0
	for n < len(w) && w[n] >= '0' && w[n] <= '9' {
		n++
	}
	if n == 0 {
		return 0, w, false
	}
	v, err := strconv.Atoi(w[:n])
	return uint8(v), w[n:], err == nil && v >= 1 && v <= oldest
}

// isOld reports whether what is left of a number's token and those behind it say
// that it is an age, with hyphens or without.
func (l *Language) isOld(rest string, behind []text.Token) bool {
	for _, t := range behind {
		rest += t.Lower
	}
	rest = strings.ReplaceAll(rest, "-", "")
	for _, w := range l.old {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}
