package edition

import (
	"cmp"
	"slices"

	"stemma/collate/series"
	"stemma/mention/figure"
	"stemma/mention/quantity"
)

// mostAlike is the number of look-alikes listed of one series, and mostWordings that
// of the wordings of its figures which are compared. Ours: a series of news has some
// ten wordings, and a list of more is not read.
const (
	mostAlike    = 100
	mostWordings = 200
)

// alike lists pairs of figures that look different and are not, one a pair of
// wordings: converted units, other words for one bound, a part and its whole.
func (m *maker) alike() []Alike {
	out := []Alike{}
	for _, s := range m.c.Series {
		ws := m.wordings(s.Points)
		ws = ws[:min(len(ws), mostWordings)]
		type candidate struct {
			x, y int // places in Points
			why  string
			told [2]string
		}
		var found []candidate
		for i, a := range ws {
			for _, b := range ws[i+1:] {
				why := lookAlike(a, b)
				if why == "" {
					continue
				}
				if x, y, ok := a.beside(b); ok {
					found = append(found, candidate{x, y, why, [2]string{min(a.text, b.text), max(a.text, b.text)}})
				}
			}
		}
		slices.SortFunc(found, func(a, b candidate) int { return cmp.Or(a.x-b.x, a.y-b.y) })
		told := map[[2]string]bool{}
		for _, f := range found {
			if told[f.told] || len(told) == mostAlike {
				continue
			}
			told[f.told] = true
			a, b := s.Points[f.x], s.Points[f.y]
			out = append(out, Alike{Why: f.why, A: m.passage(a.Witness, m.c.Span(a.FigRef)), B: m.passage(b.Witness, m.c.Span(b.FigRef))})
		}
	}
	return out
}

// A wording is what points of a series have in common that say a figure in the same
// words.
type wording struct {
	text   string
	figure *figure.Figure
	first  int // the first point that says it so
	by     int // its witness
	second int // the first point of another witness, or -1
}

// wordings lists the wordings of a series' points, by first point.
func (m *maker) wordings(points []series.Point) []*wording {
	type key struct {
		text, unit, per, value string
		bound                  figure.Bound
		change                 figure.Change
	}
	var out []*wording
	known := map[key]*wording{}
	for i, p := range points {
		wit := &m.c.Witnesses[p.Witness]
		f := &wit.Figures[p.Figure]
		k := key{f.Span.Of(wit.Report.Text), f.Unit, f.Per, quantity.String(f.Value), f.Bound, f.Change}
		switch w := known[k]; {
		case w == nil:
			w = &wording{text: k.text, figure: f, first: i, by: p.Witness, second: -1}
			known[k], out = w, append(out, w)
		case w.second < 0 && p.Witness != w.by:
			w.second = i
		}
	}
	return out
}

// beside returns the first two points of different witnesses that have the two
// wordings, a's first point being before b's.
func (a *wording) beside(b *wording) (x, y int, ok bool) {
	switch {
	case a.by != b.by:
		return a.first, b.first, true
	case b.second >= 0: // a.first is the least of all
		return a.first, b.second, true
	case a.second >= 0:
		return min(a.second, b.first), max(a.second, b.first), true
	}
	return 0, 0, false
}

// Why two figures that look different are not.
const (
	alikeRounding = "rounding"
	alikeBound    = "same_bound"
)

// lookAlike returns why two figures that look different are not, or "" if they do not
// look different, or differ.
func lookAlike(a, b *wording) string {
	f, g := a.figure, b.figure
	switch {
	case !figure.Agrees(f, g):
	case f.Unit != g.Unit:
		return alikeRounding
	case f.Value.Cmp(g.Value) == 0 && f.Bound == g.Bound && f.Bound != figure.Exact && a.text != b.text:
		return alikeBound
	case f.Value.Cmp(g.Value) != 0 && f.Bound != figure.Range && g.Bound != figure.Range && f.Dimension != quantity.Count:
		return alikeRounding
	}
	return ""
}
