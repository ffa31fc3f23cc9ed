package check

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention"
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
	for i := range k.d.Claims {
		c := &k.d.Claims[i]
		if k.sentOf(c.Span) < 0 || c.Headline || c.FirstPerson || k.inQuote(k.d, c.Span) {
			continue
		}
		it := Item{Kind: Firmness, By: byFirmness}
		at := c.Span
		if !c.FirmBy.Empty() {
			at = c.FirmBy
		}
		for _, p := range k.peers(i) {
			o := k.c.Claim(p.Ref)
			w := p.Witness
			switch {
			case k.inQuote(&k.witnesses[w], o.Span) || o.FirstPerson:
			case c.Negated != o.Negated && p.near && k.signChanged(c, w, o, p.m):
				it.Differs = append(it.Differs, Difference{How: OtherSign, Draft: k.of(k.draft, c.Span), Against: k.of(w, o.Span)})
			case c.Negated != o.Negated || beside(c.Firmness) || beside(o.Firmness):
			case flat(c) && flat(o) || !flat(c) && !flat(o):
				s := o.Span
				if !o.FirmBy.Empty() {
					s = o.FirmBy
				}
				it.Traced = append(it.Traced, Trace{k.of(w, s), string(collate.Same)})
			case flat(c) && c.Firmness != mention.Expected && p.hedgeLost && !c.Hedged:
				it.Differs = append(it.Differs, Difference{How: Firmer, Draft: k.of(k.draft, c.Span), Against: k.of(w, o.FirmBy)})
			}
		}
		switch {
		case len(it.Differs) == 0 && (flat(c) || len(it.Traced) == 0):
			continue // that a flat claim is flat elsewhere its own item says
		case len(it.Traced) > 0 && flat(c):
			continue // some tell it flat
		}
		if it.Differs != nil && c.Predicate.Span().In(k.d.Report.Text) && !c.Predicate.Empty() {
			at = c.Predicate.Span()
		}
		if !done[at] {
			done[at] = true
			k.add(it, at)
		}
	}
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
		for j := range wit.Claims {
			o := &wit.Claims[j]
			first := wit.WordAt(o.Start)
			if first < s.first || first >= s.last || !k.alongside(m, c.Span, wit, o.Span) || seen[collate.Ref{Witness: w, Claim: j}] {
				continue
			}
			if best < 0 || o.Len() < wit.Claims[best].Len() {
				best = j
			}
		}
		if best >= 0 {
			o := &wit.Claims[best]
			seen[collate.Ref{Witness: w, Claim: best}] = true
			out = append(out, peer{collate.Ref{Witness: w, Claim: best}, m, true, !o.FirmBy.Empty() && k.dropped(m, wit, o.FirmBy)})
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

func flat(c *claim.Claim) bool {
	return c.Firmness == mention.Stated || c.Firmness == mention.Confirmed
}

func beside(f mention.Firmness) bool { return f == mention.Denied || f == mention.Negated }

// inQuote reports whether a span stands between quotation marks: what is changed there is a
// matter of the quotation.
func (k *checker) inQuote(w *story.Witness, s report.Span) bool {
	for i := range w.Quotes {
		if q := &w.Quotes[i]; q.Outer.Cover(q.Span).Contains(s) {
			return true
		}
	}
	return false
}
