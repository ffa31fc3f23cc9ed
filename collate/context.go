package collate

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// A sentences knows the words of sentences: what stands around a claim tells of what it is.
type sentences struct {
	ws    []story.Witness
	stems map[[2]int][]string // of a sentence of a witness, sorted
}

func newSentences(ws []story.Witness) *sentences {
	return &sentences{ws, map[[2]int][]string{}}
}

// around returns the words of a sentence, of the one before and of the one behind it,
// each once, in order, without weights.
func (s *sentences) around(witness, sent int) []term {
	var out []term
	for k := sent - 1; k <= sent+1; k++ {
		for _, stem := range s.of(witness, k) {
			out = append(out, term{stem, 0})
		}
	}
	slices.SortFunc(out, func(a, b term) int { return strings.Compare(a.stem, b.stem) })
	return slices.CompactFunc(out, func(a, b term) bool { return a.stem == b.stem })
}

// of returns the stems of the words of a sentence; none where there is no such sentence.
func (s *sentences) of(witness, sent int) []string {
	w := &s.ws[witness]
	if w.Reading == nil || sent < 0 || sent >= len(w.Sents) {
		return nil
	}
	key := [2]int{witness, sent}
	stems, ok := s.stems[key]
	if first, last := w.Sents[sent].First, w.Sents[sent].Last; !ok && first < last {
		stems = stemsIn(w, report.Span{Start: int(w.Words[first].Start), End: w.Words[last-1].End()}, claim.ContentWord)
		s.stems[key] = stems
	}
	return stems
}

// runsIn returns the pairs of neighbouring words of a span, words that say little left
// out, sorted.
func runsIn(w *story.Witness, s report.Span) []string {
	var out []string
	last := ""
	first, end := w.WordsIn(s)
	for i := first; i < end; i++ {
		if w.Words[i].Is(claim.ContentWord) {
			stem := stemOf(w, i)
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
