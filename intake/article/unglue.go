package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// short is the length in bytes below which the text of a page may be too little for
// the extractor, which then takes all it finds, some of it twice. If the body of a
// longer page has more text than the page, it comes from elements that walk skips.
const short = 2000

// unglue splits a body that an extractor returned as one paragraph, its paragraphs
// joined without a space, into the paragraphs of the page. If the body of a short page
// has more text than the page, because some was taken twice, unglue returns nil. It
// returns any other body unchanged. letters is the number of letters on the page,
// counted up to short.
func unglue(body []string, page string, letters int) []string {
	if len(body) == 0 {
		return nil
	}
	if len(body) > 1 && letters >= short {
		return body
	}
	all, _ := walk(page, false)
	inPage, inBody := 0, 0
	for _, p := range all {
		inPage += len(squeeze(p))
	}
	for _, p := range body {
		inBody += len(squeeze(p))
	}
	if inBody > inPage && inPage < short {
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
	if len(rest)*5 <= inBody { // the rest is from hidden elements
		return out
	}
	return body
}

// letters returns len(squeeze(text)) without allocating.
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
