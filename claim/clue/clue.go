// Package clue reads what helps to tell whether two reports are of one event, and
// is no statement of theirs: the words of a title that stands beside the text, how
// old people are, which of the places are streets. (A clue, not evidence: that is a
// passage behind a statement.)
package clue

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"stemma/internal/lex"
	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
)

// Clues are the clues of one report.
type Clues struct {
	Title   []string // stems of the title, where it does not stand in the text: content words, no numbers, nothing that names the outlet
	Ages    []uint8  // of people, in the order in which they are first told, each once
	Streets []int    // indexes in Cast.Members of places that are streets, in order
	Roads   []string // names of the roads told first, without words for streets and quarters, each once
	Places  []Place  // that the title names, where it does not stand in the text
}

//go:embed clue.en.lex
var clueSource string

// A Language knows the words of clues in one language.
type Language struct {
	old     []string // of words.Old
	numbers []string // of words.Number: one, two …
	words   struct {
		Trade     lex.Set // words of which names of outlets are made
		Site      lex.Set // last parts of the names of sites
		Small     lex.Set // words without a capital in a name
		Old       lex.Set // behind a number that is an age, without hyphens and spaces
		Number    lex.Set // one, two … in order
		AgeOf     lex.Set // before the ages of people
		Joined    lex.Set // between two ages
		Aged      lex.Set // people after whom ", 9," is an age
		Street    lex.Set // last words of the names of streets
		RoadShort lex.Set // the same, cut short
		Block     lex.Set // parts of a road that stand before its name
		BlockOf   lex.Set // between such a part and the name
		Quarter   lex.Set // words that tell the quarter in the name of a street
	}
}

// English returns the language of clue.en.lex.
var English = sync.OnceValue(func() *Language { return newLanguage(lex.Read("clue.en.lex", clueSource, 2)) })

func newLanguage(lx *lex.Lexicon) *Language {
	l := &Language{}
	lex.Fill(&l.words, lx)
	l.old = slices.Collect(l.words.Old.All())
	for _, line := range lx.Lines {
		if line.Field(0) == "number" {
			l.numbers = strings.Split(line.Field(1), "|")
		}
	}
	return l
}

// Find returns the clues of a report. cast may be nil.
func Find(l *Language, r *report.Report, d *text.Doc, cast *name.Cast) Clues {
	c := Clues{Title: l.title(r), Streets: l.streets(cast), Roads: l.roads(d)}
	if h := l.heading(r); h != nil {
		c.Places = l.places(h)
		c.Ages = l.ages(c.Ages, h, nil)
	}
	c.Ages = l.ages(c.Ages, d, cast)
	return c
}

// streets lists the places that are named as streets are: towns have streets of one
// name.
func (l *Language) streets(cast *name.Cast) (out []int) {
	if cast == nil {
		return nil
	}
	for i, m := range cast.Members {
		if m.Type == name.Place && l.words.Street.Has(lastWord(m.Key)) {
			out = append(out, i)
		}
	}
	return out
}
