package story

// A fact is what is known of two reports by themselves, whatever the others are: it is
// reckoned once and not at each report that comes to their component.
type fact struct {
	score float64
	ties  Ties
	tied  bool // whether ties is known
}

// facts are the facts of the pairs of a component, by their numbers in canonical order. A nil
// map remembers nothing.
type facts map[[2]int32]fact

// leastFacts is the size of a component from which facts are kept: of smaller ones, which are
// nearly all, reckoning is as fast. Ours.
const leastFacts = 32

// factsOf returns facts for a component of n members: those of the components that its
// members were of before, joined. That they hold pairs of others does no harm, until there
// are too many.
func factsOf(n int, before []facts) facts {
	if n < leastFacts || n > splitCap {
		return nil
	}
	var out facts
	for _, f := range before {
		if len(f) > len(out) {
			out = f
		}
	}
	if out == nil || len(out) > n*n {
		return facts{}
	}
	for _, f := range before {
		if len(f) < len(out) {
			for k, v := range f {
				out[k] = v
			}
		}
	}
	return out
}

// score returns the score of two reports.
func (p *splitter) score(i, j int) float64 {
	if p.facts == nil {
		return p.by.score(p.sk[i], p.sk[j])
	}
	k := [2]int32{p.numbers[i], p.numbers[j]}
	f, ok := p.facts[k]
	if !ok {
		f.score = p.by.score(p.sk[i], p.sk[j])
		p.facts[k] = f
	}
	return f.score
}

// ties returns the ties of two parties, which are reports i and j if they have one member
// each.
func (p *splitter) ties(a, b *party) Ties {
	if p.facts == nil || len(a.members) > 1 || len(b.members) > 1 {
		return tiesOf(a, b)
	}
	k := [2]int32{p.numbers[a.members[0]], p.numbers[b.members[0]]}
	f, ok := p.facts[k]
	if !ok || !f.tied {
		if !ok {
			f.score = p.by.score(p.sk[a.members[0]], p.sk[b.members[0]])
		}
		f.ties, f.tied = tiesOf(a, b), true
		p.facts[k] = f
	}
	return f.ties
}
