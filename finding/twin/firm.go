package twin

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention"
)

// firmness tells of what one report hedges and the other states flat, and of what one
// holds possible and the other says will be. Where nothing is known of descent the one that
// commits itself is held against the other, whichever was made first.
func (t twin) firmness() {
	a, b := t.Claim(t.A), t.Claim(t.B)
	if !t.closely() || t.Most < leastTwin || !t.oneDeed() && !t.oneObject() || t.otherObject() || t.otherSubject() || a.Negated != b.Negated || told.Quoting(t.Witness(t.A), a) || told.Quoting(t.Witness(t.B), b) {
		return
	}
	if t.tie == finding.Compared && t.OneOutlet(t.A.Witness, t.B.Witness) {
		return // it has since found out
	}
	switch {
	case told.Weak(a) && told.Flatly(b) && t.hedges(t.A):
		t.hardened()
	case told.Flatly(a) && told.Weak(b) && t.hedges(t.B) && t.tie == finding.MadeFrom:
		t.softened()
	case told.Flatly(a) && told.Weak(b) && t.hedges(t.B) && !t.Later(t.A.Witness, t.B.Witness):
		t.swap()
		t.hardened()
	case a.Firmness == mention.Possible && t.will(t.B) || t.will(t.A) && b.Firmness == mention.Possible,
		t.wish(t.A) && t.surely(t.B), t.surely(t.A) && t.wish(t.B):
		t.willed()
	}
}

// hedges reports whether the words that weaken the claim r of a twin are said of what both
// claims tell: they stand right before a word that both have and that is no noun, or next
// to the claim, and the other claim has none of them.
func (t *twin) hedges(r collate.Ref) bool {
	other, only := t.B, t.OnlyA
	if r == t.B {
		other, only = t.A, t.OnlyB
	}
	w, c, o := t.Witness(r), t.Claim(r), t.Witness(other)
	first, last := w.WordsIn(c.FirmBy.Span())
	if first >= last {
		return false
	}
	for i := max(0, first-1); i <= first && c.Firmness == mention.Expected; i++ {
		if class.Of(w.Lower(i), groupPast) != nil {
			return false // "the launch was to show", "he was going to"
		}
	}
	from, to := o.WordsIn(t.Claim(other).Span)
	if c.Governed != "" && c.Governed != c.Family && slices.Contains(t.Claim(other).Verbs, c.Governed) {
		return true // "plans to withdraw", "has withdrawn"
	}
	for i := first; i < last; i++ {
		for k := from; k < to; k++ {
			if w.Words[i].Is(claim.ContentWord) && w.Stem(i) == o.Stem(k) {
				return false
			}
		}
	}
	if !c.Span.Contains(c.FirmBy.Span()) {
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
		w := t.Witness(r)
		first, last := w.WordsIn(t.Claim(r).Subject.Span())
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

// wish reports whether a claim tells what somebody wishes for.
func (t *twin) wish(r collate.Ref) bool {
	return told.Comes(t.Witness(r), t.Claim(r), groupWish) != nil
}

// surely reports whether a claim is told as certain to come, be it planned or not.
func (t *twin) surely(r collate.Ref) bool {
	c := told.Comes(t.Witness(r), t.Claim(r), groupWill)
	return c != nil && c.Name == groupWill
}

// closely is close for claims whose verbs are two words for one deed, which counts as a
// word that both have: "will close", "might shut".
func (t *twin) closely() bool {
	if t.close() {
		return true
	}
	if t.Parted || t.another() || !t.oneDeed() || t.Shared < 2 || t.Cover == 0 || !verbs(t.Finder, t.A, t.OnlyA) || !verbs(t.Finder, t.B, t.OnlyB) {
		return false
	}
	few := float64(t.Shared) / t.Cover
	return float64(t.Shared+1) >= leastTwinOfDeed*few
}

// leastTwinOfDeed is leastMost, for twins of which a verb stands for another. Ours.
const leastTwinOfDeed = 0.75

// verbs reports whether some words hold a content word that is no noun.
func verbs(f *finding.Finder, r collate.Ref, words []int) bool {
	w := f.Witness(r)
	return slices.ContainsFunc(words, func(i int) bool {
		x := w.Words[i]
		return x.Is(claim.ContentWord) && !x.Is(claim.Noun) && !x.Is(claim.ProperNoun) && x.Kind == claim.Letters
	})
}

// oneObject reports whether the objects of the claims are one, where nothing but words ties
// them only if they are alike.
func (t *twin) oneObject() bool {
	if t.tie == finding.Compared && t.Cover < leastMost {
		return false
	}
	return told.ShareObject(t.Finder, t.A, t.B, t.tie != finding.Compared)
}

// otherObject reports whether the verbs of two claims that are not nearly word for word the
// same have objects without a common word.
func (t *twin) otherObject() bool {
	wa, wb := t.witnesses()
	x, y := wa.Content(t.Claim(t.A).Object.Span()), wb.Content(t.Claim(t.B).Object.Span())
	return len(x) > 0 && len(y) > 0 && t.Most < leastMost && !claim.Share(x, y)
}

// will reports whether a claim is told as certain to come, or as being made ready.
func (t *twin) will(r collate.Ref) bool {
	return told.Comes(t.Witness(r), t.Claim(r), groupWill) != nil
}

// hardened tells that A is hedged and B is not.
func (t twin) hardened() {
	a, b := t.Claim(t.A), t.Claim(t.B)
	switch {
	case able(t.Finder, t.B, t.OnlyB):
		return
	case a.Firmness == mention.Expected && t.tie != finding.MadeFrom && t.Later(t.A.Witness, t.B.Witness):
		return // what was to come has come
	case a.Firmness == mention.Expected && t.tie != finding.MadeFrom && t.otherDates():
		return
	case (a.Firmness == mention.Reportedly || a.Firmness == mention.Alleged) && b.Attribution >= 0:
		return // who says so is named instead
	case t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return !told.Flatly(t.Claim(r)) }):
		return
	case t.told(t.B, t.A, t.A.Witness, func(r collate.Ref) bool { return told.Flatly(t.Claim(r)) }):
		return
	}
	kind := finding.HedgeDropped
	if a.Firmness == mention.Expected {
		kind = finding.ModalityStrengthened
	}
	t.say(kind, "", b.Span, finding.Join(a.FirmBy.Span(), a.Span), finding.ByFirmness)
}

// able reports whether some words say what can be done, and not that it is: "they can use
// it", "they plan to use it".
func able(f *finding.Finder, r collate.Ref, words []int) bool {
	w := f.Witness(r)
	return slices.ContainsFunc(words, func(i int) bool { return class.Of(w.Lower(i), groupAble) != nil })
}

// otherDates reports whether each of the claims has dates, and none that the other has.
func (t *twin) otherDates() bool {
	wa, wb := t.witnesses()
	a, b := t.Claim(t.A).Dates, t.Claim(t.B).Dates
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(i int) bool {
		return slices.ContainsFunc(b, func(j int) bool { return wa.Dates[i].Value == wb.Dates[j].Value })
	})
}

// softened tells that A is flat and B, made from its report, hedged.
func (t twin) softened() {
	a, b := t.Claim(t.A), t.Claim(t.B)
	if able(t.Finder, t.A, t.OnlyA) || t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return told.Flatly(t.Claim(r)) }) {
		return
	}
	kind := finding.HedgeAdded
	if b.Firmness == mention.Expected {
		kind = finding.ModalityWeakened
	}
	t.say(kind, "", finding.Join(b.FirmBy.Span(), b.Span), a.Span, finding.ByFirmness)
}

// willed tells that one claim is possible and the other certain to come.
func (t twin) willed() {
	kind := finding.ModalityStrengthened
	if t.will(t.A) {
		kind = finding.ModalityWeakened
		if t.tie != finding.MadeFrom {
			kind = finding.ModalityStrengthened
			t.swap()
		}
	}
	a, b := t.Claim(t.A), t.Claim(t.B)
	sure := func(r collate.Ref) bool { return t.will(r) || told.Flatly(t.Claim(r)) }
	open := func(r collate.Ref) bool { return !sure(r) }
	if kind == finding.ModalityStrengthened && (t.told(t.A, t.B, t.B.Witness, open) || t.told(t.B, t.A, t.A.Witness, sure)) {
		return
	}
	t.say(kind, finding.Differs, finding.Join(b.FirmBy.Span(), b.Span), finding.Join(a.FirmBy.Span(), a.Span), finding.ByFirmness)
}
