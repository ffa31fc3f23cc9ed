package finding

import (
	"slices"
	"stemma/claim"
	"stemma/collate"
	"stemma/mention"
	"stemma/story"
)

// oneDeed reports whether two claims are of one verb: of one that is told as less than
// certain, the verb that this is said of.
func oneDeed(a, b *claim.Claim) bool {
	switch {
	case weak(a) && a.Governed == "" || weak(b) && b.Governed == "":
		return a.Family != "" && a.Family == b.Family
	case weak(a):
		return slices.Contains(b.Verbs, a.Governed) || within(a.Verbs, b.Verbs)
	case weak(b):
		return slices.Contains(a.Verbs, b.Governed) || within(b.Verbs, a.Verbs)
	}
	return a.Family != "" && (a.Family == b.Family || slices.Contains(b.Verbs, a.Family)) || b.Family != "" && slices.Contains(a.Verbs, b.Family)
}

// within reports whether all of a, one or two, are of b.
func within(a, b []string) bool {
	return len(a) > 0 && len(a) <= 2 && !slices.ContainsFunc(a, func(v string) bool { return !slices.Contains(b, v) })
}

// oneObject reports whether the objects of the verbs of two claims share a word, where both are
// weak and of reports that are tied, or the object of one is
// the deed of the other: "regain strength", "gather strength"; "consider a ban", "ban".
func (f *finder) oneObject(r, s collate.Ref, tied bool) bool {
	a, b := f.claim(r), f.claim(s)
	wa, wb := f.witness(r), f.witness(s)
	x, y := wa.Content(a.Object.Span()), wb.Content(b.Object.Span())
	p, q := wa.Content(a.Predicate.Span()), wb.Content(b.Predicate.Span())
	return tied && weak(a) && weak(b) && claim.Share(x, y) || claim.Share(q, x) || claim.Share(p, y)
}

// otherNames reports whether the subjects of two claims are named, and differently.
func (f *finder) otherNames(r, s collate.Ref) bool {
	a, b := f.namesIn(r.Witness, f.claim(r).Subject.Span()), f.namesIn(s.Witness, f.claim(s).Subject.Span())
	return lacks(a, b) && lacks(b, a)
}

// toCome reports whether a headline says by a word before its verb that it is of what will
// be: "to be signed".
func toCome(w *story.Witness, h *claim.Claim) bool {
	verb := w.WordAt(h.Predicate.Span().Start)
	for i := max(w.WordAt(h.Start), verb-2); i < verb; i++ {
		if classOf(w.Lower(i), groupComing) != nil {
			return true
		}
	}
	return false
}

// comes returns the class of a group that the first word has by which a claim is of what is
// to come; nil where none has.
func comes(w *story.Witness, c *claim.Claim, group string) *wordClass {
	if c.Firmness != mention.Expected || c.FirmBy.Empty() {
		return nil
	}
	return classOf(w.Lower(w.WordAt(c.FirmBy.Start)), group)
}
