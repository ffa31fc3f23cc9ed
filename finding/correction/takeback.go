package correction

import (
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/story"
)

// reachOfNot is how many words behind a number the "not" may stand that takes another back:
// "186 passengers, not 187". Ours.
const reachOfNot = 7

// beforeOld is how many words before a number the word may stand that says that it was told at
// first. Ours.
const beforeOld = 8

// takenBackNumbers tells of a number that a report says is not so, or was told at first, where it
// gives another for it and a report has the first: "there were 186 passengers, not 187", "police
// had first spoken of 12; it was nine". A number that may have grown is not taken back: it moved.
func takenBackNumbers(f *finding.Finder) {
	n := 0
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for j := 1; j < len(wit.Figures) && n < mostNotices; j++ {
			x, y := &wit.Figures[j-1], &wit.Figures[j]
			if x.Value == nil || y.Value == nil || x.Dimension != y.Dimension || x.Value.Cmp(y.Value) == 0 {
				continue
			}
			now, old := j-1, j
			switch {
			case notSo(wit, x, y):
			case toldFirst(wit, x, y):
				now, old = j, j-1
			default:
				continue
			}
			n++
			takenBackNumber(f, collate.FigRef{Witness: w, Figure: now}, collate.FigRef{Witness: w, Figure: old})
		}
	}
}

// notSo reports whether "not" stands before the second of two numbers: "186 passengers, not 187".
func notSo(w *story.Witness, x, y *figure.Figure) bool {
	first, last := w.WordAt(x.Number.End-1), w.WordAt(y.Number.Start)
	return last >= 1 && last-first <= reachOfNot && class.Is(w.Lower(last-1), groupNotice, class.Not) && !w.InQuote(y.Span) && !compares(w, y.End)
}

// toldFirst reports whether the first of two numbers of one sentence was told at first, and is the
// greater: "had earlier said that 12".
func toldFirst(w *story.Witness, x, y *figure.Figure) bool {
	if quantity.Cmp(y.Value, x.Value) > 0 || !oneMeasure(x, y) || w.InQuote(x.Span) || w.InQuote(y.Span) {
		return false
	}
	first := w.WordAt(x.Number.Start)
	at := w.SentOf(first)
	if at != w.SentOf(w.WordAt(y.Number.Start)) {
		return false
	}
	k := next(w, max(w.Sents[at].First, first-beforeOld), first, classSooner)
	return k >= 0 && next(w, k, first, classTelling) >= 0
}

// oneMeasure reports whether two figures may count or measure one thing: of one dimension, and one
// noun where both have one.
func oneMeasure(x, y *figure.Figure) bool {
	return x.Dimension == y.Dimension && x.Unit == y.Unit && (x.Counted.Head == "" || y.Counted.Head == "" || x.Counted.Head == y.Counted.Head)
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

// ofOneThing reports whether two figures count one thing, or things of which one thing is said:
// men who died, people who died.
func ofOneThing(a *story.Witness, i int, b *story.Witness, k int) bool {
	x, y := &a.Slots[i], &b.Slots[k]
	return x.Family != "" && x.Family == y.Family || x.Aspect != "" && x.Aspect == y.Aspect
}
