package finding

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
			Suspect: f.passage(to.Witness, f.c.Span(to)), Against: f.passage(from.Witness, f.c.Span(from))})
	}
}
