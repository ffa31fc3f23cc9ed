package finding

import (
	"slices"

	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// causes tells of two things of which one report says that one made the other, where
// another report tells both and says nothing of the kind.
func (f *finder) causes() {
	var told []cause
	for w := range f.c.Witnesses {
		if wit := &f.c.Witnesses[w]; wit.Reading != nil {
			told = append(told, causesIn(w, wit)...)
		}
	}
	told = told[:min(len(told), mostCauses)]
	for _, c := range told {
		for w := range f.c.Witnesses[:min(len(f.c.Witnesses), crowd)] {
			if w != c.witness && f.c.Witnesses[w].Reading != nil && f.uncaused(c, w) {
				break
			}
		}
	}
}

// mostCauses is how many sentences that tell of a cause are looked at, and crowd how many
// reports each is held against. Ours; they bound the work.
const mostCauses = 60

// A saidIn is what a sentence says, in stems of its content words, each once.
type saidIn struct {
	stems  []string
	causal bool // a word of it says that one thing made another
}

// saidBy returns what the sentences of a report say.
func (f *finder) saidBy(w int) []saidIn {
	if f.said[w] == nil {
		wit := &f.c.Witnesses[w]
		f.said[w] = make([]saidIn, len(wit.Sents))
		for s, sent := range wit.Sents {
			x := &f.said[w][s]
			for i := sent.First; i < sent.Last; i++ {
				x.causal = x.causal || classOf(wit.Lower(i), groupCause) != nil
				if wit.Words[i].Is(claim.ContentWord) {
					if stem := wit.Stem(i); !slices.Contains(x.stems, stem) {
						x.stems = append(x.stems, stem)
					}
				}
			}
		}
	}
	return f.said[w]
}

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
			if isCause(w, i) {
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

// isCause reports whether word i says that what stands behind it made what stands before.
func isCause(w *story.Witness, i int) bool {
	c := classOf(w.Lower(i), groupCause)
	if c == nil {
		return false
	}
	next := ""
	if i+1 < len(w.Words) {
		next = w.Lower(i + 1)
	}
	return c.name == classBecause && next != "of" || c.name == classTo && next == "to" // "due to"
}

// uncaused tells of report w that it has the effect and the cause, in one sentence or in
// two that follow each other, and that none of its sentences about the effect names a cause; and reports whether
// it did.
func (f *finder) uncaused(c cause, w int) bool {
	wit := &f.c.Witnesses[w]
	told, made := -1, -1
	var most, mostMade float64
	for s, said := range f.saidBy(w) {
		var x, y float64
		for _, stem := range said.stems {
			if c.effect[stem] {
				x++
			}
			if c.cause[stem] {
				y++
			}
		}
		x, y = x/float64(len(c.effect)), y/float64(len(c.cause))
		if said.causal && (x >= leastTwin || y >= leastTwin) {
			return false
		}
		if x > most {
			most, told = x, s
		}
		if y > mostMade {
			mostMade, made = y, s
		}
	}
	if most < leastCover || mostMade < leastCover || made-told > 1 || told-made > 1 {
		return false
	}
	tie, parent := f.tie(w, c.witness)
	if parent == c.witness {
		return false // a cause was left out, not put in
	}
	a, b := sentSpan(wit, made), sentSpan(&f.c.Witnesses[c.witness], c.sent)
	f.add(Finding{Kind: CausalClaimAdded, Tie: tie, Locus: -1, By: byCause, Suspect: f.passage(c.witness, b), Against: f.passage(w, a)})
	return true
}

// leastTwin is the share of the words of an effect or a cause from which a sentence may be
// of it. Ours.
const leastTwin = 0.5

func sentSpan(w *story.Witness, s int) report.Span {
	return w.Words[w.Sents[s].First].Span().Cover(w.Words[w.Sents[s].Last-1].Span())
}
