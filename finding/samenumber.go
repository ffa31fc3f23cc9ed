package finding

import (
	"maps"
	"slices"

	"stemma/claim/slot"
	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
)

// sameNumbers holds against each other, over all reports, the figures of one number that
// says much, wherever it stands: one that stands in two units that are not the same
// quantity ("2,100 acres", "2,100 hectares"), or in some reports with a bound and in others
// flat. That two reports have such a number by chance is unlikely.
func (f *finder) sameNumbers() {
	by := map[valueOf][]collate.FigRef{}
	for w := range f.c.Witnesses {
		for i := range f.c.Witnesses[w].Figures {
			r := collate.FigRef{Witness: w, Figure: i}
			if x := f.figure(r); x.Value != nil && weighty(x) && quantity.Digits(x.Value) >= 2 && !collate.Vague(x) && x.Change == figure.Level && !f.inQuotes(r) {
				k := valueOf{quantity.String(x.Value), x.Dimension}
				by[k] = append(by[k], r)
			}
		}
	}
	keys := slices.Collect(maps.Keys(by))
	slices.SortFunc(keys, func(a, b valueOf) int {
		return slices.Compare([]string{a.value, a.dimension}, []string{b.value, b.dimension})
	})
	for _, k := range keys {
		rs := by[k]
		rs = rs[:min(len(rs), crowd)]
	pairs:
		for j, b := range rs {
			for _, a := range rs[:j] {
				if a.Witness != b.Witness && (f.otherUnits(a, b) || f.otherThing(a, b) || f.otherBound(a, b)) {
					break pairs // once a number
				}
			}
		}
	}
}

// otherUnits tells of one number in two units, where neither report has it in the other's,
// and reports whether it did.
func (f *finder) otherUnits(a, b collate.FigRef) bool {
	x, y := f.figure(a), f.figure(b)
	wa, wb := &f.c.Witnesses[a.Witness], &f.c.Witnesses[b.Witness]
	if x.Unit == y.Unit || x.Unit == "" || y.Unit == "" || x.Per != y.Per || x.Dimension == quantity.Count || likeUnits(wa, x, wb, y) {
		return false
	}
	if f.held(a.Witness).of(y) != nil || f.held(b.Witness).of(x) != nil {
		return false
	}
	ha, hb := f.held(a.Witness), f.held(b.Witness)
	if hb.has(ha.extents[a.Figure], wa.Slots[a.Figure].Family) || ha.has(hb.extents[b.Figure], wb.Slots[b.Figure].Family) {
		return false // converted: the number stands in both by chance
	}
	least := 2
	if x.Dimension != quantity.Money && x.Value.Cmp(thousand) >= 0 {
		least = 1
	}
	if related(ha, a.Figure, hb, b.Figure) < least && !f.oneSeries(a.Witness, a.Figure, b.Witness, b.Figure) {
		return false
	}
	f.tell(UnitChanged, Differs, a, b)
	return true
}

// likeThings is the likeness of two nouns from which they may be two words for one thing:
// "homes", "houses". Ours.
const likeThings = 0.45

// otherThing tells of one number that counts two kinds of things, of which neither report
// has it counting the other's, and reports whether it did.
func (f *finder) otherThing(a, b collate.FigRef) bool {
	x, y := f.figure(a), f.figure(b)
	wa, wb := &f.c.Witnesses[a.Witness], &f.c.Witnesses[b.Witness]
	if x.Dimension != quantity.Count || x.Per != y.Per || !telling(x) || kin(wa, a.Figure, wb, b.Figure) {
		return false
	}
	p, q := &wa.Slots[a.Figure], &wb.Slots[b.Figure]
	if p.Kind == slot.Anyone || q.Kind == slot.Anyone {
		return false // "48,000 people", "48,000 islanders"
	}
	if p.Aspect != "" && p.Aspect == q.Aspect || f.oneSeries(a.Witness, a.Figure, b.Witness, b.Figure) && !f.c.OtherThing(a, b) {
		return false // "1,400 people were arrested", "1,400 arrests"
	}
	if like, known := collate.Likeness(x.Counted.Head, y.Counted.Head); !known || like >= likeThings || p.Part || q.Part || p.Past >= 0 || q.Past >= 0 {
		return false
	}
	if f.counts(b.Witness, x, p.Family) || f.counts(a.Witness, y, q.Family) {
		return false
	}
	if tie, _ := f.tie(a.Witness, b.Witness); tie == Compared && (f.locusOf(a, b) < 0 || related(f.held(a.Witness), a.Figure, f.held(b.Witness), b.Figure) < 2) {
		return false
	}
	f.tell(CategoryChanged, "", a, b)
	return true
}

// counts reports whether a report has the number of g counting things of a family, or
// without a noun.
func (f *finder) counts(w int, g *figure.Figure, family string) bool {
	return slices.ContainsFunc(f.held(w).of(g), func(i int) bool {
		of := f.c.Witnesses[w].Slots[i].Family
		return of == "" || of == family
	})
}

// otherBound tells of one number that one report has with a bound and the other flat, where
// neither has it both ways, and reports whether it did.
func (f *finder) otherBound(a, b collate.FigRef) bool {
	x, y := f.figure(a), f.figure(b)
	if side(x.Bound) == 0 {
		a, b, x, y = b, a, y, x
	}
	if side(x.Bound) == 0 || side(x.Bound) == side(figure.Range) || y.Bound != figure.Exact || x.Same >= 0 || y.Same >= 0 || x.Unit != y.Unit || x.Per != y.Per {
		return false
	}
	wa, wb := &f.c.Witnesses[a.Witness], &f.c.Witnesses[b.Witness]
	if f.c.CourseAt(a) == collate.Grows || f.c.CourseAt(b) == collate.Grows || !kin(wa, a.Figure, wb, b.Figure) || f.apart(a.Witness, a.Figure, b.Witness, b.Figure) || f.twoSeries(a.Witness, a.Figure, b.Witness, b.Figure) {
		return false
	}
	if f.has(b.Witness, x, side(x.Bound)) || f.has(a.Witness, y, side(figure.Exact)) || f.limited(b.Witness, y.Span) || wb.BoundOf(y) != figure.Exact {
		return false
	}
	if related(f.held(a.Witness), a.Figure, f.held(b.Witness), b.Figure) < 2 {
		return false
	}
	f.tell(BoundChanged, Note, a, b)
	return true
}

// tell adds a finding that leads from figure b to figure a.
func (f *finder) tell(kind, severity string, a, b collate.FigRef) {
	tie, parent := f.tie(a.Witness, b.Witness)
	if parent == b.Witness {
		a, b = b, a
	}
	by, span := byBound, f.c.Span
	switch kind {
	case UnitChanged:
		by = byUnit
	case CategoryChanged: // the number alone reads alike
		by = byThing
		span = func(r collate.FigRef) report.Span { return f.c.Span(r).Cover(f.figure(r).Counted.Span) }
	}
	x := Finding{Kind: kind, Severity: severity, Tie: tie, Locus: f.locusOf(a, b), By: by,
		Suspect: f.passage(b.Witness, span(b)), Against: f.passage(a.Witness, span(a))}
	if !f.told(UnitChanged, x) {
		f.add(x)
	}
}
