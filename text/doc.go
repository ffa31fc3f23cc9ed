// Package text reads a report's text: sentences, tokens, and what is known of
// every token. It knows language, not news; what stands where on the page is
// package page's.
package text

import (
	"stemma/page"
	"stemma/report"
)

// A Doc is a parsed text. Tokens and sentences cover what is to be read; page
// furniture holds none, so no mention can be found in it.
type Doc struct {
	Text   string
	Blocks []page.Block // in text order, all of the text but white space
	Sents  []Sent       // in text order, not overlapping
	Tokens []Token      // in text order
	// Unread is the end of the text that was not read, because a report's work is
	// bounded; empty where all was.
	Unread report.Span

	holes []report.Span // the furniture, in text order
	near  []int32       // for every 16 bytes of Text, the first token that ends behind the first of them
}

// A Block is a part of the page, as package page found it.
type Block = page.Block

// The kinds of block.
const (
	Headline  = page.Headline
	Subhead   = page.Subhead
	Byline    = page.Byline
	Paragraph = page.Paragraph
	ListItem  = page.ListItem
	Quotation = page.Quotation
	Signature = page.Signature
	Caption   = page.Caption
	Credit    = page.Credit
	Furniture = page.Furniture
)

// A Sent is a sentence: the half-open range [First, Last) of its tokens, and
// the span from the first to the last.
type Sent struct {
	report.Span
	First, Last int
	Block       int // index in Doc.Blocks
}

// A Token is a word, number or mark, and what the English pipeline reads of it
// in its sentence.
type Token struct {
	report.Span
	Lower string // lower case, typographic apostrophes made straight
	Sent  int    // index in Doc.Sents
	Kind  Kind
	Space bool // white space follows (inside the sentence)

	Lemma string // dictionary form, in lower case but for names

	// Head is the index of the token that this one hangs on, in the same
	// sentence; a root is its own. A sentence may have several roots.
	Head int

	*Grammar

	arcs arcs
}

// A Grammar is what a token is in its sentence. Few are met, each in many tokens
// and texts, which share it: it is not to be changed.
type Grammar struct {
	Tag   string // part of speech, Penn Treebank: NN, VBD …
	POS   string // part of speech, Universal Dependencies: NOUN, VERB …
	Morph string // features: "Tense=Past|VerbForm=Fin"
	Name  string // B-PERSON, I-PERSON …; O outside of names (OntoNotes 5)
	Label string // of the arc from the head, as in ClearNLP: nsubj, dobj, ccomp, ROOT …
}

// Unread is the Grammar of a token that no pipeline has read.
var Unread = &Grammar{}

// Kind is what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters, with apostrophes, dots of abbreviations
	Number             // digits, with grouping and decimal marks: 8,000 1.5 10
	Mixed              // letters and digits: F-16's F16, 3rd, 1990s, Covid19
	Quote              // “ ” ‘ ’ " ' « » used as quotation marks
	Punct              // other punctuation
	Symbol             // $ % € £ ° + = …
)

// arcs are the ways down from a token: its children, as a list through the
// tokens, and the ends of what hangs on it. All count tokens from this one on:
// no sentence is longer than maxSentence.
type arcs struct {
	kid, next   int16 // first child, next child of the same head; 0: none
	left, right int16 // first and last token of the subtree
}
