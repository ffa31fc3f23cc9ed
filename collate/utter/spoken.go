package utter

import (
	"slices"

	"stemma/claim"
	"stemma/story"
	"stemma/text/sense"
)

// A spoken is what is known again, a wording or one of its sentences: of a statement of ten
// sentences one report quotes the third and the fourth, another the fourth and the last.
type spoken struct {
	*said
	of   int  // the wording
	part bool // a sentence of it
}

// parts returns the wordings and, of those of several sentences, the sentences that are long
// enough to be known again.
func (rs *wordings) parts(all []said, in []story.Witness) []spoken {
	var out []spoken
	for n, i := range rs.first {
		s := &all[i]
		out = append(out, spoken{s, n, false})
		for k := range s.sents {
			if ws := s.sentence(k); len(ws) >= leastSentence {
				out = append(out, spoken{&said{ref: s.ref, words: ws, runs: runs(ws), by: s.by, terms: termsOf(ws), plain: plainOf(&in[s.ref.Witness], ws)}, n, true})
			}
		}
	}
	return out
}

// sentence returns the words of sentence k.
func (s *said) sentence(k int) []claim.QuoteWord {
	to := len(s.words)
	if k+1 < len(s.sents) {
		to = s.sents[k+1]
	}
	return s.words[s.sents[k]:to]
}

// leastSentence is the least number of words by which a sentence of a quotation is known
// again. Ours: "I do not know what to say" is said by everybody.
const leastSentence = 7

// sentencesOf returns where the sentences of a quotation begin; nil where it has one.
func sentencesOf(w *story.Witness, words []claim.QuoteWord) []int {
	var out []int
	last := -1
	for i := range words {
		if s := w.SentOf(w.WordAt(words[i].Start)); s != last {
			out, last = append(out, i), s
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// oneSpoken reports whether two of them that share k runs are readings of one saying. A sentence
// must be known by its words that mean something: one speaker begins many alike.
func oneSpoken(a, b *spoken, k int) bool {
	if (a.part || b.part) && covered(a.said, b.said) < fewTerms {
		return false
	}
	return oneSaying(a.said, b.said, k)
}

// reshaped reports whether two quotations of about one length, of whom it is not known that two
// said them, share some runs and most of the words that mean something, names apart, or have
// like ones: one utterance, translated twice.
func reshaped(a, b *said, k int) bool {
	least := minRuns
	if !a.by.same(b.by) {
		least = runsOfAnybody
	}
	if a.by.other(b.by) || k < least || covered(a, b) < minRuns {
		return false
	}
	short, long := len(a.plain), len(b.plain)
	if short > long {
		short, long = long, short
	}
	if long > longerBy*short || long > mostTerms {
		return false
	}
	n := alikeTerms(a, b, likeTerms)
	return n >= reshapedTerms && n >= reshapedShare*float64(short) && 2*n >= reshapedBoth*float64(short+long)
}

// Ours: "first step in the eventual release of all the hostages" and "just a first step in what
// will lead to the eventual release of all our people" share four words of six.
const (
	reshapedTerms = 4
	reshapedShare = 0.6  // of the shorter
	reshapedBoth  = 0.55 // of both
	longerBy      = 2
	runsOfAnybody = 3 // of a speaker who is not known: many tell of one flight in like words
)

// alikeTerms returns how many words that mean something, names apart, of one of two quotations
// stand in the other, or have one there that is like it by more than a likeness and stands for no
// other.
func alikeTerms(a, b *said, like float64) float64 {
	if len(a.plain) > len(b.plain) {
		a, b = b, a
	}
	n, taken := 0.0, make([]bool, len(b.plain))
	var left []int // of a, without one in b
	for i, t := range a.plain {
		if j, ok := slices.BinarySearch(b.plain, t); ok {
			taken[j] = true
			n++
		} else {
			left = append(left, i)
		}
	}
	if len(b.plain) > mostTerms {
		return n
	}
	x, y := a.vectors(), b.vectors()
	for _, i := range left {
		best, at := like, -1
		for j := range y {
			if !taken[j] && x[i] != nil && y[j] != nil {
				if l := sense.Likeness(x[i], y[j]); l > best {
					best, at = l, j
				}
			}
		}
		if at >= 0 {
			taken[at] = true
			n++
		}
	}
	return n
}

// Ours: two words are alike from a cosine at which "wounded" and "injured" are and "mother" and
// "father" are not; of longer quotations only the same words are counted.
const (
	likeTerms = 0.55
	oneTerm   = 0.8 // of "terror" and "terrorist", where the words are few
	mostTerms = 40
)

// vectors returns the vectors of the terms that are no names, nil where one has none.
func (s *said) vectors() []*sense.Vector {
	if s.senses == nil {
		s.senses = make([]*sense.Vector, len(s.plain))
		for i, t := range s.plain {
			s.senses[i], _, _ = sense.English().Of(t)
		}
	}
	return s.senses
}

// plainOf returns the stems of those words of a quotation of a witness that mean something and
// are no names, sorted.
func plainOf(w *story.Witness, words []claim.QuoteWord) []string {
	return termsOf(slices.DeleteFunc(slices.Clone(words), func(q claim.QuoteWord) bool {
		i := w.WordAt(q.Start)
		return i < len(w.Words) && w.Words[i].Is(claim.ProperNoun)
	}))
}
