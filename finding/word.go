package finding

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention"
	"stemma/report"
	"stemma/story"
)

// polarity tells of what one report says is so and the other says is not.
func (t twin) polarity() {
	a, b := t.claim(t.A), t.claim(t.B)
	not := func(c *claim.Claim) bool { return c.Negated || c.Firmness == mention.Denied }
	if not(a) == not(b) || !t.close() || t.Cover < leastMost || t.joint(t.A) || t.joint(t.B) || !t.oneState() || weak(a) || weak(b) || a.FirstPerson || b.FirstPerson {
		return
	}
	switch denied := a.Firmness == mention.Denied || b.Firmness == mention.Denied; {
	case denied && !(len(a.Chain) > 0 && len(b.Chain) > 0 && t.oneSource(a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1])):
		return // who asserts and who denies is told of the locus
	case !denied && t.negates(t.A, t.SpanA) == t.negates(t.B, t.SpanB):
		return // both have a word that denies something
	}
	if t.witness(t.A).InQuote(a.Span) || t.witness(t.B).InQuote(b.Span) || t.telling(t.A, t.OnlyA) || t.telling(t.B, t.OnlyB) ||
		t.content(t.A, t.OnlyA)+t.content(t.B, t.OnlyB) > 2 || t.classed(t.OnlyA, t.OnlyB) != nil { // "not locked", "unlocked"
		return
	}
	if t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return not(t.claim(r)) == not(a) }) ||
		t.told(t.B, t.A, t.A.Witness, func(r collate.Ref) bool { return not(t.claim(r)) == not(b) }) {
		return
	}
	t.say(Contradiction, "", saying(b), saying(a), byPolarity)
}

// joint reports whether a claim is of two clauses joined by a semicolon, of which one may
// be denied: "the doctor was off duty; the nurse was not".
func (f *finder) joint(r collate.Ref) bool {
	return strings.Contains(f.claim(r).Span.Of(f.witness(r).Report.Text), ";")
}

// saying is the span of a claim, with the verb where that denies it.
func saying(c *claim.Claim) report.Span {
	if c.Firmness == mention.Denied || c.Firmness == mention.Confirmed {
		return join(c.FirmBy, c.Span)
	}
	return c.Span
}

// negates reports whether a span of the report of r has a word that denies something.
func (f *finder) negates(r collate.Ref, s report.Span) bool {
	w := f.witness(r)
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if classOf(w.Lower(i), groupNegation) != nil || strings.HasSuffix(w.Lower(i), "n't") {
			return true
		}
	}
	return false
}

// telling reports whether some words hold a number or a name.
func (f *finder) telling(r collate.Ref, words []int) bool {
	w := f.witness(r)
	return slices.ContainsFunc(words, func(i int) bool {
		return w.Words[i].Kind == claim.Number || w.Words[i].Kind == claim.Mixed || w.Words[i].Is(claim.ProperNoun)
	})
}

// oneState reports whether both claims are of one verb, or of what somebody is.
func (t *twin) oneState() bool {
	return t.oneDeed() || len(t.claim(t.A).Verbs) == 0 && len(t.claim(t.B).Verbs) == 0
}

// content counts those of some words that carry meaning of their own.
func (f *finder) content(r collate.Ref, words []int) int {
	n := 0
	for _, i := range words {
		if f.witness(r).Words[i].Is(claim.ContentWord) {
			n++
		}
	}
	return n
}

// A swapped is a word of one claim that stands where the other has one of another class.
type swapped struct {
	a, b  int // indexes in the words of the reports
	class *wordClass
}

// classed returns the words of one group and of two classes that each of the claims has
// and the other has not, of the groups of what cannot both be or is of another kind; nil where
// there are none.
func (t *twin) classed(as, bs []int) *swapped {
	wa, wb := t.witnesses()
	for _, i := range as {
		for _, x := range classes()[wa.Lower(i)] {
			if x.kind != Contradiction && x.kind != CategoryChanged {
				continue
			}
			for _, j := range bs {
				if y := classOf(wb.Lower(j), x.group); y != nil && y.name != x.name && y.kind == x.kind {
					return &swapped{i, j, y}
				}
			}
		}
	}
	return nil
}

// classes tells of a word in whose place the other report has one that cannot be so as
// well, or that is of another kind of deed.
func (t twin) classes() {
	s := t.classed(t.OnlyA, t.OnlyB)
	if s == nil || t.Parted || t.another() || t.Shared < 2 || t.Cover < leastTwinOfClass || t.Shared == 2 && t.Cover < leastCover {
		return
	}
	a, b := t.claim(t.A), t.claim(t.B)
	if t.whole() && (a.Negated != b.Negated || weak(a) != weak(b)) || t.nouns(t.A, t.OnlyA, s.a) && t.nouns(t.B, t.OnlyB, s.b) {
		return
	}
	if t.tie != MadeFrom && t.later(t.A.Witness, t.B.Witness) {
		return // the injured die, the arrested are charged
	}
	has := func(class func() string, w *story.Witness) func(collate.Ref) bool {
		return func(r collate.Ref) bool { return classesIn(w, t.c.TwinOf(r, r).SpanA, s.class.group)[class()] }
	}
	wa, wb := t.witnesses()
	ofA := func() string { return classOf(wa.Lower(s.a), s.class.group).name }
	ofB := func() string { return s.class.name }
	if classesIn(wa, t.SpanA, s.class.group)[ofB()] || classesIn(wb, t.SpanB, s.class.group)[ofA()] ||
		t.told(t.A, t.B, t.B.Witness, has(ofA, wb)) || t.told(t.B, t.A, t.A.Witness, has(ofB, wa)) {
		return
	}
	if t.elsewhere(t.B, s.class.group, ofA()) || t.elsewhere(t.A, s.class.group, ofB()) {
		return // "arrested on Monday and charged on Tuesday"
	}
	by := byCategory
	if s.class.kind == Contradiction {
		by = byOpposite
	}
	t.say(s.class.kind, "", wb.Words[s.b].Span(), wa.Words[s.a].Span(), by.Then(s.class.by))
}

// elsewhere reports whether the report of r has a word of a class in a sentence that has a
// content word of r, or in one next to such a sentence.
func (f *finder) elsewhere(r collate.Ref, group, class string) bool {
	w := f.witness(r)
	about := map[string]bool{}
	first, last := w.WordsIn(f.claim(r).Span)
	for i := first; i < last; i++ {
		if w.Words[i].Is(claim.ContentWord) {
			about[w.Stem(i)] = true
		}
	}
	near := make([]bool, len(w.Sents)+2) // of every sentence, one further, whether it has one
	for s, said := range f.stems(r.Witness) {
		near[s+1] = slices.ContainsFunc(said, func(stem string) bool { return about[stem] })
	}
	for s, sent := range w.Sents {
		if !near[s] && !near[s+1] && !near[s+2] {
			continue
		}
		for i := sent.First; i < sent.Last; i++ {
			if c := classOf(w.Lower(i), group); c != nil && c.name == class {
				return true
			}
		}
	}
	return false
}

// whole reports whether both twins are claims without the verb of saying.
func (t *twin) whole() bool {
	return t.SpanA == t.claim(t.A).Span && t.SpanB == t.claim(t.B).Span
}

// leastTwinOfClass is the share of the words of the shorter claim that both must have where
// a word of each is known to exclude the other. Ours.
const leastTwinOfClass = 0.5

// nouns reports whether some words but for one hold a noun: then the two claims may be of
// two things.
func (f *finder) nouns(r collate.Ref, words []int, but int) bool {
	w := f.witness(r)
	return slices.ContainsFunc(words, func(i int) bool {
		return i != but && (w.Words[i].Is(claim.Noun) || w.Words[i].Is(claim.ProperNoun))
	})
}

// paraphrase tells of what somebody denies or leaves open in a quotation, and is said to
// have said flat in the words of the other report.
func (t twin) paraphrase() {
	wa, wb := t.witnesses()
	a, b := t.claim(t.A), t.claim(t.B)
	qa, qb := wa.InQuote(a.Span), wb.InQuote(b.Span)
	if qa == qb || t.Parted || t.Cover < leastCover || t.Most < leastTwin || len(a.Chain) == 0 || len(b.Chain) == 0 || !t.oneSource(a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]) {
		return
	}
	if qb {
		t.swap()
		a, b, wa, wb = b, a, wb, wa
	}
	turned := a.Negated && t.negates(t.A, a.Span) && !t.negates(t.B, b.Span) && !b.Negated && b.Firmness != mention.Denied && !weakly(b)
	hardened := !a.Negated && !b.Negated && a.Firmness == mention.Possible && flatly(b) && t.oneDeed() && t.hedges(t.A)
	if !turned && !hardened || t.content(t.B, t.OnlyB) > 2 {
		return
	}
	if t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return t.claim(r).Negated || weakly(t.claim(r)) }) {
		return
	}
	t.say(ParaphraseDistorted, "", b.Span, a.Span, byParaphrase)
}

// weakly reports whether a claim is told as no more than possible.
func weakly(c *claim.Claim) bool {
	return c.Firmness == mention.Possible || c.Firmness == mention.Conditional
}
