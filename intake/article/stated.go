package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// state adds placeholder metadata to the page's head, and returns a function that
// removes it. trafilatura always reads the metadata, which stemma reads in head.go,
// and searches the whole page several times for what is not in the head. With
// placeholders it saves that fifth of its time.
func (t tree) state() (undo func()) {
	head := find(t.doc, atom.Head)
	if head == nil {
		return func() {}
	}
	script := element("script", "type", "application/ld+json")
	script.AppendChild(&html.Node{Type: html.TextNode,
		Data: `{"@context":"https://schema.org","@type":"Article","headline":"no title","articleSection":"none","keywords":"none","author":{"@type":"Person","name":"No Author"},"publisher":{"@type":"Organization","name":"none"}}`})
	stated := []*html.Node{script}
	for _, m := range [][2]string{
		{"og:title", "no title"}, {"og:site_name", "none"}, {"og:description", "none"}, {"og:author", "No Author"},
		{"og:image", "none"}, {"og:article:tag", "none"}, {"og:type", "article"},
	} {
		stated = append(stated, element("meta", "property", m[0], "content", m[1]))
	}
	if t.address != nil {
		stated = append(stated, element("meta", "property", "og:url", "content", t.address.String()))
	}
	for _, n := range stated {
		head.AppendChild(n)
	}
	return func() {
		for _, n := range stated {
			head.RemoveChild(n)
		}
	}
}
