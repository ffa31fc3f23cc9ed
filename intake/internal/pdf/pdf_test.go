package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// classic returns a handwritten PDF of one page with content drawn in Helvetica. It
// has no table of objects, since none is read.
func classic(content string, more ...string) []byte {
	return []byte("%PDF-1.4\n" +
		"1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n" +
		"2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n" +
		"3 0 obj <</Type /Page /Parent 2 0 R /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>> endobj\n" +
		"4 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>> endobj\n" +
		fmt.Sprintf("5 0 obj <</Length %d>> stream\n%s\nendstream endobj\n", len(content), content) +
		strings.Join(more, "\n") +
		"\ntrailer <</Root 1 0 R /Info 6 0 R>>\n%%EOF\n")
}

func deflated(s string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, content, want string }{
		{"one line", "BT /F1 12 Tf 72 700 Td (The ferry sank.) Tj ET", "The ferry sank."},
		{"lines of a paragraph", "BT /F1 12 Tf 14 TL 72 700 Td (The ferry from Oldwick sank within sight of) Tj T* (the harbour on Monday, its owners said.) Tj ET",
			"The ferry from Oldwick sank within sight of the harbour on Monday, its owners said."},
		{"gap between paragraphs", "BT /F1 12 Tf 72 700 Td (The ferry sank.) Tj 0 -14 Td (It was old.) Tj 0 -40 Td (Nobody drowned.) Tj ET",
			"The ferry sank. It was old.\n\nNobody drowned."},
		{"words parted by kerning", "BT /F1 12 Tf 72 700 Td [(The)-300(fer)20(ry)-300(sank.)] TJ ET", "The ferry sank."},
		{"escapes", `BT /F1 12 Tf 72 700 Td (\(\223up to\224 40\)) Tj ET`, "(“up to” 40)"},
		{"hyphen of the word", "BT /F1 12 Tf 14 TL 72 700 Td (The owners of the ferry said on Monday a well-) Tj T* (known pilot had steered it on to the rocks then.) Tj ET",
			"The owners of the ferry said on Monday a well-known pilot had steered it on to the rocks then."},
		{"hyphen of the line", "BT /F1 12 Tf 14 TL 72 700 Td (The new harbour board said on Monday that the har-) Tj T* (bour would be closed until the wreck was raised.) Tj ET",
			"The new harbour board said on Monday that the harbour would be closed until the wreck was raised."},
		{"page upside down", "-1 0 0 -1 500 800 cm BT /F1 12 Tf 72 700 Td (The ferry sank.) Tj ET", "The ferry sank."},
		{"image in between", "BI /W 1 /H 1 ID \xff\x00( EI BT /F1 12 Tf 72 700 Td (The ferry sank.) Tj ET", "The ferry sank."},
		{"broken off", "BT /F1 12 Tf 72 700 Td (The ferry sank.) Tj (and", "The ferry sank. and"},
		{"nothing drawn", "0 0 m 5 5 l S", ""},
	} {
		got, err := Read(classic(tt.content), nil)
		if tt.name == "broken off" {
			tt.want = "The ferry sank." // what was not shown is not text
		}
		if err != nil || got.Text != tt.want {
			t.Errorf("%s: got %q, %v\nwant %q", tt.name, got.Text, err, tt.want)
		}
	}
}

// All objects but the content are in an object stream, as word processors write them,
// and a later object replaces an earlier one with the same number.
func TestReadPackedAndUpdated(t *testing.T) {
	objs := []string{"<</Type /Catalog /Pages 2 0 R>>", "<</Kids [3 0 R]>>", "<</Type /Page /Contents 5 0 R /Resources <</Font <</F1 4 0 R>>>>>>", "<</Subtype /TrueType /Encoding /WinAnsiEncoding>>"}
	head, body := "", ""
	for i, o := range objs {
		head += fmt.Sprintf("%d %d ", i+1, len(body))
		body += o + " "
	}
	packed := deflated(head + body)
	content := deflated("BT /F1 12 Tf 72 700 Td (The ferry sank.) Tj ET")
	data := "%PDF-1.5\n" + fmt.Sprintf("9 0 obj <</Type /ObjStm /N 4 /First %d /Filter /FlateDecode /Length %d>> stream\n%s\nendstream endobj\n", len(head), len(packed), packed) +
		fmt.Sprintf("5 0 obj <</Filter [/FlateDecode] /Length 8 0 R>> stream\r\n%s\r\nendstream endobj\n8 0 obj %d endobj\n", content, len(content)) +
		"7 0 obj <</Type /XRef /Root 1 0 R>> stream\nendstream endobj\n"
	got, err := Read([]byte(data), nil)
	if err != nil || got.Text != "The ferry sank." {
		t.Fatalf("got %q, %v", got.Text, err)
	}
	data += "5 0 obj <<>> stream\nBT /F1 12 Tf 72 700 Td (The ferry is safe.) Tj ET\nendstream endobj\n"
	if got, err = Read([]byte(data), nil); err != nil || got.Text != "The ferry is safe." {
		t.Fatalf("after an update: got %q, %v", got.Text, err)
	}
}

func TestReadProperties(t *testing.T) {
	got, err := Read(classic("BT /F1 12 Tf (x) Tj ET", `6 0 obj <</Title <FEFF00D8006C> /Author (Ada Penrose)>> endobj`), nil)
	if err != nil || got.Title != "Øl" || got.Author != "Ada Penrose" {
		t.Fatalf("got %+v, %v", got, err)
	}
}

// Characters are read by the ToUnicode map of their font; if it has none, a note says
// how many were left out.
func TestReadWideFont(t *testing.T) {
	cmap := "beginbfchar <0003> <0020> endbfchar beginbfrange <0010> <0012> <0041> <0020> <0021> [<00660069> <2019>] endbfrange"
	page := func(toUnicode string) []byte {
		return classic("BT /F1 12 Tf 72 700 Td <00100011000300200021> Tj ET",
			"4 0 obj <</Subtype /Type0 /DescendantFonts [<</DW 500>>] "+toUnicode+">> endobj",
			fmt.Sprintf("12 0 obj <</Length %d>> stream\n%s\nendstream endobj", len(cmap), cmap))
	}
	if got, err := Read(page("/ToUnicode 12 0 R"), nil); err != nil || got.Text != "AB fi’" {
		t.Errorf("got %q, %v", got.Text, err)
	}
	got, err := Read(page(""), nil)
	if err != nil || got.Text != "" || len(got.Notes) != 1 || !strings.Contains(got.Notes[0], "5 of 5 characters") {
		t.Errorf("without a map: got %+v, %v", got, err)
	}
}

func TestReadRefuses(t *testing.T) {
	encrypted := bytes.Replace(classic(""), []byte("trailer <<"), []byte("trailer <</Encrypt <</Filter /Standard>> "), 1)
	if _, err := Read(encrypted, nil); !errors.Is(err, ErrEncrypted) {
		t.Errorf("encrypted: %v", err)
	}
	if _, err := Read([]byte("not a PDF"), nil); !errors.Is(err, ErrNone) {
		t.Errorf("no PDF: %v", err)
	}
	if _, err := Read([]byte("%PDF-1.4\n"), nil); err == nil {
		t.Error("no page: no error")
	}
}

// Files made to be endless or to take all memory are read with bounded work.
func TestReadHostile(t *testing.T) {
	n := 20000
	bomb := deflated(strings.Repeat("0 ", 1<<20))
	for name, data := range map[string][]byte{
		"page tree in a ring":    []byte("%PDF-1.4 1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj 2 0 obj <</Kids [2 0 R 2 0 R]>> endobj trailer <</Root 1 0 R>>"),
		"reference to itself":    []byte("%PDF-1.4 1 0 obj 1 0 R endobj trailer <</Root 1 0 R>>"),
		"length of itself":       []byte("%PDF-1.4 1 0 obj <</Length 1 0 R>> stream x endstream trailer <</Root 1 0 R>>"),
		"form draws itself":      classic("/X Do /X Do", "3 0 obj <</Contents 5 0 R /Resources <</XObject <</X 5 0 R>>>>>> endobj", "5 0 obj <</Subtype /Form>> stream\n"+strings.Repeat("/X Do ", 50)+"\nendstream endobj"),
		"unclosed strings":       []byte("%PDF-1.4 " + strings.Repeat("1 0 obj (", n)),
		"unclosed hex":           []byte("%PDF-1.4 1 0 obj <AB"),
		"unclosed array":         classic("[ 1 2 3"),
		"nested arrays":          classic(strings.Repeat("[", 10*n)),
		"nested dictionaries":    []byte("%PDF-1.4 1 0 obj " + strings.Repeat("<</A ", n)),
		"unclosed streams":       []byte("%PDF-1.4 " + strings.Repeat("1 0 obj <<>> stream ", n)),
		"objects in objects":     []byte("%PDF-1.4 " + manyObjects(n)),
		"great numbers":          []byte("%PDF-1.4 1 0 obj <</Type /ObjStm /N 4000000000 /First 99999999999 /Size 1000000000>> stream endstream endobj trailer <</Root 1 0 R>>"),
		"many fonts set":         classic(strings.Repeat("/F1 1 Tf ", 10*n), "3 0 obj <</Contents 5 0 R /Resources <</Font <</F1 <</Subtype /TrueType>>>>>>>> endobj"),
		"one line of many words": classic("BT /F1 1 Tf " + strings.Repeat("(x-) Tj 0 -1 Td ", n) + "ET"),
		"bomb drawn often":       classic(strings.Repeat("/X Do ", n), "3 0 obj <</Contents 5 0 R /Resources <</XObject <</X 12 0 R>>>>>> endobj", fmt.Sprintf("12 0 obj <</Subtype /Form /Filter /FlateDecode /Length %d>> stream\n%s\nendstream endobj", len(bomb), bomb)),
		"not a number":           classic("BT /F1 1e999 Tf 1e308 0 0 1e308 0 0 Tm (x) Tj 1e308 1e308 Td (y) Tj ET"),
	} {
		start := time.Now()
		got, err := Read(data, nil)
		t.Log(name, time.Since(start), err)
		if err == nil && len(got.Text) > 10*len(data) {
			t.Errorf("%s: %d bytes of text", name, len(got.Text))
		}
	}
}

func manyObjects(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d 0 obj [ ", i)
	}
	return b.String()
}

// A page printed by a browser: embedded fonts, object streams, two columns.
func TestReadPrinted(t *testing.T) {
	data, err := os.ReadFile("testdata/storm.pdf")
	if err != nil {
		t.Fatal(err)
	}
	got, err := Read(data, nil)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/storm.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got.Text+"\n" != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got.Text, want)
	}
}
