package finding

import (
	"stemma/collate"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// A pair is two claims of one locus: to is held against from.
type pair struct {
	*finder
	locus    int
	tie      string
	from, to collate.Ref
}

func (p pair) claims() (*story.Witness, *story.Witness) {
	return &p.c.Witnesses[p.from.Witness], &p.c.Witnesses[p.to.Witness]
}

// report adds a finding of a kind, as severe as its kind is.
func (p pair) report(kind string, suspect, against report.Span, by report.By) {
	p.reportAs(kind, KindOf(kind).Severity, suspect, against, by)
}

// reportAs adds a finding; between two reports that are only compared nothing is
// serious.
func (p pair) reportAs(kind, severity string, suspect, against report.Span, by report.By) {
	if p.tie == Compared && severity == Serious {
		severity = Differs
	}
	p.add(Finding{Kind: kind, Severity: severity, Tie: p.tie, Locus: p.locus, By: by,
		Suspect: p.passage(p.to.Witness, suspect), Against: p.passage(p.from.Witness, against)})
}

// source finds the innermost source of a claim that was left out, where the one who told of
// it is kept: "Roe, citing the guard, said", "Roe said".
func (p pair) source() {
	_, wb := p.claims()
	a, b := p.c.Claim(p.from), p.c.Claim(p.to)
	if len(a.Chain) > 1 && len(b.Chain) == 1 && p.same(p.from.Witness, a.Chain[0], p.to.Witness, b.Chain[0]) && wb.Names(b.Chain[0]) && known(a.Chain[len(a.Chain)-1]) {
		p.reportAs(AttributionDropped, Differs, b.Chain[0].Span, a.Chain[len(a.Chain)-1].Span, bySource)
	}
}

// known reports whether a source is one that a reader can look for: no pronoun
// and nobody unnamed.
func known(s attribution.Source) bool {
	return s.Kind != attribution.Pronoun && s.Kind != attribution.Anonymous && s.Kind != attribution.Role
}

// attributed reports whether any saying reaches into a sentence or, where nearby is set, the
// one before it in its block: there a claim without a source of its own may still be
// told as the speaker's.
func attributed(w *story.Witness, sent int, nearby bool) bool {
	for _, a := range w.Attributions {
		if a.Unlisted {
			continue // a guess: "fired at students"
		}
		if a.Sent == sent || nearby && a.Sent == sent-1 && w.Sents[a.Sent].Block == w.Sents[sent].Block {
			return true
		}
	}
	return false
}

// figures finds bounds, numbers and units that were changed, in figures of one
// series that stand in the two claims.
func (p pair) figures() {
	if p.tie != Compared {
		return // compared witness by witness, in finder.figures
	}
	wa, wb := p.claims()
	a, b := p.c.Claim(p.from), p.c.Claim(p.to)
	matchedB := make([]bool, len(b.Figures))
	for y, j := range b.Figures {
		matchedB[y] = has(wa, a.Figures, &wb.Figures[j])
	}
	for _, i := range a.Figures {
		matchedA := has(wb, b.Figures, &wa.Figures[i])
		for y, j := range b.Figures {
			sa := p.c.SeriesOf(collate.FigRef{Witness: p.from.Witness, Figure: i})
			if sa < 0 || sa != p.c.SeriesOf(collate.FigRef{Witness: p.to.Witness, Figure: j}) {
				continue
			}
			fa, fb := &wa.Figures[i], &wb.Figures[j]
			if early(fa, fb) && p.c.CourseAt(collate.FigRef{Witness: p.from.Witness, Figure: i}) == collate.Grows {
				continue
			}
			p.figure(fa, fb, matchedA, matchedB[y])
		}
	}
}

// has reports whether a claim holds a figure that agrees with f: then f is
// matched there, and other figures of the claim are not changes of it.
func has(w *story.Witness, figs []int, f *figure.Figure) bool {
	for _, i := range figs {
		g := &w.Figures[i]
		if g.Dimension == f.Dimension && figure.Agrees(f, g) {
			return true
		}
	}
	return false
}

func (p pair) figure(fa, fb *figure.Figure, matchedA, matchedB bool) {
	if figure.Agrees(fa, fb) {
		if quantity.Cmp(fa.Value, fb.Value) == 0 && fa.Unit == fb.Unit && side(fa.Bound) != side(fb.Bound) && fa.Bound != figure.Approx && fb.Bound != figure.Approx &&
			!p.has(p.from.Witness, fa, side(fb.Bound)) && !p.has(p.to.Witness, fb, side(fa.Bound)) {
			p.bound(fa, fb) // two reports that have nothing to do with each other may both be right with "about"
		}
		return
	}
	if matchedA || matchedB {
		return
	}
	switch {
	case quantity.Cmp(fa.Value, fb.Value) == 0 && fa.Unit != fb.Unit && fa.Dimension == fb.Dimension && fa.Unit != "" && fb.Unit != "":
		p.report(UnitChanged, fb.Span, fa.Span, byUnit)
	}
}

// early reports whether one of two figures has "at least", as a toll is told early.
func early(a, b *figure.Figure) bool {
	return side(a.Bound) == side(figure.AtLeast) || side(b.Bound) == side(figure.AtLeast)
}

// side is what a bound says, near-synonyms as one: "about 8,000" for "8,000" is
// rounding of speech, "up to 8,000" for "8,000" is a change.
func side(b figure.Bound) int {
	switch b {
	case figure.AtMost, figure.LessThan:
		return 1
	case figure.AtLeast, figure.MoreThan:
		return 2
	case figure.Range:
		return 3
	}
	return 0
}

// bound reports a bound that one of two compared reports has. The reading with
// the bound is the one compared with: a bound is dropped more often than made.
func (p pair) bound(fa, fb *figure.Figure) {
	if side(fa.Bound) == 0 {
		p.from, p.to = p.to, p.from
		fa, fb = fb, fa
	}
	if p.limited(p.to.Witness, fb.Span) {
		return
	}
	p.report(BoundChanged, fb.Span, fa.Span, byBound)
}
