package witness

import (
	"math/rand/v2"
	"strings"
)

// An outlet is who publishes.
type outlet struct {
	name, motto string
	agency      string // abbreviation; "" for one that is no agency
}

func outlets() []*outlet {
	var out []*outlet
	for _, f := range table("outlets.tbl") {
		o := &outlet{name: f[0]}
		if abbr, ok := strings.CutPrefix(f[1], "agency "); ok {
			o.agency = abbr
		} else {
			o.motto = f[1]
		}
		out = append(out, o)
	}
	return out
}

// newWorld draws the values of a scene.
func newWorld(s *scene, r *rand.Rand) *world {
	w := &world{scene: s, slots: map[string]string{}, title: map[string]string{}, name: map[string]string{}, numbers: map[string]int{}, other: map[string]string{}}
	for _, x := range s.slots {
		w.slots[x.name] = x.values[r.IntN(len(x.values))]
	}
	for i, x := range s.persons {
		w.title[x.name] = x.values[0]
		w.name[x.name] = x.values[1+r.IntN(len(x.values)-1)]
		w.other[x.name] = s.persons[(i+1)%len(s.persons)].name
	}
	for _, x := range s.numbers {
		v := x.low + r.IntN(x.high-x.low+1)
		for step := 1; v/step >= 10000; step *= 10 { // four digits that say something
			v = v / (10 * step) * (10 * step)
		}
		w.numbers[x.name] = v
	}
	return w
}

// account returns a draft of an account of w: of every fact it tells one of the tellings
// that no earlier account took, in an order of its own.
func (g *generator) account(root int, o *outlet) *draft {
	r := g.r
	d := &draft{outlet: o, numbers: map[string]numeral{}, persons: map[string]voice{}, quotes: map[string]cut{}, words: map[string]string{}, style: g.style()}
	s := g.w.scene
	telling := func(f int) int {
		ts := len(s.facts[f].tellings)
		if root >= ts+1 || ts == 0 {
			return -1
		}
		return (g.turn[f] + root - 1) % ts
	}
	var lead []line
	for f := range s.facts {
		t := telling(f)
		if t < 0 || !s.facts[f].lead && r.Float64() > 0.58 {
			continue
		}
		l := g.tell(f, t, root)
		if s.facts[f].lead {
			lead = append(lead, l)
		} else {
			d.lines = append(d.lines, l)
		}
	}
	r.Shuffle(len(d.lines), func(i, j int) { d.lines[i], d.lines[j] = d.lines[j], d.lines[i] })
	d.lines = append(lead, d.lines...)
	d.head = g.headline(root)
	for _, n := range s.numbers { // what another reporter wrote down
		if root > 1 && r.Float64() < 0.25 {
			d.numbers[n.name] = numeral{rounded: true}
		}
	}
	for _, p := range s.persons {
		if x := r.Float64(); x < 0.1 {
			d.persons[p.name] = spokesman
		} else if x < 0.2 {
			d.persons[p.name] = untitled
		}
	}
	for _, q := range s.quotes {
		if r.Float64() < 0.3 {
			d.quotes[q.name] = firstPart
		}
	}
	for i := range d.lines { // not every account hedges
		for k := range d.lines[i].careless {
			d.lines[i].careless[k] = r.Float64() < 0.25
		}
	}
	g.insert(d)
	g.insert(d)
	g.reword(d, 0.25)
	return d
}

func (g *generator) style() style {
	return style{spelled: g.r.IntN(2) == 0, percent: g.r.IntN(2) == 0, marks: g.r.IntN(5) % 3, city: g.r.IntN(2) == 0}
}

// tell returns a fact in a telling, in any of its wordings.
func (g *generator) tell(f, t, root int) line {
	x := g.w.scene.facts[f].tellings[t]
	l := line{fact: f, telling: t, root: root, pick: make([]int, x.choices), careless: make([]bool, x.sites)}
	g.repick(&l, 1)
	l.paragraph = g.r.IntN(3) > 0
	return l
}

func (g *generator) headline(root int) line {
	t := (g.turnHead + root - 1) % len(g.w.scene.heads)
	x := g.w.scene.heads[t]
	l := line{telling: t, pick: make([]int, x.choices), careless: make([]bool, x.sites)}
	g.repick(&l, 1)
	return l
}

// repick chooses other wordings at a share of the choices.
func (g *generator) repick(l *line, share float64) {
	for i := range l.pick {
		if g.r.Float64() < share {
			l.pick[i] += 1 + g.r.IntN(2)
		}
	}
}

// reword puts other words for a share of the phrases of the table.
func (g *generator) reword(d *draft, share float64) {
	for _, group := range g.synonyms {
		if g.r.Float64() < share {
			d.words[group[0]] = group[1+g.r.IntN(len(group)-1)]
		}
	}
}
