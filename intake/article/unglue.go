package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// short is the length in bytes below which a page's text may be too little for
// the extractor, which then takes whatever it can, some of it twice. On longer
// pages more text than the page's own comes from elements that walk passes over.
const short = 2000

// unglue finds the paragraphs that an extractor in doubt has run together,
// without so much as a space, and gives them back as they stand on the page.
// On a short page, a body with more text than the page, because some was taken twice, is
// refused: the result is then nil. Any other body stays as it is. The page has
// so many letters, or at least short.
func unglue(body []string, page string, letters int) []string {
	if len(body) == 0 {
		return nil
	}
	if len(body) > 1 && letters >= short {
		return body
	}
	all, _ := walk(page, false)
	total, whole := 0, 0
	for _, p := range all {
		total += len(squeeze(p))
	}
	for _, p := range body {
		whole += len(squeeze(p))
	}
	if whole > total && total < short {
		return nil
	}
	if len(body) > 1 {
		return body
	}
	rest := squeeze(body[0])
	var out []string
	for _, p := range all {
		if s := squeeze(p); s != "" {
			if after, ok := strings.CutPrefix(rest, s); ok {
				out, rest = append(out, p), after
			}
		}
	}
	if len(rest)*5 <= whole { // what is left over stands in hidden elements
		return out
	}
	return body
}

// letters returns the length of squeezed text without squeezing it.
func letters(text []byte) int {
	n := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			n += size
		}
		i += size
	}
	return n
}
