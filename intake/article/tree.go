package article

import (
	"net/url"
	"strings"

	"github.com/go-shiori/go-readability"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// A tree is a parsed page. Its methods leave it unchanged.
type tree struct {
	doc     *html.Node
	address *url.URL // may be nil
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
