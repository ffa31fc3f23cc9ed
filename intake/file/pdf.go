package file

import (
	"errors"
	"fmt"
	"strings"

	"stemma/intake/internal/pdf"
	"stemma/report"
	"stemma/text"
)

// readPDF reads the text of a PDF. If only a part was read, the report is Partial
// and its Notes say why.
func readPDF(data []byte) (*report.Report, error) {
	d, err := pdf.Read(data, isWord)
	switch {
	case errors.Is(err, pdf.ErrEncrypted):
		return nil, fmt.Errorf("%w: the PDF opens only with a password", ErrEncrypted)
	case err != nil:
		return nil, fmt.Errorf("%w: %v", ErrFormat, err)
	}
	r := &report.Report{Title: d.Title, Byline: d.Author, Text: d.Text, Notes: d.Notes, Partial: d.Cut}
	if needText(r.Text) != nil {
		why := "is it a scan?"
		if len(d.Notes) > 0 {
			why = strings.TrimSuffix(strings.Join(d.Notes, " "), ".")
		}
		return nil, fmt.Errorf("%w: no page of the PDF holds text; %s", ErrEmpty, why)
	}
	return r, nil
}

// isWord reports whether a word is one that English news uses.
func isWord(word string) bool { return text.Known(text.Stem(word)) }
