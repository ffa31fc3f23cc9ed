// Package number looks for numbers that came out otherwise: figures, bounds, units,
// wholes, sums.
package number

import (
	"math/big"
	"slices"

	"stemma/claim/slot"
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/finding"
	"stemma/finding/measure"
	"stemma/finding/told"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// Find tells of figures that came out otherwise in reports that are tied, of numbers with and
// without a bound, and of one number of two things.
func Find(f *finding.Finder) {
	figures(f)
	limits(f)
	sides(f)
	sameNumbers(f)
}

// figures holds the figures of tied witnesses against each other. A rewrite
// passes its parent's figures on; where one comes out with another bound, unit or
// number, and the parent has it in no other place as the child has it, it was
// changed on the way.
func figures(f *finding.Finder) {
	for _, e := range f.Stemma.Edges {
		a, b := f.Stemma.Nodes[e.Parent].Witness, f.Stemma.Nodes[e.Child].Witness
		if a < 0 || b < 0 || !finding.Descends(e) {
			continue
		}
		t := finding.Tied
		if e.Direct {
			t = finding.MadeFrom
		} else if f.Later(b, a) {
			a, b = b, a
		}
		bounds(f, a, b, t)
		numbers(f, a, b, t)
	}
}

// bounds compares, value by value, the bounds a quantity has in parent and
// child.
func bounds(f *finding.Finder, parent, child int, tie string) {
	wp, wc := &f.Witnesses[parent], &f.Witnesses[child]
	hp, hc := f.Held(parent), f.Held(child)
	for j := range wc.Figures {
		fc := &wc.Figures[j]
		if !measure.Weighty(fc) && !oddTime(fc) || fc.Bound == figure.Range || amount.Vague(fc) {
			continue
		}
		if same := hc.Of(fc); measure.InHeadline(wc, j) && slices.ContainsFunc(same, func(i int) bool { return !measure.InHeadline(wc, i) && wc.Figures[i].Bound == fc.Bound }) {
			continue // its text has it so, too
		}
		best, close, same := -1, 0, false
		rivals := slices.Concat(hp.Of(fc), converted(wp, fc))
		for _, i := range rivals[:min(len(rivals), mostRivals)] {
			fp := &wp.Figures[i]
			if same = boundClass(wp.BoundOf(fp)) == boundClass(wc.BoundOf(fc)); same {
				break // the parent has it so, too, whatever it seems to count there
			}
			if !measure.Kin(wp, i, wc, j) || fp.Bound == figure.Range || amount.Vague(fp) || measure.Apart(f, parent, i, child, j) || measure.TwoSeries(f, parent, i, child, j) || wp.InQuote(fp.Span) != wc.InQuote(fc.Span) {
				continue
			}
			if measure.Side(fp.Bound) == measure.Side(fc.Bound) && (tie != finding.MadeFrom || fp.Unit != fc.Unit) {
				continue // "about" lost or won: which of them lost it is not known, or another unit makes it so
			}
			n := finding.Related(hp, i, hc, j)
			if n == 0 && (measure.OneSeries(f, parent, i, child, j) || measure.Telling(fc)) {
				n = 1
			}
			if best < 0 || n > close {
				best, close = i, n
			}
		}
		if same || best < 0 || close < 1 {
			continue
		}
		other := &wp.Figures[best]
		sev := "" // "about" lost or won: speech rounds
		if measure.Side(other.Bound) != measure.Side(fc.Bound) {
			sev = finding.Serious
			if tie == finding.Tied {
				sev = finding.Differs
			}
		}
		f.Add(finding.Finding{Kind: finding.BoundChanged, Severity: sev, Tie: tie, Locus: -1, By: finding.ByBound,
			Suspect: f.Passage(child, fc.Span), Against: f.Passage(parent, other.Span)})
	}
}

// mostRivals is how many figures of a parent one of its child is held against. Ours:
// far above what a report has of one number, or of one dimension that its child has
// none of; it bounds the work on reports made of figures.
const mostRivals = 200

// boundClass is the bound with synonyms as one and "about" apart from exact.
func boundClass(b figure.Bound) int {
	if b == figure.Approx {
		return 4
	}
	return measure.Side(b)
}

// oddTime reports whether a figure is a length of time that no report gives by chance: 61
// minutes, not an hour.
func oddTime(f *figure.Figure) bool {
	return f.Value != nil && f.Dimension == quantity.Time && quantity.Cmp(f.Value, measure.Ten) >= 0 && quantity.Digits(f.Value) >= 2
}

// numbers holds those figures of the child that its parent does not have
// against those of the parent that the child does not have, where the claims
// around them are of one thing.
func numbers(f *finding.Finder, parent, child int, tie string) {
	wp, wc := &f.Witnesses[parent], &f.Witnesses[child]
	hp, hc := f.Held(parent), f.Held(child)
	type thing struct {
		dimension, per string
		change         figure.Change
	}
	of := func(f *figure.Figure) thing { return thing{f.Dimension, f.Per, f.Change} }
	lost := map[thing][]int{} // the parent's figures that the child does not have
	for i := range wp.Figures {
		if fp := &wp.Figures[i]; fp.Value != nil && len(lost[of(fp)]) < mostRivals && !hc.Has(hp.Extents[i], wp.Slots[i].Family) {
			lost[of(fp)] = append(lost[of(fp)], i)
		}
	}
	for j := range wc.Figures {
		fc := &wc.Figures[j]
		if !measure.Weighty(fc) || len(lost[of(fc)]) == 0 || hp.Has(hc.Extents[j], wc.Slots[j].Family) {
			continue
		}
		best, kind, score, zeros := -1, "", 0, false
		for _, i := range lost[of(fc)] {
			fp := &wp.Figures[i]
			n, slip := finding.Related(hp, i, hc, j), slipped(wp, i, wc, j)
			if n == 0 && slip {
				n = 1
			}
			if n <= score || !measure.Kin(wp, i, wc, j) || measure.OtherThan(wp, fp) != measure.OtherThan(wc, fc) || told.OtherRung(f, collate.FigRef{Witness: parent, Figure: i}, collate.FigRef{Witness: child, Figure: j}) {
				continue
			}
			k, least := finding.NumberChanged, 3
			if fp.Unit != fc.Unit && fp.Value.Cmp(fc.Value) == 0 {
				if measure.LikeUnits(wp, fp, wc, fc) {
					continue
				}
				k, least = finding.UnitChanged, 1
				if quantity.Digits(fp.Value) < 2 {
					least = 2
				}
			} else if amount.Compare(fp, fc) != relation.Differs || measure.OneSeries(f, parent, i, child, j) {
				continue // no rate between two moneys is known
			} else if slip {
				least = 1
			} else if fc.Dimension == quantity.Count && (fp.Counted.Head == "" || fc.Counted.Head == "" || fp.Aspect != fc.Aspect) {
				continue
			}
			if n >= least && !measure.Apart(f, parent, i, child, j) {
				best, kind, score, zeros = i, k, n, slip
			}
		}
		if best < 0 || kind == finding.NumberChanged && !zeros && (tie != finding.MadeFrom || f.Later(parent, child)) {
			continue
		}
		by := finding.ByNumber
		if kind == finding.UnitChanged {
			by = finding.ByUnit
		}
		sev := ""
		if tie != finding.MadeFrom && kind == finding.NumberChanged {
			sev = finding.Differs
		}
		f.Add(finding.Finding{Kind: kind, Severity: sev, Tie: tie, Locus: -1, By: by,
			Suspect: f.Passage(child, fc.Span), Against: f.Passage(parent, wp.Figures[best].Span)})
	}
}

// slipped reports whether two figures count one kind of thing, of which one has zeros more
// than the other: "400 soldiers", "4,000 troops".
func slipped(wa *story.Witness, i int, wb *story.Witness, k int) bool {
	x, y, a, b := &wa.Figures[i], &wb.Figures[k], &wa.Slots[i], &wb.Slots[k]
	if x.Dimension != quantity.Count || y.Dimension != quantity.Count || a.Family == "" || a.Family != b.Family || x.Value.Cmp(measure.Ten) < 0 || a.Part || b.Part || y.Value.Sign() == 0 {
		return false
	}
	if a.Aspect != b.Aspect && (a.Kind == slot.Anyone || a.Aspect != "" && b.Aspect != "") {
		return false // 400 were hurt, 40 died
	}
	q := new(big.Rat).Quo(x.Value, y.Value)
	if q.Cmp(big.NewRat(1, 1)) < 0 {
		q.Inv(q)
	}
	return q.Cmp(big.NewRat(10, 1)) == 0 || q.Cmp(big.NewRat(100, 1)) == 0
}

// exchange is the ratio within which a number in one unit is that of another unit, rounded:
// 250 mm, 10 inches. Ours.
const exchange = 1.03

// converted lists the figures of a report that are a figure of another report in
// another unit.
func converted(w *story.Witness, f *figure.Figure) []int {
	if f.SI == nil || f.SI.Sign() == 0 || f.Dimension == quantity.Money {
		return nil
	}
	var out []int
	for i := range w.Figures {
		g := &w.Figures[i]
		if len(out) == mostRivals || g.Value == nil || g.SI == nil || g.Unit == f.Unit || g.SIUnit != f.SIUnit || g.Dimension != f.Dimension || g.Per != f.Per || g.Change != f.Change {
			continue
		}
		if r, _ := new(big.Rat).Quo(g.SI, f.SI).Float64(); r > 1/exchange && r < exchange {
			out = append(out, i)
		}
	}
	return out
}
