package utter

import (
	"stemma/collate/ref"
	"stemma/collate/who"
	"stemma/report"
	"stemma/story"
)

// OtherWords returns the sentences of two quotations, or the whole of them, that say one thing
// in other words: most of the words that mean something are the same or mean about the same, and
// one does not hold the other. ok is false where none do.
func OtherWords(ws []story.Witness, people *who.People, a, b ref.QuoteRef) (x, y report.Span, ok bool) {
	best := 0.0
	for _, p := range spokenOf(ws, people, a) {
		for _, q := range spokenOf(ws, people, b) {
			if share := p.saysAs(q); share > best {
				best, ok = share, true
				x, y = cover(p.words), cover(q.words)
			}
		}
	}
	return x, y, ok
}

// spokenOf returns a quotation and its sentences.
func spokenOf(ws []story.Witness, people *who.People, r ref.QuoteRef) []*said {
	w := &ws[r.Witness]
	whole := &said{ref: r, words: w.QuoteWords(r.Quote), by: voiceOf(ws, people, r.Witness, r.Quote)}
	whole.sents = sentencesOf(w, whole.words)
	out := []*said{whole}
	for k := range whole.sents {
		part := &said{ref: r, words: whole.sentence(k), by: whole.by}
		out = append(out, part)
	}
	for _, s := range out {
		s.runs, s.terms, s.plain = runs(s.words), termsOf(s.words), plainOf(w, s.words)
	}
	return out
}

// saysAs returns how much of the words that mean something two quotations share where they say
// one thing in other words; else 0. Where most runs are the same it is clear which words were
// spoken, and one is a cut of the other or alters it.
func (s *said) saysAs(o *said) float64 {
	k, least, all := runsInBoth(s.runs, o.runs), min(len(s.plain), len(o.plain)), len(s.plain)+len(o.plain)
	if least < fewTerms || 2*k > min(len(s.runs), len(o.runs)) || all-least > longerBy*least || exactTerms(s, o) == least {
		return 0
	}
	if !reshaped(s, o, k) && !(s.by.same(o.by) && reworded(s, o)) {
		return 0
	}
	return 2 * alikeTerms(s, o, likeTerms) / float64(all)
}

// exactTerms counts the words of two quotations that mean something, names apart, and are the same.
func exactTerms(a, b *said) int { return runsInBoth(a.plain, b.plain) }
