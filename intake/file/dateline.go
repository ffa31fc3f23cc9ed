package file

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/intake/internal/stamp"
	"stemma/report"
)

// datelined reads the day of a report from the dateline of its first paragraph, where it has the
// year, and its outlet from a line above that is the name of the agency in the dateline:
//
//	Northern Press Agency
//
//	OLDWICK, Norland, 4 March 2031, 14:10 (NPA) - The ferry …
func datelined(r *report.Report, lines []headLine) {
	at := 0
	if len(lines) > 0 {
		at = lines[len(lines)-1].End
	}
	line, _, _ := strings.Cut(strings.TrimLeft(r.Text[at:min(len(r.Text), at+headLength)], " \t\r\n"), "\n")
	place, service, ok := datelineOf(line)
	if !ok {
		return
	}
	if l, ok := stamp.OfLine(place); ok && !r.Published.Known() {
		r.Published = l.Published
	}
	for i, l := range lines {
		if i > 0 && r.Outlet == "" && (l.text == service || outletName(l.text) && (initialsOf(l.text) == service || strings.HasPrefix(l.text, service+" "))) {
			r.Outlet = l.text
			r.Skip = append(r.Skip, l.Span)
		}
	}
}

// datelineLength bounds the bytes of a dateline: two places, a date, an hour and an agency.
const datelineLength = 110

// datelineOf returns the place and day, and the agency, of the dateline that a paragraph begins
// with: a place in capitals and an agency in brackets before a dash.
func datelineOf(s string) (place, service string, ok bool) {
	place, rest, ok := strings.Cut(s[:min(len(s), datelineLength)], "(")
	service, rest, closed := strings.Cut(rest, ")")
	rest = strings.TrimLeft(rest, " ")
	dash := strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—")
	first, _, _ := strings.Cut(place, ",")
	first, _, _ = strings.Cut(first, " ")
	upper := len(first) > 2 && strings.ToUpper(first) == first && strings.IndexFunc(first, unicode.IsLetter) == 0
	return place, service, ok && closed && dash && upper && service != "" && len(strings.Fields(service)) <= 3
}

// initialsOf returns the first letters of the words of a name that begin with a capital, also behind
// a hyphen.
func initialsOf(s string) string {
	var b strings.Builder
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '-' || unicode.IsSpace(r) }) {
		if c, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(c) {
			b.WriteRune(c)
		}
	}
	return b.String()
}
