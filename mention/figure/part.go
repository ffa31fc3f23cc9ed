package figure

import (
	"math/big"
	"strings"
)

// partNumeral reads a fraction with an article: "a third of", "a quarter of a
// million".
func partNumeral(ps []piece, i int) (numeral, bool) {
	n := numeral{from: i}
	if i+3 < len(ps) && hyphen(ps[i+2].low) && ps[i+2].glued && ps[i+3].low == "point" && numWords[ps[i+1].low].class == "part" {
		w := numWords[ps[i+1].low] // a quarter-point cut
		n.val = ratio(1, w.val)
		n.mant, n.half, n.part, n.ref, n.to = n.val, new(big.Rat), true, w.ref, i+2
		return n, true
	}
	if i+1 >= len(ps) || wordAt(ps, i+2) != "of" && !shareAlone(ps, i) {
		return n, false
	}
	w, ok := numWords[ps[i+1].low]
	if !ok || w.class != "part" || w.val == 2 && ps[i+1].low != "half" {
		return n, false
	}
	n.val = ratio(1, w.val)
	n.mant, n.half, n.part, n.ref, n.to = n.val, new(big.Rat), true, w.ref, i+2
	if i+4 < len(ps) && ps[i+2].low == "of" && ps[i+3].low == "a" {
		if s, ok := numWords[ps[i+4].low]; ok && s.class == "scale" {
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
func shareAlone(ps []piece, i int) bool {
	if i == 0 || i+2 < len(ps) && (ps[i+2].kind == word && strings.HasPrefix(ps[i+2].tag, "N") || hyphen(ps[i+2].low) && ps[i+2].glued || numWords[ps[i+2].low].class != "") {
		return false
	}
	if ps[i-1].low == "by" {
		return true
	}
	_, _, ok := boundsBefore.endingAt(ps, i-1, "")
	return ok
}

// partBehind makes a fraction of a cardinal with a denominator behind it:
// "two-thirds", "three quarters of", "one in five".
func partBehind(ps []piece, n numeral) (numeral, bool) {
	v, _ := n.whole()
	j := n.to
	if v == 0 || v > 99 || j >= len(ps) {
		return n, false
	}
	tight := false
	if hyphen(ps[j].low) && ps[j].glued && j+1 < len(ps) && ps[j+1].glued {
		tight = true
		j++
	}
	if w, ok := numWords[ps[j].low]; ok && w.class == "part" {
		many := ps[j].low[len(ps[j].low)-1] == 's'
		ofNext := j+1 < len(ps) && ps[j+1].low == "of"
		if ps[j].low == "quarters" && !tight && (v != 3 || fiscal(wordAt(ps, n.from-1))) {
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
		if d, whole := m.whole(); whole && d > v && d <= 1_000_000 && (v == 1 || k || roundShare(d) && shareHead(ps, n.from) && (nounsAt(ps, m.to, false).ok || m.to < len(ps) && strings.HasPrefix(ps[m.to].tag, "V") || m.to < len(ps) && ps[m.to].tag == "MD")) {
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
func nounIn(ps []piece, j int) (m numeral, np nounPhrase, ok bool) {
	if j >= len(ps) || ps[j].kind != word || hyphen(ps[j].low) {
		return m, np, false
	}
	np = nounsAt(ps, j, true)
	if !np.ok || np.to-j > 3 {
		return m, np, false
	}
	m, _, ok = inEvery(ps, np.to)
	if !ok || m.to < len(ps) && ps[m.to].kind != mark && !auxiliaries[ps[m.to].low] && !commonVerbs[ps[m.to].low] && !verbal(ps[m.to].low) {
		return m, np, false
	}
	return m, np, m.to >= len(ps) || !hyphen(ps[m.to].low)
}

// shareHead reports that a share can begin at piece i: the head of a sentence,
// or a bound before it. Elsewhere "two in three raids" counts.
func shareHead(ps []piece, i int) bool {
	if i == 0 {
		return true
	}
	_, _, ok := boundsBefore.endingAt(ps, i-1, "")
	return ok || ps[i-1].low == "that" || ps[i-1].low == "“" || ps[i-1].low == "\""
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
func inEvery(ps []piece, j int) (n numeral, sure, ok bool) {
	switch {
	case j+2 < len(ps) && ps[j].low == "out" && ps[j+1].low == "of":
		j, sure = j+2, true
	case j+1 < len(ps) && ps[j].low == "in":
		j++
	default:
		return n, false, false
	}
	if j < len(ps) && (ps[j].low == "every" || ps[j].low == "each") {
		j, sure = j+1, true
	}
	if j >= len(ps) {
		return n, false, false
	}
	if ps[j].kind == digits {
		n, ok = digitsNumeral(ps, j, false)
		ok = ok && !yearLike(n)
	} else if w, isNum := numWords[ps[j].low]; isNum && w.class != "part" && w.class != "vague" {
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
func plainWords(ps []piece, j int) (numeral, bool) {
	w := numWords[ps[j].low]
	n := numeral{from: j, to: j + 1, ref: w.ref}
	switch w.class {
	case "ones", "teens", "tens", "dozen":
		n.val = rat(w.val)
		return n, true
	}
	return n, false
}
