package name

import (
	"stemma/report"
)

// join makes mentions of the candidates and members of the mentions.
func join(s *scan, cands []cand) *Cast {
	c := &caster{s: s, cast: &Cast{}, byKey: map[string]int{}, byWord: map[string][]int{}, short: map[string]int{}, roles: map[string][]int{}}
	for n, cd := range cands {
		if !s.span(cd.first, cd.last).In(s.d.Text) {
			continue
		}
		m := Mention{Span: s.span(cd.first, cd.last), Type: cd.typ, Core: s.span(cd.core0, cd.core1), Title: s.span(cd.title0, cd.title1),
			Sent: s.d.Tokens[cd.first].Sent, Actor: cd.actor, By: cd.by}
		var after []report.Span
		switch cd.typ {
		case Person:
			m.Member, m.Unsure = c.person(cd)
			after = c.offices(cd)
		case Body:
			m.Member = c.body(cd, cands, n)
		case Role:
			m.Core = m.Span
			m.Member, m.Unsure = c.role(cd)
		default:
			m.Member = c.listed(cd)
		}
		c.add(m, cd, after)
	}
	c.refer()
	return c.cast
}

func (c *caster) member(t Type, cd cand, key string) int {
	c.cast.Members = append(c.cast.Members, Member{Type: t, Canonical: c.s.span(cd.core0, cd.core1), Key: key})
	if c.cast.Members[len(c.cast.Members)-1].Canonical.Empty() {
		c.cast.Members[len(c.cast.Members)-1].Canonical = c.s.span(cd.first, cd.last)
	}
	c.parts = append(c.parts, nil)
	c.last = append(c.last, -1)
	n := len(c.cast.Members) - 1
	c.byKey[string(t)+" "+key] = n
	return n
}
