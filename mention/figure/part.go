package figure

import (
	"math/big"
	"strings"

	"stemma/text/piece"
)

// partNumeral reads a fraction with an article: "a third of", "a quarter of a
// million".
func partNumeral(ps piece.List, i int) (numeral, bool) {
	n := numeral{from: i}
	if i+3 < len(ps) && ps[i+2].IsHyphen() && ps[i+2].Glued && ps[i+3].Lower == "point" && numWords[ps[i+1].Lower].class == "part" {
		w := numWords[ps[i+1].Lower] // a quarter-point cut
		n.val = ratio(1, w.val)
		n.mant, n.half, n.part, n.ref, n.to = n.val, new(big.Rat), true, w.ref, i+2
		return n, true
	}
	if i+1 >= len(ps) || ps.Word(i+2) != "of" && !shareAlone(ps, i) {
		return n, false
	}
	w, ok := numWords[ps[i+1].Lower]
	if !ok || w.class != "part" || w.val == 2 && ps[i+1].Lower != "half" {
		return n, false
	}
	n.val = ratio(1, w.val)
	n.mant, n.half, n.part, n.ref, n.to = n.val, new(big.Rat), true, w.ref, i+2
	if i+4 < len(ps) && ps[i+2].Lower == "of" && ps[i+3].Lower == "a" {
		if s, ok := numWords[ps[i+4].Lower]; ok && s.class == "scale" {
			n.part, n.to = false, i+4
			m := n.withScale(ps, false)
			m.half = mul(m.scale, ratio(1, 40))
			return m, true
		}
	}
	return n, true
}

// shareAlone reports a part with its article at piece i that shares out what
// was named before: "rose by a third", "almost a quarter", "less than a fifth".
// Without "by" or a bound it may be an ordinal: "killed two and wounded a third".
func shareAlone(ps piece.List, i int) bool {
	if i == 0 || i+2 < len(ps) && (ps[i+2].Kind == piece.Word && strings.HasPrefix(ps[i+2].Tag, "N") || ps[i+2].IsHyphen() && ps[i+2].Glued || numWords[ps[i+2].Lower].class != "") {
		return false
	}
	if ps[i-1].Lower == "by" {
		return true
	}
	_, _, ok := boundsBefore.endingAt(ps, i-1, "")
	return ok
}

// partBehind makes a fraction of a cardinal with a denominator behind it:
// "two-thirds", "three quarters of", "one in five".
func partBehind(ps piece.List, n numeral) (numeral, bool) {
	v, _ := n.whole()
	j := n.to
	if v == 0 || v > 99 || j >= len(ps) {
		return n, false
	}
	tight := false
	if ps[j].IsHyphen() && ps[j].Glued && j+1 < len(ps) && ps[j+1].Glued {
		tight = true
		j++
	}
	if w, ok := numWords[ps[j].Lower]; ok && w.class == "part" {
		many := ps[j].Lower[len(ps[j].Lower)-1] == 's'
		ofNext := j+1 < len(ps) && ps[j+1].Lower == "of"
		if ps[j].Lower == "quarters" && !tight && (v != 3 || fiscal(ps.Word(n.from-1))) {
			return n, false
		}
		if many != (v > 1) || v >= w.val || !(tight || ofNext || many) {
			return n, false
		}
		// "one half hour" and "three quarter finals" are none
		n.val = ratio(v, w.val)
		n.mant, n.half, n.part, n.ref, n.to = n.val, new(big.Rat), true, w.ref, j+1
		n.scale = nil
		return n, true
	}
	if tight {
		return n, false
	}
	if m, np, ok := nounIn(ps, j); ok {
		if d, whole := m.whole(); whole && d > v && v > 0 && roundShare(d) {
			n.val = ratio(v, d)
			n.mant, n.half, n.part, n.ref, n.to, n.scale, n.noun = n.val, new(big.Rat), true, oneInFive, m.to, nil, np
			return n, true
		}
	}
	if m, k, ok := inEvery(ps, j); ok {
		if d, whole := m.whole(); whole && d > v && d <= 1_000_000 && (v == 1 || k || roundShare(d) && shareHead(ps, n.from) && (nounsAt(ps, m.to, false).ok || m.to < len(ps) && strings.HasPrefix(ps[m.to].Tag, "V") || m.to < len(ps) && ps[m.to].Tag == "MD")) {
			n.val = ratio(v, d)
			n.mant, n.half, n.part, n.ref, n.to, n.scale = n.val, new(big.Rat), true, oneInFive, m.to, nil
			return n, true
		}
	}
	return n, false
}

// fiscal reports a word that makes quarters of a year of the quarters behind.
func fiscal(w string) bool {
	switch w {
	case "first", "last", "past", "next", "previous", "recent", "consecutive", "straight", "final", "other":
		return true
	}
	return false
}

// nounIn reads "homes in four" and "farms out of every ten" behind a number,
// where nothing is counted behind the second one.
func nounIn(ps piece.List, j int) (m numeral, np nounPhrase, ok bool) {
	if j >= len(ps) || ps[j].Kind != piece.Word || ps[j].IsHyphen() {
		return m, np, false
	}
	np = nounsAt(ps, j, true)
	if !np.ok || np.to-j > 3 {
		return m, np, false
	}
	m, _, ok = inEvery(ps, np.to)
	if !ok || m.to < len(ps) && ps[m.to].Kind != piece.Mark && !auxiliaries[ps[m.to].Lower] && !commonVerbs[ps[m.to].Lower] && !verbal(ps[m.to].Lower) {
		return m, np, false
	}
	return m, np, m.to >= len(ps) || !ps[m.to].IsHyphen()
}

// shareHead reports that a share can begin at piece i: the head of a sentence,
// or a bound before it. Elsewhere "two in three raids" counts.
func shareHead(ps piece.List, i int) bool {
	if i == 0 {
		return true
	}
	_, _, ok := boundsBefore.endingAt(ps, i-1, "")
	return ok || ps[i-1].Lower == "that" || ps[i-1].Lower == "“" || ps[i-1].Lower == "\""
}

// roundShare reports the denominators people reckon shares by, so that "two
// wins in seven" stays a count.
func roundShare(d int64) bool {
	switch d {
	case 3, 4, 5, 8, 10, 20, 50, 100, 1000:
		return true
	}
	return false
}

const oneInFive = "words.go: one in five"

// inEvery reads "in five", "in every five", "out of five"; sure tells the two
// that can be nothing but a share.
func inEvery(ps piece.List, j int) (n numeral, sure, ok bool) {
	switch {
	case j+2 < len(ps) && ps[j].Lower == "out" && ps[j+1].Lower == "of":
		j, sure = j+2, true
	case j+1 < len(ps) && ps[j].Lower == "in":
		j++
	default:
		return n, false, false
	}
	if j < len(ps) && (ps[j].Lower == "every" || ps[j].Lower == "each") {
		j, sure = j+1, true
	}
	if j >= len(ps) {
		return n, false, false
	}
	if ps[j].Kind == piece.Digits {
		n, ok = digitsNumeral(ps, j, false)
		ok = ok && !yearLike(n)
	} else if w, isNum := numWords[ps[j].Lower]; isNum && w.class != "part" && w.class != "vague" {
		n, ok = plainWords(ps, j)
	}
	if ok && n.to < len(ps) {
		// "one in five days" and "one in 2 cars" count; a month or unit of
		// time behind the number makes it a span of time.
		if u, _ := unitAt(ps, n.to); u != nil && u.u.dim == "time" {
			ok = false
		}
	}
	return n, sure, ok
}

// plainWords reads a one- or two-word cardinal, for denominators.
func plainWords(ps piece.List, j int) (numeral, bool) {
	w := numWords[ps[j].Lower]
	n := numeral{from: j, to: j + 1, ref: w.ref}
	switch w.class {
	case "ones", "teens", "tens", "dozen":
		n.val = rat(w.val)
		return n, true
	}
	return n, false
}
