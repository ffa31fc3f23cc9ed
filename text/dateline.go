package text

import (
	"strings"

	"stemma/report"
)

// datelines finds the datelines at the head of paragraphs. Live pages and
// round-ups have one in every part, so all paragraphs are looked at; the weaker
// forms only count at the head of the report.
func (p *page) datelines() {
	prose, speakers := 0, 0
	for i := range p.blocks {
		if p.blocks[i].Kind == Paragraph && speakerLabel(p.of(i)) {
			speakers++
		}
	}
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Kind != Paragraph {
			continue
		}
		if n := datelineEnd(p.of(i), prose < 3); n > 0 && (p.prose(i) || n == b.Len()) {
			b.Dateline = report.Span{Start: b.Start, End: b.Start + n}
		} else if prose < 2 && speakers < 2 && speakerLabel(p.of(i)) && p.namedAgain(i) {
			b.Dateline = report.Span{Start: b.Start, End: b.Start + strings.IndexByte(p.of(i), ':') + 1}
		}
		prose++
	}
}

// namedAgain reports whether the words in capitals that head block i are a name:
// the text has the last of them in small letters with a capital, too. "LOOK:" is
// no place, and the text does not speak of Look.
func (p *page) namedAgain(i int) bool {
	s := p.of(i)
	k := strings.IndexByte(s, ':')
	w := s[strings.LastIndexByte(s[:k], ' ')+1 : k]
	if len(w) < 4 {
		return false
	}
	name := w[:1] + strings.ToLower(w[1:])
	rest := head(p.text[p.blocks[i].Start+k:], 20000)
	for from := 0; ; {
		n := strings.Index(rest[from:], name)
		if n < 0 {
			return false
		}
		if n += from; wordEnd(rest, n) && wordEnd(rest, n+len(name)) && !stopped(rest, report.Span{Start: max(0, n-4), End: len(strings.TrimRight(rest[:n], " "))}) {
			return true
		}
		from = n + len(name)
	}
}

// speakerLabel reports whether s begins with one to three words in capitals and
// a colon: a dateline ("GENEVA: ") at the head of a report, and a speaker's
// label throughout a transcript.
func speakerLabel(s string) bool {
	k := strings.IndexByte(head(s, 40), ':')
	if k < 4 || k+1 >= len(s) || s[k+1] != ' ' {
		return false
	}
	for w := range strings.FieldsSeq(s[:k]) {
		if !allCapitals(w) || notPlaces[strings.ToLower(w)] {
			return false
		}
	}
	return words(s[:k]) <= 3
}

// notPlaces are words that head a paragraph in capitals and are no places.
var notPlaces = set(`update updated breaking exclusive watch video photos photo live correction opinion analysis note
	read more new original question answer host byline story news report first second third just latest alert warning
	file photo image pictured editor editor's factbox timeline explainer interview review poll summary background developing`)

// maxDateline bounds a dateline's bytes: two places, a date, a service.
const maxDateline = 110

// datelineEnd returns the length of the dateline s begins with, its dash
// included, or 0. It is
//
//	PLACE [, Region] [, Oct. 3] [(Service)] —
//
// where the place is in capitals, or a service or a date is named, or, at the
// head of a report only, a place and its country in small letters.
func datelineEnd(s string, atHead bool) int {
	s = head(s, maxDateline)
	caps, names, commas, dated, service := 0, 0, 0, false, false
	for i := 0; i < len(s); {
		if w := spaceAt(s, i); w > 0 {
			i += w
			continue
		}
		c, w := at(s, i)
		switch {
		case c == dash && s[i] != '~' || c == hyphen || c == punct && s[i] == ':' && service:
			j := i + w
			for j < len(s) && s[j] == '-' {
				j++
			}
			spaced := j >= len(s) || spaceAt(s, j) > 0
			if c == hyphen && !(spaced && (i == 0 || spaceAt(s, i-1) > 0 || s[i-1] == ')')) {
				return 0
			}
			if names == 0 && !service || j < len(s) && !beginsAfter(s[j:]) {
				return 0
			}
			// "NOW OPEN—“…" is no place: a glued dash wants more than capitals.
			if !spaced && !service && !dated && (commas == 0 || c == hyphen) {
				return 0
			}
			if caps == 0 && !service && !(dated && names > 0) && !(atHead && commas > 0 && names <= 4 && names > 1) {
				return 0
			}
			return j
		case s[i] == '(':
			k := strings.IndexByte(s[i:], ')')
			if k < 2 || k > 50 || service || !namesOnly(s[i+1:i+k]) || !isUpper(s[i+1:]) {
				return 0
			}
			service = true
			i += k + 1
			// "(EXW)The": the dash is left out.
			if i < len(s) && spaceAt(s, i) == 0 && isUpper(s[i:]) {
				return i
			}
		case c == letter || c == digit:
			j := i
			for j < len(s) {
				c, w := at(s, j)
				if c != letter && c != digit && c != dot && c != apos && !(c == hyphen && j+1 < len(s) && j > i && spaceAt(s, j+1) == 0) {
					break
				}
				j += w
			}
			word := s[i:j]
			l := lower(word)
			switch {
			case c == digit:
				if names == 0 || !dated && len(word) > 4 {
					return 0
				}
				dated = true
			case calendar[l] || calendar[strings.TrimSuffix(l, ".")] || l == "sept" || l == "sept.":
				dated = true
			case notPlaces[strings.TrimSuffix(l, "'s")]:
				return 0
			case isUpper(word):
				names++
				if first := names == 1 || caps > 0; first && len(word) >= 3 && !strings.ContainsRune(word, '.') && strings.ToUpper(word) == word {
					caps++
				}
			case l == "and" || l == "of" || l == "the" || l == "near" || l == "in" || l == "de" || l == "on" || l == "la" || l == "el" || l == "al" || l == "du" || l == "es":
				if names == 0 {
					return 0
				}
			default:
				return 0
			}
			if names > 7 {
				return 0
			}
			i = j
			continue
		case s[i] == ',':
			commas++
			i++
		case s[i] == '/' || s[i] == '|':
			i += w
		default:
			return 0
		}
		if c == punct && s[i-1] == ')' {
			continue
		}
	}
	return 0
}

// beginsAfter reports whether what follows a dateline begins a sentence.
func beginsAfter(s string) bool {
	for i := 0; i < len(s); {
		if w := spaceAt(s, i); w > 0 {
			i += w
			continue
		}
		c, w := at(s, i)
		if c == quote || c == apos || s[i] == '[' || s[i] == '(' {
			i += w
			continue
		}
		return c == digit || c == letter && (isUpper(s[i:]) || !isLower(s[i:]))
	}
	return true
}
