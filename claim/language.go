package claim

import (
	_ "embed"
	"sync"

	"stemma/claim/clue"
	"stemma/claim/slot"
	"stemma/internal/lex"
	"stemma/mention/name"
	"stemma/text"
)

var (
	//go:embed claim.en.lex
	wordSource string
	//go:embed predicate.en.lex
	predicateSource string
	//go:embed theme.en.lex
	themeSource string
)

// A Language is what is asked of a language when mentions are joined.
type Language struct {
	predicates lex.Dict[string] // the family of a verb's lemma
	themes     lex.Dict[Theme]  // of a stem
	slot       *slot.Language
	clue       *clue.Language
	names      *name.Language
	words      struct {
		Opening     lex.Set // words that open a statement without a comma
		Factive     lex.Set // words that join a statement to another and leave it true
		FirstPerson lex.Set // words by which speakers mean themselves
		Deciding    lex.Set // function words that decide what is said
		Origin      lex.Set // words between somebody's name and where he is from
		Bare        lex.Set // verbs that tell of no deed
		Full        lex.Map // the full form of a contraction
	}
}

// English returns the words of English.
var English = sync.OnceValue(func() *Language {
	l := &Language{slot: slot.English(), clue: clue.English(), names: name.English()}
	for _, line := range lex.Read("predicate.en.lex", predicateSource, 2).Lines {
		for _, w := range line.Fields[1:] {
			l.predicates.Put(w, line.Fields[0])
		}
	}
	for _, line := range lex.Read("theme.en.lex", themeSource, 2).Lines {
		for _, w := range line.Fields[1:] {
			l.themes.Put(text.Stem(w), Theme(line.Fields[0]))
		}
	}
	lex.Fill(&l.words, lex.Read("claim.en.lex", wordSource, 2))
	return l
})
