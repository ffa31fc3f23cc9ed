// Package about says whether two claims may be of the same people, things and deed.
package about

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate/amount"
	"stemma/collate/ref"
	"stemma/collate/relation"
	"stemma/collate/wording"
	"stemma/mention"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// OnePredicate reports whether two claims have a verb, and one of them that of the other.
func OnePredicate(a, b *claim.Claim) bool {
	return a.Family != "" && b.Family != "" && (a.Family == b.Family || slices.Contains(b.Verbs, a.Family) || slices.Contains(a.Verbs, b.Family))
}

// shared returns what two sorted lists share.
func shared(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { _, ok := slices.BinarySearch(b, s); return !ok })
}

// Expected reports whether a claim is told as to come or only possible.
func Expected(f mention.Firmness) bool {
	switch f {
	case mention.Expected, mention.Possible, mention.Conditional:
		return true
	}
	return false
}

// HeadNouns returns the stems of the first common nouns of a span that stand together: "a
// steel bridge over the river" is a bridge of steel.
func HeadNouns(w *story.Witness, s report.Span) []string {
	var out []string
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if w.Words[i].Is(claim.Noun) {
			out = append(out, w.Stem(i))
		} else if len(out) > 0 {
			break
		}
	}
	return out
}

// OtherObjects reports whether two claims are of what was done to two things: "fired a
// rocket", "fired flares".
func OtherObjects(wa *story.Witness, a *claim.Claim, wb *story.Witness, b *claim.Claim) bool {
	x, y := HeadNouns(wa, a.Object.Span()), HeadNouns(wb, b.Object.Span())
	return len(x) > 0 && len(y) > 0 && !claim.Share(x, y)
}

// Speaker is the key of the innermost source of a claim: the cast's key where
// it is known, else the words in lower case; "" for the writer.
func Speaker(w *story.Witness, c *claim.Claim) string {
	if len(c.Chain) == 0 {
		return ""
	}
	s := c.Chain[len(c.Chain)-1]
	if s.Member >= 0 && s.Member < len(w.Cast.Members) {
		return w.Cast.Members[s.Member].Key
	}
	return strings.ToLower(s.Span.Of(w.Report.Text))
}

// Country is the ISO code of the state that the innermost source of a claim
// speaks for, as far as its words tell: a state named as the speaker, or the
// state in an official's title ("the Estonian foreign minister"); "" if none.
func Country(w *story.Witness, c *claim.Claim) string {
	if len(c.Chain) == 0 {
		return ""
	}
	s := c.Chain[len(c.Chain)-1]
	at := s.Span.Cover(s.Name)
	if s.Name.Empty() || s.Name.Start > s.Span.End || s.Span.Start > s.Name.End {
		at = s.Span
	}
	if s.Member >= 0 && s.Member < len(w.Cast.Members) {
		m := w.Cast.Members[s.Member]
		if m.Country != "" {
			return m.Country
		}
		if !m.Title.Empty() {
			if code := countryIn(w, m.Title); code != "" {
				return code
			}
		}
	}
	return countryIn(w, at)
}

// countryIn is the state that the first place or nationality within a span
// names.
func countryIn(w *story.Witness, s report.Span) string {
	for _, m := range wording.NamesNear(w, s) {
		if (s.Contains(m.Span) || m.Span.Contains(s)) && m.Member >= 0 {
			if code := w.Cast.Members[m.Member].Country; code != "" {
				return code
			}
		}
	}
	return ""
}

// namesIn returns the names in a claim that are not those of its sources, in
// lower case: whose figure it is.
func namesIn(w *story.Witness, i int) []string {
	if w.Reading == nil || i < 0 || i >= len(w.Claims) {
		return nil
	}
	c := &w.Claims[i]
	first, last := w.WordsIn(c.Span)
	var out []string
	for k := first; k < last; k++ {
		word := w.Words[k]
		if word.Kind != claim.Letters || !named(w, c, word, k > w.Sents[w.SentOf(k)].First) {
			continue
		}
		if form := strings.TrimSuffix(strings.TrimSuffix(w.Lower(k), genitive), curlyGenitive); !slices.Contains(out, form) {
			out = append(out, form)
		}
	}
	return out
}

const genitive, curlyGenitive = "'s", "’s"

// named reports whether a word of a claim is part of a name of what the claim is about, or
// of an adjective made of one ("Merovian"): neither of a source nor of a date. Inside tells
// that it is not the first of its sentence; in a headline every word may have a capital.
func named(w *story.Witness, c *claim.Claim, word claim.Word, inside bool) bool {
	s := word.Span()
	if s.Of(w.Report.Text) == w.Lower(w.WordAt(s.Start)) || !word.Is(claim.ProperNoun) && (c.Headline || !inside || !word.Is(claim.ContentWord)) {
		return false
	}
	for _, src := range c.Chain {
		if src.Span.Overlaps(s) {
			return false
		}
	}
	return !slices.ContainsFunc(c.Dates, func(d int) bool { return w.Dates[d].Overlaps(s) })
}

// OtherNames reports whether two claims name somebody or something each, and none of them
// the same: "Karl Beck got six years", "Jonas Beck got two".
func OtherNames(wa *story.Witness, a int, wb *story.Witness, b int) bool {
	x, y := namesIn(wa, a), namesIn(wb, b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if otherPeople(wa, a, wb, b) {
		return true
	}
	return !slices.ContainsFunc(x, func(n string) bool {
		return slices.ContainsFunc(y, func(m string) bool { return SameKind(n, m) || stemAlike(n, m) })
	})
}

// stemAlike reports whether a name is a country and the other its people: "Merovia",
// "Merovian".
func stemAlike(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := len(a) - 1 // "Norway", "Norwegian": the ending changes
	return len(a) >= 5 && strings.HasPrefix(b, a[:n-1])
}

// otherPeople reports whether both claims name people, and no one alike.
func otherPeople(wa *story.Witness, a int, wb *story.Witness, b int) bool {
	x, y := peopleIn(wa, a), peopleIn(wb, b)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(n string) bool {
		return slices.ContainsFunc(y, func(m string) bool { return onePerson(n, m) })
	})
}

// onePerson reports whether two names may be of one person: the same, or one of them the
// last name alone.
func onePerson(a, b string) bool {
	return a == b || strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a)
}

// peopleIn returns the people named in a claim but for its sources.
func peopleIn(w *story.Witness, i int) []string {
	c := &w.Claims[i]
	var out []string
	for _, m := range wording.NamesNear(w, c.Span) {
		if m.Type != name.Person || m.Member < 0 || !c.Span.Contains(m.Core) {
			continue
		}
		if slices.ContainsFunc(c.Chain, func(s attribution.Source) bool { return s.Span.Overlaps(m.Span) }) {
			continue
		}
		out = append(out, w.Cast.Members[m.Member].Key)
	}
	return out
}

// SameKind reports whether two modifiers name one kind: the same words, or a
// country and its people ("Estonia", "Estonian").
func SameKind(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) >= 4 && strings.HasPrefix(b, a) && len(b)-len(a) <= 2
}

// OtherFigures reports whether two claims have figures, and none that the other may have:
// 12 on Monday and 31 on Tuesday are two things.
func OtherFigures(ws []story.Witness, a, b ref.Ref) bool {
	x, y := a.Of(ws).Figures, b.Of(ws).Figures
	for _, i := range x {
		for _, j := range y {
			f, g := &ws[a.Witness].Figures[i], &ws[b.Witness].Figures[j]
			if f.Value == nil || g.Value == nil || amount.Compare(f, g) != relation.Differs {
				return false
			}
		}
	}
	return len(x) > 0 && len(y) > 0
}

// OneEvent reports whether two claims may tell of one thing that happened: they have one verb,
// or a content word in common.
func OneEvent(ws []story.Witness, a, b ref.Ref) bool {
	x, y := a.Of(ws), b.Of(ws)
	return OnePredicate(x, y) || len(shared(x.Terms, y.Terms)) > 0
}
