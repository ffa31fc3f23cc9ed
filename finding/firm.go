package finding

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention"
)

// firmness tells of what one report hedges and the other states flat, and of what one
// holds possible and the other says will be. Where nothing is known of descent the one that
// commits itself is held against the other, whichever was made first.
func (t twin) firmness() {
	a, b := t.claim(t.A), t.claim(t.B)
	if !t.close() || t.Most < leastTwin || !t.oneDeed() || t.otherSubject() || a.Negated != b.Negated || inQuote(t.witness(t.A), a.Span) || inQuote(t.witness(t.B), b.Span) {
		return
	}
	switch {
	case weak(a) && flatly(b) && t.hedges(t.A):
		t.hardened()
	case flatly(a) && weak(b) && t.hedges(t.B) && t.tie == MadeFrom:
		t.softened()
	case flatly(a) && weak(b) && t.hedges(t.B) && !t.later(t.A.Witness, t.B.Witness):
		t.swap()
		t.hardened()
	case a.Firmness == mention.Possible && t.will(t.B) || t.will(t.A) && b.Firmness == mention.Possible:
		t.willed()
	}
}

// weak reports whether a claim is told as less than certain, by words of its own.
func weak(c *claim.Claim) bool {
	switch c.Firmness {
	case mention.Expected, mention.Reportedly, mention.Alleged, mention.Possible:
		return !c.FirmBy.Empty()
	}
	return false
}

// hedges reports whether the words that weaken the claim r of a twin are said of what both
// claims tell: they stand right before a word that both have and that is no noun, or next
// to the claim, and the other claim has none of them.
func (t *twin) hedges(r collate.Ref) bool {
	other, only := t.B, t.OnlyA
	if r == t.B {
		other, only = t.A, t.OnlyB
	}
	w, c, o := t.witness(r), t.claim(r), t.witness(other)
	first, last := w.WordsIn(c.FirmBy)
	if first >= last {
		return false
	}
	for i := max(0, first-1); i <= first && c.Firmness == mention.Expected; i++ {
		if classOf(w.Lower(i), groupPast) != nil {
			return false // "the launch was to show", "he was going to"
		}
	}
	from, to := o.WordsIn(t.claim(other).Span)
	for i := first; i < last; i++ {
		for k := from; k < to; k++ {
			if w.Words[i].Is(claim.ContentWord) && w.Stem(i) == o.Stem(k) {
				return false
			}
		}
	}
	if !c.Span.Contains(c.FirmBy) {
		start := w.WordAt(c.Start)
		return start >= first && start-last <= reachOfHedge || start < first && first-w.WordAt(c.End) <= reachOfHedge
	}
	for i := last; i < min(len(w.Words), last+reachOfHedge) && w.Words[i].End() <= c.End; i++ {
		switch {
		case w.Words[i].Kind == claim.Punct:
			return false
		case w.Words[i].Is(claim.ContentWord) && !slices.Contains(only, i):
			return !w.Words[i].Is(claim.Noun) && !w.Words[i].Is(claim.ProperNoun)
		}
	}
	return false
}

// reachOfHedge is how many words behind a hedge the first of those must stand that both
// claims have. Ours.
const reachOfHedge = 5

// otherSubject reports whether the subjects of two claims that are not nearly word for word
// the same have no word in common, pronouns aside.
func (t *twin) otherSubject() bool {
	if t.Most >= leastMost {
		return false
	}
	of := func(r collate.Ref) []string {
		w := t.witness(r)
		first, last := w.WordsIn(t.claim(r).Subject.Span())
		var out []string
		for i := first; i < last; i++ {
			if w.Words[i].Is(claim.ContentWord) {
				out = append(out, w.Stem(i))
			}
		}
		return out
	}
	a, b := of(t.A), of(t.B)
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// flatly reports whether a claim is told as so, and nothing in its sentence weakens it.
func flatly(c *claim.Claim) bool { return flat(c.Firmness) && !c.Hedged }

// will reports whether a claim is told as certain to come.
func (t *twin) will(r collate.Ref) bool {
	c := t.claim(r)
	if c.Firmness != mention.Expected {
		return false
	}
	w := t.witness(r)
	return classOf(w.Lower(w.WordAt(c.FirmBy.Start)), groupWill) != nil
}

// hardened tells that A is hedged and B is not.
func (t twin) hardened() {
	a, b := t.claim(t.A), t.claim(t.B)
	wb := t.witness(t.B)
	switch {
	case slices.ContainsFunc(t.OnlyB, func(i int) bool { return classOf(wb.Lower(i), groupAble) != nil }):
		return // "they can use it", "they plan to use it"
	case a.Firmness == mention.Expected && t.tie != MadeFrom && t.later(t.A.Witness, t.B.Witness):
		return // what was to come has come
	case a.Firmness == mention.Expected && t.tie != MadeFrom && t.otherDates():
		return
	case (a.Firmness == mention.Reportedly || a.Firmness == mention.Alleged) && b.Attribution >= 0:
		return // who says so is named instead
	case t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return !flatly(t.claim(r)) }):
		return
	case t.told(t.B, t.A, t.A.Witness, func(r collate.Ref) bool { return flatly(t.claim(r)) }):
		return
	}
	kind := HedgeDropped
	if a.Firmness == mention.Expected {
		kind = ModalityStrengthened
	}
	t.say(kind, "", b.Span, hedgeOr(a.FirmBy, a.Span), byFirmness)
}

// otherDates reports whether each of the claims has dates, and none that the other has.
func (t *twin) otherDates() bool {
	wa, wb := t.witnesses()
	a, b := t.claim(t.A).Dates, t.claim(t.B).Dates
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(i int) bool {
		return slices.ContainsFunc(b, func(j int) bool { return wa.Dates[i].Value == wb.Dates[j].Value })
	})
}

// softened tells that A is flat and B, made from its report, hedged.
func (t twin) softened() {
	a, b := t.claim(t.A), t.claim(t.B)
	if t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return flatly(t.claim(r)) }) {
		return
	}
	kind := HedgeAdded
	if b.Firmness == mention.Expected {
		kind = ModalityWeakened
	}
	t.say(kind, "", hedgeOr(b.FirmBy, b.Span), a.Span, byFirmness)
}

// willed tells that one claim is possible and the other certain to come.
func (t twin) willed() {
	kind := ModalityStrengthened
	if t.will(t.A) {
		kind = ModalityWeakened
		if t.tie != MadeFrom {
			kind = ModalityStrengthened
			t.swap()
		}
	}
	a, b := t.claim(t.A), t.claim(t.B)
	sure := func(r collate.Ref) bool { return t.will(r) || flatly(t.claim(r)) }
	open := func(r collate.Ref) bool { return !sure(r) }
	if kind == ModalityStrengthened && (t.told(t.A, t.B, t.B.Witness, open) || t.told(t.B, t.A, t.A.Witness, sure)) {
		return
	}
	t.say(kind, Differs, hedgeOr(b.FirmBy, b.Span), hedgeOr(a.FirmBy, a.Span), byFirmness)
}
