// Package plain makes text of foreign origin safe to print in a message: file
// names, arguments and errors that repeat them.
package plain

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line returns s as one line that a terminal shows as it stands. Control
// characters, marks of writing direction and other invisible characters, line
// and paragraph separators and bytes that are no UTF-8 are written as Go writes
// them in a string: \n, \x1b, \u202e, \xff. Everything else stays.
func Line(s string) string {
	if utf8.ValidString(s) && !strings.ContainsFunc(s, unseen) {
		return s
	}
	var b strings.Builder
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || unseen(r) {
			quoted := strconv.QuoteToASCII(s[i : i+n])
			b.WriteString(quoted[1 : len(quoted)-1])
			continue
		}
		b.WriteString(s[i : i+n])
	}
	return b.String()
}

// unseen reports whether a terminal obeys r, or shows nothing for it.
func unseen(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}
