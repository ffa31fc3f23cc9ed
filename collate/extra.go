package collate

import (
	"cmp"
	"slices"

	"stemma/claim"
	"stemma/collate/relation"
	"stemma/report"
)

// An Extra is a locus of passages that are no claims. It is a further locus: what it tells
// may stand in others, too, and nothing is said of its readings' differing.
type Extra struct {
	ID       string
	Of       Unit
	Theme    string            // as a Locus has it
	Variants []Reading         // by first witness
	Silent   []int             // witnesses without it
	Relation relation.Relation // Same or Rewording
	By       report.By
}

// A Reading is passages of the same words, in witness and text order.
type Reading []At

// A Unit says what stands in a locus.
type Unit string

// The units.
const (
	Claims    Unit = "claim"
	Sentences Unit = "sentence" // whole ones, that are alike as a whole
)

// extra makes a locus of readings, or returns false where fewer than two witnesses have them.
func (c *Collation) extra(of Unit, by report.By, readings []Reading) (Extra, bool) {
	slices.SortFunc(readings, func(a, b Reading) int { return order(a[0], b[0]) })
	x := Extra{Of: of, Variants: readings, Relation: relation.Rewording, By: by}
	if len(readings) == 1 {
		x.Relation = relation.Same
	}
	has := map[int]bool{}
	var refs []Ref
	for _, r := range readings {
		for _, at := range r {
			has[at.Witness] = true
			refs = append(refs, c.claimsIn(at)...)
		}
	}
	if len(has) < 2 {
		return x, false
	}
	x.Theme = themeOf(c.Witnesses, refs)
	for w := range c.Witnesses {
		if !has[w] {
			x.Silent = append(x.Silent, w)
		}
	}
	return x, true
}

// order orders passages by witness, then by their place.
func order(a, b At) int { return cmp.Or(a.Witness-b.Witness, a.Start-b.Start, a.End-b.End) }

// claimsIn returns the claims that lie in a passage.
func (c *Collation) claimsIn(at At) []Ref {
	w := &c.Witnesses[at.Witness]
	var out []Ref
	i, _ := slices.BinarySearchFunc(w.Claims, at.Start, func(x claim.Claim, start int) int { return x.Start - start })
	for ; i < len(w.Claims) && w.Claims[i].Start < at.End; i++ {
		if at.Contains(w.Claims[i].Span) {
			out = append(out, Ref{Witness: at.Witness, Claim: i})
		}
	}
	return out
}

// ClaimIn returns the first claim that lies in a passage, as an index in its witness's
// reading, or -1.
func (c *Collation) ClaimIn(at At) int {
	if refs := c.claimsIn(at); len(refs) > 0 {
		return refs[0].Claim
	}
	return -1
}
