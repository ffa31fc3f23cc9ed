package finding

import (
	"slices"
	"strings"
	"sync"

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
			f.blame(a, b, open[a], false)
		}
	}
}

// openIn returns the first sentence of a report that leaves a cause open; empty where none
// does.
func openIn(w *story.Witness) report.Span {
	if !hasAny(w, classEvent) {
		return report.Span{}
	}
	for s, sent := range w.Sents {
		why, unknown, known, not := false, false, false, false
		for i := sent.First; i < sent.Last; i++ {
			why = why || inClass(w.Lower(i), groupWhy, classEvent)
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
	if !hasAny(w, classBlame) {
		return
	}
	for i := range w.Claims {
		c := &w.Claims[i]
		if c.Headline != headline || c.Attribution >= 0 || c.Negated || w.InQuote(c.Span) || attributed(w, c.Sent, true) {
			continue
		}
		first, last := w.WordsIn(c.Span)
		for k := first; k < last; k++ {
			if !inClass(w.Lower(k), groupWhy, classBlame) || !(c.Firmness.Flat() && !c.Hedged) && !c.FirmBy.Contains(w.Words[k].Span()) {
				continue
			}
			x := Finding{Kind: HeadlineExaggeration, Tie: Within, Locus: -1, By: byCause, Suspect: f.passage(b, c.Span), Against: f.passage(a, open)}
			if !headline {
				x.Kind = CausalClaimAdded
				x.Tie, _ = f.tie(a, b)
			}
			f.add(x)
			return
		}
	}
}

// whyWords lists the words of each class of groupWhy.
var whyWords = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for word, cs := range classes() {
		for _, c := range cs {
			if c.group == groupWhy {
				out[c.name] = append(out[c.name], word)
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
