package locus

import (
	"stemma/collate"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/measure"
	"stemma/finding/told"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// A pair is two claims of one locus: to is held against from.
type pair struct {
	*finding.Finder
	locus    int
	tie      string
	from, to collate.Ref
}

func (p pair) claims() (*story.Witness, *story.Witness) {
	return &p.Witnesses[p.from.Witness], &p.Witnesses[p.to.Witness]
}

// report adds a finding of a kind, as severe as its kind is.
func (p pair) report(kind string, suspect, against report.Span, by report.By) {
	p.reportAs(kind, finding.KindOf(kind).Severity, suspect, against, by)
}

// reportAs adds a finding; between two reports that are only compared nothing is
// serious.
func (p pair) reportAs(kind, severity string, suspect, against report.Span, by report.By) {
	if p.tie == finding.Compared && severity == finding.Serious {
		severity = finding.Differs
	}
	p.Add(finding.Finding{Kind: kind, Severity: severity, Tie: p.tie, Locus: p.locus, By: by,
		Suspect: p.Passage(p.to.Witness, suspect), Against: p.Passage(p.from.Witness, against)})
}

// source finds the innermost source of a claim that was left out, where the one who told of
// it is kept: "Roe, citing the guard, said", "Roe said". Who may have heard it elsewhere left out nobody.
func (p pair) source() {
	_, wb := p.claims()
	a, b := p.Claim(p.from), p.Claim(p.to)
	if p.tie != finding.Compared && len(a.Chain) > 1 && len(b.Chain) == 1 && p.Same(p.from.Witness, a.Chain[0], p.to.Witness, b.Chain[0]) && wb.Names(b.Chain[0]) && told.Known(a.Chain[len(a.Chain)-1]) {
		p.reportAs(finding.AttributionDropped, finding.Differs, b.Chain[0].Span, a.Chain[len(a.Chain)-1].Span, finding.BySource)
	}
}

// figures finds bounds, numbers and units that were changed, in figures of one
// series that stand in the two claims.
func (p pair) figures() {
	if p.tie != finding.Compared {
		return // compared witness by witness, in finder.figures
	}
	wa, wb := p.claims()
	a, b := p.Claim(p.from), p.Claim(p.to)
	matchedB := make([]bool, len(b.Figures))
	for y, j := range b.Figures {
		matchedB[y] = measure.Agreeing(wa, a.Figures, &wb.Figures[j])
	}
	for _, i := range a.Figures {
		matchedA := measure.Agreeing(wb, b.Figures, &wa.Figures[i])
		for y, j := range b.Figures {
			sa := p.SeriesOf(collate.FigRef{Witness: p.from.Witness, Figure: i})
			if sa < 0 || sa != p.SeriesOf(collate.FigRef{Witness: p.to.Witness, Figure: j}) {
				continue
			}
			fa, fb := &wa.Figures[i], &wb.Figures[j]
			if measure.Early(fa, fb) && p.CourseAt(collate.FigRef{Witness: p.from.Witness, Figure: i}) == usage.Grows {
				continue
			}
			p.figure(fa, fb, matchedA, matchedB[y])
		}
	}
}

func (p pair) figure(fa, fb *figure.Figure, matchedA, matchedB bool) {
	if figure.Agrees(fa, fb) {
		if quantity.Cmp(fa.Value, fb.Value) == 0 && fa.Unit == fb.Unit && measure.Side(fa.Bound) != measure.Side(fb.Bound) && fa.Bound != figure.Approx && fb.Bound != figure.Approx &&
			!measure.HasBound(p.Finder, p.from.Witness, fa, measure.Side(fb.Bound)) && !measure.HasBound(p.Finder, p.to.Witness, fb, measure.Side(fa.Bound)) {
			p.bound(fa, fb) // two reports that have nothing to do with each other may both be right with "about"
		}
		return
	}
	if matchedA || matchedB {
		return
	}
	switch {
	case quantity.Cmp(fa.Value, fb.Value) == 0 && fa.Unit != fb.Unit && fa.Dimension == fb.Dimension && fa.Unit != "" && fb.Unit != "":
		p.report(finding.UnitChanged, fb.Span, fa.Span, finding.ByUnit)
	}
}

// bound reports a bound that one of two compared reports has. The reading with
// the bound is the one compared with: a bound is dropped more often than made.
func (p pair) bound(fa, fb *figure.Figure) {
	if measure.Side(fa.Bound) == 0 {
		p.from, p.to = p.to, p.from
		fa, fb = fb, fa
	}
	if measure.Limited(p.Finder, p.to.Witness, fb.Span) {
		return
	}
	p.report(finding.BoundChanged, fb.Span, fa.Span, finding.ByBound)
}
