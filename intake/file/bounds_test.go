package file

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"stemma/internal/cputime"
	"stemma/report"
)

// Text that comments cut into many pieces is put together in linear time.
func TestPropertiesGrow(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: growth is not measured")
	}
	p := &pack{w: &walker{ctx: context.Background()}}
	work := func(n int) func() {
		data := []byte("<a><title>" + strings.Repeat("word<!---->", n) + "</title><language>en</language></a>")
		return func() {
			if got := p.properties(data); got["language"] != "en" || got["title"] != "" {
				t.Fatalf("%v", got)
			}
		}
	}
	if a, b := cputime.Growth(work(60_000), work(120_000)); !cputime.Within(a, b) {
		t.Errorf("%v, and twice as much %v", a, b)
	}
}

// A document is given up when the context ends.
func TestElementsStop(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	p := &pack{w: &walker{ctx: ctx}}
	if err := p.elements([]byte("<a>"), nil, nil, nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// An archive is given up when the context ends, also inside a record that has no end.
func TestArchivesStop(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	const head = "WARC/1.0\nWARC-Type: response\nContent-Length: 999999999999\n\nHTTP/1.1 200 OK\nContent-Type: video/mp4\n\n"
	tail := &forever{s: "film"}
	calls := 0
	film := readerFunc(func(p []byte) (int, error) {
		if calls++; calls == 20 {
			cancel()
		}
		if tail.read > 1<<26 {
			return 0, io.EOF
		}
		return tail.Read(p)
	})
	var errs []error
	for _, err := range Read(ctx, Options{Input: "warc", Stdin: io.MultiReader(strings.NewReader(head), film)}, "-") {
		errs = append(errs, err)
	}
	if len(errs) != 1 || !errors.Is(errs[0], context.Canceled) || tail.read > 1<<23 {
		t.Errorf("%v after %d bytes", errs, tail.read)
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// What can be read of a book is given, and what cannot is said.
func TestBooksInPart(t *testing.T) {
	const one, two = "<p>The ferry sank.</p>", "<p>All were saved.</p>"
	long := "<p>" + strings.Repeat("The ferry sank. ", 100) + "</p>" // above MaxFile
	twice := strings.Replace(epubSpine(2), `<itemref idref="i1"/>`, strings.Repeat(`<itemref idref="i1"/>`, 3), 1)
	for _, tt := range []struct {
		name, file, text string
		partial          bool
		faults           string
	}{
		{"an item three times", epubOf(twice, one, two), "The ferry sank.\n\nAll were saved.", false, ""},
		{"a part above the limit", epub("", one, long, two), "The ferry sank.\n\nAll were saved.", true, "too large: OEBPS/t 1.xhtml in it holds more"},
		{"together above the limit", epub("", one, long[:1100]+"</p>", long[:1100]+"</p>", two), "", true, "too large: the book holds more than 1500 bytes of text"},
	} {
		path := filepath.Join(writeFiles(t, map[string]string{"a.epub": tt.file}), "a.epub")
		reports, errs := read(Options{MaxFile: 1500}, path)
		if len(reports) != 1 || reports[0].Partial != tt.partial || tt.text != "" && reports[0].Text != tt.text || (len(errs) > 0) != (tt.faults != "") || !strings.Contains(faults(errs), tt.faults) {
			t.Errorf("%s: %s, %v", tt.name, said(reports), errs)
		}
	}
}

// broken returns a stream that fails after its data.
func broken(data string, err error) io.Reader {
	return io.MultiReader(strings.NewReader(data), failing{err})
}

// A fault of the disk is said as it is, whatever was read before it.
func TestFaultsOfTheDisk(t *testing.T) {
	pulled := errors.New("the cable was pulled")
	whole := zipped("a.txt", ferry)
	for _, data := range []string{whole[:100], whole} {
		reports, errs := read(Options{Stdin: broken(data, pulled)}, "-")
		if len(reports) != len(data)/len(whole) || len(errs) != 1 || !errors.Is(errs[0], pulled) {
			t.Errorf("a ZIP file: %d reports, %v", len(reports), errs)
		}
	}
	if err := zipFault(&fs.PathError{Op: "read", Path: "x", Err: pulled}); !errors.Is(err, pulled) {
		t.Error(err)
	}
	const mail = "From a@x.example Wed Mar  5 05:06:07 2031\nFrom: a@x.example\nSubject: Toll\n\nNobody was lost. It held 1"
	reports, errs := read(Options{Stdin: broken(mail, pulled)}, "-")
	if len(reports) != 1 || !reports[0].Partial || !strings.HasSuffix(reports[0].Text, "Nobody was lost.") || len(errs) != 1 || !errors.Is(errs[0], pulled) {
		t.Errorf("a mailbox: %s, %v", said(reports), errs)
	}
	reports, errs = read(Options{Input: "mbox", Stdin: broken(mail[:60], pulled)}, "-")
	if len(reports) != 0 || len(errs) != 1 || !errors.Is(errs[0], pulled) {
		t.Errorf("the beginning of a mail: %s, %v", said(reports), errs)
	}
}

// A quote that is not closed costs its own row, also where the rows after it are more than
// may be kept; and only so many times.
func TestUnclosedQuotes(t *testing.T) {
	table := func(rows int, first string) string {
		var b strings.Builder
		b.WriteString("id,text\n" + first)
		for i := range rows {
			fmt.Fprintf(&b, "%d,The ferry sank off Oldwick.\n", i)
		}
		return b.String()
	}
	for _, tt := range []struct {
		name, first     string
		reports, faults int
	}{
		{"one", "x,\"It rose.\n", 500, 1},
		{"before a line that is too long", "x,\"It rose.\ny,It fell.\nz," + strings.Repeat("word ", 1000) + "\n", 501, 1},
	} {
		reports, errs := read(Options{MaxLine: 4096, Stdin: strings.NewReader(table(500, tt.first))}, "-")
		if len(reports) != tt.reports || len(errs) != tt.faults || !strings.Contains(errs[0].Error(), "-:2: ") {
			t.Errorf("%s: %d reports, %v", tt.name, len(reports), errs)
		}
		// The others are counted from the right line.
		if last := reports[len(reports)-1]; last.Ref != "499" {
			t.Errorf("%s: the last is %s", tt.name, last.Ref)
		}
	}
	_, errs := read(Options{MaxLine: 4096, Stdin: strings.NewReader("id,text\n" + strings.Repeat("x,\"It rose.\n\n", 5000))}, "-")
	if n := len(errs); n == 0 || !strings.Contains(errs[n-1].Error(), "what was not read ends on line") {
		t.Errorf("%d faults: %v", n, errs[max(0, n-1):])
	}
}

// The list of the pages of a collection may hold their texts, and what of it is not read is
// said. A damaged record does not stand for a page.
func TestListedPages(t *testing.T) {
	page := func(url string) string {
		http := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>The ferry sank off Oldwick, and all were saved.</p></body></html>"
		return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", url, len(http), http)
	}
	const x1, x2 = `{"url":"https://x.example/1"}`, `{"url":"https://x.example/2"}`
	text := func(n int) string {
		return fmt.Sprintf(`{"url":"https://x.example/3","text":"%s"}`, strings.Repeat("w", n))
	}
	warc := page("https://x.example/1") + page("https://x.example/2") + page("https://x.example/3")
	damaged := page("https://x.example/1")[:150] + warc
	for _, tt := range []struct {
		name, warc, list string
		reports          int
		faults           string
	}{
		{"long lines", warc, text(100_000) + "\n" + x1, 2, ""},
		{"a line above the limit", warc, x1 + "\n" + text(300_000) + "\n" + x2, 2, "pages.jsonl:2: too large: the line holds more than 200000 bytes, and the page that it lists is not known\n"},
		{"no JSON", warc, x1 + "\nx\n" + x2, 2, "pages.jsonl:2: malformed: not JSON, and the page that it lists is not known\n"},
		{"pages that it does not hold, a damaged record", damaged, `{"url":"https://x.example/none"}`, 3, "data.warc: byte 0: damaged record: it is not of the length that it states, 124 bytes\n"},
	} {
		file := zipped("archive/data.warc", tt.warc, "datapackage.json", "{}", "pages/pages.jsonl", tt.list)
		reports, errs := read(Options{MaxLine: 200_000, Stdin: strings.NewReader(file)}, "-")
		got := faults(errs)
		if len(reports) != tt.reports || !strings.HasSuffix(got, tt.faults) || len(errs) > 1 || (len(errs) == 0) != (tt.faults == "") {
			t.Errorf("%s: %d reports, faults %s", tt.name, len(reports), got)
		}
	}
}

// Of several mails inside one the first is read, and the others are counted.
func TestMailsInside(t *testing.T) {
	inner := func(n int) string {
		return fmt.Sprintf("--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: Courier %d <a@x.example>\r\nSubject: Toll %d\r\n\r\nThe ferry sank, and %d were saved.\r\n", n, n, n)
	}
	r := readOne(t, "a.eml", "From: Ada <ada@x.example>\r\nSubject: See these\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee these.\r\n"+inner(1)+inner(2)+inner(3)+"--b--\r\n")
	if r.Outlet != "Courier 1" || r.Title != "Toll 1" || !strings.Contains(r.Text, "and 1 were saved") || !strings.Contains(strings.Join(r.Notes, " "), "and 2 not") {
		t.Errorf("%s %q", said([]*report.Report{r}), r.Notes)
	}
}
