package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A leaf is a block of text on a page: a paragraph, a heading, or the text of a block that
// has no blocks in it.
type leaf struct {
	node    *html.Node
	text    string
	linked  int  // bytes of it in links
	heading int  // 1 for h1 …, 0 for other text
	aside   bool // whether it is in furniture, or in a block whose class says that it is no report's
}

// An outline lists the leaves of a page in its order.
type outline []leaf

// outlineOf returns the outline of a page.
func outlineOf(doc *html.Node) outline {
	var o outline
	o.add(doc, false)
	return o
}

// add adds the leaves below n. It returns whether there are any.
func (o *outline) add(n *html.Node, aside bool) bool {
	if n.Type == html.ElementNode {
		if hidden[n.DataAtom] || n.DataAtom == atom.Head {
			return false
		}
		aside = aside || furniture[n.DataAtom] || isAside(n)
	}
	found := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && o.add(c, aside) {
			found = true
		}
	}
	if found || n.Type != html.ElementNode || !blocks[n.DataAtom] {
		return found
	}
	l := leaf{node: n, aside: aside, heading: headingOf(n.DataAtom)}
	var w paragraphWriter
	l.linked = leafText(&w, n, 0)
	if l.text = strings.Join(w.done(), "\n"); l.text == "" {
		return false
	}
	*o = append(*o, l)
	return true
}

// leafText writes the text below n to w and returns the bytes of it in links.
func leafText(w *paragraphWriter, n *html.Node, in int) (linked int) {
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data)
		return in * len(strings.TrimSpace(n.Data))
	case n.Type == html.ElementNode && hidden[n.DataAtom]:
		return 0
	case n.DataAtom == atom.Br:
		w.tag(atom.Br)
	case n.DataAtom == atom.A:
		in = 1
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		linked += leafText(w, c, in)
	}
	return linked
}

// headingOf returns 1 for h1 … 6 for h6, 0 for another element.
func headingOf(a atom.Atom) int {
	for i, h := range []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6} {
		if a == h {
			return i + 1
		}
	}
	return 0
}

// prose reports whether a leaf is a paragraph of running text: long enough, with the end of
// a sentence, and not mostly links.
func (l *leaf) prose() bool {
	s := strings.TrimRight(l.text, "\"')”’» ")
	return l.heading == 0 && len(s) >= leastLead && l.linked*3 < len(l.text) && (strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?"))
}

// The limits of a lead that is given back. Leads have 100 to 400 bytes; the values are ours.
const (
	leastLead = 80
	mostLead  = 3 // paragraphs
)

// withLead returns body with the paragraphs before it that the extractor lost because they
// are in another container: those between the last h1 above it and its first paragraph.
func (o outline) withLead(body []string) []string {
	if len(body) == 0 {
		return body
	}
	first := o.indexOf(body)
	if first <= 0 {
		return body
	}
	from := -1
	for i := first - 1; i >= 0 && from < 0; i-- {
		if o[i].heading == 1 {
			from = i
		}
	}
	have := map[string]bool{}
	for _, p := range body {
		have[fold(p)] = true
	}
	var lead []string
	for i := from + 1; i < first; i++ {
		if l := &o[i]; !l.aside && l.prose() && !have[fold(l.text)] && !o.card(i) {
			lead = append(lead, l.text)
			have[fold(l.text)] = true
		}
	}
	if len(lead) == 0 || len(lead) > mostLead {
		return body
	}
	at := 0
	if from >= 0 && fold(body[0]) == fold(o[from].text) {
		at = 1 // below the headline
	}
	return append(append(append([]string(nil), body[:at]...), lead...), body[at:]...)
}

// indexOf returns the index of the first leaf that is the first long paragraph of body, or -1.
func (o outline) indexOf(body []string) int {
	for _, p := range body[:min(len(body), 5)] {
		if len(p) < leastLead {
			continue
		}
		want := fold(cut(p, 60))
		for i := range o {
			if l := &o[i]; l.heading == 0 && len(l.text) >= leastLead && strings.HasPrefix(fold(cut(l.text, 90)), want) {
				return i
			}
		}
		return -1
	}
	return -1
}

// card reports whether leaf i is the teaser of another report: one under or above a heading
// that is a link, or inside a link.
func (o outline) card(i int) bool {
	for n := i - 1; n >= 0 && n >= i-2; n-- {
		if o[n].heading > 1 {
			return o[n].linked*2 > len(o[n].text) || inLink(o[n].node)
		}
	}
	return inLink(o[i].node)
}

// inLink reports whether n is inside a link.
func inLink(n *html.Node) bool {
	for depth := 0; n != nil && depth < 6; depth++ {
		if n.DataAtom == atom.A {
			return true
		}
		n = n.Parent
	}
	return false
}

// leastCards is the number of teasers from which a page may be a list of reports.
const leastCards = 4

// lists reports whether a page lists reports: it has several headings that are links, each
// with a short text, and next to no other text. body is what the extractor found.
func (o outline) lists(body []string) bool {
	cards, carded, other, run, longest := 0, 0, 0, 0, 0
	targets := map[string]bool{}
	under := false // whether the last heading is a link
	for i := range o {
		l := &o[i]
		switch {
		case l.heading > 1 && (l.linked*2 > len(l.text) || inLink(l.node)):
			under, run = true, 0
			if href := target(l.node); !targets[href] {
				targets[href] = true
				cards++
			}
		case l.heading > 0:
			under, run = false, 0
		case len(l.text) < 40 || l.linked*2 > len(l.text):
		default:
			if run++; run > longest {
				longest = run
			}
			if under && run <= 2 && len(l.text) < 400 {
				carded += len(l.text)
			} else {
				other += len(l.text)
			}
		}
	}
	return cards >= leastCards && longest <= 2 && other*4 < carded+other && size(body) < 4000
}

// target returns the address of the link in or around n.
func target(n *html.Node) string {
	if a := find(n, atom.A); a != nil {
		n = a
	}
	for depth := 0; n != nil && depth < 6; depth++ {
		if n.DataAtom == atom.A {
			for _, a := range n.Attr {
				if a.Key == "href" {
					return a.Val
				}
			}
		}
		n = n.Parent
	}
	return ""
}
