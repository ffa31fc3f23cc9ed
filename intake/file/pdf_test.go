package file

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// pdfOf returns a PDF with the given pages of content, which must be encoded as
// filter says or are invalid.
func pdfOf(filter string, pages ...string) string {
	var b, kids strings.Builder
	for i, content := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 10+2*i)
		fmt.Fprintf(&b, "%d 0 obj <</Contents %d 0 R>> endobj\n%d 0 obj <</Filter /%s /Length %d>> stream\n%s\nendstream endobj\n", 10+2*i, 11+2*i, 11+2*i, filter, len(content), content)
	}
	return "%PDF-1.4\n1 0 obj <</Pages 2 0 R>> endobj\n2 0 obj <</Kids [" + kids.String() + "] /Resources <</Font <</F <</Subtype /TrueType>>>>>>>> endobj\n" + b.String() + "trailer <</Root 1 0 R>>"
}

func packed(s string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// A PDF made to be slow is read as far as the limit for its size allows, and its
// report says so. If nothing can be read, the error says why.
func TestReadPDFInPart(t *testing.T) {
	const ferrySank = "BT /F 12 Tf (The ferry sank.) Tj ET "
	for _, tt := range []struct{ name, data, text, want string }{
		{"page.pdf", pdfOf("FlateDecode", packed(ferrySank)), "The ferry sank.", ""},
		{"bomb.pdf", pdfOf("FlateDecode", packed(ferrySank+strings.Repeat("0 0 m ", 1<<20))), "The ferry sank.", "The PDF was not read whole: 1 of its streams"},
		{"said.pdf", pdfOf("FlateDecode", packed(ferrySank), packed("BT /F .1 Tf ("+strings.Repeat("x", 200<<10)+") Tj ET")), "The ferry sank.", "The PDF was read up to page 2 of 2"},
		{"costly.pdf", pdfOf("FlateDecode", packed("BT /F .1 Tf ("+strings.Repeat("x", 200<<10)+") Tj ET")), "", "malformed: the PDF costs more work than its size allows"},
		{"lzw.pdf", pdfOf("LZWDecode", ferrySank), "", "no text: no page of the PDF holds text; 1 streams of content were left out: they are packed in a way that is not read"},
		{"scan.pdf", pdfOf("FlateDecode", packed("q Q")), "", "is it a scan?"},
	} {
		dir := writeFiles(t, map[string]string{tt.name: tt.data})
		reports, errs := read(Options{}, dir)
		switch {
		case tt.text == "":
			if len(reports) != 0 || len(errs) != 1 || !strings.Contains(errs[0].Error(), tt.want) {
				t.Errorf("%s: got %v, want %q", tt.name, errs, tt.want)
			}
		case len(reports) != 1 || reports[0].Text != tt.text:
			t.Errorf("%s: got %d reports, %v", tt.name, len(reports), errs)
		case tt.want == "" && (len(errs) > 0 || reports[0].Partial):
			t.Errorf("%s is whole: %v", tt.name, errs)
		case tt.want != "" && (len(errs) != 1 || !errors.Is(errs[0], ErrPartial) || !reports[0].Partial):
			t.Errorf("%s: got %v, want a line that says it was read in part", tt.name, errs)
		case tt.want == "" && len(reports[0].Notes) > 0 || !strings.Contains(strings.Join(reports[0].Notes, " "), tt.want):
			t.Errorf("%s: the notes are %q, want %q", tt.name, reports[0].Notes, tt.want)
		}
	}
}
