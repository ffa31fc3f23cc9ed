package file

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// FuzzRead checks that any bytes, read in any format, give only sealed reports and
// errors of one line, and that each span in Skip lies in its text.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		ferry, "---\ntitle: x\n---\n" + ferry, "\uFEFF+++\na = 1\n+++\nx", utf16le(ferry, true), gz(`{"text":"x"}`),
		`{"id":1,"text":"x","date":"2031-03-04"}`, `[{"body":{"sections":[{"paragraphs":["x"]}]}}, 1]`, `{"html":{"content":"<p>x"}}`,
		mailHead + "Content-Type: multipart/mixed; boundary=A\r\n\r\n--A\r\n\r\nx\r\n--A--", "<html><p>x", "%PDF-1.4\n1 0 obj <</Type /Page>> endobj",
	} {
		for kind := range inputs {
			f.Add(s, uint8(kind))
		}
	}
	for _, s := range seeds() {
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, data string, kind uint8) {
		opt := Options{Input: inputs[int(kind)%len(inputs)], Stdin: strings.NewReader(data), MaxLine: 1 << 12}
		for r, err := range Read(context.Background(), opt, "-") {
			if err != nil {
				var e *Error
				if r != nil || !errors.As(err, &e) || strings.ContainsAny(err.Error(), "\n\x00") {
					t.Fatalf("fault %q", err)
				}
				continue
			}
			if r.ID == "" || r.Ref == "" || needText(r.Text) != nil && len(r.Skip) == 0 {
				t.Fatalf("report %+v", r)
			}
			for _, s := range r.Skip {
				if !s.In(r.Text) {
					t.Fatalf("span %v of %d bytes", s, len(r.Text))
				}
			}
		}
	})
}

// seeds returns a small file of each format that is known by its first bytes.
func seeds() []string {
	const http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>x\r\n0\r\n\r\n"
	warc := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/1\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(http), http)
	return []string{
		`<?xml version="1.0"?><rss version="2.0"><channel><item><title>x</title><description>&lt;p&gt;y</description></item>`,
		`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title><content type="html">y</content></entry></feed>`,
		`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>x"}]}`,
		"From a@b Tue Mar  4 05:06:07 2031\nSubject: x\n\ny\n>From z\n\nFrom a@b Tue Mar  4 05:06:07 2031\nSubject: x\n\ny",
		"id,title,text\n1,x,\"y\n\"\"z\"\n2,\"x,y\n", "url\ttext\nx\ty\n",
		warc + warc, gz(warc) + gz(warc), gz(warc + warc), gz(warc)[:40] + gz(warc),
		docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>"), odt("<text:h>x</text:h><text:p>y</text:p>"), epub("", "<p>x</p>"), zipped("a.txt", ferry, "b.zip", zipped("c.txt", ferry)),
		zipped("archive/data.warc.gz", gz(warc), "datapackage.json", "{}", "pages/pages.jsonl", `{"url":"https://x.example/1"}`),
		"Received: x\nMessage-ID: y\nSubject: Fwd: x\n\n---------- Forwarded message ---------\nFrom: a <b@c>\nDate: Tue, Mar 4, 2031 at 5:06 AM\nSubject: x\n\n> y\nz\n-- \n",
		"Received: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<div style='display:none'>x</div><blockquote>y</blockquote>z",
		"Source: x\nDate: 4 March 2031\n\ny", "x\n\nOldwick News\n4 March 2031 14:30 GMT\n\ny", `{\rtf1 x}`, `<?xml version="1.0"?><opml/>`, ole,
		`{"status":"ok","articles":[{"title":"x","content":"<p>y</p>"}]}`,
	}
}

// inputs lists the values of Options.Input.
var inputs = func() []string {
	out := []string{"auto"}
	for _, f := range Formats {
		out = append(out, f.Name)
	}
	return out
}()

// FuzzSidecar checks that a report is read whatever its sidecar contains.
func FuzzSidecar(f *testing.F) {
	f.Add(`{"outlet":"x","published":"2031-03-04","author":[{"name":"y"},["z"]]}`)
	f.Fuzz(func(t *testing.T, side string) {
		dir := t.TempDir()
		os.WriteFile(filepath.Join(dir, "a.txt"), []byte(ferry), 0o644)
		os.WriteFile(filepath.Join(dir, "a.meta.json"), []byte(side), 0o644)
		if reports, _ := read(Options{}, dir); len(reports) != 1 || reports[0].Text != ferry {
			t.Fatalf("%d reports", len(reports))
		}
	})
}

// A line above the limit is never held in memory whole.
func TestReadLineIsBounded(t *testing.T) {
	in := strings.NewReader(strings.Repeat("x", 1<<24))
	const times = 4
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range times {
		in.Seek(0, 0)
		_, errs := read(Options{Input: "jsonl", Stdin: in, MaxLine: 1 << 16}, "-")
		if len(errs) != 1 || !errors.Is(errs[0], ErrTooLarge) {
			t.Fatal(errs)
		}
	}
	runtime.ReadMemStats(&after)
	if allocs := (after.TotalAlloc - before.TotalAlloc) / times; allocs > 1<<20 {
		t.Errorf("a line of 16 MB above the limit took %d bytes of memory", allocs)
	}
}
