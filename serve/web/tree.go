package web

import (
	"html/template"
	"strings"
	"unicode/utf8"

	"stemma/edition"
	"stemma/edition/label"
)

// A treeNode is a node of the stemma with its position in the drawing.
type treeNode struct {
	edition.Node
	level     int
	x, y      float64
	kids      []int
	hasParent bool
}

// Tree draws the stemma, with roots on top, lost texts as dashed boxes and witnesses
// as circles. An edge is thicker if its evidence is stronger. It is solid if it is
// declared, dashed if it is inferred, and dotted if its direction is not decided.
func (s *story) Tree() template.HTML {
	nodes, index := s.treeNodes()
	if len(nodes) == 0 || len(nodes) > mostNodes {
		return ""
	}
	slots, deepest := layOut(nodes)
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
	for i := range nodes {
		nodes[i].x = left + (nodes[i].x+.5)*gap
		nodes[i].y = 44 + float64(nodes[i].level)*104
	}
	d := &drawing{s: s}
	d.f(`<svg class="tree" viewBox="0 0 %v %v" width="%v" role="group" aria-label="%v">`, width, height, width, esc(fixed("h.descent")))
	for _, e := range s.Stemma.Edges {
		c, okC := index[e.Child]
		p, okP := index[e.Parent]
		if okC && okP && c != p {
			s.drawEdge(d, e, nodes[c], nodes[p])
		}
	}
	for _, k := range nodes {
		s.drawNode(d, k, nodes, gap)
	}
	d.f(`</svg>`)
	return d.html()
}

// mostNodes is how many nodes are drawn at the most, and fewNodes up to how many all are: of
// more only those that a tie with a direction joins. Ours.
const (
	fewNodes  = 40
	mostNodes = 150
)

// drawnNodes returns which nodes are drawn.
func (s *story) drawnNodes() func(id string) bool {
	if len(s.Stemma.Nodes) <= fewNodes {
		return func(string) bool { return true }
	}
	tied := map[string]bool{}
	for _, e := range s.Stemma.Edges {
		if e.Direct {
			tied[e.Child], tied[e.Parent] = true, true
		}
	}
	return func(id string) bool { return tied[id] }
}

// treeNodes returns the nodes with their children, and the index of each by its ID. An
// edge that would close a cycle makes no child, but is drawn.
func (s *story) treeNodes() ([]treeNode, map[string]int) {
	index := map[string]int{}
	var ks []treeNode
	drawn := s.drawnNodes()
	for _, n := range s.Stemma.Nodes {
		if _, ok := index[n.ID]; !ok && drawn(n.ID) {
			index[n.ID] = len(ks)
			ks = append(ks, treeNode{Node: n})
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
		c, okC := index[e.Child]
		p, okP := index[e.Parent]
		if !e.Direct || !okC || !okP || reaches(c, p) {
			continue
		}
		ks[p].kids = append(ks[p].kids, c)
		ks[c].hasParent = true
	}
	return ks, index
}

// layOut sets the level of every node, which is the length of the longest path from a
// root, and its x: leaves stand side by side in depth-first order, and a parent above
// the middle of the children first reached from it. It returns the number of leaves and
// the greatest level.
func layOut(ks []treeNode) (slots, deepest int) {
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
		if !ks[i].hasParent && !placed[i] {
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

// strength returns the sum of the weights of an edge's evidence.
func strength(e edition.Edge) (sum float64) {
	for _, ev := range e.Evidence {
		sum += ev.Weight
	}
	return sum
}

// edgeClass returns the CSS classes for the style and the thickness of an edge. The
// strength is in log-odds: 1 is weak, 3 is strong.
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

// hasClass reports whether an edge has evidence of a class.
func hasClass(e edition.Edge, class string) bool {
	for _, ev := range e.Evidence {
		if ev.Class == class {
			return true
		}
	}
	return false
}

// drawEdge draws the edge from child c to parent p.
func (s *story) drawEdge(d *drawing, e edition.Edge, c, p treeNode) {
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

// drawNode draws node k, one of all. gap is the distance between leaves.
func (s *story) drawNode(d *drawing, k treeNode, all []treeNode, gap float64) {
	if k.Held {
		class, href := s.class(k.ID), "#"+s.P+"text-"+k.ID
		if w := s.bySiglum[k.ID]; s.cut != nil && w != nil {
			href = reportAt(w.Report)
		}
		d.f(`<a class="kn %v" href="%v"><title>%v</title><circle cx="%v" cy="%v" r="17"/><text class="s %v" x="%v" y="%v" text-anchor="middle">%v</text></a>`,
			class, esc(href), esc(k.ID), k.x, k.y, class, k.x, k.y+6, esc(k.ID))
		if w := s.bySiglum[k.ID]; w != nil && gap > 90 {
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

// Grounds returns the evidence of an edge for each class, in the order of label.Classes.
// The classes are shown separately and never added up.
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

// Edge returns the label for the relation of an edge.
func (s *story) Edge(e edition.Edge) template.HTML {
	if _, known := label.Edges.Of(e.Relation); !known {
		return s.Enum("edge", e.Relation)
	}
	return template.HTML(esc(label.Edge(e.Relation, e.Direct)))
}

// ClassName returns the label of the i-th class of evidence.
func (s *story) ClassName(i int) string { return label.Classes[i].Words }

// Edged returns the rows of the table of descent, in pages.
func (s *story) Edged() []edition.Edge { return flat(s, "descent", s.Ties(), 0) }

// Pairs returns the first passages of a piece of evidence, the child's beside the
// parent's. Words that both have, or an edge above, are shown once.
func (s *story) Pairs(ev edition.Evidence) template.HTML {
	var b strings.Builder
	const most = 2 // the rest is counted
	for i, pair := range ev.Passages {
		if i == most {
			b.WriteString(`<span class="mut sm">` + string(s.N(len(ev.Passages)-most, "more")) + `</span>`)
			break
		}
		b.WriteString(`<span class="pair">`)
		for j, p := range pair {
			switch {
			case p.None():
				continue
			case s.worded[folded(p.Exact)]:
				b.WriteString(string(s.Links([]edition.Passage{p})) + " ")
				continue
			case j > 0 && folded(p.Exact) == folded(pair[0].Exact):
				b.WriteString(" " + string(s.Links([]edition.Passage{p})))
				continue
			case j > 0:
				b.WriteString(`<span class="sep"> · </span>`)
			}
			b.WriteString(string(s.SpanSig(p)))
		}
		for _, p := range pair {
			s.worded[folded(p.Exact)] = true
		}
		b.WriteString(`</span> `)
	}
	return template.HTML(b.String())
}

// Node returns an end of an edge: a siglum, the words that name a lost text, or the ID
// of a lost text.
func (s *story) Node(id string) template.HTML {
	if s.bySiglum[id] != nil {
		return s.Sig(id)
	}
	for _, n := range s.Stemma.Nodes {
		if n.ID == id && len(n.Named) > 0 {
			return s.SpanSig(n.Named[0])
		}
	}
	return template.HTML(`<span class="mut">`+esc(fixed("line.lost"))+`</span> `) + calc(id)
}
