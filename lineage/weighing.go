package lineage

import (
	"cmp"
	"slices"

	"stemma/collate"
)

// A weighing is what is weighed between the witnesses of a collation.
type weighing struct {
	ps   []*profile
	ties []*tie // between any two that share something
	kept []*tie // those that are drawn, with their courses
	*matcher
}

// weighAll weighs the witnesses of a collation against each other. Twins take long to find. They
// are looked for where they decide whether a tie is drawn, and between those that are.
func weighAll(c *collate.Collation, decl []declaration, held *published) *weighing {
	if len(c.Witnesses) < 2 {
		return &weighing{}
	}
	ps, stems := profiles(c)
	ts, class, at := textualTies(c, ps, stems)
	x := &weighing{ps: ps, ties: ts, matcher: newMatcher(balanceOf(ps, stems))}
	credited := creditsOf(decl)
	var open []*tie
	for _, t := range ts {
		t.credit = shareKey(credited, t.a, t.b)
		t.outlet = held.own[t.a] != "" && held.own[t.a] == held.own[t.b]
		if t.weigh(ps); t.score < t.bar(class) {
			open = append(open, t)
		}
	}
	x.twin(open)
	x.kept = forest(ts, ps, stems, class)
	if holdFacts(c, ps, ts, x.kept, x.matcher.balance) {
		x.kept = forest(ts, ps, stems, class)
	}
	x.twin(x.kept)
	slices.SortStableFunc(x.kept, func(x, y *tie) int { return cmp.Compare(y.score, x.score) })
	at.runs(ps, x.kept)
	decideCourses(x.kept, changesOf(c, ps, x.matcher, decl, held))
	return x
}

// twin looks for the twins of ties, with all that are of one later witness at once.
func (x *weighing) twin(ts []*tie) {
	later := make([][]*tie, len(x.ps))
	for _, t := range ts {
		later[t.b] = append(later[t.b], t)
	}
	for _, row := range later {
		for _, t := range row {
			t.twin(x.ps, x.matcher)
		}
	}
}

// Weigh returns what is weighed between the witnesses of a collation.
func Weigh(c *collate.Collation) []Weighed {
	decl, held := declarations(c)
	x := weighAll(c, decl, held)
	x.twin(x.ties)
	var out []Weighed
	for _, t := range x.ties {
		w := Weighed{A: t.a, B: t.b, Score: t.score, Grounds: t.grounds(x.ps), Drawn: t.drawn != nil, Held: t.held}
		if w.Drawn {
			w.Votes = t.votes
		}
		out = append(out, w)
	}
	return out
}

func creditsOf(decl []declaration) map[int][]string {
	m := map[int][]string{}
	for _, d := range decl {
		if d.kind == credited {
			m[d.witness] = append(m[d.witness], d.key)
		}
	}
	return m
}

func shareKey(m map[int][]string, a, b int) bool {
	for _, x := range m[a] {
		for _, y := range m[b] {
			if x == y {
				return true
			}
		}
	}
	return false
}
