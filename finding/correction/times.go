package correction

import (
	"slices"

	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/when"
	"stemma/report"
	"stemma/story"
)

// takenBackTimes tells of a time that a report says is not so, where it gives another for it and a
// report has the first, of the same deed: "on Friday, not Thursday".
func takenBackTimes(f *finding.Finder) {
	n := 0
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for j := 1; j < len(wit.Dates) && n < mostNotices; j++ {
			x, y := &wit.Dates[j-1], &wit.Dates[j]
			first, last := wit.WordAt(x.End-1), wit.WordAt(y.Start)
			if x.Value == "" || y.Value == "" || x.Value == y.Value || last-first > reachOfNot || !deniedBetween(wit, first, last) || wit.InQuote(y.Span) {
				continue
			}
			n++
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
