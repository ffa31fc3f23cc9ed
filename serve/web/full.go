package web

import (
	"fmt"
	"html/template"
	"sort"
	"strconv"
	"strings"

	"stemma/edition/label"
)

// Full returns a report's whole text. At the start of every passage that the page links
// to it has an empty anchor, so that passages may overlap. What was read in the text is
// marked in runs, each with the kinds of all marks that cover it. A paragraph that stands
// in an earlier report of the story is not repeated but linked to: see share.
//
// The text content of the result, with the paragraphs that data-of names in their places,
// is the text as shown, character for character: the script finds passages in it by their
// offsets.
func (s *story) Full(w *witness) template.HTML {
	f := &fullText{s: s, w: w, whole: flowing(w.Text), active: map[string]int{}}
	f.marks()
	f.anchors = make([][2]int, 0, len(w.cited))
	for c := range w.cited {
		f.anchors = append(f.anchors, c)
	}
	sort.Slice(f.anchors, func(i, j int) bool {
		return f.anchors[i][0] < f.anchors[j][0] || f.anchors[i][0] == f.anchors[j][0] && f.anchors[i][1] < f.anchors[j][1]
	})
	for _, c := range w.copies {
		f.write(c.from)
		f.copied(c)
	}
	f.write(len(w.Text))
	return template.HTML(f.String())
}

// A fullText writes the text of a report.
type fullText struct {
	strings.Builder
	s       *story
	w       *witness
	whole   string
	events  []markEvent
	anchors [][2]int
	active  map[string]int // how many marks of a kind cover the place
	pos     int
}

// A markEvent is the start or end of a mark.
type markEvent struct {
	pos   int
	kind  string
	delta int
}

func (f *fullText) marks() {
	for _, m := range f.w.Marks {
		if _, known := label.Marks.Of(m.Kind); !known || m.Start < 0 || m.End > len(f.w.Text) || m.End <= m.Start {
			continue
		}
		f.events = append(f.events, markEvent{f.w.ruler.snap(m.Start), m.Kind, 1}, markEvent{f.w.ruler.snap(m.End), m.Kind, -1})
	}
	sort.SliceStable(f.events, func(i, j int) bool { return f.events[i].pos < f.events[j].pos })
}

// write writes the text up to a byte, with its marks and anchors.
func (f *fullText) write(to int) {
	for {
		anchored := len(f.anchors) > 0 && f.anchors[0][0] <= to
		marked := len(f.events) > 0 && f.events[0].pos <= to
		switch {
		case anchored && (!marked || f.anchors[0][0] <= f.events[0].pos):
			f.text(f.anchors[0][0])
			f.anchor()
		case marked:
			f.text(f.events[0].pos)
			f.active[f.events[0].kind] += f.events[0].delta
			f.events = f.events[1:]
		default:
			f.text(to)
			return
		}
	}
}

// anchor writes the next anchor.
func (f *fullText) anchor() {
	a := f.anchors[0]
	f.anchors = f.anchors[1:]
	fmt.Fprintf(f, `<i id="%s%s.%d-%d"></i>`, f.s.P, esc(f.w.Siglum), f.w.ruler.units(a[0]), f.w.ruler.units(a[1]))
}

// text writes the text up to a byte in one run.
func (f *fullText) text(to int) {
	if to <= f.pos {
		return
	}
	t := esc(between(f.whole, f.pos, to))
	f.pos = to
	class := ""
	for _, k := range markKinds {
		if f.active[k] > 0 {
			class += " " + k
		}
	}
	if class == "" {
		f.WriteString(t)
		return
	}
	f.WriteString(`<u class="` + class[1:] + `">` + t + `</u>`)
}

// copied writes a link in place of a paragraph that stands in an earlier report, with the
// anchors of the passages in it.
func (f *fullText) copied(c copied) {
	of := f.s.bySiglum[c.of]
	f.WriteString(`<span class="of" data-of="` + f.s.P + esc(c.of) + " " + strconv.Itoa(of.ruler.units(c.start)) + " " + strconv.Itoa(of.ruler.units(c.start+c.to-c.from)) + `">`)
	for len(f.anchors) > 0 && f.anchors[0][0] < c.to {
		f.anchor()
	}
	short, _ := clip(folded(f.w.Text[c.from:c.to]), 32)
	open, shut := f.s.link("cp", c.of, c.start, c.end())
	f.WriteString(string(f.s.Sig(c.of)) + " " + open + esc(short) + shut + `<span class="cut">⋯</span></span>`)
	for len(f.events) > 0 && f.events[0].pos <= c.to {
		f.active[f.events[0].kind] += f.events[0].delta
		f.events = f.events[1:]
	}
	f.pos = c.to
}

// markKinds lists the kinds of mark in the order of their classes. Where several marks
// overlap, the underline is that of the last one.
var markKinds = []string{"furniture", "quote", "term", "name", "cue", "source", "date", "figure", "hedge"}

// between returns the text between two offsets. A CR before an LF that is just after it
// becomes a space, as it would if both were in one part.
func between(text string, from, to int) string {
	if to < len(text) && to > from && text[to-1] == '\r' && text[to] == '\n' {
		return text[from:to-1] + " "
	}
	return text[from:to]
}

// Length returns the length of the text in UTF-16 units.
func (w *witness) Length() int { return w.ruler.units(len(w.Text)) }

// MarksRead returns the kinds of mark that the reports have, for the legend.
func (s *story) MarksRead() (out []string) {
	have := map[string]bool{}
	for _, w := range s.Witnesses {
		for _, m := range w.Marks {
			have[m.Kind] = true
		}
	}
	for _, k := range markKinds {
		if have[k] {
			out = append(out, k)
		}
	}
	return out
}
