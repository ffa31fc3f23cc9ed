package file

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
)

// zipped returns a ZIP file of files given as name and content, in order.
func zipped(files ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := z.Create(files[i])
		if err != nil {
			panic(err)
		}
		f.Write([]byte(files[i+1]))
	}
	z.Close()
	return b.String()
}

const wordHead = `<?xml version="1.0"?><w:document xmlns:w="x" xmlns:mc="y"><w:body>`

func docx(body string) string {
	return zipped("[Content_Types].xml", "<Types/>", "word/document.xml", wordHead+body+"</w:body></w:document>", "docProps/core.xml", `<cp:coreProperties xmlns:dc="x"><dc:title>Old template</dc:title><dc:creator>user1</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`)
}

func odt(body string) string {
	return zipped("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", `<office:document-content xmlns:office="a" xmlns:text="b" xmlns:table="c"><office:body><office:text>`+body+`</office:text></office:body></office:document-content>`)
}

func TestWordDocuments(t *testing.T) {
	const p = "<w:p><w:r><w:t>The ferry sank.</w:t></w:r></w:p>"
	for _, c := range []streamCase{
		{"paragraphs", "a.docx", docx(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry </w:t></w:r><w:r><w:t>sinks</w:t></w:r></w:p><w:p/>` + p), "a.docx||Ferry sinks|||Ferry sinks¶The ferry sank.\n", ""},
		{"under another name", "a.zip", docx(p), "a.zip|||||The ferry sank.\n", ""},
		{"packed", "a.docx.gz", gz(docx(p)), "a.docx.gz|||||The ferry sank.\n", ""},
		{"what a reviser changed", "a.docx", docx(`<w:p><w:r><w:t xml:space="preserve">The ferry </w:t></w:r><w:del><w:r><w:delText>burned</w:delText></w:r></w:del><w:ins><w:r><w:t>sank</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>`), "a.docx|||||The ferry sank.\n", ""},
		{"breaks, tabs, fields", "a.docx", docx(`<w:p><w:r><w:t>Dead</w:t><w:tab/><w:t>4</w:t><w:br/><w:t>Hurt</w:t><w:noBreakHyphen/><w:instrText>PAGE</w:instrText><w:t>9</w:t></w:r></w:p>`), "a.docx|||||Dead 4\nHurt-9\n", ""},
		{"a frame, once", "a.docx", docx(`<w:p><w:r><w:t>Around.</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Framed.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>Framed.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>`), "a.docx|||||Framed.¶Around.\n", ""},
		{"a table", "a.docx", docx(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Killed</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>4</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Hurt</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>9</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` + p), "a.docx|||||Killed\t4¶Hurt\t9¶The ferry sank.\n", ""},
		{"a row that ends twice", "a.docx", docx(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Killed</w:t></w:r></w:p></w:tc></w:tr></w:tr></w:tr></w:tbl>` + p), "a.docx|||||Killed¶The ferry sank.\n", ""},
		{"a head", "a.docx", docx(`<w:p><w:r><w:t>Ferry sinks</w:t></w:r></w:p><w:p><w:r><w:t>Oldwick Courier, 4 March 2031</w:t></w:r></w:p>` + p), "a.docx|Oldwick Courier||2031-03-04||Ferry sinks¶Oldwick Courier, 4 March 2031¶The ferry sank.\n", ""},
		{"cut off inside", "a.docx", zipped("word/document.xml", wordHead+p+"<w:p><w:r>"), "a.docx|||||The ferry sank.\n", "a.docx: read in part: The document was read in part: it breaks off\n"},
		{"no text", "a.docx", docx("<w:p/>"), "", "a.docx: no text: not a letter in it\n"},
		{"nested without end", "a.docx", docx(strings.Repeat("<w:x>", 100000)), "", "a.docx: malformed: its elements nest more than 500 deep\n"},
		{"no ZIP", "a.docx", "The ferry sank.", "", "a.docx: malformed: a ZIP file that is damaged or breaks off: its table of contents cannot be read\n"},
		{"cut off", "a.docx", docx(p)[:200], "", "a.docx: malformed: a ZIP file that is damaged or breaks off: its table of contents cannot be read\n"},
		{"OpenDocument", "a.odt", odt(`<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:h>Ferry sinks</text:h><text:p>The<text:s text:c="3"/>ferry<text:tab/>sank.<text:line-break/>All<text:note><text:p>note</text:p></text:note> were saved.</text:p><table:table><table:table-row><table:table-cell><text:p>Hurt</text:p></table:table-cell><table:table-cell><text:p>9</text:p></table:table-cell></table:table-row></table:table>`),
			"a.odt||Ferry sinks|||Ferry sinks¶The ferry sank.\nAll were saved.¶Hurt\t9\n", ""},
		{"a spreadsheet", "a.xlsx", zipped("xl/workbook.xml", "x"), "", "a.xlsx: not read: an Excel file: save the sheet as .csv\n"},
		{"slides", "a.pptx", zipped("ppt/presentation.xml", "x"), "", "a.pptx: not read: a PowerPoint file: save it as PDF\n"},
		{"a sheet", "a.ods", zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "", "a.ods: not read: a spreadsheet of OpenDocument: save the sheet as .csv\n"},
		{"Pages", "a.pages", zipped("Index/Document.iwa", "x"), "", "a.pages: not read: a file of Pages, Numbers or Keynote: export it as .docx or PDF\n"},
	} {
		c.run(t)
	}
	if r := readOne(t, "a.docx", docx(p)); r.Path == "" || r.Language != "en-GB" || r.Title != "" || r.Byline != "" {
		t.Errorf("properties: %+v", r)
	}
}

// epubSpine returns the spine of a book of n documents.
func epubSpine(n int) (spine string) {
	for i := range n {
		spine += fmt.Sprintf(`<itemref idref="i%d"/>`, i)
	}
	return spine
}

// epub returns a book of some documents.
func epub(meta string, items ...string) string {
	return epubWith(meta, epubSpine(len(items)), items...)
}

// epubOf returns a book with a spine of its own.
func epubOf(spine string, items ...string) string { return epubWith("", spine, items...) }

func epubWith(meta, spine string, items ...string) string {
	var manifest strings.Builder
	files := []string{"mimetype", "application/epub+zip", "META-INF/container.xml", `<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>`}
	for i, item := range items {
		fmt.Fprintf(&manifest, `<item id="i%d" href="t%%20%d.xhtml" media-type="application/xhtml+xml"/>`, i, i)
		if item != "" {
			files = append(files, fmt.Sprintf("OEBPS/t %d.xhtml", i), "<html><head><title>x</title></head><body>"+item+"</body></html>")
		}
	}
	return zipped(append(files, "OEBPS/a.opf", `<package xmlns:dc="x"><metadata><dc:title>Oldwick Weekly</dc:title><dc:creator>Ada Penrose</dc:creator><dc:date>2031-03-04</dc:date>`+meta+`</metadata><manifest>`+manifest.String()+`</manifest><spine>`+spine+`</spine></package>`)...)
}

func TestBooks(t *testing.T) {
	long := "<p>" + strings.TrimSpace(strings.Repeat("The ferry sank off Oldwick. ", 10)) + "</p>"
	longText := strings.TrimSpace(strings.Repeat("The ferry sank off Oldwick. ", 10))
	for _, c := range []streamCase{
		{"a book", "a.epub", epub("", "<h1>One</h1><p>The ferry sank.</p>", "<h1>Two</h1><p>All were saved.</p>"), "a.epub||Oldwick Weekly|2031-03-04||One¶The ferry sank.¶Two¶All were saved.\n", ""},
		{"a newspaper", "a.epub", epub(`<dc:type>newspaper</dc:type>`, "<p>Sections</p>", "<h1>Ferry sinks</h1>"+long, "<h1>Market opens</h1>"+long), "a.epub:2|Oldwick Weekly|Ferry sinks|2031-03-04||Ferry sinks¶" + longText + "\na.epub:3|Oldwick Weekly|Market opens|2031-03-04||Market opens¶" + longText + "\n", ""},
		{"made by Calibre", "a.epub", epub(`<meta name="calibre:publication_type" content="periodical:newspaper:x"/><dc:publisher>Courier</dc:publisher>`, "<h1>Ferry sinks</h1>"+long), "a.epub:1|Courier|Ferry sinks|2031-03-04||Ferry sinks¶" + longText + "\n", ""},
		{"a part is missing", "a.epub", epub("", "<p>The ferry sank.</p>", ""), "a.epub||Oldwick Weekly|2031-03-04||The ferry sank.\n", "a.epub: OEBPS/t 1.xhtml: read in part: a part of the book cannot be read\na.epub: read in part: 1 of its 2 parts are missing\n"},
		{"no parts", "a.epub", epub(""), "", "a.epub: malformed: no book: it lists no documents\n"},
	} {
		c.run(t)
	}
}

func TestCollections(t *testing.T) {
	page := func(url string) string {
		http := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>The ferry sank off Oldwick, and all were saved.</p></body></html>"
		return gz(fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", url, len(http), http))
	}
	warc := page("https://x.example/1") + page("https://ads.example/2") + page("https://x.example/3")
	wacz := func(pages string) string {
		return zipped("archive/data.warc.gz", warc, "datapackage.json", "{}", "pages/pages.jsonl", pages)
	}
	for pages, want := range map[string]int{
		`{"format":"json-pages-1.0"}` + "\n" + `{"url":"https://x.example/1","title":"x"}` + "\n" + `{"url":"https://x.example/3"}`: 2,
		"": 3, `{"url":"https://x.example/none"}`: 3,
	} {
		reports, errs := read(Options{}, filepath.Join(writeFiles(t, map[string]string{"a.wacz": wacz(pages)}), "a.wacz"))
		if len(reports) != want || len(errs) > 0 || !strings.HasSuffix(reports[0].Ref, "a.wacz/archive/data.warc.gz:0") {
			t.Errorf("%s: %d reports, %v", pages, len(reports), errs)
		}
	}
}

// A ZIP file is read like a folder, whatever its files are called, and never beyond its
// limits.
func TestZipFiles(t *testing.T) {
	inner := zipped("b.txt", ferry, "c.docx", docx("<w:p><w:r><w:t>It sank.</w:t></w:r></w:p>"))
	text := strings.ReplaceAll(ferry, "\n\n", "¶")
	for _, c := range []streamCase{
		{"as a folder", "a.zip", zipped("z/b.txt", ferry, "a.jsonl", `{"text":"One."}`+"\n"+`{`+"\n", "__MACOSX/._b.txt", "x", ".hidden", "x", "z/.git/x", "x", "z/", "", "p.png", "\x89PNG\r\n", "b.meta.json", "{}"),
			"a.jsonl:1|||||One.\nb.txt|||||" + text + "\n", "a.jsonl:2: malformed: not JSON: it breaks off\np.png: skipped: not read: a picture: text in pictures is not read\n"},
		{"one inside another", "a.zip", zipped("x.zip", inner), "b.txt|||||" + text + "\nc.docx|||||It sank.\n", ""},
		{"names that point elsewhere", "a.zip", zipped("../../../etc/passwd.txt", ferry, `C:\x.txt`, ferry), "passwd.txt|||||" + text + "\nx.txt|||||" + text + "\n", ""},
		{"empty", "a.zip", zipped(), "", "a.zip: no text: the ZIP file holds no files\n"},
		{"gzip inside", "a.zip", zipped("b.txt.gz", gz(ferry)), "b.txt.gz|||||" + text + "\n", ""},
	} {
		c.run(t)
	}
	// Nested without end.
	deep := zipped("a.txt", ferry)
	for range 6 {
		deep = zipped("a.zip", deep)
	}
	if reports, errs := read(Options{Stdin: strings.NewReader(deep)}, "-"); len(reports) != 0 || len(errs) != 1 || !errors.Is(errs[0], ErrSkipped) {
		t.Errorf("nested: %d reports, %v", len(reports), errs)
	}
	// A flipped bit in one file costs that file.
	damaged := []byte(zipped("a.txt", ferry, "b.txt", strings.Repeat(ferry, 20)))
	damaged[60] ^= 0xff
	reports, errs := read(Options{Stdin: bytes.NewReader(damaged)}, "-")
	if len(reports) < 1 || len(errs) != 1 || reports[len(reports)-1].Text != strings.Repeat(ferry, 20) {
		t.Errorf("damaged: %d reports, %v", len(reports), errs)
	}
	// One that opens with a password only.
	locked := []byte(zipped("a.txt", ferry))
	for _, sig := range []string{"PK\x03\x04", "PK\x01\x02"} {
		i := bytes.Index(locked, []byte(sig))
		locked[i+6+2*(int(sig[2])&1)] |= 1
	}
	if _, errs := read(Options{Stdin: bytes.NewReader(locked)}, "-"); len(errs) != 1 || !errors.Is(errs[0], ErrEncrypted) {
		t.Errorf("locked: %v", errs)
	}
}

// A ZIP file that unpacks to far more than its size is given up.
// copied returns an archive of n files that are each the one file of an archive.
func copied(archive string, n int) string {
	r, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		panic(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range n {
		h := r.File[0].FileHeader
		h.Name = fmt.Sprint(i)
		f, err := z.CreateRaw(&h)
		if err != nil {
			panic(err)
		}
		raw, err := r.File[0].OpenRaw()
		if err != nil {
			panic(err)
		}
		io.Copy(f, raw)
	}
	z.Close()
	return b.String()
}

func TestZipBomb(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: unpacks 300 MB")
	}
	bomb := copied(zipped("a", strings.Repeat("\n", 60<<20)), 7)
	_, errs := read(Options{Stdin: strings.NewReader(zipped("x.zip", bomb))}, "-")
	if len(errs) == 0 || !errors.Is(errs[len(errs)-1], ErrTooLarge) || len(errs) > 8 {
		t.Errorf("%v", errs)
	}
}
