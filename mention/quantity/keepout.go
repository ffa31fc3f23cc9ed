package quantity

import (
	"strings"

	"stemma/text/piece"
)

// Barred reports whether the number n is no figure: a year, a clock time, an
// age, an ordinal, a score, part of a name, an address or a list.
// money tells that a unit stands before it, which makes it one.
func (s *Sentence) Barred(n Numeral, money bool) bool {
	i, j := n.From, n.To
	if n.Digits && (s.Chained(i, j) || s.inName(i, j, money)) {
		return true
	}
	if money {
		return false
	}
	return s.weekdayDate(n) || s.Around.Age(n) || s.ordinalOrClock(n) || s.Address(n) || s.Named(n) || s.listMark(n) || (n.Digits && s.year(n))
}

// Chained reports digits joined to other digits or letters by strokes, dots,
// colons or several hyphens: 24/7, 10:30, 555-01-99, 3.1-b2, #12.
func (s *Sentence) Chained(i, j int) bool {
	ps := s.Ps

	if i > 0 && ps[i].Glued {
		switch p := ps[i-1]; {
		case p.Lower == "[" && p.Glued && j < len(ps) && ps[j].Lower == "]":
			return true // a note: "others.[6][26]"
		case p.Lower == "/" || p.Lower == ":" || p.Lower == "." || p.Lower == "," || p.Lower == "_" || p.Lower == "@" || p.Lower == "#" || p.Lower == "\\" || p.Lower == "=" || p.Lower == "&" || p.Lower == "^" || p.Lower == "×":
			return true
		case (p.Lower == "'" || p.Lower == "’" || p.Lower == "‘") && (i < 2 || !ps[i-1].Glued):
			return ps[i].End-ps[i].Start == 2 // '97
		}
	}
	if j < len(ps) && ps[j].Glued {
		switch ps[j].Lower {
		case "/":
			if j+1 < len(ps) && ps[j+1].Glued && ps[j+1].Kind == piece.Digits {
				return true
			}
		case ":":
			return j+1 < len(ps) && ps[j+1].Glued && ps[j+1].Kind == piece.Digits
		case "_", "@", "\\", "=", "^", "#", "×":
			return true
		case ".", ",":
			return j+1 < len(ps) && ps[j+1].Glued && (ps[j+1].Kind == piece.Digits || ps[j+1].Kind == piece.Word)
		}
		if ps[j].IsHyphen() && j+1 < len(ps) && ps[j+1].Glued && ps[j+1].Kind == piece.Word && ps[j+1].Upper && ps[j+1].End-ps[j+1].Start == 1 {
			return true // 4-H, 9-A
		}
		// two hyphens in one run of digits: phone numbers, dates, part numbers
		if k := j + 1; ps[j].IsHyphen() && k+1 < len(ps) && ps[k].Glued && ps[k].Kind == piece.Digits && ps[k+1].Glued && ps[k+1].IsHyphen() &&
			k+2 < len(ps) && ps[k+2].Glued && ps[k+2].Kind == piece.Digits {
			return true
		}
	}
	if i >= 2 && ps[i].Glued && ps[i-1].IsHyphen() && ps[i-1].Glued && ps[i-2].Kind == piece.Digits {
		// the second of a pair that no range took, or the tail of a chain
		return true
	}
	return false
}

// inName reports digits joined to letters: F-16, G7, A320, 5G, B-52s.
func (s *Sentence) inName(i, j int, money bool) bool {
	ps := s.Ps

	if i > 0 && ps[i].Glued && !money {
		p := ps[i-1]
		if p.Kind == piece.Word {
			return true
		}
		if p.IsHyphen() && i > 1 && ps[i-1].Glued && ps[i-2].Kind == piece.Word {
			return true
		}
	}
	if j < len(ps) && ps[j].Glued && ps[j].Kind == piece.Word {
		if u, k := s.UnitAt(j); u != nil && (k >= len(ps) || !ps[k].Glued || ps[k].Kind == piece.Mark) {
			return ps[j].Upper && u.Soft
		}
		return true
	}
	return false
}

// YearLike reports an ungrouped whole number that can be a year.
func YearLike(n Numeral) bool {
	v, ok := n.Whole()
	return ok && n.Digits && !n.Grouped && n.Scale == nil && n.Places == 0 && len(n.Plain) == 4 && 1000 <= v && v <= 2199
}

// year reports a number that reads as a year where it stands. A unit or a
// bound makes a figure of it, and so does a plural behind it when the years are
// not those that everybody writes about.
func (s *Sentence) year(n Numeral) bool {
	ps := s.Ps

	if !YearLike(n) {
		return false
	}
	if u, _ := s.UnitAt(n.To); u != nil && !u.Soft {
		return false
	}
	v, _ := n.Whole()
	if i := n.From; i > 0 {
		if w := ps[i-1].Lower; s.BeforeYear.Has(w) || s.MayBeforeYear.Has(w) && (v >= 1900 && v <= 2099 || !s.plural1(n.To)) || w == "(" {
			return true
		}
		if s.BoundedBy(i-1) && s.plural1(n.To) && !(ps[i-1].Lower == "some" && v >= 1900 && v <= 2099) {
			return false // some 2500 people, and no "some 2016 candidates"
		}
	}
	return !(s.plural1(n.To) && (v < 1900 || v > 2099))
}

func (s *Sentence) plural1(i int) bool {
	np := s.Around.NounsAt(i, false)
	return np.Ok
}

// Address reports "1600 Elm Street" and "the 1600 block of".
func (s *Sentence) Address(n Numeral) bool {
	ps := s.Ps

	if _, ok := n.Whole(); !ok || n.Grouped || n.Scale != nil {
		return false
	}
	for j := n.To; j < len(ps) && j < n.To+5; j++ {
		p := ps[j]
		if s.Block.Has(p.Lower) {
			return j <= n.To+1
		}
		if s.Street.Has(p.Lower) {
			return p.Upper && j > n.To
		}
		if p.Lower == "." {
			continue
		}
		if p.Kind == piece.Digits { // 12 42nd Street
			continue
		}
		if p.Kind != piece.Word || !(p.Upper || p.Glued) {
			return false
		}
	}
	return false
}

// Named reports a number that a word before it makes a name: Section 5, Flight
// 88, Psalm 23, March 4; and a number behind any capitalised word when nothing
// is counted behind it: Boeing 737, Apollo 11.
func (s *Sentence) Named(n Numeral) bool {
	ps := s.Ps

	i := n.From
	if i == 0 {
		return false
	}
	k := i - 1
	if (ps[k].IsHyphen() || ps[k].Lower == ".") && k > 0 && ps[k].Glued {
		k--
	}
	p := ps[k]
	if p.Kind != piece.Word {
		return p.Lower == "#" || p.Lower == "№"
	}
	v, whole := n.Whole()
	if whole && n.Scale == nil && !n.Grouped && v < 100000 && s.NameWord.Has(p.Lower) {
		// A verb or a common noun in small letters is a name only where no
		// counted thing follows: "call 20 witnesses", "in case 12 people".
		if p.Upper || n.Digits && !s.plural1(n.To) || s.AgeWord.Has(p.Lower) || p.Tag == "NN" && s.orderedOf(n) {
			if u, _ := s.UnitAt(n.To); u != nil && !p.Upper {
				return false
			}
			if s.Month.Has(p.Lower) && (v > 31 || s.plural1(n.To) && k > 0 && ps[k-1].Kind == piece.Digits) {
				return false // on 3 March 12 people came
			}
			return true
		}
		return false
	}
	if !n.Digits || n.Grouped || n.Scale != nil || !p.Upper || k == 0 || !whole {
		return false
	}
	if u, _ := s.UnitAt(n.To); u != nil && !u.Soft {
		return false
	}
	if s.ManyAuxiliary.Has(ps.Word(n.To)) {
		return false // in Naples 30 were injured
	}
	return !s.plural1(n.To) && !s.Weekday.Has(p.Lower) && !s.Around.InRow(n)
}

// orderedOf reports a number in words before an "of", which behind a noun says which one:
// "in round six of the talks".
func (s *Sentence) orderedOf(n Numeral) bool { return !n.Digits && s.Ps.Word(n.To) == "of" }

// listMark reports "1." and "2)" at the head of a sentence.
func (s *Sentence) listMark(n Numeral) bool {
	ps := s.Ps

	if n.From > 0 && !(n.From == 1 && ps[0].Lower == "(") || !n.Digits || n.To >= len(ps) {
		return false
	}
	return ps[n.To].Lower == ")" || ps[n.To].Lower == "." && n.To+1 < len(ps)
}

// PartOfName reports digits inside a name, by arcs: a proper noun before them
// hangs on the same noun ("Meridian 4 antenna issues"), or they stand before a
// single proper noun and number none of them ("the 787 Skyliner").
func (s *Sentence) PartOfName(n Numeral) bool {
	ps := s.Ps
	v, whole := n.Whole()
	if !n.Digits || !whole || n.Grouped || n.Scale != nil || v < 2 || n.To-n.From > 1 {
		return false
	}
	t := &s.D.Tokens[ps[n.From].Token]
	if u, _ := s.UnitAt(n.To); u != nil {
		return false
	}
	if i := n.From; i > 0 && ps[i-1].Kind == piece.Word && ps[i-1].Upper && v < 1000 && !ps[i].Glued && !s.Month.Has(ps[i-1].Lower) {
		p := &s.D.Tokens[ps[i-1].Token]
		if p.Tag == "NNP" && (p.Label == "compound" || p.Label == "nmod") && (p.Head == t.Head || p.Head == ps[i].Token) && i > 1 {
			return true
		}
	}
	if t.Label != "nummod" || t.Head != ps[n.From].Token+1 || v > 9999 || v < 100 {
		return false
	}
	h := &s.D.Tokens[t.Head]
	return h.Tag == "NNP" && strings.ToUpper(h.Of(s.Text)) != h.Of(s.Text)
}
