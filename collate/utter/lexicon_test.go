package utter_test

import (
	"strings"
	"testing"

	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// TestSpellingLexicon: two readings of an utterance that spell the word of an example
// apart have it in two forms, and no word replaced.
func TestSpellingLexicon(t *testing.T) {
	for _, l := range lextest.Read(t, "spelling.en.lex", 2).Lines {
		said := func(word string) string {
			return `Ada Roe said: "Nobody told us when the ` + word + ` of the old pier was ever to be seen again."`
		}
		c := storytest.Collate(said(l.Example), said(l.Want))
		if len(c.Utterances) != 1 || len(c.Utterances[0].Ops) != 1 || c.Utterances[0].Ops[0].Kind != "same_word_form" {
			t.Errorf("%s: %q and %q: %+v", l.By, l.Example, l.Want, c.Utterances)
		}
		if stem, ok := strings.CutSuffix(l.Example, l.Fields[0]); !ok || stem+l.Fields[1] != l.Want {
			t.Errorf("%s: %q does not end as the line says", l.By, l.Example)
		}
	}
}
