package setting

import (
	_ "embed"
	"sync"

	"stemma/internal/lex"
)

//go:embed setting.en.lex
var settingSource string

// A Language knows the words around figures in one language.
type Language struct{ words words }

// words holds the lists of setting.en.lex. A list named for lemmas holds base forms
// of words, all others words as they are written.
type words struct {
	Lead lex.Map // word → name of a Lead

	Beside, Comma lex.Phrases // what joins two figures
	Clause        lex.Set     // what ends a clause

	Higher, Lower, Above, Below, Than lex.Set // behind a figure: above is higher than what follows

	MoreBehind, MoreBefore            lex.Set // that a figure is on top of another
	Reached, ReachLemmas, Nearer      lex.Set // before a figure, or of Nearer in it
	ForShare, PriceOf                 lex.Set
	Each, Total, AllBehind, OfPronoun lex.Set

	Missile                            lex.Set // in the sentence, or in one of the two before it
	HeightLemmas, HighBehind           lex.Set
	FlyLemmas, DistanceOf, OtherHeight lex.Set
	CameDown, FromStart                lex.Set // "fell 480 km from …"
	Aloft, Followed                    lex.Set
	AloftFor                           lex.Phrases
	FlightTimeLemmas, OtherTime        lex.Set
	FlightBehind                       lex.Phrases

	PerSquare lex.Phrases
	Area      lex.Map // word → name of an Area

	Span       lex.Map // word → name of a span of time
	Every, One lex.Set // before a span of time

	AverageLemmas, DwarfLemmas lex.Set

	People, Force, Shares lex.Set // heads of what is counted
}

// English returns the language of setting.en.lex.
var English = sync.OnceValue(func() *Language {
	return newLanguage(lex.Read("setting.en.lex", settingSource, 2))
})

func newLanguage(lx *lex.Lexicon) *Language {
	l := &Language{}
	lex.Fill(&l.words, lx)
	return l
}

// leads, areas and spans are the names that the lexicon has for values.
var (
	leads = map[string]Lead{"from": From, "to": To, "at": At, "of": Of, "with": With, "for": For}
	areas = map[string]Area{"square kilometre": SquareKilometre, "square mile": SquareMile, "square metre": SquareMetre}
	spans = map[string]Spans{"week": Week, "month": Month, "year": Year}
)
