package text

import (
	"stemma/internal/char"
	"stemma/page"
	"stemma/report"
)

// read fills in tokens and sentences of all blocks but furniture.
func (r *reader) read() {
	most := rowsFor(len(r.Text)) // of the pipeline, that may still be taken
	t := tokenizer{lang: r.lang, s: r.Text, out: make([]Token, 0, min(most, roughCount(r.Text)))}
	for bi := range r.Blocks {
		b := &r.Blocks[bi]
		b.Sents = [2]int{len(r.Sents), len(r.Sents)}
		if b.Kind == page.Furniture {
			continue
		}
		if most -= blockRow; most <= 0 {
			r.halt(bi, b.Start)
			return
		}
		first, whole := len(r.Tokens), true
		for _, s := range r.Segments(b.Span) {
			if whole = t.span(s, first+most); !whole {
				break
			}
		}
		r.Tokens = t.out
		most -= len(r.Tokens) - first
		r.markQuotes(first)
		r.sentences(bi, first)
		b.Sents[1] = len(r.Sents)
		if !whole {
			end := b.Start
			if len(r.Tokens) > first {
				end = r.Tokens[len(r.Tokens)-1].End
			}
			r.halt(bi, end)
			return
		}
	}
}

// roughCount returns about as many as text has tokens, and seldom fewer: its
// runs of letters and digits, and its ASCII marks.
func roughCount(text string) int {
	n, in := 0, false
	for i := 0; i < len(text); i++ {
		c := text[i]
		word := c >= 0x80 || char.IsLetter(c) || char.IsDigit(c)
		if word && !in || !word && c > ' ' {
			n++
		}
		in = word
	}
	return n
}

// sentences parts the tokens from first on into sentences of block bi.
func (r *reader) sentences(bi, first int) {
	b := &r.Blocks[bi]
	if !b.Dateline.Empty() {
		n := first
		for n < len(r.Tokens) && r.Tokens[n].End <= b.Dateline.End {
			n++
		}
		r.sentence(bi, first, n)
		first = n
	}
	end := len(r.Tokens)
	for first < end {
		n := min(r.sentenceEnd(first), end)
		for n-first > maxSentence {
			k := r.shorter(first)
			r.sentence(bi, first, k)
			first = k
		}
		r.sentence(bi, first, n)
		first = n
	}
}

// shorter returns where a sentence that is too long is cut: after the last comma,
// semicolon or colon of the second half of its first maxSentence tokens, else
// after the last token there that white space follows, else at maxSentence.
func (r *reader) shorter(first int) int {
	space := 0
	for k := first + maxSentence - 1; k >= first+maxSentence/2; k-- {
		switch r.Text[r.Tokens[k].Start] {
		case ',', ';', ':':
			return k + 1
		}
		if space == 0 && r.Tokens[k].Space {
			space = k + 1
		}
	}
	if space > 0 {
		return space
	}
	return first + maxSentence
}

// sentence makes a sentence of block bi of the tokens [first, end), if any.
func (r *reader) sentence(bi, first, end int) {
	if first >= end {
		return
	}
	for i := first; i < end; i++ {
		t := &r.Tokens[i]
		t.Sent, t.Head = len(r.Sents), i
		t.Lower = char.Lower(t.Of(r.Text))
	}
	r.Tokens[end-1].Space = false
	s := report.Span{Start: r.Tokens[first].Start, End: r.Tokens[end-1].End}
	r.Sents = append(r.Sents, Sent{Span: s, First: first, Last: end, Block: bi})
}
