package site

import (
	"cmp"
	"fmt"
	"html/template"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/edition/label"
	"stemma/serve/number"
	"stemma/serve/web"
)

// A strand is one figure in the course of a story, as the list shows it.
type strand struct {
	ID     string   `json:"id"` // of the series
	Label  *Words   `json:"label"`
	Slot   string   `json:"slot"`
	Values []string `json:"values"` // with their bounds, each where it first was told
	Dots   []dot    `json:"dots"`
}

// A dot is a figure on a small line.
type dot struct {
	Day   string  `json:"day"` // "" where it has none
	Value float64 `json:"value"`
	Flat  bool    `json:"stated"` // whether it is stated flat
	Line  int     `json:"-"`
	words string  // the value, for an axis
}

// tickLetters is how long a value on an axis may be. Ours.
const tickLetters = 9

// strand returns the figure that tells most of a story: of those that moved, that grow as it
// goes on and that differ, the first with two values; nil if all stand still.
func (b *book) strand(f *front.Page) *strand {
	var best *edition.Series
	for _, r := range slices.Concat(f.Moved, f.Tolls, f.Differ) {
		if best == nil && r.Series != nil && r.Series.Key.Aspect != edition.Age && values(r.Series) > 1 {
			best = r.Series
		}
	}
	if best == nil {
		return nil
	}
	out := &strand{ID: best.ID, Label: b.words(best.Label), Slot: web.Slot(best), Dots: b.dots(best)}
	for _, p := range byTime(best.Points) {
		if v := number.Page.Told(p); !p.Derived && !slices.Contains(out.Values, v) {
			out.Values = append(out.Values, v)
		}
	}
	return out
}

// values returns the number of different values that reports state in a series.
func values(s *edition.Series) int {
	seen := map[edition.Number]bool{}
	for _, p := range s.Points {
		if !p.Derived {
			seen[p.Value] = true
		}
	}
	return len(seen)
}

// byTime sorts points by what day they are of, those of no day first.
func byTime(ps []edition.Point) []edition.Point {
	out := slices.Clone(ps)
	slices.SortStableFunc(out, func(a, b edition.Point) int { return cmp.Compare(a.AsOf, b.AsOf) })
	return out
}

// dots returns the figures of a series that a report states and that can be drawn.
func (b *book) dots(s *edition.Series) (out []dot) {
	for _, p := range byTime(s.Points) {
		v, err := strconv.ParseFloat(strings.TrimSuffix(string(p.Value), "."), 64)
		if err != nil || math.IsInf(v, 0) || p.Derived || p.Change != "" && p.Change != "level" {
			continue
		}
		out = append(out, dot{Day: p.AsOf, Value: v, words: number.Tick(p, p.Value, tickLetters), Flat: p.Firmness == "" || p.Firmness == "stated" || p.Firmness == "confirmed", Line: b.rank[p.Siglum]})
	}
	return out
}

// A drawing is an SVG in the making.
type drawing struct{ strings.Builder }

func (d *drawing) f(format string, args ...any) { fmt.Fprintf(d, format, args...) }

// placesOn returns where dots stand on a line of a width: by their days if all have one, else
// one after the other.
func placesOn(dots []dot, x0, x1 float64) []float64 {
	at := make([]float64, len(dots))
	lo, hi := math.Inf(1), math.Inf(-1)
	dated := true
	for i, d := range dots {
		t, _, ok := label.ParseDay(d.Day)
		dated = dated && ok
		at[i] = float64(t.Unix()) / float64(24*time.Hour/time.Second)
		lo, hi = min(lo, at[i]), max(hi, at[i])
	}
	for i := range at {
		switch {
		case dated && hi > lo:
			at[i] = x0 + (at[i]-lo)/(hi-lo)*(x1-x0)
		case len(dots) > 1:
			at[i] = x0 + float64(i)/float64(len(dots)-1)*(x1-x0)
		default:
			at[i] = (x0 + x1) / 2
		}
	}
	return at
}

// sparkline draws a strand in the height of a line of text. The values stand beside it.
func sparkline(s *strand) template.HTML {
	if s == nil || len(s.Dots) < 2 {
		return ""
	}
	const w, h = 96.0, 22.0
	var d drawing
	d.f(`<svg class="spark" viewBox="0 0 %g %g" width="%g" height="%g" aria-hidden="true">`, w, h, w, h)
	xs, y := placesOn(s.Dots, 4, w-4), scale(s.Dots, h-4, 4)
	d.f(`<polyline points="`)
	for i, p := range s.Dots {
		d.f("%.1f,%.1f ", xs[i], y(p.Value))
	}
	d.f(`"/>`)
	for i, p := range s.Dots {
		if i == 0 || i == len(s.Dots)-1 || p.Value != s.Dots[i-1].Value {
			d.f(`<circle class="pt drv%s" cx="%.1f" cy="%.1f" r="2.4"/>`, hollow(p), xs[i], y(p.Value))
		}
	}
	d.f(`</svg>`)
	return template.HTML(d.String())
}

func hollow(p dot) string {
	if p.Flat {
		return ""
	}
	return " h"
}

// scale returns a function from values to heights.
func scale(dots []dot, bottom, top float64) func(float64) float64 {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, p := range dots {
		lo, hi = min(lo, p.Value), max(hi, p.Value)
	}
	return func(v float64) float64 {
		if hi <= lo {
			return (bottom + top) / 2
		}
		return bottom - (v-lo)/(hi-lo)*(bottom-top)
	}
}

// laneChart draws the figures of a series over time, each in the shape of its line, with the
// least and the greatest value at the side. The table beside it says the same.
func laneChart(dots []dot) template.HTML {
	if len(dots) < 2 {
		return ""
	}
	const w, h, left = 640.0, 96.0, 64.0
	var d drawing
	d.f(`<svg class="lanes" viewBox="0 0 %g %g" width="%g" height="%g" aria-hidden="true">`, w, h, w, h)
	xs, y := placesOn(dots, left+12, w-12), scale(dots, h-26, 12)
	lo, hi := dots[0], dots[0]
	for _, p := range dots {
		if p.Value < lo.Value {
			lo = p
		}
		if p.Value > hi.Value {
			hi = p
		}
	}
	for _, p := range []dot{lo, hi} {
		d.f(`<path class="g" d="M%g %.1fH%g"/><text class="c" text-anchor="end" x="%g" y="%.1f">%s</text>`, left, y(p.Value), w, left-6, y(p.Value)+4, esc(p.words))
		if hi.Value == lo.Value {
			break
		}
	}
	d.f(`<polyline points="`)
	for i, p := range dots {
		d.f("%.1f,%.1f ", xs[i], y(p.Value))
	}
	d.f(`"/>`)
	for i, p := range dots {
		mark(&d, p, xs[i], y(p.Value))
	}
	first, last := dots[0].Day, dots[len(dots)-1].Day
	if _, _, ok := label.ParseDay(first); ok && first != last {
		d.f(`<text class="c" x="%g" y="%g">%s</text>`, left, h-4, esc(label.Day(first)))
	}
	if _, _, ok := label.ParseDay(last); ok {
		d.f(`<text class="c" text-anchor="end" x="%g" y="%g">%s</text>`, w, h-4, esc(label.Day(last)))
	}
	d.f(`</svg>`)
	return template.HTML(d.String())
}

// mark draws a dot in the colour and shape of its line of transmission.
func mark(d *drawing, p dot, x, y float64) {
	class := fmt.Sprintf("pt l%d%s", min(p.Line, 3), hollow(p))
	switch p.Line {
	case 2:
		d.f(`<rect class="%s" x="%.1f" y="%.1f" width="9" height="9"/>`, class, x-4.5, y-4.5)
	case 3:
		d.f(`<path class="%s" d="M%.1f %.1fl5.5 9.5h-11z"/>`, class, x, y-6)
	default:
		d.f(`<circle class="%s" cx="%.1f" cy="%.1f" r="5"/>`, class, x, y)
	}
}
