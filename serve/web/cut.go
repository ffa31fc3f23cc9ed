package web

import (
	"html/template"
	"slices"
	"strconv"

	"stemma/edition"
)

// ownPages are the sections that have pages of their own here. Figures, quotations, people,
// places and reports have pages that the server writes.
var ownPages = map[string]bool{"differ": true, "moved": true, "alone": true, "situation": true, "tolls": true, "changed": true, "apparatus": true, "descent": true, "checks": true,
	"timeline": true, "silence": true, "unused": true, "possible": true}

// HasPage reports whether a section has a page of its own, see Part.
func HasPage(id string) bool { return ownPages[id] }

// All returns the link from a section of the first view to all of its rows, if it has more.
func (s *story) All(id string) template.HTML {
	n := s.total(id)
	if !s.Front() || n <= firstRows[id] && id != "figures" && id != "apparatus" && id != "quotes" {
		return ""
	}
	return template.HTML(`<p class="all"><a data-o href="` + esc(s.cut.base+"/"+id) + `">` + esc(fixed("all.of")) + " " + string(calc(strconv.Itoa(n))) + `</a></p>`)
}

// total returns how many rows a section has.
func (s *story) total(id string) int {
	switch id {
	case "changed":
		return len(s.ledger()) + len(s.Alike)
	case "descent":
		return max(1, len(s.Ties()))
	}
	for _, p := range s.Parts() {
		if p.ID == id {
			return p.N
		}
	}
	return 0
}

// Rest lists the sections that the first view leaves out.
func (s *story) Rest() (out []part) {
	for _, p := range s.Parts() {
		if _, ok := firstRows[p.ID]; !ok {
			out = append(out, p)
		}
	}
	return out
}

// Note returns the line beside the heading of a section.
func (s *story) Note(id string) string {
	if id == "silence" && s.ByLine() {
		id = "silence.lines"
	}
	return fixed("n." + id)
}

// At returns the address of a section that stands on a page of its own.
func (s *story) At(id string) string { return s.cut.base + "/" + id }

// more returns how many sigla or passages are left out, with a link to where they stand in a
// first view.
func (s *story) more(n int) template.HTML {
	if s.Front() && s.cut.now != "" {
		return s.moreAt(n, s.At(s.cut.now))
	}
	return `<span class="mut sm">` + s.N(n, "more") + `</span>`
}

// moreAt returns a number of more with a link.
func (s *story) moreAt(n int, href string) template.HTML {
	return template.HTML(`<a class="sm" href="`+esc(href)+`">`) + s.N(n, "more") + `</a>`
}

// shortID is how much of the ID of a report its address holds on a page with thousands of
// them: 64 bits, so that no two reports of a store are taken for each other.
const shortID = 16

// reportAt returns the address of a report on the server's pages.
func reportAt(id string) string { return "/report/" + id[:min(len(id), shortID)] }

// mostLines is how many lines of transmission the first view names. Ours.
const mostLines = 6

// TopLines returns the largest lines of transmission of a large edition that several reports
// come down.
func (s *story) TopLines() (out []lineView) {
	for _, l := range s.Lines[:min(len(s.Lines), mostLines)] {
		if len(l.Sigla) > 1 {
			out = append(out, l)
		}
	}
	return out
}

// LineHead returns the shape and name of a line.
func (s *story) LineHead(l lineView) template.HTML {
	return template.HTML(`<span class="sig `+l.Class()+` shape" aria-hidden="true">`+l.Shape()+`</span> `) + s.LineName(l)
}

// Parts returns the sections of a story that are not empty, in order.
func (s *story) Parts() (out []part) {
	add := func(id, label string, n int) {
		if n > 0 {
			out = append(out, part{id, label, n})
		}
	}
	add("differ", "h.differ", len(s.Page.Differ))
	add("moved", "h.moved", len(s.Page.Moved))
	add("alone", "h.alone", len(s.Page.Alone))
	add("situation", "h.situation", len(s.Situation))
	add("tolls", "h.tolls", len(s.Page.Tolls))
	add("figures", "h.figures", len(s.Series))
	add("changed", "h.changed", len(s.Page.Changed)+len(s.Alike))
	if !s.One() {
		add("apparatus", "h.apparatus", len(s.shared)+len(s.single))
	}
	add("quotes", "h.quotes", len(s.Quotes))
	if !s.One() {
		add("descent", "h.descent", len(s.Stemma.Edges)+len(s.Stemma.Possible))
	}
	add("checks", "h.checks", len(s.Checks))
	add("timeline", "h.timeline", len(s.Timeline))
	add("places", "h.places", len(s.Places))
	add("people", "h.people", len(s.People))
	if !s.One() {
		add("silence", "h.silence", len(s.shared))
	}
	add("unused", "h.unused", len(s.Unused))
	add("possible", "h.possible", len(s.Possible))
	add("reports", "h.reports", len(s.Witnesses))
	return out
}

// Ties returns the edges that have a row with their evidence.
func (s *story) Ties() []edition.Edge {
	if len(s.Quoting()) == 0 {
		return s.Stemma.Edges
	}
	return slices.DeleteFunc(slices.Clone(s.Stemma.Edges), sharesQuote)
}

// mostQuoting is the number of shared quotations from which they are listed as pairs of
// sigla. Their words stand among the quotations.
const mostQuoting = 20

// Quoting returns the edges that are only listed: shared quotations, where there are many.
func (s *story) Quoting() []edition.Edge {
	out := slices.DeleteFunc(slices.Clone(s.Stemma.Edges), func(e edition.Edge) bool { return !sharesQuote(e) })
	if len(out) <= mostQuoting {
		return nil
	}
	return out
}

func sharesQuote(e edition.Edge) bool { return e.Relation == "shares_quote" }
