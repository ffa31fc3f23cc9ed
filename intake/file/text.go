package file

import (
	"errors"
	"strings"

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
