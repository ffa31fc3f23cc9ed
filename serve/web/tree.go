package web

import (
	"html/template"
	"strings"
	"unicode/utf8"

	"stemma/edition"
	"stemma/edition/label"
)

// A knot is a node of the stemma with its place in the drawing.
type knot struct {
	edition.Node
	level int
	x, y  float64
	kids  []int
	sink  bool // has a parent
}

// Tree draws the stemma: roots on top, lost texts as dashed boxes, witnesses as
// circles. The weight of a line is the strength of its evidence; solid is
// declared, dashed inferred, dotted not decided.
func (s *story) Tree() template.HTML {
	knots, at := s.knots()
	if len(knots) == 0 {
		return ""
	}
	slots, deepest := layOut(knots)
	gap := 120.0
	if slots > 6 {
		gap = 96
	}
	if slots > 9 {
		gap = 62
	}
	width := max(360, float64(slots)*gap+40)
	height := float64(deepest)*104 + 92
	left := (width - float64(slots)*gap) / 2
	for i := range knots {
		knots[i].x = left + (knots[i].x+.5)*gap
		knots[i].y = 44 + float64(knots[i].level)*104
	}
	d := &drawing{s: s}
	d.f(`<svg class="tree" viewBox="0 0 %v %v" width="%v" role="group" aria-label="%v">`, width, height, width, esc(fixed("h.descent")))
	for _, e := range s.Stemma.Edges {
		c, okC := at[e.Child]
		p, okP := at[e.Parent]
		if okC && okP && c != p {
			s.drawEdge(d, e, knots[c], knots[p])
		}
	}
	for _, k := range knots {
		s.drawKnot(d, k, knots, gap)
	}
	d.f(`</svg>`)
	return d.html()
}

// knots are the nodes with their children. An edge that would close a ring is
// left out of the order, not of the drawing.
func (s *story) knots() ([]knot, map[string]int) {
	at := map[string]int{}
	var ks []knot
	for _, n := range s.Stemma.Nodes {
		if _, ok := at[n.ID]; !ok {
			at[n.ID] = len(ks)
			ks = append(ks, knot{Node: n})
		}
	}
	reaches := func(from, to int) bool {
		seen := make([]bool, len(ks))
		for todo := []int{from}; len(todo) > 0; {
			i := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if i == to {
				return true
			}
			if !seen[i] {
				seen[i] = true
				todo = append(todo, ks[i].kids...)
			}
		}
		return false
	}
	for _, e := range s.Stemma.Edges {
		c, okC := at[e.Child]
		p, okP := at[e.Parent]
		if !e.Direct || !okC || !okP || reaches(c, p) {
			continue
		}
		ks[p].kids = append(ks[p].kids, c)
		ks[c].sink = true
	}
	return ks, at
}

// layOut gives every knot its level, the longest way from a root, and its place
// on it: leaves side by side in the order the roots are walked, a parent over the
// middle of its first children.
func layOut(ks []knot) (slots, deepest int) {
	placed := make([]bool, len(ks))
	for round := 0; round < len(ks); round++ {
		moved := false
		for i := range ks {
			for _, k := range ks[i].kids {
				if ks[k].level <= ks[i].level {
					ks[k].level, moved = ks[i].level+1, true
				}
			}
		}
		if !moved {
			break
		}
	}
	var walk func(i int) float64
	walk = func(i int) float64 {
		placed[i] = true
		sum, n := 0.0, 0
		for _, k := range ks[i].kids {
			if !placed[k] {
				sum += walk(k)
				n++
			}
		}
		if n == 0 {
			ks[i].x = float64(slots)
			slots++
		} else {
			ks[i].x = sum / float64(n)
		}
		return ks[i].x
	}
	for i := range ks {
		if !ks[i].sink && !placed[i] {
			walk(i)
		}
	}
	for i := range ks {
		if !placed[i] {
			walk(i)
		}
		deepest = max(deepest, ks[i].level)
	}
	return slots, deepest
}

func strength(e edition.Edge) (sum float64) {
	for _, ev := range e.Evidence {
		sum += ev.Weight
	}
	return sum
}

// edgeClass is the drawn form of an edge: kind of line and its weight. The steps
// of weight are those of log-odds: 1 is weak, 3 strong.
func edgeClass(e edition.Edge) string {
	class := "dash"
	switch {
	case !e.Direct:
		class = "dot"
	case hasClass(e, "declared"):
		class = "solid"
	}
	switch w := strength(e); {
	case w >= 3:
		return class + " w3"
	case w >= 1:
		return class + " w2"
	}
	return class + " w1"
}

func hasClass(e edition.Edge, class string) bool {
	for _, ev := range e.Evidence {
		if ev.Class == class {
			return true
		}
	}
	return false
}

func (s *story) drawEdge(d *drawing, e edition.Edge, c, p knot) {
	class := s.class(c.ID)
	if !e.Direct {
		class = "l0"
	}
	if c.level == p.level {
		bend := c.y + 40
		d.f(`<path class="ed %v %v" d="M%v %vC%v %v %v %v %v %v"><title>%v %v %v</title></path>`, class, edgeClass(e),
			p.x, p.y+15, p.x, bend, c.x, bend, c.x, c.y+15, esc(folded(e.Child)), esc(folded(label.Edge(e.Relation, e.Direct))), esc(folded(e.Parent)))
		return
	}
	up, down := p, c
	if up.y > down.y {
		up, down = c, p
	}
	mid := (up.y + down.y) / 2
	d.f(`<path class="ed %v %v" d="M%v %vC%v %v %v %v %v %v"><title>%v %v %v</title></path>`, class, edgeClass(e),
		up.x, up.y+15, up.x, mid, down.x, mid, down.x, down.y-17, esc(folded(e.Child)), esc(folded(label.Edge(e.Relation, e.Direct))), esc(folded(e.Parent)))
}

func (s *story) drawKnot(d *drawing, k knot, all []knot, gap float64) {
	if k.Held {
		class, id := s.class(k.ID), s.P+"text-"+k.ID
		d.f(`<a class="kn %v" href="#%v"><title>%v</title><circle cx="%v" cy="%v" r="17"/><text class="s %v" x="%v" y="%v" text-anchor="middle">%v</text></a>`,
			class, esc(id), esc(k.ID), k.x, k.y, class, k.x, k.y+6, esc(k.ID))
		if w := s.wits[k.ID]; w != nil && gap > 90 {
			if name, _ := clip(folded(w.Outlet), int(gap/7)); name != "" && len(k.kids) == 0 {
				d.text(k.x, k.y+36, "meta", "middle", name)
			}
		}
		return
	}
	leaves := 0
	for _, kid := range k.kids {
		if len(all[kid].kids) == 0 || len(k.kids) > 1 {
			leaves++
		}
	}
	words := 10
	if len(k.Named) > 0 {
		words = utf8.RuneCountInString(folded(k.Named[0].Exact))
	}
	wide := min(float64(words)*7.6+20, gap*float64(max(1, min(leaves, 3)))-8)
	d.f(`<rect class="lost" x="%v" y="%v" width="%v" height="30"/>`, k.x-wide/2, k.y-15, wide)
	if len(k.Named) > 0 {
		d.words(k.x, k.y+4.5, "middle", k.Named[0], max(4, int((wide-12)/7.4)))
		return
	}
	d.text(k.x, k.y+4.5, "c", "middle", clipped(k.ID, 8))
}

// Grounds is the evidence of an edge by class, in the order of the classes. The four
// kinds of ground are never summed to one.
func (s *story) Grounds(e edition.Edge) [][]edition.Evidence {
	out := make([][]edition.Evidence, len(label.Classes))
	for _, ev := range e.Evidence {
		for i, c := range label.Classes {
			if ev.Class == c.Value {
				out[i] = append(out[i], ev)
			}
		}
	}
	return out
}

// Edge writes how the two ends of an edge stand to each other.
func (s *story) Edge(e edition.Edge) template.HTML {
	if _, known := label.Edges.Of(e.Relation); !known {
		return s.Enum("edge", e.Relation)
	}
	return template.HTML(esc(label.Edge(e.Relation, e.Direct)))
}

// ClassName is the label of the i-th class of evidence.
func (s *story) ClassName(i int) string { return label.Classes[i].Words }

// Pairs writes the first passages of a ground, the child's beside the parent's.
func (s *story) Pairs(ev edition.Evidence) template.HTML {
	var b strings.Builder
	const most = 2 // two show the kind; the rest is counted
	for i, pair := range ev.Passages {
		if i == most {
			b.WriteString(`<span class="mut sm">` + string(s.N(len(ev.Passages)-most, "more")) + `</span>`)
			break
		}
		b.WriteString(`<span class="pair">`)
		for j, p := range pair {
			if p.None() {
				continue
			}
			if j > 0 {
				b.WriteString(`<span class="sep"> · </span>`)
			}
			b.WriteString(string(s.SpanSig(p)))
		}
		b.WriteString(`</span> `)
	}
	return template.HTML(b.String())
}

// Node writes an end of an edge: a siglum, the words that name a lost text, or
// its ID.
func (s *story) Node(id string) template.HTML {
	if s.wits[id] != nil {
		return s.Sig(id)
	}
	for _, n := range s.Stemma.Nodes {
		if n.ID == id && len(n.Named) > 0 {
			return s.SpanSig(n.Named[0])
		}
	}
	return template.HTML(`<span class="mut">`+esc(fixed("line.lost"))+`</span> `) + calc(id)
}
