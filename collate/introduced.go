package collate

import (
	"strings"

	"stemma/claim"
	"stemma/mention/name"
	"stemma/report"
)

// An IntroRef names an introduction of a witness: see claim.Introduction.
type IntroRef struct{ Witness, Introduction int }

// introduce gathers by which words the witnesses introduce each person of the cast: those
// of the same words, in whatever order, are one way to do so, in order of the witnesses.
func (c *Collation) introduce() {
	for a := range c.Cast {
		c.Cast[a].Introduced = nil
	}
	at := map[int]map[string]int{} // of an actor and words the place in Introduced
	for w := range c.Witnesses {
		if c.Witnesses[w].Reading == nil {
			continue
		}
		for i, x := range c.Witnesses[w].Introductions {
			a, ok := c.who[MemberRef{w, x.Member}]
			if !ok || c.Witnesses[w].Cast.Members[x.Member].Type != name.Person {
				continue
			}
			if at[a] == nil {
				at[a] = map[string]int{}
			}
			actor, key := &c.Cast[a], strings.Join(stemsIn(&c.Witnesses[w], x.Span, claim.ContentWord), " ")
			k, ok := at[a][key]
			if !ok {
				k = len(actor.Introduced)
				at[a][key], actor.Introduced = k, append(actor.Introduced, nil)
			}
			if refs := actor.Introduced[k]; len(refs) == 0 || refs[len(refs)-1].Witness != w {
				actor.Introduced[k] = append(refs, IntroRef{w, i})
			}
		}
	}
}

// Introduction returns where an introduction stands in its witness.
func (c *Collation) Introduction(r IntroRef) report.Span {
	return c.Witnesses[r.Witness].Introductions[r.Introduction].Span
}
