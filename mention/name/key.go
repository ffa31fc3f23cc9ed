package name

import (
	"strings"
	"unicode"
)

// key is Key in language l.
func (l *Language) key(s string) string {
	if len(s) > 256 {
		s = strings.ToValidUTF8(s[:256], "")
	}
	if l.isKey(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		r = unicode.ToLower(r)
		switch {
		case r == '-' || r == '‑' || unicode.IsSpace(r) || r == '/' || r == ',':
			b.WriteByte(' ')
		case r == '\'' || r == '’' || r == '.' || r == 'ʼ' || r == '`':
		default:
			if f, ok := l.spelling.marks[r]; ok {
				b.WriteString(f)
			} else {
				b.WriteRune(r)
			}
		}
	}
	w := strings.Fields(b.String())
	out := w[:0]
	for i, x := range w {
		if i == 0 && x == "the" && len(w) > 1 || i > 0 && i < len(w)-1 && len(x) == 1 && x != "&" || i > 0 && i == len(w)-1 && (x == "jr" || x == "sr") {
			continue
		}
		out = append(out, x)
	}
	return strings.Join(out, " ")
}

// isKey reports whether s is its own key, as the names of tokens in lower case mostly are:
// small ASCII letters and digits with single spaces between words of two or more.
func (l *Language) isKey(s string) bool {
	word := 0 // the letters of the last word
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			word++
		case c == ' ' && word > 1:
			word = 0
		default:
			return false
		}
	}
	return word > 1 && !strings.HasPrefix(s, "the ") && !strings.HasSuffix(s, " jr") && !strings.HasSuffix(s, " sr")
}
