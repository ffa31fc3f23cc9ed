package witness

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"
)

// A generator holds what one story is made with.
type generator struct {
	r        *rand.Rand
	w        *world
	turn     []int // of every fact the telling that the first account takes
	turnHead int
	synonyms [][]string
	details  [][]string
	used     map[int]bool // details that a report has
	outlets  []*outlet    // not used yet
	nodes    []*node
	accounts int // how many
}

// A node is a draft in the tree. number is that of its report, or -1 for one that is
// lost.
type node struct {
	*draft
	number  int
	how     string
	parents []*node
	account int // its number if it is an account
	at      time.Time
}

var tables = sync.OnceValues(func() (synonyms, details [][]string) {
	return table("reword.tbl"), table("detail.tbl")
})

// Make returns the story of a seed. Unread says that it is of a scene that is kept for
// measuring.
func Make(seed uint64, unread bool) *Story {
	g := &generator{r: rand.New(rand.NewPCG(seed, 0x57656d6d61)), outlets: outlets(), used: map[int]bool{}}
	g.synonyms, g.details = tables()
	var of []*scene
	for _, s := range scenes() {
		if s.unread == unread {
			of = append(of, s)
		}
	}
	s := of[g.r.IntN(len(of))]
	g.w = newWorld(s, g.r)
	for range s.facts {
		g.turn = append(g.turn, g.r.IntN(12))
	}
	g.turnHead = g.r.IntN(12)
	g.grow(3 + g.r.IntN(10))
	return g.story(seed)
}

// grow makes the drafts of a story of n reports: the accounts first, one of which may be
// lost, then what was made from them.
func (g *generator) grow(n int) {
	accounts := 1 + []int{0, 0, 1, 1, 1, 2}[g.r.IntN(6)]
	if n < 5 {
		accounts = min(accounts, 2)
	}
	g.accounts = accounts
	start := time.Date(2031, time.Month(1+g.r.IntN(12)), 1+g.r.IntN(28), 6+g.r.IntN(8), g.r.IntN(60), 0, 0, time.UTC)
	held, lost := 0, -1
	if accounts > 1 && g.r.IntN(3) == 0 {
		lost = g.r.IntN(accounts)
	}
	for k := range accounts {
		o := g.outlet(g.r.IntN(2) == 0)
		nd := &node{draft: g.account(k+1, o), number: held, how: "account", account: k + 1, at: start.Add(g.minutes(300))}
		if k == lost {
			nd.number = -1
		} else {
			held++
		}
		g.nodes = append(g.nodes, nd)
	}
	for ; held < n; held++ {
		g.nodes = append(g.nodes, g.child(held, held == n-1 || held == n-2))
	}
}

// child makes one more report. Late tells that lost accounts need children now.
func (g *generator) child(number int, late bool) *node {
	var from *node
	for _, nd := range g.nodes {
		if nd.number < 0 && late && g.children(nd) < 2 {
			from = nd
		}
	}
	for from == nil {
		nd := g.nodes[g.r.IntN(len(g.nodes))]
		if (nd.how == "account" || g.r.IntN(3) == 0) && len(nd.lines) > 2 {
			from = nd
		}
	}
	m := g.manner()
	parents := []*node{from}
	if m.name == "digest" {
		for _, nd := range g.nodes {
			if nd.number >= 0 && !slices.ContainsFunc(nd.lines, func(l line) bool { return l.root == from.lines[0].root }) {
				parents = append(parents, nd)
				break
			}
		}
	}
	o := from.outlet
	if m.name != "update" {
		o = g.outlet(g.r.IntN(12) == 0)
	}
	drafts := []*draft{}
	at := from.at
	for _, p := range parents {
		drafts = append(drafts, p.draft)
		if p.at.After(at) {
			at = p.at
		}
	}
	at = at.Add(10*time.Minute + g.minutes(700))
	if g.r.IntN(40) == 0 {
		at = at.Add(-12 * time.Hour) // a clock that is wrong
	}
	d := g.make(m, o, from.number, drafts...)
	parents = slices.DeleteFunc(parents, func(p *node) bool { // of whom nothing is left
		return !slices.ContainsFunc(d.lines, func(l line) bool {
			return slices.ContainsFunc(p.lines, func(x line) bool { return x.fact == l.fact && x.root == l.root && l.fact >= 0 })
		})
	})
	return &node{draft: d, number: number, how: m.name, parents: parents, at: at}
}

func (g *generator) children(of *node) int {
	n := 0
	for _, nd := range g.nodes {
		if slices.Contains(nd.parents, of) {
			n++
		}
	}
	return n
}

func (g *generator) minutes(most int) time.Duration {
	return time.Duration(g.r.IntN(most)) * time.Minute
}

func (g *generator) manner() *manner {
	sum := 0
	for _, m := range manners {
		sum += m.weight
	}
	x := g.r.IntN(sum)
	for i := range manners {
		if x -= manners[i].weight; x < 0 {
			return &manners[i]
		}
	}
	panic("unreachable")
}

// outlet returns one that publishes nothing else of this story.
func (g *generator) outlet(agency bool) *outlet {
	for k := 0; ; k++ {
		i := g.r.IntN(len(g.outlets))
		o := g.outlets[i]
		if (o.agency != "") == agency || k > 40 {
			g.outlets = slices.Delete(g.outlets, i, i+1)
			return o
		}
	}
}

// story writes out the drafts.
func (g *generator) story(seed uint64) *Story {
	s := &Story{Seed: seed, Scene: g.w.scene.name}
	told := map[int][]Tell{}
	for _, nd := range g.nodes {
		if nd.number < 0 {
			continue
		}
		text, title, marks, tells := g.print(nd)
		r := Report{Outlet: nd.outlet.name, Title: title, Text: text, How: nd.how}
		switch g.r.IntN(8) {
		case 0: // no date
		case 1, 2:
			r.Published, r.DayOnly = nd.at.Truncate(24*time.Hour), true
		default:
			r.Published = nd.at
		}
		roots := map[int]bool{}
		for _, l := range nd.lines {
			if l.fact >= 0 {
				roots[l.root] = true
			}
		}
		for k := range roots {
			r.Roots = append(r.Roots, k)
		}
		sort.Ints(r.Roots)
		for _, p := range nd.parents {
			if p.number >= 0 {
				r.Parents = append(r.Parents, p.number)
			} else {
				r.Lost = p.account
			}
		}
		for _, l := range nd.log {
			m, ok := marks[l.key]
			if !ok {
				continue // cut meanwhile
			}
			c := Change{Kind: l.kind, Start: m[0], End: m[1], Words: text[m[0]:m[1]], Parent: l.parent}
			if l.inherited {
				c.Parent = -1
			}
			r.Edits = append(r.Edits, c)
		}
		for _, t := range tells {
			f := t.Report // of print: the fact
			t.Report = nd.number
			told[f] = append(told[f], t)
		}
		s.Reports = append(s.Reports, r)
	}
	for f, x := range g.w.scene.facts {
		if len(told[f]) == 0 {
			continue
		}
		roots := map[int]bool{}
		for _, t := range told[f] {
			roots[t.Root] = true
		}
		s.Facts = append(s.Facts, Fact{ID: x.name, Told: told[f], Lines: len(roots), Source: g.source(f)})
	}
	return s
}

// source returns the name of the person that all tellings of a fact name, or "".
func (g *generator) source(f int) string {
	in := map[string]int{}
	ts := g.w.scene.facts[f].tellings
	for _, t := range ts {
		met := map[string]bool{}
		each(t.parts, func(x part) {
			if x.kind == '@' && !met[x.name] {
				met[x.name] = true
				in[x.name]++
			}
		})
	}
	for _, p := range g.w.scene.persons {
		if in[p.name] == len(ts) {
			return g.w.name[p.name]
		}
	}
	return ""
}

// print writes a draft out as a page: masthead, headline, credit, paragraphs, furniture.
// Of the tells it returns the field Report holds the fact.
func (g *generator) print(nd *node) (text, title string, marks map[string][2]int, tells []Tell) {
	p := &page{w: g.w, d: nd.draft, named: map[string]bool{}, marks: map[string][2]int{}, phrases: byLength(nd.words)}
	top, cite, foot := g.credit(nd)
	p.line = "head"
	p.write(g.w.scene.heads[nd.head.telling].parts, &nd.head, true)
	title = capital(p.b.String())
	p.b.Reset()
	p.named, p.marks = map[string]bool{}, map[string][2]int{}
	if nd.outlet.motto != "" && g.r.IntN(3) == 0 {
		p.b.WriteString(nd.outlet.name + "\n" + nd.outlet.motto + "\n\n")
	}
	p.b.WriteString(title + "\n\n" + top)
	for i := range nd.lines {
		l := &nd.lines[i]
		if i > 0 {
			if l.paragraph {
				p.b.WriteString("\n\n")
			} else {
				p.b.WriteString(" ")
			}
		}
		from := p.b.Len()
		if l.fact < 0 {
			place := g.w.slots["place"] + g.w.slots["land"]
			p.b.WriteString(strings.ReplaceAll(l.own, "<place>", place))
			continue
		}
		p.line = fmt.Sprint(l.fact)
		parts := g.w.scene.facts[l.fact].tellings[l.telling].parts
		p.write(parts, l, true)
		named := false
		each(parts, func(x part) { named = named || x.kind == '@' })
		tells = append(tells, Tell{Report: l.fact, Start: from, End: p.b.Len(), Root: l.root, Named: named})
		if cite != "" && len(tells) == 1 {
			p.b.WriteString(cite)
		}
	}
	p.b.WriteString(foot + "\n")
	text = p.b.String()
	raw := []byte(text)
	for _, t := range tells {
		if raw[t.Start] >= 'a' && raw[t.Start] <= 'z' {
			raw[t.Start] -= 'a' - 'A'
		}
	}
	return string(raw), title, p.marks, tells
}

// credit returns what a report says of where its text is from, above and below it: the
// truth, nothing, or an agency that sent only a picture or nothing at all. cite is a
// sentence for after the first.
func (g *generator) credit(nd *node) (top, cite, foot string) {
	city := strings.ToUpper(g.w.slots["place"] + g.w.slots["land"])
	from := ""
	for _, p := range nd.parents {
		if p.outlet.agency != "" && p.outlet != nd.outlet {
			from = p.outlet.agency
			if g.r.IntN(2) == 0 {
				from = p.outlet.name
			}
		}
	}
	if len(nd.parents) > 0 && nd.parents[0].outlet != nd.outlet && nd.how != "copy" && g.r.IntN(5) == 0 {
		by := nd.parents[0].outlet.name
		cite = " " + []string{"%s first reported the news.", "The details were reported by %s.", "That is according to %s."}[g.r.IntN(3)]
		cite = capital(fmt.Sprintf(cite, by))
	}
	if from != "" && g.r.IntN(20) == 0 {
		from = outlets()[g.r.IntN(4)].name // thanks the wrong agency
	}
	x := g.r.IntN(10)
	switch {
	case nd.outlet.agency != "":
		top = fmt.Sprintf("%s (%s) - ", city, nd.outlet.agency)
	case from != "" && x < 3:
		top = fmt.Sprintf("%s (%s) — ", city, from)
	case from != "" && x < 5:
		foot = fmt.Sprintf("\n\n(%s)", from)
	case from != "" && x < 6:
		top = fmt.Sprintf("By %s\n\n", from)
	case nd.style.city:
		top = city + " — "
	}
	if g.r.IntN(5) == 0 { // who sent the picture
		o := outlets()[g.r.IntN(4)]
		foot += fmt.Sprintf("\n\nPhoto: %s", o.name)
	}
	if g.r.IntN(3) == 0 {
		foot += fmt.Sprintf("\n\n© 2031 %s. All rights reserved.", nd.outlet.name)
	}
	return top, cite, foot
}
