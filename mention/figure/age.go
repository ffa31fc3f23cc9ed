package figure

import (
	"strings"

	"stemma/report"
	"stemma/text/piece"
)

// age reports "aged 34", "34-year-old", "34 years old", "Marsh, 34,".
func age(ps piece.List, n numeral) bool {
	v, ok := n.whole()
	if !ok || v > 130 || n.scale != nil {
		return false
	}
	if u, _ := unitAt(ps, n.to); u != nil && u.u.dim != "time" && !u.soft {
		return false // "among those aged 18 to 29 was 53 percent"
	}
	if ageWord(ps, n.from) || statedAge(ps, n, v) || agesBehind(ps, n.to) {
		return true
	}
	j := n.to
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
	j = n.to
	if n.from > 2 && v < 13 && ps.Word(n.from-1) == "," && ps[n.from-2].Upper && ps[n.from-3].Upper && ps.Word(j) == "," && auxiliaries[ps.Word(j+1)] {
		return true // "Ada Marsh, three, was"
	}
	if !n.digits || n.from < 2 {
		return false
	}
	if agedRole(ps, n, v) || agedKin(ps, n, v) {
		return true
	}
	// "Ada Marsh, 34, said" and "Ada Marsh (34)"
	before, name := ps[n.from-1], ps[n.from-2]
	end := j >= len(ps)
	closing := end || ps[j].Kind == piece.Mark && (ps[j].Lower == "," || ps[j].Lower == ";" || ps[j].Lower == "." || ps[j].Lower == ")" || ps[j].IsHyphen() || ps[j].Lower == "”" || ps[j].Lower == "\"")
	named := name.Kind == piece.Word && (name.Upper || name.Lower == "jr" || name.Lower == "sr") || (name.Lower == "." && n.from > 2 && ps[n.from-3].Upper)
	switch before.Lower {
	case ",":
		if named && !closing {
			switch ps[j].Lower {
			case "and", "of", "from", "who", "was", "is", "has", "had", "were", "died", "in", "with", "said":
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
func ageWord(ps piece.List, i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		switch p := ps[k]; {
		case p.Lower == "aged" || p.Lower == "ages" || p.Lower == "age":
			return true
		case p.Kind == piece.Digits || numWords[p.Lower].class != "" || p.Lower == "," || p.Lower == "and" || p.Lower == "or" || p.Lower == "to" || p.Lower == "from" || p.Lower == "between" || p.Lower == "of" || p.Lower == "was" || p.Lower == "is" || p.IsHyphen():
		case k == i-1 && (p.Lower == "about" || p.Lower == "only" || p.Lower == "just" || p.Lower == "around"):
		default:
			return false
		}
	}
	return false
}

// agesBehind reports that the number before piece j is one of a list of ages:
// "17, 19 and 45 years old", "10- and 12-year-old".
func agesBehind(ps piece.List, j int) bool {
	listed := false
	for k := j; k < len(ps) && k < j+12; k++ {
		switch p := ps[k]; {
		case p.Lower == "," || p.Lower == "and" || p.Lower == "or" || p.Lower == "to":
			listed = true
		case p.IsHyphen():
		case p.Kind == piece.Digits || numWords[p.Lower].class != "":
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
func statedAge(ps piece.List, n numeral, v int64) bool {
	be := ps.Word(n.from - 1)
	if v < 3 || n.places > 0 || be != "was" && be != "is" && be != "turned" || n.to < len(ps) && ps[n.to].Kind != piece.Mark && ps[n.to].Lower != "and" && ps[n.to].Lower != "when" && ps[n.to].Lower != "at" {
		return false
	}
	if n.to < len(ps) && ps[n.to].Lower == "%" {
		return false
	}
	switch ps.Word(n.from - 2) {
	case "who", "he", "she", "i":
		return true
	}
	return false
}

// agedRole reports "The driver, 24, ran": a noun for one person between an
// article and the commas.
func agedRole(ps piece.List, n numeral, v int64) bool {
	i, j := n.from, n.to
	if v < 5 || v > 110 || n.places > 0 || i < 3 || ps[i-1].Lower != "," || j >= len(ps) || ps[j].Lower != "," {
		return false
	}
	noun := ps[i-2]
	if noun.Kind != piece.Word || noun.Upper || noun.Plural || closed(noun.Lower) || sums[noun.Lower] || j+1 >= len(ps) || ps[j+1].Kind == piece.Digits || numWords[ps[j+1].Lower].class != "" {
		return false
	}
	for k := i - 3; k >= 0 && k > i-7; k-- {
		switch p := ps[k]; {
		case p.Lower == "the" || p.Lower == "a" || p.Lower == "an" || p.Lower == "her" || p.Lower == "his" || p.Lower == "their" || strings.HasSuffix(p.Lower, "'s"):
			return persons(noun.Lower)
		case p.Kind != piece.Word || closed(p.Lower):
			return false
		}
	}
	return false
}

// agedKin reports the ages of those whom headlines name without an article:
// "Father, daughter, 9, found dead", "kills sons, 10 and 12, then himself".
func agedKin(ps piece.List, n numeral, v int64) bool {
	if v < 1 || v > 110 || n.places > 0 {
		return false
	}
	i := n.from
	if i > 3 && ps.Word(i-1) == "and" && ps[i-2].Kind == piece.Digits && ps.Word(i-3) == "," {
		return aging(ps[i-4]) // the second of two
	}
	if ps.Word(i-1) == "both" && ps.Word(i-2) == "," && n.digits && (n.to >= len(ps) || ps[n.to].Kind == piece.Mark) {
		return true // the twins, both 35, had left
	}
	if i < 2 || ps[i-1].Lower != "," || !aging(ps[i-2]) {
		return false
	}
	switch ps.Word(n.to) {
	case ",", ":", ".", ";", "":
		return true
	case "and":
		return n.to+1 < len(ps) && ps[n.to+1].Kind == piece.Digits && ps.Word(n.to+2) == ","
	}
	return false
}

// aging reports a noun for people, whom a bare number behind a comma gives an
// age.
func aging(p piece.Piece) bool {
	return kin[p.Lower] || p.Kind == piece.Word && p.Plural && onePerson[singularOf(p)]
}

// kin are people whom a bare number behind a comma gives an age.
var kin = map[string]bool{"son": true, "sons": true, "daughter": true, "daughters": true, "boy": true, "boys": true, "girl": true, "girls": true,
	"child": true, "children": true, "mother": true, "father": true, "wife": true, "husband": true, "brother": true, "brothers": true, "sister": true,
	"sisters": true, "twins": true, "man": true, "woman": true, "teen": true, "teens": true, "baby": true, "grandson": true, "granddaughter": true}

// persons guesses whether a noun names a person: by the endings of those who
// do something, and by common short ones.
func persons(w string) bool {
	switch w {
	case "man", "woman", "boy", "girl", "suspect", "victim", "son", "wife", "husband", "student", "chef", "nurse", "pilot", "guard", "resident",
		"teenager", "cousin", "niece", "nephew", "uncle", "aunt", "defendant", "accountant", "captain", "friend", "child", "clerk", "patient", "cook":
		return true
	}
	for _, e := range []string{"er", "or", "ist", "ian", "man", "woman", "ant", "eer", "mate"} {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// ordinalWord knows the ordinals by their ending and the first few by name.
func ordinalWord(w string) bool {
	switch w {
	case "first", "second", "third", "last", "next", "final", "latter", "opening", "closing":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "th")
}

// ordinalOrClock reports "3rd", "1990s", "9 p.m.", "9 o'clock", "5 May".
func ordinalOrClock(ps piece.List, n numeral) bool {
	j := n.to
	if j >= len(ps) || !n.digits {
		return j < len(ps) && (ps[j].Lower == "o'clock" || ps[j].Lower == "a.m." || ps[j].Lower == "p.m.")
	}
	w := ps[j].Lower
	if w == "st" || w == "nd" || w == "rd" || w == "th" || w == "s" {
		return ps[j].Glued
	}
	if (w == "'" || w == "’") && ps[j].Glued && j+1 < len(ps) && ps[j+1].Lower == "s" {
		return true
	}
	if month(w) && ps[j].Tag == "NNP" && n.scale == nil && n.places == 0 {
		return true
	}
	if keepAfter[w] != "" && n.scale == nil {
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

func month(w string) bool {
	switch w {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

func weekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// webRuns returns the spans of web addresses in the pieces of a sentence: runs
// without white space that hold "://", "www." or "@".
func webRuns(ps piece.List) []report.Span {
	var out []report.Span
	for i := 0; i < len(ps); {
		j := i + 1
		web := ps[i].Lower == "@" || ps[i].Lower == "www"
		for j < len(ps) && ps[j].Glued {
			switch ps[j].Lower {
			case "@", "www", "http", "https":
				web = true
			case "/":
				web = web || ps[j-1].Lower == "/"
			case "com", "org", "net", "html":
				web = web || ps[j-1].Lower == "."
			}
			j++
		}
		if web {
			out = append(out, report.Span{Start: ps[i].Start, End: ps[j-1].End})
		}
		i = j
	}
	return out
}
