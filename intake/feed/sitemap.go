package feed

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"

	"stemma/intake/internal/address"
	"stemma/report"
)

// A Sitemap is what was read from a sitemap (sitemaps.org), with what Google's extension
// for news says: a list of pages or, of an index, of other sitemaps.
type Sitemap struct {
	Pages []SitePage
	Maps  []SitePage // of an index
	Left  []Left
}

// A SitePage is a page or a sitemap that a sitemap lists.
type SitePage struct {
	URL       string
	Modified  report.Stamp // when it was last changed, as stated
	Title     string       // of the report, as news:title states it
	Published report.Stamp // news:publication_date
	Outlet    string       // news:name
	Language  string       // news:language
}

// maxPages is the number of pages that the protocol allows in one sitemap.
const maxPages = 50000

// ReadSitemap reads a sitemap or an index of sitemaps, also one packed by gzip. url is
// the address it was fetched from, or "". The error is ErrTooLarge, ErrBinary, ErrFormat
// or ErrPage.
func ReadSitemap(data []byte, url string) (*Sitemap, error) {
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("%w: gzip that is damaged", ErrFormat)
		}
		var unpacked []byte
		// What comes before a fault is read: tidy finds that the end is missing.
		if unpacked, err = io.ReadAll(io.LimitReader(z, MaxBytes+1)); len(unpacked) == 0 && err != nil {
			return nil, fmt.Errorf("%w: gzip that is damaged", ErrFormat)
		}
		data = unpacked
	}
	text, _, err := clean(data, "")
	if err != nil {
		return nil, err
	}
	t, err := tidy(text, grammar{roots: []string{"urlset", "sitemapindex"}})
	if err != nil {
		return nil, err
	}
	s := &Sitemap{Left: t.left}
	if t.broken {
		s.Left = append(s.Left, Left{Why: "the sitemap breaks off before its end", Count: 1})
	}
	bad, more := 0, 0
	var p *SitePage
	err = elements(t.text, func(name string, _ map[string]string, start bool, text string) {
		switch {
		case start && (name == "url" || name == "sitemap"):
			p = &SitePage{}
		case start || p == nil:
		case name == "loc" && p.URL == "":
			p.URL = address.Resolve(url, text)
		case name == "lastmod":
			p.Modified = stampOf(text)
		case name == "publication_date":
			p.Published = stampOf(text)
		case name == "title" && p.Title == "":
			p.Title = line(text)
		case name == "name":
			p.Outlet = line(text)
		case name == "language":
			p.Language = line(text)
		case name == "url" || name == "sitemap":
			switch {
			case p.URL == "":
				bad++
			case len(s.Pages)+len(s.Maps) == maxPages:
				more++
			case name == "url":
				s.Pages = append(s.Pages, *p)
			default:
				s.Maps = append(s.Maps, *p)
			}
			p = nil
		}
	})
	if err != nil {
		s.Left = append(s.Left, Left{Why: "the sitemap cannot be read to its end", Count: 1})
	}
	if bad > 0 {
		s.Left = append(s.Left, Left{Why: "the address of the page is none of the web", Count: bad})
	}
	if more > 0 {
		s.Left = append(s.Left, Left{Why: fmt.Sprintf("the sitemap holds more than %d pages", maxPages), Count: more})
	}
	return s, nil
}
