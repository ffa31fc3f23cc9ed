package feed

import (
	"strings"
	"unicode"

	"stemma/intake/article"
	"stemma/intake/internal/address"
)

// maxLine limits titles, names and ids, in bytes.
const maxLine = 2000

// line returns s as one line.
func line(s string) string {
	if len(s) > 4*maxLine {
		s = s[:4*maxLine]
	}
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	if len(s) > maxLine {
		s = s[:maxLine]
	}
	return legal(strings.ToValidUTF8(s, ""))
}

// title returns s, which may be HTML, as one line of plain text.
func title(s string) string {
	if len(s) > 4*maxLine {
		s = s[:4*maxLine]
	}
	if looksHTML(s) {
		p, _ := article.Fragment(s)
		s = strings.Join(p, " ")
	}
	return line(s)
}

// text returns s as a Text of which the feed does not say whether it is HTML.
func text(s string) Text { return Text{Value: legal(s), HTML: looksHTML(s)} }

// looksHTML reports whether s has a tag or a reference to a character.
func looksHTML(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		switch next := s[i+1]; s[i] {
		case '<':
			if next|0x20 >= 'a' && next|0x20 <= 'z' || next == '/' || next == '!' {
				if strings.IndexByte(s[i:], '>') > 0 {
					return true
				}
				return false // there is no ">" behind it, nor behind any other
			}
		case '&':
			const longest = 32 // &CounterClockwiseContourIntegral;
			end := strings.IndexByte(s[i:min(len(s), i+longest+2)], ';')
			if end > 1 && strings.Trim(strings.ToLower(s[i+1:i+end]), "#abcdefghijklmnopqrstuvwxyz0123456789") == "" {
				return true
			}
		}
	}
	return false
}

// Paragraphs returns the text without markup, and the addresses it links to, not
// resolved.
func (t Text) Paragraphs() (paragraphs, links []string) {
	if t.HTML {
		return article.Fragment(t.Value)
	}
	for p := range strings.SplitSeq(strings.ReplaceAll(t.Value, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			paragraphs = append(paragraphs, strings.Join(strings.Fields(p), " "))
		}
	}
	return paragraphs, nil
}

// persons returns the names in values such as "Ida Holm", "ida@bell.example (Ida Holm)"
// or "Ida Holm <ida@bell.example>". A value that is only an e-mail address gives none.
func persons(values ...string) (names []string) {
	const most = 64
	for _, v := range values {
		name := title(v)
		if i := strings.IndexByte(name, '('); strings.Contains(name, "@") && i >= 0 && strings.HasSuffix(name, ")") {
			before, inside := strings.TrimSpace(name[:i]), strings.TrimSpace(name[i+1:len(name)-1])
			name = before
			if strings.Contains(before, "@") {
				name = inside
			}
		} else if i := strings.IndexByte(v, '<'); i >= 0 && strings.Contains(v[i:], "@") && !strings.Contains(v[i:], "/") {
			name = strings.Trim(line(v[:min(i, 4*maxLine)]), `"`)
		}
		if name == "" || strings.Contains(name, "@") && !strings.Contains(name, " ") || len(names) == most {
			continue
		}
		names = append(names, name)
	}
	return names
}

// appendLine appends s as one line to list, unless it is empty or there, or the list is
// long.
func appendLine(list []string, s string) []string {
	const most = 100
	s = line(s)
	if s == "" || len(list) == most {
		return list
	}
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// first returns the first of values that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// web reports whether s is the address of a web page.
func web(s string) bool { return address.Resolve("", s) != "" }
