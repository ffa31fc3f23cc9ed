package attribution

// addCited adds the sources of "citing Z" to the saying of the same unit: the one
// whose source stands right before it, "Rell, citing Z, said", else the nearest
// before it, or after it where it opens the sentence.
func (f *finder) addCited(u *unit, from int, inner []*cue) {
	for _, c := range inner {
		at := u.items[c.at].Start
		best := -1
		for i := from; i < len(f.out); i++ {
			if len(f.out[i].Chain) == 0 {
				continue
			}
			if f.out[i].Cue.Start < at || best < 0 {
				best = i
			}
			// 2: a comma and a space.
			if s := f.out[i].Chain[0].Span; s.End <= at && at-s.End <= 2 && f.out[i].Cue.Start > at {
				best = i
				break
			}
		}
		if best >= 0 && len(f.out[best].Chain) < deep {
			f.out[best].Chain = append(f.out[best].Chain, f.resolve(u, c.subject))
		}
	}
}

// nest puts the chain of an attribution before those of the ones inside its
// content: "Rell said the guard believes …" makes the inner chain
// [Rell, the guard].
func (f *finder) nest(from int) {
	as := f.out[from:]
	for i := range as {
		as[i].own = as[i].Chain
	}
	// 24: a unit with more cues is no sentence; its chains are left flat.
	if len(as) > 24 {
		return
	}
	own := make([][]Source, len(as))
	for i := range as {
		own[i] = as[i].Chain
	}
	for i := range as {
		chain := own[i]
		seen := map[int]bool{i: true}
		for at := i; len(chain) < deep; {
			p := -1
			for j := range as {
				if seen[j] || !inside(&as[at], &as[j]) {
					continue
				}
				if p < 0 || as[j].Content.Len() < as[p].Content.Len() {
					p = j
				}
			}
			if p < 0 {
				break
			}
			seen[p] = true
			if len(own[p]) > 0 && (len(chain) == 0 || own[p][0].Span != chain[0].Span) {
				chain = append(append([]Source{}, own[p]...), chain...)
			}
			at = p
		}
		if len(chain) > deep {
			chain = chain[:deep]
		}
		as[i].Chain = chain
	}
}
