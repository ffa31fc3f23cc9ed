package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// postWords are the words in the class of a block that embeds a post of a network.
var postWords = []string{"twitter-tweet", "twitter-video", "bluesky-embed", "mastodon-embed", "instagram-media", "tiktok-embed", "fb-post", "reddit-embed", "telegram-post", "truthsocial-embed"}

// withQuotations returns body with "> " before the paragraphs that the page sets off as
// somebody's words, as Markdown writes them and package page reads them. Of embedded posts
// the paragraphs are as they are on the page: the extractor loses the white space before
// the link in a post's signature,
//
//	— Harbour Board (@anselboard) October 3, 2031
//
// Where block quotes hold half of the body or more they quote nobody: some editors indent
// by them.
func withQuotations(doc *html.Node, body []string) []string {
	q := quotations{post: map[string]string{}, other: map[string]bool{}}
	q.find(doc)
	if len(q.post) == 0 && len(q.other) == 0 {
		return body
	}
	quoted := 0
	for _, p := range body {
		if q.other[squeeze(p)] {
			quoted += len(p)
		}
	}
	out := append([]string(nil), body...)
	for i, p := range out {
		k := squeeze(p)
		if real, ok := q.post[k]; ok {
			out[i] = SetOff(real)
		} else if q.other[k] && 2*quoted < size(body) {
			out[i] = SetOff(p)
		}
	}
	return out
}

// SetOff returns a paragraph as one of somebody's words that are set off: as Markdown
// writes it, and package page reads it.
func SetOff(p string) string { return "> " + strings.ReplaceAll(p, "\n", "\n> ") }

// quotations are the paragraphs in the block quotes of a page, by their letters.
type quotations struct {
	post  map[string]string // of embedded posts, as they are on the page
	other map[string]bool
}

func (q *quotations) find(n *html.Node) {
	if n.DataAtom != atom.Blockquote {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			q.find(c)
		}
		return
	}
	var w paragraphWriter
	nodeText(&w, n, nil)
	post := embeds(n)
	for _, p := range w.done() {
		if post {
			q.post[squeeze(p)] = p
		} else {
			q.other[squeeze(p)] = true
		}
	}
}

// embeds reports whether the class of n says that it embeds a post.
func embeds(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key != "class" {
			continue
		}
		for _, w := range postWords {
			if strings.Contains(a.Val, w) {
				return true
			}
		}
	}
	return false
}
