package article

import (
	"fmt"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The limits above which a page is read by plain. The extractor's time grows
// faster than the number of tags (30,000 paragraphs of five words took 4 s) and
// with nesting times size; within these limits the worst page we could make
// took a second and a half. Real pages nest 20 to 60 deep and mostly hold
// under 200 KB of text and 5,000 tags.
const (
	mostDepth   = 200
	mostTags    = 15000
	mostText    = 1 << 20
	mostLongest = 256 << 10
	mostAttrs   = 1000
	mostBurden  = 32 << 20 // bytes of text times their depth
	// mostCopied limits the number of paragraphs times the bytes of text in them:
	// trafilatura appends one paragraph after another, copying all before it each
	// time. The largest of 1,108 pages had a sixth of it.
	mostCopied = 1 << 28
)

// unfit returns the reason why the page must not be given to an extractor that
// builds a tree, or "" if it may.
func (h *head) unfit() string {
	switch {
	case h.text > mostText:
		return fmt.Sprintf("it holds more than %d KB of text", mostText>>10)
	case h.longest > mostLongest:
		return fmt.Sprintf("it holds a run of text of more than %d KB", mostLongest>>10)
	case h.tags > mostTags:
		return fmt.Sprintf("it holds more than %d tags", mostTags)
	case h.attrs > mostAttrs:
		return fmt.Sprintf("it holds a tag with more than %d attributes", mostAttrs)
	}
	return ""
}

// A measure holds counts of a tree that decide how it is searched.
type measure struct {
	burden     int // the sum over all text of its length times its depth
	open       int // bytes of text outside links, hidden elements and furniture
	paragraphs int
	inP        int // bytes of text in paragraphs
}

// unfit returns the reason why the tree must not be given to an extractor, or "" if
// it may.
func (m *measure) unfit() string {
	switch {
	case m.burden > mostBurden:
		return "it nests too much text too deep"
	case m.paragraphs*m.inP > mostCopied:
		return "it holds too much text in too many paragraphs"
	}
	return ""
}

// A place is a set of the kinds of element that a text is in.
type place uint8

const (
	inFurniture place = 1 << iota // in furniture, a link or a hidden element
	inParagraph
)

// add counts n and what is below it. It returns false if anything is deeper than
// mostDepth.
func (m *measure) add(n *html.Node, depth int, in place) bool {
	if depth > mostDepth {
		return false
	}
	switch a := n.DataAtom; {
	case n.Type == html.TextNode:
		m.burden += len(n.Data) * depth
		if in&inParagraph != 0 {
			m.inP += len(n.Data)
		}
		if in&inFurniture == 0 {
			m.open += spaced(n.Data)
		}
	case a == atom.P:
		m.paragraphs++
		in |= inParagraph
	case a == atom.Form: // furniture, but some pages are one form
	case a == atom.A || hidden[a] || furniture[a]:
		in |= inFurniture
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !m.add(c, depth+1, in) {
			return false
		}
	}
	return true
}

// spaced returns the length of s with one byte for every run of white space.
func spaced(s string) int {
	n, space := 0, true
	for i := range len(s) {
		if !blank(s[i]) {
			n++
			space = false
		} else if !space {
			n++
			space = true
		}
	}
	return n
}
