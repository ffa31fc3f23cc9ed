package collate

import (
	"slices"
	"stemma/claim"
	"stemma/report"
	"stemma/story"
	"stemma/text"
	"strings"
)

// stemsIn returns the stems of the words in a span that have the flags, sorted.
func stemsIn(w *story.Witness, s report.Span, flags claim.WordFlags) []string {
	if s.Empty() {
		return nil
	}
	first, last := w.WordsIn(s)
	out := make([]string, 0, last-first)
	for i := first; i < last; i++ {
		if w.Words[i].Is(flags) {
			out = append(out, stemOf(w, i))
		}
	}
	if len(out) == 0 {
		return nil
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// stemOf returns the stem of a word as it is written: an apostrophe that is bent stays so.
func stemOf(w *story.Witness, i int) string {
	if strings.IndexByte(w.Lower(i), '\'') < 0 {
		return w.Stem(i)
	}
	return text.Stem(lowerOf(w, w.Words[i].Span()))
}

// lowerOf returns a span of a witness in lower case, as stemsIn reads it.
func lowerOf(w *story.Witness, s report.Span) string { return strings.ToLower(s.Of(w.Report.Text)) }
