package web

import (
	"html/template"
	"slices"

	"stemma/edition"
	"stemma/edition/front"
)

// A Page is an edition in parts, for a server that writes its own page around them. The
// parts need Stylesheet, and are made more comfortable by Script.
type Page struct{ s *story }

// mostWhole is the number of reports up to which a page shows a whole edition; of more there
// is a first view, and pages of sections. Ours.
const mostWhole = 24

// NewPage returns the parts of an edition whose board stands at an address. The texts of its
// witnesses must be in it. Of a story of many reports it is the first view: its sections link
// to those pages of a section that NewPart writes.
func NewPage(e *edition.Edition, base string) *Page {
	if len(e.Witnesses) <= mostWhole {
		return &Page{newStory(e, "", 1, nil)}
	}
	return &Page{newStory(e, "", 1, &cut{base: base})}
}

// NewPart returns a page of a section of an edition, the first one being 0; see HasPage.
func NewPart(e *edition.Edition, base, section string, page int) *Page {
	return &Page{newStory(e, "", 1, &cut{base: base, only: section, page: page})}
}

// Whole reports whether the page shows a whole edition.
func (p *Page) Whole() bool { return p.s.cut == nil }

// Pages returns on how many pages the section of a part stands.
func (p *Page) Pages() int {
	n := rowsOn(p.s.cut.only)
	return (p.s.total(p.s.cut.only) + n - 1) / n
}

// Rows returns the rows of a part as they stand in the edition.
func (p *Page) Rows() any { return p.s.rows() }

// A Section is an entry in the list of sections of a page, with the number of its rows.
type Section struct {
	ID, Label string
	N         int
	Away      bool // whether it does not stand on the page
}

// Sections lists the sections in the order of the page.
func (p *Page) Sections() (out []Section) {
	for _, x := range p.s.Parts() {
		out = append(out, Section{x.ID, fixed(x.Label), x.N, !p.s.Begin(x.ID)})
	}
	return out
}

// Body returns the head and the sections that the page shows, with the full texts at the end
// of a whole edition.
func (p *Page) Body() template.HTML { return p.s.fill("story", p.s) }

// changedRows are the rows of the section of what changed on the way.
type changedRows struct {
	Changed []ledgerRow     `json:"changed"`
	Alike   []edition.Alike `json:"alike"`
}

// rows returns the rows of the section that a page shows, as parts of the edition.
func (s *story) rows() any {
	switch id := s.cut.only; id {
	case "apparatus":
		out := []edition.Locus{}
		for _, l := range slices.Concat(flat(s, id, s.shared, 0), flat(s, id, s.single, len(s.shared))) {
			out = append(out, l.Locus)
		}
		return out
	case "silence":
		out := []edition.Locus{}
		for _, l := range flat(s, id, s.shared, 0) {
			out = append(out, l.Locus)
		}
		return out
	case "differ", "moved", "tolls":
		rs := told(map[string][]front.Row{"differ": s.Page.Differ, "moved": s.Page.Moved, "tolls": s.Page.Tolls}[id])
		return flat(s, id, rs, 0)
	case "changed":
		ledger := s.ledger()
		return changedRows{flat(s, id, ledger, 0), flat(s, id, s.Alike, len(ledger))}
	case "descent":
		return flat(s, id, s.Ties(), 0)
	case "checks":
		return flat(s, id, slices.Concat(s.Page.Sums, s.Page.Held), 0)
	case "alone":
		return flat(s, id, s.Page.Alone, 0)
	case "situation":
		return flat(s, id, s.Situation, 0)
	case "timeline":
		return flat(s, id, s.Timeline, 0)
	case "unused":
		return flat(s, id, s.Unused, 0)
	case "possible":
		return flat(s, id, s.Possible, 0)
	}
	return nil
}
