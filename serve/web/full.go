package web

import (
	"fmt"
	"html/template"
	"sort"
	"strings"

	"stemma/edition/label"
)

// Full returns a report's whole text. At the start of every passage that the page links
// to it has an empty anchor, so that passages may overlap. What was read in the text is
// marked in runs, each with the kinds of all marks that cover it.
//
// The text content of the result is the text as shown, character for character: the
// script finds passages in it by their offsets.
func (s *story) Full(w *witness) template.HTML {
	type event struct { // the start or end of a mark
		pos   int
		kind  string
		delta int
	}
	var events []event
	for _, m := range w.Marks {
		if _, known := label.Marks.Of(m.Kind); !known || m.Start < 0 || m.End > len(w.Text) || m.End <= m.Start {
			continue
		}
		events = append(events, event{w.ruler.snap(m.Start), m.Kind, 1}, event{w.ruler.snap(m.End), m.Kind, -1})
	}
	sort.SliceStable(events, func(i, j int) bool { return events[i].pos < events[j].pos })
	anchors := make([][2]int, 0, len(w.cited))
	for c := range w.cited {
		anchors = append(anchors, c)
	}
	sort.Slice(anchors, func(i, j int) bool {
		return anchors[i][0] < anchors[j][0] || anchors[i][0] == anchors[j][0] && anchors[i][1] < anchors[j][1]
	})
	var b strings.Builder
	active := map[string]int{}
	pos := 0
	whole := flowing(w.Text)
	text := func(to int) {
		if to <= pos {
			return
		}
		t := esc(between(whole, pos, to))
		pos = to
		class := "m"
		for _, k := range markKinds {
			if active[k] > 0 {
				class += " " + k
			}
		}
		if class == "m" {
			b.WriteString(t)
			return
		}
		b.WriteString(`<span class="` + class + `">` + t + `</span>`)
	}
	for i, j := 0, 0; i < len(events) || j < len(anchors); {
		if j < len(anchors) && (i == len(events) || anchors[j][0] <= events[i].pos) {
			text(anchors[j][0])
			fmt.Fprintf(&b, `<i id="%s%s.%d-%d"></i>`, s.P, esc(w.Siglum), w.ruler.units(anchors[j][0]), w.ruler.units(anchors[j][1]))
			j++
			continue
		}
		text(events[i].pos)
		active[events[i].kind] += events[i].delta
		i++
	}
	text(len(w.Text))
	return template.HTML(b.String())
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
