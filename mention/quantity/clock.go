package quantity

import (
	"strings"
)

// ordinalWord knows the ordinals by their ending and the first few by name.
func (s *Sentence) ordinalWord(w string) bool {
	return s.near.Ordinal.Has(w) || len(w) > 4 && strings.HasSuffix(w, "th")
}

// ordinalOrClock reports "3rd", "1990s", "9 p.m.", "9 o'clock", "5 May".
func (s *Sentence) ordinalOrClock(n Numeral) bool {
	ps := s.Ps

	j := n.To
	if j >= len(ps) || !n.Digits {
		return j < len(ps) && s.Clock.Has(ps[j].Lower)
	}
	w := ps[j].Lower
	if s.OrdinalEnding.Has(w) {
		return ps[j].Glued
	}
	if (w == "'" || w == "’") && ps[j].Glued && j+1 < len(ps) && s.OrdinalEnding.Has(ps[j+1].Lower) {
		return true
	}
	if s.Month.Has(w) && ps[j].Tag == "NNP" && n.Scale == nil && n.Places == 0 {
		return true
	}
	return n.Scale == nil && (s.AfterNumber.Has(w) || s.Clock.Has(w) || s.CapitalAfterNumber.Has(w) && ps[j].Upper)
}

// weekdayDate reports "Mon 2/10": a date in figures behind the name of a day.
func (s *Sentence) weekdayDate(n Numeral) bool {
	ps := s.Ps

	if !n.Part || !n.Digits || n.To-n.From != 3 {
		return false
	}
	w := ps.Word(n.From - 1)
	return s.BeforeDate.Has(w) || s.Weekday.Has(w) || w == "," && s.Weekday.Has(ps.Word(n.From-2))
}
