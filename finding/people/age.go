package people

import (
	"strconv"

	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// ages tells of somebody whom one report calls by an age, "the 34-year-old", and another
// report, with the name, by another.
func ages(f *finding.Finder) {
	told := map[int][]somebody{} // of an actor the ages that stand with the name
	var called []somebody
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for _, p := range people(f, w) {
			if p.who >= 0 && len(told[p.who]) < finding.Crowd {
				told[p.who] = append(told[p.who], p)
			}
		}
		for i := range wit.Figures {
			if p, ok := calledBy(f, w, &wit.Figures[i]); ok {
				called = append(called, p)
			}
		}
	}
	seen := map[int]bool{}
	for _, b := range called {
		for _, a := range told[b.who] {
			if a.witness == b.witness && a.age != b.age || seen[b.who] {
				break // whom it calls so is somebody else
			}
			if nearAge(a.age, b.age) && !hasAge(told[b.who], b) {
				between(f, finding.Finding{Kind: finding.Contradiction, By: finding.ByAge}, f.Passage(a.witness, a.span), f.Passage(b.witness, b.span))
				seen[b.who] = true
			}
		}
	}
}

// mostYears is by how many years two ages may differ that are of one person; else they must
// have the same digits, as 34 and 43 have. Ours: whom a definite article means is a guess.
const mostYears = 5

// nearAge reports whether two ages are not the same and may be one of which something was
// mistaken.
func nearAge(a, b string) bool {
	x, err := strconv.Atoi(a)
	y, err2 := strconv.Atoi(b)
	if err != nil || err2 != nil || x == y {
		return false
	}
	return x-y <= mostYears && y-x <= mostYears || x%10 == y/10 && y%10 == x/10
}

// hasAge reports whether the report of somebody tells their age with the name as well.
func hasAge(told []somebody, p somebody) bool {
	for _, a := range told {
		if a.witness == p.witness {
			return true
		}
	}
	return false
}

// calledBy returns whom a report calls by an age alone: the only person that the sentence
// before names, with this one up to the age.
func calledBy(f *finding.Finder, at int, g *figure.Figure) (p somebody, ok bool) {
	w := &f.Witnesses[at]
	if g.Dimension != quantity.Age || g.Value == nil || g.Bound != figure.Exact || !g.Counted.Empty() && g.Counted.Start < g.Start {
		return somebody{}, false
	}
	i := w.WordAt(g.Start)
	if i == 0 || class.Of(w.Lower(i-1), groupThe) == nil {
		return somebody{}, false
	}
	s := w.SentOf(i)
	if _, _, named := personAt(w, g.Counted.Span); s < 0 || named && !g.Counted.Empty() {
		return somebody{}, false
	}
	m := onlyPerson(w, report.Span{Start: int(w.Words[w.Sents[max(0, s-1)].First].Start), End: g.Start})
	if m < 0 {
		return somebody{}, false
	}
	p = somebody{witness: at, who: f.Actor(at, m), age: quantity.String(g.Value), sent: s, span: g.Span}
	return p, p.who >= 0
}

// onlyPerson returns the member of the cast who is the only person named in a span; -1 where
// there is none or a second.
func onlyPerson(w *story.Witness, s report.Span) int {
	who := -1
	for _, m := range namesAt(w, s) {
		if m.Type != name.Person || m.Core.Start < s.Start {
			continue
		}
		if who >= 0 && who != m.Member {
			return -1
		}
		who = m.Member
	}
	return who
}
