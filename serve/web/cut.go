package web

import (
	"html/template"
	"strconv"
)

// A cut says which part of an edition a page shows: the first view of a large one, or one
// section of it. Such a page has no full texts; its links lead to the pages of the reports.
type cut struct {
	base string // address of the board
	only string // the section that the page shows; "" for the first view
	page int    // of the section's rows, from 0
	now  string // the section that is being written
}

// firstRows is how many rows of a section the first view shows. A section that is not named
// stands on a page of its own alone. Ours: 300 reports then take about 100 KB, squeezed.
var firstRows = map[string]int{
	"differ": 20, "moved": 20, "alone": 10, "situation": 24, "tolls": 12, "figures": maxLanes, "changed": 20, "apparatus": 20, "quotes": 8, "checks": 12,
}

// mostRows is how many rows a page of a section has, where that is not pageRows. Ours: a
// claim may name every report.
var mostRows = map[string]int{"apparatus": 25, "differ": 25, "moved": 25, "tolls": 25, "silence": 50, "descent": 60}

// ownPages are the sections that have pages of their own here. Figures, quotations, people,
// places and reports have pages that the server writes.
var ownPages = map[string]bool{"differ": true, "moved": true, "alone": true, "situation": true, "tolls": true, "changed": true, "apparatus": true, "descent": true, "checks": true,
	"timeline": true, "silence": true, "unused": true, "possible": true}

// HasPage reports whether a section has a page of its own, see Part.
func HasPage(id string) bool { return ownPages[id] }

// rowsOn returns how many rows of a section stand on a page of it.
func rowsOn(id string) int {
	if n, ok := mostRows[id]; ok {
		return n
	}
	return pageRows
}

// window returns which rows of a section the page shows.
func (c *cut) window(id string) (from, to int) {
	if c.only == "" {
		return 0, firstRows[id]
	}
	n := rowsOn(id)
	return c.page * n, (c.page + 1) * n
}

// shown returns the rows of a section that the page shows, in pages; before is how many
// other rows of the section stand before them.
func shown[T any](s *story, id string, rows []T, before int) [][]T {
	if s.cut == nil {
		return chunks(rows)
	}
	from, to := s.cut.window(id)
	from, to = min(max(from-before, 0), len(rows)), min(max(to-before, 0), len(rows))
	if from >= to {
		return nil
	}
	return [][]T{rows[from:to]}
}

// flat is shown for a list that is never folded.
func flat[T any](s *story, id string, rows []T, before int) []T {
	if s.cut == nil {
		return rows
	}
	if p := shown(s, id, rows, before); p != nil {
		return p[0]
	}
	return []T{}
}

// Begin reports whether the page shows a section, which is written next.
func (s *story) Begin(id string) bool {
	if s.cut == nil {
		return true
	}
	s.cut.now = id
	if s.cut.only != "" {
		return s.cut.only == id
	}
	_, ok := firstRows[id]
	return ok
}

// Cut reports whether the page shows a part of the edition.
func (s *story) Cut() bool { return s.cut != nil }

// Front reports whether the page is the first view of a large edition.
func (s *story) Front() bool { return s.cut != nil && s.cut.only == "" }

// Part reports whether the page shows one section.
func (s *story) Part() bool { return s.cut != nil && s.cut.only != "" }

// Leads reports whether the page has what stands above and between the rows of a section,
// such as a drawing: all but the further pages of a section do.
func (s *story) Leads() bool { return s.cut == nil || s.cut.page == 0 }

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
