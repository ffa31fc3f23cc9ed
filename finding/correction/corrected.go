package correction

import (
	"slices"

	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/mention/when"
	"stemma/report"
	"stemma/story"
)

// beforeOld is how many words before a number the word may stand that says that it was told at
// first. Ours.
const beforeOld = 8

// corrected tells of a number that a report says was told at first, where it gives another for it
// and a report has the first: "police had first spoken of 12; it was nine". A number that may have
// grown is not taken back: it moved.
func corrected(f *finding.Finder) {
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for j := 1; j < len(wit.Figures); j++ {
			x, y := &wit.Figures[j-1], &wit.Figures[j]
			if x.Value == nil || y.Value == nil || x.Value.Cmp(y.Value) == 0 || !oneMeasure(x, y) || wit.SentOf(wit.WordAt(x.Number.Start)) != wit.SentOf(wit.WordAt(y.Number.Start)) || wit.InQuote(x.Span) || wit.InQuote(y.Span) {
				continue
			}
			if !soonerHere(wit, x) || quantity.Cmp(y.Value, x.Value) > 0 {
				continue
			}
			takenBackNumber(f, collate.FigRef{Witness: w, Figure: j}, collate.FigRef{Witness: w, Figure: j - 1})
		}
	}
}

// takenBackTimes tells of a time that a report says is not so, where it gives another for it and a
// report has the first, of the same deed: "on Friday, not Thursday".
func takenBackTimes(f *finding.Finder) {
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for j := 1; j < len(wit.Dates); j++ {
			x, y := &wit.Dates[j-1], &wit.Dates[j]
			first, last := wit.WordAt(x.End-1), wit.WordAt(y.Start)
			if x.Value == "" || y.Value == "" || x.Value == y.Value || last-first > reachOfNot || !deniedBetween(wit, first, last) || wit.InQuote(y.Span) {
				continue
			}
			if at, ok := toldThen(f, w, y); ok {
				tie, _ := f.Tie(f.Holder(at), w)
				f.Add(finding.Finding{Kind: finding.Correction, Tie: tie, Locus: -1, By: finding.ByCorrection, Suspect: f.Passage(w, x.Span.Cover(y.Span)), Against: at})
			}
		}
	}
}

// deniedBetween reports whether "not" stands between two words.
func deniedBetween(w *story.Witness, from, to int) bool {
	for i := from + 1; i < to; i++ {
		if class.Is(w.Lower(i), groupNotice, class.Not) {
			return true
		}
	}
	return false
}

// toldThen returns where another report tells with the time y what the sentence of y tells.
func toldThen(f *finding.Finder, w int, y *when.Mention) (report.Passage, bool) {
	wit := &f.Witnesses[w]
	about := wit.Content(finding.Sentence(wit, wit.SentOf(wit.WordAt(y.Start))))
	for o := range f.Witnesses[:min(len(f.Witnesses), finding.Crowd)] {
		if o == w || f.Witnesses[o].Reading == nil {
			continue
		}
		other := &f.Witnesses[o]
		for c := range other.Claims {
			for _, d := range other.Claims[c].Dates {
				if z := &other.Dates[d]; z.Value == y.Value && !other.InQuote(z.Span) && shared(about, other.Claims[c].Terms) >= leastTold {
					return f.Passage(o, z.Span), true
				}
			}
		}
	}
	return report.Passage{}, false
}

// shared counts those of some stems that a claim has.
func shared(stems, terms []string) (n int) {
	for _, s := range stems {
		if _, ok := slices.BinarySearch(terms, s); ok {
			n++
		}
	}
	return n
}

// oneMeasure reports whether two figures may count or measure one thing: of one dimension, and one
// noun where both have one.
func oneMeasure(x, y *figure.Figure) bool {
	return x.Dimension == y.Dimension && x.Unit == y.Unit && (x.Counted.Head == "" || y.Counted.Head == "" || x.Counted.Head == y.Counted.Head)
}

// soonerHere reports whether a number was told at first: "had earlier said that 12".
func soonerHere(w *story.Witness, x *figure.Figure) bool {
	first := w.WordAt(x.Number.Start)
	sent := w.Sents[w.SentOf(first)]
	k := next(w, max(sent.First, first-beforeOld), first, classSooner)
	return k >= 0 && next(w, k, first, classTelling) >= 0
}
