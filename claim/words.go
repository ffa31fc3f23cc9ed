package claim

import (
	"math"
	"sort"
	"unicode/utf8"

	"stemma/internal/char"
	"stemma/page"
	"stemma/report"
	"stemma/text"
)

// What a reading keeps of a parsed text: its blocks and sentences, and of every
// token where it stands and what it is made of. The words themselves are cut
// from the report's text when they are asked for.

// A Block is a headline, a paragraph, a piece of furniture …
type Block = text.Block

// The kinds of block that stations treat in their own way.
const (
	Headline  = text.Headline
	Subhead   = text.Subhead
	Byline    = text.Byline
	Paragraph = text.Paragraph
	ListItem  = text.ListItem
	Caption   = text.Caption
	Credit    = text.Credit
	Signature = text.Signature
	Furniture = text.Furniture
)

// A Sent is a sentence: a half-open range of words.
type Sent = text.Sent

// A WordKind says what a word is made of.
type WordKind = text.Kind

// The kinds of word.
const (
	Letters   = text.Word   // letters, with apostrophes and dots of abbreviations
	Number    = text.Number // digits, with grouping and decimal marks
	Mixed     = text.Mixed  // letters and digits: "F-16", "3rd"
	QuoteMark = text.Quote
	Punct     = text.Punct // other punctuation
	Symbol    = text.Symbol
)

// A Word is one word, number or mark of a report, in eight bytes.
type Word struct {
	Start uint32 // byte of Report.Text
	Len   uint16 // in bytes; of more letters without a space than it can count, as many as it can
	Kind  WordKind
	Flags WordFlags
}

// WordFlags is a set of what else is known of a word.
type WordFlags uint8

// The flags.
const (
	ContentWord WordFlags = 1 << iota // a word or number that carries meaning of its own: text.Content
	SpaceAfter                        // white space follows, in the same sentence
	Noun                              // a common noun
	ProperNoun                        // a name, or a part of one
	Deciding                          // a function word that decides what is said: a modal verb, a negation, a quantifier, who is meant
)

// Span returns where the word stands.
func (w Word) Span() report.Span { return report.Span{Start: int(w.Start), End: w.End()} }

// End returns the byte behind the word.
func (w Word) End() int { return int(w.Start) + int(w.Len) }

// Is reports whether the word has all of the flags.
func (w Word) Is(f WordFlags) bool { return w.Flags&f == f }

// keep takes from the parsed text what stays when it is gone.
func (j *joiner) keep() {
	d, r := j.d, j.Reading
	r.Blocks, r.Sents = fit(d.Blocks), fit(d.Sents)
	for _, b := range d.Furniture() {
		r.Gaps = append(r.Gaps, b.Span)
	}
	r.Words = make([]Word, len(d.Tokens))
	for i := range d.Tokens {
		t := &d.Tokens[i]
		w := Word{Start: uint32(t.Start), Len: wordLen(d.Text, t.Span), Kind: t.Kind}
		if text.Content(t) {
			w.Flags |= ContentWord
		}
		if t.Space {
			w.Flags |= SpaceAfter
		}
		switch t.POS {
		case "NOUN":
			w.Flags |= Noun
		case "PROPN":
			w.Flags |= ProperNoun
		}
		if j.lang.words.Deciding.Has(t.Lower) {
			w.Flags |= Deciding
		}
		r.Words[i] = w
	}
	j.contractions()
}

// wordLen returns the length of a word, or of as many of its characters as can be
// counted.
func wordLen(text string, s report.Span) uint16 {
	n := s.Len()
	if n > math.MaxUint16 {
		for n = math.MaxUint16; n > 0 && !utf8.RuneStart(text[s.Start+n]); n-- {
		}
	}
	return uint16(n)
}

// WordAt returns the index of the word that holds the given byte or, where none
// does, of the first that starts after it; len(r.Words) at the end.
func (r *Reading) WordAt(b int) int {
	return sort.Search(len(r.Words), func(i int) bool { return r.Words[i].End() > b })
}

// WordsIn returns the half-open range of the words that share a byte with s.
func (r *Reading) WordsIn(s report.Span) (first, last int) {
	first = r.WordAt(s.Start)
	last = first + sort.Search(len(r.Words)-first, func(i int) bool { return int(r.Words[first+i].Start) >= s.End })
	return first, last
}

// SentOf returns the index of the sentence that holds word i, or -1 where there is
// no such word.
func (r *Reading) SentOf(i int) int {
	if i < 0 || i >= len(r.Words) {
		return -1
	}
	return sort.Search(len(r.Sents), func(s int) bool { return r.Sents[s].Last > i })
}

// Lower returns word i in lower case, with straight apostrophes.
func (r *Reading) Lower(i int) string { return char.Lower(r.Words[i].Span().Of(r.Report.Text)) }

// Stem returns the stem of word i.
func (r *Reading) Stem(i int) string { return text.Stem(r.Lower(i)) }

// Segments returns s without the page furniture in it: the pieces that were read,
// in order. A span that holds none is returned as it is.
func (r *Reading) Segments(s report.Span) []report.Span {
	return page.Segments(r.Report.Text, r.Gaps, s)
}

// Furniture returns the blocks that are page furniture, in text order, without the marks
// ">" of what is set off.
func (r *Reading) Furniture() []Block {
	out := make([]Block, 0, len(r.Gaps))
	for _, b := range r.Blocks {
		if b.Kind == Furniture && !b.Mark() {
			out = append(out, b)
		}
	}
	return out
}
