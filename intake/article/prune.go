package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prune takes out for good what holds no text and tells no extractor anything:
// it would be copied and passed over many times.
func prune(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.CommentNode:
			n.RemoveChild(c)
		case idle(c) && !textFollows(c):
			next = new(cutting).out(c)
		case c.DataAtom == atom.Svg:
			c.FirstChild, c.LastChild = nil, nil
		default:
			prune(c)
		}
		c = next
	}
}

func idle(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script:
		for _, a := range n.Attr {
			if a.Key == "type" && a.Val == "application/ld+json" {
				return n.FirstChild != nil && len(n.FirstChild.Data) > maxScript
			}
		}
		return true
	case atom.Style:
		return true
	case atom.Link:
		return n.Parent.DataAtom == atom.Head
	}
	return false
}

// dropped are elements that trafilatura takes out of its own copy of the tree
// before it looks for a body in it, all else having been copied, too.
var dropped = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Iframe: true, atom.Svg: true, atom.Nav: true, atom.Footer: true,
	atom.Aside: true, atom.Form: true, atom.Fieldset: true, atom.Select: true, atom.Button: true, atom.Label: true, atom.Input: true,
	atom.Textarea: true, atom.Dialog: true, atom.Menu: true, atom.Picture: true, atom.Video: true, atom.Audio: true, atom.Canvas: true,
	atom.Object: true, atom.Link: true, atom.Time: true,
}

// A cutting is what was taken out of a tree, in order.
type cutting []struct{ node, parent, next *html.Node }

// drop takes out what trafilatura would.
func (k *cutting) drop(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		if dropped[c.DataAtom] && !textFollows(c) {
			c = k.out(c)
			continue
		}
		k.drop(c)
		c = c.NextSibling
	}
}

// out takes out n and the white space behind it, as trafilatura does: it counts
// in lengths. It returns the next element.
func (k *cutting) out(n *html.Node) *html.Node {
	for {
		next := n.NextSibling
		*k = append(*k, struct{ node, parent, next *html.Node }{n, n.Parent, next})
		n.Parent.RemoveChild(n)
		if next == nil || next.Type == html.ElementNode {
			return next
		}
		n = next
	}
}

// undo puts everything back.
func (k cutting) undo() {
	for _, c := range slices.Backward(k) {
		c.parent.InsertBefore(c.node, c.next)
	}
}

// textFollows reports whether text may come right after n, also because
// trafilatura dissolves the element there. It takes out the text along with n,
// so such an n is left to it.
func textFollows(n *html.Node) bool {
	for n = n.NextSibling; n != nil; n = n.NextSibling {
		switch {
		case n.Type == html.ElementNode:
			a := n.DataAtom
			return !(blocks[a] && a != atom.Address && a != atom.Hgroup || a == atom.Script || a == atom.Style)
		case n.Type == html.TextNode && strings.TrimSpace(n.Data) != "":
			return true
		}
	}
	return false
}
