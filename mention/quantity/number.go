package quantity

import (
	_ "embed"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"stemma/internal/lex"
	"stemma/text/piece"
)

//go:embed words.en.lex
var WordsLex string

func (l *Language) readNumbers() {
	opens := &lex.Lexicon{File: wordsFile}
	for _, x := range lex.Read(wordsFile, WordsLex, 3).Lines {
		v, err := strconv.ParseInt(x.Field(2), 10, 64)
		if err != nil {
			panic(string(x.By) + ": " + err.Error())
		}
		w := numWord{Class(x.Field(1)), v, x.By}
		opens.Lines = append(opens.Lines, lex.Line{Fields: []string{opensField, x.Field(0)}, By: x.By})
		switch w.Class {
		case timesClass:
			l.multiples.Put(x.Field(0), w)
		case openerClass:
		default:
			l.NumWords.Put(x.Field(0), w)
		}
	}
	var set struct{ Opens lex.Set }
	lex.Fill(&set, opens)
	l.opens = set.Opens
}

// OpensNumeral reports whether a number may begin with p: where it does not,
// numeralAt finds none.
func (s *Sentence) OpensNumeral(p *piece.Piece) bool {
	switch p.Kind {
	case piece.Digits:
		return true
	case piece.Mark:
		return p.Lower[0] >= utf8.RuneSelf
	}
	return s.opens.Has(p.Lower) || strings.HasSuffix(p.Lower, foldSuffix)
}

// NumeralAt reads the number that begins at piece i; money tells that a
// currency sign stands before it.
func (s *Sentence) NumeralAt(i int, money bool) (Numeral, bool) {
	ps := s.Ps

	if i >= len(ps) {
		return Numeral{}, false
	}
	switch p := ps[i]; p.Kind {
	case piece.Digits:
		return s.digitsNumeral(i, money)
	case piece.Mark:
		if v, ok := vulgar(p.Lower); ok {
			n := Numeral{From: i, To: i + 1, Val: v, Mant: v, Half: new(big.Rat), Part: true, Digits: true, Ref: byDigits}
			return s.withScale(n, money), true
		}
	case piece.Word:
		if n, ok := s.vagueNumeral(i); ok {
			return n, true
		}
		if n, ok := s.multipleNumeral(i); ok {
			return n, true
		}
		return s.wordNumeral(i)
	}
	return Numeral{}, false
}

// vagueNumeral reads "dozens", "tens of thousands", "several hundred", "a few
// thousand". Their value is the word's own worth, their interval runs to ten
// times that: "dozens" is [12, 120). So fatality registers read them too, at
// the cautious end (ACLED, FAQ on fatalities: dozens 12, hundreds 100).
func (s *Sentence) vagueNumeral(i int) (Numeral, bool) {
	ps := s.Ps

	n := Numeral{From: i}
	j := i
	if ps[j].Lower == "a" && s.near.Few.Has(ps.Word(j+1)) {
		j++
	}
	few := s.near.Few.Has(ps[j].Lower)
	if few {
		j++
	}
	if j >= len(ps) {
		return n, false
	}
	w, ok := s.NumWords.Find(ps[j].Lower)
	switch {
	case !ok:
		return n, false
	case w.Class == vagueClass:
	case few && (w.Class == scaleClass || w.Class == dozenClass):
	default:
		return n, false
	}
	v, end := w.val, j+1
	// tens of thousands, hundreds of millions
	if j+2 < len(ps) && ps[j+1].Lower == "of" {
		if x, ok := s.NumWords.Find(ps[j+2].Lower); ok && x.Class == vagueClass && x.val > v && x.val >= 1000 && v <= 1000 {
			v, end = v*x.val, j+3
		}
	} else if few && j+1 < len(ps) && w.Class == scaleClass && w.val < 1e6 {
		if x, ok := s.NumWords.Find(ps[j+1].Lower); ok && x.Class == scaleClass && x.val > w.val {
			v, end = v*x.val, j+2
		}
	}
	if end == j+1 && (w.val == 10 || w.val == 20) && w.Class == vagueClass {
		// "tens of people" and "scores of people", but "test scores".
		if end >= len(ps) || ps[end].Lower != "of" || (end+1 < len(ps) && s.Determiner.Has(ps[end+1].Lower) && w.val == 20) {
			return n, false
		}
	}
	n.To, n.Val, n.Mant, n.Ref = end, Rat(v), Rat(v), w.ref
	n.Lo, n.Hi, n.Half = Rat(v), Rat(10*v), new(big.Rat)
	return n, true
}
