// Package source looks for who is said to have told, found or made one thing.
package source

import (
	"slices"

	"stemma/claim"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/report"
	"stemma/story"
)

// A credit is somebody who is said to have found, made or first told something.
type credit struct {
	witness int
	verb    string // its stem
	thing   string // stem of the noun before it
	about   []string
	who     report.Span
}

// Credits tells of somebody in whose stead another report has another who is said to have
// found, made or first told one thing.
func Credits(f *finding.Finder) {
	var all []credit
	for w := range f.Witnesses {
		if wit := &f.Witnesses[w]; wit.Reading != nil {
			all = append(all, creditsIn(w, wit)...)
		}
	}
	all = all[:min(len(all), mostCredits)]
	for j, b := range all {
		for _, a := range all[:j] {
			if a.witness != b.witness && a.verb == b.verb && a.thing == b.thing && otherCredit(f, a, b) {
				tie, parent := f.Tie(a.witness, b.witness)
				if parent == b.witness {
					a, b = b, a
				}
				f.Add(finding.Finding{Kind: finding.FalseCredit, Tie: tie, Locus: -1, By: finding.ByCredit,
					Suspect: f.Passage(b.witness, b.who), Against: f.Passage(a.witness, a.who)})
				break
			}
		}
	}
}

// mostCredits is how many credits of a story are looked at. Ours; it bounds the work.
const mostCredits = 60

// otherCredit reports whether two credits of one thing are of two people or bodies, of
// whom neither report names both.
func otherCredit(f *finding.Finder, a, b credit) bool {
	wa, wb := &f.Witnesses[a.witness], &f.Witnesses[b.witness]
	p, q := wa.Content(a.who), wb.Content(b.who)
	if len(p) == 0 || len(q) == 0 || stands(wb, p) || stands(wa, q) || claim.Share(p, q) {
		return false
	}
	if one := oneOf(a.about, b.about); len(a.about) > 1 && len(b.about) > 1 && !one {
		return false // two ships
	}
	if nameIn(wa, a.who) && nameIn(wb, b.who) {
		return true
	}
	last := func(w *story.Witness, s report.Span) string {
		_, end := w.WordsIn(s)
		return w.Lower(end - 1)
	}
	like, known := usage.Likeness(last(wa, a.who), last(wb, b.who))
	return known && like < class.UnlikeThings
}

// creditsIn lists the credits of a report: a verb, "by", and who stands behind it.
func creditsIn(at int, w *story.Witness) []credit {
	var out []credit
	for _, sent := range w.Sents {
		for i := sent.First + 1; i+2 < sent.Last; i++ {
			k := class.Of(w.Lower(i), groupCredit)
			if k == nil || w.Lower(i+1) != classBy || k.Name == class.Told && w.Lower(i-1) != classFirst || w.InQuote(w.Words[i].Span()) {
				continue
			}
			c := credit{witness: at, verb: w.Stem(i), who: creditor(w, i+2, sent.Last)}
			for n := i - 1; n >= sent.First && i-n <= reachOfCredit; n-- {
				if x := w.Words[n]; x.Is(claim.Noun) || x.Is(claim.ProperNoun) {
					if c.thing == "" {
						c.thing = w.Stem(n)
					}
					c.about = append(c.about, w.Stem(n))
				}
			}
			if c.thing != "" && !c.who.Empty() {
				out = append(out, c)
			}
		}
	}
	return out
}

// reachOfCredit is how many words before a verb the thing that it is said of may stand. Ours.
const reachOfCredit = 6

// creditor returns the words from i on up to a mark, a place or a clause.
func creditor(w *story.Witness, i, end int) (who report.Span) {
	for ; i < end && w.Words[i].Kind != claim.Punct && class.Of(w.Lower(i), class.GroupWhere) == nil && class.Of(w.Lower(i), groupJoint) == nil; i++ {
		who = finding.Join(who, w.Words[i].Span())
	}
	return who
}

func nameIn(w *story.Witness, s report.Span) bool {
	first, last := w.WordsIn(s)
	return slices.ContainsFunc(w.Words[first:last], func(x claim.Word) bool { return x.Is(claim.ProperNoun) })
}

// oneOf reports whether two lists of stems share one beside their first.
func oneOf(a, b []string) bool { return claim.Share(a[1:], b[1:]) }

// stands reports whether all of some stems stand in one sentence of a report.
func stands(w *story.Witness, stems []string) bool {
	return slices.ContainsFunc(w.Sents, func(s claim.Sent) bool {
		return !slices.ContainsFunc(stems, func(stem string) bool {
			for i := s.First; i < s.Last; i++ {
				if w.Words[i].Is(claim.ContentWord) && w.Stem(i) == stem {
					return false
				}
			}
			return true
		})
	})
}
