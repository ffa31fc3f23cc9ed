package finding

import (
	"stemma/claim"
	"stemma/report"
	"stemma/story"
	"stemma/text"
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
		for w := range f.c.Witnesses {
			if w != c.witness && f.c.Witnesses[w].Reading != nil && f.uncaused(c, w) {
				break
			}
		}
	}
}

// mostCauses is how many sentences that tell of a cause are looked at. Ours: far above what
// a story of news has; it bounds the work.
const mostCauses = 200

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
	for s, sent := range w.Sents {
		c := cause{witness: at, sent: s, word: -1, effect: map[string]bool{}, cause: map[string]bool{}}
		n := 0
		for i := sent.First; i < sent.Last; i++ {
			if isCause(w, i) {
				if n++; n == 1 {
					c.word = i
				}
				continue
			}
			if !w.Words[i].Is(claim.ContentWord) || isCue(w, w.Words[i].Span()) {
				continue
			}
			if c.word < 0 {
				c.effect[text.Stem(w.Lower(i))] = true
			} else {
				c.cause[text.Stem(w.Lower(i))] = true
			}
		}
		if n == 1 && len(c.effect) >= 2 && len(c.cause) >= 2 && !inQuote(w, w.Words[c.word].Span()) {
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

// isCue reports whether a word is a cue or a source of an attribution.
func isCue(w *story.Witness, s report.Span) bool {
	for _, a := range w.Attributions {
		if a.Cue.Overlaps(s) {
			return true
		}
		for _, src := range a.Chain {
			if src.Span.Overlaps(s) {
				return true
			}
		}
	}
	return false
}

// uncaused tells of report w that it has the effect and the cause, in one sentence or in
// two that follow each other, and that none of its sentences about the effect names a cause; and reports whether
// it did.
func (f *finder) uncaused(c cause, w int) bool {
	wit := &f.c.Witnesses[w]
	told, made := -1, -1
	var most, mostMade float64
	for s, sent := range wit.Sents {
		var x, y, n float64
		causal := false
		seen := map[string]bool{}
		for i := sent.First; i < sent.Last; i++ {
			causal = causal || classOf(wit.Lower(i), groupCause) != nil
			if stem := text.Stem(wit.Lower(i)); wit.Words[i].Is(claim.ContentWord) && !seen[stem] {
				seen[stem] = true
				if n++; c.effect[stem] {
					x++
				}
				if c.cause[stem] {
					y++
				}
			}
		}
		x, y = x/float64(len(c.effect)), y/float64(len(c.cause))
		if causal && (x >= leastTwin || y >= leastTwin) {
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
