package file

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"stemma/intake/internal/charset"
	"stemma/report"
)

// readText reads plain text or Markdown. The text is data itself if that is UTF-8;
// a byte order mark and front matter are listed in Skip.
func readText(data []byte) (*report.Report, error) {
	text, note, err := charset.Text(data)
	if errors.Is(err, charset.ErrBinary) {
		return nil, ErrBinary
	}
	if err != nil {
		return nil, err
	}
	r := &report.Report{Text: text}
	if note != "" {
		r.Notes = append(r.Notes, note)
	}
	body := 0
	if strings.HasPrefix(text, charset.BOM) {
		body = len(charset.BOM)
	}
	if n := frontMatter(r, text[body:]); n > 0 {
		body += n
	}
	if body > 0 {
		r.Skip = []report.Span{{Start: 0, End: body}}
	}
	return r, needText(text[body:])
}

// needText returns ErrEmpty for a text without a letter or digit, or nil.
func needText(s string) error {
	if strings.IndexFunc(s, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) < 0 {
		return fmt.Errorf("%w: not a letter in it", ErrEmpty)
	}
	return nil
}
