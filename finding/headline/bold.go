package headline

import (
	"strings"

	"stemma/collate"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention"
)

// Bold tells of a headline that says flat what all that tells of it in its text, and in those
// of the reports of one text with it, holds open: "Brakes failed", "brake failure is one
// possibility".
func Bold(f *finding.Finder, likes *alike.Likeness) {
	for b := range f.Witnesses {
		w := &f.Witnesses[b]
		if w.Reading == nil {
			continue
		}
		for i := range w.Claims {
			r := collate.Ref{Witness: b, Claim: i}
			if f.Sayings(r) != nil && flatHeadline(f, r) { // of copies once
				boldly(f, likes, r)
			}
		}
	}
}

// flatHeadline reports whether a claim is a headline that says something flat.
func flatHeadline(f *finding.Finder, r collate.Ref) bool {
	c, w := f.Claim(r), f.Witness(r)
	stage := class.In(w, c.Span, class.GroupStage)
	return c.Headline && !c.Negated && !c.Hedged && !c.FirstPerson && !stage[class.Modal] && !stage[class.Weigh] && c.Firmness.Flat() && len(c.Verbs) > 0 && len(c.Terms) >= fewWords &&
		!strings.ContainsAny(c.Span.Of(w.Report.Text), "?'\"‘’“”")
}

// boldly holds the headline r against what its text and those it is tied to tell of it.
func boldly(f *finding.Finder, l *alike.Likeness, head collate.Ref) {
	best, flat, at := leastBold, 0.0, collate.Ref{Witness: -1}
	ties, names := f.TiedTo(head.Witness), named(f, head)
	for _, w := range append([]int{head.Witness}, ties[:min(len(ties), mostTexts)]...) {
		tie, parent := f.Tie(head.Witness, w)
		if tie == finding.MadeFrom && parent == head.Witness {
			continue
		}
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for i := range wit.Claims[:min(len(wit.Claims), alike.MostClaims)] {
			r := collate.Ref{Witness: w, Claim: i}
			if wit.Claims[i].Headline {
				continue
			}
			n, share := l.Tells(head, r, names)
			if n < 2 || share < leastBold {
				continue
			}
			switch {
			case holdsOpen(f, r, told.ToCome(f.Witness(head), f.Claim(head))):
				if share > best {
					best, at = share, r
				}
			case l.Does(head, r):
				return // it is told flat, or denied
			default:
				flat = max(flat, share)
			}
		}
	}
	if at.Witness < 0 || flat > best && !l.Does(head, at) {
		return
	}
	tie := finding.Within
	if at.Witness != head.Witness {
		tie, _ = f.Tie(head.Witness, at.Witness)
	}
	f.Add(finding.Finding{Kind: finding.HeadlineExaggeration, Tie: tie, Locus: -1, By: finding.ByHeadline,
		Suspect: f.Passage(head.Witness, f.Claim(head).Span), Against: f.Passage(at.Witness, f.Claim(at).Span)})
}

// leastBold is the share of the weight of a headline's words that a sentence must have to tell
// of it. Ours.
const leastBold = 0.35

// named lists the stems of the names in a claim.
func named(f *finding.Finder, r collate.Ref) (out []string) {
	w := f.Witness(r)
	for i := range w.Cast.Mentions {
		if m := &w.Cast.Mentions[i]; f.Claim(r).Span.Contains(m.Core) {
			out = append(out, w.Content(m.Core)...)
		}
	}
	return out
}

// holdsOpen reports whether a claim says that something is possible, likely or considered; of
// what is to come, no more than possible or considered.
func holdsOpen(f *finding.Finder, r collate.Ref, coming bool) bool {
	c, w := f.Claim(r), f.Witness(r)
	if c.Negated || c.Firmness == mention.Denied {
		return false
	}
	if c.Firmness == mention.Possible || told.Weighs(f, r) {
		return true
	}
	first, last := w.WordsIn(c.Span)
	for i := first; i < last && !coming; i++ {
		if class.Is(w.Lower(i), class.GroupWhy, class.Unknown) && !(class.Is(w.Lower(i), class.GroupWhy, classTime) && (i == first || !class.Is(w.Lower(i-1), class.GroupWhy, classToo))) || class.Of(w.Lower(i), groupLikely) != nil {
			return true
		}
	}
	return false
}

// fewWords is how many content words a headline must have to say something. Ours.
const fewWords = 3

// mostTexts is how many reports of one text with a headline are looked at. Ours.
const mostTexts = 6
