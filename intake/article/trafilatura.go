package article

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// trafilaturaExtractor finds bodies with go-trafilatura, the Go version of
// Adrien Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool
// for Text Discovery and Extraction", ACL 2021, System Demonstrations.
type trafilaturaExtractor struct{}

func (trafilaturaExtractor) Body(page, address string) (Body, error) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return Body{}, errors.New("its elements nest too deep to be parsed")
	}
	if burden := weigh(doc, 0); burden < 0 {
		return Body{}, fmt.Errorf("its elements nest more than %d deep", mostDepth)
	} else if burden > mostBurden {
		return Body{}, errors.New("it nests too much text too deep")
	}
	opt := trafilatura.Options{
		EnableFallback:  true,
		ExcludeComments: true,
		IncludeLinks:    true,
		// What a page states of itself is read in head.go. This would also
		// guess dates and authors: of 40 authors it added on the Readability
		// test pages a fifth were none, such as "Username".
		HtmlDateMode: trafilatura.Disabled,
	}
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		opt.OriginalURL = u
	}
	res, err := trafilatura.ExtractDocument(doc, opt)
	if err != nil || res == nil {
		return Body{}, nil
	}
	var w paragraphWriter
	links := nodeText(&w, res.ContentNode, nil)
	return Body{Paragraphs: w.done(), Links: links}, nil
}

// weigh returns the sum over all text below n of its length times its depth, or
// a number below 0 if anything nests deeper than mostDepth.
func weigh(n *html.Node, depth int) int {
	if depth > mostDepth {
		return -1
	}
	sum := 0
	if n.Type == html.TextNode {
		sum = len(n.Data) * depth
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		below := weigh(c, depth+1)
		if below < 0 {
			return -1
		}
		sum += below
	}
	return sum
}

// nodeText writes the text below n and returns links with those below n added.
// The parser nests no deeper than 512, so it may call itself.
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
			for _, at := range n.Attr {
				if at.Key == "href" {
					links = append(links, clip(at.Val))
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
