package finding

import (
	"slices"
	"stemma/collate"
	"stemma/mention"
	"stemma/mention/hedge"
	"stemma/story"
	"strings"
)

// exaggerated tells of a headline that states flat, or as certain to come, what all of its
// text holds possible, alleged or reported.
func (f *finder) exaggerated(head collate.Ref, below []collate.Twin) {
	w, h := f.witness(head), f.claim(head)
	if h.Attribution >= 0 || h.Negated || !h.Firmness.Flat() && h.Firmness != mention.Expected || strings.ContainsAny(h.Span.Of(w.Report.Text), "?'\"‘’“”:") {
		return
	}
	best := -1
	for i, t := range below {
		b := f.claim(t.B)
		if !oneDeed(h, b) && !within(h.Verbs, b.Verbs) {
			continue
		}
		switch {
		case b.Firmness.Flat() && modal(w, t.OnlyB) && flatly(h):
			if best < 0 && t.Cover > .99 {
				best = i // "could hit", "hits"
			}
		case b.Negated || b.Firmness.Flat():
			return // the text has it so, too, or turns it
		case h.Firmness == mention.Expected && b.Firmness == mention.Expected:
			return
		case !weak(b) || b.Firmness == mention.Expected && h.Firmness != mention.Expected && (comes(w, b, groupLikely) == nil || toCome(w, h)):
			return // headlines tell what will be as if it were
		case best < 0 && t.Cover >= leastBelow:
			best = i
		}
	}
	if best >= 0 {
		b := f.claim(below[best].B)
		f.add(Finding{Kind: HeadlineExaggeration, Tie: Within, Locus: -1, By: byHeadline,
			Suspect: f.passage(head.Witness, h.Span), Against: f.passage(head.Witness, join(b.FirmBy, b.Span))})
	}
}

// leastBelow is the share of the words of the shorter claim that a headline and its text must
// have in common. Ours.
const leastBelow = 0.5

// modal reports whether some of the words that the text of a headline has more say that
// something may be.
func modal(w *story.Witness, words []int) bool {
	return slices.ContainsFunc(w.Hedges, func(h hedge.Mention) bool {
		return h.Kind == hedge.Possible && slices.ContainsFunc(words, func(i int) bool { return h.Span.Contains(w.Words[i].Span()) })
	})
}

// exaggerations holds the headline of every report against the claims of its text that are
// alike.
func (f *finder) exaggerations() {
	heads := map[collate.Ref][]collate.Twin{}
	var order []collate.Ref
	for _, t := range f.c.Twins {
		if t.A.Witness == t.B.Witness && f.claim(t.A).Headline && !f.claim(t.B).Headline {
			if heads[t.A] == nil {
				order = append(order, t.A)
			}
			heads[t.A] = append(heads[t.A], t)
		}
	}
	for _, h := range order {
		f.exaggerated(h, heads[h])
	}
}
