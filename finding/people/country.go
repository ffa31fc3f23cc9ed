package people

import (
	"slices"
	"strings"

	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// A somebody is one whose age a report tells, with what it says of their country: "a
// 31-year-old Tunisian". Who is -1 where no name is told.
type somebody struct {
	witness, who int
	age          string
	sent         int
	countries    []string // ISO 3166-1 alpha-2
	span         report.Span
}

// countries tells of one person whom two reports make people of two countries. One who has no
// name is known by the age, where the sentences tell one thing.
func countries(f *finding.Finder) {
	var all []somebody
	for w := range f.Witnesses {
		if f.Witnesses[w].Reading == nil {
			continue
		}
		for _, p := range people(f, w) {
			if len(p.countries) > 0 && len(all) < 2*finding.Crowd {
				all = append(all, p)
			}
		}
	}
	for j, b := range all {
		for _, a := range all[:j] {
			if a.witness == b.witness || !onePerson(f, a, b) || sharesOne(a.countries, b.countries) || saysBoth(all, a, b) {
				continue
			}
			between(f, finding.Finding{Kind: finding.Contradiction, By: finding.ByCountry}, f.Passage(a.witness, a.span), f.Passage(b.witness, b.span))
			return
		}
	}
}

func sharesOne(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

// saysBoth reports whether the report of one of two has somebody of its age, of a country of
// the other.
func saysBoth(all []somebody, a, b somebody) bool {
	return slices.ContainsFunc(all, func(x somebody) bool {
		return x.age == a.age && (x.witness == a.witness && sharesOne(x.countries, b.countries) || x.witness == b.witness && sharesOne(x.countries, a.countries))
	})
}

// onePerson reports whether two reports tell of one person.
func onePerson(f *finding.Finder, a, b somebody) bool {
	switch {
	case a.who >= 0 && b.who >= 0:
		return a.who == b.who
	case a.age != b.age:
		return false
	}
	victim := func(p somebody) bool { return whoIn(&f.Witnesses[p.witness], p.sent)[classVictim] }
	return victim(a) == victim(b) && sharedWords(f, a.witness, a.sent, b.witness, b.sent) >= leastOfPerson
}

// leastOfPerson is how many words two sentences must have in common for somebody who has no
// name, and is of one age in both, to be one. Ours.
const leastOfPerson = 3

// sharedWords counts the content words that two sentences have in common.
func sharedWords(f *finding.Finder, a, s, b, t int) int {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	n, other := 0, wb.Content(finding.Sentence(wb, t))
	for _, x := range wa.Content(finding.Sentence(wa, s)) {
		if slices.Contains(other, x) {
			n++
		}
	}
	return n
}

// people lists those whose ages a report tells, in order.
func people(f *finding.Finder, at int) []somebody {
	w := &f.Witnesses[at]
	var out []somebody
	for i := range w.Figures {
		g := &w.Figures[i]
		if g.Dimension != quantity.Age || g.Value == nil || g.Bound != figure.Exact {
			continue
		}
		k := w.WordAt(g.Number.Start)
		p := somebody{witness: at, who: -1, age: quantity.String(g.Value), sent: w.SentOf(k), span: g.Span}
		if p.sent < 0 {
			continue
		}
		if m, _, ok := personAt(w, g.Counted.Span); ok && !g.Counted.Empty() {
			p.who = f.Actor(at, m)
		}
		for _, x := range w.Introductions {
			if p.who < 0 && x.Span.Contains(g.Number) {
				p.who = f.Actor(at, x.Member)
			}
		}
		p.describe(w, g)
		out = append(out, p)
	}
	return out
}

// describe reads the country and its people behind an age: "31-year-old Tunisian-born
// Frenchman" is French.
func (p *somebody) describe(w *story.Witness, g *figure.Figure) {
	s := g.Span
	if g.Counted.Start >= s.Start {
		s = s.Cover(g.Counted.Span)
	}
	s.End++ // to what stands next to it
	for _, m := range namesAt(w, s) {
		if m.Type != name.People || m.Member < 0 || m.Core.Start < g.Number.Start {
			continue
		}
		next := w.WordAt(m.Core.End)
		born := false
		for k := next; k < min(next+2, len(w.Words)); k++ {
			born = born || class.Of(strings.TrimPrefix(w.Lower(k), "-"), groupBirth) != nil
		}
		if c := w.Cast.Members[m.Member].Country; !born && c != "" {
			p.countries = append(p.countries, c)
			p.span = p.span.Cover(m.Core)
		}
	}
}
