package figure

import (
	"strings"

	"stemma/report"
)

// age reports "aged 34", "34-year-old", "34 years old", "Marsh, 34,".
func age(ps []piece, n numeral) bool {
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
		if j < len(ps) && hyphen(ps[j].low) {
			j++
		}
		if j < len(ps) && ps[j].low == w {
			j++
			return true
		}
		return false
	}
	if skip("year") || skip("years") || skip("month") || skip("months") || skip("week") || skip("weeks") || skip("day") || skip("days") || skip("yr") {
		if skip("old") || skip("olds") {
			return true
		}
		return j+1 < len(ps) && ps[j].low == "of" && ps[j+1].low == "age"
	}
	j = n.to
	if n.from > 2 && v < 13 && wordAt(ps, n.from-1) == "," && ps[n.from-2].upper && ps[n.from-3].upper && wordAt(ps, j) == "," && auxiliaries[wordAt(ps, j+1)] {
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
	closing := end || ps[j].kind == mark && (ps[j].low == "," || ps[j].low == ";" || ps[j].low == "." || ps[j].low == ")" || hyphen(ps[j].low) || ps[j].low == "”" || ps[j].low == "\"")
	named := name.kind == word && (name.upper || name.low == "jr" || name.low == "sr") || (name.low == "." && n.from > 2 && ps[n.from-3].upper)
	switch before.low {
	case ",":
		if named && !closing {
			switch ps[j].low {
			case "and", "of", "from", "who", "was", "is", "has", "had", "were", "died", "in", "with", "said":
				return v > 0
			}
		}
		return named && closing
	case "(":
		return name.kind == word && !end && ps[j].low == ")"
	}
	return false
}

// ageWord reports that what stands before piece i makes an age of the number
// there: "aged 9", "children aged five and seven", "range in age from 17".
func ageWord(ps []piece, i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		switch p := ps[k]; {
		case p.low == "aged" || p.low == "ages" || p.low == "age":
			return true
		case p.kind == digits || numWords[p.low].class != "" || p.low == "," || p.low == "and" || p.low == "or" || p.low == "to" || p.low == "from" || p.low == "between" || p.low == "of" || p.low == "was" || p.low == "is" || hyphen(p.low):
		case k == i-1 && (p.low == "about" || p.low == "only" || p.low == "just" || p.low == "around"):
		default:
			return false
		}
	}
	return false
}

// agesBehind reports that the number before piece j is one of a list of ages:
// "17, 19 and 45 years old", "10- and 12-year-old".
func agesBehind(ps []piece, j int) bool {
	listed := false
	for k := j; k < len(ps) && k < j+12; k++ {
		switch p := ps[k]; {
		case p.low == "," || p.low == "and" || p.low == "or" || p.low == "to":
			listed = true
		case hyphen(p.low):
		case p.kind == digits || numWords[p.low].class != "":
			if !listed {
				return false
			}
		case p.low == "years" || p.low == "year" || p.low == "months" || p.low == "month":
			if k+1 < len(ps) && hyphen(ps[k+1].low) {
				k++
			}
			w := wordAt(ps, k+1)
			return listed && (w == "old" || w == "olds")
		default:
			return false
		}
	}
	return false
}

// statedAge reports "who was 38," and "she is 24.": a person, a form of "be"
// and a number with nothing behind it.
func statedAge(ps []piece, n numeral, v int64) bool {
	be := wordAt(ps, n.from-1)
	if v < 3 || n.places > 0 || be != "was" && be != "is" && be != "turned" || n.to < len(ps) && ps[n.to].kind != mark && ps[n.to].low != "and" && ps[n.to].low != "when" && ps[n.to].low != "at" {
		return false
	}
	if n.to < len(ps) && ps[n.to].low == "%" {
		return false
	}
	switch wordAt(ps, n.from-2) {
	case "who", "he", "she", "i":
		return true
	}
	return false
}

// agedRole reports "The driver, 24, ran": a noun for one person between an
// article and the commas.
func agedRole(ps []piece, n numeral, v int64) bool {
	i, j := n.from, n.to
	if v < 5 || v > 110 || n.places > 0 || i < 3 || ps[i-1].low != "," || j >= len(ps) || ps[j].low != "," {
		return false
	}
	noun := ps[i-2]
	if noun.kind != word || noun.upper || noun.pl || closed(noun.low) || sums[noun.low] || j+1 >= len(ps) || ps[j+1].kind == digits || numWords[ps[j+1].low].class != "" {
		return false
	}
	for k := i - 3; k >= 0 && k > i-7; k-- {
		switch p := ps[k]; {
		case p.low == "the" || p.low == "a" || p.low == "an" || p.low == "her" || p.low == "his" || p.low == "their" || strings.HasSuffix(p.low, "'s"):
			return persons(noun.low)
		case p.kind != word || closed(p.low):
			return false
		}
	}
	return false
}

// agedKin reports the ages of those whom headlines name without an article:
// "Father, daughter, 9, found dead", "kills sons, 10 and 12, then himself".
func agedKin(ps []piece, n numeral, v int64) bool {
	if v < 1 || v > 110 || n.places > 0 {
		return false
	}
	i := n.from
	if i > 3 && wordAt(ps, i-1) == "and" && ps[i-2].kind == digits && wordAt(ps, i-3) == "," {
		return aging(ps[i-4]) // the second of two
	}
	if wordAt(ps, i-1) == "both" && wordAt(ps, i-2) == "," && n.digits && (n.to >= len(ps) || ps[n.to].kind == mark) {
		return true // the twins, both 35, had left
	}
	if i < 2 || ps[i-1].low != "," || !aging(ps[i-2]) {
		return false
	}
	switch wordAt(ps, n.to) {
	case ",", ":", ".", ";", "":
		return true
	case "and":
		return n.to+1 < len(ps) && ps[n.to+1].kind == digits && wordAt(ps, n.to+2) == ","
	}
	return false
}

// aging reports a noun for people, whom a bare number behind a comma gives an
// age.
func aging(p piece) bool {
	return kin[p.low] || p.kind == word && p.pl && onePerson[p.singular()]
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
func ordinalOrClock(ps []piece, n numeral) bool {
	j := n.to
	if j >= len(ps) || !n.digits {
		return j < len(ps) && (ps[j].low == "o'clock" || ps[j].low == "a.m." || ps[j].low == "p.m.")
	}
	w := ps[j].low
	if w == "st" || w == "nd" || w == "rd" || w == "th" || w == "s" {
		return ps[j].glued
	}
	if (w == "'" || w == "’") && ps[j].glued && j+1 < len(ps) && ps[j+1].low == "s" {
		return true
	}
	if month(w) && ps[j].tag == "NNP" && n.scale == nil && n.places == 0 {
		return true
	}
	if keepAfter[w] != "" && n.scale == nil {
		if w == "am" || w == "ad" {
			return ps[j].upper || ps[j].glued || w == "am"
		}
		if len(w) == 3 || w == "march" || w == "may" || w == "sept" {
			return ps[j].upper || strings.HasPrefix(w, "g") || strings.HasPrefix(w, "p")
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
func webRuns(ps []piece) []report.Span {
	var out []report.Span
	for i := 0; i < len(ps); {
		j := i + 1
		web := ps[i].low == "@" || ps[i].low == "www"
		for j < len(ps) && ps[j].glued {
			switch ps[j].low {
			case "@", "www", "http", "https":
				web = true
			case "/":
				web = web || ps[j-1].low == "/"
			case "com", "org", "net", "html":
				web = web || ps[j-1].low == "."
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
