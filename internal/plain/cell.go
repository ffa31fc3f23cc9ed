package plain

import (
	"strings"
	"unicode"
)

// Cell returns s as a cell of a CSV file that no spreadsheet runs as a formula
// (OWASP, "CSV Injection"). Hidden characters are shown as by Shown, but for tabs
// and line breaks, which are \n.
//
// A text that begins as a formula, or with a tab or a line break, gets an apostrophe
// before it, whatever spaces, quotation marks and joiners stand before the sign. A
// plain number keeps its sign. The same holds after a tab, a line break or a
// semicolon within the text: a spreadsheet that takes one of these for the end of a
// cell, as German and French ones take the semicolon, sees a new cell there.
func Cell(s string) string {
	s = show(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\n\t")
	if number(s) {
		return s
	}
	var b strings.Builder
	body := strings.TrimLeftFunc(s, opens)
	if formula(body) || strings.ContainsAny(s[:len(s)-len(body)], "\t\n") {
		b.WriteByte('\'')
	}
	fresh := false // since the last separator nothing but what may stand before a sign
	for i, r := range s {
		if fresh && formula(s[i:]) {
			b.WriteByte('\'')
		}
		fresh = r == '\t' || r == '\n' || r == ';' || fresh && opens(r)
		b.WriteRune(r)
	}
	return b.String()
}

// opens reports whether r may stand before the sign of a formula without making it
// a text.
func opens(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Pi, unicode.Pf, unicode.Variation_Selector) || strings.ContainsRune("\"'`´＂＇", r) || r > 0x7f && acts(r)
}

// formula reports whether s begins with a sign that begins a formula, in any of its
// widths.
func formula(s string) bool {
	for _, r := range s {
		return strings.ContainsRune("=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−", r)
	}
	return false
}

// number reports whether s is a decimal with or without a sign, and nothing else.
func number(s string) bool {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	whole, frac, _ := strings.Cut(s, ".")
	return whole+frac != "" && strings.Trim(whole+frac, "0123456789") == ""
}
