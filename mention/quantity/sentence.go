package quantity

import (
	"stemma/report"
	"stemma/text"
	"stemma/text/piece"
)

// A Sentence is one sentence of a text, cut into pieces, in which quantities are
// read.
type Sentence struct {
	*Language
	D      *text.Doc
	Sent   text.Sent
	Ps     piece.List
	Last   []int // by token of the sentence, its last piece
	Text   string
	Around Around

	Pounds  bool // the text writes "£", so its "pounds" are money
	Celsius bool // the text's degrees are Celsius
}

// Around is what the rules of quantities ask of their sentence that is not about
// quantities: what is counted, who is how old.
type Around interface {
	// NounsAt returns the noun phrase that begins at piece i, behind a number;
	// one tells that its head may be a singular.
	NounsAt(i int, one bool) NounPhrase
	// Age reports whether n is somebody's age.
	Age(n Numeral) bool
	// Kept reports whether no figure may be read in s.
	Kept(s report.Span) bool
	// Moved reports whether a verb of change stands shortly before piece i.
	Moved(i int) bool
	// Verbal reports whether w may be a form of a verb.
	Verbal(w string) bool
	// Lent returns the unit that a figure before n lends to it, and its span; n
	// ends before piece to.
	Lent(n Numeral, to int) (unit string, words report.Span, ok bool)
}

// top returns the token of the numeral whose head lies outside of it, which
// stands for the number in the sentence.
func (s *Sentence) Top(n Numeral) int {
	from, to := s.Ps[n.From].Token, s.Ps[n.To-1].Token
	best := to
	for i := to; i >= from; i-- {
		if h := s.D.Tokens[i].Head; h < from || h > to || h == i {
			best = i
			break
		}
	}
	return best
}

// pieceOf returns the last word of token i among the pieces, or -1.
func (s *Sentence) PieceOf(i int) int {
	k := i - s.Sent.First
	if k < 0 || k >= len(s.Last) {
		return -1
	}
	return s.Last[k]
}

// firstPieceOf returns the first piece of token i, or -1.
func (s *Sentence) FirstPieceOf(i int) int {
	k := s.PieceOf(i)
	for k > 0 && s.Ps[k-1].Token == s.Ps[k].Token {
		k--
	}
	return k
}

// A nounPhrase is what a number counts: pieces [from, to) with the head at
// head.
type NounPhrase struct {
	From, Head, To int
	Ok             bool
}

// hasWords reports whether ps begins with the words.
func hasWords(ps piece.List, words []string) bool {
	for i, w := range words {
		if ps.Word(i) != w {
			return false
		}
	}
	return true
}
