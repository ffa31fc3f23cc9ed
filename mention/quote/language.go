package quote

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/text"
)

var (
	//go:embed say.en.lex
	saySource string
	//go:embed naming.en.lex
	namingSource string
	//go:embed elision.en.lex
	elisionSource string
	//go:embed gloss.en.lex
	glossSource string
	//go:embed word.en.lex
	wordSource string
)

// A Language holds the words that decide what stands between quotation marks.
type Language struct {
	words
	sayings  lex.Phrases    // forms and phrases of saying
	namings  lex.Phrases    // words and phrases before a name or a title
	elisions lex.Dict[bool] // words without their first letters
	glosses  []string       // what opens an aside of the writer
}

// words are the lists of word.en.lex.
type words struct {
	Linking, Small lex.Set
	Tag            lex.Set // verbs that say whose words stood before them
}

// English returns the lexicons of English.
var English = sync.OnceValue(func() *Language {
	l := &Language{}
	for _, ln := range lex.Read("say.en.lex", saySource, 2).Lines {
		l.sayings.Add(split(ln.Field(0)), struct{}{}, ln.By)
		for f := range strings.SplitSeq(ln.Field(1), ",") {
			l.sayings.Add(split(f), struct{}{}, ln.By)
		}
	}
	for _, ln := range lex.Read("naming.en.lex", namingSource, 1).Lines {
		l.namings.Add(split(ln.Field(0)), struct{}{}, ln.By)
	}
	for _, ln := range lex.Read("elision.en.lex", elisionSource, 1).Lines {
		l.elisions.Put(ln.Field(0), true)
	}
	for _, ln := range lex.Read("gloss.en.lex", glossSource, 1).Lines {
		l.glosses = append(l.glosses, ln.Field(0))
	}
	lex.Fill(&l.words, lex.Read("word.en.lex", wordSource, 2))
	return l
})

// split cuts a lexicon's phrase as a text is cut.
func split(phrase string) []string {
	var out []string
	for _, t := range text.Words(phrase) {
		out = append(out, t.Lower)
	}
	return out
}
