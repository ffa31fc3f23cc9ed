// Package cause looks for causes that somebody put in.
package cause

import (
	"slices"

	"stemma/claim"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/class"
	"stemma/report"
	"stemma/story"
)

// Find tells of causes that another report does not have, and of those that it leaves open.
func Find(f *finding.Finder, likes *alike.Likeness) {
	causes(f)
	openCauses(f, likes)
}

// causes tells of two things of which one report says that one made the other, where
// another report tells both and says nothing of the kind.
func causes(f *finding.Finder) {
	var told []cause
	for w := range f.Witnesses {
		if wit := &f.Witnesses[w]; wit.Reading != nil {
			told = append(told, causesIn(w, wit)...)
		}
	}
	told = told[:min(len(told), mostCauses)]
	for _, c := range told {
		for w := range f.Witnesses[:min(len(f.Witnesses), finding.Crowd)] {
			if w != c.witness && f.Witnesses[w].Reading != nil && uncaused(f, c, w) {
				break
			}
		}
	}
}

// mostCauses is how many sentences that tell of a cause are looked at, and crowd how many
// reports each is held against. Ours; they bound the work.
const mostCauses = 60

// A cause is a sentence that says of one thing that it made another.
type cause struct {
	witness       int
	sent          int
	word          int // that says so
	effect, cause map[string]bool
}

// causesIn lists the sentences of a report that tell of one cause, with what stands on
// either side of the word that says so. Quotations are left out.
func causesIn(at int, w *story.Witness) []cause {
	var out []cause
	said := map[int][]report.Span{} // of every sentence the cues and sources in it
	for _, a := range w.Attributions {
		said[a.Sent] = append(said[a.Sent], a.Cue)
		for _, src := range a.Chain {
			said[a.Sent] = append(said[a.Sent], src.Span)
		}
	}
	for s, sent := range w.Sents {
		word, n := -1, 0
		for i := sent.First; i < sent.Last; i++ {
			if class.IsCause(w, i) {
				word = i
				n++
			}
		}
		if n != 1 || w.InQuote(w.Words[word].Span()) {
			continue
		}
		c := cause{witness: at, sent: s, word: word, effect: map[string]bool{}, cause: map[string]bool{}}
		for i := sent.First; i < sent.Last; i++ {
			if span := w.Words[i].Span(); i == word || !w.Words[i].Is(claim.ContentWord) || slices.ContainsFunc(said[s], span.Overlaps) {
				continue
			}
			if i < word {
				c.effect[w.Stem(i)] = true
			} else {
				c.cause[w.Stem(i)] = true
			}
		}
		if len(c.effect) >= 2 && len(c.cause) >= 2 {
			out = append(out, c)
		}
	}
	return out
}

// causal reports whether a word of a sentence says that one thing made another.
func causal(w *story.Witness, s int) bool {
	for i := w.Sents[s].First; i < w.Sents[s].Last; i++ {
		if class.Of(w.Lower(i), class.GroupCause) != nil {
			return true
		}
	}
	return false
}

// uncaused tells of report w that it has the effect and the cause, in one sentence or in
// two that follow each other, and that none of its sentences about the effect names a cause; and reports whether
// it did.
func uncaused(f *finding.Finder, c cause, w int) bool {
	wit := &f.Witnesses[w]
	told, made := -1, -1
	var most, mostMade float64
	for s, stems := range f.Stems(w) {
		var x, y float64
		for _, stem := range stems {
			if c.effect[stem] {
				x++
			}
			if c.cause[stem] {
				y++
			}
		}
		x, y = x/float64(len(c.effect)), y/float64(len(c.cause))
		if (x >= leastOf || y >= leastOf) && causal(wit, s) {
			return false
		}
		if x > most {
			most, told = x, s
		}
		if y > mostMade {
			mostMade, made = y, s
		}
	}
	if most < leastWhole || mostMade < leastWhole || made-told > 1 || told-made > 1 {
		return false
	}
	tie, parent := f.Tie(w, c.witness)
	if parent == c.witness {
		return false // a cause was left out, not put in
	}
	a, b := finding.Sentence(wit, made), finding.Sentence(&f.Witnesses[c.witness], c.sent)
	f.Add(finding.Finding{Kind: finding.CausalClaimAdded, Tie: tie, Locus: -1, By: finding.ByCause, Suspect: f.Passage(c.witness, b), Against: f.Passage(w, a)})
	return true
}

// leastOf is the share of the words of an effect or a cause from which a sentence may be
// of it. Ours.
const leastOf = 0.5

// leastWhole is the share of them that a sentence has that is of it. Ours.
const leastWhole = 0.6
