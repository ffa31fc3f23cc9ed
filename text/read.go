package text

import (
	"strings"

	"stemma/report"
)

// read fills in tokens and sentences of all blocks but furniture.
func (d *Doc) read() {
	most := rowsFor(len(d.Text)) // of the pipeline, that may still be taken
	d.Tokens = make([]Token, 0, min(most, roughCount(d.Text)))
	for bi := range d.Blocks {
		b := &d.Blocks[bi]
		b.Sents = [2]int{len(d.Sents), len(d.Sents)}
		if b.Kind == Furniture {
			continue
		}
		if most -= blockRow; most <= 0 {
			d.halt(bi, b.Start)
			return
		}
		first, whole := len(d.Tokens), true
		for _, s := range d.segments(b.Span) {
			if d.Tokens, whole = appendTokens(d.Tokens, d.Text, s, first+most); !whole {
				break
			}
		}
		most -= len(d.Tokens) - first
		d.markQuotes(first)
		d.sentences(bi, first)
		b.Sents[1] = len(d.Sents)
		if !whole {
			at := b.Start
			if len(d.Tokens) > first {
				at = d.Tokens[len(d.Tokens)-1].End
			}
			d.halt(bi, at)
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
		word := c >= 0x80 || ascii[c] <= digit
		if word && !in || !word && c > ' ' {
			n++
		}
		in = word
	}
	return n
}

// sentences parts the tokens from first on into sentences of block bi.
func (d *Doc) sentences(bi, first int) {
	b := &d.Blocks[bi]
	if !b.Dateline.Empty() {
		n := first
		for n < len(d.Tokens) && d.Tokens[n].End <= b.Dateline.End {
			n++
		}
		d.sentence(bi, first, n)
		first = n
	}
	end := len(d.Tokens)
	for first < end {
		n := min(d.sentenceEnd(first), end)
		for n-first > maxSentence {
			k := d.cut(first)
			d.sentence(bi, first, k)
			first = k
		}
		d.sentence(bi, first, n)
		first = n
	}
}

// maxSentence bounds the tokens of a sentence, for whoever reads pairs of
// them. The longest in edited news are of some 150 tokens; lists run to 500.
const maxSentence = 1000

// cut says where a sentence that is too long is cut: after the last comma,
// semicolon or colon of the second half of its first maxSentence tokens, else
// after the last token there that white space follows, else at maxSentence.
func (d *Doc) cut(first int) int {
	space := 0
	for k := first + maxSentence - 1; k >= first+maxSentence/2; k-- {
		switch d.Tokens[k].Lower {
		case ",", ";", ":":
			return k + 1
		}
		if space == 0 && d.Tokens[k].Space {
			space = k + 1
		}
	}
	if space > 0 {
		return space
	}
	return first + maxSentence
}

func (d *Doc) sentence(bi, first, end int) {
	if first >= end {
		return
	}
	for i := first; i < end; i++ {
		t := &d.Tokens[i]
		t.Sent, t.Head = len(d.Sents), i
		t.Lower = lower(t.Of(d.Text))
	}
	d.Tokens[end-1].Space = false
	s := report.Span{Start: d.Tokens[first].Start, End: d.Tokens[end-1].End}
	d.Sents = append(d.Sents, Sent{Span: s, First: first, Last: end, Block: bi})
}

// Lower returns a token in lower case, with straight apostrophes.
func Lower(token string) string { return lower(token) }

// lower is the lower case of a token with straight apostrophes. It does not
// allocate when the token is written so already.
func lower(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < 0x80 && (s[i] < 'A' || s[i] > 'Z')
	}
	if plain {
		return s
	}
	s = strings.ToLower(s)
	for _, a := range [...]string{"’", "ʼ", "＇"} {
		if strings.Contains(s, a) {
			s = strings.ReplaceAll(s, a, "'")
		}
	}
	return s
}
