package finding

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/claim/slot"
	"stemma/collate"
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
	a, b := k.claim(k.from), k.claim(k.to)
	wa, wb := k.witness(k.from), k.witness(k.to)
	for _, i := range a.Figures {
		for _, j := range b.Figures {
			x, y := &wa.Figures[i], &wb.Figures[j]
			if x.Value == nil || y.Value == nil || collate.Vague(x) || collate.Vague(y) || x.Dimension != y.Dimension || x.Change != y.Change || wa.InQuote(x.Span) != wb.InQuote(y.Span) {
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
	x, y := k.figure(p), k.figure(q)
	wa, wb := k.witness(k.from), k.witness(k.to)
	switch {
	case x.Unit != y.Unit:
		if x.Unit != "" && y.Unit != "" && x.Per == y.Per && !likeUnits(wa, x, wb, y) && k.held(q.Witness).of(x) == nil && k.held(p.Witness).of(y) == nil {
			k.tellFigure(UnitChanged, byUnit, p, q)
		}
	case x.Per != y.Per:
		if x.Per != "" && y.Per != "" {
			k.tellFigure(DenominatorChanged, byPer, p, q)
		}
	case k.things(p, q):
		kind := CategoryChanged
		if x.Dimension == quantity.Ratios {
			kind = DenominatorChanged
		}
		k.tellFigure(kind, byThing, p, q)
	case side(wa.BoundOf(x)) != side(wb.BoundOf(y)) && x.Bound != figure.Range && y.Bound != figure.Range:
		k.bounds(p, q)
	}
}

// things reports whether one number counts or measures two kinds of things, of which neither
// report has it of the other's.
func (k counterpart) things(p, q collate.FigRef) bool {
	x, y := k.figure(p), k.figure(q)
	wa, wb := k.witness(k.from), k.witness(k.to)
	s, t := &wa.Slots[p.Figure], &wb.Slots[q.Figure]
	if k.like >= leastRecount && otherSort(x.Counted.Head, y.Counted.Head) {
		return !k.heads(q.Witness, x) && !k.heads(p.Witness, y)
	}
	if s.Aspect != "" && s.Aspect == t.Aspect || k.oneSeries(p.Witness, p.Figure, q.Witness, q.Figure) && !k.c.OtherThing(p, q) {
		return false // "140 people were arrested", "140 arrests"
	}
	if x.Dimension == quantity.Count && (s.Kind == slot.Anyone || t.Kind == slot.Anyone || s.Kind.People() != t.Kind.People() && !telling(x)) {
		return false // "212 people fell ill", "212 cases"
	}
	if classOf(x.Counted.Head, groupAnything) != nil || classOf(y.Counted.Head, groupAnything) != nil {
		return false // "112 polling stations", "112 places"
	}
	if quantity.Digits(x.Value) < 2 && (x.Dimension != quantity.Count || x.Value.Cmp(hundred) < 0) || x.Counted.Head == "" || y.Counted.Head == "" || kin(wa, p.Figure, wb, q.Figure) {
		return false
	}
	if like, known := collate.Likeness(x.Counted.Head, y.Counted.Head); !known || like >= likeThings {
		return false
	}
	return !k.counts(q.Witness, x, s.Family) && !k.counts(p.Witness, y, t.Family)
}

// otherSort reports whether two nouns are of two sorts of people of which nobody is both:
// pupils and teachers of a school. The name of such a class is that of where it is so and that
// of the sort.
func otherSort(a, b string) bool {
	x, y := classOf(a, groupSort), classOf(b, groupSort)
	if x == nil || y == nil {
		return false
	}
	p, sort, _ := strings.Cut(x.name, ":")
	q, other, _ := strings.Cut(y.name, ":")
	return p == q && sort != other
}

// heads reports whether a report has the number of g counting what g counts, or without a noun.
func (f *finder) heads(w int, g *figure.Figure) bool {
	wit := &f.c.Witnesses[w]
	return slices.ContainsFunc(f.held(w).of(g), func(i int) bool {
		head := wit.Figures[i].Counted.Head
		return head == "" || head == g.Counted.Head || classOf(head, groupSort) != nil && !otherSort(head, g.Counted.Head)
	})
}

// bounds tells of a bound that one of two counterparts has.
func (k counterpart) bounds(p, q collate.FigRef) {
	if side(k.figure(p).Bound) == 0 && k.tie != MadeFrom {
		p, q = q, p
	}
	x, y := k.figure(p), k.figure(q)
	if k.tie == Compared && (k.c.CourseAt(p) == collate.Grows || k.c.CourseAt(q) == collate.Grows) {
		return
	}
	limited := func(r collate.FigRef, f *figure.Figure) bool {
		return side(f.Bound) == 0 && k.limited(r.Witness, f.Span)
	}
	if k.apart(p.Witness, p.Figure, q.Witness, q.Figure) || k.has(q.Witness, x, side(x.Bound)) || k.has(p.Witness, y, side(y.Bound)) || limited(p, x) || limited(q, y) {
		return
	}
	k.tellFigure(BoundChanged, byBound, p, q)
}

// otherNumber tells of two numbers of which each is the only one of its claim.
func (k counterpart) otherNumber(p, q collate.FigRef) {
	x, y := k.figure(p), k.figure(q)
	wa, wb := k.witness(k.from), k.witness(k.to)
	s, t := &wa.Slots[p.Figure], &wb.Slots[q.Figure]
	if k.like < leastRecount || k.later(p.Witness, q.Witness) || k.tie != MadeFrom && (k.c.CourseAt(p) == collate.Grows || k.c.CourseAt(q) == collate.Grows) {
		return
	}
	if collate.Compare(x, y) != collate.Differs || x.Unit != y.Unit || x.Per != y.Per || s.Part != t.Part || s.Aspect != t.Aspect && s.Aspect != "" && t.Aspect != "" {
		return
	}
	if !kin(wa, p.Figure, wb, q.Figure) || otherThan(wa, x) != otherThan(wb, y) || k.apart(p.Witness, p.Figure, q.Witness, q.Figure) || k.oneSeries(p.Witness, p.Figure, q.Witness, q.Figure) {
		return
	}
	if k.otherRung(p, q) || wholeOf(wa, p.Figure) || wholeOf(wb, q.Figure) {
		return // "640 of 2,100 jobs"
	}
	if k.held(q.Witness).of(x) != nil || k.held(p.Witness).of(y) != nil {
		return
	}
	kind := NumberChanged
	if k.tie != MadeFrom {
		kind = Contradiction
	}
	k.tellFigure(kind, byNumber, p, q)
}

// wholeOf reports whether a figure is the whole of which another is a part.
func wholeOf(w *story.Witness, i int) bool {
	return slices.ContainsFunc(w.Figures, func(f figure.Figure) bool { return f.Of == i })
}

// tellFigure adds a finding that leads from figure q to figure p. What one number counts is
// told with it: the number alone reads alike.
func (k counterpart) tellFigure(kind string, by report.By, p, q collate.FigRef) {
	span := func(r collate.FigRef) report.Span { return k.c.Span(r) }
	if by == byThing {
		span = func(r collate.FigRef) report.Span { return k.c.Span(r).Cover(k.figure(r).Counted.Span) }
	}
	severity := KindOf(kind).Severity
	switch {
	case kind == BoundChanged && k.tie == MadeFrom:
		severity = Serious
	case kind == BoundChanged && k.tie == Tied, k.tie != MadeFrom && severity == Serious:
		severity = Differs
	}
	k.add(Finding{Kind: kind, Severity: severity, Tie: k.tie, Locus: k.locusOf(p, q), By: by,
		Suspect: k.passage(q.Witness, span(q)), Against: k.passage(p.Witness, span(p))})
}
