package archive

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"crypto/sha1"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// record returns a WARC record with a block. More header lines may be given.
func record(kind, url, block string, lines ...string) string {
	media := map[string]string{"response": "application/http; msgtype=response", "resource": "text/html", "conversion": "text/plain", "warcinfo": "application/warc-fields", "request": "application/http; msgtype=request"}[kind]
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2031-03-04T05:06:07Z\r\nWARC-Record-ID: <urn:x:%s>\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, url, url, media, strings.Join(lines, ""), len(block), block)
}

// answered returns a server's answer with a page about the given number of boats.
func answered(n int, lines ...string) string {
	return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n" + strings.Join(lines, "") + "\r\n" + page(n)
}

func page(n int) string { return fmt.Sprintf("<html><p>%d boats were lost.</p></html>", n) }

// good returns a record that holds page n.
func good(n int) string {
	return record("response", fmt.Sprintf("https://courier.example/%d", n), answered(n))
}

func gz(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// flip returns s with one bit changed.
func flip(s string, at int) string {
	b := []byte(s)
	b[at] ^= 4
	return string(b)
}

// readAll returns the numbers in the addresses of the pages in an archive, and its faults.
func readAll(t *testing.T, archive string) (pages, faults []string) {
	t.Helper()
	r := NewReader(strings.NewReader(archive))
	for {
		p, err := r.Next()
		var f *Fault
		switch {
		case err == io.EOF:
			return pages, faults
		case errors.As(err, &f):
			faults = append(faults, f.Error())
		case err != nil:
			t.Fatal(err)
		default:
			n := p.URL[strings.LastIndexByte(p.URL, '/')+1:]
			if !strings.Contains(string(p.Body), n+" boats") {
				t.Errorf("page %s holds %q", n, p.Body)
			}
			pages = append(pages, n)
		}
		if len(faults) > 1000 {
			t.Fatal("no end of faults")
		}
	}
}

// Every sound record is read and every bad one is said, once, wherever it stands and
// however the file is packed.
func TestBadRecords(t *testing.T) {
	long := func(n int) string { // states more bytes than it has
		return strings.Replace(good(n), "Content-Length: ", "Content-Length: 9", 1)
	}
	brief := func(n int) string { // states fewer bytes than it has
		i := strings.Index(good(n), "Content-Length: ") + len("Content-Length: ")
		return good(n)[:i] + "7\r\n" + good(n)[i+strings.IndexByte(good(n)[i:], '\n')+1:]
	}
	huge := func(n int) string { // states more bytes than any archive has
		return strings.Replace(good(n), "Content-Length: ", "Content-Length: 99999999999", 1)
	}
	digest := func(s string) string {
		sum := sha1.Sum([]byte(s))
		return "WARC-Block-Digest: sha1:" + base32.StdEncoding.EncodeToString(sum[:]) + "\r\n"
	}
	plain := map[string]string{
		"longer":     long(2),
		"shorter":    brief(2),
		"endless":    huge(2),
		"negative":   strings.Replace(good(2), "Content-Length: ", "Content-Length: -", 1),
		"no length":  strings.Replace(good(2), "Content-Length", "Content-Size", 1),
		"no type":    strings.Replace(good(2), "WARC-Type", "WARC-Kind", 1),
		"no version": strings.Replace(good(2), "WARC/1.1", "CRAW/1.1", 1),
		"cut off":    good(2)[:len(good(2))-30],
		"only half":  good(2)[:len(good(2))/2],
		"its head":   good(2)[:120],
		"noise":      strings.Repeat("\x00\x01\xfe noise\n", 5000),
		"no HTTP":    record("response", "https://courier.example/2", "<p>2 boats were lost.</p>"),
		"digest":     record("response", "https://courier.example/2", answered(2), digest(answered(3))),
		"chunks":     record("response", "https://courier.example/2", answered(0, "Transfer-Encoding: chunked\r\n")[:len(answered(0, "Transfer-Encoding: chunked\r\n"))-len(page(0))]+"10\r\n<p>2 boats were l\r\nzz\r\n"),
		"packing":    record("response", "https://courier.example/2", answered(0, "Content-Encoding: gzip\r\n")[:len(answered(0, "Content-Encoding: gzip\r\n"))-len(page(0))]+gz(page(2))[:30]),
	}
	for name, bad := range plain {
		for at, layout := range map[string][]string{"first": {bad, good(1), good(3), good(4)}, "inside": {good(1), bad, good(3), good(4)}, "last": {good(1), good(3), good(4), bad}} {
			for packing, file := range map[string]string{"plain": strings.Join(layout, ""), "one member": gz(strings.Join(layout, "")), "members": gz(layout[0]) + gz(layout[1]) + gz(layout[2]) + gz(layout[3])} {
				pages, faults := readAll(t, file)
				if strings.Join(pages, " ") != "1 3 4" || len(faults) != 1 {
					t.Errorf("%s %s, %s: pages %v, faults %q", name, at, packing, pages, faults)
				}
			}
		}
	}
	// Damage of the packing. One fault a damaged member.
	whole := gz(good(2))
	for name, bad := range map[string]string{
		"a bit": flip(whole, len(whole)/2), "early bit": flip(whole, 12), "late bit": flip(whole, len(whole)-20), "checksum": flip(whole, len(whole)-7), "length": flip(whole, len(whole)-2),
		"cut off": whole[:len(whole)-1], "half": whole[:len(whole)/2], "its head": whole[:11], "head damaged": flip(whole, 3), "method": "\x1f\x8b\x07" + whole[3:], "noise": strings.Repeat("\xfe\x1f\x8b\x08\x01noise", 4000),
	} {
		for at, file := range map[string]string{"first": bad + gz(good(1)) + gz(good(3)) + gz(good(4)), "inside": gz(good(1)) + bad + gz(good(3)) + gz(good(4)), "last": gz(good(1)) + gz(good(3)) + gz(good(4)) + bad} {
			if at == "first" && (name == "method" || name == "noise") {
				continue // no gzip file begins so
			}
			pages, faults := readAll(t, file)
			if strings.Join(pages, " ") != "1 3 4" || len(faults) != 1 {
				t.Errorf("%s %s: pages %v, faults %q", name, at, pages, faults)
			}
		}
	}
	// In one member, what comes before the damage is read.
	many := gz(strings.Join([]string{good(1), good(2), record("response", "https://courier.example/3", answered(3)+noise(200<<10)), good(4)}, ""))
	pages, faults := readAll(t, many[:len(many)/2])
	if strings.Join(pages, " ") != "1 2" || len(faults) != 1 || !strings.Contains(faults[0], "breaks off") {
		t.Errorf("one member cut off: pages %v, faults %q", pages, faults)
	}
	// A fault says where, by the offset of the record's member or of the record.
	_, faults = readAll(t, gz(good(1))+flip(whole, len(whole)-7)+gz(good(3)))
	if want := fmt.Sprintf("byte %d: damaged record: its checksum is wrong", len(gz(good(1)))); len(faults) != 1 || faults[0] != want {
		t.Errorf("faults %q, want %q", faults, want)
	}
	_, faults = readAll(t, good(1)+long(2)+good(3))
	if want := fmt.Sprintf("byte %d: damaged record: it is not of the length that it states", len(good(1))); len(faults) != 1 || !strings.HasPrefix(faults[0], want) {
		t.Errorf("faults %q, want %q", faults, want)
	}
	_, faults = readAll(t, gz(good(1)+long(2)+good(3)))
	if want := fmt.Sprintf("unpacked byte %d: ", len(good(1))); len(faults) != 1 || !strings.HasPrefix(faults[0], want) {
		t.Errorf("faults %q, want %q", faults, want)
	}
}

// noise returns n bytes that do not pack well and hold no record.
func noise(n int) string {
	b := make([]byte, n)
	x := uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = "abcdefghijklmnopqrstuvwxyz <>/=\""[x>>27]
	}
	return string(b)
}

// Records that are no pages are passed over: they are no faults.
func TestWhatIsNoPage(t *testing.T) {
	for name, r := range map[string]string{
		"warcinfo": record("warcinfo", "x", "software: x\r\n"), "request": record("request", "https://courier.example/9", "GET / HTTP/1.1\r\n\r\n"),
		"redirect": record("response", "https://courier.example/9", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<p>9 boats</p>"),
		"error":    record("response", "https://courier.example/9", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>9 boats</p>"),
		"picture":  record("response", "https://courier.example/9", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
		"revisit":  record("revisit", "https://courier.example/9", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
		"segment":  record("response", "https://courier.example/9", answered(9), "WARC-Segment-Number: 1\r\n"),
		"archive":  record("resource", "https://courier.example/9", good(9), "Content-Type: application/warc\r\n"),
	} {
		for _, file := range []string{good(1) + r + good(2), gz(good(1)) + gz(r) + gz(good(2)), gz(good(1) + r + good(2))} {
			if pages, faults := readAll(t, file); strings.Join(pages, " ") != "1 2" || len(faults) > 0 {
				t.Errorf("%s: pages %v, faults %q", name, pages, faults)
			}
		}
	}
	for _, file := range []string{"", "\r\n\r\n", gz("")} {
		if pages, faults := readAll(t, file); len(pages)+len(faults) > 0 {
			t.Errorf("%q: pages %v, faults %q", file, pages, faults)
		}
	}
}

// Bodies are read without their codings, and as they are where they do not have the
// codings that are stated.
func TestCodings(t *testing.T) {
	packed := func(w func(io.Writer) io.WriteCloser) string {
		var b bytes.Buffer
		z := w(&b)
		z.Write([]byte(page(7)))
		z.Close()
		return b.String()
	}
	raw := packed(func(w io.Writer) io.WriteCloser { z, _ := flate.NewWriter(w, 9); return z })
	br := packed(func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) })
	zst := packed(func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z })
	zl := packed(func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) })
	chunks := func(s string) string {
		return fmt.Sprintf("%x;x=y\r\n%s\r\n%X\r\n%s\r\n0\r\nTrailer: x\r\n\r\n", 5, s[:5], len(s)-5, s[5:])
	}
	for _, tt := range []struct{ name, lines, body string }{
		{"none", "", page(7)}, {"gzip", "Content-Encoding: gzip\r\n", gz(page(7))}, {"zlib", "content-encoding:deflate\r\n", zl}, {"deflate", "Content-Encoding: deflate\r\n", raw},
		{"br", "Content-Encoding: br\r\n", br}, {"zstd", "Content-Encoding: zstd\r\n", zst}, {"chunks", "Transfer-Encoding: chunked\r\n", chunks(page(7))},
		{"chunks of gzip", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunks(gz(page(7)))}, {"both as transfer", "Transfer-Encoding: gzip, chunked\r\n", chunks(gz(page(7)))},
		{"two", "Content-Encoding: br, gzip\r\n", gz(br)}, {"identity", "Content-Encoding: identity\r\n", page(7)},
		{"gzip, taken off", "Content-Encoding: gzip\r\n", page(7)}, {"br, taken off", "Content-Encoding: br\r\n", page(7)}, {"deflate, taken off", "Content-Encoding: deflate\r\n", page(7)}, {"chunks, taken off", "Transfer-Encoding: chunked\r\n", page(7)},
	} {
		block := "HTTP/1.1 200 OK\r\n" + tt.lines + "Content-Type: text/html\r\n\r\n" + tt.body
		if pages, faults := readAll(t, record("response", "https://courier.example/7", block)); !slices.Equal(pages, []string{"7"}) || len(faults) > 0 {
			t.Errorf("%s: pages %v, faults %q", tt.name, pages, faults)
		}
		// Line ends without carriage returns, and no media type.
		bare := "HTTP/1.0 200 OK\n" + strings.ReplaceAll(tt.lines, "\r", "") + "\n" + tt.body
		if pages, faults := readAll(t, record("response", "https://courier.example/7", bare)); !slices.Equal(pages, []string{"7"}) || len(faults) > 0 {
			t.Errorf("%s, bare: pages %v, faults %q", tt.name, pages, faults)
		}
	}
	for _, tt := range []struct{ lines, body, want string }{
		{"Content-Encoding: gzip\r\n", gz(strings.Repeat("x", MaxPage+1)), "too large"},
		{"Content-Encoding: compress\r\n", "\x1f\x9d\x90", `coded as "compress"`},
		{"Content-Encoding: gzip,gzip,gzip,gzip,gzip,gzip\r\n", gz("x"), "6 codings"},
		{"Content-Encoding: br\r\n", "\xff\xff\xff\xff", "coded as br, is damaged"},
	} {
		block := "HTTP/1.1 200 OK\r\n" + tt.lines + "Content-Type: text/html\r\n\r\n" + tt.body
		if pages, faults := readAll(t, record("response", "https://courier.example/7", block)); len(pages) > 0 || len(faults) != 1 || !strings.Contains(faults[0], tt.want) {
			t.Errorf("%s: pages %v, faults %q", tt.lines, pages, faults)
		}
	}
}

// What is stated of a page is read, and what is cut off is said.
func TestPage(t *testing.T) {
	r := NewReader(strings.NewReader(record("response", "<https://courier.example/1>", answered(1, "Content-Length: 5000\r\n")) + record("resource", "x", page(2), "WARC-Truncated: length\r\n") + record("conversion", "y", "3 boats were lost.")))
	a, _ := r.Next()
	if a == nil || a.URL != "https://courier.example/1" || a.Charset != "iso-8859-1" || a.Date != "2031-03-04T05:06:07Z" || a.Plain || !strings.Contains(a.Cut, "5000") {
		t.Errorf("%+v", a)
	}
	b, _ := r.Next()
	if b == nil || string(b.Body) != page(2) || !strings.Contains(b.Cut, "length") || b.Offset == 0 {
		t.Errorf("%+v", b)
	}
	c, _ := r.Next()
	if c == nil || !c.Plain || string(c.Body) != "3 boats were lost." || c.Cut != "" {
		t.Errorf("%+v", c)
	}
	if p, err := r.Next(); p != nil || err != io.EOF {
		t.Errorf("at the end: %v, %v", p, err)
	}
}

// A repeated is a stream of copies of s.
type repeated struct {
	s  string
	n  int
	at int
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.n == 0 {
		return 0, io.EOF
	}
	n := copy(p, r.s[r.at:])
	if r.at += n; r.at == len(r.s) {
		r.at, r.n = 0, r.n-1
	}
	return n, nil
}

// An archive of any length is read in bounded memory, also where a record is longer than
// memory, or states a length that is.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: reads a gigabyte")
	}
	big := strings.Repeat("0123456789abcdef", 1<<12)
	film := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n", len("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n")+8000*len(big))
	wrong := strings.Replace(film, "Content-Length: ", "Content-Length: 99", 1)
	for _, tt := range []struct {
		name   string
		in     io.Reader
		faults int
	}{
		{"a long film", io.MultiReader(strings.NewReader(good(1)+film), &repeated{s: big, n: 8000}, strings.NewReader("\r\n\r\n"+good(2))), 0},
		{"a wrong length", io.MultiReader(strings.NewReader(good(1)+wrong), &repeated{s: big, n: 8000}, strings.NewReader("\r\n\r\n"+good(2))), 1},
		{"noise", io.MultiReader(strings.NewReader(good(1)), &repeated{s: big, n: 8000}, strings.NewReader("\r\n\r\n"+good(2))), 1},
	} {
		r := NewReader(tt.in)
		pages, faults, most := 0, 0, uint64(0)
		for {
			p, err := r.Next()
			if err == io.EOF {
				break
			}
			if p != nil {
				pages++
			} else {
				faults++
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
		}
		if pages != 2 || faults != tt.faults {
			t.Errorf("%s: %d pages, %d faults", tt.name, pages, faults)
		}
		if most > 150<<20 {
			t.Errorf("%s: %d MB", tt.name, most>>20)
		}
	}
}

// FuzzNext checks that reading ends, and that every page has the bytes it says.
func FuzzNext(f *testing.F) {
	f.Add([]byte(good(1) + good(2)))
	f.Add([]byte(gz(good(1)) + gz(good(2))))
	f.Add([]byte(gz(good(1) + good(2))))
	f.Add([]byte(strings.Replace(good(1), "Content-Length: ", "Content-Length: 9", 1) + good(2)))
	f.Add([]byte(record("response", "x", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: br\r\n\r\n5\r\nabcde\r\n0\r\n")))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := NewReader(bytes.NewReader(data))
		for n := 0; ; n++ {
			p, err := r.Next()
			var fault *Fault
			switch {
			case errors.As(err, &fault):
				if fault.Offset < 0 || strings.Contains(err.Error(), "\n") {
					t.Fatalf("fault %q", err)
				}
			case err != nil:
				return
			case len(p.Body) > MaxPage:
				t.Fatalf("a page of %d bytes", len(p.Body))
			}
			if n > len(data)+1 {
				t.Fatal("no end")
			}
		}
	})
}
