package name

import (
	"embed"
	"sync"

	"stemma/internal/lex"
	"stemma/report"
)

//go:embed *.tsv
//go:embed act.en.lex body.en.lex deed.en.lex grammar.en.lex outlet.en.lex spelling.en.lex title.en.lex word.en.lex
var files embed.FS

// embedded returns the content of a file.
func embedded(file string) string {
	b, err := files.ReadFile(file)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// A known is a name that stands in a list.
type known struct {
	typ     Type
	canon   string // the first form of its line
	country string // ISO code of a place or people
	kind    string // of a place: country, capital, city, state, region, vague, sea
	by      report.By
}

// A class says what kind of title a title is.
type class string

const (
	classOffice  class = "office"
	classRank    class = "rank"
	classAddress class = "address"
	classPlural  class = "plural" // of any other
)

// A title is a form of title.en.lex.
type title struct {
	class  class
	gender string
	by     report.By
}

// A Language is what name knows of the names and words of a language.
type Language struct {
	words    words
	grammar  grammar
	spelling spelling

	knowns     lex.Dict[*known] // by the form as written, apostrophes straight
	openers    lex.Dict[int]    // first tokens of knowns, with the length of the longest that one opens
	openerLens [256]uint64      // by the first byte, the lengths of openers: bit n for n bytes, 63 for more, too
	longest    int              // the length in bytes of the longest form in knowns

	titles   lex.Dict[*title]    // by lower-case form
	titleTop lex.Set             // first tokens of titles, and titles of one token
	given    lex.Dict[string]    // first names: m, f, u
	family   lex.Dict[bool]      // family names that are written first
	bodyLast lex.Dict[report.By] // last words of bodies, with their line
	bodyOf   lex.Dict[report.By] // first words of bodies before "of"
	acts     lex.Dict[bool]
	deeds    lex.Dict[bool]     // lemmas
	local    lex.Dict[string]   // cities' names in GeoNames, where they differ
	nicks    lex.Dict[[]string] // short first names, with the full ones
	nickOf   lex.Dict[bool]     // a short first name, a space and the full one
	outlets  lex.Dict[string]   // Keys of outlets' forms, with the Key of the first form
}

// words are the words of word.en.lex, which says what each list does.
type words struct {
	Particle, Time, Geo, GeoFirst, Thing, No, In, Dealing, Stand, Tail, Paper, Compass, BodyName, Suffix lex.Set
}

// The genders that a first name, a title or a pronoun tells.
const (
	male   = "m"
	female = "f"
)

// gendered reports whether g is one of them: a first name may be both's.
func gendered(g string) bool { return g == male || g == female }

// grammar are the words of grammar.en.lex, which says what each list does.
type grammar struct {
	Article, Binds, Legal, Under, Former                              lex.Set // of the parts of names and titles
	Be, Named, Heads, NotYet, AppositionEnd, TitleEnd                 lex.Set // of what says an office
	Contest, OtherSide, Sided, OfLand, Locative, BeforeVerb, WithLand lex.Set // of places
	Determiner                                                        lex.Set
	OnTopic, TwoTopics, Half, NoFolk, Reflexive                       lex.Set
	FolkEnd, Folk, Pronoun                                            lex.Map // with the gender they tell
}

// A lexicons is the lexicons of a Language.
type lexicons struct{ title, outlet, body, act, deed, word, grammar, spelling *lex.Lexicon }

func readLexicons() lexicons {
	var lx lexicons
	for _, f := range []struct {
		to     **lex.Lexicon
		file   string
		fields int
	}{
		{&lx.title, titleFile, 3}, {&lx.outlet, outletFile, 1}, {&lx.body, bodyFile, 2}, {&lx.act, actFile, 1},
		{&lx.deed, deedFile, 1}, {&lx.word, wordFile, 2}, {&lx.grammar, grammarFile, 2}, {&lx.spelling, spellingFile, 3},
	} {
		*f.to = lex.Read(f.file, embedded(f.file), f.fields)
	}
	return lx
}

// English returns the English names and words.
var English = sync.OnceValue(func() *Language { return newLanguage(readLexicons()) })

func newLanguage(lx lexicons) *Language {
	l := &Language{spelling: newSpelling(lx.spelling)}
	// Of two meanings of a form the first stays.
	l.addCountries()
	l.addRegions()
	l.addCities()
	l.addOutlets(lx.outlet)
	l.addBodies(lx.body)
	l.addTitles(lx.title)
	for _, x := range lx.act.Lines {
		for _, w := range x.Fields {
			l.acts.Put(w, true)
		}
	}
	for _, x := range lx.deed.Lines {
		l.deeds.Put(x.Field(0), true)
	}
	l.addWords(lx.word)
	lex.Fill(&l.grammar, lx.grammar)
	rows(givenFile, func(f []string, _ report.By) {
		if f[1] == familyFirst {
			l.family.Put(f[0], true)
		} else {
			l.given.Put(f[0], f[1])
		}
	})
	return l
}

// genderOf returns the gender that the end of a noun such as "fisherman" tells, or "".
func (l *Language) genderOf(noun string) string {
	for i := range noun {
		if g := l.grammar.FolkEnd.Get(noun[i:]); g != "" {
			return g
		}
	}
	return ""
}

// A Listing is what the lists say of a place.
type Listing struct {
	Canonical string
	Country   string // ISO 3166-1 alpha-2 code; empty for a sea or a part of the world
	Kind      string // country, capital, city, state, region, vague, sea
	Local     string // of a city: its name in GeoNames, where it differs
}

// Listed returns what the lists say of a place by a form of its name.
func Listed(form string) (Listing, bool) {
	l := English()
	k := l.knowns.Get(form)
	if k == nil || k.typ != Place {
		return Listing{}, false
	}
	return Listing{k.canon, k.country, k.kind, l.local.Get(k.canon)}, true
}

// Courtesy reports whether a word, in lower case, addresses somebody and says nothing of
// who it is: "mr", "lady".
func (l *Language) Courtesy(word string) bool {
	t := l.titles.Get(word)
	return t != nil && t.class == classAddress
}
