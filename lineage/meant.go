package lineage

import (
	"math"
	"slices"

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
		if unsure && score < possible && !s.meets(d, w) || d.kind != credited && s.later(w, d.witness) {
			continue
		}
		if best < 0 || score > most {
			best, most = w, score
		}
	}
	return best
}

// meets reports whether a report has what is told in the sentence in which its outlet is
// named: a claim of one fact, or an utterance.
func (s *sharing) meets(d declaration, witness int) bool {
	w, of := &s.c.Witnesses[d.witness], &s.c.Witnesses[witness]
	sent := w.SentOf(w.WordAt(d.at.Start))
	if sent < 0 {
		return false
	}
	for i := range w.Claims {
		if w.Claims[i].Sent != sent {
			continue
		}
		for k := range of.Claims {
			if s.c.Together(collate.Ref{Witness: d.witness, Claim: i}, collate.Ref{Witness: witness, Claim: k}) {
				return true
			}
		}
	}
	for i := range w.Quotes {
		if w.Quotes[i].Overlaps(w.Sents[sent].Span) && s.uttered(collate.QuoteRef{Witness: d.witness, Quote: i}, witness) {
			return true
		}
	}
	return false
}

// uttered reports whether a witness has the utterance of a quotation.
func (s *sharing) uttered(q collate.QuoteRef, witness int) bool {
	for _, u := range s.c.Utterances {
		if slices.Contains(u.Readings, q) {
			return slices.ContainsFunc(u.Readings, func(r collate.QuoteRef) bool { return r.Witness == witness })
		}
	}
	return false
}

// later reports whether witness a was published after b, as far as is known.
func (s *sharing) later(a, b int) bool {
	ta, tb := s.c.Witnesses[a].Report.Published, s.c.Witnesses[b].Report.Published
	return ta.Known() && tb.Known() && ta.Date().Compare(tb.Date()) > 0
}

// crowd is the number of readings of an utterance beyond which each witness is
// shown to share it with the first only.
const crowd = 12
