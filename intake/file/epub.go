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

	items  map[string]string // the names of its documents, by id
	listed map[string]bool   // the names in spine
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
	var all []string // of a book
	size := int64(0) // of its text in bytes
	missing := 0     // documents
	for i, name := range b.spine {
		if p.w.done() {
			return
		}
		paragraphs, err := p.chapter(name)
		size += textSize(paragraphs)
		last := errors.Is(err, errBomb) || errors.Is(err, ErrEncrypted) // as will be the rest
		if size > p.w.opt.MaxFile && !b.periodical {
			err, last = fmt.Errorf("%w: the book holds more than %d bytes of text", ErrTooLarge, p.w.opt.MaxFile), true
		}
		switch {
		case err != nil:
			p.w.failAt(p.path, clip(name), err)
			missing++
		case !b.periodical:
			all = append(all, paragraphs...)
		case textSize(paragraphs) >= leastStory: // not a cover or a list of sections
			p.story(b, base, paragraphs, i)
		}
		if last {
			missing += len(b.spine) - i - 1
			break
		}
	}
	if b.periodical || missing == len(b.spine) {
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

// chapter returns the paragraphs of a document of a book.
func (p *pack) chapter(name string) ([]string, error) {
	data, err := p.part(name)
	if errors.Is(err, ErrTooLarge) || errors.Is(err, ErrEncrypted) {
		return nil, err
	}
	text, _, e := charset.Named(data, "")
	if err != nil || e != nil {
		return nil, fmt.Errorf("%w: a part of the book cannot be read", ErrPartial)
	}
	paragraphs, _ := article.Fragment(text)
	return paragraphs, nil
}

// story yields the report in document i of a periodical.
func (p *pack) story(b *book, base report.Report, paragraphs []string, i int) {
	r := base
	if b.title != "" && r.Outlet == "" {
		r.Outlet = b.title
	}
	r.Title, r.Text = paragraphs[0], strings.Join(paragraphs, "\n\n")
	r.Ref = fmt.Sprintf("%s:%d", p.path, i+1)
	headLines(&r, 0)
	p.w.give(&r)
}

// leastStory is the number of bytes below which a document of a periodical is no report.
const leastStory = 200

// textSize returns the number of bytes in paragraphs.
func textSize(paragraphs []string) (n int64) {
	for _, p := range paragraphs {
		n += int64(len(p))
	}
	return n
}

// mostParts limits the documents of a book.
const mostParts = 10_000

// book reads the package document.
func (p *pack) book() (*book, error) {
	data, err := p.part("META-INF/container.xml")
	if err != nil {
		return nil, err
	}
	root := ""
	_ = p.elements(data, func(e xml.StartElement) bool {
		if e.Name.Local == "rootfile" && root == "" {
			root = attr(e, "full-path")
		}
		return true
	}, func(string) {}, func(string) {})
	if data, err = p.part(root); err != nil {
		return nil, err
	}
	b := &book{items: map[string]string{}, listed: map[string]bool{}}
	var cur value
	fault := p.elements(data, func(e xml.StartElement) bool {
		cur = cur[:0]
		b.element(e, path.Dir(root))
		return true
	}, cur.add, func(name string) { b.state(name, cur.take()) })
	if len(b.spine) == 0 {
		if fault == nil {
			fault = errors.New("it lists no documents")
		}
		return nil, fmt.Errorf("%w: no book: %w", ErrFormat, fault)
	}
	return b, nil
}

// element reads an element of the package document, in whose folder the names of items
// begin. A document that the spine lists twice is read once.
func (b *book) element(e xml.StartElement, folder string) {
	switch e.Name.Local {
	case "item":
		if media := attr(e, "media-type"); media == "application/xhtml+xml" || media == "text/html" {
			if href, err := url.PathUnescape(attr(e, "href")); err == nil && !strings.Contains(attr(e, "properties"), "nav") {
				b.items[attr(e, "id")] = path.Join(folder, href)
			}
		}
	case "itemref":
		name := b.items[attr(e, "idref")]
		if name != "" && attr(e, "linear") != "no" && !b.listed[name] && len(b.spine) < mostParts {
			b.listed[name] = true
			b.spine = append(b.spine, name)
		}
	case "meta":
		b.periodical = b.periodical || attr(e, "name") == "calibre:publication_type" && strings.HasPrefix(attr(e, "content"), "periodical")
	}
}

// state sets what the element of that name says. Of several the first counts.
func (b *book) state(name, says string) {
	set := func(to *string) {
		if *to == "" {
			*to = clip(says)
		}
	}
	switch name {
	case "title":
		set(&b.title)
	case "publisher":
		set(&b.publisher)
	case "date":
		set(&b.date)
	case "language":
		set(&b.language)
	case "creator":
		set(&b.creator)
	case "type":
		switch strings.ToLower(says) {
		case "periodical", "newspaper", "magazine":
			b.periodical = true
		}
	}
}
