package storytest

import (
	"compress/gzip"
	"fmt"
	"html"
	"io"
	"iter"
	"strings"
	"time"

	"stemma/report"
)

// WARC writes reports as a web archive: of each a page of HTML, packed by itself, with some
// of what stands around the text on a page of news.
func WARC(w io.Writer, rs iter.Seq[*report.Report]) error {
	z := gzip.NewWriter(w)
	n := 0
	for r := range rs {
		z.Reset(w)
		page := page(r)
		head := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
		fmt.Fprintf(z, "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\nWARC-Record-ID: <urn:x:%d>\r\n"+
			"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s%s\r\n\r\n",
			r.URL, r.Published.Time.UTC().Format(time.RFC3339), n, len(head)+len(page), head, page)
		if err := z.Close(); err != nil {
			return err
		}
		n++
	}
	return nil
}

// page returns a report as a page of HTML.
func page(r *report.Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<!doctype html><html lang="en"><head><title>%s</title><meta property="og:site_name" content="%s"><meta property="article:published_time" content="%s"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav><article>`, html.EscapeString(r.Title), html.EscapeString(r.Outlet), r.Published.Time.UTC().Format(time.RFC3339))
	if r.Title != "" {
		fmt.Fprintf(&b, "<h1>%s</h1>\n", html.EscapeString(r.Title))
	}
	for p := range strings.SplitSeq(r.Text, "\n\n") {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
	}
	b.WriteString("</article><footer>All rights reserved</footer></body></html>")
	return b.String()
}
