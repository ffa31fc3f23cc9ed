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
	if i := n.from; i > 0 && (ps[i-1].low == "aged" || ps[i-1].low == "age") {
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
	if !n.digits || n.from < 2 {
		return false
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
