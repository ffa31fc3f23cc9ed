package text

import (
	"sort"

	"stemma/internal/char"
	"stemma/page"
	"stemma/report"
)

// TokenAt returns the index of the token that holds the given byte or, where
// none does, of the first that starts after it; len(d.Tokens) at the end.
func (d *Doc) TokenAt(b int) int {
	if b < 0 {
		return 0
	}
	if b/reach >= len(d.near) { // behind the last token, or nothing was noted
		return sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > b })
	}
	i := int(d.near[b/reach])
	for i < len(d.Tokens) && d.Tokens[i].End <= b {
		i++
	}
	return i
}

// reach is how many bytes of text one entry of Doc.near is for: so many tokens may have to
// be looked at, in prose three.
const reach = 16

// note fills in near.
func (d *Doc) note() {
	if len(d.Tokens) == 0 {
		return
	}
	d.near = make([]int32, d.Tokens[len(d.Tokens)-1].End/reach+1) // not of what is unread
	i := 0
	for k := range d.near {
		for i < len(d.Tokens) && d.Tokens[i].End <= k*reach {
			i++
		}
		d.near[k] = int32(i)
	}
}

// TokensIn returns the half-open range of the tokens that share a byte with s.
func (d *Doc) TokensIn(s report.Span) (first, last int) {
	first = d.TokenAt(s.Start)
	n := 1 // most spans are short: the end is looked for near by
	for first+n < len(d.Tokens) && d.Tokens[first+n].Start < s.End {
		n *= 2
	}
	n = min(n, len(d.Tokens)-first)
	return first, first + sort.Search(n, func(i int) bool { return d.Tokens[first+i].Start >= s.End })
}

// Letters reports whether token i is made of ASCII letters alone, as most are.
func (d *Doc) Letters(i int) bool { return char.AllLetters(d.Tokens[i].Of(d.Text)) }

// SentOf returns the index of the sentence of the given token, or -1 where
// there is no such token.
func (d *Doc) SentOf(token int) int {
	if token < 0 || token >= len(d.Tokens) {
		return -1
	}
	return d.Tokens[token].Sent
}

// Segments returns s without the page furniture in it, trimmed of white space:
// the pieces that were read, in order. A span that holds none is returned as
// it is.
func (d *Doc) Segments(s report.Span) []report.Span { return page.Segments(d.Text, d.holes, s) }

// Furniture returns the blocks that are page furniture, in text order.
func (d *Doc) Furniture() []page.Block {
	var out []page.Block
	for _, b := range d.Blocks {
		if b.Kind == page.Furniture {
			out = append(out, b)
		}
	}
	return out
}

// Span returns the span from the first to the last token of the half-open
// range, which must not be empty.
func (d *Doc) Span(first, last int) report.Span {
	return report.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
}

// String returns the tokens [first, last) as they stand in the text, one space
// for any white space between them and nothing of page furniture.
func (d *Doc) String(first, last int) string {
	var b []byte
	for i := first; i < last && i < len(d.Tokens); i++ {
		if i > first && d.Tokens[i].Start > d.Tokens[i-1].End {
			b = append(b, ' ')
		}
		b = append(b, d.Tokens[i].Of(d.Text)...)
	}
	return string(b)
}

// Top returns the first token of span s that hangs on nothing in it, or -1 where it
// holds no token.
func (d *Doc) Top(s report.Span) int {
	if s.Empty() {
		return -1
	}
	first, last := d.TokensIn(s)
	for i := first; i < last; i++ {
		if h := d.Tokens[i].Head; h == i || h < first || h >= last {
			return i
		}
	}
	return -1
}
