package figure

import (
	"strings"

	"stemma/text/piece"
)

// season reports a noun at piece i that is counted and yet a time.
func (r *Sentence) season(i int) bool {
	ps := r.Ps

	switch w := ps.Word(i); {
	case r.Lang.Season.Has(w):
		return true
	}
	return false
}

// figureBefore reports whether the clause holds a figure before piece i.
func (r *Sentence) figureBefore(i int) bool {
	if len(r.Out) == 0 {
		return false
	}
	last := r.Out[len(r.Out)-1]
	if i-last.To >= 12 {
		return false
	}
	for k := last.To; k < i; k++ {
		if p := r.Ps[k]; p.EndsClause() && p.Lower != "(" && p.Lower != ")" {
			return false
		}
	}
	return true
}

// overThePast reports "over the past 12 years", "during the last two days".
func (r *Sentence) overThePast(i int) bool {
	ps := r.Ps

	if i < 3 {
		return false
	}
	switch w := ps[i-1].Lower; {
	case r.Lang.PastOrNext.Has(w):
	default:
		return false
	}
	return ps[i-2].Lower == "the" && (ps[i-3].Lower == "over" || ps[i-3].Lower == "during" || ps[i-3].Lower == "in" || ps[i-3].Lower == "for" || ps[i-3].Lower == "within")
}

// during reports whether "over" before a span of time means in the course of
// it: "flew 300 km over 12 minutes", against "lasted over 12 minutes". It does
// where a figure or a verb of motion or achievement stands before it in the
// clause and the word right before "over" is none that takes a length of time.
// Where neither shows, it is a bound: the reading that keeps the stated limit.
func (r *Sentence) during(over int, figureBefore bool, after int) bool {
	ps := r.Ps

	if after < len(ps) && (ps[after].Lower == "ago" || ps[after].Lower == "old" || ps[after].Lower == "later" || ps[after].Lower == "late") {
		return false
	}
	if over == 0 {
		return true
	}
	prev := ps[over-1]
	if r.Lang.Lasting.Has(prev.Lower) || r.Determiner.Has(prev.Lower) {
		return false
	}
	if figureBefore || prev.Lower == "," && over == 1 {
		return true
	}
	for k := over - 1; k >= 0 && k > over-9; k-- {
		if p := ps[k]; p.Kind == piece.Mark && !p.IsHyphen() && p.Lower != "\"" && p.Lower != "'" {
			return false
		} else if r.Lang.Motion.Has(p.Lower) || (k < over-1 && r.Verbal(p.Lower) && strings.HasSuffix(p.Lower, "ed") && !r.Lang.Lasting.Has(p.Lower)) {
			return true
		}
	}
	return false
}
