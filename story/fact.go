package story

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
	s, ok := p.facts[k]
	if !ok {
		s = p.by.score(p.sk[i], p.sk[j])
		p.facts[k] = s
	}
	return s
}
