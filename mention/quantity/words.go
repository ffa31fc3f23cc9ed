package quantity

import (
	"math/big"
)

// wordNumeral reads a number in words: "two hundred and six thousand", "half a
// million", "a dozen", "one and a half million", "two-thirds", "a couple of".
func (s *Sentence) wordNumeral(i int) (Numeral, bool) {
	ps := s.Ps

	n := Numeral{From: i}
	if n, ok := s.halfNumeral(i); ok {
		return n, true
	}
	if n, ok := s.coupleNumeral(i); ok {
		return n, true
	}
	if n, ok := s.articleNumeral(i); ok {
		return n, true
	}
	j := i
	var total, cur, last int64 // last: worth of the scale taken last
	seen, open := false, false // open: "hundred" or a scale came last, so "and" may follow
	article := false
	if (ps[i].Lower == "a" || ps[i].Lower == "an") && i+1 < len(ps) {
		w, ok := s.NumWords[ps[i+1].Lower]
		if !ok || (w.Class != scaleClass && w.Class != dozenClass) {
			return s.partNumeral(i)
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
		w, ok := s.NumWords[ps[k].Lower]
		if !ok {
			break
		}
		if k > j && ps[j].Lower == "and" && (w.Class == scaleClass || w.Class == dozenClass) {
			break
		}
		low := cur % 100
		switch w.Class {
		case onesClass:
			if low%10 != 0 || (low >= 10 && low < 20) || (seen && !open && low == 0) || (seen && w.val == 0) {
				break loop
			}
			cur += w.val
		case teensClass, tensClass:
			if low != 0 || (seen && !open) {
				break loop
			}
			cur += w.val
		case dozenClass:
			cur = max(cur, 1) * w.val
		case scaleClass:
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
		if n.Ref == "" || w.Class == scaleClass {
			n.Ref = w.ref
		}
		seen, open = true, w.Class == scaleClass
		j = k + 1
		if w.Class == dozenClass {
			break
		}
	}
	if !seen {
		return n, false
	}
	n.To = j
	n.Val = Rat(total + cur)
	if f, ok := s.partBehind(n); ok {
		return f, true
	}
	n.Mant, n.Scale = scaleOf(total + cur)
	n.Half = halfStep(n.Mant, 0, n.Scale)
	// "two and a half million", "one and a half"
	if k := s.AndHalf(j); k > j {
		n.Val = Add(n.Val, Ratio(1, 2))
		n.Mant, n.Scale, n.Half = n.Val, nil, new(big.Rat)
		n.To = k
		return s.withScale(n, false), true
	}
	if v, k, ok := s.andPart(j); ok && n.Scale == nil {
		n.Val = Add(n.Val, v)
		n.Mant, n.Half, n.To = n.Val, new(big.Rat), k
		return s.withScale(n, false), true
	}
	// "one point five million" and "1.5 in words" are speech, not print.
	return n, true
}

// andHalf returns the piece behind "and a half" or "-and-a-half", or j.
func (s *Sentence) AndHalf(j int) int {
	ps := s.Ps

	k := j
	for _, w := range [...]string{"and", "a", "half"} {
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
func (s *Sentence) andPart(j int) (*big.Rat, int, bool) {
	ps := s.Ps

	if ps.Word(j) != "and" || j+2 >= len(ps) {
		return nil, j, false
	}
	top, k := int64(1), j+2
	if w := s.NumWords[ps[j+1].Lower]; w.Class == onesClass && w.val > 0 {
		top = w.val
	} else if ps[j+1].Lower != "a" {
		return nil, j, false
	}
	if ps[k].IsHyphen() && ps[k].Glued && k+1 < len(ps) {
		k++
	}
	w := s.NumWords[ps[k].Lower]
	// Rarer parts are ordinals as well: "two and a seventh man".
	if w.Class != partClass || w.val > 4 || top >= w.val {
		return nil, j, false
	}
	// "three and a quarter of them" is two figures.
	if ps.Word(k+1) == "of" && ps.Word(k+2) != "a" {
		return nil, j, false
	}
	return Ratio(top, w.val), k + 1, true
}

// scaleOf parts 250,000 in words into 250 and a thousand.
func scaleOf(v int64) (mant, scale *big.Rat) {
	for _, s := range []int64{1e12, 1e9, 1e6, 1e3} {
		if v >= s && v%s == 0 {
			return Rat(v / s), Rat(s)
		}
	}
	return Rat(v), nil
}
