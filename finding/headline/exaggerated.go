package headline

import (
	"slices"
	"strings"

	"stemma/collate"
	"stemma/collate/twins"
	"stemma/finding"
	"stemma/finding/told"
	"stemma/mention"
	"stemma/mention/hedge"
	"stemma/story"
)

// exaggerated tells of a headline that states flat, or as certain to come, what all of its
// text holds possible, alleged or reported.
func exaggerated(f *finding.Finder, head collate.Ref, below []twins.Twin) {
	w, h := f.Witness(head), f.Claim(head)
	if h.Attribution >= 0 || h.Negated || !h.Firmness.Flat() && h.Firmness != mention.Expected || strings.ContainsAny(h.Span.Of(w.Report.Text), "?'\"‘’“”:") {
		return
	}
	best := -1
	for i, t := range below {
		b := f.Claim(t.B)
		if !told.OneDeed(h, b) && !told.Within(h.Verbs, b.Verbs) {
			continue
		}
		switch {
		case b.Firmness.Flat() && modal(w, t.OnlyB) && told.Flatly(h):
			if best < 0 && t.Cover > .99 {
				best = i // "could hit", "hits"
			}
		case b.Negated || b.Firmness.Flat():
			return // the text has it so, too, or turns it
		case h.Firmness == mention.Expected && b.Firmness == mention.Expected:
			return
		case !told.Weak(b) || b.Firmness == mention.Expected && h.Firmness != mention.Expected && (told.Comes(w, b, groupLikely) == nil || told.ToCome(w, h)):
			return // headlines tell what will be as if it were
		case best < 0 && t.Cover >= leastBelow:
			best = i
		}
	}
	if best >= 0 {
		b := f.Claim(below[best].B)
		f.Add(finding.Finding{Kind: finding.HeadlineExaggeration, Tie: finding.Within, Locus: -1, By: finding.ByHeadline,
			Suspect: f.Passage(head.Witness, h.Span), Against: f.Passage(head.Witness, finding.Join(b.FirmBy.Span(), b.Span))})
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

// Exaggerated holds the headline of every report against the claims of its text that are
// alike.
func Exaggerated(f *finding.Finder) {
	heads := map[collate.Ref][]twins.Twin{}
	var order []collate.Ref
	for _, t := range f.Twins {
		if t.A.Witness == t.B.Witness && f.Claim(t.A).Headline && !f.Claim(t.B).Headline {
			if heads[t.A] == nil {
				order = append(order, t.A)
			}
			heads[t.A] = append(heads[t.A], t)
		}
	}
	for _, h := range order {
		exaggerated(f, h, heads[h])
	}
}
