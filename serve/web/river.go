package web

import (
	"html/template"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/serve/number"
)

// A river is the drawing of all lanes, over time.
type river struct {
	*drawing
	lanes        []*lane
	width, left  float64
	top          float64 // the space above the plot of a lane, for its sigla
	narrow       bool
	days         []column
	none         column // for points without a day
	labelLetters int    // the greatest length of a lane's label
}

// River draws the lanes in the given width: 860, or 358 for narrow screens.
func (s *story) River(width int) template.HTML {
	if len(s.lanes) == 0 {
		return ""
	}
	r := &river{drawing: &drawing{s: s}, lanes: s.lanes, width: float64(width), left: 236, top: 30, labelLetters: 25}
	if width < 600 {
		r.narrow, r.left, r.top, r.labelLetters = true, 62, 78, 44
	}
	known, _, _ := label.ParseDay(s.Edition.Story.From)
	if s.Edition.Story.From == "" {
		known = time.Time{}
	}
	heights(r.lanes)
	r.days, r.none = columns(r.lanes, r.left+8, r.width-16, known)
	total := 12.0
	for _, l := range r.lanes {
		total += r.laneHeight(l)
	}
	r.f(`<svg viewBox="0 0 %v %v" width="%v" role="group" aria-label="%v">`, r.width, total+26, r.width, esc(fixed("river")))
	for _, c := range r.days {
		r.f(`<path class="g dot" d="M%v 8V%v"/>`, c.x+c.w/2, total)
	}
	if r.none.most > 0 {
		r.f(`<path class="ax dot" d="M%v 8V%v"/>`, r.none.x, total)
	}
	y := 12.0
	for _, l := range r.lanes {
		r.lane(l, y)
		y += r.laneHeight(l)
	}
	r.axis(total)
	r.f(`</svg>`)
	return r.html()
}

// laneHeight returns the height of a lane with its labels.
func (r *river) laneHeight(l *lane) float64 {
	h := r.top + l.height + 32
	if !r.narrow {
		h = max(h, 78)
	}
	return h
}

// axis draws the axis of days at y.
func (r *river) axis(y float64) {
	r.f(`<path class="ax" d="M%v %vH%v"/>`, r.left, y, r.width-8)
	last := -100.0
	for _, c := range r.days {
		if x := c.x + c.w/2; x-last > 44 {
			r.text(x, y+18, "c", "middle", c.label)
			last = x
		}
	}
	if r.none.most > 0 {
		r.text(r.none.x+r.none.w/2, y+18, "", "middle", fixed("undated"))
	}
}

// lane draws one lane with its top at y. The points of each day are side by side, in
// the order of their sigla.
func (r *river) lane(l *lane, y float64) {
	r.title(l, y)
	base := y + r.top
	r.grid(l, base)
	r.band(l, base)
	for c := -1; c < len(r.days); c++ {
		col := r.none
		if c >= 0 {
			col = r.days[c]
		}
		var here []lanePoint
		for _, p := range l.points {
			if p.day == c {
				here = append(here, p)
			}
		}
		sort.SliceStable(here, func(i, j int) bool { return here[i].Siglum < here[j].Siglum })
		step := col.w / float64(max(1, len(here)))
		for i, p := range here {
			r.point(l, p, col.x+step*(float64(i)+.5), base, step)
		}
	}
}

// title writes the label of a lane: what is counted, in a report's words, then the
// other properties of the series.
func (r *river) title(l *lane, y float64) {
	line := y + 16
	if l.Label != nil && !l.Label.None() {
		r.words(0, line, "", *l.Label, r.labelLetters)
	} else if l.Key.Counted != "" {
		r.text(0, line, "c b", "", clipped(spaced(l.Key.Counted), r.labelLetters))
	} else {
		r.text(0, line, "c b", "", clipped(label.Unit(l.Unit), r.labelLetters))
	}
	for i, k := range slotLines(l.Series, r.labelLetters-1) {
		r.text(0, line+17*float64(i+1), "c", "", k)
	}
}

// slot returns the aspect, place, scope and unit of a series.
func slot(sr *edition.Series) string {
	out := ""
	for _, v := range []string{sr.Key.Aspect, sr.Key.Place, sr.Key.Scope, label.Unit(sr.Unit), per(sr.Key.Per)} {
		if v == "" {
			continue
		}
		if out != "" {
			out += " · "
		}
		out += spaced(v)
	}
	return out
}

// slotLines returns slot(sr) in at most two lines of n characters.
func slotLines(sr *edition.Series, n int) (out []string) {
	for _, p := range strings.Split(slot(sr), " · ") {
		if k := len(out) - 1; k >= 0 && utf8.RuneCountInString(out[k])+3+utf8.RuneCountInString(p) <= n {
			out[k] += " · " + p
			continue
		}
		if p, _ = clip(p, n); p != "" && len(out) < 2 {
			out = append(out, p)
		}
	}
	return out
}

// tickWords returns a value or an end of a figure for the axis.
func tickWords(p edition.Point, n edition.Number) string {
	const most = 13 // letters
	v, _ := clip(number.Tick(p, n, most), most)
	return v
}

// per returns the denominator of a rate, or "".
func per(unit string) string {
	if unit == "" {
		return ""
	}
	return "/ " + unit
}

// grid draws a line at each stated value, and writes the values that do not overlap.
func (r *river) grid(l *lane, base float64) {
	type tick struct {
		v float64
		w string
	}
	var ticks []tick
	for _, p := range l.points {
		if p.change {
			continue
		}
		if p.whisker && p.Bound == "range" {
			ticks = append(ticks, tick{p.lo, tickWords(p.Point, *p.Low)}, tick{p.hi, tickWords(p.Point, *p.High)})
			continue
		}
		ticks = append(ticks, tick{p.v, tickWords(p.Point, p.Value)})
	}
	sort.SliceStable(ticks, func(i, j int) bool { return ticks[i].v > ticks[j].v })
	last := -100.0
	for i, t := range ticks {
		if i > 0 && ticks[i-1].v == t.v {
			continue
		}
		y := base + l.y(t.v)
		r.f(`<path class="g" d="M%v %vH%v"/>`, r.left, y, r.width-8)
		if y-last > 12 {
			r.text(r.left-8, y+4, "c", "end", t.w)
			last = y
		}
	}
}

// band draws the range of all readings of each day, connected from day to day.
func (r *river) band(l *lane, base float64) {
	type edge struct{ x0, x1, lo, hi float64 } // the range of one day
	var edges []edge
	for c, col := range r.days {
		e := edge{x0: col.x, x1: col.x + col.w}
		any := false
		for _, p := range l.points {
			if p.day != c || p.change {
				continue
			}
			if !any {
				e.lo, e.hi, any = p.lo, p.hi, true
				continue
			}
			e.lo, e.hi = min(e.lo, p.lo), max(e.hi, p.hi)
		}
		if any {
			edges = append(edges, e)
		}
	}
	if len(edges) == 0 {
		return
	}
	r.f(`<path class="river" d="`)
	for i, e := range edges {
		cmd := "L"
		if i == 0 {
			cmd = "M"
		}
		y := base + l.y(e.lo) + 6
		r.f(`%v%v %vL%v %v`, cmd, e.x0, y, e.x1, y)
	}
	for i := len(edges) - 1; i >= 0; i-- {
		e := edges[i]
		y := base + l.y(e.hi) - 6
		r.f(`L%v %vL%v %v`, e.x1, y, e.x0, y)
	}
	r.f(`Z"/>`)
}

// point draws one reading. A change is drawn as a dashed arrow from the level before it,
// or as an arrow of fixed length if no level is known.
func (r *river) point(l *lane, p lanePoint, x, base, step float64) {
	rank, class := 4, r.s.class(p.Siglum)
	if v, ok := r.s.lineOf(p.Siglum); ok {
		rank = min(v.Rank, 4)
	}
	if p.Derived {
		class = "drv"
	}
	y := base + l.y(p.v)
	r.open("q "+class, r.s.pointPassage(p.Point))
	top := y
	if p.change {
		from, to := base+l.y(p.lo), base+l.y(p.hi)
		if p.lo == p.hi {
			from, to = base+l.height, base+l.height-28
			if p.Change == "down" {
				from, to = to, from
			}
		}
		head := 6.0
		if to > from {
			head = -6
		}
		r.f(`<rect class="halo" x="%v" y="%v" width="18" height="%v"/>`, x-9, min(from, to), max(from, to)-min(from, to))
		r.f(`<path class="wh d" d="M%v %vV%vm-4 %vl4 %vl4 %v"/>`, x, from, to, head, -head, head)
		top = min(from, to)
	} else {
		kind := ""
		if hedged(p.Firmness) {
			kind = " h"
		}
		if p.Derived {
			kind = " d"
		}
		r.f(`<rect class="halo" x="%v" y="%v" width="18" height="18" rx="9"/>`, x-9, y-9)
		switch {
		case p.whisker:
			lo, hi := base+l.y(p.lo), base+l.y(p.hi)
			if lo-hi < 16 { // shorter than the mark of its point: make it visible
				mid := (lo + hi) / 2
				lo, hi = mid+9, mid-9
			}
			r.f(`<path class="wh" d="M%v %vV%vM%v %vh8M%v %vh8"/>`, x, lo, hi, x-4, lo, x-4, hi)
			top = min(top, hi)
		case p.down:
			r.f(`<path class="wh" d="M%v %vh12M%v %vv22m-4 -5l4 5l4 -5"/>`, x-6, y, x, y)
		case p.up:
			r.f(`<path class="wh" d="M%v %vh12M%v %vv-22m-4 5l4 -5l4 5"/>`, x-6, y, x, y)
			top = y - 22
		}
		r.mark(rank, "pt"+kind, x, y)
	}
	switch {
	case step < 13:
	case p.n > 1:
		r.text(x, top-9, "c", "middle", "×"+strconv.Itoa(p.n))
	default:
		r.text(x, top-9, "s "+class, "middle", clipped(p.Siglum, 4))
	}
	r.shut()
}

// pointPassage returns the passage of a point or, if it has none, that of the point's
// own span.
func (s *story) pointPassage(p edition.Point) edition.Passage {
	if !p.Passage.None() {
		return p.Passage
	}
	out := edition.Passage{Siglum: p.Siglum, Start: p.Start, End: p.End}
	if w := s.bySiglum[p.Siglum]; w != nil && 0 <= p.Start && p.Start < p.End && p.End <= len(w.Text) {
		out.Exact = w.Text[w.ruler.snap(p.Start):w.ruler.snap(p.End)]
	}
	return out
}

// PointWords returns the words of a point and its siglum.
func (s *story) PointWords(p edition.Point) template.HTML { return s.SpanSig(s.pointPassage(p)) }

// Slot returns what a series measures.
func (s *story) Slot(sr *edition.Series) template.HTML {
	v := slot(sr)
	switch {
	case v == "":
		v = sr.Key.Counted
	case sr.Key.Counted != "":
		v = sr.Key.Counted + " · " + v
	}
	if v == "" {
		return ""
	}
	return calc(spaced(v))
}
