// Package article reads a web page: its text without the page's furniture, and
// what the page states of itself.
package article

import (
	"errors"
	"fmt"
	"strings"

	"stemma/intake/internal/address"
	"stemma/intake/internal/charset"
	"stemma/report"
)

// MaxPage is the greatest size of a page in bytes. Pages of news are under
// 3 MB; the bound is the one miniflux sets.
const MaxPage = 15 << 20

// Reasons for which a page is refused.
var (
	ErrTooLarge = errors.New("too large")
	ErrBinary   = errors.New("binary file")
)

// Page is what a page holds. Text is the headline and the paragraphs, set apart
// by blank lines; every character of it stands on the page.
type Page struct {
	URL       string // canonical address
	Title     string
	Outlet    string
	Byline    string
	Language  string
	Credits   []string
	Links     []string // in the body, in page order, without repeats
	Published report.Stamp
	Text      string
	Notes     []string
}

// Body is what an extractor finds in a page, in page order.
type Body struct {
	Paragraphs []string
	Links      []string
}

// An Extractor finds the body in a page, which is UTF-8. No paragraph means
// that it found none; an error, that the page is not for it. It may panic: the
// caller recovers.
type Extractor interface {
	Body(page string, url string) (Body, error)
}

// Extract reads a page with the default extractor. The address is the one the
// page was fetched from, or empty; a canonical address on the page wins.
func Extract(page []byte, url string) (Page, error) {
	return ExtractWith(trafilaturaExtractor{}, page, url)
}

// ExtractWith reads a page with the body found by x. Where x finds nothing,
// refuses the page or panics, the whole text of the page is taken, less what
// stands in elements that hold furniture.
func ExtractWith(x Extractor, page []byte, url string) (Page, error) {
	if len(page) > MaxPage {
		return Page{}, fmt.Errorf("%w: the page holds more than %d MB", ErrTooLarge, MaxPage>>20)
	}
	text, _, err := charset.Named(page, declaredCharset(page))
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
	if size(b.Paragraphs) == 0 {
		b.Paragraphs, b.Links = plain(text)
	}
	p.Links = cleanLinks(p.URL, b.Links)
	p.Text = compose(h.headline(p.Title), b.Paragraphs)
	return p, nil
}

// safely calls x and turns a panic into an error.
func safely(x Extractor, page, url string) (b Body, err error) {
	defer func() {
		if recover() != nil {
			b, err = Body{}, errors.New("the extractor gave up")
		}
	}()
	return x.Body(page, url)
}

// compose puts the headline above the paragraphs, if they do not begin with it.
func compose(headline string, body []string) string {
	if headline != "" && (len(body) == 0 || fold(body[0]) != fold(headline)) {
		body = append([]string{headline}, body...)
	}
	return strings.Join(body, "\n\n")
}

// cleanLinks resolves the links of a page and drops repeats, links to the page
// itself and what is no web address.
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

// size returns the length of paragraphs in bytes.
func size(paragraphs []string) int {
	n := 0
	for _, p := range paragraphs {
		n += len(p)
	}
	return n
}
