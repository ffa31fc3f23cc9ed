package figure

import (
	"strings"

	"stemma/text/piece"
)

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
	return r.pastOrNext(i) && r.Lang.Through.Has(r.Ps.Word(i-3))
}

// pastOrNext reports whether "the past", "the next" or the like stands before piece i.
func (r *Sentence) pastOrNext(i int) bool {
	return r.Lang.PastOrNext.Has(r.Ps.Word(i-1)) && r.Ps.Word(i-2) == "the"
}

// during reports whether "over" before a span of time means in the course of
// it: "flew 300 km over 12 minutes", against "lasted over 12 minutes". It does
// where a figure or a verb of motion or achievement stands before it in the
// clause and the word right before "over" is none that takes a length of time.
// Where neither shows, it is a bound: the reading that keeps the stated limit.
func (r *Sentence) during(over int, figureBefore bool, after int) bool {
	ps := r.Ps

	if r.Lang.NotDuring.Has(ps.Word(after)) {
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
