package file

import (
	"errors"
	"fmt"

	"stemma/intake/internal/pdf"
	"stemma/report"
)

// readPDF reads the text of a PDF.
func readPDF(data []byte) (*report.Report, error) {
	d, err := pdf.Read(data)
	switch {
	case errors.Is(err, pdf.ErrEncrypted):
		return nil, fmt.Errorf("%w: the PDF opens only with a password", ErrEncrypted)
	case err != nil:
		return nil, fmt.Errorf("%w: %v", ErrFormat, err)
	}
	r := &report.Report{Title: d.Title, Byline: d.Author, Text: d.Text, Notes: d.Notes}
	if needText(r.Text) != nil {
		return nil, fmt.Errorf("%w: no page of the PDF holds text; is it a scan?", ErrEmpty)
	}
	return r, nil
}
