package text

import (
	"sort"

	"stemma/report"
)

// Parse reads r's text: blocks, sentences, tokens. What intake marked as no prose
// (front matter) is furniture.
func Parse(r *report.Report) *Doc {
	if len(r.Skip) == 0 {
		return parse(r.Text, r.Title)
	}
	d := parse(blank(r.Text, r.Skip), r.Title)
	d.Text = r.Text
	d.skip(r.Skip)
	return d
}

// ParseString reads a text of which nothing else is known.
func ParseString(s string) *Doc { return parse(s, "") }

// Words cuts a phrase or a title into tokens without reading them: no tags, lemmas,
// arcs or names are set, and nothing is taken for furniture. They are cut as those
// of a Doc are.
func Words(s string) []Token {
	d := &Doc{Text: s}
	d.Tokens, _ = appendTokens(nil, s, report.Span{End: len(s)}, rowsFor(len(s)))
	d.markQuotes(0)
	for i := range d.Tokens {
		d.Tokens[i].Lower = lower(d.Tokens[i].Of(s))
	}
	return d.Tokens
}

func parse(s, title string) *Doc {
	d := cut(s, title)
	d.annotate()
	return d
}

// cut cuts a text into blocks, sentences and tokens, as far as its budget goes.
func cut(s, title string) *Doc {
	n := readable(s)
	d := &Doc{Text: s[:n]}
	d.layout(title)
	d.read()
	if !d.Unread.Empty() {
		n = d.Unread.Start
	}
	d.Text, d.Unread = s, report.Span{}
	d.leave(n)
	return d
}

// blank puts spaces in place of the spans, line ends kept, so that all offsets
// stay what they are.
func blank(s string, spans []report.Span) string {
	b := []byte(s)
	for _, sp := range spans {
		for i := max(0, sp.Start); i < min(sp.End, len(b)); i++ {
			if b[i] != '\n' && b[i] != '\r' {
				b[i] = ' '
			}
		}
	}
	return string(b)
}

// byteOrderMark is the length of the one thing that is skipped and is nothing a
// reader would miss.
const byteOrderMark = 3

// skip adds the skipped spans to the blocks, as furniture.
func (d *Doc) skip(spans []report.Span) {
	type placed struct {
		Block
		was int
	}
	all := make([]placed, 0, len(d.Blocks)+len(spans))
	for i, b := range d.Blocks {
		all = append(all, placed{b, i})
	}
	for _, s := range spans {
		if s.Len() > byteOrderMark {
			all = append(all, placed{Block{Span: s, Kind: Furniture, Why: "front_matter", By: "marked by intake"}, -1})
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	now := make([]int, len(d.Blocks))
	d.Blocks = d.Blocks[:0:0]
	for i, p := range all {
		if p.was >= 0 {
			now[p.was] = i
		}
		d.Blocks = append(d.Blocks, p.Block)
	}
	for i := range d.Sents {
		d.Sents[i].Block = now[d.Sents[i].Block]
	}
}
