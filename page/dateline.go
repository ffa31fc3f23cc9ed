package page

import (
	"strings"

	"stemma/internal/char"
	"stemma/report"
)

// datelines finds the datelines at the head of paragraphs. Live pages and
// round-ups have one in every part, so all paragraphs are looked at; the weaker
// forms only count at the head of the report.
func (r *reader) datelines() {
	prose, speakers := 0, 0
	for i := range r.blocks {
		if r.blocks[i].Kind == Paragraph && r.lang.speakerLabel(r.of(i)) {
			speakers++
		}
	}
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.Kind != Paragraph {
			continue
		}
		if n := r.lang.datelineEnd(r.of(i), prose < 3); n > 0 && (r.prose(i) || n == b.Len()) {
			b.Dateline = report.Span{Start: b.Start, End: b.Start + n}
		} else if prose < 2 && speakers < 2 && r.lang.speakerLabel(r.of(i)) && r.namedAgain(i) {
			b.Dateline = report.Span{Start: b.Start, End: b.Start + strings.IndexByte(r.of(i), ':') + 1}
		}
		prose++
	}
}

// namedAgain reports whether the words in capitals that head block i are a name:
// the text has the last of them in small letters with a capital, too. "LOOK:" is
// no place, and the text does not speak of Look.
func (r *reader) namedAgain(i int) bool {
	s := r.of(i)
	k := strings.IndexByte(s, ':')
	w := s[strings.LastIndexByte(s[:k], ' ')+1 : k]
	if len(w) < 4 {
		return false
	}
	name := w[:1] + strings.ToLower(w[1:])
	rest := char.Head(r.text[r.blocks[i].Start+k:], 20000)
	for from := 0; ; {
		n := strings.Index(rest[from:], name)
		if n < 0 {
			return false
		}
		if n += from; char.WordEnds(rest, n) && char.WordEnds(rest, n+len(name)) && !stopped(rest, report.Span{Start: max(0, n-4), End: len(strings.TrimRight(rest[:n], " "))}) {
			return true
		}
		from = n + len(name)
	}
}

// speakerLabel reports whether s begins with one to three words in capitals and
// a colon: a dateline ("GENEVA: ") at the head of a report, and a speaker's
// label throughout a transcript.
func (l *Language) speakerLabel(s string) bool {
	k := strings.IndexByte(char.Head(s, 40), ':')
	if k < 4 || k+1 >= len(s) || s[k+1] != ' ' {
		return false
	}
	for w := range strings.FieldsSeq(s[:k]) {
		if !char.AllCapitals(w) || l.words.NoPlace.Has(strings.ToLower(w)) {
			return false
		}
	}
	return wordCount(s[:k]) <= 3
}

// maxDateline bounds a dateline's bytes: two places, a date, a service.
const maxDateline = 110

// A dateline is what was read of a line's head so far.
type dateline struct {
	lang           *Language
	s              string
	capitals       int // names in capitals from the first on
	names, commas  int
	dated, service bool
	atHead         bool // it stands at the head of the report
}

// datelineEnd returns the length of the dateline s begins with, its dash
// included, or 0. It is
//
//	PLACE [, Region] [, Oct. 3] [(Service)] —
//
// where the place is in capitals, or a service or a date is named, or, at the
// head of a report only, a place and its country in small letters.
func (l *Language) datelineEnd(s string, atHead bool) int {
	d := dateline{lang: l, s: char.Head(s, maxDateline), atHead: atHead}
	for i := 0; i < len(d.s); {
		if w := char.SpaceAt(d.s, i); w > 0 {
			i += w
			continue
		}
		c, w := char.At(d.s, i)
		n := 0
		switch {
		case c == char.Dash && d.s[i] != '~' || c == char.Hyphen || d.s[i] == ':' && d.service:
			return d.end(i, w)
		case d.s[i] == '(':
			if n = d.credit(i); n == 0 {
				return 0
			}
			// "(EXW) The ferry sank": nothing but who says it, and no dash.
			if next := strings.TrimLeft(d.s[i+n:], " "); i == 0 && atHead && char.IsUpper(next) {
				return n
			}
			// "(EXW)The": the dash is left out.
			if i+n < len(d.s) && char.SpaceAt(d.s, i+n) == 0 && char.IsUpper(d.s[i+n:]) {
				return i + n
			}
		case c <= char.Digit:
			n = d.word(i, c)
		case d.s[i] == ',':
			d.commas++
			n = 1
		case d.s[i] == '/' || d.s[i] == '|':
			n = 1
		}
		if n == 0 {
			return 0
		}
		i += n
	}
	return 0
}

// credit reads "(Service)" at byte i and returns its length, or 0.
func (d *dateline) credit(i int) int {
	k := strings.IndexByte(d.s[i:], ')')
	if k < 2 || k > 50 || d.service || !d.lang.namesOnly(d.s[i+1:i+k]) || !char.IsUpper(d.s[i+1:]) {
		return 0
	}
	d.service = true
	return k + 1
}

// word reads the word or number at byte i, whose first character is of class c,
// and returns its length, or 0 where it stands in no dateline.
func (d *dateline) word(i int, c char.Class) int {
	j := i
	for j < len(d.s) {
		c, w := char.At(d.s, j)
		hyphen := c == char.Hyphen && j+1 < len(d.s) && j > i && char.SpaceAt(d.s, j+1) == 0
		if c > char.Digit && c != char.Dot && c != char.Apostrophe && !hyphen {
			break
		}
		j += w
	}
	word := d.s[i:j]
	low := char.Lower(word)
	words := &d.lang.words
	switch {
	case c == char.Digit:
		if n := hourLen(d.s[i:]); n > 0 && d.names > 0 {
			return n
		}
		if !d.dated && (d.names == 0 || len(word) > 4) {
			return 0
		}
		d.dated = true
	case words.Calendar.Has(strings.TrimSuffix(low, ".")):
		d.dated = true
	case words.NoPlace.Has(strings.TrimSuffix(low, "'s")):
		return 0
	case char.IsUpper(word):
		d.names++
		if (d.names == 1 || d.capitals > 0) && len(word) >= 3 && !strings.ContainsRune(word, '.') && strings.ToUpper(word) == word {
			d.capitals++
		}
	case d.names == 0 || !words.JoinsPlaces.Has(low):
		return 0
	}
	// Seven: two places of three words, and a month.
	if d.names > 7 {
		return 0
	}
	return len(word)
}

// hourLen returns the length of the hour of day s begins with, "14:10", or 0.
func hourLen(s string) int {
	k := strings.IndexByte(char.Head(s, 3), ':')
	if k < 1 || len(s) < k+3 || k+3 < len(s) && char.IsDigit(s[k+3]) {
		return 0
	}
	for _, i := range []int{0, k - 1, k + 1, k + 2} {
		if !char.IsDigit(s[i]) {
			return 0
		}
	}
	return k + 3
}

// end returns the byte behind the dash of w bytes at byte i, and behind the hyphens
// that follow it, where what was read before it is a dateline, and 0 otherwise.
func (d *dateline) end(i, w int) int {
	s := d.s
	j := i + w
	for j < len(s) && s[j] == '-' {
		j++
	}
	hyphen := s[i] == '-' || strings.HasPrefix(s[i:], "‐") || strings.HasPrefix(s[i:], "‑")
	spaced := j >= len(s) || char.SpaceAt(s, j) > 0
	switch {
	case hyphen && !(spaced && (i == 0 || char.SpaceAt(s, i-1) > 0 || s[i-1] == ')')):
		return 0
	case d.names == 0 && !d.service, j < len(s) && !sentenceBegins(s[j:]):
		return 0
	// "NOW OPEN—“…" is no place: a glued dash wants more than capitals.
	case !spaced && !d.service && !d.dated && (d.commas == 0 || hyphen):
		return 0
	case d.service, d.capitals > 0, d.dated && d.names > 0:
		return j
	case d.atHead && d.commas > 0 && d.names > 1 && d.names <= 4:
		return j
	}
	return 0
}

// sentenceBegins reports whether s, what follows a dateline, begins a sentence.
func sentenceBegins(s string) bool {
	for i := 0; i < len(s); {
		if w := char.SpaceAt(s, i); w > 0 {
			i += w
			continue
		}
		c, w := char.At(s, i)
		if c == char.Quote || c == char.Apostrophe || s[i] == '[' || s[i] == '(' {
			i += w
			continue
		}
		return c == char.Digit || c == char.Letter && !char.IsLower(s[i:])
	}
	return true
}
