package desk

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"stemma/claim"
	"stemma/report"
	"stemma/store"
)

// Passages returns up to max claims and quotes of a report that say most of what was
// searched for, in the order of the text. Of two that overlap the shorter one stays.
func Passages(r *claim.Reading, q store.Query, max int) []report.Span {
	type found struct {
		report.Span
		terms int
	}
	var all []found
	add := func(s report.Span, quote bool) {
		words := split(s.Of(r.Report.Text))
		n := 0
		for _, t := range q.Terms {
			if !t.Not && (t.In != store.InQuote || quote) && holds(words, t) {
				n++
			}
		}
		if n > 0 {
			all = append(all, found{s, n})
		}
	}
	for _, c := range r.Claims {
		add(c.Span, false)
	}
	for _, q := range r.Quotes {
		add(q.Span, true)
	}
	slices.SortStableFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.terms, a.terms), cmp.Compare(a.Len(), b.Len()), cmp.Compare(a.Start, b.Start))
	})
	var out []report.Span
	for _, f := range all {
		if len(out) < max && !slices.ContainsFunc(out, f.Overlaps) {
			out = append(out, f.Span)
		}
	}
	slices.SortFunc(out, func(a, b report.Span) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// Bars reports whether a report has a term that a query says it must not have, in its title
// or text: as the index of a store does, for searches that the index cannot answer.
func Bars(q store.Query, r *report.Report) bool {
	if !slices.ContainsFunc(q.Terms, func(t store.Term) bool { return t.Not }) {
		return false
	}
	title, text := split(r.Title), split(r.Text)
	return slices.ContainsFunc(q.Terms, func(t store.Term) bool {
		return t.Not && (t.In != store.InText && holds(title, t) || t.In != store.InTitle && holds(text, t))
	})
}

// split returns the words of s in lower case, as an index has them.
func split(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) })
}

// holds reports whether words have a term.
func holds(words []string, t store.Term) bool {
	n := len(t.Words)
	for i := 0; i+n <= len(words); i++ {
		last := words[i+n-1]
		if slices.Equal(words[i:i+n-1], t.Words[:n-1]) && (last == t.Words[n-1] || t.Prefix && strings.HasPrefix(last, t.Words[n-1])) {
			return true
		}
	}
	return false
}
