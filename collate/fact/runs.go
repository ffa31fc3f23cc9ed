package fact

import (
	"slices"

	"stemma/claim"
	"stemma/collate/wording"
	"stemma/report"
	"stemma/story"
)

// runsIn returns the pairs of neighbouring words of a span, words that say little left
// out, sorted.
func runsIn(w *story.Witness, s report.Span) []string {
	var out []string
	last := ""
	first, end := w.WordsIn(s)
	for i := first; i < end; i++ {
		if w.Words[i].Is(claim.ContentWord) {
			stem := wording.StemOf(w, i)
			if last != "" {
				out = append(out, last+" "+stem)
			}
			last = stem
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sharedRuns returns which share of the runs of the passage with fewer the other has.
func sharedRuns(a, b []string) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			n++
		}
	}
	return float64(n) / float64(max(1, len(a)))
}
