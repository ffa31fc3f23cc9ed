package check

import (
	"cmp"
	"math"
	"slices"

	"stemma/claim"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// A sentence is a sentence of a witness or of the draft, and what it is compared by.
type sentence struct {
	witness     int
	first, last int    // words
	terms       []term // by stem
	norm, sum   float64
}

// A term is a stem of a content word and its weight.
type term struct {
	stem string
	w    float64
}

// An index finds the sentences of the witnesses that share words with another.
type index struct {
	sents []sentence
	df    map[string]int
	post  map[string][]int // of a stem the indexes in sents
}

// fewSentences is the number of sentences below which a story is too small to tell which
// of its words are rare. Ours.
const fewSentences = 40

// commonStem is the share of the sentences of a large story that a stem may stand in to
// find others: what stands in more finds all.
const commonStem = 0.3

func newIndex(ws []story.Witness) *index {
	x := &index{df: map[string]int{}, post: map[string][]int{}}
	for w := range ws {
		for _, s := range sentencesOf(&ws[w], w) {
			for _, t := range s.terms {
				x.df[t.stem]++
			}
			x.sents = append(x.sents, s)
		}
	}
	for i := range x.sents {
		x.weigh(&x.sents[i])
		for _, t := range x.sents[i].terms {
			x.post[t.stem] = append(x.post[t.stem], i)
		}
	}
	return x
}

// weigh gives the terms of a sentence their weights: how rare a stem is in English news
// and in the story.
func (x *index) weigh(s *sentence) {
	n := float64(max(len(x.sents), fewSentences))
	sum := 0.0
	s.sum = 0
	for i := range s.terms {
		t := &s.terms[i]
		t.w = (1 + text.Rarity(t.stem)) * math.Log((1+n)/(1+float64(x.df[t.stem])))
		sum += t.w * t.w
		s.sum += t.w
	}
	s.norm = math.Sqrt(sum)
}

// sentencesOf lists the sentences of a text that tell something: no bylines and credits.
func sentencesOf(w *story.Witness, witness int) []sentence {
	var out []sentence
	for i := range w.Sents {
		s := &w.Sents[i]
		if k := w.Blocks[s.Block].Kind; k == claim.Byline || k == claim.Credit || k == claim.Furniture || s.First >= s.Last {
			continue
		}
		out = append(out, sentence{witness: witness, first: s.First, last: s.Last, terms: termsOf(w, s.First, s.Last)})
	}
	return out
}

// termsOf returns the stems of the content words in a range, sorted, each once.
func termsOf(w *story.Witness, first, last int) []term {
	var out []term
	for i := first; i < last; i++ {
		if w.Words[i].Is(claim.ContentWord) {
			out = append(out, term{stem: w.Stem(i)})
		}
	}
	slices.SortFunc(out, func(a, b term) int { return cmp.Compare(a.stem, b.stem) })
	return slices.CompactFunc(out, func(a, b term) bool { return a.stem == b.stem })
}

func (s *sentence) has(stem string) bool {
	_, ok := slices.BinarySearchFunc(s.terms, stem, func(t term, stem string) int { return cmp.Compare(t.stem, stem) })
	return ok
}

// spanOf returns where words first to last stand.
func spanOf(w *story.Witness, first, last int) report.Span {
	if first >= last {
		return report.Span{}
	}
	return report.Span{Start: int(w.Words[first].Start), End: w.Words[last-1].End()}
}

// A match is a sentence of a witness that shares words with one of the draft.
type match struct {
	sent  int     // index in index.sents
	alike float64 // cosine of the words
	cover float64 // share of the words of the draft's sentence that the other has
	back  float64 // share of the other's words that the draft's sentence has
	words *parallel
}

// told reports whether the sentence of the witness has most of what the draft's says.
func (m *match) told() bool { return m.cover >= foldedIn }

// Bounds of the matches of a sentence. Ours.
const (
	leastAlike  = 0.18
	mostMatches = 3 // of one witness
)

// matches lists the sentences of witnesses that share words with s, the most alike first.
func (x *index) matches(s *sentence) []match {
	dots := map[int]float64{}
	shared := map[int]float64{}
	common := max(fewSentences, int(commonStem*float64(len(x.sents))))
	for _, t := range s.terms {
		if len(x.post[t.stem]) > common {
			continue
		}
		for _, i := range x.post[t.stem] {
			dots[i] += t.w * t.w
			shared[i] += t.w
		}
	}
	var out []match
	for i, d := range dots {
		if norm := s.norm * x.sents[i].norm; norm > 0 && d/norm >= leastAlike {
			out = append(out, match{sent: i, alike: d / norm, cover: shared[i] / s.sum, back: shared[i] / x.sents[i].sum})
		}
	}
	slices.SortFunc(out, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), a.sent-b.sent)
	})
	per := map[int]int{}
	return slices.DeleteFunc(out, func(m match) bool {
		per[x.sents[m.sent].witness]++
		return per[x.sents[m.sent].witness] > mostMatches
	})
}
