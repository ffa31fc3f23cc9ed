package told

import (
	"slices"

	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// The rungs from what may be to what is, as a claim tells of a deed.
const (
	Unknown = iota - 1
	MayBe   // may, is considered
	wished  // is hoped for
	Planned // is planned, is expected
	Sure    // will be, is vowed
	Done    // is or was
)

// RungOf returns how far a claim says that a deed has come; unknown where it is denied or
// somebody's word.
func RungOf(f *finding.Finder, r collate.Ref) int {
	c, w := f.Claim(r), f.Witness(r)
	if c.Negated {
		return Unknown
	}
	switch c.Firmness {
	case mention.Possible:
		return MayBe
	case mention.Expected:
		if c.FirmBy.Empty() {
			return Unknown
		}
		first, last := w.WordsIn(c.FirmBy.Span())
		for i := first; i < last; i++ {
			if k := class.Of(w.Lower(i), class.GroupStage); k != nil && k.Name != class.Modal {
				return Stages[k.Name]
			}
		}
		return Planned
	case mention.Stated, mention.Confirmed:
		verb := w.WordAt(int(c.Predicate.Start))
		switch {
		case c.Hedged || class.In(w, c.Span, class.GroupStage)[class.Modal]:
			return Unknown
		case class.In(w, c.Span, class.GroupStage)[class.Would]:
			if len(c.Chain) > 0 && !w.InQuote(c.Span) && !Conditional(w, c.Span) {
				return Sure // what somebody said will be
			}
			return Unknown
		case c.Predicate.Empty():
			return Done
		case c.Headline && verb > 0 && w.Lower(verb-1) == coming:
			return Planned // "Firm to cut 300 jobs"
		case considers(f, r):
			return MayBe // "Minister weighs ban"
		}
		return Done
	}
	return Unknown
}

// Conditional reports whether a span has a word that begins a condition.
func Conditional(w *story.Witness, s report.Span) bool {
	return class.In(w, s, class.GroupProviso)[class.If]
}

// OtherRung reports whether the claims of two figures are known to be on two rungs: "winds
// could reach 80 mph", "winds reached 60 mph".
func OtherRung(f *finding.Finder, p, q collate.FigRef) bool {
	of := func(r collate.FigRef) int {
		if c := f.Witnesses[r.Witness].Slots[r.Figure].Claim; c >= 0 {
			return RungOf(f, collate.Ref{Witness: r.Witness, Claim: int(c)})
		}
		return Unknown
	}
	a, b := of(p), of(q)
	return a != Unknown && b != Unknown && a != b
}

// coming is the word before a verb by which a headline tells what is to come.
const coming = class.To

// Stages are the rungs of the classes of groupStage.
var Stages = map[string]int{class.Weigh: MayBe, "wish": wished, "plan": Planned, "sure": Sure, class.Would: Sure}

// TooNear reports whether two rungs say about the same: what may be and what is hoped for, a plan
// and a promise, what will be and what is.
func TooNear(x, y int) bool {
	low, high := min(x, y), max(x, y)
	return high < Planned || low == Planned && high == Sure || low == Sure
}

// Weighs reports whether the verb of a claim, or a word that says how firm it is, says that
// something is considered.
func Weighs(f *finding.Finder, r collate.Ref) bool {
	w, c := f.Witness(r), f.Claim(r)
	return considers(f, r) || !c.FirmBy.Empty() && class.In(w, c.FirmBy.Span(), class.GroupStage)[class.Weigh]
}

// considers reports whether the verb of a claim says so. A bell weighs tonnes.
func considers(f *finding.Finder, r collate.Ref) bool {
	w, c := f.Witness(r), f.Claim(r)
	return !c.Predicate.Empty() && class.Is(w.Lower(w.WordAt(int(c.Predicate.Start))), class.GroupStage, class.Weigh) &&
		!slices.ContainsFunc(c.Figures, func(i int) bool { return w.Figures[i].Dimension == quantity.Mass })
}
