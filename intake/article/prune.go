package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prune removes what neither holds text nor helps an extractor, which would copy and
// skip it many times: comments, scripts, styles and the contents of drawings.
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

// idle reports whether n neither holds text nor helps an extractor.
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

// dropped holds the elements that trafilatura removes from its copy of the tree
// before it looks for a body. Removing them first saves the copying.
var dropped = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Iframe: true, atom.Svg: true, atom.Nav: true, atom.Footer: true,
	atom.Aside: true, atom.Form: true, atom.Fieldset: true, atom.Select: true, atom.Button: true, atom.Label: true, atom.Input: true,
	atom.Textarea: true, atom.Dialog: true, atom.Menu: true, atom.Picture: true, atom.Video: true, atom.Audio: true, atom.Canvas: true,
	atom.Object: true, atom.Link: true, atom.Time: true,
}

// A cutting lists the nodes that were removed from a tree, in order.
type cutting []struct{ node, parent, next *html.Node }

// drop removes the elements below n that trafilatura would remove.
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

// dropComments removes the elements below n that hold the comments of readers.
func (k *cutting) dropComments(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		if holds(c.DataAtom) && holdsComments(attributesOf(c)) && !textFollows(c) {
			c = k.out(c)
			continue
		}
		k.dropComments(c)
		c = c.NextSibling
	}
}

// out removes n and the white space after it, as trafilatura does, since white space
// counts in its lengths. It returns the next element.
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

// undo puts back all that was removed.
func (k cutting) undo() {
	for _, c := range slices.Backward(k) {
		c.parent.InsertBefore(c.node, c.next)
	}
}

// textFollows reports whether text may come directly after n, perhaps because
// trafilatura dissolves the element there. trafilatura removes that text together
// with n, so such an n is left to it.
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
