package correction

import (
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/mention/quantity"
	"stemma/story"
)

// reachOfNot is how many words behind a number the "not" may stand that takes another back:
// "186 passengers, not 187". Ours.
const reachOfNot = 7

// takenBackNumbers tells of a number that a report says is not so, where it gives another for
// it and a report has the first: "there were 186 passengers, not 187", "the figure should have
// been 38,600 and not 41,000".
func takenBackNumbers(f *finding.Finder) {
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for j := 1; j < len(wit.Figures); j++ {
			x, y := &wit.Figures[j-1], &wit.Figures[j]
			first, last := wit.WordAt(x.Number.End-1), wit.WordAt(y.Number.Start)
			if x.Value == nil || y.Value == nil || x.Dimension != y.Dimension || x.Value.Cmp(y.Value) == 0 || last-first > reachOfNot || last < 1 || !class.Is(wit.Lower(last-1), groupNotice, class.Not) || wit.InQuote(y.Span) || compares(wit, y.End) {
				continue
			}
			takenBackNumber(f, collate.FigRef{Witness: w, Figure: j - 1}, collate.FigRef{Witness: w, Figure: j})
		}
	}
}

// compares reports whether the word at an offset begins a comparison, or tells of which number: "not
// 20 as in the south", "not the ten that the law allows".
func compares(w *story.Witness, at int) bool {
	i := w.WordAt(at)
	return i < len(w.Words) && (class.Is(w.Lower(i), groupTakeback, classSo) || class.Is(w.Lower(i), groupTakeback, classHow)) && next(w, i, min(len(w.Words), i+longTold), classTelling) < 0
}

// takenBackNumber tells of the first report that has the number of q, which a report takes
// back for that of p.
func takenBackNumber(f *finding.Finder, p, q collate.FigRef) {
	x, y := f.Figure(p), f.Figure(q)
	wit := &f.Witnesses[p.Witness]
	for o := range f.Witnesses[:min(len(f.Witnesses), finding.Crowd)] {
		if o == p.Witness || f.Witnesses[o].Reading == nil {
			continue
		}
		other := &f.Witnesses[o]
		for i := range other.Figures {
			z := &other.Figures[i]
			if z.Value == nil || z.Value.Cmp(y.Value) != 0 || z.Dimension != y.Dimension || other.InQuote(z.Span) {
				continue
			}
			if (y.Dimension == quantity.Count && !measure.Telling(y)) && !ofOneThing(wit, p.Figure, other, i) && !ofOneThing(wit, q.Figure, other, i) {
				continue
			}
			tie, _ := f.Tie(o, p.Witness)
			f.Add(finding.Finding{Kind: finding.Correction, Tie: tie, Locus: -1, By: finding.ByCorrection, Suspect: f.Passage(p.Witness, x.Span.Cover(y.Span)), Against: f.Passage(o, z.Span)})
			return
		}
	}
}

// ofOneThing reports whether two figures count one thing, or the dead of whatever sort.
func ofOneThing(a *story.Witness, i int, b *story.Witness, k int) bool {
	x, y := &a.Slots[i], &b.Slots[k]
	return x.Family != "" && x.Family == y.Family || x.Aspect != "" && x.Aspect == y.Aspect
}
