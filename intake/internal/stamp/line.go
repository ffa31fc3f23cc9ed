package stamp

import (
	_ "embed"
	"strings"
	"unicode"

	"stemma/internal/lex"
	"stemma/report"
)

//go:embed before.en.lex
var beforeLex string

// before holds the words before a date, in lower case, and of what the date is.
var before = wordsBefore(lex.Read("before.en.lex", beforeLex, 2))

func wordsBefore(lx *lex.Lexicon) map[string]string {
	m := map[string]string{}
	for _, l := range lx.Lines {
		for w := range strings.SplitSeq(l.Field(1), "|") {
			m[w] = l.Field(0)
		}
	}
	return m
}

// A Line is what a line with dates states, such as "Published 4 March 2031 | Updated 5 March
// 2031 by Jane Roe".
type Line struct {
	Published, Updated report.Stamp
	Byline             string   // the names after "by"
	Rest               []string // the other parts of the line
}

// The limits of a line.
const (
	maxLineBytes  = 240
	maxLineFields = 40
	maxDateFields = 10 // "Tuesday , March 4 , 2031 at 5:06 p.m. EST"
)

// OfLine reads the dates in a line. ok is false if it states none.
func OfLine(s string) (l Line, ok bool) {
	if len(s) > maxLineBytes || strings.IndexFunc(s, unicode.IsDigit) < 0 {
		return l, false
	}
	for _, mark := range []string{"(", ")", "|", "•", "·", "–", "—", " - ", "/ "} {
		s = strings.ReplaceAll(s, mark, " \n ")
	}
	for part := range strings.SplitSeq(s, "\n") {
		f := strings.Fields(strings.Trim(part, " \t*_()[]:"))
		if len(f) > maxLineFields {
			return Line{}, false
		}
		l.part(f)
	}
	return l, l.Published.Known() || l.Updated.Known()
}

// Undated reports whether s is a day or an hour without its year: "Tuesday 4 March", "9.30 p.m.".
func Undated(s string) bool {
	var d date
	for _, f := range hours(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' })) {
		if !d.field(f) {
			return false
		}
	}
	return d.year == 0 && (d.timed || d.month > 0 && d.day > 0)
}

// part reads one part of a line: words, dates, and names.
func (l *Line) part(f []string) {
	words := 0 // f[words:i] are words
	for i := 0; i < len(f); i++ {
		st, n := dateAt(f[i:])
		if n == 0 {
			continue
		}
		kind, from := kindBefore(f[words:i])
		switch {
		case kind == "updated" && !l.Updated.Known():
			l.Updated = st
		case kind != "updated" && !l.Published.Known():
			l.Published = st
		}
		l.words(f[words : words+from])
		words = i + n
		i = words - 1
	}
	l.words(f[words:])
}

// words adds words of a line that are no date.
func (l *Line) words(f []string) {
	for n := min(2, len(f)); n > 0; n-- {
		if before[plainWords(f[:n])] == "by" && len(f) > n {
			if l.Byline == "" {
				l.Byline = strings.Trim(strings.Join(f[n:], " "), " ,;:")
			}
			return
		}
	}
	if s := strings.Trim(strings.Join(f, " "), " ,;:"); s != "" {
		l.Rest = append(l.Rest, s)
	}
}

// dateAt returns the longest date that f begins with and the number of its fields.
func dateAt(f []string) (report.Stamp, int) {
	if c := f[0][0]; !digit(c) && month(strings.ToLower(strings.TrimRight(f[0], ".,"))) == 0 && !weekday(strings.ToLower(strings.TrimRight(f[0], ".,"))) {
		return report.Stamp{}, 0
	}
	for n := min(len(f), maxDateFields); n > 0; n-- {
		if last := strings.ToLower(f[n-1]); last == "at" || last == "by" || last == "-" {
			continue
		}
		if st, ok := Loose(strings.TrimRight(strings.Join(f[:n], " "), ",;:")); ok {
			return st, n
		}
	}
	return report.Stamp{}, 0
}

// kindBefore returns of what the date after f is, and the index of the words that say so.
func kindBefore(f []string) (kind string, from int) {
	for n := min(3, len(f)); n > 0; n-- {
		if kind := before[plainWords(f[len(f)-n:])]; kind == "published" || kind == "updated" {
			return kind, len(f) - n
		}
	}
	return "", len(f)
}

// plainWords returns words in lower case without the marks around them.
func plainWords(f []string) string {
	return strings.ToLower(strings.Trim(strings.Join(f, " "), " ,;:"))
}
