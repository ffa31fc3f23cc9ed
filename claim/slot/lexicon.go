package slot

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
)

var (
	//go:embed family.en.lex
	familySource string
	//go:embed measure.en.lex
	measureSource string
	//go:embed slot.en.lex
	slotSource string
	//go:embed said.en.lex
	saidSource string
	//go:embed people.en.lex
	peopleSource string
)

// A Language is the words by which a language says what a figure measures.
type Language struct {
	families lex.Dict[string] // of a noun
	measures lex.Dict[string] // of a noun or an adjective
	kinds    lex.Dict[string] // of a family
	said     lex.Table[saying]
	words    struct {
		Locating  lex.Set // words before a place where something is or goes to
		Relating  lex.Set // words before a place that bring it in for another reason, or end what is before it
		Possessed lex.Set // words behind a place that make it the owner of something
		Dating    lex.Set // words before a time in which something holds
		Parting   lex.Set // words and marks beyond which a noun belongs to something else
		Ending    lex.Set // words and marks beyond which nothing is said of a figure
		Being     lex.Set // words behind a number that begin where or how those are whom it counts
		Weak      lex.Set // aspects of figures that other words of the clause overrule
		Events    lex.Set // nouns of events: when something befalls what a figure counts, it is not they
		Meanwhile lex.Set // words before a clause that tells of the time of another
		Ago       lex.Set // last words of times that lie before the report
		Including lex.Set // words before a part
		Among     lex.Set // words behind a part and before its whole
		Seeing    lex.Set // verbs of which the object is what somebody saw
		Bodies    lex.Set // nouns for the dead, of whom one may see a part
		Of        lex.Set // words between a part and its whole
		Befallen  lex.Set // nouns for those whom one thing befell: a whole
		Definite  lex.Set // words before those who are known: a whole
		Those     lex.Set // pronouns for a whole that was named before
		Settled   lex.Set // nouns for where people live
		Quality   lex.Set // nouns for what things have in measure: not things themselves
		Between   lex.Set // words behind a measure that lies between two things
		Holding   lex.Set // words between a quality and what has it
		Having    lex.Set // verbs between what has a quality and the quality
		Measuring lex.Set // verbs that say how much their subject measures
		Moving    lex.Set // verbs that say how fast their subject is
		Pace      lex.Set // words between such a verb and the speed
		Alias     lex.Map // aspects of figures that news uses for one another
	}
}

// English returns the words of English.
var English = sync.OnceValue(func() *Language {
	l := &Language{}
	fill(&l.families, "family.en.lex", familySource)
	fill(&l.measures, "measure.en.lex", measureSource)
	fill(&l.kinds, "people.en.lex", peopleSource)
	for _, x := range lex.Read("said.en.lex", saidSource, 3).Lines {
		for phrase := range strings.SplitSeq(x.Field(2), "|") {
			l.said.Add(strings.Fields(phrase), saying{strings.ReplaceAll(x.Field(0), " ", "_"), x.Field(1)}, x.By)
		}
	}
	lex.Fill(&l.words, lex.Read("slot.en.lex", slotSource, 2))
	return l
})

// fill maps the words of every line to its first field.
func fill(d *lex.Dict[string], file, src string) {
	for _, l := range lex.Read(file, src, 2).Lines {
		for _, w := range l.Fields[1:] {
			d.Put(w, l.Fields[0])
		}
	}
}

// Family returns the family of a counted noun: words that reports use for one
// another when they count ("troops", "soldiers"). A noun of no family is its
// own.
func (l *Language) Family(head string) string {
	h := strings.ToLower(head)
	if f, ok := l.families.Find(h); ok {
		return f
	}
	return h
}
