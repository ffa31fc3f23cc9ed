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
	if u == nil || u.glued || u.Soft || u.U.Dim != dimTime && u.U.Dim != dimLength || ps[i+1].Kind != piece.Word {
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

// goesOn reports that a measure of one goes on behind its unit at piece j: "an
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
	return u != nil && u.U.Dim == dimTime
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

	n := Numeral{From: i}
	at := i
	if ps[i].Lower == "a" && i+2 < len(ps) && s.near.HalfOrQuarter.Has(ps[i+1].Lower) {
		at++
	}
	if at+1 < len(ps) && s.near.HalfOrQuarter.Has(ps[at].Lower) {
		if w, ok := s.NumWords[ps[at+1].Lower]; ok && w.Class == scaleClass && w.val >= 1e6 {
			n.Val = Ratio(1, s.NumWords[ps[at].Lower].val) // half million, a quarter million
			n.Mant, n.Half, n.Ref, n.To = n.Val, new(big.Rat), s.NumWords[ps[at].Lower].ref, at+1
			m := s.withScale(n, false)
			m.Half = mul(m.Scale, Ratio(1, 40))
			return m, true
		}
	}
	if s.NumWords[ps[i].Lower].Class != partClass || s.NumWords[ps[i].Lower].val != 2 || i+1 >= len(ps) {
		return n, false
	}
	half := Ratio(1, 2)
	n.Ref = s.NumWords[ps[i].Lower].ref
	n.Val, n.Mant, n.Half = half, half, new(big.Rat)
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
			if w, ok := s.NumWords[ps[k].Lower]; ok && (w.Class == scaleClass || w.Class == dozenClass) {
				n.To = k
				m := s.withScale(n, false)
				if m.To > n.To {
					m.Half = mul(m.Scale, Ratio(1, 20)) // half a million: to a tenth
					return m, true
				}
			}
			if u, _ := s.UnitAt(k); u != nil && !u.glued && !u.Soft {
				n.To = k
				return n, true
			}
			if s.near.Point.Has(ps[k].Lower) {
				n.To = k // half a point, a half-point cut
				return n, true
			}
		}
		return n, false
	}
	if u, _ := s.UnitAt(j); u != nil && (u.U.Dim == dimTime || u.U.Dim == dimLength) && !u.glued && !u.Soft && !(i > 0 && (s.ordinalWord(ps[i-1].Lower) || s.NumWords[ps[i-1].Lower].Class != "" || ps[i-1].Lower == "the")) {
		n.To = i + 1 // a half hour
		return n, true
	}
	if !s.near.Halved.Has(next) || s.ordinalWord(ps.Word(i-1)) || s.near.BeforeHalf.Has(ps.Word(i-1)) {
		return n, false
	}
	n.To, n.Part = i+1, true
	return n, true
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
