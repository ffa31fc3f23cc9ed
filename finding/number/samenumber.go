package number

import (
	"maps"
	"slices"

	"stemma/claim/slot"
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
)

// sameNumbers holds against each other, over all reports, the figures of one number that
// says much, wherever it stands: one that stands in two units that are not the same
// quantity ("2,100 acres", "2,100 hectares"), or in some reports with a bound and in others
// flat. That two reports have such a number by chance is unlikely.
func sameNumbers(f *finding.Finder) {
	by := map[valueOf][]collate.FigRef{}
	for w := range f.Witnesses {
		for i := range f.Witnesses[w].Figures {
			r := collate.FigRef{Witness: w, Figure: i}
			if x := f.Figure(r); x.Value != nil && measure.Weighty(x) && quantity.Digits(x.Value) >= 2 && !amount.Vague(x) && x.Change == figure.Level && !measure.InQuotes(f, r) {
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
		rs = rs[:min(len(rs), finding.Crowd)]
	pairs:
		for j, b := range rs {
			for _, a := range rs[:j] {
				if a.Witness != b.Witness && (otherUnits(f, a, b) || otherThing(f, a, b) || otherBound(f, a, b)) {
					break pairs // once a number
				}
			}
		}
	}
}

// otherUnits tells of one number in two units, where neither report has it in the other's,
// and reports whether it did.
func otherUnits(f *finding.Finder, a, b collate.FigRef) bool {
	x, y := f.Figure(a), f.Figure(b)
	wa, wb := &f.Witnesses[a.Witness], &f.Witnesses[b.Witness]
	if x.Unit == y.Unit || x.Unit == "" || y.Unit == "" || x.Per != y.Per || x.Dimension == quantity.Count || measure.LikeUnits(wa, x, wb, y) {
		return false
	}
	if f.Held(a.Witness).Of(y) != nil || f.Held(b.Witness).Of(x) != nil {
		return false
	}
	ha, hb := f.Held(a.Witness), f.Held(b.Witness)
	if hb.Has(ha.Extents[a.Figure], wa.Slots[a.Figure].Family) || ha.Has(hb.Extents[b.Figure], wb.Slots[b.Figure].Family) {
		return false // converted: the number stands in both by chance
	}
	least := 2
	if x.Dimension != quantity.Money && x.Value.Cmp(measure.Thousand) >= 0 {
		least = 1
	}
	if finding.Related(ha, a.Figure, hb, b.Figure) < least && !measure.OneSeries(f, a.Witness, a.Figure, b.Witness, b.Figure) {
		return false
	}
	tell(f, finding.UnitChanged, finding.Differs, a, b)
	return true
}

// otherThing tells of one number that counts two kinds of things, of which neither report
// has it counting the other's, and reports whether it did.
func otherThing(f *finding.Finder, a, b collate.FigRef) bool {
	x, y := f.Figure(a), f.Figure(b)
	wa, wb := &f.Witnesses[a.Witness], &f.Witnesses[b.Witness]
	if x.Dimension != quantity.Count || x.Per != y.Per || !measure.Telling(x) || measure.Kin(wa, a.Figure, wb, b.Figure) {
		return false
	}
	p, q := &wa.Slots[a.Figure], &wb.Slots[b.Figure]
	if p.Kind == slot.Anyone || q.Kind == slot.Anyone {
		return false // "48,000 people", "48,000 islanders"
	}
	if p.Aspect != "" && p.Aspect == q.Aspect || measure.OneSeries(f, a.Witness, a.Figure, b.Witness, b.Figure) && !f.OtherThing(a, b) {
		return false // "1,400 people were arrested", "1,400 arrests"
	}
	if like, known := usage.Likeness(x.Counted.Head, y.Counted.Head); !known || like >= class.LikeThings || p.Part || q.Part || p.Past >= 0 || q.Past >= 0 {
		return false
	}
	if measure.Counts(f, b.Witness, x, p.Family) || measure.Counts(f, a.Witness, y, q.Family) {
		return false
	}
	if tie, _ := f.Tie(a.Witness, b.Witness); tie == finding.Compared && (f.LocusOf(a, b) < 0 || finding.Related(f.Held(a.Witness), a.Figure, f.Held(b.Witness), b.Figure) < 2) {
		return false
	}
	tell(f, finding.CategoryChanged, "", a, b)
	return true
}

// otherBound tells of one number that one report has with a bound and the other flat, where
// neither has it both ways, and reports whether it did.
func otherBound(f *finding.Finder, a, b collate.FigRef) bool {
	x, y := f.Figure(a), f.Figure(b)
	if measure.Side(x.Bound) == 0 {
		a, b, x, y = b, a, y, x
	}
	if measure.Side(x.Bound) == 0 || measure.Side(x.Bound) == measure.Side(figure.Range) || y.Bound != figure.Exact || x.Same >= 0 || y.Same >= 0 || x.Unit != y.Unit || x.Per != y.Per {
		return false
	}
	wa, wb := &f.Witnesses[a.Witness], &f.Witnesses[b.Witness]
	if f.CourseAt(a) == usage.Grows || f.CourseAt(b) == usage.Grows || !measure.Kin(wa, a.Figure, wb, b.Figure) || measure.Apart(f, a.Witness, a.Figure, b.Witness, b.Figure) || measure.TwoSeries(f, a.Witness, a.Figure, b.Witness, b.Figure) {
		return false
	}
	if measure.HasBound(f, b.Witness, x, measure.Side(x.Bound)) || measure.HasBound(f, a.Witness, y, measure.Side(figure.Exact)) || measure.Limited(f, b.Witness, y.Span) || wb.BoundOf(y) != figure.Exact {
		return false
	}
	if finding.Related(f.Held(a.Witness), a.Figure, f.Held(b.Witness), b.Figure) < 2 {
		return false
	}
	tell(f, finding.BoundChanged, finding.Note, a, b)
	return true
}

// tell adds a finding that leads from figure b to figure a.
func tell(f *finding.Finder, kind, severity string, a, b collate.FigRef) {
	tie, parent := f.Tie(a.Witness, b.Witness)
	if parent == b.Witness {
		a, b = b, a
	}
	by, span := finding.ByBound, f.Span
	switch kind {
	case finding.UnitChanged:
		by = finding.ByUnit
	case finding.CategoryChanged: // the number alone reads alike
		by = finding.ByThing
		span = func(r collate.FigRef) report.Span { return f.Span(r).Cover(f.Figure(r).Counted.Span) }
	}
	x := finding.Finding{Kind: kind, Severity: severity, Tie: tie, Locus: f.LocusOf(a, b), By: by,
		Suspect: f.Passage(b.Witness, span(b)), Against: f.Passage(a.Witness, span(a))}
	if !f.Told(finding.UnitChanged, x) {
		f.Add(x)
	}
}
