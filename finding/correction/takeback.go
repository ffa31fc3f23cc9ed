package correction

import (
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/mention/quantity"
)

// reachOfNot is how many words behind a number the "not" may stand that takes another back:
// "186 passengers, not 187". Ours.
const reachOfNot = 5

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
			if x.Value == nil || y.Value == nil || x.Dimension != y.Dimension || x.Value.Cmp(y.Value) == 0 || last-first > reachOfNot || last < 1 || !class.Is(wit.Lower(last-1), groupNotice, class.Not) || wit.InQuote(y.Span) {
				continue
			}
			takenBackNumber(f, collate.FigRef{Witness: w, Figure: j - 1}, collate.FigRef{Witness: w, Figure: j})
		}
	}
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
			one := wit.Slots[p.Figure].Family != "" && wit.Slots[p.Figure].Family == other.Slots[i].Family
			if !one && !(y.Dimension != quantity.Count || measure.Telling(y)) && !(wit.Slots[q.Figure].Family != "" && wit.Slots[q.Figure].Family == other.Slots[i].Family) {
				continue
			}
			tie, _ := f.Tie(o, p.Witness)
			f.Add(finding.Finding{Kind: finding.Correction, Tie: tie, Locus: -1, By: finding.ByCorrection, Suspect: f.Passage(p.Witness, x.Span.Cover(y.Span)), Against: f.Passage(o, z.Span)})
			return
		}
	}
}
