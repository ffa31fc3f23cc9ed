package web

import (
	"html/template"
	"net/url"
	"sort"
	"strings"

	"stemma/edition"
	"stemma/internal/plain"
)

// shapes are the glyphs of lines in order of size; from the fourth on colour
// tells no more than "another line", and the words beside it name it.
var shapes = []string{"●", "■", "▲", "◆", "✚"}

// A lineView is a line of transmission with its rank by size.
type lineView struct {
	edition.Line
	Rank int
	head *edition.Node
}

// Class is the colour and shape of the line.
func (l lineView) Class() string { return [...]string{"l1", "l2", "l3", "l4", "l5"}[min(l.Rank, 4)] }

// Shape is its glyph.
func (l lineView) Shape() string { return shapes[min(l.Rank, 4)] }

// rankLines orders lines by size, the larger first, as given where equal.
func rankLines(e *edition.Edition) []lineView {
	nodes := map[string]*edition.Node{}
	for i := range e.Stemma.Nodes {
		nodes[e.Stemma.Nodes[i].ID] = &e.Stemma.Nodes[i]
	}
	out := make([]lineView, len(e.Stemma.Lines))
	for i, l := range e.Stemma.Lines {
		out[i] = lineView{Line: l, head: nodes[l.Head]}
	}
	sort.SliceStable(out, func(i, j int) bool { return len(out[i].Sigla) > len(out[j].Sigla) })
	for i := range out {
		out[i].Rank = i
	}
	return out
}

// lineOf is the line of a witness.
func (s *story) lineOf(sig string) (lineView, bool) {
	i, ok := s.lineAt[sig]
	if !ok {
		return lineView{}, false
	}
	return s.Lines[i], true
}

func (s *story) class(sig string) string {
	if l, ok := s.lineOf(sig); ok {
		return l.Class()
	}
	return "l0"
}

// LineName names a line: by the words that name its lost head, by the siglum of
// a head that is held, or as a line of its own.
func (s *story) LineName(l lineView) template.HTML {
	switch {
	case l.head != nil && !l.head.Held && len(l.head.Named) > 0:
		return s.Span(l.head.Named[0])
	case l.head != nil && !l.head.Held:
		return template.HTML(`<span class="mut">` + esc(fixed("line.lost")) + `</span>`)
	case len(l.Sigla) <= 1:
		return template.HTML(esc(fixed("line.own")))
	case s.wits[l.Line.Head] != nil:
		return template.HTML(esc(fixed("line.from"))+" ") + s.Sig(l.Line.Head)
	}
	return s.Sigs(l.Sigla)
}

// LineOf writes the shape and name of a witness's line.
func (s *story) LineOf(sig string) template.HTML {
	l, ok := s.lineOf(sig)
	if !ok {
		return ""
	}
	return template.HTML(`<span class="sig `+l.Class()+` shape" aria-hidden="true">`+l.Shape()+`</span> `) + s.LineName(l)
}

// A witness is a witness with what the page needs to cite it.
type witness struct {
	edition.Witness
	ruler *ruler
	cited map[[2]int]bool // spans that some link of the page leads to
}

// Outlet writes who published a report, linked to where, as its metadata has
// it.
func (s *story) Outlet(w edition.Witness) template.HTML {
	name := folded(w.Outlet)
	href, host := webAddress(w.URL)
	if name == "" {
		name = host
	}
	if name == "" {
		return template.HTML(`<span class="mut">` + esc(fixed("outlet.none")) + `</span>`)
	}
	if href == "" {
		return template.HTML(`<bdi class="meta">` + esc(name) + `</bdi>`)
	}
	return template.HTML(`<a class="meta" dir="auto" rel="noreferrer noopener" href="` + esc(href) + `">` + esc(name) + `</a>`)
}

// webAddress returns an address of the web and its host for a reader; both are
// empty for what is none.
func webAddress(raw string) (href, host string) {
	href, ok := plain.Address(raw)
	if !ok {
		return "", ""
	}
	u, err := url.Parse(href)
	if err != nil {
		return "", ""
	}
	return href, strings.TrimPrefix(folded(u.Hostname()), "www.")
}

// Names are the passages in which a witness declares whom it took its story
// from.
func (s *story) Names(sig string) (out []edition.Passage) {
	for _, e := range s.Stemma.Edges {
		if e.Child != sig {
			continue
		}
		for _, ev := range e.Evidence {
			if ev.Class != "declared" {
				continue
			}
			for _, pair := range ev.Passages {
				if len(pair) > 0 && pair[0].Siglum == sig && !pair[0].None() && !holds(out, pair[0]) {
					out = append(out, pair[0])
				}
			}
		}
	}
	return out
}

func holds(ps []edition.Passage, p edition.Passage) bool {
	for _, q := range ps {
		if q.Siglum == p.Siglum && q.Start == p.Start && q.End == p.End {
			return true
		}
	}
	return false
}

// Beside writes the outlet of a report that may belong to the story.
func (s *story) Beside(p edition.Possible) template.HTML {
	return s.Outlet(edition.Witness{Outlet: p.Outlet, URL: p.URL})
}
