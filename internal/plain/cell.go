package plain

import (
	"strings"
	"unicode"
)

// Cell returns s as a cell of a CSV file that no spreadsheet runs as a formula
// (OWASP, "CSV Injection"). Hidden characters are replaced as by Shown, except tabs and
// line breaks; the latter become \n.
//
// A text that begins like a formula, perhaps after spaces, quotation marks and joiners, or
// with a tab or a line break gets an apostrophe before it. A plain number is unchanged. The
// same is done after a tab, a line break or a semicolon within the text, since some
// spreadsheets take one of them for the end of a cell, such as German and French ones the
// semicolon.
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
	fresh := false // whether only what may come before a sign has followed a separator
	for i, r := range s {
		if fresh && formula(s[i:]) {
			b.WriteByte('\'')
		}
		fresh = r == '\t' || r == '\n' || r == ';' || fresh && opens(r)
		b.WriteRune(r)
	}
	return b.String()
}

// opens reports whether what follows r may still be run as a formula.
func opens(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Pi, unicode.Pf, unicode.Variation_Selector) || strings.ContainsRune("\"'`´＂＇", r) || r > 0x7f && acts(r)
}

// formula reports whether s begins with a sign that begins a formula, or with a variant of
// such a sign.
func formula(s string) bool {
	for _, r := range s {
		return strings.ContainsRune("=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−", r)
	}
	return false
}

// number reports whether s is a decimal with or without a sign.
func number(s string) bool {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	whole, frac, _ := strings.Cut(s, ".")
	return whole+frac != "" && strings.Trim(whole+frac, "0123456789") == ""
}
