package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Some programs draw a page row by row, across its columns:
//
//	1 Rescue crews worked      2 Ada Penrose, who heads
//	3 through the night.       4 the guard, was there.
//
// The lines of such a page are put in the order of its columns. Everything here works on the
// lines of one page, which were paid for when they were drawn, in n log n time.

// The measures of columns, as fractions of the font's size. They were set by hand on pages of
// two to four columns made for the tests.
const (
	gutter     = 0.7 // least gap between columns that are drawn row by row
	rowHeight  = 0.9 // greatest distance of baselines in one row across columns
	leastRows  = 4   // rows that have a gap in one place, before the place is a gutter
	leastLines = 3   // lines of a column
	textColumn = 15  // least mean length in bytes of the lines of a column of text
	deepest    = 4   // columns inside columns
	mostGaps   = 12  // between columns; more are those of a table
)

// gutters returns the places at which gaps in many rows of a page are one above the other,
// for runs that are drawn row by row: justified text has its gaps in other places in each row.
func gutters(runs []run) []float64 {
	type edge struct {
		x    float64
		open int
	}
	var edges []edge
	for i := 1; i < len(runs); i++ {
		a, b := runs[i-1], runs[i]
		em := max(a.size, b.size)
		if math.Abs(a.y-b.y) <= sameLine*em && b.x0-a.x1 > gutter*em {
			edges = append(edges, edge{a.x1, 1}, edge{b.x0, -1})
		}
	}
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.open, b.open)) })
	var out []float64
	depth, best, at := 0, 0, 0.0
	for i, e := range edges {
		if depth += e.open; depth > best {
			best = depth
			if at = e.x; i+1 < len(edges) {
				at = (e.x + edges[i+1].x) / 2
			}
		}
		if depth == 0 {
			if best >= leastRows {
				out = append(out, at)
			}
			best = 0
		}
	}
	return out
}

// between reports whether one of places, which are in order, is between a and b.
func between(places []float64, a, b float64) bool {
	i, _ := slices.BinarySearch(places, a)
	return i < len(places) && places[i] < b
}

// inColumns returns the lines of a page in reading order: if they are drawn row by row, in
// the order of the columns, else as they are.
func inColumns(lines []line) []line {
	across := 0
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if b.x0 >= a.x1 && math.Abs(a.y-b.y) < rowHeight*max(a.size, b.size) {
			across++
		}
	}
	if across < leastRows || across*4 < len(lines)/2 {
		return lines
	}
	return readColumns(lines, 0)
}

// A row is the lines on about one baseline, from left to right.
type row []line

// readColumns returns lines in the order of their columns: in bands of rows, one below the
// other, and in each band with columns of text one column after the other.
func readColumns(lines []line, depth int) []line {
	if depth >= deepest || len(lines) < 2*leastLines {
		return lines
	}
	var out []line
	for _, b := range bands(rowsOf(lines)) {
		columns := b.columns()
		if columns == nil {
			for _, r := range b.rows {
				out = append(out, r...)
			}
			continue
		}
		for _, c := range columns {
			out = append(out, readColumns(c, depth+1)...)
		}
	}
	return out
}

// rowsOf returns the rows of lines, from top to bottom.
func rowsOf(lines []line) (rows []row) {
	order := slices.Clone(lines)
	slices.SortStableFunc(order, func(a, b line) int { return cmp.Compare(b.y, a.y) })
	var cur row
	for _, l := range order {
		free := len(cur) > 0 && cur[0].y-l.y < rowHeight*min(l.size, cur[0].size)
		for i := 0; i < len(cur) && i < 16 && free; i++ {
			free = l.x0 >= cur[i].x1 || l.x1 <= cur[i].x0
		}
		if !free && len(cur) > 0 {
			rows = append(rows, cur)
			cur = nil
		}
		cur = append(cur, l)
	}
	if len(cur) > 0 {
		rows = append(rows, cur)
	}
	for _, r := range rows {
		slices.SortStableFunc(r, func(a, b line) int { return cmp.Compare(a.x0, b.x0) })
	}
	return rows
}

// A gap is a stretch across a page in which no line of a band has text.
type gap struct{ from, to float64 }

// A band is rows that have gaps in common.
type band struct {
	rows []row
	gaps []gap
}

// bands cuts rows into bands. A row that has text in all gaps of the band above it, such as a
// headline above several columns, begins another.
func bands(rows []row) (out []band) {
	for _, r := range rows {
		if n := len(out); n > 0 {
			b := &out[n-1]
			if left := b.without(r); len(left) > 0 || len(b.gaps) == 0 && len(r) == 1 && len(b.rows[0]) == 1 {
				b.rows, b.gaps = append(b.rows, r), left
				continue
			}
		}
		b := band{rows: []row{r}}
		for i := 1; i < len(r); i++ {
			if g := (gap{r[i-1].x1, r[i].x0}); g.to-g.from >= gutter*r[i].size*0.8 {
				b.gaps = append(b.gaps, g)
			}
		}
		if len(b.gaps) > mostGaps {
			b.gaps = nil
		}
		out = append(out, b)
	}
	return out
}

// without returns what of the gaps of b remains with row r in it. If r has text on both sides
// of a gap it keeps it, and if all its text is on one side.
func (b *band) without(r row) (left []gap) {
	for _, g := range b.gaps {
		em := r[0].size
		for _, l := range r {
			switch {
			case l.x1 <= g.from || l.x0 >= g.to:
			case l.x0 <= g.from: // it reaches into the gap from the left
				g.from = l.x1
			default:
				g.to = min(g.to, l.x0)
			}
		}
		if g.to-g.from >= gutter*em*0.8 {
			left = append(left, g)
		}
	}
	return left
}

// columns returns the lines of each column, or nil if the band has no columns of text: the
// cells of a table are read row by row.
func (b *band) columns() [][]line {
	if len(b.gaps) == 0 {
		return nil
	}
	out := make([][]line, len(b.gaps)+1)
	for _, r := range b.rows {
		for _, l := range r {
			i := 0
			for i < len(b.gaps) && l.x0 >= b.gaps[i].to-0.1*l.size {
				i++
			}
			out[i] = append(out[i], l)
		}
	}
	texts := 0
	for _, c := range out {
		size, words := 0, 0
		for _, l := range c {
			size += len(l.text)
			words += strings.Count(l.text, " ") + 1
		}
		if len(c) >= leastLines && size >= textColumn*len(c) && words >= 2*len(c) {
			texts++
		}
	}
	if texts < 2 {
		return nil
	}
	return out
}
