package text

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/page"
)

var (
	//go:embed words.en.lex
	wordsEN string
	//go:embed abbr.en.lex
	abbrEN string
	//go:embed irregular.en.lex
	irregularEN string
	//go:embed stem.en.lex
	stemEN string
	//go:embed rarity.en.tsv
	rarityEN string
)

// A Language is what text knows of a language.
type Language struct {
	page  *page.Language
	words lists

	abbrs       map[string]abbr // in lower case, with their dot
	longestAbbr int             // in bytes

	irregular map[string]string // plurals, with their singulars
	stems     stemRules
	rarity    map[string]float64 // of stems

	lexicons []*lex.Lexicon // for tests
}

// lists are the words of words.en.lex, which says what each list does.
type lists struct {
	Stop                                   lex.Set
	Glued, Clitic, Elided, Small           lex.Set // of the cutting of tokens
	Speech, Starter, NoStarter, AfterClock lex.Set // of the ends of sentences
	Thought                                lex.Set // of arcs
}

// An abbr says what an abbreviation does to the end of a sentence; abbr.en.lex
// tells each.
type abbr string

const (
	abbrTitle  abbr = "title"
	abbrNumber abbr = "number"
	abbrDigit  abbr = "digit"
	abbrInner  abbr = "inner"
	abbrMonth  abbr = "month"
	abbrTime   abbr = "time"
	abbrEnd    abbr = "end"
)

// English returns what text knows of English.
var English = sync.OnceValue(func() *Language {
	l := &Language{page: page.English(), abbrs: map[string]abbr{}, irregular: map[string]string{}, rarity: rarities(rarityEN)}
	wordsLex := lex.Read("words.en.lex", wordsEN, 2)
	abbrLex := lex.Read("abbr.en.lex", abbrEN, 2)
	irregularLex := lex.Read("irregular.en.lex", irregularEN, 3)
	stemLex := lex.Read("stem.en.lex", stemEN, 3)
	l.lexicons = []*lex.Lexicon{wordsLex, abbrLex, irregularLex, stemLex}
	lex.Fill(&l.words, wordsLex)
	for _, x := range abbrLex.Lines {
		l.abbrs[strings.ToLower(x.Field(1))] = abbr(x.Field(0))
		l.longestAbbr = max(l.longestAbbr, len(x.Field(1)))
	}
	for _, x := range irregularLex.Lines {
		l.irregular[x.Field(1)] = x.Field(2)
	}
	l.stems.fill(stemLex)
	return l
})

// IsStop reports whether a word, in lower case, is a function word: one that
// says how a sentence is built and little of what it is about.
func IsStop(lower string) bool { return English().words.Stop.Has(lower) }

// Content reports whether t is a word or number that carries meaning of its
// own: no mark and no function word.
func Content(t Token) bool {
	return t.Kind <= Mixed && !IsStop(t.Lower)
}
