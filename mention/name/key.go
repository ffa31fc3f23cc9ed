package name

import (
	"strings"
	"unicode"
)

// Key returns the form of a name that compares across reports: lower case,
// without marks over letters, hyphens as spaces, without apostrophes, dots,
// single letters in the middle, "the" before and "Jr." after.
func Key(s string) string {
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
			if f, ok := folds[r]; ok {
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

// folds maps letters with marks to those without.
var folds = func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ı': "i", 'ħ': "h"}
	for base, marked := range map[string]string{
		"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ď", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģ", "h": "ĥ",
		"i": "ìíîïĩīĭįǐỉị", "j": "ĵ", "k": "ķ", "l": "ĺļľŀ", "n": "ñńņňŉ", "o": "òóôõöōŏőǒơọỏốồổỗộớờởỡợ",
		"r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűųưǔụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżž",
	} {
		for _, r := range marked {
			m[r] = base
		}
	}
	return m
}()
