package told

import (
	"slices"
	"sort"

	"stemma/claim"
	"stemma/finding/class"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// Whom returns the person of a report's cast whom a source surely is, and where it names them: a
// source that names somebody, or "she" of a sentence behind one that tells of her and of nobody
// else; -1 where that is not sure.
func Whom(w *story.Witness, s attribution.Source) (member int, at report.Span) {
	if w.Names(s) {
		return s.Member, s.Span
	}
	if s.Kind != attribution.Pronoun || s.Member < 0 || w.Cast.Members[s.Member].Type != name.Person {
		return -1, report.Span{}
	}
	sent := w.SentOf(w.WordAt(s.Span.Start))
	if sent < 0 || len(personsIn(w, w.Sents[sent])) > 0 {
		return -1, report.Span{}
	}
	before := sent - 1
	for before > 0 && w.InQuote(w.Sents[before].Span) {
		before-- // a quotation of several sentences
	}
	if before < 0 || w.Sents[before].Block != w.Sents[sent].Block {
		return -1, report.Span{}
	}
	all := personsIn(w, w.Sents[before])
	if len(all) == 0 || slices.ContainsFunc(all, func(m name.Mention) bool { return m.Member != s.Member }) {
		return -1, report.Span{}
	}
	if !speaks(w, before, s.Member) && (!acts(w, before, all) || others(w, w.Sents[before], all[0])) {
		return -1, report.Span{}
	}
	return s.Member, all[0].Span
}

// personsIn returns the names of people in a sentence, but for those in quotations.
func personsIn(w *story.Witness, s claim.Sent) []name.Mention {
	ms := w.Cast.Mentions // in text order
	var out []name.Mention
	for k := sort.Search(len(ms), func(k int) bool { return ms[k].Core.Start >= s.Span.Start }); k < len(ms) && ms[k].Core.Start < s.Span.End; k++ {
		if m := ms[k]; m.Type == name.Person && s.Span.Contains(m.Core) && !w.InQuote(m.Core) {
			out = append(out, m)
		}
	}
	return out
}

// speaks reports whether a member of the cast, by name, is who is said to say something in a
// sentence.
func speaks(w *story.Witness, sent, member int) bool {
	return slices.ContainsFunc(w.Attributions, func(a attribution.Attribution) bool {
		return a.Sent == sent && !a.Unlisted && len(a.Chain) == 1 && a.Chain[0].Member == member && w.Names(a.Chain[0])
	})
}

// acts reports whether a claim of a sentence is of what one of some names did.
func acts(w *story.Witness, sent int, names []name.Mention) bool {
	return slices.ContainsFunc(w.Claims, func(c claim.Claim) bool {
		return c.Sent == sent && slices.ContainsFunc(names, func(m name.Mention) bool { return c.Subject.Span().Contains(m.Core) })
	})
}

// others reports whether a sentence tells of people beside those of one name, by office or kind:
// "Ada Roe met the mayor".
func others(w *story.Witness, s claim.Sent, named name.Mention) bool {
	for i := s.First; i < s.Last; i++ {
		lower := w.Lower(i)
		if !named.Span.Contains(w.Words[i].Span()) && (class.Of(lower, class.GroupOffice) != nil || class.Of(lower, class.GroupSource) != nil) {
			return true
		}
	}
	return false
}
