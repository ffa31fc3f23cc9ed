package text

import (
	_ "embed"
	"strconv"
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

	abbrs       lex.Dict[abbr] // in lower case, with their dot
	longestAbbr int            // in bytes

	irregular lex.Dict[string] // plurals, with their singulars
	stems     stemRules
	rarity    lex.Dict[float64] // of stems

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

// The lexicons.
const (
	wordsFile     = "words.en.lex"
	abbrFile      = "abbr.en.lex"
	irregularFile = "irregular.en.lex"
	stemFile      = "stem.en.lex"
)

// English returns what text knows of English.
var English = sync.OnceValue(func() *Language {
	l := &Language{page: page.English(), rarity: rarities(rarityEN)}
	wordsLex := lex.Read(wordsFile, wordsEN, 2)
	abbrLex := lex.Read(abbrFile, abbrEN, 2)
	irregularLex := lex.Read(irregularFile, irregularEN, 3)
	stemLex := lex.Read(stemFile, stemEN, 3)
	lex.Fill(&l.words, wordsLex)
	for _, x := range abbrLex.Lines {
		l.abbrs.Put(strings.ToLower(x.Field(1)), abbr(x.Field(0)))
		l.longestAbbr = max(l.longestAbbr, len(x.Field(1)))
	}
	for _, x := range irregularLex.Lines {
		l.irregular.Put(x.Field(1), x.Field(2))
	}
	l.stems.fill(stemLex)
	return l
})

// rarities reads rarity.en.tsv, which holds stems of common English words and how
// rare each is among news texts: ten times the natural logarithm of texts by texts
// that have it. It is made by eval/rarity and holds counts only. Names are left
// out: a word that is written with a capital more often than not is rare by
// definition.
func rarities(src string) (d lex.Dict[float64]) {
	for line := range strings.Lines(src) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		stem, n, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if v, err := strconv.Atoi(n); ok && err == nil {
			d.Put(stem, float64(v)/10)
		}
	}
	return d
}
