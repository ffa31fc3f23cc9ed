package figure

import (
	"strings"

	"stemma/report"
	"stemma/text/piece"
)

// timesUnit is the unit of "three times as many", "twice what", "tenfold".
const timesUnit = "times"

// multiples are words that are a number of times by themselves.
var multiples = map[string]int64{"twice": 2, "thrice": 3, "double": 2, "triple": 3, "quadruple": 4}

// multipleNumeral reads "twice as many", "double the", "tenfold": a number of
// times in one word, where a comparison follows.
func multipleNumeral(ps piece.List, i int) (numeral, bool) {
	n := numeral{from: i, to: i + 1, ref: "multiple.go"}
	v, ok := multiples[ps[i].Lower]
	if !ok {
		if w, fold := strings.CutSuffix(ps[i].Lower, "fold"); fold && numWords[w].val > 1 && numWords[w].class != "part" {
			v = numWords[w].val
		} else {
			return n, false
		}
	} else if !compares(ps, i+1) {
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
	n.val = rat(v)
	n.mant, n.half, n.times = n.val, ratio(1, 2), true
	return n, true
}

// timesAt reads "times" behind a number, where a comparison follows: "three
// times as many", "2.5 times more likely", "four times the"; else it counts.
func timesAt(ps piece.List, j int) (int, report.Span, bool) {
	if ps.Word(j) == "fold" {
		return j + 1, ps[j].Span, true
	}
	if j < len(ps) && ps[j].IsHyphen() && ps[j].Glued && j+1 < len(ps) && ps[j+1].Lower == "fold" {
		return j + 2, ps[j+1].Span, true
	}
	if ps.Word(j) != "times" || !compares(ps, j+1) {
		return j, report.Span{}, false
	}
	return j + 1, ps[j].Span, true
}

// compares reports the beginning of what something is held against.
func compares(ps piece.List, j int) bool {
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
