package slot

import (
	"strings"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text"
)

// How many tokens before and after a figure the noun that it measures may stand.
// Ours: "a speed limit of about 12mph" needs four.
const reachBefore, reachAfter = 6, 4

// thing returns the family of the noun that a figure counts and what it measures
// ("speed", "price"), with the words that say so.
// A noun that no words say tells nothing that the event does not.
func (r *reader) thing(f *figure.Figure) (family, measure string, label report.Span) {
	if !f.Counted.Empty() && !r.stray(f) {
		family = r.lang.Family(f.Counted.Head)
		if f.Dimension != counts {
			measure = r.lang.measures.Get(f.Counted.Head) // "40 inches of snow"
		}
		return family, measure, f.Counted.Span
	}
	if f.Dimension == quantity.Age || f.Dimension == counts && f.Aspect != "" {
		return "", "", f.Counted.Span // "the death toll rises to 14" tells of no rise
	}
	d := r.d
	first, last := d.TokensIn(f.Span)
	if first >= last {
		return "", "", report.Span{}
	}
	s := d.Sents[d.Tokens[first].Sent]
	for i := first; i < last; i++ {
		if m, ok := r.measureAt(i); ok {
			return "", m, d.Tokens[i].Span
		}
	}
	for i := first - 1; i >= s.First && i >= first-reachBefore && !r.parts(i); i-- {
		if m, ok := r.measureAt(i); ok {
			return "", m, d.Tokens[i].Span
		}
	}
	for i := last; i < s.Last && i < last+reachAfter && !r.parts(i); i++ {
		if m, ok := r.measureAt(i); ok {
			return "", m, d.Tokens[i].Span
		}
	}
	return "", "", report.Span{}
}

// stray reports whether the noun that a figure is said to count is another's: it stands
// behind a comma ("Two dead, cheese withdrawn"), or it is the event in which those died
// that are counted.
func (r *reader) stray(f *figure.Figure) bool {
	if f.Dimension != counts || f.Aspect == "" {
		return false
	}
	if r.lang.words.Events.Has(f.Counted.Head) {
		return true
	}
	_, from := r.d.TokensIn(f.Number)
	to, _ := r.d.TokensIn(f.Counted.Span)
	for i := from; i < to; i++ {
		if r.d.Tokens[i].Lower == "," {
			return true
		}
	}
	return false
}

// counts is the dimension of a bare count.
const counts = "count"

// measureAt returns what the word at token i says that a number measures.
func (r *reader) measureAt(i int) (string, bool) {
	m, ok := r.lang.measures.Find(strings.ToLower(text.Lemma(r.d.Tokens[i].Lower, 'n')))
	return m, ok
}

// parts reports whether a noun beyond token i belongs to something else.
func (r *reader) parts(i int) bool {
	t := &r.d.Tokens[i]
	return t.Kind == text.Number || t.Kind == text.Quote || r.lang.words.Parting.Has(t.Lower)
}
