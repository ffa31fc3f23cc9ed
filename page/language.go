package page

import (
	_ "embed"
	"sync"

	"stemma/internal/lex"
)

var (
	//go:embed furniture.en.lex
	furnitureEN string
	//go:embed credit.en.lex
	creditEN string
	//go:embed caption.en.lex
	captionEN string
	//go:embed words.en.lex
	wordsEN string
)

// A Language is what page knows of the words on a page.
type Language struct {
	words     lists
	furniture furniture
	credits   credits
	captions  opening
}

// lists are the words of words.en.lex, which says what each list does.
type lists struct {
	// Of furniture.
	Contact, DateWord, DateFill, DateEnd, Counted, CountFill, Network, Told, Reader, Outlet, Account lex.Set
	Follow, Offer                                                                                    lex.Phrases

	// Of names, bylines and datelines.
	Calendar, JoinsNames, JoinsPlaces, NoPlace, NoByline lex.Set
	Byline                                               lex.Phrases
}

// English returns the English words of news pages.
var English = sync.OnceValue(func() *Language {
	furnitureLex := lex.Read("furniture.en.lex", furnitureEN, 3)
	creditLex := lex.Read("credit.en.lex", creditEN, 3)
	captionLex := lex.Read("caption.en.lex", captionEN, 1)
	wordsLex := lex.Read("words.en.lex", wordsEN, 2)
	l := &Language{}
	lex.Fill(&l.words, wordsLex)
	l.furniture.fill(furnitureLex)
	l.credits.fill(creditLex)
	for _, x := range captionLex.Lines {
		l.captions.add(phrase{text: x.Field(0), by: x.By})
	}
	return l
})
