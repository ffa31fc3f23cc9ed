// Package toll adds up the people whom one event befalls: "a man and his two sons
// were killed" tells of three, which no number says.
package toll

import (
	"slices"
	"sort"

	"stemma/mention/figure"
	"stemma/report"
	"stemma/text"
)

// Read returns the figures of d in text order, and the sums of the lists of people
// that one event befalls. See Find of package figure for keepOut.
func Read(l *figure.Language, d *text.Doc, keepOut []report.Span) (figs, tallies []figure.Figure) {
	figs = figure.Read(l, d, keepOut, func(r *figure.Sentence) {
		a := adder{Sentence: r}
		tallies = append(tallies, a.tallies()...)
	})
	hurt := slices.ContainsFunc(figs, func(f figure.Figure) bool { return f.Aspect == "injured" && f.Dimension == "count" })
	wounded(l, d, figs, hurt)
	wounded(l, d, tallies, hurt)
	itemize(figs, tallies)
	return figs, tallies
}

// itemize links each figure to the tally that it is an item of.
func itemize(figs, tallies []figure.Figure) {
	for k := range tallies {
		t := &tallies[k]
		i := sort.Search(len(figs), func(i int) bool { return figs[i].Number.Start >= t.Start })
		for ; i < len(figs) && figs[i].Number.Start < t.End; i++ {
			if f := &figs[i]; f.Aspect == t.Aspect && f.Dimension == "count" && t.Contains(f.Number) {
				f.Item = k + 1
			}
		}
	}
}

// An adder adds up the people of one sentence.
type adder struct {
	*figure.Sentence
	starts, counts []int32 // 1 + the index of a figure, by its first piece and by its token
}
