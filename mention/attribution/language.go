package attribution

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/mention"
	"stemma/text"
)

// A Language is what the package knows of one: its words, and the models that
// weigh what words and arcs tell.
type Language struct {
	words
	class   lex.Dict[class]
	verbs   []verb
	forms   lex.Dict[[]verbForm]
	verbOf  lex.Dict[int] // by lemma, with its particle: "say", "point out"
	phrases lex.Table[phrase]
	roles   lex.Dict[string] // nouns that name one who may speak, with what it is
	stances lex.Dict[stance]
	senses
	models Models
}

// Models are what decides beside the rules: which words are cues, who a cue's
// source is, and what its content.
type Models struct{ Cue, Source, Content *Model }

// With returns l with other models.
func (l *Language) With(m Models) *Language {
	other := *l
	other.models = m
	return &other
}

// English returns what the package knows of English.
var English = sync.OnceValue(func() *Language {
	l := newLanguage(lex.Read(wordsFile, wordsSource, 2), lex.Read(cueFile, cueSource, 5),
		lex.Read(phraseFile, phraseSource, 4), lex.Read(roleFile, roleSource, 2), lex.Read(stanceFile, stanceSource, 3))
	l.senses = readSenses(senseSource)
	l.models = Models{mustParse(cueWeightsFile, cueWeights), mustParse(sourceWeightsFile, sourceWeights), mustParse(contentWeightsFile, contentWeights)}
	return l
})

// The files that English is read from.
const (
	wordsFile, cueFile, phraseFile, roleFile, stanceFile  = "saying.en.lex", "cue.en.lex", "phrase.en.lex", "role.en.lex", "stance.en.lex"
	cueWeightsFile, sourceWeightsFile, contentWeightsFile = "cue.en.weights", "source.en.weights", "content.en.weights"
)

//go:embed saying.en.lex
var wordsSource string

//go:embed cue.en.lex
var cueSource string

//go:embed phrase.en.lex
var phraseSource string

//go:embed role.en.lex
var roleSource string

//go:embed stance.en.lex
var stanceSource string

//go:embed sense.en.txt
var senseSource string

// words are the lists of saying.en.lex.
type words struct {
	// The classes of words in a clause. See class.
	Pronoun, Object, Determiner, Preposition, Conjunction, Subordinator, Relative lex.Set
	Auxiliary, Modal, Adverb, Negation, Verb, Genitive, Day                       lex.Set

	// Noun phrases.
	Namesake    lex.Set // function words that, capitalised in a sentence, are names
	StandsAlone lex.Set // determiners that may be a subject
	Whole       lex.Set // words before a determiner
	NewOne      lex.Set // determiners of one who is not known yet
	Possessive  lex.Set
	NotOne      lex.Set // pronouns that mean nobody who could speak
	Views       lex.Set // verbs of one whose view a quote in the next sentence gives
	Crossing    lex.Set // prepositions that may go on with a noun phrase
	Trailing    lex.Set // adjectives that stand behind their noun: "a person close to the deal"
	SayingForm  lex.Set // forms that are nearly always verbs of saying
	TimeWord    lex.Set // nouns of time: "last week"
	When        lex.Set // words before a noun of time
	AfterName   lex.Set // words that end a name they follow: "Rell late on Tuesday"
	Plural      lex.Set // plural nouns without an "s"
	OneOnly     lex.Set // words for one, which are no subject of "say"

	// Verbs of saying, and what stands around them.
	Be           lex.Set
	Whats        lex.Set     // words that begin a question
	About        lex.Set     // prepositions before what is told of
	Measure      lex.Set     // prepositions before a number
	WentOn       lex.Set     // before "on to say"
	Continued    lex.Set     // before "to say"
	BeforeIng    lex.Set     // words that a participle may follow
	BehindPast   lex.Set     // prepositions after a short passive: "a man accused of"
	Turn         lex.Set     // words that, behind a comma, begin what is no longer said
	Joins        lex.Set     // those that begin the clause of another saying
	EndsThing    lex.Set     // subordinators after a thing judged
	Opposing     lex.Set     // words that begin a clause with a subject of its own: "while"
	Venue        lex.Set     // what a statement is made in or at, and what may itself say
	Informant    lex.Set     // other nouns that may be cited
	ParticleOnly lex.Phrases // verbs with a particle that say nothing
	AsSaying     lex.Phrases // behind "quoted"

	// Quotes without a verb of saying.
	Reply lex.Set // nouns for what is answered
	Puts  lex.Set // verbs whose object is to answer

	// Persons.
	Party  lex.Map // pronouns, with the name that the features have for them
	Gender lex.Map // pronouns of the third person singular: "m", "f"

	// What a clause makes of its verb of saying.
	Will                     lex.Set // auxiliaries with which it is still to be said
	May                      lex.Set // with which it may be said
	LeavesUndone, DoesAsTold lex.Set // verbs before "to" and the verb of saying
	Hears                    lex.Set // verbs whose subject is told something
	TakesBack                lex.Set // verbs that, without a source, still take something back from their clause
	Deniable                 lex.Set // nouns for what somebody says or believes, which can be denied
}

func newLanguage(lists, ofCues, ofPhrases, ofRoles, ofStances *lex.Lexicon) *Language {
	l := &Language{}
	lex.Fill(&l.words, lists)
	l.class = l.classes()
	l.verbs, l.forms = readVerbs(ofCues)
	for i := range l.verbs {
		if !l.verbOf.Has(l.verbs[i].lemma) {
			l.verbOf.Put(l.verbs[i].lemma, i)
		}
	}
	for _, ln := range ofPhrases.Lines {
		l.phrases.Add(strings.Fields(ln.Field(0)), readPhrase(ln), ln.By)
	}
	l.roles = readRoles(ofRoles)
	l.stances = readStances(ofStances)
	return l
}

// classes returns the class of every word that stands in a list of one.
func (l *Language) classes() (d lex.Dict[class]) {
	for c, s := range map[class]*lex.Set{
		pronoun: &l.Pronoun, object: &l.Object, det: &l.Determiner, prep: &l.Preposition, conj: &l.Conjunction,
		sub: &l.Subordinator, rel: &l.Relative, aux: &l.Auxiliary, modal: &l.Modal, adverb: &l.Adverb,
		neg: &l.Negation, verbal: &l.Verb, genitive: &l.Genitive, day: &l.Day,
	} {
		for w := range s.All() {
			d.Put(w, c)
		}
	}
	return d
}

// isRole reports whether w is a noun for one who may speak.
func (l *Language) isRole(w string) bool { return l.roles.Has(w) }

// frameOf returns the frames of cue.en.lex for t.
func (l *Language) frameOf(t *text.Token) string {
	for _, f := range l.forms.Get(t.Lower) {
		if v := &l.verbs[f.verb]; v.particle == "" {
			return v.frames
		}
	}
	return ""
}

// saysNothing reports whether a verb says nothing with the particle of lemma,
// "call off", though the verb alone may.
func (l *Language) saysNothing(lemma string) bool {
	e, n := lex.LongestFrom(&l.ParticleOnly, wordList(strings.Fields(lemma)), 0)
	return e != nil && n == 2
}

// A wordList is words in which a phrase is looked for.
type wordList []string

func (w wordList) Len() int          { return len(w) }
func (w wordList) Word(i int) string { return w[i] }

// commitment returns what a cue commits its source and the writer to: by its line
// in cue.en.lex or phrase.en.lex, else by its line in stance.en.lex; else a thing
// said is said, and a thing felt or wished is possible.
func (l *Language) commitment(t *text.Token, lemma string) (source, author mention.Firmness) {
	if t.POS == "VERB" || t.POS == "AUX" {
		if k, ok := l.verbOf.Find(lemma); ok {
			return l.verbs[k].source, l.verbs[k].author
		}
	}
	if e, _ := lex.LongestFrom(&l.phrases, wordList{t.Lower}, 0); e != nil {
		return e.Value.source, e.Value.author
	}
	if s, ok := l.stances.Find(t.Lemma); ok {
		return s.source, s.author
	}
	if spoken(l.senseOf(t)) {
		return mention.Stated, mention.Reportedly
	}
	return mention.Possible, mention.Possible
}
