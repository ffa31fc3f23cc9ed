package hedge

import (
	"slices"

	"stemma/text"
)

// Govern returns all that changes how firmly a clause is told, in text order:
// hedges, expectations, negations, the words of commit.en.lex, what hangs on a
// condition, and what is asked. They may overlap.
func Govern(l *Language, d *text.Doc) []Mention {
	r := &reader{d, l}
	begin := r.openings()
	out := slices.Concat(r.scan(begin, inHedges), r.scan(begin, inExpectations))
	out = append(out, r.negatives(r.scan(begin, inNegations), out)...)
	out = merge(out, r.commitments(begin))
	out = append(out, r.consequents(out)...)
	out = append(out, r.inverted()...)
	out = append(out, r.questions()...)
	slices.SortStableFunc(out, func(a, b Mention) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	return out
}

// merge adds the commitments to the hedges, expectations and negations that were
// found. Of a word that both know, the hedge gets the commitment's signature, and
// a negation gives way to it.
func merge(out, commitments []Mention) []Mention {
	byAt := map[int]int{} // the first mention that hangs by a token
	for k := range out {
		if _, ok := byAt[out[k].At]; !ok {
			byAt[out[k].At] = k
		}
	}
	for _, m := range commitments {
		k, ok := byAt[m.At]
		ok = ok && out[k].Start <= m.Start && m.End <= out[k].End
		switch {
		case !ok:
			out = append(out, m)
		case out[k].negates() && m.Sign.Kind != Adverb:
			out[k] = m
		case out[k].Span == m.Span:
			out[k].Sign = m.Sign
			if out[k].Over < 0 || m.Sign.Kind != Modal && m.Sign.Kind != Future {
				out[k].Over = m.Over
			}
		}
	}
	return out
}

// negatives lists those of all negations that are no part of a hedge: the "not" of "not
// clear" negates nothing but that.
func (r *reader) negatives(all, hedges []Mention) []Mention {
	in := map[int]bool{} // the tokens of hedges
	for i := range hedges {
		first, last := r.TokensIn(hedges[i].Span)
		for k := first; k < last && last-first > 1; k++ {
			in[k] = true
		}
	}
	var out []Mention
	for _, m := range all {
		if first, _ := r.TokensIn(m.Span); !in[first] {
			out = append(out, m)
		}
	}
	return out
}
