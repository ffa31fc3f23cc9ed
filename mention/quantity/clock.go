package quantity

import (
	"strings"
)

// ordinalWord knows the ordinals by their ending and the first few by name.
func (s *Sentence) ordinalWord(w string) bool {
	switch w {
	case "first", "second", "third", "last", "next", "final", "latter", "opening", "closing":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "th")
}

// ordinalOrClock reports "3rd", "1990s", "9 p.m.", "9 o'clock", "5 May".
func (s *Sentence) ordinalOrClock(n Numeral) bool {
	ps := s.Ps

	j := n.To
	if j >= len(ps) || !n.Digits {
		return j < len(ps) && (ps[j].Lower == "o'clock" || ps[j].Lower == "a.m." || ps[j].Lower == "p.m.")
	}
	w := ps[j].Lower
	if w == "st" || w == "nd" || w == "rd" || w == "th" || w == "s" {
		return ps[j].Glued
	}
	if (w == "'" || w == "’") && ps[j].Glued && j+1 < len(ps) && ps[j+1].Lower == "s" {
		return true
	}
	if s.month(w) && ps[j].Tag == "NNP" && n.Scale == nil && n.Places == 0 {
		return true
	}
	if s.AfterNumber.Has(w) && n.Scale == nil {
		if w == "am" || w == "ad" {
			return ps[j].Upper || ps[j].Glued || w == "am"
		}
		if len(w) == 3 || w == "march" || w == "may" || w == "sept" {
			return ps[j].Upper || strings.HasPrefix(w, "g") || strings.HasPrefix(w, "p")
		}
		return true
	}
	return false
}

func (s *Sentence) month(w string) bool {
	switch w {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

func (s *Sentence) weekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// weekdayDate reports "Mon 2/10": a date in figures behind the name of a day.
func (s *Sentence) weekdayDate(n Numeral) bool {
	ps := s.Ps

	if !n.Part || !n.Digits || n.To-n.From != 3 {
		return false
	}
	switch w := ps.Word(n.From - 1); w {
	case "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "date", "dated":
		return true
	default:
		return s.weekday(w) || w == "," && s.weekday(ps.Word(n.From-2))
	}
}
