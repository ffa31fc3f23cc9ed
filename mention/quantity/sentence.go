package quantity

import (
	"stemma/text/piece"
)

// Top returns the token of the numeral whose head lies outside of it, which
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

// PieceOf returns the last word of token i among the pieces, or -1.
func (s *Sentence) PieceOf(i int) int {
	k := i - s.Sent.First
	if k < 0 || k >= len(s.Last) {
		return -1
	}
	return s.Last[k]
}

// FirstPieceOf returns the first piece of token i, or -1.
func (s *Sentence) FirstPieceOf(i int) int {
	k := s.PieceOf(i)
	for k > 0 && s.Ps[k-1].Token == s.Ps[k].Token {
		k--
	}
	return k
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
