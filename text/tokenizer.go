package text

import (
	"stemma/report"
)

// A tokenizer cuts s into tokens.
//
// Tokens are made as spaCy's English pipelines make them (M. Honnibal et al.,
// spaCy, 2020; the order prefixes, special words, suffixes, infixes), so that
// what is written over tokens holds when a pipeline has read the Doc. We part
// from it where it helps to read figures: any letters glued to a number are
// parted from it when they are a unit (5bn, 620km), and dashes between numbers
// are tokens.
type tokenizer struct {
	lang *Language
	s    string
	out  []Token
}

func (t *tokenizer) add(i, j int, k Kind) { t.out = append(t.out, newToken(i, j, k)) }

func newToken(i, j int, k Kind) Token {
	return Token{Span: report.Span{Start: i, End: j}, Kind: k, Grammar: Unread}
}

// run returns how many bytes c stand at i, before j.
func (t *tokenizer) run(i, j int, c byte) int {
	n := 0
	for i+n < j && t.s[i+n] == c {
		n++
	}
	return n
}

func small(s string, i int) bool   { return i >= 0 && s[i] >= 'a' && s[i] <= 'z' }
func capital(s string, i int) bool { return s[i] >= 'A' && s[i] <= 'Z' }
