package article

import (
	"strings"
	"unicode"
)

// size returns the total length of paragraphs in bytes.
func size(paragraphs []string) int {
	n := 0
	for _, p := range paragraphs {
		n += len(p)
	}
	return n
}

// fold returns the words of s, in lower case and separated by one space, without
// punctuation.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}

// squeeze returns the letters and digits of s in lower case.
func squeeze(s string) string { return strings.ReplaceAll(fold(s), " ", "") }

// oneLine returns s with one space for every run of white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// clip cuts a value from the page to maxValue bytes.
func clip(s string) string { return cut(s, maxValue) }

// cut returns the first n bytes of s, without a character cut in two.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

// first returns the first of values that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// contains reports whether s is in list.
func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}
