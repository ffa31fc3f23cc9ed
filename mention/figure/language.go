package figure

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/mention/event"
	"stemma/mention/quantity"
)

// A Language holds the words by which figures are read, those of their
// quantities among them.
type Language struct {
	*quantity.Language
	Use
	Idle
	Events                          *event.Language
	Person                          lex.Set // nouns that name one person
	irregular                       lex.Map // plural → singular
	changes                         lex.Table[movement]
	personEndings, adjectiveEndings []string
}

// Use is the words of use.en.lex.
type Use struct {
	Motion          lex.Set // verbs and nouns of what is done in a time: "flew 700 km over 12 days"
	Lasting         lex.Set // words that take a length of time: "lasted over 12 days"
	PerArticle      lex.Set
	PerWord         lex.Set
	Priced          lex.Set // what money is said by, with an article: "40 pence a share"
	Counting        lex.Set // verbs whose bare object is a count: "counted nine with no walls"
	Sum             lex.Set // nouns that a bare number fills: "the tally stood at 131"
	Stance          lex.Set // what people do who are asked
	Round           lex.Set // what is shot and is nobody
	Kin             lex.Set // people after whom ", 9," is an age
	Gaining         lex.Set // verbs whose object is the change, whatever it counts: "gained 12 seats"
	Harm            lex.Set // what befalls people alone or together, so that they are added up
	PassiveAux      lex.Set // auxiliaries between the subject of a passive and its participle
	NotCounter      lex.Set // words before a bare number that make it a pronoun: "the one", "no one"
	TimeAfter       lex.Set // words behind a length of time that place it
	Conditional     lex.Set // words before which a bare number is a pronoun
	AfterAge        lex.Set // words that go on behind ", 9": an age without a comma behind it
	AgeSubject      lex.Set // who is of an age: "he turned 40"
	ShortPerson     lex.Set // nouns that name a person and do not end as such nouns do
	More            lex.Set // words before a number that add it to what there was
	CutParticle     lex.Set // particles behind "cut" with which nothing gets less
	NumberOf        lex.Set // nouns before "of" and what a change counts
	CompoundPart    lex.Set // words that a hyphen joins to a number without being counted: "three-way"
	ShortAdjective  lex.Set // adjectives that do not end as such words do
	Group           lex.Set // groups that a number behind "of" counts: "a force of 12"
	Season          lex.Set // nouns that are counted and yet a time
	PastOrNext      lex.Set // words between "the" and a length of time
	BeforeBare      lex.Set // words before a number whose noun was said before
	Elsewhere       lex.Set // words of place behind a bare number
	Existence       lex.Set // forms of "be"
	Reaching        lex.Set // words between a sum and its number: "the toll reached"
	WholeNumber     lex.Set // words before "number" that leave it the number of something
	BareAfter       lex.Set // prepositions before a bare number
	ListicleGoes    lex.Set // words behind a headline's number of things: "12 reasons why"
	OverPast        lex.Set // words between "the" and a span that is no figure
	Delayed         lex.Set // what is delayed by minutes on a page of prices
	WebEnd          lex.Set // ends of web addresses
	LengthAdjective lex.Set // adjectives of length behind a number without a unit
	PerNoun         lex.Set // what things are reckoned per
	NoRate          lex.Set // words behind "a day" that make no rate of it
	Fewer           lex.Set // words behind a number that compares it
	PeriodOf        lex.Map // adverbs of a rate: "daily" is a day
	PersonEnding    lex.Set // endings of nouns for people
	AdjectiveEnding lex.Set // endings of adjectives
	NounToo         lex.Set // common verbs that are nouns inside a phrase: "subway work trains"
}

// Idle is the words of idle.en.lex.
type Idle struct {
	Listicle, Statistic, Audience, NotCounted lex.Set
}

//go:embed use.en.lex
var useLex string

//go:embed idle.en.lex
var idleLex string

//go:embed person.en.lex
var PersonLex string

//go:embed change.en.lex
var changeLex string

//go:embed noun.en.lex
var nounLex string

// English returns the words of English, read once.
var English = sync.OnceValue(func() *Language {
	l := &Language{Language: quantity.English(), Events: event.English()}
	lex.Fill(&l.Use, lex.Read("use.en.lex", useLex, 2))
	lex.Fill(&l.Idle, lex.Read("idle.en.lex", idleLex, 2))
	var nouns struct{ Person lex.Set }
	people := lex.Read("person.en.lex", PersonLex, 2)
	for i := range people.Lines {
		people.Lines[i].Fields[0] = "person"
	}
	lex.Fill(&nouns, people)
	l.Person = nouns.Person
	var plurals struct{ Plural lex.Map }
	lex.Fill(&plurals, lex.Read("noun.en.lex", nounLex, 3))
	l.irregular = plurals.Plural
	l.personEndings, l.adjectiveEndings = slices.Collect(l.PersonEnding.All()), slices.Collect(l.AdjectiveEnding.All())
	l.readChanges()
	return l
})

func (l *Language) readChanges() {
	for _, x := range lex.Read("change.en.lex", changeLex, 3).Lines {
		for f := range strings.SplitSeq(x.Field(2), "|") {
			l.changes.Add([]string{f}, movement{quantity.Change(x.Field(0)), moveKind(x.Field(1))}, x.By)
		}
	}
}
