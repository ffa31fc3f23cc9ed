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

// ages appends to out the ages of people told first, each once: "a 17-year-old", "Ada Marsh, 34,
// said", "a boy, 7,", "ages 11 and 12", "two-year-old".
func (l *Language) ages(out []uint8, d *text.Doc, cast *name.Cast) []uint8 {
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
	listed := -1 // the token before which a list of ages goes on
	for i := range ts[:min(len(ts), ageTokens)] {
		v, unit, ok := l.leadingNumber(ts[i].Lower)
		if !ok {
			continue
		}
		digits := unit == "" && ts[i].Kind == text.Number
		person := i > 1 && (afterName[i-1] || l.words.Aged.Has(ts[i-2].Lower))
		beside := digits && i > 0 && person && ts[i-1].Lower == "," && (i+1 == len(ts) || closes(ts[i+1].Lower))
		told := digits && i > 0 && (l.words.AgeOf.Has(ts[i-1].Lower) || listed == i)
		if told && i+2 < len(ts) && l.words.Joined.Has(ts[i+1].Lower) {
			listed = i + 2
		}
		if !beside && !told && !l.isOld(unit, ts[i+1:min(len(ts), i+5)]) || slices.Contains(out, v) {
			continue
		}
		if out = append(out, v); len(out) == mostAges {
			break
		}
	}
	return out
}

// closes reports whether a mark stands behind an age beside a name.
func closes(w string) bool { return w == "," || w == "." }

// leadingNumber parts a token from the number of years that it begins with, or is.
func (l *Language) leadingNumber(w string) (years uint8, rest string, ok bool) {
	if k := slices.Index(l.numbers, w); k >= 0 {
		return uint8(k + 1), "", true
	}
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
