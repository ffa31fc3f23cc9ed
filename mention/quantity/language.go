package quantity

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
)

//go:embed grammar.en.lex
var GrammarLex string

//go:embed keepout.en.lex
var KeepoutLex string

//go:embed near.en.lex
var NearLex string

//go:embed bound.en.lex
var BoundLex string

// English returns the words of English, read once.
var English = sync.OnceValue(func() *Language {
	l := &Language{}
	lex.Fill(&l.Grammar, lex.Read(grammarFile, GrammarLex, 2))
	lex.Fill(&l.Keepout, lex.Read(keepoutFile, KeepoutLex, 2))
	lex.Fill(&l.near, lex.Read(nearFile, NearLex, 2))
	for _, x := range lex.Read(boundFile, BoundLex, 3).Lines {
		b := boundWord{Bound: Bound(strings.ReplaceAll(x.Field(0), " ", "_")), below: x.Field(3) == belowField}
		if x.Field(2) == beforeField {
			l.before.Add(Words(x.Field(1)), b, x.By)
		} else {
			l.after.Add(Words(x.Field(1)), b, x.By)
		}
	}
	l.readNumbers()
	l.unitNames, l.preNames = Units().names, Units().before
	return l
})

// boundUpto returns the longest bound that ends with piece i and begins at piece
// first or behind it, with its first piece.
func (s *Sentence) boundUpto(i, first int) (*lex.Entry[boundWord], int) {
	for e, k := range lex.Upto(&s.before, s.Ps, i) {
		if k >= first {
			return e, k
		}
	}
	return nil, i
}

// BoundedBy reports whether a bound ends with piece i.
func (s *Sentence) BoundedBy(i int) bool {
	e, _ := s.boundUpto(i, 0)
	return e != nil
}
