package quantity

import (
	"strings"

	"stemma/report"
)

// Classes of words.en.lex that are no part of a number in words.
const (
	timesClass  = "times"  // a number of times: "twice"
	openerClass = "opener" // a word that a number may begin with: "a"
)

// timesUnit is the unit of "three times as many", "twice what", "tenfold".
const timesUnit = "times"

// foldSuffix ends a number of times: "tenfold".
const foldSuffix = "fold"

// multipleNumeral reads "twice as many", "double the", "tenfold": a number of
// times in one word, where a comparison follows.
func (s *Sentence) multipleNumeral(i int) (Numeral, bool) {
	ps := s.Ps

	m, ok := s.multiples[ps[i].Lower]
	n := Numeral{From: i, To: i + 1, Ref: m.ref}
	v := m.val
	if !ok {
		if w, fold := strings.CutSuffix(ps[i].Lower, "fold"); fold && s.NumWords[w].val > 1 && s.NumWords[w].Class != "part" {
			v, n.Ref = s.NumWords[w].val, byFold
		} else {
			return n, false
		}
	} else if !s.compares(i + 1) {
		return n, false
	} else if ps[i].Lower != "twice" && ps[i].Lower != "thrice" {
		switch ps.Word(i + 1) {
		case "the", "what", "that", "its", "their", "his", "her":
		default:
			return n, false
		}
		if i > 0 && (ps[i-1].Lower == "to" || ps[i-1].Lower == "will" || ps[i-1].Lower == "would" || ps[i-1].Lower == "a" || ps[i-1].Lower == "the") {
			return n, false // to double the
		}
	}
	n.Val = Rat(v)
	n.Mant, n.Half, n.times = n.Val, Ratio(1, 2), true
	return n, true
}

// timesAt reads "times" behind a number, where a comparison follows: "three
// times as many", "2.5 times more likely", "four times the"; else it counts.
func (s *Sentence) timesAt(j int) (int, report.Span, bool) {
	ps := s.Ps

	if ps.Word(j) == "fold" {
		return j + 1, ps[j].Span, true
	}
	if j < len(ps) && ps[j].IsHyphen() && ps[j].Glued && j+1 < len(ps) && ps[j+1].Lower == "fold" {
		return j + 2, ps[j+1].Span, true
	}
	if ps.Word(j) != "times" || !s.compares(j+1) {
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
	switch w := ps[j].Lower; w {
	case "as", "more", "less", "fewer", "the", "what", "that", "its", "their", "his", "her", "those", "likelier", "over", "better", "worse":
		return true
	default:
		return strings.HasPrefix(ps[j].Tag, "JJR") || strings.HasPrefix(ps[j].Tag, "RBR") || ps[j].Tag == "PRP$"
	}
}
