package text

import (
	"strings"

	"stemma/internal/char"
)

// special reports whether s[i:j] is a word that keeps its marks: an
// abbreviation of the lexicon.
func (t *tokenizer) special(i, j int) bool {
	s := t.s
	if j-i > t.lang.longestAbbr || s[j-1] != '.' {
		return false
	}
	k, ok := t.lang.abbrs.Find(char.Lower(s[i:j]))
	switch k {
	case abbrDigit:
		return j+1 < len(s) && s[j] <= ' ' && char.IsDigit(s[j+1])
	case abbrTitle, abbrEnd, abbrMonth:
		// "la." and "dr." in small letters are words that end a sentence, but
		// for "etc." and measures.
		return char.IsUpper(s[i:j]) || t.lang.words.Small.Has(s[i:j])
	}
	return ok
}

// keepsDot reports whether the dot that ends s[i:j] belongs to the word: single
// letters, each with a dot (U.S., J., D.C., p.m.). A lone small letter does not.
func (t *tokenizer) keepsDot(i, j int) bool {
	s := t.s
	if j-i == 2 {
		return capital(s, i)
	}
	if j-i > 16 {
		return false
	}
	// The last part must be one letter, and a dot must stand before it.
	c, w := char.Before(s, j-1)
	if c != char.Letter {
		return false
	}
	k := j - 1 - w
	return k == i && w > 1 || k > i && s[k-1] == '.'
}

// unitFollows reports whether the letters at k, after a digit, are a unit up to
// the end of the word.
func (t *tokenizer) unitFollows(k, j int) bool {
	s := t.s
	n := k
	for n < j && n-k < 5 {
		c, w := char.At(s, n)
		if c != char.Letter && (c != char.Dot || n+1 >= j) {
			break
		}
		n += w
	}
	if n < j {
		if c, _ := char.At(s, n); c == char.Letter || c == char.Digit || c == char.Apostrophe {
			return false
		}
	}
	// "737F", "3G" and "5B" are names.
	if w := s[k:n]; len(w) != 1 || !capital(w, 0) || strings.Contains("MKC", w) {
		return t.lang.words.Glued.Has(strings.ToLower(w))
	}
	return false
}

// clitic returns where the clitic that ends s[i:j] begins, or i: n't, 's, 'm,
// 're, 've, 'll, 'd after a word, and "not" in "cannot".
func (t *tokenizer) clitic(i, j int) int {
	w := t.s[i:j]
	if len(w) == len(cannot) && strings.EqualFold(w, cannot) {
		return i + len("can")
	}
	p := strings.LastIndexByte(w, '\'')
	n := 1
	if q := strings.LastIndex(w, "’"); q > p {
		p, n = q, len("’")
	}
	if p <= 0 || len(w)-p-n > 2 {
		return i
	}
	switch end := strings.ToLower(w[p+n:]); {
	case t.lang.words.Clitic.Has(end):
		return i + p
	case end == "t" && p > 1 && w[p-1]|0x20 == 'n':
		return i + p - 1
	}
	return i
}

const cannot = "cannot"

// elision returns the length of the word that begins with the apostrophe at i:
// a clitic written apart ("Kim 's"), 'em, 'til, 'n'; and of the apostrophe alone
// in '90s. It returns 0 where a quotation may begin.
func (t *tokenizer) elision(i, j int) int {
	s := t.s
	w := char.Len(s, i)
	rest := s[i+w : j]
	if len(rest) >= 3 && char.IsDigit(rest[0]) && char.IsDigit(rest[1]) && rest[2] == 's' {
		return w
	}
	n := 0
	for n < len(rest) && n < 6 && char.IsLetter(rest[n]) {
		n++
	}
	if n == 0 || n == 6 {
		return 0
	}
	switch word := strings.ToLower(rest[:n]); {
	case t.lang.words.Clitic.Has(word), word == "t":
		if n == len(rest) || rest[n] != '\'' {
			return w + n
		}
	case t.lang.words.Elided.Has(word):
		return w + n
	case word == "n":
		if strings.HasPrefix(rest[n:], s[i:i+w]) || strings.HasPrefix(rest[n:], "’") {
			return w + n + char.Len(rest, n)
		}
		return w + n
	}
	return 0
}
