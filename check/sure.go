package check

import (
	"slices"

	"stemma/claim"
	"stemma/story"
)

// sure reports whether a gap between two sentences that are near is a change of one thing
// and not one of many: then they tell of two things in one form.
func (k *checker) sure(m *match, g *gap) bool {
	if g.a1-g.a0 > longGap || g.b1-g.b0 > longGap {
		return false
	}
	p := m.words
	w := &k.witnesses[k.index.sents[m.sent].witness]
	others := 0
	for i := range p.gaps {
		o := &p.gaps[i]
		if o != g && p.telling(k.d, p.a[o.a0:o.a1]) && p.telling(w, p.b[o.b0:o.b1]) {
			others++
		}
	}
	return others == 0 || others*8 <= p.shared && 10*p.shared >= 7*len(p.a)
}

// longGap is how many words stand in place of others at most where one thing was changed.
// Ours.
const longGap = 8

// telling reports whether some words carry meaning of their own.
func (p *parallel) telling(w *story.Witness, words []int) bool {
	return slices.ContainsFunc(words, func(i int) bool { return w.Words[i].Is(claim.ContentWord) })
}
