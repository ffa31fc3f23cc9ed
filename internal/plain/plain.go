// Package plain writes words that others wrote so that they stay words: nothing
// in them is obeyed by a terminal, a browser, a Markdown renderer, a spreadsheet or
// a program that reads JSON. It has one function for each kind of output.
package plain

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hidden reports whether r is a character that nobody sees and something obeys:
// control characters, those that turn the direction of writing, tags, invisible
// spaces and operators, separators of lines, and what Unicode says is no character.
//
// Three invisible characters stay as they are where text is shown: the joiner and
// the non-joiner, without which Persian, Hindi and many emoji are misspelt, and the
// soft hyphen. So do variation selectors. JSON escapes them all.
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

// acts reports whether a character of 0x7F or above is not to be written as it is
// by a program for programs. The signs that Arabic and others put before a number
// are of category Cf, and seen.
func acts(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp,
		unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector, unicode.Noncharacter_Code_Point) &&
		!unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// Shown returns s with every hidden character, line breaks among them, as its
// number, <U+202E>, and what is no UTF-8 as U+FFFD.
func Shown(s string) string { return show(s, "") }

// show is Shown but for the characters to keep.
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

// Line is Shown with each run of spaces and line breaks as one space: for the
// terminal.
func Line(s string) string {
	return Shown(strings.Join(strings.FieldsFunc(s, blank), " "))
}

func blank(r rune) bool { return r == '\n' || r == '\t' || r == '\r' || unicode.Is(unicode.Zs, r) }

// Message returns s as one line of a message: file names, arguments and errors that
// repeat them. What acts or is not seen, line breaks among it, and bytes that are no
// UTF-8 are written as Go writes them in a string: \n, \x1b, \u202e, \xff. So two
// names that are not the same do not look the same.
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

// Page returns s as an HTML page shows it; the page's writer still has to escape
// it. Control characters become their pictures, other hidden ones U+FFFD. The
// number of UTF-16 units stays, so that offsets count alike in the text and in the
// page; a CR is a line break or, before one, a space.
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
