package quantity

import (
	"strings"

	"stemma/report"
)

// foldSuffix ends a number of times: "tenfold".
const foldSuffix = "fold"

// multipleNumeral reads "twice as many", "double the", "tenfold": a number of
// times in one word, where a comparison follows.
func (s *Sentence) multipleNumeral(i int) (Numeral, bool) {
	ps := s.Ps

	m, ok := s.multiples.Find(ps[i].Lower)
	n := Numeral{From: i, To: i + 1, Ref: m.ref}
	v := m.val
	if !ok {
		if w, fold := strings.CutSuffix(ps[i].Lower, foldSuffix); fold && s.NumWords.Get(w).val > 1 && s.NumWords.Get(w).Class != partClass {
			v, n.Ref = s.NumWords.Get(w).val, byFold
		} else {
			return n, false
		}
	} else if !s.compares(i + 1) {
		return n, false
	} else if !s.near.TimesOnly.Has(ps[i].Lower) && (!s.near.Multiplied.Has(ps.Word(i+1)) || s.near.BeforeVerb.Has(ps.Word(i-1))) {
		return n, false // to double the
	}
	n.Val = Rat(v)
	n.Mant, n.Half, n.times = n.Val, Ratio(1, 2), true
	return n, true
}

// timesAt reads "times" behind a number, where a comparison follows: "three
// times as many", "2.5 times more likely", "four times the"; else it counts.
func (s *Sentence) timesAt(j int) (int, report.Span, bool) {
	ps := s.Ps

	if ps.Word(j) == foldSuffix {
		return j + 1, ps[j].Span, true
	}
	if j < len(ps) && ps[j].IsHyphen() && ps[j].Glued && j+1 < len(ps) && ps[j+1].Lower == foldSuffix {
		return j + 2, ps[j+1].Span, true
	}
	if !s.near.Times.Has(ps.Word(j)) || !s.compares(j+1) {
		return j, report.Span{}, false
	}
	return j + 1, ps[j].Span, true
}

// compares reports the beginning of what something is held against.
func (s *Sentence) compares(j int) bool {
	ps := s.Ps

	if j >= len(ps) {
		return false
	}
	return s.near.Compared.Has(ps[j].Lower) || strings.HasPrefix(ps[j].Tag, "JJR") || strings.HasPrefix(ps[j].Tag, "RBR") || ps[j].Tag == "PRP$"
}
