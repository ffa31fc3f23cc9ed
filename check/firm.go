package check

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/relation"
	"stemma/mention"
	"stemma/mention/hedge"
	"stemma/report"
	"stemma/story"
)

// strong is the likeness of two claims from which they are held against each other. As in
// package finding.
const strong = 0.42

// firmness holds how firmly the draft tells a claim against how firmly the witnesses do:
// what all who have it hold possible, alleged or reported, and the draft tells flat, is
// firmer. That what was to come has come is no matter of firmness, unless the very
// sentence of the witness lost its "is expected to"; and to tell more carefully is
// everybody's right.
func (k *checker) firmness() {
	done := map[report.Span]bool{}
	told := map[int]bool{} // sentences of which it is said that they are firmer
	for i := range k.d.Claims {
		c := &k.d.Claims[i]
		if k.sentOf(c.Span) < 0 || c.Headline || c.FirstPerson || k.d.InQuote(c.Span) {
			continue
		}
		it := Item{Kind: Firmness, By: byFirmness}
		at := c.Span
		if !c.FirmBy.Empty() {
			at = c.FirmBy.Span()
		}
		for _, p := range k.peers(i) {
			o := k.c.Claim(p.Ref)
			w := p.Witness
			switch {
			case k.witnesses[w].InQuote(o.Span) || o.FirstPerson:
			case c.Negated != o.Negated && p.near && k.signChanged(c, w, o, p.m):
				it.Differs = append(it.Differs, Difference{How: OtherSign, Draft: k.of(k.draft, c.Span), Against: k.of(w, o.Span)})
			case c.Negated != o.Negated || beside(c.Firmness) || beside(o.Firmness):
			case c.Firmness.Flat() && o.Firmness.Flat() || !c.Firmness.Flat() && !o.Firmness.Flat():
				s := o.Span
				if !o.FirmBy.Empty() {
					s = o.FirmBy.Span()
				}
				it.Traced = append(it.Traced, Trace{k.of(w, s), string(relation.Same)})
			case c.Firmness.Flat() && c.Firmness != mention.Expected && p.hedgeLost && !c.Hedged:
				it.Differs = append(it.Differs, Difference{How: Firmer, Draft: k.of(k.draft, c.Span), Against: k.of(w, o.FirmBy.Span())})
			}
		}
		switch {
		case len(it.Differs) == 0 && (c.Firmness.Flat() || len(it.Traced) == 0):
			continue // that a flat claim is flat elsewhere its own item says
		case len(it.Traced) > 0 && c.Firmness.Flat():
			continue // some tell it flat
		}
		if it.Differs != nil && c.Predicate.Span().In(k.d.Report.Text) && !c.Predicate.Empty() {
			at = c.Predicate.Span()
		}
		if !done[at] {
			done[at] = true
			k.add(it, at)
			told[k.sentOf(at)] = told[k.sentOf(at)] || len(it.Differs) > 0
		}
	}
	for i := range k.sents {
		if at, ds := k.hedgeLost(i); len(ds) > 0 && !told[i] {
			k.add(Item{Kind: Firmness, By: byFirmness, Differs: ds}, at)
		}
	}
}

// hedgeLost says which hedges of witnesses' sentences that are near to sentence i of the
// draft it has not, and the draft's words in their place: of which no hedge is left but
// what the witness has too. Nothing where a witness has such a sentence without the hedge.
func (k *checker) hedgeLost(i int) (at report.Span, ds []Difference) {
	s := &k.sents[i]
	whole := spanOf(k.d, s.first, s.last)
	for w, m := range k.parallels(i) {
		wit := &k.witnesses[w]
		p := m.words
		if 10*p.shared < 7*len(p.a) {
			continue
		}
		lost := false
		for g := range p.gaps {
			x := &p.gaps[g]
			h := hedgeIn(wit, p.b[x.b0:x.b1])
			if h.Empty() || wit.InQuote(h) || !p.held(*x) || !k.sure(m, x) || x.a1-x.a0 > x.b1-x.b0 {
				continue
			}
			lost = true
			here := whole
			if x.a0 < len(p.a) {
				here = spanOf(k.d, p.a[x.a0], p.a[min(x.a0+1, len(p.a)-1)]+1)
			}
			if at.Empty() {
				at = here
			}
			if at == here && k.hedgesShared(whole, p) && !k.d.InQuote(at) {
				ds = append(ds, Difference{How: Firmer, Draft: k.of(k.draft, at), Against: k.of(w, h)})
			}
		}
		if !lost && p.shared == len(p.a) {
			return at, nil
		}
	}
	return at, ds
}

// hedgeIn returns the first hedge of a witness that lies in some words of its.
func hedgeIn(w *story.Witness, words []int) report.Span {
	if len(words) == 0 {
		return report.Span{}
	}
	lo, hi := hedgesIn(w, words[0], words[len(words)-1]+1)
	for i := lo; i < hi; i++ {
		h := &w.Hedges[i]
		if weakens(h.Kind) && slices.ContainsFunc(words, func(k int) bool {
			return w.Words[k].Span().Overlaps(h.Span) && (w.Words[k].Is(claim.Deciding) || h.Span.Contains(w.Words[k].Span()))
		}) {
			return h.Span
		}
	}
	return report.Span{}
}

func weakens(k hedge.Kind) bool {
	return k == hedge.Possible || k == hedge.Probable || k == hedge.Belief || k == hedge.Hearsay
}

// hedgesShared reports whether every hedge of the draft in a span stands in the witness's
// sentence too.
func (k *checker) hedgesShared(s report.Span, p *parallel) bool {
	return !slices.ContainsFunc(k.d.Hedges, func(h hedge.Mention) bool {
		if !weakens(h.Kind) || !s.Contains(h.Span) {
			return false
		}
		for i, w := range p.a {
			if k.d.Words[w].Span().Overlaps(h.Span) && p.of[i] < 0 {
				return true
			}
		}
		return false
	})
}

// A peer is a claim of a witness that says what a claim of the draft says.
type peer struct {
	collate.Ref
	m         *match
	near      bool // the two stand in sentences that are near
	hedgeLost bool // it is hedged by words that the draft's has not
}

// peers lists the claims of witnesses that say what claim i of the draft says: in the same
// place of a sentence that is near, or of one fact and with one verb.
func (k *checker) peers(i int) []peer {
	c := &k.d.Claims[i]
	var out []peer
	seen := map[collate.Ref]bool{}
	for w, m := range k.parallels(k.sentOf(c.Span)) {
		wit := &k.witnesses[w]
		s := &k.index.sents[m.sent]
		best := -1
		for _, j := range k.shelves[w].claims[s.of(wit)] {
			o := &wit.Claims[j]
			if !k.alongside(m, c.Span, wit, o.Span) || seen[collate.Ref{Witness: w, Claim: j}] {
				continue
			}
			if best < 0 || o.Len() < wit.Claims[best].Len() {
				best = j
			}
		}
		if best >= 0 {
			o := &wit.Claims[best]
			seen[collate.Ref{Witness: w, Claim: best}] = true
			out = append(out, peer{collate.Ref{Witness: w, Claim: best}, m, true, !o.FirmBy.Empty() && k.dropped(m, wit, o.FirmBy.Span())})
		}
	}
	for _, r := range k.mates(i) {
		o := k.c.Claim(r)
		if seen[r] || k.c.Similarity(collate.Ref{Witness: k.draft, Claim: i}, r) < strong || !onePredicate(o, c) {
			continue
		}
		out = append(out, peer{r, nil, false, !o.FirmBy.Empty() && o.Firmness != mention.Expected})
	}
	return out
}

// dropped reports whether words of a witness's sentence stand in a gap, and so are not in
// the draft's.
func (k *checker) dropped(m *match, w *story.Witness, s report.Span) bool {
	p := m.words
	in := map[int]bool{}
	for _, j := range p.of {
		if j >= 0 {
			in[j] = true
		}
	}
	found := false
	for j, word := range p.b {
		if w.Words[word].Span().Overlaps(s) {
			if in[j] && w.Words[word].Is(claim.Deciding) {
				return false
			}
			found = found || !in[j]
		}
	}
	return found
}

// signChanged reports whether a word that decides what is said was put in or left out
// between the sentences of two claims, and little else.
func (k *checker) signChanged(c *claim.Claim, w int, o *claim.Claim, m *match) bool {
	if m == nil || !onePredicate(o, c) && !onePredicate(c, o) {
		return false
	}
	p := m.words
	if 10*p.shared < 7*len(p.a) {
		return false
	}
	wit := &k.witnesses[w]
	return slices.ContainsFunc(p.gaps, func(g gap) bool {
		return decides(k.d, p.a[g.a0:g.a1], c.Span) != decides(wit, p.b[g.b0:g.b1], o.Span)
	})
}

// decides reports whether one of some words within a span is a function word that decides
// what is said.
func decides(w *story.Witness, words []int, s report.Span) bool {
	return slices.ContainsFunc(words, func(i int) bool { return w.Words[i].Is(claim.Deciding) && s.Overlaps(w.Words[i].Span()) })
}

// onePredicate reports whether what a claim holds, behind its hedge, is told by a verb that
// the other has too.
func onePredicate(a, b *claim.Claim) bool {
	if a.Governed != "" {
		return slices.Contains(b.Verbs, a.Governed)
	}
	return a.Family != "" && slices.Contains(b.Verbs, a.Family)
}

func beside(f mention.Firmness) bool { return f == mention.Denied || f == mention.Negated }
