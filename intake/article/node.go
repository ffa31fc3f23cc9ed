package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// element returns a new element with the given attributes, in pairs of name and value.
func element(name string, attr ...string) *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: name, DataAtom: atom.Lookup([]byte(name))}
	for i := 0; i < len(attr); i += 2 {
		n.Attr = append(n.Attr, html.Attribute{Key: attr[i], Val: attr[i+1]})
	}
	return n
}

// find returns the first element a below n, or nil if there is none.
func find(n *html.Node, a atom.Atom) *html.Node {
	for e := range n.Descendants() {
		if e.Type == html.ElementNode && e.DataAtom == a {
			return e
		}
	}
	return nil
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

// next and previous return the element after or before n, or nil.
func next(n *html.Node) *html.Node {
	for n = n.NextSibling; n != nil && n.Type != html.ElementNode; n = n.NextSibling {
	}
	return n
}

func previous(n *html.Node) *html.Node {
	for n = n.PrevSibling; n != nil && n.Type != html.ElementNode; n = n.PrevSibling {
	}
	return n
}

// sameForm reports whether two elements have one name and the same first class.
func sameForm(a, b *html.Node) bool {
	return a != nil && b != nil && a.DataAtom == b.DataAtom && firstClass(a) == firstClass(b) && !isAside(a)
}

func firstClass(n *html.Node) string {
	for _, a := range n.Attr {
		if a.Key == "class" {
			first, _, _ := strings.Cut(strings.TrimSpace(a.Val), " ")
			return first
		}
	}
	return ""
}

// bytesOf returns the bytes of text below n.
func bytesOf(n *html.Node) (size int) {
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			size += len(strings.TrimSpace(c.Data))
		}
	}
	return size
}

// below reports whether n is inside of top.
func below(n, top *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == top {
			return true
		}
	}
	return false
}
