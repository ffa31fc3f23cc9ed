package text

import (
	"stemma/internal/char"
)

// chunk appends the tokens of s[i:j], which holds no white space: marks are taken
// off at the front, then off the back, then the core is parted.
func (t *tokenizer) chunk(i, j int) {
	if k := char.Address(t.s, i, j); k > i {
		t.add(i, k, Mixed)
		i = k
	}
	for i < j {
		if t.special(i, j) {
			t.core(i, j)
			return
		}
		n, kind := t.front(i, j)
		if n == 0 {
			break
		}
		t.add(i, i+n, kind)
		i += n
	}
	if i >= j {
		return
	}
	// The marks at the back are found back to front and added in order.
	var back [16]Token
	tail := back[:0]
	for j > i && !t.special(i, j) {
		n, kind := t.back(i, j)
		if n == 0 {
			break
		}
		tail = append(tail, newToken(j-n, j, kind))
		j -= n
	}
	if i < j {
		t.core(i, j)
	}
	for n := len(tail) - 1; n >= 0; n-- {
		t.out = append(t.out, tail[n])
	}
}

// front returns the length and kind of the mark, or of the word that begins with an
// apostrophe, at the front of s[i:j], or 0 where a word begins.
func (t *tokenizer) front(i, j int) (int, Kind) {
	s := t.s
	c, w := char.At(s, i)
	switch c {
	case char.Letter, char.Digit:
		return 0, Word
	case char.Dot:
		// ".5" is a number, "..." an ellipsis.
		if i+1 < j && char.IsDigit(s[i+1]) {
			return 0, Word
		}
		return t.run(i, j, '.'), Punct
	case char.Hyphen, char.Dash:
		if w == 1 {
			return t.run(i, j, s[i]), Punct
		}
	case char.Apostrophe:
		if n := t.elision(i, j); n > 0 {
			return n, Word
		}
		if s[i] == '\'' && i+1 < j && s[i+1] == '\'' {
			return 2, Quote
		}
		return w, Quote
	case char.Quote:
		return w, Quote
	case char.Sign:
		return t.frontSign(i, j, w)
	}
	return w, Punct
}

// frontSign is front for a sign of w bytes.
func (t *tokenizer) frontSign(i, j, w int) (int, Kind) {
	s := t.s
	switch s[i] {
	case '`':
		if i+1 < j && s[i+1] == '`' {
			return 2, Quote
		}
	case '@', '#':
		if i+1 < j {
			if c, _ := char.At(s, i+1); c == char.Letter {
				return 0, Word // a handle or a hashtag is a word
			}
		}
	case '_', '*', '=':
		return t.run(i, j, s[i]), Symbol
	}
	return w, Symbol
}

// back returns the length and kind of the mark at the back of s[i:j], or 0 where a
// word ends.
func (t *tokenizer) back(i, j int) (int, Kind) {
	s := t.s
	c, w := char.Before(s, j)
	switch c {
	case char.Quote:
		return w, Quote
	case char.Apostrophe:
		if j-2 >= i && s[j-1] == '\'' && s[j-2] == '\'' {
			return 2, Quote
		}
		return w, Quote
	case char.Dot:
		n := 1
		for j-n > i && s[j-n-1] == '.' {
			n++
		}
		if n == 1 && t.keepsDot(i, j) {
			return 0, Word
		}
		return n, Punct
	case char.Mark, char.Dash, char.Hyphen:
		return w, Punct
	case char.Sign:
		return w, Symbol
	}
	return 0, Word
}
