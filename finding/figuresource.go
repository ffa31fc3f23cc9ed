package finding

import (
	"slices"

	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/collate/series"
	"stemma/lineage"
	"stemma/mention/attribution"
	"stemma/mention/quantity"
)

// figureSources tells of figures that a report gives without the source that the report it
// was made from names for them, however the sentence around them was rewritten: one finding
// a source and report.
func (f *finder) figureSources() {
	for _, e := range f.st.Edges {
		parent, child := f.st.Nodes[e.Parent].Witness, f.st.Nodes[e.Child].Witness
		if parent < 0 || child < 0 || !e.Direct || e.Relation == lineage.SharesQuote || e.Relation == lineage.Cites {
			continue
		}
		said := map[string]bool{}
		for i := range f.c.Series {
			a, b := pointOf(&f.c.Series[i], parent), pointOf(&f.c.Series[i], child)
			if a == nil || b == nil || f.givesFlat(&f.c.Series[i], parent, a.FigRef) {
				continue
			}
			f.figureSource(a, b, said)
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
func (f *finder) givesFlat(s *series.Series, w int, of collate.FigRef) bool {
	return slices.ContainsFunc(s.Points, func(p series.Point) bool {
		return p.Witness == w && p.Claim >= 0 && f.claim(collate.Ref{Witness: w, Claim: p.Claim}).Attribution < 0 &&
			amount.Compare(f.figure(p.FigRef), f.figure(of)) != relation.Differs
	})
}

// figureSource tells that the claim of b has no source and that of a has one that was not
// said yet.
func (f *finder) figureSource(a, b *series.Point, said map[string]bool) {
	x, y := f.figure(a.FigRef), f.figure(b.FigRef)
	ca, cb := f.claim(collate.Ref{Witness: a.Witness, Claim: a.Claim}), f.claim(collate.Ref{Witness: b.Witness, Claim: b.Claim})
	wa, wb := &f.c.Witnesses[a.Witness], &f.c.Witnesses[b.Witness]
	if !weighty(x) || amount.Vague(x) || amount.Compare(x, y) == relation.Differs || len(ca.Chain) == 0 || cb.Attribution >= 0 || cb.Headline || cb.FirstPerson {
		return
	}
	if attributed(wb, cb.Sent, true) || told(wb, cb.Sent) || cb.Sent+1 < len(wb.Sents) && wb.Sents[cb.Sent+1].Block == wb.Sents[cb.Sent].Block && told(wb, cb.Sent+1) {
		return
	}
	s := ca.Chain[len(ca.Chain)-1]
	if s.Kind == attribution.Pronoun || wa.Attributions[ca.Attribution].Unlisted || tellsOf(wa, s, wb, sentSpan(wb, cb.Sent)) {
		return
	}
	if x.Dimension == quantity.Count && !sided(s.Span.Of(wa.Report.Text), s) {
		return
	}
	at := cb.Span
	if at.Len() < shortClaim {
		at = sentSpan(wb, cb.Sent) // "of which there were 37"
	}
	if who := s.Span.Of(wa.Report.Text); !said[who] {
		said[who] = true
		f.add(Finding{Kind: AttributionDropped, Severity: Differs, Tie: MadeFrom, Locus: -1, By: bySource,
			Suspect: f.passage(b.Witness, at), Against: f.passage(a.Witness, s.Span)})
	}
}

// sided reports whether a source is one of which a reader should know that a count is theirs:
// it is a party to what it tells, or nobody who is named. What the police or a hospital have
// counted is often passed on without them.
func sided(words string, s attribution.Source) bool {
	k := bodyOf(words)
	return s.Kind == attribution.Anonymous || k != nil && k.name != classOfficials && k.name != classMedics
}

// shortClaim is how many bytes a claim must have to be shown without its sentence. Ours.
const shortClaim = 40
