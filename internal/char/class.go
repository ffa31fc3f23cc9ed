// Package char says what the characters of a text are: letters, digits, marks and
// white space, in which case they are written, and which words are addresses.
package char

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Class is what a character can do inside a word.
type Class uint8

// The classes of characters.
const (
	Letter     Class = iota
	Digit            // a digit or any other number
	Dot              // .
	Hyphen           // - and the non-breaking hyphen
	Dash             // – — ― ~
	Apostrophe       // ' ’ and the like, which may be quotation marks
	Quote            // marks that are always quotation marks
	Sign             // $ % € + = …
	Mark             // all other marks, control characters too
)

// At returns the class of the character that begins at byte i, and its length.
func At(s string, i int) (Class, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, w := utf8.DecodeRuneInString(s[i:])
	return classOf(r), w
}

// Before returns the class of the character that ends before byte i, and its length.
func Before(s string, i int) (Class, int) {
	if c := s[i-1]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, w := utf8.DecodeLastRuneInString(s[:i])
	return classOf(r), w
}

// IsLetter reports whether byte c is an ASCII letter.
func IsLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// IsDigit reports whether byte c is an ASCII digit.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// SpaceAt returns the length of the white space character at byte i, or 0 where
// there is none. White space is Unicode's, ASCII control characters, and the
// characters without width that pages hold.
func SpaceAt(s string, i int) int {
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

// Len returns the length in bytes of the character at byte i.
func Len(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		return 1
	}
	_, w := utf8.DecodeRuneInString(s[i:])
	return w
}

func classOf(r rune) Class {
	if r < utf8.RuneSelf {
		return ascii[r]
	}
	switch r {
	case '’', '‘', 'ʼ', '´', '′', '‛':
		return Apostrophe
	case '“', '”', '„', '‟', '«', '»', '‹', '›', '‚', '″', '「', '」', '『', '』':
		return Quote
	case '–', '—', '―', '−', '‒', '﹘', '─':
		return Dash
	case '‐', '‑':
		return Hyphen
	case utf8.RuneError:
		return Mark
	case '°', '²', '³':
		return Sign
	}
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return Letter
	case unicode.IsDigit(r) || unicode.IsNumber(r):
		return Digit
	case unicode.IsSymbol(r):
		return Sign
	}
	return Mark
}

// ascii holds the classes of the ASCII characters.
var ascii = func() (t [utf8.RuneSelf]Class) {
	for c := range t {
		switch {
		case IsDigit(byte(c)):
			t[c] = Digit
		case IsLetter(byte(c)):
			t[c] = Letter
		case c == '.':
			t[c] = Dot
		case c == '-':
			t[c] = Hyphen
		case c == '~':
			t[c] = Dash
		case c == '\'':
			t[c] = Apostrophe
		case c == '"':
			t[c] = Quote
		case strings.IndexByte("$%+=<>^|#&@*`\\_", byte(c)) >= 0:
			t[c] = Sign
		default:
			t[c] = Mark
		}
	}
	return t
}()
