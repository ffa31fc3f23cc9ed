package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/report"
)

// appendTokens appends the tokens of span s, which holds no furniture. It stops, and
// whole is false, where there would be more than most in all.
//
// Tokens are made as spaCy's English pipelines make them (M. Honnibal et al.,
// spaCy, 2020; the order prefixes, special words, suffixes, infixes), so that
// what is written over tokens holds when a pipeline has read the Doc. We part
// from it where it helps to read figures: any letters glued to a number are
// parted from it when they are a unit (5bn, 620km), and dashes between numbers
// are tokens.
func appendTokens(out []Token, text string, s report.Span, most int) (tokens []Token, whole bool) {
	for i := s.Start; i < s.End; {
		w := spaceAt(text, i)
		if w > 0 {
			i += w
			if n := len(out); n > 0 {
				out[n-1].Space = true
			}
			continue
		}
		j := i
		for j < s.End && spaceAt(text, j) == 0 {
			j += runeLen(text, j)
		}
		n := len(out)
		if out = appendChunk(out, text, i, min(j, s.End)); len(out) > most {
			return out[:max(n, most)], false
		}
		i = j
	}
	return out, true
}

// spaceAt returns the length of the white space at i: Unicode's, and the
// characters without width that pages hold; 0 where there is none.
func spaceAt(s string, i int) int {
	c := s[i]
	if c < utf8.RuneSelf {
		if c <= ' ' || c == 0x7f {
			return 1
		}
		return 0
	}
	if c < 0xc2 || c > 0xef {
		return 0
	}
	r, w := utf8.DecodeRuneInString(s[i:])
	if unicode.IsSpace(r) || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff || r == 0xad ||
		r >= 0x202a && r <= 0x202e {
		return w
	}
	return 0
}

func runeLen(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		return 1
	}
	_, w := utf8.DecodeRuneInString(s[i:])
	return w
}

// A class is what a character can do inside a token.
type class uint8

const (
	letter class = iota
	digit
	dot    // .
	hyphen // - and the non-breaking hyphen
	dash   // – — ― ~
	apos   // ' ’ and the like, which may be quotation marks
	quote  // marks that are always quotation marks
	sign   // $ % € + = …
	punct  // all other marks
)

func classOf(r rune) class {
	if r < utf8.RuneSelf {
		return ascii[r]
	}
	switch r {
	case '’', '‘', 'ʼ', '´', '′', '‛':
		return apos
	case '“', '”', '„', '‟', '«', '»', '‹', '›', '‚', '″', '「', '」', '『', '』':
		return quote
	case '–', '—', '―', '−', '‒', '﹘', '─':
		return dash
	case '‐', '‑':
		return hyphen
	case utf8.RuneError:
		return punct
	case '°', '²', '³':
		return sign
	}
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letter
	case unicode.IsDigit(r) || unicode.IsNumber(r):
		return digit
	case unicode.IsSymbol(r):
		return sign
	}
	return punct
}

var ascii = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch {
		case c >= '0' && c <= '9':
			t[c] = digit
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			t[c] = letter
		case c == '.':
			t[c] = dot
		case c == '-':
			t[c] = hyphen
		case c == '~':
			t[c] = dash
		case c == '\'':
			t[c] = apos
		case c == '"':
			t[c] = quote
		case strings.IndexByte("$%+=<>^|#&@*`\\_", byte(c)) >= 0:
			t[c] = sign
		default:
			t[c] = punct
		}
	}
	return t
}()

// at returns the class of the character at i, and its length.
func at(s string, i int) (class, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, w := utf8.DecodeRuneInString(s[i:])
	return classOf(r), w
}

// before returns the class of the character that ends at i, and its length.
func before(s string, i int) (class, int) {
	if c := s[i-1]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, w := utf8.DecodeLastRuneInString(s[:i])
	return classOf(r), w
}
