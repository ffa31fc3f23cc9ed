// Package measure answers whether two figures may be of one thing.
package measure

import (
	"math/big"
	"slices"
	"strings"

	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// OneSeries reports whether two figures stand in one series: what is to be told of it is
// told there.
func OneSeries(f *finding.Finder, wa, a, wb, b int) bool {
	s := f.SeriesOf(collate.FigRef{Witness: wa, Figure: a})
	return s >= 0 && s == f.SeriesOf(collate.FigRef{Witness: wb, Figure: b})
}

// TwoSeries reports whether two figures stand in two series, both of several reports: then
// each is known to be of a thing of its own.
func TwoSeries(f *finding.Finder, wa, a, wb, b int) bool {
	x, y := f.SeriesOf(collate.FigRef{Witness: wa, Figure: a}), f.SeriesOf(collate.FigRef{Witness: wb, Figure: b})
	return x != y && x >= 0 && y >= 0 && len(f.Series[x].Points) > 1 && len(f.Series[y].Points) > 1
}

// Apart reports whether collation holds two figures to be of different things.
func Apart(f *finding.Finder, wa, a, wb, b int) bool {
	return f.Apart(collate.FigRef{Witness: wa, Figure: a}, collate.FigRef{Witness: wb, Figure: b}) != ""
}

// Kin reports whether two figures may count one thing: one noun or family, people both, or
// unknown on a side.
func Kin(wa *story.Witness, i int, wb *story.Witness, k int) bool {
	a, b := &wa.Slots[i], &wb.Slots[k]
	return a.Family == "" || b.Family == "" || a.Family == b.Family || a.Kind.People() && b.Kind.People() && a.Part == b.Part
}

// OtherThan reports whether a figure counts those beside somebody: "22 other defendants".
func OtherThan(w *story.Witness, f *figure.Figure) bool {
	i := w.WordAt(f.Number.End)
	return i < len(w.Words) && f.Dimension == quantity.Count && class.Of(w.Lower(i), class.GroupAnother) != nil
}

// LikeUnits reports whether two units of one number may be meant as one: tons
// and tonnes, and a money named short ("pounds" for Egyptian pounds).
func LikeUnits(wa *story.Witness, a *figure.Figure, wb *story.Witness, b *figure.Figure) bool {
	if a.SI != nil && b.SI != nil && a.SIUnit == b.SIUnit && b.SI.Sign() != 0 {
		r, _ := new(big.Rat).Quo(a.SI, b.SI).Float64()
		return r > 1/closeUnits && r < closeUnits
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

// closeUnits is the ratio within which two units pass for one in speech.
const closeUnits = 1.13

// OtherFigures reports whether both claims have figures, and none that the other has: then
// they may be of two things, "winds could reach 80 mph", "winds reached 60 mph".
func OtherFigures(f *finding.Finder, r, s collate.Ref) bool {
	a, b := f.Claim(r), f.Claim(s)
	wa, wb := f.Witness(r), f.Witness(s)
	return len(a.Figures) > 0 && len(b.Figures) > 0 && !slices.ContainsFunc(a.Figures, func(i int) bool { return Agreeing(wb, b.Figures, &wa.Figures[i]) })
}

// HasBound reports whether a witness has the number of g with a bound of a side, whatever it
// counts there.
func HasBound(f *finding.Finder, w int, g *figure.Figure, of int) bool {
	return slices.ContainsFunc(f.Held(w).Of(g), func(i int) bool { return Side(f.Witnesses[w].Figures[i].Bound) == of })
}

// Agreeing reports whether a claim holds a figure that agrees with f: then f is
// matched there, and other figures of the claim are not changes of it.
func Agreeing(w *story.Witness, figs []int, f *figure.Figure) bool {
	for _, i := range figs {
		g := &w.Figures[i]
		if g.Dimension == f.Dimension && figure.Agrees(f, g) {
			return true
		}
	}
	return false
}

// Early reports whether one of two figures has "at least", as a toll is told early.
func Early(a, b *figure.Figure) bool {
	return Side(a.Bound) == Side(figure.AtLeast) || Side(b.Bound) == Side(figure.AtLeast)
}

// Side is what a bound says, near-synonyms as one: "about 8,000" for "8,000" is
// rounding of speech, "up to 8,000" for "8,000" is a change.
func Side(b figure.Bound) int {
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

// OtherSort reports whether two nouns are of two sorts of people of which nobody is both:
// pupils and teachers of a school. The name of such a class is that of where it is so and that
// of the sort.
func OtherSort(a, b string) bool {
	x, y := class.Of(a, groupSort), class.Of(b, groupSort)
	if x == nil || y == nil {
		return false
	}
	p, sort, _ := strings.Cut(x.Name, ":")
	q, other, _ := strings.Cut(y.Name, ":")
	return p == q && sort != other
}

// Heads reports whether a report has the number of g counting what g counts, or without a noun.
func Heads(f *finding.Finder, w int, g *figure.Figure) bool {
	wit := &f.Witnesses[w]
	return slices.ContainsFunc(f.Held(w).Of(g), func(i int) bool {
		head := wit.Figures[i].Counted.Head
		return head == "" || head == g.Counted.Head || class.Of(head, groupSort) != nil && !OtherSort(head, g.Counted.Head)
	})
}

// Counts reports whether a report has the number of g counting things of a family, or
// without a noun.
func Counts(f *finding.Finder, w int, g *figure.Figure, family string) bool {
	return slices.ContainsFunc(f.Held(w).Of(g), func(i int) bool {
		of := f.Witnesses[w].Slots[i].Family
		return of == "" || of == family
	})
}
