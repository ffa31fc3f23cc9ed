package name

import (
	"strings"

	"stemma/internal/lex"
	"stemma/report"
)

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

// genderOf returns the gender that the end of a noun such as "fisherman" tells, or "".
func (l *Language) genderOf(noun string) string {
	for i := range noun {
		if g := l.grammar.FolkEnd.Get(noun[i:]); g != "" {
			return g
		}
	}
	return ""
}

// Courtesy reports whether a word, in lower case, addresses somebody and says nothing of
// who it is: "mr", "lady".
func (l *Language) Courtesy(word string) bool {
	t := l.titles.Get(word)
	return t != nil && t.class == classAddress
}

// spelling is how names are written in several ways.
type spelling struct {
	marks         map[rune]string   // letters with marks, and those without
	sounds, vague *strings.Replacer // the lists of spelling.en.lex, which says what each does
	start, end    []ending
	plural        []ending
}

// An ending is letters at the end or the start of a word and what stands for them.
type ending struct{ from, to string }
