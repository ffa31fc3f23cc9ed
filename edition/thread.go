package edition

import (
	"strings"

	"stemma/lineage"
)

// A place is a span of a text, whichever reports ran that text.
type place struct {
	text       string // its SHA-256
	start, end int
}

func (p place) less(q place) bool {
	if p.text != q.text {
		return p.text < q.text
	}
	return p.start < q.start || p.start == q.start && p.end < q.end
}

// A side is the editions before, or after.
type side struct {
	editions []*Edition
	text     map[string]string // of a report its text
	holds    map[string]bool   // the texts that its reports have
}

func sideOf(es []*Edition) *side {
	s := &side{editions: es, text: map[string]string{}, holds: map[string]bool{}}
	for _, e := range es {
		for i := range e.Witnesses {
			w := &e.Witnesses[i]
			s.text[w.Report] = w.SHA256
			s.holds[w.SHA256] = true
		}
	}
	return s
}

// at returns the place of a passage.
func (s *side) at(p *Passage) place { return place{s.text[p.Report], p.Start, p.End} }

// base is a name without its number.
func base(id string) string {
	id, _, _ = strings.Cut(id, "-")
	return id
}

// kin puts the texts that are copies of each other into families, by the copies of both
// sides: what a copy repeats a day later is no later than what it copies.
func (d *differ) kin() {
	d.family = map[string]string{}
	for _, s := range []*side{d.new, d.old} {
		for _, e := range s.editions {
			at := map[string]string{}
			for i := range e.Witnesses {
				at[e.Witnesses[i].Siglum] = e.Witnesses[i].SHA256
			}
			for _, edge := range e.Stemma.Edges {
				child, parent := at[edge.Child], at[edge.Parent]
				if edge.Relation != string(lineage.Copy) || child == "" || parent == "" {
					continue
				}
				if a, b := d.root(child), d.root(parent); a != b {
					d.family[max(a, b)] = min(a, b)
				}
			}
		}
	}
}

// root returns the text that stands for the family of one.
func (d *differ) root(text string) string {
	for {
		up, ok := d.family[text]
		if !ok {
			return text
		}
		if over, ok := d.family[up]; ok {
			d.family[text] = over
		}
		text = up
	}
}

// A thread is old and new things that are one: each shares a place with another. It is
// old alone, or new alone, where the other side has nothing of it.
type thread struct{ old, new []int }

// threads joins things of two sides that share a place, in the order of the new ones,
// then of the old that have no new one. Things of one side that share one with the same
// thing of the other come into one thread.
func threads[P comparable](old, new [][]P) []thread {
	n := len(new)
	up := make([]int, n+len(old)) // new things, then old ones
	for i := range up {
		up[i] = i
	}
	find := func(i int) int {
		for up[i] != i {
			up[i] = up[up[i]]
			i = up[i]
		}
		return i
	}
	first := map[P]int{}
	join := func(i int, places []P) {
		for _, p := range places {
			j, ok := first[p]
			if !ok {
				first[p] = i
				continue
			}
			a, b := find(i), find(j)
			up[max(a, b)] = min(a, b)
		}
	}
	for i := range new {
		join(i, new[i])
	}
	for i := range old {
		join(n+i, old[i])
	}
	var out []thread
	at := map[int]int{}
	for i := range up {
		r := find(i)
		k, ok := at[r]
		if !ok {
			k = len(out)
			at[r], out = k, append(out, thread{})
		}
		if i < n {
			out[k].new = append(out[k].new, i)
		} else {
			out[k].old = append(out[k].old, i-n)
		}
	}
	return out
}

// A mark is what one place of a text says in a thread. Before and after tell whether a
// report of the one side and of the other has that text.
type mark struct {
	place
	old, new      *Passage // as the editions show it; nil where one does not
	before, after bool
}

// was is the passage to show for what stood.
func (m *mark) was() *Passage {
	if m.old != nil {
		return m.old
	}
	return m.new
}

// is is the passage to show for what stands.
func (m *mark) is() *Passage {
	if m.new != nil {
		return m.new
	}
	return m.old
}

// marked returns the mark of a place, as p shows it on side s.
func (d *differ) marked(m *mark, s *side, p *Passage) {
	m.place = s.at(p)
	m.before, m.after = d.old.holds[m.text], d.new.holds[m.text]
	switch {
	case s == d.new && m.new == nil:
		m.new = p
	case s == d.old && m.old == nil:
		m.old = p
	}
}
