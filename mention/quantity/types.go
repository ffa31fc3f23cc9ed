package quantity

import (
	"math/big"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/text"
	"stemma/text/piece"
)

// A Language holds the words by which quantities are read.
type Language struct {
	Grammar
	Keepout
	near      Near
	NumWords  lex.Dict[numWord]
	multiples lex.Dict[numWord] // numbers of times: "twice"
	opens     lex.Set           // words that a number may begin with, but for those in "fold"
	before    lex.Table[boundWord]
	after     lex.Table[boundWord]
	unitNames lex.Dict[[]UnitName] // by first piece, longest first
	preNames  lex.Dict[[]UnitName] // by last piece, longest first
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
	Couple, Tall, Ordinal, Pound, Minus                     lex.Set
	OfPlace, Scattered, OverBefore, Upward, Rising          lex.Set
	OfTime, Degrees, Joined, About                          lex.Set
	PointKind, Point, Rate, Millibar, Weather               lex.Set
	Degree, Angle, Magnitude, Quake, Measured               lex.Set
	Times, TimesOnly, Multiplied, BeforeVerb, Compared      lex.Set
	Few, Every, Fiscal, HalfOrQuarter, Halved, BeforeHalf   lex.Set
	UpOrDown                                                lex.Set
	Losing, Ago, LongerThan, BeforeTime, NoMeasure, Ranking lex.Set
}

// A boundWord is what bound.en.lex says of a phrase.
type boundWord struct {
	Bound Bound
	below bool // the value lies below the number: "nearly"
}

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

	Habits Habits // of the text
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
	// InRow reports whether n is the number of the name before it, in a row of names with a
	// number each.
	InRow(n Numeral) bool
}

// A NounPhrase is what a number counts: pieces [from, to) with the head at
// head.
type NounPhrase struct {
	From, Head, To int
	Ok             bool
}

// A numWord is what words.en.lex says of a word.
type numWord struct {
	Class Class
	val   int64
	ref   report.By
}

// A Numeral is one number as written: pieces [from, to).
type Numeral struct {
	From, To int
	Val      *big.Rat
	Half     *big.Rat // half the worth of its last digit
	Lo, Hi   *big.Rat // of vague words alone
	Mant     *big.Rat // the value without its scale word
	Scale    *big.Rat // the scale word's worth, nil where there is none
	Digits   bool     // begins in digits
	Grouped  bool     // "6,000"
	Places   int
	Plain    string     // ungrouped digits, to know a year by
	Noun     NounPhrase // of "three homes in four" what stands inside
	times    bool       // a multiple in one word: "twice"
	Part     bool       // a fraction: "two-thirds", "one in five"
	Ref      report.By
}

// A unit is a measure with its exact way to the base unit of its dimension:
// base = factor × value + offset.
type unit struct {
	Name, Dim, Base string
	Factor, offset  *big.Rat
	Ref             report.By
}

// A UnitName is one way to write a unit, as pieces.
type UnitName struct {
	U            *unit
	Words        []string
	tight        []bool // the piece touches the one before: "km/h"
	pre          bool
	glued, upper bool
	Soft         bool
	habit        bool // only in a text that writes so
}

// A Limit is what the words around a number make of it.
type Limit struct {
	Bound    Bound
	Side     int // -1: "nearly", the value lies below
	From, To int // pieces of the words, before and after merged; from == to for none
	By       report.By
}

type setKey struct {
	kind      string
	direction Change
}

// A row is one figure of a Set. Rows are sorted by their lower limit, and each
// holds the greatest upper limit up to it, and the greatest of another owner.
type row struct {
	low, high      *big.Rat
	owner          int
	top, other     *big.Rat // upper limits; nil is open
	topBy, otherBy int      // owners; -1 where there is none
}

// A Set answers whether any of many figures agrees with a given one, in time that
// grows with the logarithm of their number. It is not changed once made.
type Set struct{ rows map[setKey][]row }

// An Extent is the interval of a figure in the base unit of its kind, so that two
// figures agree exactly where their kinds are equal, their directions fit and
// their intervals meet.
type Extent struct {
	Kind      string   // dimension, base unit and, of a rate, the base of its denominator
	Direction Change   // Level where the figure is no movement
	Low, High *big.Rat // nil where open
}

// Owned is a figure and whose it is.
type Owned struct {
	Extent
	Owner int // 0 or more
}

// A pair is a range as read: pieces [from, to) with its unit, [from, last) the
// numbers alone.
type pair struct {
	From, To, Last int
	Second         Numeral
}
