package attribution

import (
	"stemma/internal/lex"
)

// crowd bounds the cues of a unit: a sentence of news has hardly ten, and what
// has more than 40 is a list of words.
const crowd = 40

// cues finds the cues of a unit, in order.
func (u *unit) cues() []cue {
	var out []cue
	for i := 0; i < len(u.items) && len(out) < crowd; i++ {
		if u.items[i].q >= 0 {
			continue
		}
		if c, ok := u.phraseCue(i); ok {
			out = append(out, c)
			i = c.end - 1
			continue
		}
		if c, ok := u.verbCue(i); ok {
			out = append(out, c)
			i = c.end - 1
		}
	}
	return out
}

func (u *unit) phraseCue(i int) (cue, bool) {
	for e, next := range lex.From(&u.lang.phrases, u, i) {
		p := &e.Value
		c := cue{verb: &p.verb, at: i, end: next, from: i, by: p.ref, group: -1, open: i}
		switch p.kind {
		case kindPrep:
			c.kind, c.after = preposed, true
			c.subject = u.right(c.end)
			if p.lemma == per && (i > 0 && u.spot(i-1) != comma && u.spot(i-1) != dashMark || !u.citable(c.subject)) {
				continue // "60 per day"
			}
			return c, !c.subject.empty()
		case kindChain:
			if prev := u.spot(i - 1); prev != comma && prev != end && prev != conj && prev != dashMark && i > 0 {
				continue
			}
			c.kind, c.after = chained, true
			c.subject = u.right(c.end)
			return c, u.citable(c.subject)
		case kindNoun:
			if i+2 >= len(u.items) || u.items[i+1].lower != "that" {
				continue
			}
			if n := u.items[i+2].class; n == aux || n == modal || n == verbal || n == end || n == comma || len(u.lang.forms.Get(u.items[i+2].lower)) > 0 {
				continue
			}
			if i > 1 && u.spot(i-1) == det && u.spot(i-2) == prep {
				continue // "said in a statement that"
			}
			c.kind = nominalCue
			c.subject, c.from = u.possessor(i)
			return c, true
		}
	}
	return cue{}, false
}

// citable reports whether a phrase after "citing" is a source and no mere ground:
// its head is a name, an office, a document or a service.
func (u *unit) citable(n np) bool {
	if n.empty() {
		return false
	}
	for k := n.from; k+1 < n.to; k++ {
		if u.items[k].class == other && !u.lang.isRole(u.items[k].lower) && u.items[k+1].class == proper {
			return false // "citing the losses Tolva has had"
		}
	}
	w := u.items[n.head].lower
	return u.nameLike(n) || u.lang.Venue.Has(w) || u.lang.Informant.Has(w)
}

// possessor returns the owner of the noun at i, "Rell" of "Rell's repeated
// claim", and the first item of the phrase.
func (u *unit) possessor(i int) (np, int) {
	for k := i - 1; k >= 0 && k > i-5; k-- {
		switch u.items[k].class {
		case genitive:
			if n := u.left(k - 1); !n.empty() {
				return n, n.from
			}
			return np{}, k
		case det:
			if u.lang.Possessive.Has(u.items[k].lower) {
				return np{k, k + 1, k}, k
			}
			return np{}, k
		case other, proper, number, verbal:
		default:
			return np{}, k + 1
		}
	}
	return np{}, i
}
