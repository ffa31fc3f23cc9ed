package article

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/go-shiori/go-readability"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
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

// find returns the body of the page, which has open bytes of open text. The comments of readers
// are taken away first: with them trafilatura would fill up the body of a short report.
func (t tree) find(open int) Body {
	var comments cutting
	comments.dropComments(t.doc)
	body := t.search(open)
	comments.undo()
	if len(comments) > 0 && size(body.Paragraphs) == 0 {
		return t.search(open)
	}
	return body
}

// search is find with what else is on the page.
func (t tree) search(open int) Body {
	body := t.ownBody()
	own := found(body)
	short := isStandIn(body)
	if !short && !doubtful(body, size(own.Paragraphs), open) {
		return own
	}
	other := t.readability()
	if !short && !odd(body) && size(found(other).Paragraphs) < 2*size(own.Paragraphs) {
		return own
	}
	return found(t.body(trafilatura.FallbackCandidates{Readability: other}))
}

// A tree is a parsed page. Its methods leave it unchanged.
type tree struct {
	doc     *html.Node
	address *url.URL // may be nil
}

// body returns the body of the page, or nil. The candidates in c are bodies found by
// other means: trafilatura takes the first that is better than its own.
func (t tree) body(c trafilatura.FallbackCandidates) *html.Node {
	defer t.state()()
	res, err := trafilatura.ExtractDocument(t.doc, trafilatura.Options{
		OriginalURL:        t.address,
		EnableFallback:     true,
		FallbackCandidates: &c,
		ExcludeComments:    true,
		IncludeLinks:       true,
		// Metadata is read in head.go. This would also guess dates and authors:
		// of 40 authors it added on the Readability test pages, a fifth were not
		// authors, such as "Username".
		HtmlDateMode: trafilatura.Disabled,
	})
	if err != nil || res == nil {
		return nil
	}
	return res.ContentNode
}

// ownBody returns the body that trafilatura finds by itself, or the stand-in. The
// elements that trafilatura drops first are removed from the tree while it runs.
func (t tree) ownBody() *html.Node {
	var k cutting
	defer func() { k.undo() }()
	k.drop(t.doc)
	return t.body(trafilatura.FallbackCandidates{Others: []*html.Node{standIn()}})
}

// readability returns the body that Readability finds, which may be empty.
func (t tree) readability() *html.Node {
	a, err := readability.FromDocument(t.doc, t.address)
	if err != nil || a.Node == nil {
		return element("body")
	}
	return a.Node
}

// leastOwn is the length in characters below which trafilatura tries other ways to
// find a body: its default (MinExtractedSize).
const leastOwn = 250

// standIn returns a candidate that trafilatura takes if and only if its own body is
// shorter than leastOwn. trafilatura takes a candidate that is more than twice as long
// as its own body, or more than twice leastOwn if its own has no paragraph; and it
// stops searching if its own has leastOwn characters after that.
func standIn() *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: "body"}
	n.AppendChild(&html.Node{Type: html.TextNode, Data: standInText})
	return n
}

// standInText consists of a private-use character that no page repeats so often.
var standInText = strings.Repeat("\uF8FF", 2*leastOwn-1)

// isStandIn reports whether n is the candidate returned by standIn.
func isStandIn(n *html.Node) bool {
	return n != nil && n.FirstChild != nil && n.FirstChild.Data == standInText
}

// found returns the paragraphs and links below n.
func found(n *html.Node) Body {
	var w paragraphWriter
	links := nodeText(&w, n, nil)
	return Body{Paragraphs: w.done(), Links: links}
}

// doubtful reports whether Readability may find a body that trafilatura prefers to
// the body n of own bytes: one more than twice as long, or any if n is odd.
// Readability rarely finds more than the page's open text. The factor of 1.5 was
// chosen on 1,108 pages, the test sets of trafilatura and of Readability: with it,
// Readability is called for one page in four and no body is lost; with 1.8, for one
// in six, and two are lost.
func doubtful(n *html.Node, own, open int) bool { return open*10 > own*15 || odd(n) }

// odd reports whether body n has no paragraph with text, or more tables than
// paragraphs. trafilatura then prefers another body of the same length.
func odd(n *html.Node) bool {
	paragraphs, tables, text := 0, 0, false
	for e := range n.Descendants() {
		switch {
		case e.Type != html.ElementNode:
		case e.Data == "table":
			tables++
		case e.Data == "p":
			paragraphs++
			text = text || e.FirstChild != nil
		}
	}
	return !text || tables > paragraphs
}

// nodeText writes the text below n to w, and returns links with those below n added.
// It is recursive; the parser limits the depth to 512.
func nodeText(w *paragraphWriter, n *html.Node, links []string) []string {
	if n == nil {
		return links
	}
	var a atom.Atom
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return links
	case html.ElementNode:
		a = atom.Lookup([]byte(n.Data)) // trafilatura renames elements and leaves DataAtom
		if hidden[a] {
			return links
		}
		w.tag(a)
		if a == atom.A {
			for _, attr := range n.Attr {
				if attr.Key == "href" {
					links = append(links, clip(attr.Val))
				}
			}
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		links = nodeText(w, c, links)
	}
	if a != atom.Br && a != atom.Td && a != atom.Th {
		w.tag(a)
	}
	return links
}
