package figure

import (
	"strings"

	"stemma/mention/quantity"
	"stemma/text/piece"
)

// maxAge is the greatest number that is read as an age.
const maxAge = 130

// Age reports whether n is somebody's age: "aged 34", "34-year-old", "34 years
// old", "Marsh, 34,".
func (r *Sentence) Age(n quantity.Numeral) bool {
	v, ok := n.Whole()
	if !ok || v > maxAge || n.Scale != nil {
		return false
	}
	if u, _ := r.UnitAt(n.To); u != nil && u.U.Dim != quantity.Time && !u.Soft {
		return false // "among those aged 18 to 29 was 53 percent"
	}
	if r.behindAgeWord(n.From) || r.statedAge(n, v) || r.listedAge(n.To) {
		return true
	}
	if k := r.behindAgeUnit(n.To); k > n.To {
		return r.old(k)
	}
	if v < 13 && r.agedChild(n) || r.agedOf(n, v) {
		return true
	}
	return n.Digits && n.From >= 2 && (r.agedRole(n, v) || r.agedKin(n, v) || r.agedName(n, v))
}

// behindAgeUnit returns the piece behind the unit of an age at piece j, or j: "-year".
func (r *Sentence) behindAgeUnit(j int) int {
	k := r.behindHyphen(j)
	if !r.Lang.AgeUnit.Has(r.Ps.Word(k)) {
		return j
	}
	return k + 1
}

// old reports whether "old" or "of age" stands at piece k.
func (r *Sentence) old(k int) bool {
	return r.Lang.Old.Has(r.Ps.Word(r.behindHyphen(k))) || r.Ps.Word(k) == "of" && r.Lang.AgeWord.Has(r.Ps.Word(k+1))
}

// behindHyphen returns the piece behind a hyphen at piece k, or k.
func (r *Sentence) behindHyphen(k int) int {
	if k < len(r.Ps) && r.Ps[k].IsHyphen() {
		return k + 1
	}
	return k
}

// agedOf reports "a girl of 13 died": a noun for one person, of whom nothing is counted. A
// mother of four, a captain of eleven and a man of many trades have no ages.
func (r *Sentence) agedOf(n quantity.Numeral, v int64) bool {
	ps, i := r.Ps, n.From
	return v > 0 && n.Places == 0 && i > 1 && ps[i-1].Lower == "of" && r.Lang.Aging.Has(ps[i-2].Lower) &&
		(r.ends(n.To) || r.predicate(n.To) || strings.HasPrefix(ps[n.To].Tag, "V") || r.Lang.AfterAge.Has(ps[n.To].Lower))
}

// agedChild reports the age of a child who is named: "Ada Marsh, three, was".
func (r *Sentence) agedChild(n quantity.Numeral) bool {
	ps, i := r.Ps, n.From
	return i > 2 && ps[i-1].Lower == "," && ps[i-2].Upper && ps[i-3].Upper && ps.Word(n.To) == "," && r.Auxiliary.Has(ps.Word(n.To+1))
}

// agedName reports the age behind a name: "Ada Marsh, 34, said" and "Ada Marsh (34)".
func (r *Sentence) agedName(n quantity.Numeral, v int64) bool {
	ps, i := r.Ps, n.From
	name, next := ps[i-2], ps.Word(n.To)
	switch ps[i-1].Lower {
	case "(":
		return name.Kind == piece.Word && next == ")"
	case ",":
		named := name.Kind == piece.Word && (name.Upper || r.Lang.NameEnd.Has(name.Lower)) || name.Lower == "." && i > 2 && ps[i-3].Upper
		return named && (r.endsAge(n.To) || v > 0 && r.Lang.AfterAge.Has(next))
	}
	return false
}

// endsAge reports whether a mark that ends an age stands at piece j, or nothing.
func (r *Sentence) endsAge(j int) bool {
	switch r.Ps.Word(j) {
	case "", ",", ";", ".", ")", "”", "\"":
		return true
	}
	return r.Ps[j].IsHyphen()
}

// behindAgeWord reports whether what stands before piece i makes an age of the number
// there: "aged 9", "children aged five and seven", "range in age from 17".
func (r *Sentence) behindAgeWord(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		switch p := r.Ps[k]; {
		case r.Lang.AgeWord.Has(p.Lower):
			return true
		case p.Kind == piece.Digits || r.NumWords.Get(p.Lower).Class != "" || p.Lower == "," || p.IsHyphen() || r.Lang.BetweenAges.Has(p.Lower):
		case k == i-1 && r.Lang.AboutAge.Has(p.Lower):
		default:
			return false
		}
	}
	return false
}

// listedAge reports whether the number before piece j is one of a list of ages:
// "17, 19 and 45 years old", "10- and 12-year-old".
func (r *Sentence) listedAge(j int) bool {
	listed := false
	for k := j; k < len(r.Ps) && k < j+12; k++ {
		switch p := r.Ps[k]; {
		case p.Lower == "," || r.Lang.AgeLink.Has(p.Lower):
			listed = true
		case p.IsHyphen():
		case p.Kind == piece.Digits || r.NumWords.Get(p.Lower).Class != "":
			if !listed {
				return false
			}
		default:
			return listed && r.Lang.AgeUnit.Has(p.Lower) && r.Lang.Old.Has(r.Ps.Word(r.behindHyphen(k+1)))
		}
	}
	return false
}

// statedAge reports "who was 38,", "she is 24." and "the boy is four.": a person, a form of "be"
// and a number with nothing behind it.
func (r *Sentence) statedAge(n quantity.Numeral, v int64) bool {
	ps := r.Ps
	if v < 3 || n.Places > 0 || !r.Lang.OfAge.Has(ps.Word(n.From-1)) || !r.Lang.AgeSubject.Has(ps.Word(n.From-2)) && !r.Lang.Kin.Has(ps.Word(n.From-2)) {
		return false
	}
	return n.To >= len(ps) || ps[n.To].Kind == piece.Mark && ps[n.To].Lower != "%" || r.Lang.AfterStatedAge.Has(ps[n.To].Lower)
}

// agedRole reports "The driver, 24, ran": a noun for one person between an
// article and the commas.
func (r *Sentence) agedRole(n quantity.Numeral, v int64) bool {
	ps, i, j := r.Ps, n.From, n.To
	if v < 5 || v > 110 || n.Places > 0 || i < 3 || ps[i-1].Lower != "," || j+1 >= len(ps) || ps[j].Lower != "," || ps[j+1].Kind == piece.Digits || r.NumWords.Get(ps[j+1].Lower).Class != "" {
		return false
	}
	noun := ps[i-2]
	if noun.Kind != piece.Word || noun.Upper || noun.Plural || r.Closed(noun.Lower) || r.Lang.Sum.Has(noun.Lower) {
		return false
	}
	for k := i - 3; k >= 0 && k > i-7; k-- {
		switch p := ps[k]; {
		case r.Determiner.Has(p.Lower) || strings.HasSuffix(p.Lower, "'s"):
			return r.namesPerson(noun.Lower)
		case p.Kind != piece.Word || r.Closed(p.Lower):
			return false
		}
	}
	return false
}

// agedKin reports the ages of those whom headlines name without an article:
// "Father, daughter, 9, found dead", "kills sons, 10 and 12, then himself".
func (r *Sentence) agedKin(n quantity.Numeral, v int64) bool {
	ps, i := r.Ps, n.From
	if v < 1 || v > 110 || n.Places > 0 {
		return false
	}
	if i > 3 && ps[i-1].Lower == "and" && ps[i-2].Kind == piece.Digits && ps[i-3].Lower == "," {
		return r.hasAge(ps[i-4]) // the second of two
	}
	if ps[i-1].Lower == "both" && ps[i-2].Lower == "," && (n.To >= len(ps) || ps[n.To].Kind == piece.Mark) {
		return true // the twins, both 35, had left
	}
	if ps[i-1].Lower != "," || !r.hasAge(ps[i-2]) {
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

// hasAge reports whether p is a noun for people after whom a bare number and a comma
// are an age.
func (r *Sentence) hasAge(p piece.Piece) bool {
	return r.Lang.Kin.Has(p.Lower) || p.Kind == piece.Word && p.Plural && r.Lang.Person.Has(r.singularOf(p))
}

// namesPerson guesses whether a noun names a person: by the endings of those who
// do something, and by common short ones.
func (r *Sentence) namesPerson(w string) bool {
	return r.Lang.ShortPerson.Has(w) || hasEnding(w, r.Lang.personEndings)
}

// hasEnding reports whether w ends in one of the endings, with three letters or more
// before it.
func hasEnding(w string, endings []string) bool {
	for _, e := range endings {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
