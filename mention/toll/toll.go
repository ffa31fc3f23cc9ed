// Package toll adds up the people whom one event befalls: "a man and his two sons
// were killed" tells of three, which no number says.
package toll

import (
	"cmp"
	"slices"
	"sort"

	"stemma/mention/figure"
	"stemma/report"
	"stemma/text"
)

// Read returns the figures of d in text order, the ages of people among them, and the
// sums of the lists of people that one event befalls. See Find of package figure for
// keepOut.
func Read(l *Language, d *text.Doc, keepOut []report.Span) (figs, tallies []figure.Figure) {
	var ages []figure.Figure
	figs = figure.Read(l.figures, d, keepOut, func(s *figure.Sentence) {
		ages = append(ages, s.Ages...)
		r := adder{Sentence: s, lang: l}
		tallies = append(tallies, r.tallies()...)
	})
	hurt := slices.ContainsFunc(figs, func(f figure.Figure) bool { return f.Aspect == injured && f.Dimension == count })
	wounded(l, d, figs, hurt)
	wounded(l, d, tallies, hurt)
	itemize(figs, tallies)
	return figure.Merge(figs, ages), tallies
}

// itemize links each figure to the tally that it is an item of.
func itemize(figs, tallies []figure.Figure) {
	for k := range tallies {
		t := &tallies[k]
		i := sort.Search(len(figs), func(i int) bool { return figs[i].Number.Start >= t.Start })
		for ; i < len(figs) && figs[i].Number.Start < t.End; i++ {
			if f := &figs[i]; f.Aspect == t.Aspect && f.Dimension == count && t.Contains(f.Number) {
				f.Item = k + 1
			}
		}
	}
}

// tallies returns the sums of the lists of people that one event befalls. A list
// is added up only where each item says how many people it is: by a number, by the
// singular of a noun that names a person, by the name of one person. The sum is no
// word of the report: its span is the list, and its By gives the terms. Of two
// sums of one aspect over the same words the first stands.
func (r *adder) tallies() []figure.Figure {
	if !r.harms() {
		return nil
	}
	r.place()
	var out []figure.Figure
	add := func(f figure.Figure, ok bool) {
		if ok && !slices.ContainsFunc(out, func(g figure.Figure) bool { return g.Aspect == f.Aspect && g.Overlaps(f.Span) }) {
			out = append(out, f)
		}
	}
	for i := r.Sent.First; i < r.Sent.Last; i++ {
		add(r.suicideAt(i))
	}
	for i := r.Sent.First; i < r.Sent.Last; i++ {
		add(r.listAt(i))
	}
	for _, f := range r.survivors() {
		add(f, true)
	}
	for i := range r.Ps {
		add(r.runAt(i))
		add(r.tupleAt(i))
		add(r.bothAt(i))
	}
	slices.SortStableFunc(out, func(a, b figure.Figure) int { return cmp.Compare(a.Start, b.Start) })
	return out
}
