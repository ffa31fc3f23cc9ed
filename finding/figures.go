package finding

import (
	"math/big"
	"slices"
	"strings"

	"stemma/claim/slot"
	"stemma/collate"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// figures holds the figures of tied witnesses against each other. A rewrite
// passes its parent's figures on; where one comes out with another bound, unit or
// number, and the parent has it in no other place as the child has it, it was
// changed on the way.
func (f *finder) figures() {
	for _, e := range f.st.Edges {
		a, b := f.st.Nodes[e.Parent].Witness, f.st.Nodes[e.Child].Witness
		if a < 0 || b < 0 || !descends(e) {
			continue
		}
		t := Tied
		if e.Direct {
			t = MadeFrom
		} else if f.later(b, a) {
			a, b = b, a
		}
		f.bounds(a, b, t)
		f.numbers(a, b, t)
	}
}

// bounds compares, value by value, the bounds a quantity has in parent and
// child.
func (f *finder) bounds(parent, child int, tie string) {
	wp, wc := &f.c.Witnesses[parent], &f.c.Witnesses[child]
	hp, hc := f.held(parent), f.held(child)
	for j := range wc.Figures {
		fc := &wc.Figures[j]
		if !weighty(fc) && !oddTime(fc) || fc.Bound == figure.Range || collate.Vague(fc) {
			continue
		}
		if same := hc.of(fc); headed(wc, j) && slices.ContainsFunc(same, func(i int) bool { return !headed(wc, i) && wc.Figures[i].Bound == fc.Bound }) {
			continue // its text has it so, too
		}
		best, close, same := -1, 0, false
		rivals := slices.Concat(hp.of(fc), converted(wp, fc))
		for _, i := range rivals[:min(len(rivals), mostRivals)] {
			fp := &wp.Figures[i]
			if same = class(wp.BoundOf(fp)) == class(wc.BoundOf(fc)); same {
				break // the parent has it so, too, whatever it seems to count there
			}
			if !kin(wp, i, wc, j) || fp.Bound == figure.Range || collate.Vague(fp) || f.apart(parent, i, child, j) || f.twoSeries(parent, i, child, j) || wp.InQuote(fp.Span) != wc.InQuote(fc.Span) {
				continue
			}
			if side(fp.Bound) == side(fc.Bound) && (tie != MadeFrom || fp.Unit != fc.Unit) {
				continue // "about" lost or won: which of them lost it is not known, or another unit makes it so
			}
			n := related(hp, i, hc, j)
			if n == 0 && (f.oneSeries(parent, i, child, j) || telling(fc)) {
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
		if side(other.Bound) != side(fc.Bound) {
			sev = Serious
			if tie == Tied {
				sev = Differs
			}
		}
		f.add(Finding{Kind: BoundChanged, Severity: sev, Tie: tie, Locus: -1, By: byBound,
			Suspect: f.passage(child, fc.Span), Against: f.passage(parent, other.Span)})
	}
}

// headed reports whether a figure stands in a headline.
func headed(w *story.Witness, i int) bool {
	c := w.Slots[i].Claim
	return c >= 0 && w.Claims[c].Headline
}

// mostRivals is how many figures of a parent one of its child is held against. Ours:
// far above what a report has of one number, or of one dimension that its child has
// none of; it bounds the work on reports made of figures.
const mostRivals = 200

// oneSeries reports whether two figures stand in one series: what is to be told of it is
// told there.
func (f *finder) oneSeries(wa, a, wb, b int) bool {
	s := f.c.SeriesOf(collate.FigRef{Witness: wa, Figure: a})
	return s >= 0 && s == f.c.SeriesOf(collate.FigRef{Witness: wb, Figure: b})
}

// twoSeries reports whether two figures stand in two series, both of several reports: then
// each is known to be of a thing of its own.
func (f *finder) twoSeries(wa, a, wb, b int) bool {
	x, y := f.c.SeriesOf(collate.FigRef{Witness: wa, Figure: a}), f.c.SeriesOf(collate.FigRef{Witness: wb, Figure: b})
	return x != y && x >= 0 && y >= 0 && len(f.c.Series[x].Points) > 1 && len(f.c.Series[y].Points) > 1
}

// apart reports whether collation holds two figures to be of different things.
func (f *finder) apart(wa, a, wb, b int) bool {
	return f.c.Apart(collate.FigRef{Witness: wa, Figure: a}, collate.FigRef{Witness: wb, Figure: b}) != ""
}

// class is the bound with synonyms as one and "about" apart from exact.
func class(b figure.Bound) int {
	if b == figure.Approx {
		return 4
	}
	return side(b)
}

// kin reports whether two figures may count one thing: one noun or family, people both, or
// unknown on a side.
func kin(wa *story.Witness, i int, wb *story.Witness, k int) bool {
	a, b := &wa.Slots[i], &wb.Slots[k]
	return a.Family == "" || b.Family == "" || a.Family == b.Family || a.Kind.People() && b.Kind.People() && a.Part == b.Part
}

// oddTime reports whether a figure is a length of time that no report gives by chance: 61
// minutes, not an hour.
func oddTime(f *figure.Figure) bool {
	return f.Value != nil && f.Dimension == quantity.Time && quantity.Cmp(f.Value, ten) >= 0 && quantity.Digits(f.Value) >= 2
}

// telling reports whether a number is one that two tied reports do not have by chance.
func telling(f *figure.Figure) bool {
	return quantity.Cmp(f.Value, thousand) >= 0 && quantity.Digits(f.Value) >= 2
}

// numbers holds those figures of the child that its parent does not have
// against those of the parent that the child does not have, where the claims
// around them are of one thing.
func (f *finder) numbers(parent, child int, tie string) {
	wp, wc := &f.c.Witnesses[parent], &f.c.Witnesses[child]
	hp, hc := f.held(parent), f.held(child)
	type measure struct {
		dimension, per string
		change         figure.Change
	}
	of := func(f *figure.Figure) measure { return measure{f.Dimension, f.Per, f.Change} }
	lost := map[measure][]int{} // the parent's figures that the child does not have
	for i := range wp.Figures {
		if fp := &wp.Figures[i]; fp.Value != nil && len(lost[of(fp)]) < mostRivals && !hc.has(hp.extents[i], wp.Slots[i].Family) {
			lost[of(fp)] = append(lost[of(fp)], i)
		}
	}
	for j := range wc.Figures {
		fc := &wc.Figures[j]
		if !weighty(fc) || len(lost[of(fc)]) == 0 || hp.has(hc.extents[j], wc.Slots[j].Family) {
			continue
		}
		best, kind, score, zeros := -1, "", 0, false
		for _, i := range lost[of(fc)] {
			fp := &wp.Figures[i]
			n, slip := related(hp, i, hc, j), slipped(wp, i, wc, j)
			if n == 0 && slip {
				n = 1
			}
			if n <= score || !kin(wp, i, wc, j) || otherThan(wp, fp) != otherThan(wc, fc) || f.otherRung(collate.FigRef{Witness: parent, Figure: i}, collate.FigRef{Witness: child, Figure: j}) {
				continue
			}
			k, least := NumberChanged, 3
			if fp.Unit != fc.Unit && fp.Value.Cmp(fc.Value) == 0 {
				if likeUnits(wp, fp, wc, fc) {
					continue
				}
				k, least = UnitChanged, 1
				if quantity.Digits(fp.Value) < 2 {
					least = 2
				}
			} else if collate.Compare(fp, fc) != collate.Differs || f.oneSeries(parent, i, child, j) {
				continue // no rate between two moneys is known
			} else if slip {
				least = 1
			} else if fc.Dimension == quantity.Count && (fp.Counted.Head == "" || fc.Counted.Head == "" || fp.Aspect != fc.Aspect) {
				continue
			}
			if n >= least && !f.apart(parent, i, child, j) {
				best, kind, score, zeros = i, k, n, slip
			}
		}
		if best < 0 || kind == NumberChanged && !zeros && (tie != MadeFrom || f.later(parent, child)) {
			continue
		}
		by := byNumber
		if kind == UnitChanged {
			by = byUnit
		}
		sev := ""
		if tie != MadeFrom && kind == NumberChanged {
			sev = Differs
		}
		f.add(Finding{Kind: kind, Severity: sev, Tie: tie, Locus: -1, By: by,
			Suspect: f.passage(child, fc.Span), Against: f.passage(parent, wp.Figures[best].Span)})
	}
}

// otherThan reports whether a figure counts those beside somebody: "22 other defendants".
func otherThan(w *story.Witness, f *figure.Figure) bool {
	i := w.WordAt(f.Number.End)
	return i < len(w.Words) && f.Dimension == quantity.Count && classOf(w.Lower(i), groupAnother) != nil
}

// slipped reports whether two figures count one kind of thing, of which one has zeros more
// than the other: "400 soldiers", "4,000 troops".
func slipped(wa *story.Witness, i int, wb *story.Witness, k int) bool {
	x, y, a, b := &wa.Figures[i], &wb.Figures[k], &wa.Slots[i], &wb.Slots[k]
	if x.Dimension != quantity.Count || y.Dimension != quantity.Count || a.Family == "" || a.Family != b.Family || x.Value.Cmp(ten) < 0 || a.Part || b.Part || y.Value.Sign() == 0 {
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

// likeUnits reports whether two units of one number may be meant as one: tons
// and tonnes, and a money named short ("pounds" for Egyptian pounds).
func likeUnits(wa *story.Witness, a *figure.Figure, wb *story.Witness, b *figure.Figure) bool {
	if a.SI != nil && b.SI != nil && a.SIUnit == b.SIUnit && b.SI.Sign() != 0 {
		r, _ := new(big.Rat).Quo(a.SI, b.SI).Float64()
		return r > 1/near && r < near
	}
	last := func(w *story.Witness, s report.Span) string {
		f := strings.Fields(strings.ToLower(s.Of(w.Report.Text)))
		if len(f) == 0 {
			return ""
		}
		return strings.TrimSuffix(f[len(f)-1], "s")
	}
	x, y := last(wa, a.UnitSpan), last(wb, b.UnitSpan)
	return x != "" && x == y
}

// near is the ratio within which two units pass for one in speech.
const near = 1.13

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

// weighty leaves out small bare counts and lengths of time: every text has a
// "two" and a "three days".
func weighty(f *figure.Figure) bool {
	return f.Value != nil && f.Dimension != quantity.Time && (f.Dimension != quantity.Count || quantity.Cmp(f.Value, ten) >= 0)
}

// otherFigures reports whether both claims have figures, and none that the other has: then
// they may be of two things, "winds could reach 80 mph", "winds reached 60 mph".
func (f *finder) otherFigures(r, s collate.Ref) bool {
	a, b := f.claim(r), f.claim(s)
	wa, wb := f.witness(r), f.witness(s)
	return len(a.Figures) > 0 && len(b.Figures) > 0 && !slices.ContainsFunc(a.Figures, func(i int) bool { return has(wb, b.Figures, &wa.Figures[i]) })
}
