package plain

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown returns s as one line of Markdown that every renderer shows as these
// characters, including renderers that allow HTML.
//
// Characters with a meaning in Markdown or HTML are written as numeric entities and not
// with a backslash, which does not escape where GFM ends an address. Renderers turn
// addresses, mail addresses, domains, @names and #numbers into links, some after decoding
// entities. Such a word is written as code, in which no renderer looks for links;
// characters that could end the code are written outside it as entities.
func Markdown(s string) string {
	s = Line(s)
	var b strings.Builder
	for i := 0; i < len(s); {
		n := strings.IndexFunc(s[i:], ends)
		if n < 0 {
			n = len(s) - i
		}
		piece(&b, s[i:i+n], i == 0)
		i += n
		if i < len(s) {
			r, size := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				b.WriteRune(r)
			} else {
				entity(&b, r)
			}
			i += size
		}
	}
	return b.String()
}

// ends reports whether r cannot be part of a word that may be written as code.
func ends(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>&|`\\*[]{}", r) }

// entity writes r as a numeric entity.
func entity(b *strings.Builder, r rune) { fmt.Fprintf(b, "&#%d;", r) }

// piece writes a word: as code if a renderer might turn it into a link, else escaped.
// first reports whether it begins the text, where it might begin a list.
func piece(b *strings.Builder, s string, first bool) {
	const edge = `.,;!?()"'“”‘’…`
	if core := strings.TrimRight(strings.TrimLeft(s, edge), edge+":"); core != "" && linked(s) {
		before, after, _ := strings.Cut(s, core)
		escape(b, before, first)
		b.WriteString("`" + core + "`")
		escape(b, after, false)
		return
	}
	escape(b, s, first)
}

// escape writes a word with entities for characters with a meaning in Markdown or in its
// extensions, such as those for highlighting and formulas.
func escape(b *strings.Builder, s string, first bool) {
	list := first // whether there are only digits so far, which may number a list item
	for i, r := range s {
		special := strings.ContainsRune("_#!~^$=", r)
		switch r {
		case '+', '-', ':', '%':
			special = first && i == 0 || strings.HasPrefix(s[i+1:], string(r)) || strings.HasSuffix(s[:i], string(r))
		case '.', ')':
			special = list
		}
		list = list && '0' <= r && r <= '9'
		if special {
			entity(b, r)
		} else {
			b.WriteRune(r)
		}
	}
}

// linked reports whether a word contains what some renderer turns into a link: an address
// with or without its scheme, a domain, a mail address, a @name, a #number or a :name:.
func linked(s string) bool {
	if strings.ContainsRune(s, '@') || strings.Contains(s, "//") || len(s) >= 4 && strings.Contains(strings.ToLower(s), "www.") {
		return true
	}
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for i, r := range s {
		rest := s[i+utf8.RuneLen(r):]
		next, size := utf8.DecodeRuneInString(rest)
		last, _ := utf8.DecodeLastRuneInString(s[:i])
		switch {
		case r == '#' && word(next),
			r == ':' && rest != "" && !unicode.IsDigit(next):
			return true
		case r == '.' && unicode.IsLetter(next) && i > 0 && last != '.':
			if then, _ := utf8.DecodeRuneInString(rest[size:]); unicode.IsLetter(then) || then == '-' {
				return true
			}
		}
	}
	return false
}

// Address returns a web address in a form that is safe in Markdown and in HTML attributes:
// characters with a meaning in either are percent-encoded. ok is false for other schemes,
// for addresses with a user name, and for hosts with unusual characters; they must be
// written as text.
func Address(raw string) (address string, ok bool) {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil ||
		strings.ContainsFunc(u.Host, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("-.:", r)
		}) {
		return "", false
	}
	s := u.String()
	var b strings.Builder
	entity := false // whether an entity may have begun with the last &
	for i := 0; i < len(s); i++ {
		c := s[i]
		keep := alphanumeric(c)
		switch c {
		case '-', '.', '/', '?', '#', '=', '+', ',', ':', '&':
			keep = true
		case '%':
			keep = i+2 < len(s) && hex(s[i+1]) && hex(s[i+2])
		case '_': // not where it could begin or end emphasis
			keep = i > 0 && i+1 < len(s) && alphanumeric(s[i-1]) && alphanumeric(s[i+1])
		case ';':
			keep = !entity
		}
		entity = c == '&' || entity && (alphanumeric(c) || c == '#')
		if keep {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String(), true
}

func alphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func hex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }
