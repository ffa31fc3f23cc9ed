package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// postWords are the words in the class of a block that embeds a post of a network.
var postWords = []string{"twitter-tweet", "twitter-video", "bluesky-embed", "mastodon-embed", "instagram-media", "tiktok-embed", "fb-post", "reddit-embed", "telegram-post", "truthsocial-embed"}

// withPosts returns body with the paragraphs of embedded posts as they are on the page. The
// extractor loses the white space before the link in a post's signature,
//
//	— Harbour Board (@anselboard) October 3, 2031
//
// by which package page knows that the words are another's.
func withPosts(doc *html.Node, body []string) []string {
	var real map[string]string // by their letters
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Blockquote || !embeds(n) {
			continue
		}
		var w paragraphWriter
		nodeText(&w, n, nil)
		for _, p := range w.done() {
			if real == nil {
				real = map[string]string{}
			}
			real[squeeze(p)] = p
		}
	}
	if real == nil {
		return body
	}
	out := append([]string(nil), body...)
	for i, p := range out {
		if r, ok := real[squeeze(p)]; ok {
			out[i] = r
		}
	}
	return out
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
