package finding

import (
	"stemma/collate"
	"stemma/mention/quantity"
)

// reachOfNot is how many words behind a number the "not" may stand that takes another back:
// "186 passengers, not 187". Ours.
const reachOfNot = 5

// takenBackNumbers tells of a number that a report says is not so, where it gives another for
// it and a report has the first: "there were 186 passengers, not 187", "the figure should have
// been 38,600 and not 41,000".
func (f *finder) takenBackNumbers() {
	for w := range f.c.Witnesses {
		wit := &f.c.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for j := 1; j < len(wit.Figures); j++ {
			x, y := &wit.Figures[j-1], &wit.Figures[j]
			first, last := wit.WordAt(x.Number.End-1), wit.WordAt(y.Number.Start)
			if x.Value == nil || y.Value == nil || x.Dimension != y.Dimension || x.Value.Cmp(y.Value) == 0 || last-first > reachOfNot || last < 1 || !inClass(wit.Lower(last-1), groupNotice, classNot) || wit.InQuote(y.Span) {
				continue
			}
			f.takenBackNumber(collate.FigRef{Witness: w, Figure: j - 1}, collate.FigRef{Witness: w, Figure: j})
		}
	}
}

// takenBackNumber tells of the first report that has the number of q, which a report takes
// back for that of p.
func (f *finder) takenBackNumber(p, q collate.FigRef) {
	x, y := f.figure(p), f.figure(q)
	wit := &f.c.Witnesses[p.Witness]
	for o := range f.c.Witnesses[:min(len(f.c.Witnesses), crowd)] {
		if o == p.Witness || f.c.Witnesses[o].Reading == nil {
			continue
		}
		other := &f.c.Witnesses[o]
		for i := range other.Figures {
			z := &other.Figures[i]
			if z.Value == nil || z.Value.Cmp(y.Value) != 0 || z.Dimension != y.Dimension || other.InQuote(z.Span) {
				continue
			}
			one := wit.Slots[p.Figure].Family != "" && wit.Slots[p.Figure].Family == other.Slots[i].Family
			if !one && !(y.Dimension != quantity.Count || telling(y)) && !(wit.Slots[q.Figure].Family != "" && wit.Slots[q.Figure].Family == other.Slots[i].Family) {
				continue
			}
			tie, _ := f.tie(o, p.Witness)
			f.add(Finding{Kind: Correction, Tie: tie, Locus: -1, By: byCorrection, Suspect: f.passage(p.Witness, x.Span.Cover(y.Span)), Against: f.passage(o, z.Span)})
			return
		}
	}
}
