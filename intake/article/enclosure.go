package article

import (
	"bytes"

	"golang.org/x/net/html/atom"
)

// An enclosure says what the current tag of a page is inside of: the comments of readers, or
// lines that say who wrote the report and when.
type enclosure struct {
	comment int       // number of open elements a since the one that holds comments
	a       atom.Atom // that element
	open    []open    // the open time elements and bylines, the outermost first
	lower   []byte    // for marked
}

// An open is an element that holds a line and is not closed yet.
type open struct {
	of    atom.Atom
	depth int // number of open elements of in it, and itself
	text  []byte
	lines int // number of lines read before it
}

// The limits of the lines that are kept. What is longer than mostLine is no line but a block
// whose class only looks so, such as one around the whole report; package stamp reads none.
const (
	mostLine = 240 // bytes
	mostOpen = 8   // elements, one inside the other
)

// marked reports whether the attributes of the tag in raw are to be read: those of a block
// in which one of the words may stand.
func (e *enclosure) marked(a atom.Atom, raw []byte) bool {
	switch a {
	case atom.Div, atom.Section, atom.Ol, atom.Ul, atom.Aside,
		atom.P, atom.Span, atom.Li, atom.Header, atom.A, atom.Small, atom.Em, atom.I, atom.H6, atom.H5, atom.H4:
	default:
		return false
	}
	if len(raw) <= 12 {
		return false
	}
	e.lower = e.lower[:0]
	for _, c := range raw {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		e.lower = append(e.lower, c)
	}
	for _, w := range markWords {
		if bytes.Contains(e.lower, w) {
			return true
		}
	}
	return false
}

// begin handles an opening tag, before which lines lines were read.
func (e *enclosure) begin(a atom.Atom, attr map[string]string, lines int) {
	if void[a] {
		return
	}
	switch {
	case e.comment > 0 && a == e.a:
		e.comment++
	case e.comment == 0 && holds(a) && attr != nil && holdsComments(attr):
		e.a, e.comment = a, 1
	}
	if e.comment > 0 {
		return
	}
	for i := range e.open {
		if e.open[i].of == a {
			e.open[i].depth++
		}
	}
	if len(e.open) < mostOpen && (a == atom.Time || attr != nil && namesAuthor(attr)) {
		e.open = append(e.open, open{of: a, depth: 1, lines: lines})
	}
}

// text adds text to the open lines.
func (e *enclosure) text(s []byte) {
	for i := range e.open {
		if o := &e.open[i]; len(o.text) < maxValue {
			o.text = append(append(o.text, s[:min(len(s), maxValue)]...), ' ')
		}
	}
}

// end handles a closing tag. It returns lines with the one that it closes, which stands for
// the lines inside it.
func (e *enclosure) end(a atom.Atom, lines []string) []string {
	if e.comment > 0 {
		if a == e.a {
			e.comment--
		}
		return lines
	}
	for i := len(e.open) - 1; i >= 0; i-- {
		o := &e.open[i]
		if o.of != a {
			continue
		}
		if o.depth--; o.depth > 0 {
			continue
		}
		if line := oneLine(string(o.text)); len(o.text) < maxValue && line != "" && len(line) <= mostLine {
			lines = append(lines[:o.lines], line)
		}
		e.open = e.open[:i]
	}
	return lines
}
