package quantity

import (
	"stemma/text/piece"
)

// UnitBehind reads the unit at piece i, minding the ambiguous ones.
func (s *Sentence) UnitBehind(i int, money bool) (*UnitName, int) {
	u, j := s.UnitAt(i)
	if u == nil && i+1 < len(s.Ps) && i > 0 && s.Ps[i].Lower == "of" && (s.NumWords.Get(s.Ps[i-1].Lower).Class == vagueClass || s.near.Couple.Has(s.Ps[i-1].Lower)) {
		u, j = s.UnitAt(i + 1) // millions of dollars
		i++
	}
	if u == nil && i+1 < len(s.Ps) && s.BeforeUnit.Has(s.Ps[i].Lower) {
		u, j = s.UnitAt(i + 1) // two more days
		if u != nil && u.Soft {
			u = nil
		}
		i++
	}
	ps := s.Ps
	if u == nil {
		if i+1 < len(ps) && ps[i].Lower == "in" && s.Tall(ps[i+1].Lower) {
			return plainUnit(inchUnit, ps[i].Lower), i + 1 // 2 in thick
		}
		return nil, i
	}
	w := u.Words[0]
	switch {
	case u.Soft: // "5 m high"
		if j < len(ps) && ps[j].Kind == piece.Word && !s.Closed(ps[j].Lower) && !s.Tall(ps[j].Lower) && ps[j].Plural {
			return nil, i
		}
	case len(u.Words) == 1 && u.U.Name == secondUnit && s.near.Ordinal.Has(w) && j-1 == i && !(ps[i].Glued || i > 0 && ps[i-1].IsHyphen()):
		if i > 0 && s.NumWords.Get(ps[i-1].Lower).val != 1 && ps[i-1].Lower != "1" {
			return nil, i // "two second halves"
		}
	case u.U.Name == poundUnit && len(u.Words) == 1 && s.near.Pound.Has(w):
		// money where the text writes "£", and in millions
		big := i > 0 && s.NumWords.Get(ps[i-1].Lower).Class == scaleClass && s.NumWords.Get(ps[i-1].Lower).val >= 1e6
		if (j >= len(ps) || ps[j].Lower != "of") && (s.Habits.Pounds || big) {
			return plainUnit(sterlingUnit, w), j
		}
	}
	return u, j
}

// plainUnit is a unit read from the context, by its canonical name.
func plainUnit(name, as string) *UnitName {
	return &UnitName{U: Units().ByName[name], Words: []string{as}}
}

// Negative reads a minus before piece i, where it can be nothing else: "-5C",
// "minus 5". It gives the sign's piece.
func (s *Sentence) Negative(i int, pre bool) (int, bool) {
	ps := s.Ps

	if pre || i == 0 {
		return i, false
	}
	p := ps[i-1]
	if s.near.Minus.Has(p.Lower) {
		return i - 1, true
	}
	if (p.Lower == "-" || p.Lower == "−" || p.Lower == "–") && ps[i].Glued && !p.Glued {
		return i - 1, true
	}
	return i, false
}
