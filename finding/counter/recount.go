package counter

import (
	"slices"

	"stemma/claim"
	"stemma/claim/slot"
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/finding/told"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// leastRecount is the likeness of counterparts from which two numbers in them may be one that
// was changed. Ours.
const leastRecount = 0.45

// figures tells of the figures of two counterparts: of one number with another bound, unit,
// rate or thing, and of the only number of each, where those are two.
func (k counterpart) figures() {
	a, b := k.Claim(k.from), k.Claim(k.to)
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	for _, i := range a.Figures {
		for _, j := range b.Figures {
			x, y := &wa.Figures[i], &wb.Figures[j]
			if x.Value == nil || y.Value == nil || amount.Vague(x) || amount.Vague(y) || x.Dimension != y.Dimension || x.Change != y.Change || wa.InQuote(x.Span) != wb.InQuote(y.Span) {
				continue
			}
			p, q := collate.FigRef{Witness: k.from.Witness, Figure: i}, collate.FigRef{Witness: k.to.Witness, Figure: j}
			if x.Value.Cmp(y.Value) == 0 {
				k.sameNumber(p, q)
			} else if only(wa, a, x.Dimension) && only(wb, b, y.Dimension) {
				k.otherNumber(p, q)
			}
		}
	}
}

// only reports whether a claim has one figure of a dimension.
func only(w *story.Witness, c *claim.Claim, dimension string) bool {
	n := 0
	for _, i := range c.Figures {
		if w.Figures[i].Dimension == dimension {
			n++
		}
	}
	return n == 1
}

// sameNumber tells of one number in two counterparts.
func (k counterpart) sameNumber(p, q collate.FigRef) {
	x, y := k.Figure(p), k.Figure(q)
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	switch {
	case x.Unit != y.Unit:
		if x.Unit != "" && y.Unit != "" && x.Per == y.Per && !measure.LikeUnits(wa, x, wb, y) && k.Held(q.Witness).Of(x) == nil && k.Held(p.Witness).Of(y) == nil {
			k.tellFigure(finding.UnitChanged, finding.ByUnit, p, q)
		}
	case x.Per != y.Per:
		if x.Per != "" && y.Per != "" {
			k.tellFigure(finding.DenominatorChanged, finding.ByPer, p, q)
		}
	case k.things(p, q):
		kind := finding.CategoryChanged
		if x.Dimension == quantity.Ratios {
			kind = finding.DenominatorChanged
		}
		k.tellFigure(kind, finding.ByThing, p, q)
	case measure.Side(wa.BoundOf(x)) != measure.Side(wb.BoundOf(y)) && x.Bound != figure.Range && y.Bound != figure.Range:
		k.bounds(p, q)
	}
}

// things reports whether one number counts or measures two kinds of things, of which neither
// report has it of the other's.
func (k counterpart) things(p, q collate.FigRef) bool {
	x, y := k.Figure(p), k.Figure(q)
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	s, t := &wa.Slots[p.Figure], &wb.Slots[q.Figure]
	if k.like >= leastRecount && measure.OtherSort(x.Counted.Head, y.Counted.Head) {
		return !measure.Heads(k.Finder, q.Witness, x) && !measure.Heads(k.Finder, p.Witness, y)
	}
	if s.Aspect != "" && s.Aspect == t.Aspect || measure.OneSeries(k.Finder, p.Witness, p.Figure, q.Witness, q.Figure) && !k.OtherThing(p, q) {
		return false // "140 people were arrested", "140 arrests"
	}
	if x.Dimension == quantity.Count && (s.Kind == slot.Anyone || t.Kind == slot.Anyone || s.Kind.People() != t.Kind.People() && !measure.Telling(x)) {
		return false // "212 people fell ill", "212 cases"
	}
	if class.Of(x.Counted.Head, class.GroupAnything) != nil || class.Of(y.Counted.Head, class.GroupAnything) != nil {
		return false // "112 polling stations", "112 places"
	}
	if quantity.Digits(x.Value) < 2 && (x.Dimension != quantity.Count || x.Value.Cmp(measure.Hundred) < 0) || x.Counted.Head == "" || y.Counted.Head == "" || measure.Kin(wa, p.Figure, wb, q.Figure) {
		return false
	}
	if like, known := usage.Likeness(x.Counted.Head, y.Counted.Head); !known || like >= class.LikeThings {
		return false
	}
	return !measure.Counts(k.Finder, q.Witness, x, s.Family) && !measure.Counts(k.Finder, p.Witness, y, t.Family)
}

// bounds tells of a bound that one of two counterparts has.
func (k counterpart) bounds(p, q collate.FigRef) {
	if measure.Side(k.Figure(p).Bound) == 0 && k.tie != finding.MadeFrom {
		p, q = q, p
	}
	x, y := k.Figure(p), k.Figure(q)
	if k.tie == finding.Compared && (k.CourseAt(p) == usage.Grows || k.CourseAt(q) == usage.Grows) {
		return
	}
	limited := func(r collate.FigRef, f *figure.Figure) bool {
		return measure.Side(f.Bound) == 0 && measure.Limited(k.Finder, r.Witness, f.Span)
	}
	if measure.Apart(k.Finder, p.Witness, p.Figure, q.Witness, q.Figure) || measure.HasBound(k.Finder, q.Witness, x, measure.Side(x.Bound)) || measure.HasBound(k.Finder, p.Witness, y, measure.Side(y.Bound)) || limited(p, x) || limited(q, y) {
		return
	}
	k.tellFigure(finding.BoundChanged, finding.ByBound, p, q)
}

// otherNumber tells of two numbers of which each is the only one of its claim.
func (k counterpart) otherNumber(p, q collate.FigRef) {
	x, y := k.Figure(p), k.Figure(q)
	wa, wb := k.Witness(k.from), k.Witness(k.to)
	s, t := &wa.Slots[p.Figure], &wb.Slots[q.Figure]
	if k.like < leastRecount || k.Later(p.Witness, q.Witness) || k.tie != finding.MadeFrom && (k.CourseAt(p) == usage.Grows || k.CourseAt(q) == usage.Grows) {
		return
	}
	if amount.Compare(x, y) != relation.Differs || x.Unit != y.Unit || x.Per != y.Per || s.Part != t.Part || s.Aspect != t.Aspect && s.Aspect != "" && t.Aspect != "" {
		return
	}
	if !measure.Kin(wa, p.Figure, wb, q.Figure) || measure.OtherThan(wa, x) != measure.OtherThan(wb, y) || measure.Apart(k.Finder, p.Witness, p.Figure, q.Witness, q.Figure) || measure.OneSeries(k.Finder, p.Witness, p.Figure, q.Witness, q.Figure) {
		return
	}
	if told.OtherRung(k.Finder, p, q) || wholeOf(wa, p.Figure) || wholeOf(wb, q.Figure) {
		return // "640 of 2,100 jobs"
	}
	if k.Held(q.Witness).Of(x) != nil || k.Held(p.Witness).Of(y) != nil {
		return
	}
	kind := finding.NumberChanged
	if k.tie != finding.MadeFrom {
		kind = finding.Contradiction
	}
	k.tellFigure(kind, finding.ByNumber, p, q)
}

// wholeOf reports whether a figure is the whole of which another is a part.
func wholeOf(w *story.Witness, i int) bool {
	return slices.ContainsFunc(w.Figures, func(f figure.Figure) bool { return f.Of == i })
}

// tellFigure adds a finding that leads from figure q to figure p. What one number counts is
// told with it: the number alone reads alike.
func (k counterpart) tellFigure(kind string, by report.By, p, q collate.FigRef) {
	span := func(r collate.FigRef) report.Span { return k.Span(r) }
	if by == finding.ByThing {
		span = func(r collate.FigRef) report.Span { return k.Span(r).Cover(k.Figure(r).Counted.Span) }
	}
	severity := finding.KindOf(kind).Severity
	switch {
	case kind == finding.BoundChanged && k.tie == finding.MadeFrom:
		severity = finding.Serious
	case kind == finding.BoundChanged && k.tie == finding.Tied, k.tie != finding.MadeFrom && severity == finding.Serious:
		severity = finding.Differs
	}
	k.Add(finding.Finding{Kind: kind, Severity: severity, Tie: k.tie, Locus: k.LocusOf(p, q), By: by,
		Suspect: k.Passage(q.Witness, span(q)), Against: k.Passage(p.Witness, span(p))})
}
