package feed

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A tag is a start tag or an end tag.
type tag struct {
	name  string // as written: "atom:link"
	end   bool   // </name>
	empty bool   // <name/>
	attrs []attr
	size  int // bytes in the source
}

// An attr is an attribute, its value as in the source, without the quotes.
type attr struct{ name, value string }

// maxAttrs limits the attributes read of one tag; those of feeds have under 20.
const maxAttrs = 64

// readTag reads the tag at the beginning of s, which begins with "<". It reports false
// if there is none: a "<" that is text, or a tag that another "<" interrupts, as when
// a quote is missing. An end tag says enough without its ">". It reads no byte after the first such "<", so that reading all
// tags of a text takes linear time.
func readTag(s string) (t tag, ok bool) {
	i := 1
	if i < len(s) && s[i] == '/' {
		t.end = true
		i++
	}
	j := nameEnd(s, i)
	if j == i || strings.Count(s[i:j], ":") > 1 {
		return tag{}, false
	}
	t.name = s[i:j]
	for i = j; i < len(s); {
		switch c := s[i]; {
		case c == '<':
			t.size = i
			return t, t.end
		case c == '>':
			t.size = i + 1
			return t, true
		case c == '/':
			t.empty = strings.HasPrefix(s[i:], "/>")
			i++
		default:
			j := nameEnd(s, i)
			if j == i {
				i++ // a space, or a character that does not belong here
				continue
			}
			name := s[i:j]
			value, n, ok := readValue(s[j:])
			if !ok {
				return tag{}, false
			}
			if len(t.attrs) < maxAttrs && !t.end && strings.Count(name, ":") <= 1 {
				t.attrs = append(t.attrs, attr{name, value})
			}
			i = j + n
		}
	}
	return tag{}, false
}

// readValue reads the value of an attribute after its name: ="value", and returns it
// with the number of bytes read. It reports false if it is interrupted.
func readValue(s string) (value string, n int, ok bool) {
	i := spaceEnd(s, 0)
	if i == len(s) || s[i] != '=' {
		return "", 0, true
	}
	i = spaceEnd(s, i+1)
	if i == len(s) {
		return "", 0, false
	}
	if q := s[i]; q == '"' || q == '\'' {
		for j := i + 1; j < len(s); j++ {
			switch s[j] {
			case q:
				return s[i+1 : j], j + 1, true
			case '<':
				return "", 0, false
			}
		}
		return "", 0, false
	}
	j := i
	for j < len(s) && !blank(s[j]) && s[j] != '>' && s[j] != '<' {
		j++
	}
	return s[i:j], j, true
}

// nameEnd returns the offset after the name that begins at i, or i. Names of feeds are
// of ASCII letters; others are taken as text.
func nameEnd(s string, i int) int {
	for j := i; j < len(s); j++ {
		c := s[j]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c == ':'
		if !letter && (j == i || !(c >= '0' && c <= '9' || c == '-' || c == '.')) {
			return j
		}
	}
	return len(s)
}

// spaceEnd returns the offset after the spaces that begin at i.
func spaceEnd(s string, i int) int {
	for i < len(s) && blank(s[i]) {
		i++
	}
	return i
}

func blank(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }

// reference returns the length of the reference to a character, such as "&#8217;", at
// the beginning of s, and whether XML allows that character. If there is none, it
// returns 0.
func reference(s string) (n int, legal bool) {
	const longest = 12
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 3 || !strings.HasPrefix(s, "&#") {
		return 0, false
	}
	digits, base := s[2:end], 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	r, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return 0, false
	}
	return end + 1, r <= utf8.MaxRune && !illegal(rune(r))
}

// local returns a name without its prefix, in lower case.
func local(name string) string {
	return strings.ToLower(name[strings.IndexByte(name, ':')+1:])
}
