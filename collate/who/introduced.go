package who

import (
	"strings"

	"stemma/claim"
	"stemma/collate/ref"
	"stemma/collate/wording"
	"stemma/mention/name"
)

// Introduce gathers by which words the witnesses introduce each person of the cast: those
// of the same words, in whatever order, are one way to do so, in order of the witnesses.
func (p *People) Introduce(cast []Actor) {
	for a := range cast {
		cast[a].Introduced = nil
	}
	at := map[int]map[string]int{} // of an actor and words the place in Introduced
	for w := range p.ws {
		if p.ws[w].Reading == nil {
			continue
		}
		for i, x := range p.ws[w].Introductions {
			a, ok := p.at[ref.MemberRef{Witness: w, Member: x.Member}]
			if !ok || p.ws[w].Cast.Members[x.Member].Type != name.Person {
				continue
			}
			if at[a] == nil {
				at[a] = map[string]int{}
			}
			actor, key := &cast[a], strings.Join(wording.StemsIn(&p.ws[w], x.Span, claim.ContentWord), " ")
			k, ok := at[a][key]
			if !ok {
				k = len(actor.Introduced)
				at[a][key], actor.Introduced = k, append(actor.Introduced, nil)
			}
			if refs := actor.Introduced[k]; len(refs) == 0 || refs[len(refs)-1].Witness != w {
				actor.Introduced[k] = append(refs, ref.IntroRef{Witness: w, Introduction: i})
			}
		}
	}
}
