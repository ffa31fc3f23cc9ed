package collate

import (
	"cmp"
	"slices"
	"strings"

	"stemma/claim"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/story"
)

// A standing is all that one report says of what a series measures, each figure once.
// Reports are held against each other by their standings: one that gives 40 in its
// headline and "at least 40" below it is at odds with nobody who has either.
type standing struct {
	witness int
	told    madeAt
	lanes   []*lane // in text order; words for an order of size are left out
}

// standings returns the standings of the reports in a series, in witness order. A report
// that has only words for an order of size has none.
func standings(ws []story.Witness, lanes []lane, all []int) []standing {
	var out []standing
	for _, i := range all {
		l := &lanes[i]
		if Vague(l.f) {
			continue
		}
		k := slices.IndexFunc(out, func(s standing) bool { return s.witness == l.Witness })
		if k < 0 {
			k = len(out)
			s := standing{witness: l.Witness}
			if l.Witness < len(ws) {
				s.told = madeOf(&ws[l.Witness])
			}
			out = append(out, s)
		}
		if !slices.ContainsFunc(out[k].lanes, func(o *lane) bool { return o.value == l.value && o.claim == l.claim }) {
			out[k].lanes = append(out[k].lanes, l)
		}
	}
	slices.SortFunc(out, func(a, b standing) int { return a.witness - b.witness })
	for _, s := range out {
		slices.SortStableFunc(s.lanes, func(a, b *lane) int { return cmp.Compare(a.f.Start, b.f.Start) })
	}
	return out
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
func named(w *story.Witness, c *claimOf, word claim.Word, inside bool) bool {
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

// otherNames reports whether two claims name somebody or something each, and none of them
// the same: "Karl Beck got six years", "Jonas Beck got two".
func otherNames(wa *story.Witness, a int, wb *story.Witness, b int) bool {
	x, y := namesIn(wa, a), namesIn(wb, b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if otherPeople(wa, a, wb, b) {
		return true
	}
	return !slices.ContainsFunc(x, func(n string) bool {
		return slices.ContainsFunc(y, func(m string) bool { return sameKind(n, m) || stemAlike(n, m) })
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
	for _, m := range namesNear(w, c.Span) {
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
