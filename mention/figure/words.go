package figure

import "math/big"

// wordNumeral reads a number in words: "two hundred and six thousand", "half a
// million", "a dozen", "one and a half million", "two-thirds", "a couple of".
func wordNumeral(ps []piece, i int) (numeral, bool) {
	n := numeral{from: i}
	if n, ok := halfNumeral(ps, i); ok {
		return n, true
	}
	if n, ok := coupleNumeral(ps, i); ok {
		return n, true
	}
	if n, ok := articleNumeral(ps, i); ok {
		return n, true
	}
	j := i
	var total, cur, last int64 // last: worth of the scale taken last
	seen, open := false, false // open: "hundred" or a scale came last, so "and" may follow
	article := false
	if (ps[i].low == "a" || ps[i].low == "an") && i+1 < len(ps) {
		w, ok := numWords[ps[i+1].low]
		if !ok || (w.class != "scale" && w.class != "dozen") {
			return partNumeral(ps, i)
		}
		article = true
		j++
	}
	last = 1 << 62
loop:
	for j < len(ps) && j < i+24 {
		k := j
		if seen && hyphen(ps[k].low) && ps[k].glued && k+1 < len(ps) && ps[k+1].glued {
			k++
		} else if open && ps[k].low == "and" && k+1 < len(ps) {
			k++
		}
		w, ok := numWords[ps[k].low]
		if !ok {
			break
		}
		if k > j && ps[j].low == "and" && (w.class == "scale" || w.class == "dozen") {
			break
		}
		low := cur % 100
		switch w.class {
		case "ones":
			if low%10 != 0 || (low >= 10 && low < 20) || (seen && !open && low == 0) || (seen && w.val == 0) {
				break loop
			}
			cur += w.val
		case "teens", "tens":
			if low != 0 || (seen && !open) {
				break loop
			}
			cur += w.val
		case "dozen":
			cur = max(cur, 1) * w.val
		case "scale":
			switch {
			case w.val == 100 && cur < 100 && low == cur:
				cur = max(cur, 1) * 100
			case w.val > 100 && (w.val < last || cur >= 100) && (cur > 0 || article || seen && total > 0):
				if cur == 0 && total > 0 { // hundred thousand million
					if total > 1<<62/w.val {
						break loop
					}
					total *= w.val
				} else {
					if max(cur, 1) > 1<<60/w.val {
						break loop
					}
					total += max(cur, 1) * w.val
				}
				cur, last = 0, w.val
			default:
				break loop
			}
		default:
			break loop
		}
		if n.ref == "" || w.class == "scale" {
			n.ref = w.ref
		}
		seen, open = true, w.class == "scale"
		j = k + 1
		if w.class == "dozen" {
			break
		}
	}
	if !seen {
		return n, false
	}
	n.to = j
	n.val = rat(total + cur)
	if f, ok := partBehind(ps, n); ok {
		return f, true
	}
	n.mant, n.scale = scaleOf(total + cur)
	n.half = halfStep(n.mant, 0, n.scale)
	// "two and a half million", "one and a half"
	if j+2 < len(ps) && ps[j].low == "and" && ps[j+1].low == "a" && ps[j+2].low == "half" {
		n.val = add(n.val, ratio(1, 2))
		n.mant, n.scale, n.half = n.val, nil, new(big.Rat)
		n.to = j + 3
		return n.withScale(ps, false), true
	}
	// "one point five million" and "1.5 in words" are speech, not print.
	return n, true
}

// articleNumeral reads the article of "over a century", "less than an hour":
// one, where a bound stands before it and a unit behind; and of "in a century".
func articleNumeral(ps []piece, i int) (numeral, bool) {
	n := numeral{from: i, to: i + 1, ref: "words.go: article"}
	if (ps[i].low != "a" && ps[i].low != "an") || i == 0 || i+1 >= len(ps) {
		return n, false
	}
	u, j := unitAt(ps, i+1)
	if u == nil || u.glued || u.soft || u.u.dim != "time" && u.u.dim != "length" || ps[i+1].kind != word {
		return n, false
	}
	if j < len(ps) && (hyphen(ps[j].low) && ps[j].glued || ps[j].low == "ago" || ps[j].low == "and") {
		return n, false
	}
	_, _, bounded := boundsBefore.endingAt(ps, i-1, "")
	long := (ps[i+1].low == "century" || ps[i+1].low == "decade") && (ps[i-1].low == "in" || ps[i-1].low == "for")
	if !bounded && !long || ps[i-1].low == "within" || ps[i-1].low == "some" {
		return n, false
	}
	n.val = rat(1)
	n.mant, n.half = n.val, ratio(1, 2)
	return n, true
}

// scaleOf parts 250,000 in words into 250 and a thousand.
func scaleOf(v int64) (mant, scale *big.Rat) {
	for _, s := range []int64{1e12, 1e9, 1e6, 1e3} {
		if v >= s && v%s == 0 {
			return rat(v / s), rat(s)
		}
	}
	return rat(v), nil
}

// halfNumeral reads "half a million", "half an hour", "half a dozen" (the
// article is part of the number) and plain "half" before "of" or "the".
func halfNumeral(ps []piece, i int) (numeral, bool) {
	n := numeral{from: i}
	at := i
	if ps[i].low == "a" && i+2 < len(ps) && (ps[i+1].low == "quarter" || ps[i+1].low == "half") {
		at++
	}
	if at+1 < len(ps) && (ps[at].low == "half" || ps[at].low == "quarter") {
		if w, ok := numWords[ps[at+1].low]; ok && w.class == "scale" && w.val >= 1e6 {
			n.val = ratio(1, numWords[ps[at].low].val) // half million, a quarter million
			n.mant, n.half, n.ref, n.to = n.val, new(big.Rat), numWords[ps[at].low].ref, at+1
			m := n.withScale(ps, false)
			m.half = mul(m.scale, ratio(1, 40))
			return m, true
		}
	}
	if ps[i].low != "half" || i+1 >= len(ps) {
		return n, false
	}
	half := ratio(1, 2)
	n.ref = numWords["half"].ref
	n.val, n.mant, n.half = half, half, new(big.Rat)
	next := ps[i+1].low
	j := i + 1
	if hyphen(next) && ps[j].glued && j+1 < len(ps) {
		j++
		next = ps[j].low
	}
	if next == "a" || next == "an" || j > i+1 {
		k := j
		if next == "a" || next == "an" {
			k++
		}
		if k < len(ps) {
			if w, ok := numWords[ps[k].low]; ok && (w.class == "scale" || w.class == "dozen") {
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
		}
		return n, false
	}
	switch next {
	case "of", "the", "its", "their", "his", "her", "those", "all", "that":
		if i > 0 && (ordinalWord(ps[i-1].low) || ps[i-1].low == "the" || ps[i-1].low == "other") {
			return n, false
		}
		n.to, n.part = i+1, true
		return n, true
	}
	return n, false
}

// coupleNumeral reads "a couple of", "a couple hundred".
func coupleNumeral(ps []piece, i int) (numeral, bool) {
	n := numeral{from: i}
	j := i
	if ps[j].low == "a" && j+1 < len(ps) {
		j++
	}
	if ps[j].low != "couple" || j+1 >= len(ps) || j == i {
		return n, false
	}
	next := j + 1
	if ps[next].low == "of" && next+1 < len(ps) && !determiners[ps[next+1].low] {
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

// partNumeral reads a fraction with an article: "a third of", "a quarter of a
// million".
func partNumeral(ps []piece, i int) (numeral, bool) {
	n := numeral{from: i}
	if i+2 >= len(ps) || ps[i+2].low != "of" {
		return n, false
	}
	w, ok := numWords[ps[i+1].low]
	if !ok || w.class != "part" || w.val == 2 && ps[i+1].low != "half" {
		return n, false
	}
	n.val = ratio(1, w.val)
	n.mant, n.half, n.part, n.ref, n.to = n.val, new(big.Rat), true, w.ref, i+2
	if i+4 < len(ps) && ps[i+3].low == "a" {
		if s, ok := numWords[ps[i+4].low]; ok && s.class == "scale" {
			n.part, n.to = false, i+4
			m := n.withScale(ps, false)
			m.half = mul(m.scale, ratio(1, 40))
			return m, true
		}
	}
	return n, true
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
	if m, k, ok := inEvery(ps, j); ok {
		if d, whole := m.whole(); whole && d > v && d <= 1_000_000 && (v == 1 || k) {
			n.val = ratio(v, d)
			n.mant, n.half, n.part, n.ref, n.to, n.scale = n.val, new(big.Rat), true, oneInFive, m.to, nil
			return n, true
		}
	}
	return n, false
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

// vagueNumeral reads "dozens", "tens of thousands", "several hundred", "a few
// thousand". Their value is the word's own worth, their interval runs to ten
// times that: "dozens" is [12, 120). So fatality registers read them too, at
// the cautious end (ACLED codebook, "fatalities": dozens 12, hundreds 100).
func vagueNumeral(ps []piece, i int) (numeral, bool) {
	n := numeral{from: i}
	j := i
	few := false
	if ps[j].low == "a" && j+1 < len(ps) && ps[j+1].low == "few" {
		j++
	}
	switch ps[j].low {
	case "several", "few", "many":
		few = true
		j++
	}
	if j >= len(ps) {
		return n, false
	}
	w, ok := numWords[ps[j].low]
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
	if j+2 < len(ps) && ps[j+1].low == "of" {
		if s, ok := numWords[ps[j+2].low]; ok && s.class == "vague" && s.val > v && s.val >= 1000 && v <= 1000 {
			v, end = v*s.val, j+3
		}
	} else if few && j+1 < len(ps) && w.class == "scale" && w.val < 1e6 {
		if s, ok := numWords[ps[j+1].low]; ok && s.class == "scale" && s.val > w.val {
			v, end = v*s.val, j+2
		}
	}
	if end == j+1 && (w.val == 10 || w.val == 20) && w.class == "vague" {
		// "tens of people" and "scores of people", but "test scores".
		if end >= len(ps) || ps[end].low != "of" || (end+1 < len(ps) && determiners[ps[end+1].low] && w.val == 20) {
			return n, false
		}
	}
	n.to, n.val, n.mant, n.ref = end, rat(v), rat(v), w.ref
	n.lo, n.hi, n.half = rat(v), rat(10*v), new(big.Rat)
	return n, true
}
