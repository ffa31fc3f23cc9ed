// Package plain writes foreign text so that it is shown as text, and not interpreted by a
// terminal, a browser, a Markdown renderer, a spreadsheet or a program that reads JSON. It
// has one function for each kind of output.
package plain

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hidden reports whether r is invisible but may have an effect: control characters, those
// that change the direction of writing, tags, invisible spaces and operators, line
// separators, and noncharacters.
//
// Hidden is false for three invisible characters that are kept where text is shown: the
// joiner and the non-joiner, without which Persian, Hindi and many emoji are misspelt, and
// the soft hyphen. It is false for variation selectors, too. In JSON all of them are
// escaped.
func Hidden(r rune) bool {
	switch {
	case r < 0x7f:
		return r < ' '
	case r == softHyphen, r == nonJoiner, r == joiner:
		return false
	}
	return acts(r) && !unicode.Is(unicode.Variation_Selector, r)
}

const softHyphen, nonJoiner, joiner = '\u00ad', '\u200c', '\u200d'

// acts reports whether a character of 0x7F or above is invisible, and so must be escaped
// in output for programs. The signs that Arabic and other scripts put before a number are
// of category Cf, but visible.
func acts(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp,
		unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector, unicode.Noncharacter_Code_Point) &&
		!unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// Shown returns s with every hidden character, including line breaks, replaced by its
// number, such as <U+202E>, and with invalid UTF-8 replaced by U+FFFD.
func Shown(s string) string { return show(s, "") }

// show is Shown, except that the characters in keep are not replaced.
func show(s, keep string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r == utf8.RuneError || Hidden(r) }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if Hidden(r) && !strings.ContainsRune(keep, r) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Line is Shown with each run of spaces and line breaks as one space. It is for the
// terminal.
func Line(s string) string {
	return Shown(strings.Join(strings.FieldsFunc(s, blank), " "))
}

// blank reports whether r is a space or line break.
func blank(r rune) bool { return r == '\n' || r == '\t' || r == '\r' || unicode.Is(unicode.Zs, r) }

// Message returns s as one line for a message, which may contain file names and
// arguments. Invisible characters, including line breaks, and invalid UTF-8 are escaped as
// in a Go string: \n, \x1b, \u202e, \xff. Different names then look different.
func Message(s string) string {
	if utf8.ValidString(s) && !strings.ContainsFunc(s, acts) {
		return s
	}
	var b strings.Builder
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || acts(r) {
			quoted := strconv.QuoteToASCII(s[i : i+n])
			b.WriteString(quoted[1 : len(quoted)-1])
			continue
		}
		b.WriteString(s[i : i+n])
	}
	return b.String()
}

// Page returns s as an HTML page shows it; the caller must still escape it. Control
// characters become their Unicode pictures, and other hidden characters U+FFFD. A CR
// becomes a line break or, before a line break, a space. The number of UTF-16 units stays
// the same, so that offsets are the same in the text and in the page.
func Page(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range s {
		switch {
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
			b.WriteByte(' ')
		case r == '\r':
			b.WriteByte('\n')
		case r == '\n' || r == '\t' || !Hidden(r):
			b.WriteRune(r)
		case r < ' ':
			b.WriteRune(0x2400 + r)
		case r == 0x7f:
			b.WriteRune('␡')
		case r > 0xffff:
			b.WriteString("\ufffd\ufffd")
		default:
			b.WriteRune(utf8.RuneError)
		}
	}
	return b.String()
}
