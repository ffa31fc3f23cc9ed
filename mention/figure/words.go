package figure

import (
	"math/big"

	"stemma/text/piece"
)

// wordNumeral reads a number in words: "two hundred and six thousand", "half a
// million", "a dozen", "one and a half million", "two-thirds", "a couple of".
func wordNumeral(ps piece.List, i int) (numeral, bool) {
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
	if (ps[i].Lower == "a" || ps[i].Lower == "an") && i+1 < len(ps) {
		w, ok := numWords[ps[i+1].Lower]
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
		if seen && ps[k].IsHyphen() && ps[k].Glued && k+1 < len(ps) && ps[k+1].Glued {
			k++
		} else if open && ps[k].Lower == "and" && k+1 < len(ps) {
			k++
		}
		w, ok := numWords[ps[k].Lower]
		if !ok {
			break
		}
		if k > j && ps[j].Lower == "and" && (w.class == "scale" || w.class == "dozen") {
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
	if k := andHalf(ps, j); k > j {
		n.val = add(n.val, ratio(1, 2))
		n.mant, n.scale, n.half = n.val, nil, new(big.Rat)
		n.to = k
		return n.withScale(ps, false), true
	}
	if v, k, ok := andPart(ps, j); ok && n.scale == nil {
		n.val = add(n.val, v)
		n.mant, n.half, n.to = n.val, new(big.Rat), k
		return n.withScale(ps, false), true
	}
	// "one point five million" and "1.5 in words" are speech, not print.
	return n, true
}

// andHalf returns the piece behind "and a half" or "-and-a-half", or j.
func andHalf(ps piece.List, j int) int {
	k := j
	for _, w := range []string{"and", "a", "half"} {
		if k < len(ps) && ps[k].IsHyphen() && ps[k].Glued {
			k++
		}
		if ps.Word(k) != w {
			return j
		}
		k++
	}
	return k
}

// andPart reads the fraction behind a whole number: "and three-quarters", "and
// a quarter", "and two thirds".
func andPart(ps piece.List, j int) (*big.Rat, int, bool) {
	if ps.Word(j) != "and" || j+2 >= len(ps) {
		return nil, j, false
	}
	top, k := int64(1), j+2
	if w := numWords[ps[j+1].Lower]; w.class == "ones" && w.val > 0 {
		top = w.val
	} else if ps[j+1].Lower != "a" {
		return nil, j, false
	}
	if ps[k].IsHyphen() && ps[k].Glued && k+1 < len(ps) {
		k++
	}
	w := numWords[ps[k].Lower]
	// Rarer parts are ordinals as well: "two and a seventh man".
	if w.class != "part" || w.val > 4 || top >= w.val {
		return nil, j, false
	}
	// "three and a quarter of them" is two figures.
	if ps.Word(k+1) == "of" && ps.Word(k+2) != "a" {
		return nil, j, false
	}
	return ratio(top, w.val), k + 1, true
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
