package name

import (
	"strings"
	"unicode"
)

// Key returns the form of a name that compares across reports: lower case,
// without marks over letters, hyphens as spaces, without apostrophes, dots,
// single letters in the middle, "the" before and "Jr." after.
func Key(s string) string { return English().key(s) }

// key is Key in language l.
func (l *Language) key(s string) string {
	if len(s) > 256 {
		s = strings.ToValidUTF8(s[:256], "")
	}
	var b strings.Builder
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
