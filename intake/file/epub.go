package file

import (
	"encoding/xml"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"

	"stemma/intake/article"
	"stemma/intake/internal/charset"
	"stemma/report"
)

// A book is what the package document of an EPUB states, EPUB 3.3, section 5.
type book struct {
	title, publisher, date, language, creator string
	periodical                                bool     // whether each document is a report of its own
	spine                                     []string // the names of its documents, in reading order
}

// epub reads a book as one report, and a newspaper or magazine as one report a document.
func (p *pack) epub() {
	b, err := p.book()
	if err != nil {
		p.w.fail(p.path, 0, err)
		return
	}
	base := report.Report{Outlet: b.publisher, Language: b.language}
	dated(&base, b.date)
	var all []string
	missing := 0
	for i, name := range b.spine {
		if p.w.done() {
			return
		}
		data, err := p.part(name)
		if errors.Is(err, ErrTooLarge) || errors.Is(err, ErrEncrypted) {
			p.w.failAt(p.path, clip(name), err)
			return
		}
		text, _, e := charset.Named(data, "")
		if err != nil || e != nil {
			missing++
			p.w.failAt(p.path, clip(name), fmt.Errorf("%w: a part of the book cannot be read", ErrPartial))
			continue
		}
		paragraphs, _ := article.Fragment(text)
		if !b.periodical {
			all = append(all, paragraphs...)
			continue
		}
		if letters(paragraphs) < leastStory {
			continue // a cover, a list of sections
		}
		r := base
		if b.title != "" && r.Outlet == "" {
			r.Outlet = b.title
		}
		r.Title, r.Text = paragraphs[0], strings.Join(paragraphs, "\n\n")
		r.Ref = fmt.Sprintf("%s:%d", p.path, i+1)
		headLines(&r, 0)
		p.w.give(&r)
	}
	if b.periodical {
		return
	}
	r := base
	r.Title, r.Byline, r.Text, r.Partial = b.title, b.creator, strings.Join(all, "\n\n"), missing > 0
	if r.Partial {
		r.Notes = append(r.Notes, fmt.Sprintf("%d of its %d parts are missing.", missing, len(b.spine)))
	}
	if err := needText(r.Text); err != nil {
		p.w.fail(p.path, 0, err)
		return
	}
	p.w.finish(p.path, &r, false, nil)
}

// leastStory is the number of bytes below which a document of a periodical is no report.
const leastStory = 200

// letters returns the number of bytes in paragraphs.
func letters(paragraphs []string) (n int) {
	for _, p := range paragraphs {
		n += len(p)
	}
	return n
}

// book reads the package document.
func (p *pack) book() (*book, error) {
	data, err := p.part("META-INF/container.xml")
	if err != nil {
		return nil, err
	}
	root := ""
	_ = elements(data, func(e xml.StartElement) bool {
		if e.Name.Local == "rootfile" && root == "" {
			root = attr(e, "full-path")
		}
		return true
	}, func(string) {}, func(string) {})
	if data, err = p.part(root); err != nil {
		return nil, err
	}
	b, items := &book{}, map[string]string{}
	cur := ""
	fault := elements(data, func(e xml.StartElement) bool {
		cur = ""
		switch e.Name.Local {
		case "item":
			if media := attr(e, "media-type"); media == "application/xhtml+xml" || media == "text/html" {
				if href, err := url.PathUnescape(attr(e, "href")); err == nil && !strings.Contains(attr(e, "properties"), "nav") {
					items[attr(e, "id")] = path.Join(path.Dir(root), href)
				}
			}
		case "itemref":
			if name := items[attr(e, "idref")]; name != "" && attr(e, "linear") != "no" && len(b.spine) < 10_000 {
				b.spine = append(b.spine, name)
			}
		case "meta":
			b.periodical = b.periodical || attr(e, "name") == "calibre:publication_type" && strings.HasPrefix(attr(e, "content"), "periodical")
		}
		return true
	}, func(s string) { cur += s }, func(name string) {
		s := strings.Join(strings.Fields(cur), " ")
		cur = ""
		for local, to := range map[string]*string{"title": &b.title, "publisher": &b.publisher, "date": &b.date, "language": &b.language, "creator": &b.creator} {
			if name == local && *to == "" {
				*to = clip(s)
			}
		}
		if low := strings.ToLower(s); name == "type" && (low == "periodical" || low == "newspaper" || low == "magazine") {
			b.periodical = true
		}
	})
	if len(b.spine) == 0 {
		if fault == nil {
			fault = errors.New("it lists no documents")
		}
		return nil, fmt.Errorf("%w: no book: %w", ErrFormat, fault)
	}
	return b, nil
}
