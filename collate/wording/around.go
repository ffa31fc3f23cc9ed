package wording

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

// NewSentences returns what knows the words of the sentences of witnesses.
func NewSentences(ws []story.Witness) *sentences {
	return &sentences{ws, map[[2]int][]string{}}
}

// Around returns the words of a sentence, of the one before and of the one behind it,
// each once, in order, without weights.
func (s *sentences) Around(witness, sent int) []Term {
	var out []Term
	for k := sent - 1; k <= sent+1; k++ {
		for _, stem := range s.of(witness, k) {
			out = append(out, Term{stem, 0})
		}
	}
	slices.SortFunc(out, func(a, b Term) int { return strings.Compare(a.Stem, b.Stem) })
	return slices.CompactFunc(out, func(a, b Term) bool { return a.Stem == b.Stem })
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
		stems = StemsIn(w, report.Span{Start: int(w.Words[first].Start), End: w.Words[last-1].End()}, claim.ContentWord)
		s.stems[key] = stems
	}
	return stems
}
