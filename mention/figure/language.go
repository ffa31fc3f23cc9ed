package figure

import (
	"embed"
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
	Age
	Bare
	Idle
	Move
	One
	Phrase
	Rate
	Time
	Use
	Events                          *event.Language
	Person                          lex.Set // nouns that name one person
	irregular                       lex.Map // plural → singular
	changes                         lex.Table[movement]
	personEndings, adjectiveEndings []string
}

// Age is the words of age.en.lex.
type Age struct {
	AgeWord        lex.Set // "aged", "age"
	AgeUnit        lex.Set // units of an age: "34-year-old"
	Old            lex.Set // words behind the unit of an age
	BetweenAges    lex.Set // words between "aged" and a number
	AgeLink        lex.Set // words that join ages: "10- and 12-year-old"
	AboutAge       lex.Set // words right before the number of an age
	OfAge          lex.Set // verbs before an age: "he turned 40"
	AgeSubject     lex.Set // who is of an age: "he turned 40"
	AfterStatedAge lex.Set // words behind "he turned 40"
	AfterAge       lex.Set // words that go on behind ", 9": an age without a comma behind it
	NameEnd        lex.Set // words that end a name
	Kin            lex.Set // people after whom ", 9," is an age
	Aging          lex.Set // nouns for one person before "of" and an age
	ShortPerson    lex.Set // nouns that name a person and do not end as such nouns do
	PersonEnding   lex.Set // endings of nouns for people
}

// Bare is the words of bare.en.lex.
type Bare struct {
	Counting    lex.Set     // verbs whose bare object is a count: "counted nine with no walls"
	Sought      lex.Set     // what is said of people who are looked for
	AtTimes     lex.Set     // before a second number for what is sometimes so
	Sum         lex.Set     // nouns that a bare number fills: "the tally stood at 131"
	Recount     lex.Set     // of these nouns, those that tell again what was told: "the correct number is 54"
	Stance      lex.Set     // what people do who are asked
	Shifting    lex.Set     // verbs before "from": "went from 40 to 55"
	PartBefore  lex.Phrases // words before a part of those named before it: "including 3 children"
	BeforeBare  lex.Set     // words before a number whose noun was said before
	Elsewhere   lex.Set     // words of place behind a bare number
	There       lex.Set     // before one of Existence: that there are some
	Existence   lex.Set     // forms of "be"
	Reaching    lex.Set     // words between a sum and its number: "the toll reached"
	Passing     lex.Set     // verbs by which a sum is more than its number: "the toll passed 30"
	Nearing     lex.Set     // verbs by which it is a little less
	Buried      lex.Set     // verbs that tell what is under something
	Covering    lex.Set     // what things are buried under
	WholeNumber lex.Set     // words before "number" that leave it the number of something
	BareAfter   lex.Set     // prepositions before a bare number
	Fewer       lex.Set     // words behind a number that compares it
	Group       lex.Set     // groups that a number behind "of" counts: "a force of 12"
	NumberOf    lex.Set     // nouns before "of" and what a change counts
	OfThem      lex.Set     // words behind a number and "of" that make it a part: "12 of them"
	OfPeople    lex.Set     // words behind "of" that stand for the nouns before: "12 of whom"
	OfRelative  lex.Set     // words before a number that stand for the nouns before: "of whom 12"
	Named       lex.Set     // words before a number that stand for things named before: "the two"
	AfterBare   lex.Set     // words behind a number whose noun is left out
	Joining     lex.Set     // words that join two figures of one noun
	SaysNumber  lex.Set     // words before a number that say how many its subject are: "rose to 12"
	BeforeOf    lex.Set     // words between a part and "of": "12 out of 30"
	ZeroOf      lex.Set     // nouns behind "zero" that are not counted
	Befalls     lex.Map     // aspects and the noun of those whom they befall or who do them
	MadeFor     lex.Set     // prepositions before a number of what something was made for
	Peopled     lex.Map     // places and the noun of whom they are big by: "a town of 2,600"
	Residents   lex.Set     // words right before a number of people who live in a place
	Seating     lex.Set     // verbs before a number of people whom something has room for
	RoomFor     lex.Set     // words before "for" and such a number
	State       lex.Set     // what is said in a headline of people who are only counted
	Creature    lex.Set     // animals, which may be killed and saved as people are
	Having      lex.Set     // forms of "have" that with a participle make a tense
	Another     lex.Set     // words before a number whose noun an earlier sentence may have
	Against     lex.Set     // words before a number that is compared with one of the sentence
}

// One is the words of one.en.lex.
type One struct {
	NotCounter  lex.Set // words before a bare number that make it a pronoun: "the one", "no one"
	CountsNoun  lex.Set // words before "one" that make it a pronoun without a noun behind it
	TimeAfter   lex.Set // words behind a length of time that place it
	Conditional lex.Set // words before which a bare number is a pronoun
	Told        lex.Set // verbs of saying behind a noun: "one farmer said"
	NotCounted  lex.Set // words behind "one" that make it a pronoun, and nouns that it does not count
}

// Phrase is the words of phrase.en.lex.
type Phrase struct {
	CompoundPart    lex.Set // words that a hyphen joins to a number without being counted: "three-way"
	ShortAdjective  lex.Set // adjectives that do not end as such words do
	AdjectiveEnding lex.Set // endings of adjectives
	Strong          lex.Set // "700-strong"
	NoPlural        lex.Set // verbs that look like plurals: "1 Dies, 4 Hurt"
	Others          lex.Set // words that stand for others of those named before
	Hurt            lex.Set // participles that are counted with their noun: "12 wounded farmers"
}

// Rate is the words of rate.en.lex.
type Rate struct {
	Per        lex.Set // "per"
	PerArticle lex.Set // articles before what things are reckoned per: "12 eggs a day"
	Priced     lex.Set // what money is said by, with an article: "40 pence a share"
	PerNoun    lex.Set // what things are reckoned per
	Called     lex.Map // what they are named when things are reckoned per them: "a head" is a person
	NoRate     lex.Set // words behind "a day" that make no rate of it
	PeriodOf   lex.Map // adverbs of a rate: "daily" is a day
	Trading    lex.Set // what money behind "in" is not given in: "$12 in early trading"
	MoneyIn    lex.Set // words between money and what it is given in or for: "$12 in aid"
}

// Time is the words of time.en.lex.
type Time struct {
	Motion     lex.Set // verbs and nouns of what is done in a time: "flew 700 km over 12 days"
	Lasting    lex.Set // words that take a length of time: "lasted over 12 days"
	NotDuring  lex.Set // words behind a time that place it: "over 12 days ago"
	PastOrNext lex.Set // words between "the" and a length of time
	Through    lex.Set // words before "the past 12 days" with which something went on for that time
	Season     lex.Set // nouns that are counted and yet a time
}

// Move is the words of move.en.lex.
type Move struct {
	Gaining     lex.Set // verbs whose object is the change, whatever it counts: "gained 12 seats"
	More        lex.Set // words before a number that add it to what there was
	CutParticle lex.Set // particles behind "cut" with which nothing gets less
	Comparative lex.Set // adverbs of change that go with points: "12 points higher"
	Collecting  lex.Set // verbs that with money say that it was collected
	TakesUp     lex.Set // verbs that "up" or "down" belongs to: "ended up"
}

// Idle is the words of idle.en.lex.
type Idle struct {
	Listicle     lex.Set     // what a title counts: "5 things to know"
	Statistic    lex.Set     // what the time before it names: "10-year notes"
	Audience     lex.Set     // what is counted under a post, between strokes
	ListicleGoes lex.Set     // words behind a headline's number of things: "12 reasons why"
	Average      lex.Set     // "the average of the past 30 days"
	ReadingTime  lex.Phrases // words before the time it takes to read a report
	Read         lex.Set     // the word behind it: "4-minute read"
	Delayed      lex.Phrases // notices under a table of prices
	Leaf         lex.Set     // what a page counts of itself: "Picture 3 of 14"
}

// Use is the words of use.en.lex.
type Use struct {
	Harm            lex.Set // what befalls people alone or together, so that they are added up
	PassiveAux      lex.Set // auxiliaries between the subject of a passive and its participle
	LengthAdjective lex.Set // adjectives of length behind a number without a unit
	WebEnd          lex.Set // ends of web addresses
}

//go:embed age.en.lex bare.en.lex change.en.lex idle.en.lex move.en.lex noun.en.lex one.en.lex person.en.lex phrase.en.lex rate.en.lex time.en.lex use.en.lex
var lexicons embed.FS

// The lexicons.
const (
	ageFile    = "age.en.lex"
	bareFile   = "bare.en.lex"
	changeFile = "change.en.lex"
	idleFile   = "idle.en.lex"
	moveFile   = "move.en.lex"
	nounFile   = "noun.en.lex"
	oneFile    = "one.en.lex"
	personFile = "person.en.lex"
	phraseFile = "phrase.en.lex"
	rateFile   = "rate.en.lex"
	timeFile   = "time.en.lex"
	useFile    = "use.en.lex"
)

// English returns the words of English, read once.
var English = sync.OnceValue(func() *Language {
	l := &Language{Language: quantity.English(), Events: event.English()}
	var nouns struct{ Plural lex.Map }
	var people struct{ Age, Kin, Tie, Part, Work lex.Set }
	for _, f := range []struct {
		file  string
		words any
	}{
		{ageFile, &l.Age}, {bareFile, &l.Bare}, {idleFile, &l.Idle}, {moveFile, &l.Move}, {oneFile, &l.One},
		{phraseFile, &l.Phrase}, {rateFile, &l.Rate}, {timeFile, &l.Time}, {useFile, &l.Use},
		{nounFile, &nouns}, {personFile, &people},
	} {
		lex.Fill(f.words, read(f.file))
	}
	l.irregular = nouns.Plural
	for _, s := range []*lex.Set{&people.Age, &people.Kin, &people.Tie, &people.Part, &people.Work} {
		for w := range s.All() {
			l.Person.Add(w, s.By(w))
		}
	}
	l.collect()
	l.readChanges()
	return l
})

// read returns an embedded lexicon.
func read(file string) *lex.Lexicon {
	src, err := lexicons.ReadFile(file)
	if err != nil {
		panic(err)
	}
	return lex.Read(file, string(src), 2)
}

// collect lists the endings of words.
func (l *Language) collect() {
	l.personEndings, l.adjectiveEndings = slices.Collect(l.PersonEnding.All()), slices.Collect(l.AdjectiveEnding.All())
}

func (l *Language) readChanges() {
	for _, x := range read(changeFile).Lines {
		for f := range strings.SplitSeq(x.Field(2), "|") {
			l.changes.Add([]string{f}, movement{quantity.Change(x.Field(0)), moveKind(x.Field(1))}, x.By)
		}
	}
}
