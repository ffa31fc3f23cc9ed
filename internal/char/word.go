package char

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stemma/report"
)

// Lower returns s in lower case with straight apostrophes. It does not allocate
// where s is written so already.
func Lower(s string) string {
	ascii, capital := true, false
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < 0x80
		capital = capital || s[i] >= 'A' && s[i] <= 'Z'
	}
	if ascii && !capital {
		return s
	}
	if s = strings.ToLower(s); ascii {
		return s
	}
	for _, a := range [...]string{"’", "ʼ", "＇"} {
		if strings.Contains(s, a) {
			s = strings.ReplaceAll(s, a, "'")
		}
	}
	return s
}

// LowerASCII returns s with its ASCII capitals in lower case, so that all stands where it
// stood.
func LowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + ('a' - 'A')
		}
	}
	return string(b)
}

// ASCII reports whether all of s is ASCII.
func ASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// IsLower reports whether s begins with a small letter.
func IsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// IsUpper reports whether s begins with a capital letter.
func IsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// AllCapitals reports whether s is one ASCII capital letter or more and nothing
// else.
func AllCapitals(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
}

// AllLetters reports whether s is one ASCII letter or more and nothing else.
func AllLetters(s string) bool {
	for i := 0; i < len(s); i++ {
		if !IsLetter(s[i]) {
			return false
		}
	}
	return s != ""
}

// FirstWord returns the letters and digits that s begins with, or else its first
// character.
func FirstWord(s string) string {
	n := 0
	for n < len(s) {
		c, w := At(s, n)
		if c > Digit {
			if n == 0 {
				return s[:w]
			}
			break
		}
		n += w
	}
	return s[:n]
}

// HasWord reports whether s holds a letter or a digit.
func HasWord(s string) bool {
	for i := 0; i < len(s); {
		c, w := At(s, i)
		if c <= Digit {
			return true
		}
		i += w
	}
	return false
}

// WordEnds reports whether no word of s goes on over byte i.
func WordEnds(s string, i int) bool {
	if i >= len(s) {
		return true
	}
	a, _ := Before(s, i)
	b, _ := At(s, i)
	return a > Digit || b > Digit
}

// Head returns the first n bytes of s, less the bytes of a character that is cut.
func Head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}

// Trim returns span s of a text without the white space at its ends.
func Trim(text string, s report.Span) report.Span {
	for s.Start < s.End {
		w := SpaceAt(text, s.Start)
		if w == 0 {
			break
		}
		s.Start += w
	}
	for s.Start < s.End {
		_, w := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if SpaceAt(text, s.End-w) == 0 {
			break
		}
		s.End -= w
	}
	s.Start = min(s.Start, s.End)
	return s
}
