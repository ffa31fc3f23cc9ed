package web

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"stemma/edition"
)

// A drawing builds an SVG. Colours come from classes, so that the page needs no inline
// styles and its content security policy can forbid them.
type drawing struct {
	strings.Builder
	s *story
}

// num returns a coordinate with at most two decimals.
func num(f float64) string {
	s := strconv.FormatFloat(f, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// f writes formatted SVG; floats are written by num.
func (d *drawing) f(format string, args ...any) {
	for i, a := range args {
		if v, ok := a.(float64); ok {
			args[i] = num(v)
		}
	}
	fmt.Fprintf(&d.Builder, format, args...)
}

// text writes words at x, y. Class "c" is for calculated values; labels have none.
func (d *drawing) text(x, y float64, class, anchor, words string) {
	d.f(`<text x="%v" y="%v"`, x, y)
	if class != "" {
		d.f(` class="%v"`, class)
	}
	if anchor != "" {
		d.f(` text-anchor="%v"`, anchor)
	}
	d.f(`>%v</text>`, esc(words))
}

// clipped returns s cut to n characters, with dots for what is cut.
func clipped(s string, n int) string {
	short, cut := clip(folded(s), n)
	if cut {
		short += "⋯"
	}
	return short
}

// words writes the first n characters of a passage at x, y, with a link.
func (d *drawing) words(x, y float64, anchor string, p edition.Passage, n int) {
	d.open("q", p)
	d.inner(x, y, anchor, p, n)
	d.shut()
}

// inner is words without the link.
func (d *drawing) inner(x, y float64, anchor string, p edition.Passage, n int) {
	first := d.s.firstPart(p)
	short, cut := clip(folded(first.Exact), n)
	cut = cut || first.End != p.End
	d.f(`<text x="%v" y="%v"`, x, y)
	if anchor != "" {
		d.f(` text-anchor="%v"`, anchor)
	}
	d.f(`>%v`, esc(short))
	if cut {
		d.f(`<tspan class="cut">⋯</tspan>`)
	}
	d.f(`</text>`)
}

// open begins a link to a passage. Its title is the siglum and all words of the passage.
func (d *drawing) open(class string, p edition.Passage) {
	p = d.s.firstPart(p)
	name := esc(folded(p.Siglum + ": " + p.Exact))
	href, ok := d.s.href(p.Siglum, p.Start, p.End)
	if !ok {
		d.f(`<a class="%v"><title>%v</title>`, class, name)
		return
	}
	d.f(`<a class="%v" href="%v"><title>%v</title>`, class, esc(href), name)
}

// shut ends a link.
func (d *drawing) shut() { d.f(`</a>`) }

// html returns the finished SVG.
func (d *drawing) html() template.HTML { return template.HTML(d.String()) }

// mark draws the shape for a line's rank, centred at x, y.
func (d *drawing) mark(rank int, class string, x, y float64) {
	const r = 4.6
	switch rank {
	case 0:
		d.f(`<circle class="%v" cx="%v" cy="%v" r="%v"/>`, class, x, y, r)
	case 1:
		d.f(`<rect class="%v" x="%v" y="%v" width="%v" height="%v"/>`, class, x-4.2, y-4.2, 8.4, 8.4)
	case 2:
		d.f(`<path class="%v" d="M%v %vL%v %vH%vZ"/>`, class, x, y-5.4, x+5.4, y+4.2, x-5.4)
	case 3:
		d.f(`<path class="%v" d="M%v %vL%v %vL%v %vL%v %vZ"/>`, class, x, y-6, x+5.4, y, x, y+6, x-5.4, y)
	default:
		d.f(`<path class="%v" d="M%v %vh3.6v3.6h3.6v3.6h-3.6v3.6h-3.6v-3.6h-3.6v-3.6h3.6Z"/>`, class, x-1.8, y-5.4)
	}
}

// KeyMark draws a symbol for the legend.
func (s *story) KeyMark(class, kind string, rank int) template.HTML {
	d := &drawing{s: s}
	d.f(`<svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true"><g class="%v">`, class)
	switch kind {
	case "interval":
		d.f(`<path class="wh" d="M11 3v10m-4 -10h8m-8 10h8"/>`)
	case "open":
		d.f(`<path class="wh" d="M11 3v10m-4 -4l4 4l4 -4m-8 -6h8"/>`)
	case "change":
		d.f(`<path class="wh d" d="M11 14V3m-4 4l4 -4l4 4"/>`)
	case "solid", "dash", "dot":
		d.f(`<path class="ed %v" d="M1 8h20"/>`, kind)
	case "lost":
		d.f(`<rect class="lost" x="2" y="3" width="18" height="10"/>`)
	default:
		d.mark(rank, "pt "+kind, 11, 8)
	}
	d.f(`</g></svg>`)
	return d.html()
}
