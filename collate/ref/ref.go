// Package ref names what stands in a witness: a claim, a figure, a quotation, a member of
// its cast, a passage.
package ref

import (
	"stemma/claim"
	"stemma/mention/figure"
	"stemma/report"
	"stemma/story"
)

// A MemberRef names a member of a witness's cast.
type MemberRef struct{ Witness, Member int }

// An IntroRef names an introduction of a witness: see claim.Introduction.
type IntroRef struct{ Witness, Introduction int }

// At is a span of a witness.
type At struct {
	Witness int
	report.Span
}

// A Ref names a claim of a witness.
type Ref struct{ Witness, Claim int }

// A FigRef names a figure of a witness.
type FigRef struct{ Witness, Figure int }

// A QuoteRef names a quote of a witness.
type QuoteRef struct{ Witness, Quote int }

// Of returns the claim that r names.
func (r Ref) Of(ws []story.Witness) *claim.Claim { return &ws[r.Witness].Claims[r.Claim] }

// Of returns the figure that r names.
func (r FigRef) Of(ws []story.Witness) *figure.Figure { return &ws[r.Witness].Figures[r.Figure] }
