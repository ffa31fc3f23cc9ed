package finding

import (
	"stemma/collate"
	"stemma/report"
)

// sides tells of two figures that give one thing two numbers though something that does not
// part them for good, a day that one of them leaves out or another name of the thing, keeps
// them out of one series.
func (f *finder) sides() {
	for _, s := range f.c.Sides {
		from, to := s.A, s.B
		if f.oneSeries(from.Witness, from.Figure, to.Witness, to.Figure) {
			continue
		}
		tie, parent := f.tie(from.Witness, to.Witness)
		if parent == to.Witness || parent < 0 && f.later(to.Witness, from.Witness) {
			from, to = to, from
		}
		if tie == MadeFrom {
			tie = Tied // the number came from elsewhere, or numbers tells of it
		}
		f.add(Finding{Kind: Contradiction, Tie: tie, Locus: f.locusOf(from, to), By: byDiffers,
			Suspect: f.passage(to.Witness, f.labelled(to)), Against: f.passage(from.Witness, f.labelled(from))})
	}
}

// farLabel is how many bytes may stand between a figure and the word for what it counts or
// measures that is shown with it. Ours.
const farLabel = 16

// labelled returns the words of a figure with what it counts or measures, where that stands by it:
// "$38 billion bid".
func (f *finder) labelled(r collate.FigRef) report.Span {
	s, label := f.c.Span(r), f.c.Witnesses[r.Witness].Slots[r.Figure].Label
	if label.Empty() || label.Start > s.End+farLabel || s.Start > label.End+farLabel {
		return s
	}
	return s.Cover(label)
}
