package lineage

import (
	"math"

	"stemma/collate"
)

// A sharing says how much two witnesses share.
type sharing struct {
	c     *collate.Collation
	score map[[2]int]float64 // log-odds of ties
	quote map[[2]int]bool    // witnesses of one utterance
}

func (x *weighing) sharing(c *collate.Collation) *sharing {
	s := &sharing{c: c, score: make(map[[2]int]float64, len(x.ties)), quote: map[[2]int]bool{}}
	for _, t := range x.ties {
		s.score[pairOf(t.a, t.b)] = t.score
	}
	for _, u := range c.Utterances {
		for i, a := range u.Readings {
			for _, b := range u.Readings[i+1 : min(len(u.Readings), i+1+crowd)] {
				if wordsQuoted(c, a) >= fewQuoted && wordsQuoted(c, b) >= fewQuoted {
					s.quote[pairOf(a.Witness, b.Witness)] = true
				}
			}
		}
	}
	return s
}

// wordsQuoted returns how many words a quotation has.
func wordsQuoted(c *collate.Collation, r collate.QuoteRef) int {
	w := &c.Witnesses[r.Witness]
	first, last := w.WordsIn(w.Quotes[r.Quote].Span)
	return last - first
}

// fewQuoted is how many words, marks among them, a quotation has at the least that says of two reports that one
// knows the other: two or three are heard by many. Ours.
const fewQuoted = 6

// with returns which of the reports of an outlet a witness means that declares to draw on the
// outlet, or -1: the one that it shares most with. An outlet that is only named may be so for
// something else, and one with several reports for any of them: there has to be more that the
// two share.
func (s *sharing) with(d declaration, reports []int) int {
	best, most := -1, math.Inf(-1)
	for _, w := range reports {
		k := pairOf(d.witness, w)
		score, ok := s.score[k]
		if !ok {
			score = tieBias
		}
		if s.quote[k] {
			score = max(score, possible)
		}
		unsure := d.kind == namedOutlet || d.kind == citedOutlet && len(reports) > 1
		if unsure && score < possible || d.kind == namedOutlet && s.later(w, d.witness) {
			continue
		}
		if best < 0 || score > most {
			best, most = w, score
		}
	}
	return best
}

// later reports whether witness a was published after b, as far as is known.
func (s *sharing) later(a, b int) bool {
	ta, tb := s.c.Witnesses[a].Report.Published, s.c.Witnesses[b].Report.Published
	return ta.Known() && tb.Known() && ta.Date().Compare(tb.Date()) > 0
}

// crowd is the number of readings of an utterance beyond which each witness is
// shown to share it with the first only.
const crowd = 12
