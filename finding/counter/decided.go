package counter

import (
	"slices"

	"stemma/collate"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/told"
	"stemma/mention"
)

// decided tells of what report a says is being considered, and report b, which was perhaps made
// from it, that it is decided or done, however else its sentence reads: "would consider a
// public inquiry", "has ordered a public inquiry".
func decided(f *finding.Finder, m *deeds, a, b int) {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return
	}
	tie, _ := f.Tie(a, b)
	for i := range wa.Claims[:min(len(wa.Claims), alike.MostClaims)] {
		r := collate.Ref{Witness: a, Claim: i}
		c := &wa.Claims[i]
		if c.Negated || c.Headline || c.Firmness == mention.Denied || c.Object.Span().Empty() || !told.Weighs(f, r) {
			continue
		}
		thing := wa.Content(c.Object.Span())
		if len(thing) == 0 || len(thing) > mostThing || len(thing) == 1 && m.Rare(thing[0]) < leastRare {
			continue
		}
		k := counterpart{f, r, done(f, thing, b), 1, false, tie, nil, m}
		if k.to.Witness < 0 || told.OtherNames(k.Finder, k.from, k.to) {
			continue
		}
		k.say(finding.ModalityStrengthened, f.Claim(k.to).Span, finding.Join(c.FirmBy.Span(), c.Span), finding.ByFirmness)
	}
}

// mostThing is how many content words name what is considered, at most. Ours.
const mostThing = 4

// leastRare is how rare a word must be to name alone what is considered. Ours.
const leastRare = 3

// done returns the claim of report b that has all of some words and tells of a deed as done or
// decided; of witness -1 where there is none, and where b says of those words anything less.
func done(f *finding.Finder, thing []string, b int) collate.Ref {
	w := &f.Witnesses[b]
	found := collate.Ref{Witness: -1}
	for j := range w.Claims[:min(len(w.Claims), alike.MostClaims)] {
		r := collate.Ref{Witness: b, Claim: j}
		c := &w.Claims[j]
		if slices.ContainsFunc(thing, func(s string) bool { _, ok := slices.BinarySearch(c.Terms, s); return !ok }) {
			continue
		}
		if told.Weighs(f, r) || told.RungOf(f, r) < told.Sure || c.Negated || len(c.Verbs) == 0 {
			return collate.Ref{Witness: -1}
		}
		if found.Witness < 0 && !c.Headline {
			found = r
		}
	}
	return found
}
