package twin

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention"
	"stemma/story"
)

// polarity tells of what one report says is so and the other says is not.
func (t twin) polarity() {
	a, b := t.Claim(t.A), t.Claim(t.B)
	not := func(c *claim.Claim) bool { return c.Negated || c.Firmness == mention.Denied }
	if not(a) == not(b) || !t.close() || t.Cover < leastMost || joint(t.Finder, t.A) || joint(t.Finder, t.B) || !t.oneState() || told.Weak(a) || told.Weak(b) || a.FirstPerson || b.FirstPerson {
		return
	}
	switch denied := a.Firmness == mention.Denied || b.Firmness == mention.Denied; {
	case denied && !(len(a.Chain) > 0 && len(b.Chain) > 0 && t.oneSource(a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1])):
		return // who asserts and who denies is told of the locus
	case !denied && told.Negates(t.Finder, t.A, t.SpanA) == told.Negates(t.Finder, t.B, t.SpanB):
		return // both have a word that denies something
	}
	if t.Witness(t.A).InQuote(a.Span) || t.Witness(t.B).InQuote(b.Span) || telling(t.Finder, t.A, t.OnlyA) || telling(t.Finder, t.B, t.OnlyB) ||
		content(t.Finder, t.A, t.OnlyA)+content(t.Finder, t.B, t.OnlyB) > 2 || t.classed(t.OnlyA, t.OnlyB) != nil { // "not locked", "unlocked"
		return
	}
	if nouns(t.Finder, t.A, t.OnlyA, -1) && nouns(t.Finder, t.B, t.OnlyB, -1) || t.bounds(t.A, t.B) || t.bounds(t.B, t.A) {
		return // "no guard was hurt", "a cook was hurt"; "was not sacked because of the fire"
	}
	if t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return not(t.Claim(r)) == not(a) }) ||
		t.told(t.B, t.A, t.A.Witness, func(r collate.Ref) bool { return not(t.Claim(r)) == not(b) }) {
		return
	}
	t.say(finding.Contradiction, "", told.Saying(b), told.Saying(a), finding.ByPolarity)
}

// bounds reports whether a claim, and not the other, has a word that says until when, in what part or
// why something is not so.
func (t *twin) bounds(r, other collate.Ref) bool {
	w, o := t.Witness(r), t.Witness(other)
	first, last := w.WordsIn(t.Claim(r).Span)
	from, to := o.WordsIn(t.Claim(other).Span)
	for i := first; i < last; i++ {
		if class.Of(w.Lower(i), class.GroupBounded) == nil {
			continue
		}
		k := from
		for k < to && o.Lower(k) != w.Lower(i) {
			k++
		}
		if k == to {
			return true
		}
	}
	return false
}

// joint reports whether a claim is of two clauses joined by a semicolon, of which one may
// be denied: "the doctor was off duty; the nurse was not".
func joint(f *finding.Finder, r collate.Ref) bool {
	return strings.Contains(f.Claim(r).Span.Of(f.Witness(r).Report.Text), ";")
}

// telling reports whether some words hold a number or a name.
func telling(f *finding.Finder, r collate.Ref, words []int) bool {
	w := f.Witness(r)
	return slices.ContainsFunc(words, func(i int) bool {
		return w.Words[i].Kind == claim.Number || w.Words[i].Kind == claim.Mixed || w.Words[i].Is(claim.ProperNoun)
	})
}

// oneState reports whether both claims are of one verb, or of what somebody is.
func (t *twin) oneState() bool {
	return t.oneDeed() || len(t.Claim(t.A).Verbs) == 0 && len(t.Claim(t.B).Verbs) == 0
}

// content counts those of some words that carry meaning of their own.
func content(f *finding.Finder, r collate.Ref, words []int) int {
	n := 0
	for _, i := range words {
		if f.Witness(r).Words[i].Is(claim.ContentWord) {
			n++
		}
	}
	return n
}

// A swapped is a word of one claim that stands where the other has one of another class.
type swapped struct {
	a, b  int // indexes in the words of the reports
	class *class.Class
}

// classed returns the words of one group and of two classes that each of the claims has
// and the other has not, of the groups of what cannot both be or is of another kind; nil where
// there are none.
func (t *twin) classed(as, bs []int) *swapped {
	wa, wb := t.witnesses()
	for _, i := range as {
		for _, x := range class.All(wa.Lower(i)) {
			if x.Kind != finding.Contradiction && x.Kind != finding.CategoryChanged {
				continue
			}
			for _, j := range bs {
				if y := class.Of(wb.Lower(j), x.Group); y != nil && y.Name != x.Name && y.Kind == x.Kind {
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
	a, b := t.Claim(t.A), t.Claim(t.B)
	if t.whole() && (a.Negated != b.Negated || told.Weak(a) != told.Weak(b)) || nouns(t.Finder, t.A, t.OnlyA, s.a) && nouns(t.Finder, t.B, t.OnlyB, s.b) {
		return
	}
	if t.tie != finding.MadeFrom && t.Later(t.A.Witness, t.B.Witness) {
		return // the injured die, the arrested are charged
	}
	has := func(of func() string, w *story.Witness) func(collate.Ref) bool {
		return func(r collate.Ref) bool { return class.In(w, t.TwinOf(r, r).SpanA, s.class.Group)[of()] }
	}
	wa, wb := t.witnesses()
	ofA := func() string { return class.Of(wa.Lower(s.a), s.class.Group).Name }
	ofB := func() string { return s.class.Name }
	if class.In(wa, t.SpanA, s.class.Group)[ofB()] || class.In(wb, t.SpanB, s.class.Group)[ofA()] ||
		t.told(t.A, t.B, t.B.Witness, has(ofA, wb)) || t.told(t.B, t.A, t.A.Witness, has(ofB, wa)) {
		return
	}
	if told.Elsewhere(t.Finder, t.B, s.class.Group, ofA()) || told.Elsewhere(t.Finder, t.A, s.class.Group, ofB()) {
		return // "arrested on Monday and charged on Tuesday"
	}
	by := finding.ByCategory
	if s.class.Kind == finding.Contradiction {
		by = finding.ByOpposite
	}
	t.say(s.class.Kind, "", wb.Words[s.b].Span(), wa.Words[s.a].Span(), by.Then(s.class.By))
}

// whole reports whether both twins are claims without the verb of saying.
func (t *twin) whole() bool {
	return t.SpanA == t.Claim(t.A).Span && t.SpanB == t.Claim(t.B).Span
}

// leastTwinOfClass is the share of the words of the shorter claim that both must have where
// a word of each is known to exclude the other. Ours.
const leastTwinOfClass = 0.5

// nouns reports whether some words but for one hold a noun: then the two claims may be of
// two things.
func nouns(f *finding.Finder, r collate.Ref, words []int, but int) bool {
	w := f.Witness(r)
	return slices.ContainsFunc(words, func(i int) bool {
		return i != but && (w.Words[i].Is(claim.Noun) || w.Words[i].Is(claim.ProperNoun))
	})
}

// paraphrase tells of what somebody denies or leaves open in a quotation, and is said to
// have said flat in the words of the other report.
func (t twin) paraphrase() {
	wa, wb := t.witnesses()
	a, b := t.Claim(t.A), t.Claim(t.B)
	qa, qb := wa.InQuote(a.Span), wb.InQuote(b.Span)
	if qa == qb || t.Parted || t.Cover < leastCover || t.Most < leastTwin || len(a.Chain) == 0 || len(b.Chain) == 0 || !t.oneSource(a.Chain[len(a.Chain)-1], b.Chain[len(b.Chain)-1]) {
		return
	}
	if qb {
		t.swap()
		a, b, wa, wb = b, a, wb, wa
	}
	turned := a.Negated && told.Negates(t.Finder, t.A, a.Span) && !told.Negates(t.Finder, t.B, b.Span) && !b.Negated && b.Firmness != mention.Denied && !told.Weakly(b)
	hardened := !a.Negated && !b.Negated && a.Firmness == mention.Possible && told.Flatly(b) && t.oneDeed() && t.hedges(t.A)
	if !turned && !hardened || content(t.Finder, t.B, t.OnlyB) > 2 {
		return
	}
	if t.told(t.A, t.B, t.B.Witness, func(r collate.Ref) bool { return t.Claim(r).Negated || told.Weakly(t.Claim(r)) }) {
		return
	}
	t.say(finding.ParaphraseDistorted, "", b.Span, a.Span, finding.ByParaphrase)
}
