package quantity

import (
	"math/big"
	"strings"

	"stemma/text/piece"
)

// partNumeral reads a fraction with an article: "a third of", "a quarter of a
// million".
func (s *Sentence) partNumeral(i int) (Numeral, bool) {
	ps := s.Ps

	n := Numeral{From: i}
	if i+3 < len(ps) && ps[i+2].IsHyphen() && ps[i+2].Glued && s.near.Point.Has(ps[i+3].Lower) && s.NumWords.Get(ps[i+1].Lower).Class == partClass {
		w := s.NumWords.Get(ps[i+1].Lower) // a quarter-point cut
		n.Val = Ratio(1, w.val)
		n.Mant, n.Half, n.Part, n.Ref, n.To = n.Val, new(big.Rat), true, w.ref, i+2
		return n, true
	}
	if i+1 >= len(ps) || ps.Word(i+2) != "of" && !s.shareAlone(i) {
		return n, false
	}
	w, ok := s.NumWords.Find(ps[i+1].Lower)
	if !ok || w.Class != partClass {
		return n, false
	}
	n.Val = Ratio(1, w.val)
	n.Mant, n.Half, n.Part, n.Ref, n.To = n.Val, new(big.Rat), true, w.ref, i+2
	return s.ofScale(n), true
}

// ofScale makes a number of the part n of a scale: "a quarter of a million",
// "three-quarters of a million".
func (s *Sentence) ofScale(n Numeral) Numeral {
	ps, of := s.Ps, n.To
	if ps.Word(of) != "of" || ps.Word(of+1) != "a" {
		return n
	}
	if x, ok := s.NumWords.Find(ps.Word(of + 2)); !ok || x.Class != scaleClass {
		return n
	}
	n.Part, n.To = false, of+2
	m := s.withScale(n, false)
	m.Half = mul(m.Scale, Ratio(1, 40))
	return m
}

// shareAlone reports a part with its article at piece i that shares out what
// was named before: "rose by a third", "almost a quarter", "less than a fifth".
// Without "by" or a bound it may be an ordinal: "killed two and wounded a third".
func (s *Sentence) shareAlone(i int) bool {
	ps := s.Ps

	if i == 0 || i+2 < len(ps) && (ps[i+2].Kind == piece.Word && strings.HasPrefix(ps[i+2].Tag, "N") || ps[i+2].IsHyphen() && ps[i+2].Glued || s.NumWords.Get(ps[i+2].Lower).Class != "") {
		return false
	}
	if ps[i-1].Lower == "by" || s.upBy(i) || s.near.Compared.Has(ps.Word(i+2)) && ps.Word(i+3) == "than" || i+3 < len(ps) && ps[i+2].Tag == "JJR" && ps[i+3].Lower == "than" {
		return true // "a fifth more than last year"
	}
	ok := s.BoundedBy(i - 1)
	return ok
}

// upBy reports "up" or "down" before the share at piece i that says by how much something
// moved: "profits were up a third", not "he picked up a third".
func (s *Sentence) upBy(i int) bool {
	ps := s.Ps
	if !s.near.UpOrDown.Has(ps.Word(i-1)) || i+2 < len(ps) && ps[i+2].Kind != piece.Mark && !s.Preposition.Has(ps[i+2].Lower) {
		return false
	}
	return i < 2 || s.Auxiliary.Has(ps[i-2].Lower) || !strings.HasPrefix(ps[i-2].Tag, "V")
}

// partBehind makes a fraction of a cardinal with a denominator behind it:
// "two-thirds", "three quarters of", "one in five".
func (s *Sentence) partBehind(n Numeral) (Numeral, bool) {
	ps := s.Ps

	v, _ := n.Whole()
	j := n.To
	if v == 0 || v > 99 || j >= len(ps) {
		return n, false
	}
	tight := false
	if ps[j].IsHyphen() && ps[j].Glued && j+1 < len(ps) && ps[j+1].Glued {
		tight = true
		j++
	}
	if w, ok := s.NumWords.Find(ps[j].Lower); ok && w.Class == partClass {
		many := ps[j].Lower[len(ps[j].Lower)-1] == 's'
		ofNext := j+1 < len(ps) && ps[j+1].Lower == "of"
		if w.val == 4 && many && !tight && (v != 3 || s.near.Fiscal.Has(ps.Word(n.From-1))) {
			return n, false
		}
		if many != (v > 1) || v >= w.val || !(tight || ofNext || many) {
			return n, false
		}
		// "one half hour" and "three quarter finals" are none
		n.Val = Ratio(v, w.val)
		n.Mant, n.Half, n.Part, n.Ref, n.To = n.Val, new(big.Rat), true, w.ref, j+1
		n.Scale = nil
		return s.ofScale(n), true
	}
	if tight {
		return n, false
	}
	if m, np, ok := s.nounIn(j); ok {
		if d, whole := m.Whole(); whole && d > v && v > 0 && (roundShare(d) || v == 1 && s.saidOf(m.To)) {
			n.Val = Ratio(v, d)
			n.Mant, n.Half, n.Part, n.Ref, n.To, n.Scale, n.Noun = n.Val, new(big.Rat), true, ByShare, m.To, nil, np
			return n, true
		}
	}
	if m, k, ok := s.inEvery(j); ok {
		if d, whole := m.Whole(); whole && d > v && d <= 1_000_000 && (v == 1 || k || roundShare(d) && s.shareHead(n.From) && (s.Around.NounsAt(m.To, false).Ok || m.To < len(ps) && strings.HasPrefix(ps[m.To].Tag, "V") || m.To < len(ps) && ps[m.To].Tag == "MD")) {
			n.Val = Ratio(v, d)
			n.Mant, n.Half, n.Part, n.Ref, n.To, n.Scale = n.Val, new(big.Rat), true, ByShare, m.To, nil
			return n, true
		}
	}
	return n, false
}

// nounIn reads "homes in four" and "farms out of every ten" behind a number,
// where nothing is counted behind the second one.
func (s *Sentence) nounIn(j int) (m Numeral, np NounPhrase, ok bool) {
	ps := s.Ps

	if j >= len(ps) || ps[j].Kind != piece.Word || ps[j].IsHyphen() {
		return m, np, false
	}
	np = s.Around.NounsAt(j, true)
	if !np.Ok || np.To-j > 3 {
		return m, np, false
	}
	m, _, ok = s.inEvery(np.To)
	if !ok || m.To < len(ps) && ps[m.To].Kind != piece.Mark && !s.Auxiliary.Has(ps[m.To].Lower) && !s.CommonVerb.Has(ps[m.To].Lower) && !s.Around.Verbal(ps[m.To].Lower) {
		return m, np, false
	}
	return m, np, m.To >= len(ps) || !ps[m.To].IsHyphen()
}

// saidOf reports a verb at piece j, before which one thing in so many is a share: "one post
// in seven is empty", not "one win in seven, the worst".
func (s *Sentence) saidOf(j int) bool {
	w := s.Ps.Word(j)
	return s.Auxiliary.Has(w) || s.CommonVerb.Has(w)
}

// shareHead reports that a share can begin at piece i: the head of a sentence,
// or a bound before it. Elsewhere "two in three raids" counts.
func (s *Sentence) shareHead(i int) bool {
	ps := s.Ps

	if i == 0 {
		return true
	}
	ok := s.BoundedBy(i - 1)
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

// inEvery reads "in five", "in every five", "out of five"; sure tells the two
// that can be nothing but a share.
func (s *Sentence) inEvery(j int) (n Numeral, sure, ok bool) {
	ps := s.Ps

	switch {
	case j+2 < len(ps) && ps[j].Lower == "out" && ps[j+1].Lower == "of":
		j, sure = j+2, true
	case j+1 < len(ps) && ps[j].Lower == "in":
		j++
	default:
		return n, false, false
	}
	if j < len(ps) && s.near.Every.Has(ps[j].Lower) {
		j, sure = j+1, true
	}
	if j >= len(ps) {
		return n, false, false
	}
	if ps[j].Kind == piece.Digits {
		n, ok = s.digitsNumeral(j, false)
		ok = ok && !YearLike(n)
	} else if w, isNum := s.NumWords.Find(ps[j].Lower); isNum && w.Class != partClass && w.Class != vagueClass {
		n, ok = s.plainWords(j)
	}
	if ok && n.To < len(ps) {
		// "one in five days" and "one in 2 cars" count; a month or unit of
		// time behind the number makes it a span of time.
		if u, _ := s.UnitAt(n.To); u != nil && u.U.Dim == Time {
			ok = false
		}
	}
	return n, sure, ok
}

// plainWords reads a one- or two-word cardinal, for denominators.
func (s *Sentence) plainWords(j int) (Numeral, bool) {
	ps := s.Ps

	w := s.NumWords.Get(ps[j].Lower)
	n := Numeral{From: j, To: j + 1, Ref: w.ref}
	switch w.Class {
	case Ones, Teens, Tens, dozenClass:
		n.Val = Rat(w.val)
		return n, true
	}
	return n, false
}
