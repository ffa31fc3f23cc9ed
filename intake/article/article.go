// Package article extracts from a web page the text of the report on it, without
// the rest of the page (its furniture), and the page's metadata.
package article

import (
	"errors"
	"fmt"
	"strings"

	"stemma/intake/internal/address"
	"stemma/intake/internal/charset"
)

// Errors for pages that are not read.
var (
	ErrTooLarge = errors.New("too large")
	ErrBinary   = errors.New("binary file")
	// ErrIndex is for callers that refuse a page that lists reports.
	ErrIndex = errors.New("a page that lists reports: save the page of each report")
)

// Extract reads a page with the default extractor. url is the address that the page
// was fetched from, or empty; a canonical address on the page is preferred to it.
func Extract(page []byte, url string) (Page, error) {
	return ExtractWith(trafilaturaExtractor{}, page, url)
}

// ExtractWith reads a page, using the body that x finds. If x finds nothing, returns
// an error or panics, the body is all text of the page outside furniture elements.
func ExtractWith(x Extractor, page []byte, url string) (Page, error) {
	return extract(x, page, url, declaredCharset(page))
}

// Served reads a page as a server gave it: charset, which may be empty, is the encoding
// that the server stated, which counts more than what the page declares.
func Served(page []byte, url, charset string) (Page, error) {
	if charset == "" {
		charset = declaredCharset(page)
	}
	return extract(trafilaturaExtractor{}, page, url, charset)
}

func extract(x Extractor, page []byte, url, encoding string) (Page, error) {
	if len(page) > MaxPage {
		return Page{}, fmt.Errorf("%w: the page holds more than %d MB", ErrTooLarge, MaxPage>>20)
	}
	text, _, err := charset.Named(page, encoding)
	if errors.Is(err, charset.ErrBinary) {
		return Page{}, ErrBinary
	}
	if err != nil {
		return Page{}, err
	}
	text = strings.ReplaceAll(text, "\x00", "")

	h := readHead(text)
	p := h.page(url)
	var b Body
	why := h.unfit()
	if why == "" {
		if b, err = safely(x, text, p.URL); err != nil {
			why = oneLine(err.Error())
		}
	}
	if why != "" {
		p.Notes = append(p.Notes, "The page was read without telling body from furniture: "+why+".")
	}
	b.Paragraphs = unglue(b.Paragraphs, text, h.letters)
	if size(b.Paragraphs) < h.leastBody() {
		if stated := h.articleBody(); size(stated) > size(b.Paragraphs) {
			b.Paragraphs = stated
		}
	}
	if posts := h.live(b.Paragraphs, b.Times); posts != nil {
		b.Paragraphs = posts
		// Of a page that only its title calls live, the date that it states stands.
		if newest, n := h.newest(b.Times); newest.Known() && (h.ld.live || !p.Published.Known()) {
			p.Published = newest
			p.Notes = append(p.Notes, fmt.Sprintf("A live page of %d posts, dated by the newest.", n))
		}
	}
	if size(b.Paragraphs) == 0 {
		b.Paragraphs, b.Links = plain(text)
	}
	p.Lists = b.Lists && !h.reports() && !p.Published.Known()
	p.Links = cleanLinks(p.URL, b.Links)
	p.Text = compose(h.headline(p.Title), b.Paragraphs)
	return p, nil
}

// safely calls x, and returns an error if it panics.
func safely(x Extractor, page, url string) (b Body, err error) {
	defer func() {
		if recover() != nil {
			b, err = Body{}, errors.New("the extractor gave up")
		}
	}()
	return x.Body(page, url)
}

// compose joins the paragraphs to a text, with the headline above them if they do
// not begin with it.
func compose(headline string, body []string) string {
	if headline != "" && (len(body) == 0 || fold(body[0]) != fold(headline)) {
		body = append([]string{headline}, body...)
	}
	return strings.Join(body, "\n\n")
}

// cleanLinks resolves the links of a page, without repeats, links to the page itself
// and what is not a web address.
func cleanLinks(page string, links []string) []string {
	const most = 1000
	var out []string
	seen := map[string]bool{page: true, "": true}
	for _, l := range links {
		if strings.HasPrefix(strings.TrimSpace(l), "#") {
			continue
		}
		if u := address.Resolve(page, l); !seen[u] && len(out) < most {
			seen[u] = true
			out = append(out, u)
		}
	}
	return out
}
