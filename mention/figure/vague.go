package figure

import (
	"math/big"

	"stemma/text/piece"
)

// articleNumeral reads the article of "over a century", "less than an hour":
// one, where a bound stands before it and a unit behind; and of "in a century".
func articleNumeral(ps piece.List, i int) (numeral, bool) {
	n := numeral{from: i, to: i + 1, ref: "words.go: article"}
	if (ps[i].Lower != "a" && ps[i].Lower != "an") || i+1 >= len(ps) {
		return n, false
	}
	u, j := unitAt(ps, i+1)
	if u == nil || u.glued || u.soft || u.u.dim != "time" && u.u.dim != "length" || ps[i+1].Kind != piece.Word {
		return n, false
	}
	if j < len(ps) && (ps[j].IsHyphen() && ps[j].Glued || ps[j].Lower == "ago" || ps[j].Lower == "and" && !goesOn(ps, j)) {
		return n, false
	}
	if i == 0 {
		if !goesOn(ps, j) {
			return n, false
		}
		n.val = rat(1)
		n.mant, n.half = n.val, ratio(1, 2)
		return n, true
	}
	x, _, bounded := boundsBefore.endingAt(ps, i-1, "")
	if bounded && ps[i-1].Lower == "than" {
		// "higher than a year earlier" compares two times and measures none
		switch x.words[0] {
		case "more", "less", "longer", "shorter", "no", "not":
		default:
			return n, false
		}
	}
	long := (ps[i+1].Lower == "century" || ps[i+1].Lower == "decade") && (ps[i-1].Lower == "in" || ps[i-1].Lower == "for")
	if goesOn(ps, j) {
		long = true
	}
	if !bounded && !long || ps[i-1].Lower == "within" || ps[i-1].Lower == "some" {
		return n, false
	}
	if superlative(ps, i) {
		return n, false
	}
	n.val = rat(1)
	n.mant, n.half = n.val, ratio(1, 2)
	return n, true
}

// goesOn reports that a measure of one goes on behind its unit at piece j: "an
// hour and a half", "an hour and 45 minutes".
func goesOn(ps piece.List, j int) bool {
	if andHalf(ps, j) > j {
		return true
	}
	if ps.Word(j) != "and" || j+1 >= len(ps) || ps[j+1].Lower == "a" || ps[j+1].Lower == "an" {
		return false
	}
	m, ok := numeralAt(ps, j+1, false)
	if !ok {
		return false
	}
	u, _ := unitAt(ps, m.to)
	return u != nil && u.u.dim == "time"
}

// superlative reports "the first such rise in over a year", "the largest in a
// decade", where the time at piece i ranks a thing and measures none. A time
// with a number of its own still counts.
func superlative(ps piece.List, i int) bool {
	k := boundBefore(ps, i, max(0, i-6)).from - 1
	if ps.Word(k) != "in" {
		return false
	}
	for k--; k > 0 && k > i-14 && !ps[k].EndsClause(); k-- {
		switch w := ps[k].Lower; w {
		case "first", "last", "most", "worst", "best", "least", "only":
			return true
		default:
			if len(w) > 5 && w[len(w)-3:] == "est" && (ps[k-1].Lower == "the" || k > 1 && ps[k-2].Lower == "the" || len(ps[k-1].Lower) > 2 && ps[k-1].Lower[len(ps[k-1].Lower)-2:] == "'s" || ps[k-1].Lower == "was" || ps[k-1].Lower == "is") {
				return true
			}
		}
	}
	return false
}

// halfNumeral reads "half a million", "half an hour", "half a dozen" (the
// article is part of the number) and plain "half" before "of" or "the".
func halfNumeral(ps piece.List, i int) (numeral, bool) {
	n := numeral{from: i}
	at := i
	if ps[i].Lower == "a" && i+2 < len(ps) && (ps[i+1].Lower == "quarter" || ps[i+1].Lower == "half") {
		at++
	}
	if at+1 < len(ps) && (ps[at].Lower == "half" || ps[at].Lower == "quarter") {
		if w, ok := numWords[ps[at+1].Lower]; ok && w.class == "scale" && w.val >= 1e6 {
			n.val = ratio(1, numWords[ps[at].Lower].val) // half million, a quarter million
			n.mant, n.half, n.ref, n.to = n.val, new(big.Rat), numWords[ps[at].Lower].ref, at+1
			m := n.withScale(ps, false)
			m.half = mul(m.scale, ratio(1, 40))
			return m, true
		}
	}
	if ps[i].Lower != "half" || i+1 >= len(ps) {
		return n, false
	}
	half := ratio(1, 2)
	n.ref = numWords["half"].ref
	n.val, n.mant, n.half = half, half, new(big.Rat)
	next := ps[i+1].Lower
	j := i + 1
	if piece.IsHyphen(next) && ps[j].Glued && j+1 < len(ps) {
		j++
		next = ps[j].Lower
	}
	if next == "a" || next == "an" || j > i+1 {
		k := j
		if next == "a" || next == "an" {
			k++
		}
		if k < len(ps) {
			if w, ok := numWords[ps[k].Lower]; ok && (w.class == "scale" || w.class == "dozen") {
				n.to = k
				m := n.withScale(ps, false)
				if m.to > n.to {
					m.half = mul(m.scale, ratio(1, 20)) // half a million: to a tenth
					return m, true
				}
			}
			if u, _ := unitAt(ps, k); u != nil && !u.glued && !u.soft {
				n.to = k
				return n, true
			}
			if ps[k].Lower == "point" {
				n.to = k // half a point, a half-point cut
				return n, true
			}
		}
		return n, false
	}
	if u, _ := unitAt(ps, j); u != nil && (u.u.dim == "time" || u.u.dim == "length") && !u.glued && !u.soft && !(i > 0 && (ordinalWord(ps[i-1].Lower) || numWords[ps[i-1].Lower].class != "" || ps[i-1].Lower == "the")) {
		n.to = i + 1 // a half hour
		return n, true
	}
	switch next {
	case "of", "the", "its", "their", "his", "her", "those", "all", "that":
		if i > 0 && (ordinalWord(ps[i-1].Lower) || ps[i-1].Lower == "the" || ps[i-1].Lower == "other") {
			return n, false
		}
		n.to, n.part = i+1, true
		return n, true
	}
	return n, false
}

// coupleNumeral reads "a couple of", "a couple hundred".
func coupleNumeral(ps piece.List, i int) (numeral, bool) {
	n := numeral{from: i}
	j := i
	if ps[j].Lower == "a" && j+1 < len(ps) {
		j++
	}
	if ps[j].Lower != "couple" || j+1 >= len(ps) || j == i {
		return n, false
	}
	next := j + 1
	if ps[next].Lower == "of" && next+1 < len(ps) && !determiners[ps[next+1].Lower] {
		next++
	}
	two := rat(2)
	n.val, n.mant, n.half, n.ref = two, two, ratio(1, 2), "words.go: couple"
	n.lo, n.hi = rat(2), rat(3)
	n.to = next
	m := n.withScale(ps, false)
	if m.scale != nil {
		m.lo, m.hi = mul(n.lo, m.scale), mul(n.hi, m.scale)
		return m, true
	}
	if next == j+1 {
		return n, false // the couple, a couple were: two people, not a number
	}
	n.to = j + 1
	return n, true
}

// vagueNumeral reads "dozens", "tens of thousands", "several hundred", "a few
// thousand". Their value is the word's own worth, their interval runs to ten
// times that: "dozens" is [12, 120). So fatality registers read them too, at
// the cautious end (ACLED, FAQ on fatalities: dozens 12, hundreds 100).
func vagueNumeral(ps piece.List, i int) (numeral, bool) {
	n := numeral{from: i}
	j := i
	few := false
	if ps[j].Lower == "a" && j+1 < len(ps) && ps[j+1].Lower == "few" {
		j++
	}
	switch ps[j].Lower {
	case "several", "few", "many":
		few = true
		j++
	}
	if j >= len(ps) {
		return n, false
	}
	w, ok := numWords[ps[j].Lower]
	switch {
	case !ok:
		return n, false
	case w.class == "vague":
	case few && (w.class == "scale" || w.class == "dozen"):
	default:
		return n, false
	}
	v, end := w.val, j+1
	// tens of thousands, hundreds of millions
	if j+2 < len(ps) && ps[j+1].Lower == "of" {
		if s, ok := numWords[ps[j+2].Lower]; ok && s.class == "vague" && s.val > v && s.val >= 1000 && v <= 1000 {
			v, end = v*s.val, j+3
		}
	} else if few && j+1 < len(ps) && w.class == "scale" && w.val < 1e6 {
		if s, ok := numWords[ps[j+1].Lower]; ok && s.class == "scale" && s.val > w.val {
			v, end = v*s.val, j+2
		}
	}
	if end == j+1 && (w.val == 10 || w.val == 20) && w.class == "vague" {
		// "tens of people" and "scores of people", but "test scores".
		if end >= len(ps) || ps[end].Lower != "of" || (end+1 < len(ps) && determiners[ps[end+1].Lower] && w.val == 20) {
			return n, false
		}
	}
	n.to, n.val, n.mant, n.ref = end, rat(v), rat(v), w.ref
	n.lo, n.hi, n.half = rat(v), rat(10*v), new(big.Rat)
	return n, true
}
