package told

import (
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention"
	"stemma/report"
	"stemma/story"
)

// Quoting reports whether most of a claim is a quotation, in which nobody but the speaker
// hedges.
func Quoting(w *story.Witness, c *claim.Claim) bool {
	n := 0
	for _, q := range c.Quotes {
		n += w.Quotes[q].Outer.Cover(w.Quotes[q].Span).Len()
	}
	return w.InQuote(c.Span) || 2*n > c.Span.Len()
}

// Weak reports whether a claim is told as less than certain, by words of its own.
func Weak(c *claim.Claim) bool {
	switch c.Firmness {
	case mention.Expected, mention.Reportedly, mention.Alleged, mention.Possible:
		return !c.FirmBy.Empty()
	}
	return false
}

// Flatly reports whether a claim is told as so, and nothing in its sentence weakens it.
func Flatly(c *claim.Claim) bool { return c.Firmness.Flat() && !c.Hedged }

// Quoted reports whether a claim stands in a quotation.
func Quoted(f *finding.Finder, r collate.Ref) bool { return f.Witness(r).InQuote(f.Claim(r).Span) }

// ToCome reports whether a headline says by a word before its verb that it is of what will
// be: "to be signed".
func ToCome(w *story.Witness, h *claim.Claim) bool {
	verb := w.WordAt(h.Predicate.Span().Start)
	for i := max(w.WordAt(h.Start), verb-2); i < verb; i++ {
		if class.Of(w.Lower(i), groupComing) != nil {
			return true
		}
	}
	return false
}

// Comes returns the class of a group that the first word has by which a claim is of what is
// to come; nil where none has.
func Comes(w *story.Witness, c *claim.Claim, group string) *class.Class {
	if c.Firmness != mention.Expected || c.FirmBy.Empty() {
		return nil
	}
	return class.Of(w.Lower(w.WordAt(c.FirmBy.Span().Start)), group)
}

// Saying is the span of a claim, with the verb where that denies it.
func Saying(c *claim.Claim) report.Span {
	if c.Firmness == mention.Denied || c.Firmness == mention.Confirmed {
		return finding.Join(c.FirmBy.Span(), c.Span)
	}
	return c.Span
}

// Negates reports whether a span of the report of r has a word that denies something.
func Negates(f *finding.Finder, r collate.Ref, s report.Span) bool {
	w := f.Witness(r)
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if class.Of(w.Lower(i), class.GroupNegation) != nil || strings.HasSuffix(w.Lower(i), "n't") {
			return true
		}
	}
	return false
}

// Weakly reports whether a claim is told as no more than possible.
func Weakly(c *claim.Claim) bool {
	return c.Firmness == mention.Possible || c.Firmness == mention.Conditional
}
