package toll

import (
	_ "embed"
	"sync"

	"stemma/internal/lex"
	"stemma/mention/figure"
	"stemma/report"
)

// The aspects that a toll may have without a verb that says so.
const (
	killed       = "killed"
	injured      = "injured"
	shot         = "shot"
	stabbed      = "stabbed"
	hospitalised = "hospitalised"
)

// count is the dimension of a number of people.
const count = "count"

// The rules of this package; rules.en.lex has an example of each.
const (
	byList     report.By = "toll.list"     // the items of a coordination, added up
	byRun      report.By = "toll.run"      // the items of a headline, added up
	bySuicide  report.By = "toll.suicide"  // the victims and the one who killed them
	byTuple    report.By = "toll.tuple"    // "a triple homicide"
	byBoth     report.By = "toll.both"     // "both died"
	bySurvived report.By = "toll.survived" // those shot without those killed
	byNobody   report.By = "toll.nobody"   // the shot are injured where nobody dies
	byHospital report.By = "toll.hospital" // those in hospital are the injured
)

// A Language holds the words by which people are added up, and the words of
// figures.
type Language struct {
	figures *figure.Language
	words
}

// words are the words of toll.en.lex.
type words struct {
	Reflexive   lex.Set // the killer as an item: "kills wife, self"
	Single      lex.Set // pronouns and the like for one person
	Uncounted   lex.Set // determiners that do not say one: "no man", "every man"
	Quoted      lex.Set // prepositions before people whom another number counts
	Continues   lex.Set // words before an item of a list that began earlier
	Saying      lex.Set // verbs whose subject speaks and is nobody who was hurt
	OthersHead  lex.Set // what a figure counts that names no person: "three others"
	Tuple       lex.Map // "double" → 2
	Deed        lex.Map // what a tuple counts → its aspect
	Deadly      lex.Set // adjectives that make a deed a killing
	Alleged     lex.Set // adjectives that leave a deed what it is
	Pair        lex.Set // nouns for two people
	Harmed      lex.Set // words of a harm that are not the words of an event
	Death       lex.Set // lemmas that tell of a death
	DeathOffice lex.Set // lemmas after a word of death that make it a name: "homicide squad"
	Undone      lex.Set // words before a word of death that take it back
	Nobody      lex.Set // subjects that make a death none
	Unreal      lex.Set // auxiliaries that make a death none
	Intent      lex.Set // lemmas of what is tried or meant
	Round       lex.Set // what is shot and is nobody
}

//go:embed toll.en.lex
var tollLex string

// English returns the words of English, read once.
var English = sync.OnceValue(func() *Language { return language(lex.Read("toll.en.lex", tollLex, 2)) })

func language(lx *lex.Lexicon) *Language {
	l := &Language{figures: figure.English()}
	lex.Fill(&l.words, lx)
	return l
}
