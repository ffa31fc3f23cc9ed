package people

import (
	"slices"

	"stemma/claim"
	"stemma/collate/who"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// interims tells of one person whom one report says to have been given an office and another
// to hold it for a time: "takes over on an interim basis", "was appointed as the new chief".
func interims(f *finding.Finder) {
	for _, actor := range f.Cast {
		acting, given := interimOf(f, actor)
		for _, b := range given {
			for _, a := range acting {
				x, y := f.Passage(a.at, a.span), f.Passage(b.at, b.span)
				if tie, parent := f.Tie(a.at, b.at); a.at == b.at || tie != finding.MadeFrom && f.Later(a.at, b.at) || parent == b.at || f.Told(finding.SpeakerRoleChanged, finding.Finding{Suspect: y, Against: x}) {
					continue
				}
				between(f, finding.Finding{Kind: finding.SpeakerRoleChanged, By: finding.ByRole}, x, y)
				break
			}
		}
	}
}

// A posting is where a report says that somebody comes to hold an office.
type posting struct {
	at   int
	span report.Span
}

// interimOf lists where reports say that an actor holds an office for a time, and where those
// that nowhere say so have them given one.
func interimOf(f *finding.Finder, actor who.Actor) (acting, given []posting) {
	for _, m := range actor.Members {
		w := &f.Witnesses[m.Witness]
		if w.Reading == nil || w.Cast.Members[m.Member].Type != name.Person || len(acting)+len(given) >= finding.Crowd {
			continue
		}
		var mine *posting
		forTime := false
		for i := range w.Claims {
			c := &w.Claims[i]
			if !about(w, c, m.Member) {
				continue
			}
			if actsIn(w, w.Sents[c.Sent]) {
				if !forTime {
					acting = append(acting, posting{m.Witness, c.Span})
				}
				forTime = true
			} else if mine == nil && givenIn(w, c) {
				mine = &posting{m.Witness, c.Span}
			}
		}
		if mine != nil && !forTime && !slices.ContainsFunc(w.Sents, func(s claim.Sent) bool { return actsIn(w, s) }) {
			given = append(given, *mine)
		}
	}
	return acting, given
}

// about reports whether the subject of a claim names a member of the cast.
func about(w *story.Witness, c *claim.Claim, member int) bool {
	s := c.Subject.Span()
	return !s.Empty() && !c.Headline && !c.Negated && slices.ContainsFunc(namesAt(w, s), func(m name.Mention) bool { return m.Member == member && s.Contains(m.Core) })
}

// actsIn reports whether a sentence says that an office is held for a time: "interim chief", "on
// an interim basis".
func actsIn(w *story.Witness, s claim.Sent) bool {
	for i := s.First; i+1 < s.Last; i++ {
		if class.Is(w.Lower(i), groupRank, classActing) && (isOffice(w.Lower(i+1)) || class.Of(w.Lower(i+1), groupInterim) != nil) {
			return true
		}
	}
	return false
}

// givenIn reports whether a claim says that its subject is given an office: "was appointed as
// the new chief".
func givenIn(w *story.Witness, c *claim.Claim) bool {
	if c.Predicate.Empty() || class.Of(w.Lower(w.WordAt(int(c.Predicate.Start))), groupGiven) == nil || !c.Firmness.Flat() {
		return false
	}
	first, last := w.WordsIn(report.Span{Start: int(c.Predicate.End), End: c.End})
	for i := first; i < last; i++ {
		if class.Of(w.Lower(i), groupRank) != nil {
			return false
		}
		if isOffice(w.Lower(i)) {
			return true
		}
	}
	return false
}

func isOffice(lower string) bool {
	return class.Of(lower, groupHead) != nil || class.Of(lower, class.GroupOffice) != nil || class.Of(lower, groupBranch) != nil || class.Of(lower, groupPost) != nil
}
