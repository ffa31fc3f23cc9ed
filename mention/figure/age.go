package figure

import (
	"strings"

	"stemma/mention/quantity"
	"stemma/text/piece"
)

// Age reports "aged 34", "34-year-old", "34 years old", "Marsh, 34,".
func (r *Sentence) Age(n quantity.Numeral) bool {
	ps := r.Ps

	v, ok := n.Whole()
	if !ok || v > 130 || n.Scale != nil {
		return false
	}
	if u, _ := r.UnitAt(n.To); u != nil && u.U.Dim != quantity.Time && !u.Soft {
		return false // "among those aged 18 to 29 was 53 percent"
	}
	if r.ageWord(n.From) || r.statedAge(n, v) || r.agesBehind(n.To) {
		return true
	}
	j := n.To
	skip := func(w string) bool {
		if j < len(ps) && ps[j].IsHyphen() {
			j++
		}
		if j < len(ps) && ps[j].Lower == w {
			j++
			return true
		}
		return false
	}
	if skip("year") || skip("years") || skip("month") || skip("months") || skip("week") || skip("weeks") || skip("day") || skip("days") || skip("yr") {
		if skip("old") || skip("olds") {
			return true
		}
		return j+1 < len(ps) && ps[j].Lower == "of" && ps[j+1].Lower == "age"
	}
	j = n.To
	if n.From > 2 && v < 13 && ps.Word(n.From-1) == "," && ps[n.From-2].Upper && ps[n.From-3].Upper && ps.Word(j) == "," && r.Auxiliary.Has(ps.Word(j+1)) {
		return true // "Ada Marsh, three, was"
	}
	if !n.Digits || n.From < 2 {
		return false
	}
	if r.agedRole(n, v) || r.agedKin(n, v) {
		return true
	}
	// "Ada Marsh, 34, said" and "Ada Marsh (34)"
	before, name := ps[n.From-1], ps[n.From-2]
	end := j >= len(ps)
	closing := end || ps[j].Kind == piece.Mark && (ps[j].Lower == "," || ps[j].Lower == ";" || ps[j].Lower == "." || ps[j].Lower == ")" || ps[j].IsHyphen() || ps[j].Lower == "”" || ps[j].Lower == "\"")
	named := name.Kind == piece.Word && (name.Upper || name.Lower == "jr" || name.Lower == "sr") || (name.Lower == "." && n.From > 2 && ps[n.From-3].Upper)
	switch before.Lower {
	case ",":
		if named && !closing {
			switch w := ps[j].Lower; {
			case r.Lang.AfterAge.Has(w):
				return v > 0
			}
		}
		return named && closing
	case "(":
		return name.Kind == piece.Word && !end && ps[j].Lower == ")"
	}
	return false
}

// ageWord reports that what stands before piece i makes an age of the number
// there: "aged 9", "children aged five and seven", "range in age from 17".
func (r *Sentence) ageWord(i int) bool {
	ps := r.Ps

	for k := i - 1; k >= 0 && k >= i-6; k-- {
		switch p := ps[k]; {
		case p.Lower == "aged" || p.Lower == "ages" || p.Lower == "age":
			return true
		case p.Kind == piece.Digits || r.NumWords[p.Lower].Class != "" || p.Lower == "," || p.Lower == "and" || p.Lower == "or" || p.Lower == "to" || p.Lower == "from" || p.Lower == "between" || p.Lower == "of" || p.Lower == "was" || p.Lower == "is" || p.IsHyphen():
		case k == i-1 && (p.Lower == "about" || p.Lower == "only" || p.Lower == "just" || p.Lower == "around"):
		default:
			return false
		}
	}
	return false
}

// agesBehind reports that the number before piece j is one of a list of ages:
// "17, 19 and 45 years old", "10- and 12-year-old".
func (r *Sentence) agesBehind(j int) bool {
	ps := r.Ps

	listed := false
	for k := j; k < len(ps) && k < j+12; k++ {
		switch p := ps[k]; {
		case p.Lower == "," || p.Lower == "and" || p.Lower == "or" || p.Lower == "to":
			listed = true
		case p.IsHyphen():
		case p.Kind == piece.Digits || r.NumWords[p.Lower].Class != "":
			if !listed {
				return false
			}
		case p.Lower == "years" || p.Lower == "year" || p.Lower == "months" || p.Lower == "month":
			if k+1 < len(ps) && ps[k+1].IsHyphen() {
				k++
			}
			w := ps.Word(k + 1)
			return listed && (w == "old" || w == "olds")
		default:
			return false
		}
	}
	return false
}

// statedAge reports "who was 38," and "she is 24.": a person, a form of "be"
// and a number with nothing behind it.
func (r *Sentence) statedAge(n quantity.Numeral, v int64) bool {
	ps := r.Ps

	be := ps.Word(n.From - 1)
	if v < 3 || n.Places > 0 || be != "was" && be != "is" && be != "turned" || n.To < len(ps) && ps[n.To].Kind != piece.Mark && ps[n.To].Lower != "and" && ps[n.To].Lower != "when" && ps[n.To].Lower != "at" {
		return false
	}
	if n.To < len(ps) && ps[n.To].Lower == "%" {
		return false
	}
	switch w := ps.Word(n.From - 2); {
	case r.Lang.AgeSubject.Has(w):
		return true
	}
	return false
}

// agedRole reports "The driver, 24, ran": a noun for one person between an
// article and the commas.
func (r *Sentence) agedRole(n quantity.Numeral, v int64) bool {
	ps := r.Ps

	i, j := n.From, n.To
	if v < 5 || v > 110 || n.Places > 0 || i < 3 || ps[i-1].Lower != "," || j >= len(ps) || ps[j].Lower != "," {
		return false
	}
	noun := ps[i-2]
	if noun.Kind != piece.Word || noun.Upper || noun.Plural || r.Closed(noun.Lower) || r.Lang.Sum.Has(noun.Lower) || j+1 >= len(ps) || ps[j+1].Kind == piece.Digits || r.NumWords[ps[j+1].Lower].Class != "" {
		return false
	}
	for k := i - 3; k >= 0 && k > i-7; k-- {
		switch p := ps[k]; {
		case p.Lower == "the" || p.Lower == "a" || p.Lower == "an" || p.Lower == "her" || p.Lower == "his" || p.Lower == "their" || strings.HasSuffix(p.Lower, "'s"):
			return r.persons(noun.Lower)
		case p.Kind != piece.Word || r.Closed(p.Lower):
			return false
		}
	}
	return false
}

// agedKin reports the ages of those whom headlines name without an article:
// "Father, daughter, 9, found dead", "kills sons, 10 and 12, then himself".
func (r *Sentence) agedKin(n quantity.Numeral, v int64) bool {
	ps := r.Ps

	if v < 1 || v > 110 || n.Places > 0 {
		return false
	}
	i := n.From
	if i > 3 && ps.Word(i-1) == "and" && ps[i-2].Kind == piece.Digits && ps.Word(i-3) == "," {
		return r.aging(ps[i-4]) // the second of two
	}
	if ps.Word(i-1) == "both" && ps.Word(i-2) == "," && n.Digits && (n.To >= len(ps) || ps[n.To].Kind == piece.Mark) {
		return true // the twins, both 35, had left
	}
	if i < 2 || ps[i-1].Lower != "," || !r.aging(ps[i-2]) {
		return false
	}
	switch ps.Word(n.To) {
	case ",", ":", ".", ";", "":
		return true
	case "and":
		return n.To+1 < len(ps) && ps[n.To+1].Kind == piece.Digits && ps.Word(n.To+2) == ","
	}
	return false
}

// aging reports a noun for people, whom a bare number behind a comma gives an
// age.
func (r *Sentence) aging(p piece.Piece) bool {
	return r.Lang.Kin.Has(p.Lower) || p.Kind == piece.Word && p.Plural && r.Lang.Person.Has(r.singularOf(p))
}

// persons guesses whether a noun names a person: by the endings of those who
// do something, and by common short ones.
func (r *Sentence) persons(w string) bool {
	switch {
	case r.Lang.ShortPerson.Has(w):
		return true
	}
	for _, e := range r.Lang.personEndings {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
