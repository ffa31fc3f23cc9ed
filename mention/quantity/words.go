package quantity

import (
	"math/big"

	"stemma/report"
)

// wordNumeral reads a number in words: "two hundred and six thousand", "half a
// million", "a dozen", "one and a half million", "two-thirds", "a couple of".
func (s *Sentence) wordNumeral(i int) (Numeral, bool) {
	ps := s.Ps
	for _, read := range [...]func(*Sentence, int) (Numeral, bool){
		(*Sentence).halfNumeral, (*Sentence).coupleNumeral, (*Sentence).articleNumeral,
	} {
		if n, ok := read(s, i); ok {
			return n, true
		}
	}
	sum := wordSum{last: 1 << 62}
	j := i
	if (ps[i].Lower == "a" || ps[i].Lower == "an") && i+1 < len(ps) {
		if w := s.NumWords.Get(ps[i+1].Lower); w.Class != scaleClass && w.Class != dozenClass {
			return s.partNumeral(i)
		}
		sum.article = true
		j++
	}
	n := Numeral{From: i}
	n.To, n.Ref = s.addWords(&sum, j)
	if !sum.seen {
		return n, false
	}
	v := sum.total + sum.cur
	n.Val = Rat(v)
	if f, ok := s.partBehind(n); ok {
		return f, true
	}
	n.Mant, n.Scale = scaleOf(v)
	n.Half = halfStep(n.Mant, 0, n.Scale)
	return s.withFraction(n), true
}

// addWords adds the number words from piece j on to sum. It returns the piece behind
// the last of them and the line of the word that stands for the number: the last
// scale, or else the first word.
func (s *Sentence) addWords(sum *wordSum, j int) (end int, ref report.By) {
	ps := s.Ps
	for start := j; j < len(ps) && j < start+maxNumberWords; {
		k, and := j, false
		if sum.seen && ps[k].IsHyphen() && ps[k].Glued && k+1 < len(ps) && ps[k+1].Glued {
			k++
		} else if sum.open && ps[k].Lower == andWord && k+1 < len(ps) {
			k, and = k+1, true
		}
		w, ok := s.NumWords.Find(ps[k].Lower)
		if !ok || and && (w.Class == scaleClass || w.Class == dozenClass) || !sum.add(w) {
			break
		}
		if ref == "" || w.Class == scaleClass {
			ref = w.ref
		}
		j = k + 1
		if w.Class == dozenClass {
			break
		}
	}
	return j, ref
}

// maxNumberWords bounds the pieces of a number in words, so that a report of
// nothing else is read in linear time. The bound is ours.
const maxNumberWords = 24

// A wordSum adds up the words of a number from left to right.
type wordSum struct {
	total   int64 // of what a scale from a thousand up has closed: "six million"
	cur     int64 // of the words behind it: "two hundred and six"
	last    int64 // the scale that came last; the next must be smaller
	article bool  // "a" stands before the number
	seen    bool  // a word came
	open    bool  // a scale came last, so that "and" may follow
}

// add adds the word w and reports whether it can follow the words before it.
func (v *wordSum) add(w numWord) bool {
	low := v.cur % 100
	switch w.Class {
	case Ones:
		if low%10 != 0 || low >= 10 && low < 20 || v.seen && !v.open && low == 0 || v.seen && w.val == 0 {
			return false
		}
		v.cur += w.val
	case Teens, Tens:
		if low != 0 || v.seen && !v.open {
			return false
		}
		v.cur += w.val
	case dozenClass:
		v.cur = max(v.cur, 1) * w.val
	case scaleClass:
		if !v.scale(w.val) {
			return false
		}
	default:
		return false
	}
	v.seen, v.open = true, w.Class == scaleClass
	return true
}

// scale multiplies what came before by a scale and reports whether the scale can
// stand there.
func (v *wordSum) scale(scale int64) bool {
	switch {
	case scale == 100:
		if v.cur >= 100 {
			return false
		}
		v.cur = max(v.cur, 1) * 100
		return true
	case scale >= v.last && v.cur < 100 || v.cur == 0 && !v.article && v.total == 0:
		return false
	case v.cur == 0 && v.total > 0: // hundred thousand million
		if v.total > 1<<62/scale {
			return false
		}
		v.total *= scale
	case max(v.cur, 1) > 1<<60/scale:
		return false
	default:
		v.total += max(v.cur, 1) * scale
	}
	v.cur, v.last = 0, scale
	return true
}

// withFraction adds the fraction behind a whole number in words, and its scale: "two
// and a half million", "two and a quarter". "One point five" is speech and not print.
func (s *Sentence) withFraction(n Numeral) Numeral {
	if k := s.AndHalf(n.To); k > n.To {
		n.Val = Add(n.Val, Ratio(1, 2))
		n.Mant, n.Scale, n.Half, n.To = n.Val, nil, new(big.Rat), k
		return s.withScale(n, false)
	}
	if v, k, ok := s.andPart(n.To); ok && n.Scale == nil {
		n.Val = Add(n.Val, v)
		n.Mant, n.Half, n.To = n.Val, new(big.Rat), k
		return s.withScale(n, false)
	}
	return n
}

// AndHalf returns the piece behind "and a half" or "-and-a-half", or j.
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
	if w := s.NumWords.Get(ps[j+1].Lower); w.Class == Ones && w.val > 0 {
		top = w.val
	} else if ps[j+1].Lower != "a" {
		return nil, j, false
	}
	if ps[k].IsHyphen() && ps[k].Glued && k+1 < len(ps) {
		k++
	}
	w := s.NumWords.Get(ps[k].Lower)
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
