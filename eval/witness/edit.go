package witness

import (
	"fmt"
	"slices"
)

// A manner is a way to make a report from another.
type manner struct {
	name   string
	weight int
	repick float64 // share of the choices of wording that are made anew
	reword float64 // share of the phrases of the table that are replaced
	retell float64 // share of the facts that are told in sentences of the writer's own
	cut    float64 // share of the facts that are left out
	move   float64 // probability that a fact is moved
	care   float64 // probability of each kind of edit of content
	keeps  bool    // keeps the headline and style of its parent
}

// manners are the ways, as often as weight tells. Our own guesses at what newsrooms do.
var manners = []manner{
	{name: "copy", weight: 4, cut: 0.1, care: 0.03, keeps: true},
	{name: "local_lead", weight: 2, cut: 0.2, care: 0.06, keeps: true},
	{name: "light", weight: 4, repick: 0.25, reword: 0.15, retell: 0.08, cut: 0.15, move: 0.05, care: 0.15},
	{name: "heavy", weight: 4, repick: 0.7, reword: 0.45, retell: 0.3, cut: 0.2, move: 0.3, care: 0.25},
	{name: "translation", weight: 2, repick: 0.9, reword: 0.8, retell: 0.35, cut: 0.1, move: 0.1, care: 0.15},
	{name: "summary", weight: 3, repick: 0.5, reword: 0.3, retell: 0.25, cut: 0.62, move: 0.1, care: 0.25},
	{name: "digest", weight: 1, repick: 0.5, reword: 0.3, retell: 0.25, cut: 0.4, move: 0.2, care: 0.15},
	{name: "update", weight: 1, repick: 0.1, cut: 0.2, move: 0.1, care: 0.1},
}

// make returns a draft made from parents in manner m, and logs what it changes. parent
// is the number of the first parent's report.
func (g *generator) make(m *manner, o *outlet, parent int, from ...*draft) *draft {
	d := from[0].clone()
	d.outlet = o
	for _, p := range from[1:] {
		d.lines = append(d.lines, p.clone().lines...)
		for _, l := range p.log {
			l.inherited = true
			d.log = append(d.log, l)
		}
	}
	g.cut(d, m)
	for i := range d.lines {
		g.retell(&d.lines[i], m.retell)
		g.repick(&d.lines[i], m.repick)
		if m.repick > 0 {
			d.lines[i].paragraph = g.r.IntN(3) > 0
		}
	}
	if !m.keeps {
		d.style = g.style()
		d.head = g.headline(1 + g.r.IntN(4))
	}
	g.reword(d, m.reword)
	g.move(d, m.move)
	g.careless(d, m.care, parent)
	g.own(d, m)
	return d
}

// retell tells a fact in a telling that no account took, with the probability p: what is
// left of the parent is the fact, its figures and quotations, and its place.
func (g *generator) retell(l *line, p float64) {
	if l.fact < 0 || g.r.Float64() >= p {
		return
	}
	ts := g.w.scene.facts[l.fact].tellings
	free := g.accounts + l.root - 1 // one for each account, so that no two lines share it
	if free >= len(ts) {
		return
	}
	t := g.tell(l.fact, (g.turn[l.fact]+free)%len(ts), l.root)
	for i := range t.careless {
		t.careless[i] = i < len(l.careless) && l.careless[i]
	}
	t.paragraph = l.paragraph
	*l = t
}

// cut leaves facts out: never the first, and the last before others.
func (g *generator) cut(d *draft, m *manner) {
	seen := map[int]bool{}
	var kept []line
	const least = 2 // facts of a report
	for i, l := range d.lines {
		late := 0.6 + 0.8*float64(i)/float64(len(d.lines))
		if l.fact >= 0 && seen[l.fact] || len(kept) >= least && g.r.Float64() < m.cut*late {
			continue
		}
		if l.fact < 0 && m.name != "copy" {
			continue // what an outlet added of its own is of no use to another
		}
		seen[l.fact] = true
		kept = append(kept, l)
	}
	d.lines = kept
}

// move moves facts to another place.
func (g *generator) move(d *draft, share float64) {
	for i := 1; i < len(d.lines); i++ {
		if g.r.Float64() < share {
			j := 1 + g.r.IntN(len(d.lines)-1)
			d.lines[i], d.lines[j] = d.lines[j], d.lines[i]
		}
	}
}

// siteKinds names what is found where an edit site is careless.
var siteKinds = map[string]string{"hedge": "hedge_dropped", "bound": "bound_changed", "source": "attribution_dropped", "verb": "cue_loaded"}

// careless makes changes of content, each with the probability p.
func (g *generator) careless(d *draft, p float64, parent int) {
	note := func(kind, key string) { d.log = append(d.log, logged{kind: kind, key: key, parent: parent}) }
	s := g.w.scene
	for i := range d.lines {
		l := &d.lines[i]
		if l.fact < 0 {
			continue
		}
		each(s.facts[l.fact].tellings[l.telling].parts, func(x part) {
			if x.kind == '[' && !l.careless[x.at] && g.r.Float64() < p*1.5 {
				l.careless[x.at] = true
				note(siteKinds[x.name], fmt.Sprintf("%d/%d", l.fact, x.at))
			}
		})
	}
	for _, n := range s.numbers {
		as := d.numbers[n.name]
		key := "#" + n.name
		switch x := g.r.Float64(); {
		case x < p*0.8 && !as.rounded:
			as.rounded = true
			note("rounded", key)
		case x < p*1.2 && !as.converted && (n.unit == "mph" || n.unit == "km"):
			as.converted = true
			note("converted", key)
		case x < p*1.4 && !as.rounded && as.value == 0:
			if as.value = misprint(g.w.numbers[n.name]); as.value != 0 {
				note("number_changed", key)
			}
		}
		d.numbers[n.name] = as
	}
	for _, x := range s.persons {
		y, v := g.r.Float64(), d.persons[x.name]
		switch {
		case v == spokesman && y < p:
			d.persons[x.name] = inFull
			note("speaker_role_changed", "@"+x.name)
		case v == inFull && y < p*0.7:
			d.persons[x.name] = untitled
		case v == inFull && y < p && x.values[0] != "":
			d.persons[x.name] = byOffice
		case v != swapped && y < p*1.25:
			d.persons[x.name] = swapped
			note("speaker_swapped", "@"+x.name)
		}
	}
	for _, q := range s.quotes {
		switch y := g.r.Float64(); {
		case d.quotes[q.name] == whole && y < p:
			d.quotes[q.name] = firstPart
			note("quote_cut", `"`+q.name)
		case d.quotes[q.name] == whole && y < p*1.4:
			d.quotes[q.name] = altered
			note("quote_altered", `"`+q.name)
		}
	}
}

// each calls f for every part, the nested ones included.
func each(parts []part, f func(part)) {
	for _, x := range parts {
		f(x)
		for _, a := range x.alts {
			each(a, f)
		}
	}
}

// misprint returns v with two of its digits exchanged, or 0 where they are equal or
// only one.
func misprint(v int) int {
	if v < 10 || v > 99999 {
		return 0
	}
	step := 1
	for v/step >= 100 {
		step *= 10
	}
	hi, lo := v/step/10, v/step%10
	if lo == hi || lo == 0 {
		return 0
	}
	return (lo*10+hi)*step + v%step
}

// own adds what the outlet has of its own: a lead, or a detail.
func (g *generator) own(d *draft, m *manner) {
	switch {
	case m.name == "local_lead":
		if l, ok := g.detail("lead"); ok {
			d.lines = append([]line{l}, d.lines...)
		}
	case m.name != "copy" && g.r.Float64() < 0.4:
		g.insert(d)
	}
}

// insert puts a detail somewhere after the first fact.
func (g *generator) insert(d *draft) {
	if l, ok := g.detail("detail"); ok {
		d.lines = slices.Insert(d.lines, 1+g.r.IntN(len(d.lines)), l)
	}
}

// detail returns a sentence that no other report of the story has.
func (g *generator) detail(kind string) (line, bool) {
	start := g.r.IntN(len(g.details))
	for i := range g.details {
		k := (start + i) % len(g.details)
		if f := g.details[k]; f[0] == kind && !g.used[k] {
			g.used[k] = true
			return line{fact: -1, own: f[1], paragraph: true}, true
		}
	}
	return line{}, false
}
