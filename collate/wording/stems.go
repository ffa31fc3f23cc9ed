// Package wording knows which words stand in a passage and around it, what they weigh, and
// how alike two passages are in words and in what these mean.
package wording

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// StemsIn returns the stems of the words in a span that have the flags, sorted.
func StemsIn(w *story.Witness, s report.Span, flags claim.WordFlags) []string {
	if s.Empty() {
		return nil
	}
	first, last := w.WordsIn(s)
	out := make([]string, 0, last-first)
	for i := first; i < last; i++ {
		if w.Words[i].Is(flags) {
			out = append(out, StemOf(w, i))
		}
	}
	if len(out) == 0 {
		return nil
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// StemOf returns the stem of a word as it is written: an apostrophe that is bent stays so.
func StemOf(w *story.Witness, i int) string {
	if strings.IndexByte(w.Lower(i), '\'') < 0 {
		return w.Stem(i)
	}
	return text.Stem(LowerOf(w, w.Words[i].Span()))
}

// LowerOf returns a span of a witness in lower case, as stemsIn reads it.
func LowerOf(w *story.Witness, s report.Span) string { return strings.ToLower(s.Of(w.Report.Text)) }
