package correction

import (
	"slices"

	"stemma/claim"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/report"
	"stemma/story"
)

// Bounds of what a sentence takes back, in words. Ours: found on sentences written for it.
const (
	longDenial = 12 // between "not" and the "as" behind which stands who had told it
	longTold   = 7  // behind that "as"
	nearTold   = 5  // between a verb of withdrawing, or "contrary to", and what is withdrawn
	longReport = 25 // between what was told and the word that calls it wrong
	leastTold  = 2  // words of meaning that what is taken back and what was told have in common
)

// A denial is what a sentence says that was told, and is not so.
type denial struct {
	from, to int  // words of the report
	turned   bool // the sentence tells how it is, not what was told
}

// retractions tells of what a sentence says of what was told before, that it is not so, where a
// report tells it: "reports that the mayor had resigned are false", "it was not a town bus, as
// the radio had it", "the firm withdrew its statement that nothing was taken".
func retractions(f *finding.Finder) {
	n := 0
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for s := range wit.Sents {
			d, ok := takesBack(wit, wit.Sents[s])
			if !ok || n == mostNotices {
				continue
			}
			n++
			if at, ok := toldBy(f, w, d); ok {
				tie, _ := f.Tie(f.Holder(at), w)
				f.Add(finding.Finding{Kind: finding.Correction, Tie: tie, Locus: -1, By: finding.ByRetraction, Suspect: f.Passage(w, finding.Sentence(wit, s)), Against: at})
			}
		}
	}
}

// takesBack returns what a sentence takes back.
func takesBack(w *story.Witness, sent claim.Sent) (denial, bool) {
	for i := sent.First; i < sent.Last; i++ {
		c, not := class.Of(w.Lower(i), groupTakeback), class.Is(w.Lower(i), groupNotice, class.Not)
		if c == nil && !not || w.InQuote(w.Words[i].Span()) {
			continue
		}
		var d denial
		switch {
		case not:
			d = notAsTold(w, sent, i)
		case c.Name == classContrary:
			d = contrary(w, sent, i)
		case c.Name == classTold:
			d = calledWrong(w, sent, i)
		case c.Name == classUndo:
			if k := next(w, i+1, min(sent.Last, i+1+nearTold), classTold); k >= 0 {
				d = denial{k + 1, sent.Last, false}
			}
		case c.Name == classSlip:
			d = denial{i + 1, sent.Last, false}
		}
		if d.to > d.from {
			return d, true
		}
	}
	return denial{}, false
}

// next returns the first of some words that is of a class of groupTakeback, -1 where none is.
func next(w *story.Witness, from, to int, name string) int {
	for i := from; i < to; i++ {
		if class.Is(w.Lower(i), groupTakeback, name) {
			return i
		}
	}
	return -1
}

// notAsTold returns what stands between the "not" at word i and the "as" behind which stands who
// told it, or behind that where nothing is between them: "not, as this paper wrote, 40".
func notAsTold(w *story.Witness, sent claim.Sent, i int) denial {
	as := -1
	for k := i + 1; k < min(sent.Last, i+1+longDenial) && as < 0; k++ {
		if class.Is(w.Lower(k), groupTakeback, classHow) && !class.Is(w.Lower(k-1), groupTakeback, classSo) {
			as = k
		}
	}
	if as < 0 {
		return denial{}
	}
	said := next(w, as+1, min(sent.Last, as+1+longTold), classTelling)
	if said < 0 {
		return denial{}
	}
	if as > i+2 {
		return denial{i + 1, as, false}
	}
	for k := said; k < sent.Last; k++ {
		if w.Words[k].Kind == claim.Punct {
			return denial{k + 1, sent.Last, false}
		}
	}
	return denial{}
}

// contrary returns what a sentence tells that begins or ends with "contrary to reports".
func contrary(w *story.Witness, sent claim.Sent, i int) denial {
	k := next(w, i+1, min(sent.Last, i+1+nearTold), classTold)
	if k < 0 {
		return denial{}
	}
	if i > sent.First+2 {
		return denial{sent.First, i, true}
	}
	return denial{k + 1, sent.Last, true}
}

// calledWrong returns what stands between what was told, at word i, and the verb behind which
// stands that it is wrong, or no longer so.
func calledWrong(w *story.Witness, sent claim.Sent, i int) denial {
	end := min(sent.Last, i+1+longReport)
	for k := i + 2; k < end; k++ {
		lower := w.Lower(k)
		switch {
		case class.Of(lower, class.GroupNegation) != nil && k+2 < sent.Last && class.Is(w.Lower(k+1), groupTakeback, classLonger) && class.Is(w.Lower(k+2), groupTakeback, classHolds):
			return denial{i + 1, k, false}
		case class.Is(lower, groupTakeback, classWrong) && class.Is(w.Lower(k-1), groupTakeback, classBe):
			return denial{i + 1, k - 1, false}
		}
	}
	return denial{}
}

// toldBy returns the passage of another report that tells what report w takes back: the claim
// that has most of its words, and its number where it has one.
func toldBy(f *finding.Finder, w int, d denial) (report.Passage, bool) {
	t := takenOf(&f.Witnesses[w], d)
	if len(t.about) == 0 && t.number < 0 {
		return report.Passage{}, false
	}
	var best report.Passage
	most := 0
	for o := range f.Witnesses[:min(len(f.Witnesses), finding.Crowd)] {
		if o == w || f.Witnesses[o].Reading == nil {
			continue
		}
		for c := range f.Witnesses[o].Claims {
			cl := &f.Witnesses[o].Claims[c]
			if n := t.toldIn(&f.Witnesses[w], &f.Witnesses[o], cl); n > most {
				most, best = n, f.Passage(o, cl.Span)
			}
		}
	}
	return best, most > 0
}

// A taken is what a sentence takes back, by the words it is known by.
type taken struct {
	about, beside []string // stems of words of meaning, and of those of the rest of the sentence
	number        int      // the word that is its first number, or -1
	turned        bool     // see denial
	denied        bool     // it has a word that denies something
	topic         bool     // it says of what was told, and not what
}

func takenOf(w *story.Witness, d denial) taken {
	t := taken{number: -1, turned: d.turned, topic: class.Is(w.Lower(d.from), groupTakeback, classTopic)}
	sent := w.Sents[w.SentOf(d.from)]
	for i := sent.First; i < sent.Last; i++ {
		inside := i >= d.from && i < d.to
		switch x := measure.FigureAt(w, i); {
		case x != nil && inside && t.number < 0:
			t.number = i
		case x != nil || !w.Words[i].Is(claim.ContentWord) || class.Of(w.Lower(i), groupTakeback) != nil:
		case inside && !slices.Contains(t.about, w.Stem(i)):
			t.about = append(t.about, w.Stem(i))
		case !inside && !slices.Contains(t.beside, w.Stem(i)):
			t.beside = append(t.beside, w.Stem(i))
		}
	}
	t.denied = len(class.In(w, w.Words[d.from].Span().Cover(w.Words[d.to-1].Span()), class.GroupNegation)) > 0
	return t
}

// toldIn returns how many words of what is taken back a claim has that tells it, 0 where it does
// not: it has its number, or enough of its words, or what is short whole and two words beside it.
func (t *taken) toldIn(a, b *story.Witness, c *claim.Claim) int {
	if c.Headline || t.number >= 0 && !hasNumber(a, t.number, b, c.Span) {
		return 0
	}
	if denied := len(class.In(b, c.Span, class.GroupNegation)) > 0; !t.topic && denied != (t.denied != t.turned) {
		return 0
	}
	n := shared(t.about, c.Terms)
	switch {
	case t.number >= 0:
		return n
	case n >= leastTold && 2*n >= len(t.about), len(t.about) < leastTold && n == len(t.about) && shared(t.beside, c.Terms) >= leastTold:
		return n
	}
	return 0
}

// hasNumber reports whether a span of another report has the number of word i.
func hasNumber(a *story.Witness, i int, b *story.Witness, s report.Span) bool {
	first, last := b.WordsIn(s)
	for k := first; k < last; k++ {
		if measure.OneWord(a, i, b, k) {
			return true
		}
	}
	return false
}
