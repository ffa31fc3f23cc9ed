package event

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/text"
	"stemma/text/arc"
)

//go:embed aspect.en.lex
var aspectLex string

//go:embed event.en.rules
var eventRules string

// A Language knows the events of one language: their words, and the rules of
// whom they befall.
type Language struct {
	aspects [parts]lex.Table[Aspect] // by part of speech
	opens   lex.Dict[uint8]          // of the words that phrases of aspects begin with, a bit for every part
	rules   *arc.Rules
}

// A part is the part of speech as which a word says an event: to "shoot", the
// "dead", 12 "deaths", the "shooting" of 12.
type part uint8

const (
	verb part = iota
	adj
	noun
	deed
	parts
)

// partNames are the names of the parts in aspect.en.lex, and of the tests and
// answers of event.en.rules.
var partNames = [parts]string{"verb", "adj", "noun", "deed"}

// English returns the events of English. They are read once.
var English = sync.OnceValue(func() *Language {
	l := &Language{}
	for _, x := range lex.Read("aspect.en.lex", aspectLex, 3).Lines {
		p := slices.Index(partNames[:], x.Field(1))
		for phrase := range strings.SplitSeq(x.Field(2), "|") {
			words := strings.Fields(phrase)
			l.opens.Put(words[0], l.opens.Get(words[0])|1<<p)
			l.aspects[p].Add(words, Aspect(strings.ReplaceAll(x.Field(0), " ", "_")), x.By)
		}
	}
	tests := map[string]arc.Test{"headline": headlineVerb}
	for p, name := range partNames {
		tests[name] = func(d *text.Doc, i int, of []string) bool {
			a, _ := l.aspect(part(p), d, i)
			return a != "" && (len(of) == 0 || slices.Contains(of, string(a)))
		}
	}
	l.rules = arc.Read("event.en.rules", eventRules, tests)
	return l
})

// aspect returns the aspect that the words from token i on say as a part of
// speech, and its line; "" where they say none.
func (l *Language) aspect(p part, d *text.Doc, i int) (Aspect, report.By) {
	if l.opens.Get(d.Tokens[i].Lower)>>p&1 == 0 {
		return "", ""
	}
	if e, _ := lex.LongestFrom(&l.aspects[p], sentence{d, d.Tokens[i].Sent}, i); e != nil {
		return e.Value, e.By
	}
	return "", ""
}

// AspectOf returns the aspect that the words from token i on say as any part of
// speech; "" where they say none.
func AspectOf(l *Language, d *text.Doc, i int) Aspect {
	if l.opens.Get(d.Tokens[i].Lower) == 0 {
		return ""
	}
	for p := range parts {
		if a, _ := l.aspect(p, d, i); a != "" {
			return a
		}
	}
	return ""
}

// IsVerb reports whether the word w alone, in lower case, is a form of a verb that
// says an event; a noun of that form may be meant.
func IsVerb(l *Language, w string) bool { return l.has(verb, w) }

// IsAdjective reports whether the word w alone, in lower case, is an adjective that
// says an event.
func IsAdjective(l *Language, w string) bool { return l.has(adj, w) }

func (l *Language) has(p part, w string) bool {
	e, _ := lex.LongestFrom(&l.aspects[p], single(w), 0)
	return e != nil
}

// A single is a text of one word.
type single string

func (single) Len() int          { return 1 }
func (w single) Word(int) string { return string(w) }

// A sentence is a text up to the end of one of its sentences.
type sentence struct {
	d   *text.Doc
	num int
}

func (s sentence) Len() int          { return s.d.Sents[s.num].Last }
func (s sentence) Word(i int) string { return s.d.Tokens[i].Lower }

// headlineVerb reports that token i, which is read as a plural, may be a verb that
// the capitals of a headline made a noun: "Gunman Shoots 4 People".
func headlineVerb(d *text.Doc, i int, _ []string) bool {
	t := &d.Tokens[i]
	if i == d.Sents[t.Sent].First || t.Tag != "NNS" && t.Tag != "NNPS" {
		return false
	}
	b := &d.Tokens[i-1]
	switch b.POS {
	case "NOUN", "NUM", "PROPN", "PRON", "ADJ":
		return capital(d, t) && capital(d, b)
	}
	return false
}

func capital(d *text.Doc, t *text.Token) bool {
	return d.Text[t.Start] >= 'A' && d.Text[t.Start] <= 'Z'
}
