package cause

import (
	"slices"
	"strings"
	"sync"

	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention"
	"stemma/report"
	"stemma/story"
)

// openCauses tells of a report that says flat what caused something, where its own text or
// that of a report of which it was perhaps made says that the cause is not known.
func openCauses(f *finding.Finder, likes *alike.Likeness) {
	open := make([][]report.Span, len(f.Witnesses)) // of every report the sentences that leave a cause open
	for w := range f.Witnesses {
		if f.Witnesses[w].Reading != nil {
			open[w] = openIn(&f.Witnesses[w])
		}
	}
	for w := range f.Witnesses {
		if len(open[w]) > 0 {
			blame(f, w, w, open[w][0], true)
		}
	}
	for _, p := range likes.Pairs {
		a, b := p[0], p[1]
		if len(open[a]) == 0 || len(open[b]) > 0 || f.Witnesses[b].Reading == nil {
			continue
		}
		blame(f, a, b, open[a][0], true)
		for _, o := range open[a] {
			if blame(f, a, b, o, false) || because(f, likes, a, b, o) {
				break
			}
		}
	}
}

// mostOpen is how many sentences of a report that leave a cause open are looked at. Ours.
const mostOpen = 6

// openIn returns the sentences of a report that leave a cause open: they ask for it and say
// that it is not known, or stand right behind one that asks and say that something is possible;
// they ask whether something played a part; or they deny that it did.
func openIn(w *story.Witness) []report.Span {
	if !hasAny(w, class.GroupWhy, classEvent) && !hasAny(w, class.GroupWhy, classManner) && !hasAny(w, groupAsk, classMake) && !hasAny(w, groupAsk, classBegins) {
		return nil
	}
	var out []report.Span
	before := false // the sentence before asks for a cause
	for s, sent := range w.Sents {
		if s > 0 && sent.Block != w.Sents[s-1].Block {
			before = false
		}
		why, unknown, known, not, possible, opens := false, false, false, false, false, false
		for i := sent.First; i < sent.Last; i++ {
			x := w.Lower(i)
			why = why || class.Is(x, class.GroupWhy, classEvent) || class.Is(x, class.GroupWhy, classManner) && i+1 < sent.Last && !class.Is(w.Lower(i+1), class.GroupWhy, classDegree) || asksWhat(w, i, sent.Last)
			unknown = unknown || class.Is(x, class.GroupWhy, class.Unknown)
			known = known || class.Is(x, class.GroupWhy, classKnown)
			not = not || class.Of(x, class.GroupNegation) != nil
			possible = possible || class.Is(x, groupAsk, classPossible)
			opens = opens || asksWhether(w, i, sent.Last) || class.Is(x, groupAsk, classMake) && i > sent.First && class.Of(w.Lower(i-1), class.GroupNegation) != nil // "did not cause the crash"
		}
		if opens || why && (unknown || known && not) || before && possible {
			if out = append(out, finding.Sentence(w, s)); len(out) == mostOpen {
				break
			}
		}
		before = why
	}
	return out
}

// asksWhat reports whether words i and i+1 of a sentence that ends before last ask what made
// something: "what set it off".
func asksWhat(w *story.Witness, i, last int) bool {
	return i+1 < last && class.Is(w.Lower(i), groupAsk, classWhat) && (class.Is(w.Lower(i+1), groupAsk, classBegins) || class.Is(w.Lower(i+1), class.GroupWhy, class.Blame))
}

// asksWhether reports whether the words from i to last ask if something played a part in
// something: "whether the oil played a part".
func asksWhether(w *story.Witness, i, last int) bool {
	if !class.Is(w.Lower(i), groupAsk, classWhether) {
		return false
	}
	for k := i + 1; k < last; k++ {
		if class.Is(w.Lower(k), groupAsk, classRole) || class.Is(w.Lower(k), class.GroupWhy, class.Blame) {
			return true
		}
	}
	return false
}

// blame tells of the first claim of report b, of its headline or of its text, that says flat
// and in the report's own words what caused something of which report a leaves the cause open,
// and reports whether there is one.
func blame(f *finding.Finder, a, b int, open report.Span, headline bool) bool {
	w := &f.Witnesses[b]
	if !hasAny(w, class.GroupWhy, class.Blame) && !hasAny(w, class.GroupWhy, class.Fault) {
		return false
	}
	for i := range w.Claims {
		c := &w.Claims[i]
		if c.Headline != headline || c.Negated || w.InQuote(c.Span) {
			continue
		}
		span := c.Span
		if headline && blamed(f, w, c) {
			span = span.Cover(w.Attributions[c.Attribution].Cue) // "Gas leak blamed"
		} else if c.Attribution >= 0 || told.Attributed(w, c.Sent, true) || !blames(f, w, c) && !faulted(f, w, i) {
			continue
		}
		x := finding.Finding{Kind: finding.HeadlineExaggeration, Tie: finding.Within, Locus: -1, By: finding.ByCause, Suspect: f.Passage(b, span), Against: f.Passage(a, open)}
		if !headline {
			x.Kind = finding.CausalClaimAdded
		}
		if a != b {
			x.Tie, _ = f.Tie(a, b)
		}
		f.Add(x)
		return true
	}
	return false
}

// because tells of the first claim of report b that says flat and in the report's own words of
// what something came, "because of", "died of", where the sentence of report a that leaves its
// cause open, or one beside it, tells of the same.
func because(f *finding.Finder, m *alike.Likeness, a, b int, open report.Span) bool {
	wa, wb := &f.Witnesses[a], &f.Witnesses[b]
	at := wa.SentOf(wa.WordAt(open.Start))
	for j := range wb.Claims[:min(len(wb.Claims), alike.MostClaims)] {
		c := &wb.Claims[j]
		if c.Headline || c.Negated || c.Hedged || !c.Firmness.Flat() || c.Attribution >= 0 || wb.InQuote(c.Span) || told.Attributed(wb, c.Sent, true) || !owed(wb, c) {
			continue
		}
		for i := range wa.Claims[:min(len(wa.Claims), alike.MostClaims)] {
			if s := wa.Claims[i].Sent; s >= at-1 && s <= at+1 && m.Alike(collate.Ref{Witness: a, Claim: i}, collate.Ref{Witness: b, Claim: j}) >= alike.LeastLike {
				tie, _ := f.Tie(a, b)
				f.Add(finding.Finding{Kind: finding.CausalClaimAdded, Tie: tie, Locus: -1, By: finding.ByCause, Suspect: f.Passage(b, c.Span), Against: f.Passage(a, open)})
				return true
			}
		}
	}
	return false
}

// owed reports whether a claim says of what something came: "because of the storm",
// "due to a leak", "died of gas".
func owed(w *story.Witness, c *claim.Claim) bool {
	first, last := w.WordsIn(c.Span)
	for i := first; i+1 < last; i++ {
		next := w.Lower(i + 1)
		if class.Is(w.Lower(i), class.GroupCause, class.Because) || class.IsCause(w, i) || class.Is(w.Lower(i), groupAsk, classDied) && class.Is(next, groupAsk, classFrom) {
			return true
		}
	}
	return false
}

// blames reports whether a word of a claim says flat that one thing made another.
func blames(f *finding.Finder, w *story.Witness, c *claim.Claim) bool {
	first, last := w.WordsIn(c.Span)
	for k := first; k < last; k++ {
		if class.Is(w.Lower(k), class.GroupWhy, class.Blame) && (c.Firmness.Flat() && !c.Hedged || c.FirmBy.Span().Contains(w.Words[k].Span())) {
			return true
		}
	}
	return false
}

// blamed reports whether a claim of a headline is what is blamed, nobody being named who does:
// "Gas leak blamed".
func blamed(f *finding.Finder, w *story.Witness, c *claim.Claim) bool {
	if c.Attribution < 0 || len(c.Chain) > 0 {
		return false
	}
	first, last := w.WordsIn(w.Attributions[c.Attribution].Cue)
	return last == first+1 && class.Is(w.Lower(first), class.GroupWhy, class.Blame)
}

// faulted reports whether a claim says flat what a fault did: "faulty brakes sent the bus into
// the river".
func faulted(f *finding.Finder, w *story.Witness, at int) bool {
	return slices.ContainsFunc(w.Deeds, func(d claim.Deed) bool {
		return int(d.Claim) == at && !d.Against && !d.Coming && (int(d.Rung) == mention.Stated.Rank() || int(d.Rung) == mention.Confirmed.Rank()) &&
			!d.Done.Empty() && d.Doer.End <= d.Verb.Start && slices.ContainsFunc(wordsIn(w, d.Doer.Span()), func(i int) bool { return class.Is(w.Lower(i), class.GroupWhy, class.Fault) })
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

// spellings lists the words of each class of groupWhy and groupAsk, by group and class, as
// they may be written.
var spellings = sync.OnceValue(func() map[[2]string][]string {
	out := map[[2]string][]string{}
	for word, cs := range class.Classes() {
		for _, c := range cs {
			if k := [2]string{c.Group, c.Name}; c.Group == class.GroupWhy || c.Group == groupAsk {
				out[k] = append(out[k], word, strings.ToUpper(word), strings.ToUpper(word[:1])+word[1:])
			}
		}
	}
	return out
})

// hasAny reports whether the letters of a word of a class of groupWhy or groupAsk stand in a
// report: where none do, its words need not be looked at.
func hasAny(w *story.Witness, group, class string) bool {
	return slices.ContainsFunc(spellings()[[2]string{group, class}], func(word string) bool { return strings.Contains(w.Report.Text, word) })
}
