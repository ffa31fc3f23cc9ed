// Package class knows words of English of which one may not stand for another without
// a change of what is said, and words by which a rule knows what is told.
package class

import (
	_ "embed"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/report"
	"stemma/story"
)

// IsCause reports whether word i says that what stands behind it made what stands before.
func IsCause(w *story.Witness, i int) bool {
	c := Of(w.Lower(i), GroupCause)
	if c == nil {
		return false
	}
	next := ""
	if i+1 < len(w.Words) {
		next = w.Lower(i + 1)
	}
	return c.Name == Because && next != "of" || c.Name == To && next == "to" // "due to"
}

const changeFile, nearFile, peopleFile, momentFile, countFile = "apart.en.lex", "near.en.lex", "people.en.lex", "moment.en.lex", "count.en.lex"

//go:embed apart.en.lex
var changeSource string

//go:embed count.en.lex
var countSource string

//go:embed near.en.lex
var nearSource string

//go:embed people.en.lex
var peopleSource string

//go:embed moment.en.lex
var momentSource string

// A Class is a set of words of which one may not stand for a word of another class of the
// same group without a change of what is said: of the group "custody" those of an arrest
// and those of a charge.
type Class struct {
	Kind        string // of the finding where two claims differ in such words; "" where one rule alone asks for them
	Group, Name string
	By          report.By // the line of the lexicon
}

// Classes returns the classes of each word, in lower case.
var Classes = sync.OnceValue(func() map[string][]*Class {
	out := map[string][]*Class{}
	read := func(file, src string, general bool) {
		for _, l := range lex.Read(file, src, 4).Lines {
			c := &Class{"", l.Fields[1], l.Fields[2], l.By}
			if general {
				c.Kind = strings.ReplaceAll(l.Fields[0], " ", "_") // which the lexicon reads as a space
			}
			for _, w := range l.Fields[3:] {
				out[w] = append(out[w], c)
			}
		}
	}
	read(changeFile, changeSource, true)
	read(nearFile, nearSource, true)
	read(momentFile, momentSource, true)
	read(peopleFile, peopleSource, false)
	read(countFile, countSource, false)
	return out
})

// All returns the classes of a word.
func All(lower string) []*Class { return Classes()[lower] }

// Of returns the class of a word that is of a group, nil where it has none.
func Of(lower, group string) *Class {
	for _, c := range All(lower) {
		if c.Group == group {
			return c
		}
	}
	return nil
}

// In returns the names of the classes of a group that have a word in a span.
func In(w *story.Witness, s report.Span, group string) map[string]bool {
	out := map[string]bool{}
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if c := Of(w.Lower(i), group); c != nil {
			out[c.Name] = true
		}
	}
	return out
}

// OfWords returns the class of the first of some words that has one, nil where none has.
func OfWords(s, group string) *Class {
	for _, word := range strings.Fields(strings.ToLower(s)) {
		if c := Of(word, group); c != nil {
			return c
		}
	}
	return nil
}

// Is reports whether a word has a class of a group.
func Is(lower, group, name string) bool {
	for _, c := range Classes()[lower] {
		if c.Group == group && c.Name == name {
			return true
		}
	}
	return false
}
