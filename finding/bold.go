package finding

import (
	"strings"

	"stemma/collate"
	"stemma/mention"
)

// bold tells of a headline that says flat what all that tells of it in its text, and in those
// of the reports of one text with it, holds open: "Brakes failed", "brake failure is one
// possibility".
func (f *finder) bold(likes *likeness) {
	for b := range f.c.Witnesses {
		w := &f.c.Witnesses[b]
		if w.Reading == nil {
			continue
		}
		for i := range w.Claims {
			r := collate.Ref{Witness: b, Claim: i}
			if f.c.Sayings(r) != nil && f.flatHeadline(r) { // of copies once
				f.boldly(likes, r)
			}
		}
	}
}

// flatHeadline reports whether a claim is a headline that says something flat.
func (f *finder) flatHeadline(r collate.Ref) bool {
	c, w := f.claim(r), f.witness(r)
	stage := classesIn(w, c.Span, groupStage)
	return c.Headline && !c.Negated && !c.Hedged && !c.FirstPerson && !stage[classModal] && !stage[classWeigh] && c.Firmness.Flat() && len(c.Verbs) > 0 && len(c.Terms) >= fewTerms &&
		!strings.ContainsAny(c.Span.Of(w.Report.Text), "?'\"‘’“”")
}

// boldly holds the headline r against what its text and those it is tied to tell of it.
func (f *finder) boldly(l *likeness, head collate.Ref) {
	best, flat, at := leastBold, 0.0, collate.Ref{Witness: -1}
	ties, names := f.tiedTo(head.Witness), f.named(head)
	for _, w := range append([]int{head.Witness}, ties[:min(len(ties), mostTexts)]...) {
		tie, parent := f.tie(head.Witness, w)
		if tie == MadeFrom && parent == head.Witness {
			continue
		}
		wit := &f.c.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for i := range wit.Claims[:min(len(wit.Claims), mostClaims)] {
			r := collate.Ref{Witness: w, Claim: i}
			if wit.Claims[i].Headline {
				continue
			}
			n, share := l.tells(head, r, names)
			if n < 2 || share < leastBold {
				continue
			}
			switch {
			case f.holdsOpen(r, toCome(f.witness(head), f.claim(head))):
				if share > best {
					best, at = share, r
				}
			case l.does(head, r):
				return // it is told flat, or denied
			default:
				flat = max(flat, share)
			}
		}
	}
	if at.Witness < 0 || flat > best && !l.does(head, at) {
		return
	}
	tie := Within
	if at.Witness != head.Witness {
		tie, _ = f.tie(head.Witness, at.Witness)
	}
	f.add(Finding{Kind: HeadlineExaggeration, Tie: tie, Locus: -1, By: byHeadline,
		Suspect: f.passage(head.Witness, f.claim(head).Span), Against: f.passage(at.Witness, f.claim(at).Span)})
}

// leastBold is the share of the weight of a headline's words that a sentence must have to tell
// of it. Ours.
const leastBold = 0.35

// named lists the stems of the names in a claim.
func (f *finder) named(r collate.Ref) (out []string) {
	w := f.witness(r)
	for i := range w.Cast.Mentions {
		if m := &w.Cast.Mentions[i]; f.claim(r).Span.Contains(m.Core) {
			out = append(out, w.Content(m.Core)...)
		}
	}
	return out
}

// holdsOpen reports whether a claim says that something is possible, likely or considered; of
// what is to come, no more than possible or considered.
func (f *finder) holdsOpen(r collate.Ref, coming bool) bool {
	c, w := f.claim(r), f.witness(r)
	if c.Negated || c.Firmness == mention.Denied {
		return false
	}
	if c.Firmness == mention.Possible || f.weighs(r) {
		return true
	}
	first, last := w.WordsIn(c.Span)
	for i := first; i < last && !coming; i++ {
		if inClass(w.Lower(i), groupWhy, classUnknown) && !(inClass(w.Lower(i), groupWhy, classTime) && (i == first || !inClass(w.Lower(i-1), groupWhy, classToo))) || classOf(w.Lower(i), groupLikely) != nil {
			return true
		}
	}
	return false
}

// fewTerms is how many content words a headline must have to say something. Ours.
const fewTerms = 3

// mostTexts is how many reports of one text with a headline are looked at. Ours.
const mostTexts = 6
