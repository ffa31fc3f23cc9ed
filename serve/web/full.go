package web

import (
	"fmt"
	"html/template"
	"sort"
	"strings"

	"stemma/edition/label"
)

// Full writes a report's whole text. An empty anchor stands at the start of every
// passage that the page leads to, so passages may overlap as they like; what was
// read in the text is marked in runs, each with the kinds that hold there.
//
// The text content of what it writes is the text as shown, character for
// character: the page cuts its passages out of it.
func (s *story) Full(w *witness) template.HTML {
	type event struct {
		at    int
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
	sort.SliceStable(events, func(i, j int) bool { return events[i].at < events[j].at })
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
		if j < len(anchors) && (i == len(events) || anchors[j][0] <= events[i].at) {
			text(anchors[j][0])
			fmt.Fprintf(&b, `<i id="%s%s.%d-%d"></i>`, s.P, esc(w.Siglum), w.ruler.units(anchors[j][0]), w.ruler.units(anchors[j][1]))
			j++
			continue
		}
		text(events[i].at)
		active[events[i].kind] += events[i].delta
		i++
	}
	text(len(w.Text))
	return template.HTML(b.String())
}

// markKinds are the kinds of mark in the order of their classes; of two kinds
// that hold at one place the later one gives the underline.
var markKinds = []string{"furniture", "quote", "term", "name", "cue", "source", "date", "figure", "hedge"}

// between is the text between two offsets; a CR that an LF follows is the space that
// it is on the page, though the LF stands in the next part.
func between(text string, from, to int) string {
	if to < len(text) && to > from && text[to-1] == '\r' && text[to] == '\n' {
		return text[from:to-1] + " "
	}
	return text[from:to]
}

// Length is the number of UTF-16 units of a text, as the panel counts it.
func (w *witness) Length() int { return w.ruler.units(len(w.Text)) }

// MarksRead are the kinds of mark a report holds, for the key above it.
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
