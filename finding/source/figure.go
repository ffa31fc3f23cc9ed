package source

import (
	"slices"

	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/collate/series"
	"stemma/finding"
	"stemma/finding/measure"
	"stemma/finding/told"
	"stemma/lineage"
	"stemma/mention/attribution"
	"stemma/mention/quantity"
)

// Figures tells of figures that a report gives without the source that the report it
// was made from names for them, however the sentence around them was rewritten: one finding
// a source and report.
func Figures(f *finding.Finder) {
	for _, e := range f.Stemma.Edges {
		parent, child := f.Stemma.Nodes[e.Parent].Witness, f.Stemma.Nodes[e.Child].Witness
		if parent < 0 || child < 0 || !e.Direct || e.Relation == lineage.SharesQuote || e.Relation == lineage.Cites {
			continue
		}
		said := map[string]bool{}
		for i := range f.Series {
			a, b := pointOf(&f.Series[i], parent), pointOf(&f.Series[i], child)
			if a == nil || b == nil || givesFlat(f, &f.Series[i], parent, a.FigRef) {
				continue
			}
			figureSource(f, a, b, said)
		}
	}
}

// pointOf returns the first point of a witness in a series; nil where it has none.
func pointOf(s *series.Series, w int) *series.Point {
	for i := range s.Points {
		if p := &s.Points[i]; p.Witness == w && p.Claim >= 0 {
			return p
		}
	}
	return nil
}

// givesFlat reports whether a witness gives a figure of a series without a source, too.
func givesFlat(f *finding.Finder, s *series.Series, w int, of collate.FigRef) bool {
	return slices.ContainsFunc(s.Points, func(p series.Point) bool {
		return p.Witness == w && p.Claim >= 0 && f.Claim(collate.Ref{Witness: w, Claim: p.Claim}).Attribution < 0 &&
			amount.Compare(f.Figure(p.FigRef), f.Figure(of)) != relation.Differs
	})
}

// figureSource tells that the claim of b has no source and that of a has one that was not
// said yet.
func figureSource(f *finding.Finder, a, b *series.Point, said map[string]bool) {
	x, y := f.Figure(a.FigRef), f.Figure(b.FigRef)
	ca, cb := f.Claim(collate.Ref{Witness: a.Witness, Claim: a.Claim}), f.Claim(collate.Ref{Witness: b.Witness, Claim: b.Claim})
	wa, wb := &f.Witnesses[a.Witness], &f.Witnesses[b.Witness]
	if !measure.Weighty(x) || amount.Vague(x) || amount.Compare(x, y) == relation.Differs || len(ca.Chain) == 0 || cb.Attribution >= 0 || cb.Headline || cb.FirstPerson {
		return
	}
	if told.Attributed(wb, cb.Sent, true) || told.Says(wb, cb.Sent) || cb.Sent+1 < len(wb.Sents) && wb.Sents[cb.Sent+1].Block == wb.Sents[cb.Sent].Block && told.Says(wb, cb.Sent+1) {
		return
	}
	s := ca.Chain[len(ca.Chain)-1]
	if s.Kind == attribution.Pronoun || wa.Attributions[ca.Attribution].Unlisted || told.TellsOf(wa, s, wb, finding.Sentence(wb, cb.Sent)) {
		return
	}
	if x.Dimension == quantity.Count && !sided(s.Span.Of(wa.Report.Text), s) {
		return
	}
	at := cb.Span
	if at.Len() < shortClaim {
		at = finding.Sentence(wb, cb.Sent) // "of which there were 37"
	}
	if who := s.Span.Of(wa.Report.Text); !said[who] {
		said[who] = true
		f.Add(finding.Finding{Kind: finding.AttributionDropped, Severity: finding.Differs, Tie: finding.MadeFrom, Locus: -1, By: finding.BySource,
			Suspect: f.Passage(b.Witness, at), Against: f.Passage(a.Witness, s.Span)})
	}
}

// sided reports whether a source is one of which a reader should know that a count is theirs:
// it is a party to what it tells, or nobody who is named. What the police or a hospital have
// counted is often passed on without them.
func sided(words string, s attribution.Source) bool {
	k := told.BodyOf(words)
	return s.Kind == attribution.Anonymous || k != nil && k.Name != classOfficials && k.Name != classMedics
}

// shortClaim is how many bytes a claim must have to be shown without its sentence. Ours.
const shortClaim = 40
