package article

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// hidden holds the elements whose text is not shown to readers.
var hidden = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Iframe: true,
	atom.Noframes: true, atom.Noembed: true, atom.Object: true, atom.Title: true, atom.Textarea: true, atom.Math: true,
}

// furniture holds the elements for what surrounds a report on a page.
var furniture = map[atom.Atom]bool{
	atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Form: true, atom.Button: true, atom.Select: true,
	atom.Menu: true, atom.Dialog: true, atom.Datalist: true, atom.Video: true, atom.Audio: true,
}

// blocks holds the elements that begin and end a paragraph.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Li: true, atom.Ul: true, atom.Ol: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Blockquote: true, atom.Pre: true,
	atom.Table: true, atom.Tr: true, atom.Caption: true, atom.Section: true, atom.Article: true, atom.Header: true, atom.Main: true,
	atom.Figure: true, atom.Figcaption: true, atom.Hr: true, atom.Address: true, atom.Nav: true, atom.Footer: true, atom.Aside: true,
	atom.Form: true, atom.Fieldset: true, atom.Details: true, atom.Summary: true, atom.Body: true, atom.Head: true, atom.Html: true,
	atom.Center: true, atom.Hgroup: true, atom.Search: true, atom.Dialog: true, atom.Menu: true, atom.Option: true, atom.Button: true,
}

// void holds the elements that have no content, and so no end.
var void = map[atom.Atom]bool{
	atom.Area: true, atom.Base: true, atom.Br: true, atom.Col: true, atom.Embed: true, atom.Hr: true, atom.Img: true, atom.Input: true,
	atom.Link: true, atom.Meta: true, atom.Source: true, atom.Track: true, atom.Wbr: true,
}

// A paragraphWriter builds the paragraphs of a page from its text and tags.
type paragraphWriter struct {
	out   []string
	cur   strings.Builder
	space bool // whether white space comes before the next word
	lines int  // number of line breaks before the next word
}

// tag handles an opening or closing tag.
func (w *paragraphWriter) tag(a atom.Atom) {
	switch {
	case blocks[a]:
		w.flush()
	case a == atom.Br:
		if w.lines++; w.lines > 1 {
			w.flush() // many pages separate paragraphs by two breaks
		}
	case a == atom.Td || a == atom.Th:
		w.space = true
	}
}

// text adds s, with one space for every run of white space.
func (w *paragraphWriter) text(s string) {
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && !blank(s[j]) {
			j++
		}
		if j > i {
			if w.cur.Len() > 0 {
				switch {
				case w.lines > 0:
					w.cur.WriteByte('\n')
				case w.space:
					w.cur.WriteByte(' ')
				}
			}
			w.cur.WriteString(s[i:j])
			w.space, w.lines = false, 0
		}
		for j < len(s) && blank(s[j]) {
			w.space = true
			j++
		}
		i = j
	}
}

// flush ends the current paragraph.
func (w *paragraphWriter) flush() {
	if s := strings.Trim(w.cur.String(), " \u00A0\u200B\uFEFF"); s != "" {
		w.out = append(w.out, s)
	}
	w.cur.Reset()
	w.space, w.lines = false, 0
}

// done ends the last paragraph and returns all of them.
func (w *paragraphWriter) done() []string {
	w.flush()
	return w.out
}

func blank(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f' }
