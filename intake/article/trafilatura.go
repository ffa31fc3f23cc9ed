package article

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// trafilaturaExtractor finds bodies with go-trafilatura, the Go version of
// Adrien Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool
// for Text Discovery and Extraction", ACL 2021, System Demonstrations.
//
// go-trafilatura by itself compares every body it finds with the one that
// Readability finds. That takes longer than finding its own, and makes no difference
// on 13 pages of 14. Here Readability is called only if the body is doubtful.
type trafilaturaExtractor struct{}

// Body implements Extractor.
func (trafilaturaExtractor) Body(page, address string) (Body, error) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return Body{}, errors.New("its elements nest too deep to be parsed")
	}
	var m measure
	if !m.add(doc, 0, 0) {
		return Body{}, fmt.Errorf("its elements nest more than %d deep", mostDepth)
	}
	if why := m.unfit(); why != "" {
		return Body{}, errors.New(why)
	}
	prune(doc)
	t := tree{doc: doc}
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		t.address = u
	}
	body := t.find(m.open)
	o := outlineOf(doc)
	if posts, times := o.posts(doc, body.Paragraphs); posts != nil {
		body.Paragraphs, body.Times = posts, times
		return body, nil
	}
	body.Lists = o.lists(body.Paragraphs)
	body.Paragraphs = withQuotations(doc, o.withLead(body.Paragraphs))
	return body, nil
}
