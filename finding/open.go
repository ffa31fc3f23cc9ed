package finding

import (
	"slices"
	"strings"
	"sync"

	"stemma/claim"
	"stemma/mention"
	"stemma/report"
	"stemma/story"
)

// openCauses tells of a report that says flat what caused something, where its own text or
// that of a report of which it was perhaps made says that the cause is not known.
func (f *finder) openCauses() {
	open := make([]report.Span, len(f.c.Witnesses)) // of every report the sentence that leaves a cause open
	for w := range f.c.Witnesses {
		if f.c.Witnesses[w].Reading != nil {
			open[w] = openIn(&f.c.Witnesses[w])
		}
	}
	for w := range f.c.Witnesses {
		if !open[w].Empty() {
			f.blame(w, w, open[w], true)
		}
	}
	for _, p := range f.near() {
		if a, b := p[0], p[1]; !open[a].Empty() && open[b].Empty() && f.c.Witnesses[b].Reading != nil {
			f.blame(a, b, open[a], true)
			f.blame(a, b, open[a], false)
		}
	}
}

// openIn returns the first sentence of a report that leaves a cause open; empty where none
// does.
func openIn(w *story.Witness) report.Span {
	if !hasAny(w, classEvent) && !hasAny(w, classManner) {
		return report.Span{}
	}
	for s, sent := range w.Sents {
		why, unknown, known, not := false, false, false, false
		for i := sent.First; i < sent.Last; i++ {
			why = why || inClass(w.Lower(i), groupWhy, classEvent) || inClass(w.Lower(i), groupWhy, classManner) && i+1 < sent.Last && !inClass(w.Lower(i+1), groupWhy, classDegree)
			unknown = unknown || inClass(w.Lower(i), groupWhy, classUnknown)
			known = known || inClass(w.Lower(i), groupWhy, classKnown)
			not = not || classOf(w.Lower(i), groupNegation) != nil
		}
		if why && (unknown || known && not) {
			return sentSpan(w, s)
		}
	}
	return report.Span{}
}

// blame tells of the first claim of report b, of its headline or of its text, that says flat
// and in the report's own words what caused something of which report a leaves the cause open.
func (f *finder) blame(a, b int, open report.Span, headline bool) {
	w := &f.c.Witnesses[b]
	if !hasAny(w, classBlame) && !hasAny(w, classFault) {
		return
	}
	for i := range w.Claims {
		c := &w.Claims[i]
		if c.Headline != headline || c.Negated || w.InQuote(c.Span) {
			continue
		}
		span := c.Span
		if headline && f.blamed(w, c) {
			span = span.Cover(w.Attributions[c.Attribution].Cue) // "Gas leak blamed"
		} else if c.Attribution >= 0 || attributed(w, c.Sent, true) || !f.blames(w, c) && !f.faulted(w, i) {
			continue
		}
		x := Finding{Kind: HeadlineExaggeration, Tie: Within, Locus: -1, By: byCause, Suspect: f.passage(b, span), Against: f.passage(a, open)}
		if !headline {
			x.Kind = CausalClaimAdded
		}
		if a != b {
			x.Tie, _ = f.tie(a, b)
		}
		f.add(x)
		return
	}
}

// blames reports whether a word of a claim says flat that one thing made another.
func (f *finder) blames(w *story.Witness, c *claim.Claim) bool {
	first, last := w.WordsIn(c.Span)
	for k := first; k < last; k++ {
		if inClass(w.Lower(k), groupWhy, classBlame) && (c.Firmness.Flat() && !c.Hedged || c.FirmBy.Contains(w.Words[k].Span())) {
			return true
		}
	}
	return false
}

// blamed reports whether a claim of a headline is what is blamed, nobody being named who does:
// "Gas leak blamed".
func (f *finder) blamed(w *story.Witness, c *claim.Claim) bool {
	if c.Attribution < 0 || len(c.Chain) > 0 {
		return false
	}
	first, last := w.WordsIn(w.Attributions[c.Attribution].Cue)
	return last == first+1 && inClass(w.Lower(first), groupWhy, classBlame)
}

// faulted reports whether a claim says flat what a fault did: "faulty brakes sent the bus into
// the river".
func (f *finder) faulted(w *story.Witness, at int) bool {
	return slices.ContainsFunc(w.Deeds, func(d claim.Deed) bool {
		return int(d.Claim) == at && !d.Against && !d.Coming && (int(d.Rung) == mention.Stated.Rank() || int(d.Rung) == mention.Confirmed.Rank()) &&
			!d.Done.Empty() && d.Doer.End <= d.Verb.Start && slices.ContainsFunc(wordsIn(w, d.Doer.Span()), func(i int) bool { return inClass(w.Lower(i), groupWhy, classFault) })
	})
}

// wordsIn lists the words of a span.
func wordsIn(w *story.Witness, s report.Span) []int {
	first, last := w.WordsIn(s)
	out := make([]int, 0, last-first)
	for i := first; i < last; i++ {
		out = append(out, i)
	}
	return out
}

// whyWords lists the words of each class of groupWhy.
var whyWords = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for word, cs := range classes() {
		for _, c := range cs {
			if c.group == groupWhy {
				out[c.name] = append(out[c.name], word, strings.ToUpper(word), strings.ToUpper(word[:1])+word[1:])
			}
		}
	}
	return out
})

// hasAny reports whether the letters of a word of a class of groupWhy stand in a report: where
// none do, its words need not be looked at.
func hasAny(w *story.Witness, class string) bool {
	return slices.ContainsFunc(whyWords()[class], func(word string) bool { return strings.Contains(w.Report.Text, word) })
}

// inClass reports whether a word has a class of a group.
func inClass(lower, group, name string) bool {
	for _, c := range classes()[lower] {
		if c.group == group && c.name == name {
			return true
		}
	}
	return false
}
