package collate

import (
	_ "embed"
	"strings"

	"stemma/internal/lex"
	"stemma/mention/figure"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

//go:embed measure.en.lex
var measureSource string

var measures = func() map[string]string {
	m := map[string]string{}
	for _, l := range lex.Read("measure.en.lex", measureSource, 2).Lines {
		for _, w := range l.Fields[1:] {
			m[w] = l.Fields[0]
		}
	}
	return m
}()

// measureReach is how many tokens before or after a figure the noun that it
// measures may stand. Ours: "a speed limit of about 12mph" needs four.
const measureReach = 6

// thing says what a figure is of: the family of the noun it counts, or, where it
// counts none, what it measures ("speed", "price"), with the words that say so.
func thing(w *story.Witness, f *figure.Figure) (string, report.Span) {
	if m, ok := measures[f.Counted.Head]; ok && f.Dimension != "count" {
		return m, f.Counted.Span // "40 inches of snow"
	}
	if f.Counted.Head != "" {
		return Family(f.Counted.Head), f.Counted.Span
	}
	d := w.Doc
	first, last := d.TokensIn(f.Span)
	if first >= last {
		return "", report.Span{}
	}
	s := d.Sents[d.Tokens[first].Sent]
	for i := first; i < last; i++ {
		if m, ok := measures[text.Lemma(d.Tokens[i].Lower, 'n')]; ok {
			return m, d.Tokens[i].Span
		}
	}
	for i := first - 1; i >= s.First && i >= first-measureReach; i-- {
		if boundary(d, i) {
			break
		}
		if m, ok := measures[text.Lemma(d.Tokens[i].Lower, 'n')]; ok {
			return m, d.Tokens[i].Span
		}
	}
	for i := last; i < s.Last && i < last+measureReach-2; i++ {
		if boundary(d, i) {
			break
		}
		if m, ok := measures[strings.ToLower(text.Lemma(d.Tokens[i].Lower, 'n'))]; ok {
			return m, d.Tokens[i].Span
		}
	}
	return "", report.Span{}
}

// boundary reports whether a noun beyond token i belongs to something else.
func boundary(d *text.Doc, i int) bool {
	switch d.Tokens[i].Lower {
	case ",", ";", ":", "and", "but", "while", "which", "—", "–", "(":
		return true
	}
	return d.Tokens[i].Kind == text.Number || d.Tokens[i].Kind == text.Quote
}
