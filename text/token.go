package text

import (
	"stemma/internal/char"
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

// span appends the tokens of a span, which holds no furniture. It stops, and
// whole is false, where there would be more than most in all.
func (t *tokenizer) span(s report.Span, most int) (whole bool) {
	for i := s.Start; i < s.End; {
		if w := char.SpaceAt(t.s, i); w > 0 {
			i += w
			if n := len(t.out); n > 0 {
				t.out[n-1].Space = true
			}
			continue
		}
		j := i
		for j < s.End && char.SpaceAt(t.s, j) == 0 {
			j += char.Len(t.s, j)
		}
		n := len(t.out)
		if t.chunk(i, min(j, s.End)); len(t.out) > most {
			t.out = t.out[:max(n, most)]
			return false
		}
		i = j
	}
	return true
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
