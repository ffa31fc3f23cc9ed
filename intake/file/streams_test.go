package file

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"stemma/report"
)

// said returns what is stated of reports, one a line: ref, outlet, title, date and text.
func said(reports []*report.Report) string {
	var b strings.Builder
	for _, r := range reports {
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s|%s\n", filepath.Base(r.Ref), r.Outlet, r.Title, r.Published, r.URL, strings.ReplaceAll(r.Text, "\n\n", "¶"))
	}
	return b.String()
}

// faults returns the messages without the folder.
func faults(errs []error) string {
	var b strings.Builder
	for _, err := range errs {
		s := err.Error()
		var e *Error
		if errors.As(err, &e) {
			s = strings.Replace(s, filepath.Dir(e.Path)+"/", "", 1)
		}
		b.WriteString(strings.TrimPrefix(s, "read ") + "\n")
	}
	return b.String()
}

// A streamCase is a file, what is read from it, and the faults in it.
type streamCase struct{ name, file, content, reports, faults string }

func (c streamCase) run(t *testing.T) {
	t.Run(c.name, func(t *testing.T) {
		t.Helper()
		reports, errs := read(Options{MaxLine: 4096}, filepath.Join(writeFiles(t, map[string]string{c.file: c.content}), c.file))
		if got := said(reports); got != c.reports {
			t.Errorf("got\n%swant\n%s", got, c.reports)
		}
		if got := faults(errs); got != c.faults {
			t.Errorf("faults\n%swant\n%s", got, c.faults)
		}
	})
}

func TestFeeds(t *testing.T) {
	rss := func(items string) string {
		return `<?xml version="1.0"?><rss version="2.0"><channel><title>Oldwick Courier</title><link>https://courier.example/</link>` + items
	}
	const one = `<item><title>Ferry sinks</title><link>https://courier.example/1</link><pubDate>Tue, 04 Mar 2031 05:06:07 GMT</pubDate><description>&lt;p&gt;A ferry sank.&lt;/p&gt;</description></item>`
	const read1 = "1|Oldwick Courier|Ferry sinks|2031-03-04T05:06:07Z|https://courier.example/1|Ferry sinks¶A ferry sank.\n"
	for _, c := range []streamCase{
		{"RSS", "news.xml", rss(one + "</channel></rss>"), read1, ""},
		{"RSS under another name", "news.txt", rss(one + "</channel></rss>"), read1, ""},
		{"packed", "news.rss.gz", gz(rss(one + "</channel></rss>")), read1, ""},
		{"breaks off", "news.rss", rss(one + "<item><title>Next"), read1, "news.rss: entry 2: read in part: the feed breaks off in it\n"},
		{"an entry without text", "news.rss", rss(one + "<item><guid>7</guid></item></channel></rss>"), read1, "news.rss: entry 2: no text: not a letter in it\n"},
		{"no entries", "news.rss", rss("</channel></rss>"), "", "news.rss: no text: the feed has no entries\n"},
		{"no feed", "news.rss", "A ferry sank.", "", "news.rss: malformed: no feed: wrong format: there is no element rss, rdf, feed\n"},
		{"Atom", "news.atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><title>Ferry sinks</title><updated>2031-03-04T05:06:07Z</updated><link href="https://gazette.example/2"/><content>It sank.</content></entry></feed>`,
			"2|Gazette|Ferry sinks|2031-03-04T05:06:07Z|https://gazette.example/2|Ferry sinks¶It sank.\n", ""},
		{"JSON Feed", "feed.json", `{"version":"https://jsonfeed.org/version/1.1","title":"Gazette","items":[{"id":"2","url":"https://gazette.example/2","content_text":"It sank."}]}`,
			"2|Gazette|||https://gazette.example/2|It sank.\n", ""},
	} {
		c.run(t)
	}
}

func TestMailboxes(t *testing.T) {
	const a = "From news@x.example Tue Mar  4 05:06:07 2031\r\nFrom: Oldwick Courier <news@x.example>\r\nSubject: Ferry sinks\r\nDate: Tue, 4 Mar 2031 05:06:07 +0000\r\n\r\nThe ferry sank.\r\n\r\nFrom Oldwick: no boats.\r\n>From the shore, nobody saw it.\r\n\r\n"
	const b = "From news@y.example Wed Mar  5 05:06:07 2031\nFrom: news@y.example\nSubject: Toll\n\nNobody was lost.\n"
	const readA = "|Oldwick Courier|Ferry sinks|2031-03-04T05:06:07Z||Ferry sinks¶The ferry sank.¶From Oldwick: no boats.\nFrom the shore, nobody saw it.\n"
	for _, c := range []streamCase{
		{"two", "box.mbox", a + b, "box.mbox:1" + readA + "box.mbox:11|y.example|Toll|||Toll¶Nobody was lost.\n", ""},
		{"one", "a.eml", a, "a.eml" + readA, ""},
		{"packed, of no name", "box.gz", gz(b + "\n" + b), "box.gz:1|y.example|Toll|||Toll¶Nobody was lost.\nbox.gz:7|y.example|Toll|||Toll¶Nobody was lost.\n", ""},
		{"an empty mail", "box.mbox", b + "\nFrom z@z Wed Mar  5 05:06:07 2031\nSubject: x\n\n\n" + b, "box.mbox:1|y.example|Toll|||Toll¶Nobody was lost.\nbox.mbox:11|y.example|Toll|||Toll¶Nobody was lost.\n", "box.mbox:7: no text: not a letter in it\n"},
	} {
		c.run(t)
	}
	big := b + "\nFrom z@z Wed Mar  5 05:06:07 2031\nSubject: x\n\n" + strings.Repeat("word ", 1000) + "\n\n" + b
	reports, errs := read(Options{MaxFile: 2000, Stdin: strings.NewReader(big)}, "-")
	if len(reports) != 2 || len(errs) != 1 || !errors.Is(errs[0], ErrTooLarge) || !strings.Contains(errs[0].Error(), "-:7: ") {
		t.Errorf("a mail above the limit: %d reports, %v", len(reports), errs)
	}
}

func TestTables(t *testing.T) {
	for _, c := range []streamCase{
		{"usual names", "a.csv", "id,Title,Source,Date,Text\n7,Ferry sinks,Courier,2031-03-04,\"It sank, the board said.\n\nNobody \"\"knew\"\".\"\n8,Toll,Gazette,\"March 5, 2031\",It rose.\n",
			"7|Courier|Ferry sinks|2031-03-04||It sank, the board said.¶Nobody \"knew\".\n8|Gazette|Toll|2031-03-05||It rose.\n", ""},
		{"other names, tabs", "a.tsv", "headline\tlink\tpublication\tpublish_date\tarticle_text\nFerry sinks\thttps://x.example/1\tCourier\t2031-03-04T05:06:07Z\tIt sank.\n",
			"a.tsv:2|Courier|Ferry sinks|2031-03-04T05:06:07Z|https://x.example/1|It sank.\n", ""},
		{"semicolons, a mark, no name", "rows", "\uFEFFurl;outlet;content\r\nhttps://x.example/1;Courier;\"It sank; all were saved.\"\r\n", "rows:2|Courier|||https://x.example/1|It sank; all were saved.\n", ""},
		{"names of services", "a.csv", "webUrl,webTitle,Publishing Date,story\nhttps://x.example/1,Ferry sinks,2031-03-04,It sank.\n", "a.csv:2||Ferry sinks|2031-03-04|https://x.example/1|It sank.\n", ""},
		{"windows-1252", "a.csv", "title,text\nCaf\xe9 burns,The caf\xe9 burned.\n", "a.csv:2||Café burns|||The café burned.\n", ""},
		{"HTML in a value", "a.csv", "title,content\nFerry,<p>It sank.</p><p>All were saved.</p>\n", "a.csv:2||Ferry|||It sank.¶All were saved.\n", ""},
		{"tables of tabs named CSV", "a.csv", "title\ttext\nFerry, old\tIt sank, they said.\n", "a.csv:2||Ferry, old|||It sank, they said.\n", ""},
		{"a quote that is not closed", "a.csv", "id,text\n1,It sank.\n2,\"It rose.\n3,It fell.\n4,It lay.\n", "1|||||It sank.\n3|||||It fell.\n4|||||It lay.\n", "a.csv:3: malformed: the row is damaged: extraneous or missing \" in quoted-field\n"},
		{"rows of another length", "a.csv", "id,text\n1,It sank.\n2,It rose, they said.\n3\n4,It lay.\n", "1|||||It sank.\n4|||||It lay.\n", "a.csv:3: malformed: the row is damaged: 3 values in a table of 2 columns\na.csv:4: malformed: the row is damaged: 1 values in a table of 2 columns\n"},
		{"an empty text", "a.csv", "id,text\n1,\n2,It rose.\n\n\n", "2|||||It rose.\n", "a.csv:2: no text: not a letter in it\n"},
		{"no text", "a.csv", "name,age\nAda,40\n", "", "a.csv:1: malformed: no column of the table is named for a text: name it \"text\", beside name, age\n"},
		{"no rows", "a.csv", "id,text\n", "", "a.csv: no text: the table has no rows\n"},
		{"a row above the limit", "a.csv", "id,text\n1," + strings.Repeat("word ", 2000) + "\n2,It rose.\n", "2|||||It rose.\n", "a.csv:2: too large: the row holds more than 4096 bytes\n"},
		{"without an end of line", "a.csv", "id,text\n2,It rose.", "2|||||It rose.\n", ""},
	} {
		c.run(t)
	}
}

func TestJSONAround(t *testing.T) {
	for _, c := range []streamCase{
		{"a list of a news service", "a.json", `{"status":"ok","totalResults":2,"articles":[{"source":{"id":null,"name":"Courier"},"author":"Ada Penrose","title":"Ferry sinks","url":"https://x.example/1","publishedAt":"2031-03-04T05:06:07Z","content":"It sank."},{"title":"Toll","content":"<p>It rose.</p>"}]}`,
			"a.json:1.1|Courier|Ferry sinks|2031-03-04T05:06:07Z|https://x.example/1|It sank.\na.json:1.2||Toll|||It rose.\n", ""},
		{"lists in objects", "a.json", `{"response":{"status":"ok","results":[{"id":"1","webTitle":"Ferry sinks","webPublicationDate":"2031-03-04T05:06:07Z","body":"It sank."}]}}`,
			"1||Ferry sinks|2031-03-04T05:06:07Z||It sank.\n", ""},
		{"of a search engine", "a.json", `{"hits":{"hits":[{"_id":"9","_source":{"title":"Ferry sinks","text":"It sank."}}]}}`, "a.json:1.1||Ferry sinks|||It sank.\n", ""},
		{"one of them empty", "a.json", `{"articles":[{"title":"x"},{"text":"It sank."}]}`, "a.json:1.2|||||It sank.\n", "a.json:1: no text: not a letter in it\n"},
		{"names of tables", "a.json", `{"Article Text":"It sank.","newspaper":"Courier","Date Published":"2031-03-04","time":"2031-09-09","media":[{"name":"wreck.jpg"}],"permaLink":"https://x.example/1"}`,
			"a.json:1|Courier||2031-03-04|https://x.example/1|It sank.\n", ""},
		{"of two names that are one", "a.json", `{"text":"It sank.","Site_Name":"","siteName":"Herald","sitename":"Courier"}`, "a.json:1|Courier||||It sank.\n", ""},
		{"when a crawler came", "a.json", `{"text":"It sank.","timestamp":"2031-09-09T05:06:07Z"}`, "a.json:1|||||It sank.\n", ""},
		{"no list", "a.json", `{"status":"error"}`, "", "a.json:1: no text: not a letter in it\n"},
	} {
		c.run(t)
	}
}

func TestWebArchives(t *testing.T) {
	page := func(n int, head string) string {
		http := "HTTP/1.1 200 OK\r\n" + head + fmt.Sprintf("\r\n<html><head><title>Ferry %d sinks</title></head><body><p>The ferry sank off N\xf8rrehavn, and all %d were saved.</p></body></html>", n, n)
		return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/%d\r\nWARC-Date: 2031-03-04T05:06:07Z\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", n, len(http), http)
	}
	one, two := page(1, "Content-Type: text/html; charset=iso-8859-1\r\n"), page(2, "Content-Type: text/html\r\n")
	line := func(ref string, n int) string {
		return fmt.Sprintf("%s|x.example|Ferry %d sinks||https://x.example/%d|Ferry %d sinks¶The ferry sank off Nørrehavn, and all %d were saved.\n", ref, n, n, n, n)
	}
	damaged := gz(two)[:12] + "\xff\xff\xff"
	const empty = "<html><body>---</body></html>"
	silent := fmt.Sprintf("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://x.example/7\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(empty), empty)
	for _, c := range []streamCase{
		{"plain", "a.warc", one + two, line("a.warc:0", 1) + line(fmt.Sprintf("a.warc:%d", len(one)), 2), ""},
		{"packed, of no name", "crawl", gz(one) + gz(two), line("crawl:0", 1) + line(fmt.Sprintf("crawl:%d", len(gz(one))), 2), ""},
		{"as one member", "a.warc.gz", gz(one + two), line("a.warc.gz:0", 1) + line(fmt.Sprintf("a.warc.gz:%d", len(one)), 2), ""},
		{"a damaged member", "a.warc.gz", gz(one) + damaged + gz(two), line("a.warc.gz:0", 1) + line(fmt.Sprintf("a.warc.gz:%d", len(gz(one))+len(damaged)), 2), fmt.Sprintf("a.warc.gz: byte %d: damaged record: its packing is damaged\n", len(gz(one)))},
		{"its first member damaged", "a.warc.gz", gz(one)[:12] + "\xff\xff\xff" + gz(two), line("a.warc.gz:15", 2), "a.warc.gz: byte 0: damaged record: its packing is damaged\n"},
		{"no pages", "a.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "", "a.warc: no text: the web archive holds no page\n"},
		{"a page without text", "a.warc", silent + two, line(fmt.Sprintf("a.warc:%d", len(silent)), 2), "a.warc: byte 0: no text: not a letter in it: https://x.example/7\n"},
	} {
		c.run(t)
	}
}
