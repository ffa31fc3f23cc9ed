package web

import (
	"html/template"

	"stemma/edition"
)

// A Page is an edition in parts, for a server that writes its own page around them. The
// parts need Stylesheet, and are made more comfortable by Script.
type Page struct{ s *story }

// NewPage returns the parts of an edition. The texts of its witnesses must be in it.
func NewPage(e *edition.Edition) *Page { return &Page{newStory(e, "", 1)} }

// A Section is an entry in the list of sections of a page, with the number of its rows.
type Section struct {
	ID, Label string
	N         int
}

// Sections lists the sections in the order of the page.
func (p *Page) Sections() (out []Section) {
	for _, x := range p.s.Parts() {
		out = append(out, Section{x.ID, fixed(x.Label), x.N})
	}
	return out
}

// Body returns the head and all sections of the edition, with the full texts at the end.
func (p *Page) Body() template.HTML { return p.s.fill("story", p.s) }

// Stylesheet returns the style of all pages.
func Stylesheet() string { return stylesheet }

// Script returns the script of the page of an edition.
func Script() string { return script }

// Flowing returns a text of fixed width with spaces in place of the breaks of its lines. Its
// length stays the same.
func Flowing(text string) string { return flowing(text) }

// Slot returns what the figures of a series are of, beside the words of a report.
func Slot(s *edition.Series) string { return slot(s) }
