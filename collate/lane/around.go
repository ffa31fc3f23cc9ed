package lane

import (
	"math"
	"slices"
	"sort"

	"stemma/claim"
	"stemma/collate/wording"
	"stemma/report"
	"stemma/story"
)

// How many words on either side of a figure may say what it measures, and up to which of
// them they count in full, the others half. Ours: the fit gained nothing from more.
const (
	aroundWords = 12
	closeWords  = 5
)

// around gives every lane the words that stand around its figure in its sentence, each
// weighed by how rare it is around the figures of the story; the vector has length 1.
func around(ws []story.Witness, lanes []Lane) {
	count := map[string]int{}
	for i := range lanes {
		l := &lanes[i]
		l.Words = wordsAround(&ws[l.Witness], l.Fig.Span)
		for _, t := range l.Words {
			count[t.Stem]++
		}
	}
	n := float64(max(len(lanes), wording.FewClaims))
	for i := range lanes {
		ts := lanes[i].Words
		for k := range ts {
			ts[k].W *= math.Log((1 + n) / (1 + float64(count[ts[k].Stem])))
		}
		wording.Unit(ts)
	}
}

// wordsAround returns the stems of the content words around a span in its sentence,
// sorted, without numbers.
func wordsAround(w *story.Witness, s report.Span) []wording.Term {
	first, last := w.WordsIn(s)
	if first >= last {
		return nil
	}
	sent := w.Sents[w.SentOf(first)]
	var out []wording.Term
	take := func(i, far int) {
		word := w.Words[i]
		if first := w.Lower(i)[0]; !word.Is(claim.ContentWord) || first >= '0' && first <= '9' {
			return
		}
		t := wording.Term{Stem: wording.StemOf(w, i), W: 1}
		if far > closeWords {
			t.W = .5
		}
		out = append(out, t)
	}
	for i := max(sent.First, first-aroundWords); i < min(sent.Last, last+aroundWords); i++ {
		switch {
		case i < first:
			take(i, first-i)
		case i >= last:
			take(i, i-last+1)
		default:
			take(i, 1)
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		return out[i].Stem < out[j].Stem || out[i].Stem == out[j].Stem && out[i].W > out[j].W
	})
	return slices.CompactFunc(out, func(a, b wording.Term) bool { return a.Stem == b.Stem })
}
