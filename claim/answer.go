package claim

import (
	"slices"
	"strings"

	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/report"
)

// BoundOf returns a figure's bound, or, where it says another over in a second unit and has
// none of its own, that one's: "around 300 km (186 miles)" is about 186 miles.
func (r *Reading) BoundOf(f *figure.Figure) figure.Bound {
	if f.Bound == figure.Exact && f.Same >= 0 && f.Same < len(r.Figures) {
		return r.Figures[f.Same].Bound
	}
	return f.Bound
}

// Names reports whether a source is a person named where it speaks: only those can be told
// to be different. Whom a pronoun means is itself a guess.
func (r *Reading) Names(s attribution.Source) bool {
	if s.Member < 0 || s.Member >= len(r.Cast.Members) {
		return false
	}
	m := r.Cast.Members[s.Member]
	if m.Type != name.Person || m.Key == "" {
		return false
	}
	last := m.Key[strings.LastIndexByte(m.Key, ' ')+1:]
	return strings.Contains(name.Key(s.Span.Of(r.Report.Text)), last)
}

// InQuote reports whether a passage stands inside quotation marks: what is changed there is
// a matter of the quotation, and a speaker's own hedge is nobody's to keep.
func (r *Reading) InQuote(s report.Span) bool {
	for i := range r.Quotes {
		if q := &r.Quotes[i]; q.Outer.Cover(q.Span).Contains(s) {
			return true
		}
	}
	return false
}

// Content returns the stems of the content words of a span, each once, in order.
func (r *Reading) Content(s report.Span) []string { return r.ContentBy(s, r.Stem) }

// ContentBy is Content where stem returns the stem of a word.
func (r *Reading) ContentBy(s report.Span, stem func(i int) string) []string {
	if s.Empty() {
		return nil
	}
	first, last := r.WordsIn(s)
	n := 0
	for i := first; i < last; i++ {
		if r.Words[i].Is(ContentWord) {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := make([]string, 0, n)
	for i := first; i < last; i++ {
		if !r.Words[i].Is(ContentWord) {
			continue
		}
		if x := stem(i); !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// Share reports whether two lists of stems have one in common.
func Share(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
