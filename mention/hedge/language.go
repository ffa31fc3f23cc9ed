package hedge

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/mention"
	"stemma/report"
	"stemma/text"
)

var (
	//go:embed hedge.en.lex
	hedgeSrc string
	//go:embed expect.en.lex
	expectSrc string
	//go:embed negation.en.lex
	negationSrc string
	//go:embed idiom.en.lex
	idiomSrc string
	//go:embed commit.en.lex
	commitSrc string
	//go:embed word.en.lex
	wordSrc string
)

// A Language holds the words of one language that keep distance from a
// statement, negate it, or commit somebody to it.
type Language struct {
	hedges, expectations, negations, idioms cues
	commits                                 [classes]lex.Table[commit]
	reports                                 lex.Dict[Signature] // verbs that a "that" clause hangs on
	opens                                   lex.Dict[lexicons]  // words and lemmas with which entries begin
	words                                   words
}

// words are lists of function words and of verbs that share a use; word.en.lex
// says what each does.
type words struct {
	Subordinator                     lex.Set
	Coming, Nobody, Anybody          lex.Set
	Light, Helping                   lex.Set
	Habitual, Wishing, Unconditional lex.Set
	Sensing, Scarcely, Purpose       lex.Set
	Whole, Unlimited, Becoming       lex.Set
	Possessive, Inquiring            lex.Set
	Contracted                       lex.Map
}

// English returns the lexicons of English.
var English = sync.OnceValue(func() *Language {
	l := &Language{}
	for _, ln := range lex.Read("hedge.en.lex", hedgeSrc, 5).Lines {
		l.add(inHedges, ln.Field(0), cue{kind: Kind(ln.Field(1)), firmness: mention.Firmness(ln.Field(2)), form: form(ln.Field(3)), need: need(ln.Field(4))}, ln.By)
	}
	for _, ln := range lex.Read("expect.en.lex", expectSrc, 4).Lines {
		l.add(inExpectations, ln.Field(0), cue{firmness: mention.Firmness(ln.Field(1)), form: form(ln.Field(2)), need: need(ln.Field(3))}, ln.By)
	}
	for _, ln := range lex.Read("negation.en.lex", negationSrc, 4).Lines {
		l.add(inNegations, ln.Field(0), cue{firmness: mention.Firmness(ln.Field(1)), form: form(ln.Field(2)), need: need(ln.Field(3))}, ln.By)
	}
	for _, ln := range lex.Read("idiom.en.lex", idiomSrc, 1).Lines {
		l.add(inIdioms, ln.Field(0), cue{need: needAny}, ln.By)
	}
	for _, ln := range lex.Read("commit.en.lex", commitSrc, 8).Lines {
		l.commit(ln)
	}
	lex.Fill(&l.words, lex.Read("word.en.lex", wordSrc, 2))
	for w := range l.words.Contracted.All() {
		l.opens.Put(w, l.opens.Get(w)|inCommits)
	}
	return l
})

// A cue is what a line of hedge.en.lex, expect.en.lex or negation.en.lex says of
// its phrase.
type cue struct {
	kind     Kind
	firmness mention.Firmness
	form     form
	need     need
}

// A form says in which forms a phrase is found.
type form string

const (
	formWord  form = "word"  // as it is written
	formModal form = "modal" // as a modal verb
	formVerb  form = "verb"  // its first word in all forms of a verb
	formNoun  form = "noun"  // its first word in the singular and the plural
)

// cues finds phrases by their first word as it is written, or by its lemma.
type cues struct{ words, verbs, nouns lex.Table[cue] }

// lexicons is a set of the lexicons.
type lexicons uint8

const (
	inHedges lexicons = 1 << iota
	inExpectations
	inNegations
	inIdioms
	inCommits
)

// cuesOf returns the cues of a lexicon.
func (l *Language) cuesOf(in lexicons) *cues {
	switch in {
	case inHedges:
		return &l.hedges
	case inExpectations:
		return &l.expectations
	case inNegations:
		return &l.negations
	}
	return &l.idioms
}

func (l *Language) add(in lexicons, phrase string, c cue, by report.By) {
	to, words := l.cuesOf(in), split(phrase)
	l.opens.Put(words[0], l.opens.Get(words[0])|in)
	switch c.form {
	case formVerb:
		to.verbs.Add(words, c, by)
	case formNoun:
		to.nouns.Add(words, c, by)
	default:
		to.words.Add(words, c, by)
	}
}

// split cuts a lexicon's phrase as a text is cut.
func split(phrase string) []string {
	var out []string
	for _, t := range text.Words(phrase) {
		out = append(out, t.Lower)
	}
	return out
}

// A class is the class of words that an entry of commit.en.lex is read as.
type class int

const (
	classVerb class = iota
	classAdj
	classNoun
	classAdv
	classModal
	classMark
	classes
)

// classNames are the classes as commit.en.lex names them.
var classNames = map[string]class{"verb": classVerb, "adj": classAdj, "noun": classNoun, "adv": classAdv, "modal": classModal, "mark": classMark}

// A commit is what a line of commit.en.lex says of its word.
type commit struct {
	frame frame
	sign  Signature
}

// commit adds a line of commit.en.lex. It panics where the line is wrong, as
// lex.Read does.
func (l *Language) commit(ln lex.Line) {
	c, known := classNames[ln.Field(1)]
	if !known {
		panic(string(ln.By) + ": no class " + ln.Field(1))
	}
	e := commit{frame(ln.Field(2)), Signature{Kind: SignKind(ln.Field(3))}}
	for i, g := range []*Sign{&e.sign.Writer[0], &e.sign.Writer[1], &e.sign.Source[0], &e.sign.Source[1]} {
		s, ok := parseSign(ln.Field(4 + i))
		if !ok {
			panic(string(ln.By) + ": " + ln.Field(4+i) + " is no sign")
		}
		*g = s
	}
	words := strings.Fields(ln.Field(0))
	l.opens.Put(words[0], l.opens.Get(words[0])|inCommits)
	l.commits[c].Add(words, e, ln.By)
	if _, before := l.reports.Find(ln.Field(0)); c == classVerb && e.frame == frameThat && !before {
		l.reports.Put(ln.Field(0), e.sign)
	}
}

// Reports returns what a verb of saying, judging or knowing commits its source
// and the writer to, by its lemma alone; ok is false where the lexicon does not
// know it as a verb that a "that" clause hangs on.
func (l *Language) Reports(lemma string) (g Signature, ok bool) {
	g, ok = l.reports.Find(lemma)
	return g, ok
}

// phrase is a part of a text as a lexicon reads it: token first as head, the
// tokens behind it up to end as they are written.
type phrase struct {
	d          *text.Doc
	first, end int
	head       string
}

func (p phrase) Len() int { return p.end }

func (p phrase) Word(i int) string {
	if i == p.first {
		return p.head
	}
	return p.d.Tokens[i].Lower
}
