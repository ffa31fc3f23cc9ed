package quantity

import (
	"math/big"

	"stemma/text/piece"
)

// articleNumeral reads the article of "over a century", "less than an hour":
// one, where a bound stands before it and a unit behind; and of "in a century".
func (s *Sentence) articleNumeral(i int) (Numeral, bool) {
	ps := s.Ps

	n := Numeral{From: i, To: i + 1, Ref: byArticle}
	if (ps[i].Lower != "a" && ps[i].Lower != "an") || i+1 >= len(ps) {
		return n, false
	}
	u, j := s.UnitAt(i + 1)
	if u == nil || u.glued || u.Soft || ps[i+1].Kind != piece.Word {
		return n, false
	}
	stuff := u.U.Dim == Mass && u.U.Name != poundUnit || u.U.Dim == Volume || u.U.Dim == Area
	if !stuff && u.U.Dim != Time && u.U.Dim != Length || stuff && ps.Word(j) != "of" {
		return n, false
	}
	if j < len(ps) && (ps[j].IsHyphen() && ps[j].Glued || s.near.Ago.Has(ps[j].Lower) || ps[j].Lower == "and" && !s.GoesOn(j)) {
		return n, false
	}
	if i == 0 {
		if !s.GoesOn(j) {
			return n, false
		}
		n.Val = Rat(1)
		n.Mant, n.Half = n.Val, Ratio(1, 2)
		return n, true
	}
	x, _ := s.boundUpto(i-1, 0)
	bounded := x != nil
	if bounded && ps[i-1].Lower == "than" && !s.near.LongerThan.Has(x.Words[0]) {
		return n, false // "higher than a year earlier" compares two times and measures none
	}
	long := (u.U.Name == centuryUnit || u.U.Name == decadeUnit) && s.near.BeforeTime.Has(ps[i-1].Lower)
	if s.GoesOn(j) {
		long = true
	}
	if !bounded && !long || s.near.NoMeasure.Has(ps[i-1].Lower) {
		return n, false
	}
	if s.superlative(i) {
		return n, false
	}
	n.Val = Rat(1)
	n.Mant, n.Half = n.Val, Ratio(1, 2)
	return n, true
}

// GoesOn reports that a measure of one goes on behind its unit at piece j: "an
// hour and a half", "an hour and 45 minutes".
func (s *Sentence) GoesOn(j int) bool {
	ps := s.Ps

	if s.AndHalf(j) > j {
		return true
	}
	if ps.Word(j) != "and" || j+1 >= len(ps) || ps[j+1].Lower == "a" || ps[j+1].Lower == "an" {
		return false
	}
	m, ok := s.NumeralAt(j+1, false)
	if !ok {
		return false
	}
	u, _ := s.UnitAt(m.To)
	return u != nil && u.U.Dim == Time
}

// superlative reports "the first such rise in over a year", "the largest in a
// decade", where the time at piece i ranks a thing and measures none. A time
// with a number of its own still counts.
func (s *Sentence) superlative(i int) bool {
	ps := s.Ps

	k := s.BoundBefore(i, max(0, i-6)).From - 1
	if ps.Word(k) != "in" {
		return false
	}
	for k--; k > 0 && k > i-14 && !ps[k].EndsClause(); k-- {
		if w := ps[k].Lower; s.near.Ranking.Has(w) || ps[k].Tag == "JJS" {
			return true
		}
	}
	return false
}

// halfNumeral reads "half a million", "half an hour", "half a dozen" (the
// article is part of the number) and plain "half" before "of" or "the".
func (s *Sentence) halfNumeral(i int) (Numeral, bool) {
	ps := s.Ps
	if n, ok := s.partOfScale(i); ok {
		return n, true
	}
	n := Numeral{From: i}
	w := s.NumWords.Get(ps[i].Lower)
	if w.Class != partClass || w.val != 2 && w.val != 4 {
		return n, false
	}
	n.Val, n.Mant, n.Half, n.Ref = Ratio(1, w.val), Ratio(1, w.val), new(big.Rat), w.ref
	j, hyphen := i+1, false
	if j+1 < len(ps) && ps[j].IsHyphen() && ps[j].Glued {
		j, hyphen = j+1, true
	}
	switch {
	case w.val == 4:
		u, _ := s.UnitAt(j)
		n.To = j
		return n, hyphen && u != nil && u.U.Dim == Length && !u.glued && !u.Soft // a quarter-mile chase
	case s.halfAlone(i):
		n.To, n.Part = i+1, true
		return n, true
	case j >= len(ps):
		return n, false
	case ps[j].Lower == "a" || ps[j].Lower == "an":
		return s.halfOf(n, j+1)
	case hyphen:
		return s.halfOf(n, j)
	}
	u, _ := s.UnitAt(j)
	ordinal := s.ordinalWord(ps.Word(i - 1))
	switch {
	case u != nil && (u.U.Dim == Time || u.U.Dim == Length) && !u.glued && !u.Soft && !ordinal && s.NumWords.Get(ps.Word(i-1)).Class == "" && ps.Word(i-1) != "the":
		n.To = i + 1 // a half hour
	case s.near.Halved.Has(ps[j].Lower) && !ordinal && !s.near.BeforeHalf.Has(ps.Word(i-1)):
		n.To, n.Part = i+1, true
	default:
		return n, false
	}
	return n, true
}

// halfAlone reports a half at piece i of what was named before, of which something is said:
// "more than half were closed".
func (s *Sentence) halfAlone(i int) bool {
	ps := s.Ps
	if i+1 < len(ps) && ps[i+1].Lower != "(" && !s.Auxiliary.Has(ps[i+1].Lower) {
		return false
	}
	return i > 0 && s.BoundedBy(i-1)
}

// partOfScale reads a half or a quarter right before a scale: "half million", "a
// quarter million".
func (s *Sentence) partOfScale(i int) (Numeral, bool) {
	ps, at := s.Ps, i
	if ps[i].Lower == "a" && i+2 < len(ps) && s.near.HalfOrQuarter.Has(ps[i+1].Lower) {
		at++
	}
	if at+1 >= len(ps) || !s.near.HalfOrQuarter.Has(ps[at].Lower) {
		return Numeral{}, false
	}
	if w := s.NumWords.Get(ps[at+1].Lower); w.Class != scaleClass || w.val < 1e6 {
		return Numeral{}, false
	}
	w := s.NumWords.Get(ps[at].Lower)
	v := Ratio(1, w.val)
	n := s.withScale(Numeral{From: i, To: at + 1, Val: v, Mant: v, Half: new(big.Rat), Ref: w.ref}, false)
	n.Half = mul(n.Scale, Ratio(1, 40))
	return n, true
}

// halfOf reads what "half a" and "half-" halve, at piece k: "half a million", "half
// an hour", "a half-point cut".
func (s *Sentence) halfOf(n Numeral, k int) (Numeral, bool) {
	if k >= len(s.Ps) {
		return n, false
	}
	n.To = k
	if w := s.NumWords.Get(s.Ps[k].Lower); w.Class == scaleClass || w.Class == dozenClass {
		if m := s.withScale(n, false); m.To > n.To {
			m.Half = mul(m.Scale, Ratio(1, 20)) // half a million: to a tenth
			return m, true
		}
	}
	u, _ := s.UnitAt(k)
	return n, u != nil && !u.glued && !u.Soft || s.near.Point.Has(s.Ps[k].Lower)
}

// coupleNumeral reads "a couple of", "a couple hundred".
func (s *Sentence) coupleNumeral(i int) (Numeral, bool) {
	ps := s.Ps

	n := Numeral{From: i}
	j := i
	if ps[j].Lower == "a" && j+1 < len(ps) {
		j++
	}
	if !s.near.Couple.Has(ps[j].Lower) || j+1 >= len(ps) || j == i {
		return n, false
	}
	next := j + 1
	if ps[next].Lower == "of" && next+1 < len(ps) && !s.Determiner.Has(ps[next+1].Lower) {
		next++
	}
	two := Rat(2)
	n.Val, n.Mant, n.Half, n.Ref = two, two, Ratio(1, 2), byCouple
	n.Lo, n.Hi = Rat(2), Rat(3)
	n.To = next
	m := s.withScale(n, false)
	if m.Scale != nil {
		m.Lo, m.Hi = mul(n.Lo, m.Scale), mul(n.Hi, m.Scale)
		return m, true
	}
	if next == j+1 {
		return n, false // the couple, a couple were: two people, not a number
	}
	n.To = j + 1
	return n, true
}
