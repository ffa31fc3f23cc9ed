package text

import (
	"strings"

	"stemma/internal/char"
)

// core appends the tokens of s[i:j], off which all marks at either end have been
// taken: words are parted at hyphens between letters, numbers from their units,
// clitics from their hosts.
func (t *tokenizer) core(i, j int) {
	if t.special(i, j) {
		t.add(i, j, Word)
		return
	}
	from := i
	prev := char.Mark // class of the character before k
	for k := i; k < j; {
		c, w := char.At(t.s, k)
		next := char.Mark
		if k+w < j {
			next, _ = char.At(t.s, k+w)
		}
		if c == char.Sign && t.s[k] == '$' && k-from <= 3 && char.AllCapitals(t.s[from:k]) {
			t.add(from, k+1, Symbol) // US$, A$
			k++
			from, prev = k, char.Mark
			continue
		}
		if c == char.Letter && prev == char.Digit && t.unitFollows(k, j) {
			t.piece(from, k)
			from = k
		}
		n, kind := t.inner(k, j, prev, c, next, w)
		if n > 0 {
			t.piece(from, k)
			t.add(k, k+n, kind)
			k += n
			from, prev = k, char.Mark
			continue
		}
		prev = c
		k += w
	}
	t.piece(from, j)
}

// inner returns the length and kind of the mark of class c and w bytes at byte k of
// a core, where it is a token of its own, or 0; prev and next are the classes of the
// characters beside it.
func (t *tokenizer) inner(k, j int, prev, c, next char.Class, w int) (int, Kind) {
	s := t.s
	switch c {
	case char.Hyphen:
		if prev == char.Letter && next == char.Letter || next == char.Hyphen || prev == char.Hyphen {
			if w > 1 {
				return w, Punct
			}
			return t.run(k, j, '-'), Punct
		}
		if prev == char.Digit && next == char.Digit {
			return w, Punct
		}
	case char.Dash:
		return w, Punct
	case char.Dot:
		if r := t.run(k, j, '.'); r > 1 {
			return r, Punct
		}
		if prev == char.Letter && small(s, k-1) && k+1 < j && (next == char.Quote || capital(s, k+1)) ||
			prev == char.Digit && next == char.Letter && capital(s, k+1) {
			return 1, Punct
		}
	case char.Mark:
		grouped := (s[k] == ',' || s[k] == ':') && prev == char.Digit && next == char.Digit
		if !grouped && (s[k] != '/' || next == char.Letter) {
			return w, Punct
		}
	case char.Quote:
		return w, Quote
	case char.Apostrophe:
		if prev != char.Letter && prev != char.Digit && prev != char.Dot || next != char.Letter {
			return w, Quote
		}
	case char.Sign:
		if strings.IndexByte("&@_#", s[k]) < 0 {
			return w, Symbol
		}
	}
	return 0, Word
}

// piece appends the word or number s[i:j] and its clitics.
func (t *tokenizer) piece(i, j int) {
	if i >= j {
		return
	}
	letters, digits := false, false
	for k := i; k < j; {
		c, w := char.At(t.s, k)
		letters = letters || c == char.Letter
		digits = digits || c == char.Digit
		k += w
	}
	kind := Word
	switch {
	case digits && letters:
		kind = Mixed
	case digits:
		kind = Number
	case !letters:
		kind = Punct
	}
	if !letters {
		t.add(i, j, kind)
		return
	}
	k := t.clitic(i, j)
	if k == i {
		t.add(i, j, kind)
		return
	}
	// "couldn't've" holds two; more are no English.
	if m := t.clitic(i, k); m > i {
		t.add(i, m, kind)
		t.add(m, k, Word)
	} else {
		t.add(i, k, kind)
	}
	t.add(k, j, Word)
}
