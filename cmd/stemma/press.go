package main

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/tools/txtar"

	"stemma"
	"stemma/intake/file"
	"stemma/report"
)

// A press is a web server on this machine, of the invented papers that tell the invented
// stories: a feed for each paper, and a page for each report. It publishes the reports one
// by one, in the order of their dates.
type press struct {
	reports []*printed
	papers  []string
	out     atomic.Int64 // how many reports are published
	edit    sync.Mutex   // of what a page says
	host    string
	server  *http.Server
}

// A printed is a report of an invented paper.
type printed struct {
	*report.Report
	at    time.Time // when it is published
	paper int
}

// newPress reads the invented stories, by way of a folder that it may write to.
func newPress(ctx context.Context, dir string) (*press, error) {
	p := &press{}
	archives, err := fs.Glob(stemma.Stories, "testdata/stories/*.txtar")
	if err != nil {
		return nil, err
	}
	for _, a := range archives {
		if err := p.load(ctx, a, filepath.Join(dir, path.Base(a))); err != nil {
			return nil, fmt.Errorf("%s: %w", a, err)
		}
	}
	slices.SortStableFunc(p.reports, func(a, b *printed) int { return a.at.Compare(b.at) })
	for _, r := range p.reports {
		if r.paper = slices.Index(p.papers, r.Outlet); r.paper < 0 {
			r.paper = len(p.papers)
			p.papers = append(p.papers, r.Outlet)
		}
	}
	return p, nil
}

// load reads the reports of a story.
func (p *press) load(ctx context.Context, archive, dir string) error {
	raw, err := stemma.Stories.ReadFile(archive)
	if err != nil {
		return err
	}
	var truth struct {
		Reports []struct{ File, Outlet, Published string }
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, f := range txtar.Parse(raw).Files {
		if f.Name == "truth.json" {
			if err := json.Unmarshal(f.Data, &truth); err != nil {
				return err
			}
		} else if err := os.WriteFile(filepath.Join(dir, path.Base(f.Name)), f.Data, 0o666); err != nil {
			return err
		}
	}
	var first time.Time
	for _, x := range truth.Reports { // reports may be silent of what the truth says
		for r, err := range file.Read(ctx, file.Options{}, filepath.Join(dir, x.File)) {
			if err != nil {
				return err
			}
			r.Outlet = x.Outlet
			at, err := time.Parse(time.RFC3339, x.Published)
			if r.Published = (report.Stamp{Time: at}); err != nil {
				if at, err = time.Parse(time.DateOnly, x.Published); err != nil {
					return err
				}
				// It came some time on that day, and the first of the story before it.
				r.Published = report.Stamp{Time: at, Day: true}
				at = at.Add(18 * time.Hour)
				if at.Before(first) {
					at = first.Add(2 * time.Hour)
				}
			}
			if first.IsZero() {
				first = at
			}
			p.reports = append(p.reports, &printed{Report: r, at: at})
		}
	}
	return nil
}

// open begins to serve, at a free port of this machine only.
func (p *press) open() error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	p.host = l.Addr().String()
	p.server = &http.Server{Handler: p, ReadHeaderTimeout: 5 * time.Second}
	go p.server.Serve(l)
	return nil
}

func (p *press) close() { p.server.Close() }

// feed returns the address of the feed of a paper.
func (p *press) feed(paper int) string { return fmt.Sprintf("http://%s/feed/%d", p.host, paper) }

// page returns the address of report n.
func (p *press) page(n int) string { return fmt.Sprintf("http://%s/page/%d", p.host, n) }

// ServeHTTP serves a feed or a page of what is published.
func (p *press) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out := int(p.out.Load())
	var n int
	if _, err := fmt.Sscanf(r.URL.Path, "/page/%d", &n); err == nil && n >= 0 && n < out {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		p.edit.Lock()
		page := p.reports[n].html()
		p.edit.Unlock()
		io.WriteString(w, page)
		return
	}
	if _, err := fmt.Sscanf(r.URL.Path, "/feed/%d", &n); err == nil && n >= 0 && n < len(p.papers) {
		w.Header().Set("Content-Type", "application/rss+xml")
		io.WriteString(w, p.rss(n, out))
		return
	}
	http.NotFound(w, r)
}

// rss returns the feed of a paper, of the first out reports.
func (p *press) rss(paper, out int) string {
	type item struct {
		Title   string `xml:"title"`
		Link    string `xml:"link"`
		PubDate string `xml:"pubDate"`
	}
	var doc struct {
		XMLName xml.Name `xml:"rss"`
		Version string   `xml:"version,attr"`
		Title   string   `xml:"channel>title"`
		Items   []item   `xml:"channel>item"`
	}
	doc.Version, doc.Title = "2.0", p.papers[paper]
	for n, r := range p.reports[:out] {
		if r.paper == paper {
			doc.Items = append(doc.Items, item{r.headline(), p.page(n), r.at.UTC().Format(time.RFC1123)})
		}
	}
	b, err := xml.Marshal(doc)
	if err != nil {
		panic(err) // a struct of strings
	}
	return xml.Header + string(b)
}

// headline returns the title of a report or, if it has none, its first paragraph that is not
// the head of the paper.
func (r *printed) headline() string {
	if r.Title != "" {
		return r.Title
	}
	paras := strings.Split(strings.TrimSpace(r.Text), "\n\n")
	for _, p := range paras {
		p = strings.Join(strings.Fields(p), " ")
		if !strings.HasPrefix(strings.ToLower(p), strings.ToLower(r.Outlet)) && strings.Count(p, " ") >= 4 {
			return p
		}
	}
	return paras[0]
}

// html returns the page of a report.
func (r *printed) html() string {
	var b strings.Builder
	e := html.EscapeString
	fmt.Fprintf(&b, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title><meta property="og:site_name" content="%s"><meta property="article:published_time" content="%s"></head><body><article><h1>%s</h1>`,
		e(r.headline()), e(r.Outlet), e(r.Published.String()), e(r.headline()))
	for para := range strings.SplitSeq(r.Text, "\n\n") {
		if para = strings.TrimSpace(para); para != "" && strings.Join(strings.Fields(para), " ") != r.headline() {
			fmt.Fprintf(&b, "<p>%s</p>\n", e(para))
		}
	}
	b.WriteString("</article></body></html>")
	return b.String()
}
