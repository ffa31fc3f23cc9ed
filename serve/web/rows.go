package web

// firstRows is how many rows of a section the first view shows. A section that is not named
// stands on a page of its own alone. Ours: 300 reports then take about 100 KB, squeezed.
var firstRows = map[string]int{
	"differ": 20, "moved": 20, "alone": 10, "situation": 24, "tolls": 12, "figures": maxLanes, "changed": 20, "apparatus": 20, "quotes": 8, "checks": 12,
}

// mostRows is how many rows a page of a section has, where that is not pageRows. Ours: a
// claim may name every report.
var mostRows = map[string]int{"apparatus": 25, "differ": 25, "moved": 25, "tolls": 25, "silence": 50, "descent": 60}

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

// pageRows is the number of rows on a page of a long list. All pages but the first are
// folded.
const pageRows = 100

// chunks divides rows into pages.
func chunks[T any](rows []T) (out [][]T) {
	for len(rows) > pageRows {
		out = append(out, rows[:pageRows])
		rows = rows[pageRows:]
	}
	if len(rows) > 0 {
		out = append(out, rows)
	}
	return out
}
