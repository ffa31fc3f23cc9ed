package quantity

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/text/piece"
)

// A Language holds the words by which quantities are read.
type Language struct {
	Grammar
	Keepout
	near      Near
	NumWords  map[string]numWord
	multiples map[string]numWord // numbers of times: "twice"
	opens     lex.Set            // words that a number may begin with, but for those in "fold"
	before    lex.Table[boundWord]
	after     lex.Table[boundWord]
	unitNames map[string][]unitName // by first piece, longest first
	preNames  map[string][]unitName // by last piece, longest first
}

// Grammar is the words of grammar.en.lex.
type Grammar struct {
	Preposition, Conjunction, Determiner, Pronoun, Auxiliary, CommonVerb, Adverb lex.Set
	Ellipsis                                                                     lex.Set // may follow a number whose noun is left out: "12 more"
	Possessive                                                                   lex.Set
	Filler                                                                       lex.Set // may stand between a bound and its number
	BeforeUnit                                                                   lex.Set // may stand between a number and its unit
}

// Keepout is the words of keepout.en.lex.
type Keepout struct {
	NameWord, Street, Block                        lex.Set
	AfterNumber, Clock, CapitalAfterNumber         lex.Set
	OrdinalEnding, Month, Weekday                  lex.Set
	BeforeDate, BeforeYear, MayBeforeYear, AgeWord lex.Set
	ManyAuxiliary                                  lex.Set
}

// Near is the words of near.en.lex.
type Near struct {
	Couple, Tall, Ordinal, Pound, Minus                   lex.Set
	OfPlace, Scattered, OverBefore, Upward, Rising        lex.Set
	OfTime, Degrees, Joined, About                        lex.Set
	PointKind, Point, Rate, Millibar, Weather             lex.Set
	Degree, Angle, Magnitude, Quake, Measured             lex.Set
	Times, TimesOnly, Multiplied, BeforeVerb, Compared    lex.Set
	Few, Every, Fiscal, HalfOrQuarter, Halved, BeforeHalf lex.Set
	Ago, LongerThan, BeforeTime, NoMeasure, Ranking       lex.Set
}

// A boundWord is what bound.en.lex says of a phrase.
type boundWord struct {
	Bound Bound
	below bool // the value lies below the number: "nearly"
}

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

// words cuts a phrase of a lexicon as a text is cut.
func Words(s string) []string {
	var out []string
	for _, p := range piece.CutText(nil, s, 0, len(s)) {
		out = append(out, p.Lower)
	}
	return out
}

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

// UnitsOf reports which units the ambiguous names of a text mean: whether its
// pounds are money, and whether its degrees are Celsius.
func UnitsOf(text string) (pounds, celsius bool) {
	has := func(s string) bool { return strings.Contains(text, s) }
	return has("£"), (has("°C") || has("Celsius")) && !has("°F") && !has("Fahrenheit")
}
