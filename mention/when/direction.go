package when

import "strings"

// reach is how many pieces from a weekday or a month its clause's tense is
// sought. 10 to 20 make no difference on TimeBank.
const reach = 14

// A direction says whether a clause looks back or ahead.
type direction int

const (
	unsure direction = 0
	past   direction = -1
	future direction = 1
)

// direction reads the tense of the clause around piece i: of the verb that
// governs it in the parse, else of the nearest word before it that shows one,
// else of the nearest after it, by words and endings.
func (f *finder) direction(i int) direction {
	if f.untilBefore(i) && !f.lasting(i) {
		return future
	}
	if d, ok := f.governed(i); ok {
		return d
	}
	for k := i - 1; k >= 0 && k >= i-reach && f.ps[k].s != ";"; k-- {
		if d, ok := f.tense(k); ok {
			return d
		}
	}
	for k := i + 1; k < len(f.ps) && k <= i+reach && f.ps[k].s != ";"; k++ {
		if d, ok := f.tense(k); ok {
			return d
		}
	}
	if f.is(i-1, "by") {
		return future
	}
	return unsure
}

// untilBefore reports whether "until" stands before piece i, or before the "mid-"
// or "late" before it.
func (f *finder) untilBefore(i int) bool {
	k := i - 1
	if f.is(k, "-") {
		k--
	}
	if f.in(k, &f.lang.words.Blurring) {
		k--
	}
	return f.in(k, &f.lang.words.Until)
}

// tense returns the direction that piece k shows by itself and its auxiliaries.
func (f *finder) tense(k int) (direction, bool) {
	p := f.ps[k]
	if p.kind != letters || p.cap && k > 0 {
		return unsure, false
	}
	e, known := f.lang.tenses.word(f.ps, k)
	switch {
	case known && e.a == looksAhead:
		return future, p.s != "ahead" || f.is(k+1, "of")
	case known && e.a == looksAheadTo && f.is(k+1, "to") && f.word(k+2):
		return future, true
	case strings.HasSuffix(p.s, "'ll"):
		return future, true
	case p.s == "to" && f.in(k-1, &f.lang.words.Are) && f.word(k+1) && !f.ps[k+1].cap: // the fleet is to sail
		return future, true
	}
	if !(len(p.s) > 4 && strings.HasSuffix(p.s, "ed")) && !(known && e.a == looksAheadTo && strings.HasSuffix(p.s, "ed")) {
		return unsure, false
	}
	// A participle looks where its auxiliary does: "will be held", "to be held".
	for a := k - 1; a >= 0 && a >= k-3; a-- {
		switch {
		case f.is(a, "be"):
			return future, true
		case f.is(a, "to") || f.in(a, &f.lang.words.Are):
			return unsure, false
		case !strings.HasSuffix(f.ps[a].s, "ly") && f.ps[a].s != "not":
			return past, true
		}
	}
	return past, true
}
