package number

import (
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/measure"
	"stemma/report"
)

// sides tells of two figures that give one thing two numbers though something that does not
// part them for good, a day that one of them leaves out or another name of the thing, keeps
// them out of one series.
func sides(f *finding.Finder) {
	for _, s := range f.Sides {
		from, to := s.A, s.B
		if measure.OneSeries(f, from.Witness, from.Figure, to.Witness, to.Figure) {
			continue
		}
		if first, _ := f.Ordered(from.Witness, to.Witness); first == to.Witness {
			from, to = to, from
		}
		tie, _ := f.Tie(from.Witness, to.Witness)
		if tie == finding.MadeFrom {
			tie = finding.Tied // the number came from elsewhere, or numbers tells of it
		}
		f.Add(finding.Finding{Kind: finding.Contradiction, Tie: tie, Locus: f.LocusOf(from, to), By: finding.ByDiffers,
			Suspect: f.Passage(to.Witness, labelled(f, to)), Against: f.Passage(from.Witness, labelled(f, from))})
	}
}

// farLabel is how many bytes may stand between a figure and the word for what it counts or
// measures that is shown with it. Ours.
const farLabel = 16

// labelled returns the words of a figure with what it counts or measures, where that stands by it:
// "$38 billion bid".
func labelled(f *finding.Finder, r collate.FigRef) report.Span {
	s, label := f.Span(r), f.Witnesses[r.Witness].Slots[r.Figure].Label
	if label.Empty() || label.Start > s.End+farLabel || s.Start > label.End+farLabel {
		return s
	}
	return s.Cover(label)
}
