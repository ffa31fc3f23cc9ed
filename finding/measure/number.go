package measure

import (
	"math/big"
	"slices"

	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/story"
)

// IsNumber reports whether a word is part of the number of a figure.
func IsNumber(w *story.Witness, i int) bool {
	s := w.Words[i].Span()
	return slices.ContainsFunc(w.Figures, func(f figure.Figure) bool { return f.Number.Contains(s) })
}

// OneWord reports whether two words are one, or two ways to write one number.
func OneWord(a *story.Witness, i int, b *story.Witness, k int) bool {
	if a.Lower(i) == b.Lower(k) {
		return true
	}
	x, y := FigureAt(a, i), FigureAt(b, k)
	return x != nil && y != nil && x.Value.Cmp(y.Value) == 0 && x.Unit == y.Unit
}

// FigureAt returns the figure whose number a word is; nil where there is none.
func FigureAt(w *story.Witness, i int) *figure.Figure {
	s := w.Words[i].Span()
	k := slices.IndexFunc(w.Figures, func(f figure.Figure) bool { return f.Value != nil && f.Number == s })
	if k < 0 {
		return nil
	}
	return &w.Figures[k]
}

// InHeadline reports whether a figure stands in a headline.
func InHeadline(w *story.Witness, i int) bool {
	c := w.Slots[i].Claim
	return c >= 0 && w.Claims[c].Headline
}

// Telling reports whether a number is one that two tied reports do not have by chance.
func Telling(f *figure.Figure) bool {
	return quantity.Cmp(f.Value, Thousand) >= 0 && quantity.Digits(f.Value) >= 2
}

// Weighty leaves out small bare counts and lengths of time: every text has a
// "two" and a "three days".
func Weighty(f *figure.Figure) bool {
	return f.Value != nil && f.Dimension != quantity.Time && (f.Dimension != quantity.Count || quantity.Cmp(f.Value, Ten) >= 0)
}

// Limited reports whether a word of the sentence of a figure at a span says that its number is
// a limit, "the most that a winner can take home", or the word before it that it was told
// before: "the 1,200 residents".
func Limited(f *finding.Finder, witness int, at report.Span) bool {
	w := &f.Witnesses[witness]
	s := w.SentOf(w.WordAt(at.Start))
	if s < 0 {
		return false
	}
	number := w.WordAt(at.Start)
	for i := w.Sents[s].First; i < w.Sents[s].Last; i++ {
		if c := class.Of(w.Lower(i), groupLimit); c != nil && (c.Name != class.Told || i == number-1) {
			return true
		}
	}
	return false
}

// InQuotes reports whether a figure stands in a quotation.
func InQuotes(f *finding.Finder, r collate.FigRef) bool {
	return f.Witnesses[r.Witness].InQuote(f.Span(r))
}

// Ten is the bare count from which a figure is weighty.
var Ten = big.NewRat(10, 1)

// Thousand is the number from which two reports hardly have one by chance.
var Thousand = big.NewRat(1000, 1)

// Hundred is the number from which two sentences of one thing hardly have one by chance.
var Hundred = big.NewRat(100, 1)
