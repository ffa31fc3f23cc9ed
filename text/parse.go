package text

import (
	"iter"

	"stemma/internal/char"
	"stemma/page"
	"stemma/report"
)

// Parse reads r's text: blocks, sentences, tokens. What intake marked as no prose
// (front matter) is furniture.
func Parse(l *Language, r *report.Report) *Doc { return parse(l, r.Text, r.Title, r.Skip) }

// Cut reads r's text without the pipeline: blocks, sentences and tokens, whose Grammar is
// Unread. It takes a thirtieth of the time of Parse.
func Cut(l *Language, r *report.Report) *Doc {
	d := cut(l, r.Text, r.Title, r.Skip)
	for i := range d.Tokens {
		d.Tokens[i].Grammar = Unread
	}
	return d
}

// ParseString reads an English text of which nothing else is known.
func ParseString(s string) *Doc { return parse(English(), s, "", nil) }

// ParseAll yields what Parse returns for each report, with the report's index. Short
// reports are read together, which takes half the time of one by one.
func ParseAll(l *Language, reports []*report.Report) iter.Seq2[int, *Doc] {
	return parseAll(l, len(reports), func(i int) *Doc {
		r := reports[i]
		return cut(l, r.Text, r.Title, r.Skip)
	})
}

// ParseStrings is ParseAll for English texts of which nothing else is known.
func ParseStrings(texts []string) iter.Seq2[int, *Doc] {
	return parseAll(English(), len(texts), func(i int) *Doc { return cut(English(), texts[i], "", nil) })
}

func parseAll(l *Language, n int, cut func(i int) *Doc) iter.Seq2[int, *Doc] {
	return func(yield func(int, *Doc) bool) {
		var wait []*reader
		tokens := 0
		for i := range n {
			r := &reader{Doc: cut(i), lang: l}
			wait, tokens = append(wait, r), tokens+len(r.Tokens)
			if tokens < together && i+1 < n {
				continue
			}
			annotateAll(wait)
			for k, r := range wait {
				if !yield(i+1-len(wait)+k, r.Doc) {
					return
				}
			}
			wait, tokens = nil, 0
		}
	}
}

// Words cuts an English phrase or title into tokens without reading them: no tags,
// lemmas, arcs or names are set, and nothing is taken for furniture. They are cut
// as those of a Doc are.
func Words(s string) []Token {
	t := tokenizer{lang: English(), s: s}
	t.span(report.Span{End: len(s)}, rowsFor(len(s)))
	d := &Doc{Text: s, Tokens: t.out}
	d.markQuotes(0)
	for i := range d.Tokens {
		d.Tokens[i].Lower = char.Lower(d.Tokens[i].Of(s))
	}
	return d.Tokens
}

func parse(l *Language, s, title string, skip []report.Span) *Doc {
	r := &reader{Doc: cut(l, s, title, skip), lang: l}
	r.annotate()
	return r.Doc
}

// cut cuts a text into blocks, sentences and tokens, as far as its budget goes.
func cut(l *Language, s, title string, skip []report.Span) *Doc {
	n := readable(s)
	r := &reader{Doc: &Doc{Text: s[:n]}, lang: l}
	r.Blocks = page.Find(l.page, r.Text, title, skip)
	for _, b := range r.Blocks {
		if b.Kind == page.Furniture {
			r.holes = append(r.holes, b.Span)
		}
	}
	r.read()
	if !r.Unread.Empty() {
		n = r.Unread.Start
	}
	r.Text, r.Unread = s, report.Span{}
	r.leave(n)
	r.note()
	return r.Doc
}
