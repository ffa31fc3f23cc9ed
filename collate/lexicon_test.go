package collate_test

import (
	"os"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/storytest"
)

func lexicon(t *testing.T, file string, fields int) *lex.Lexicon {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return lex.Read(file, string(raw), fields)
}

// TestSpellingLexicon: two readings of an utterance that spell the word of an example
// apart have it in two forms, and no word replaced.
func TestSpellingLexicon(t *testing.T) {
	for _, l := range lexicon(t, "spelling.en.lex", 2).Lines {
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

// TestRules reads the example of every rule in Go.
func TestRules(t *testing.T) {
	for _, l := range lexicon(t, "rules.en.lex", 1).Lines {
		c := storytest.Collate(strings.Split(l.Example, "|")...)
		got := "apart"
		for _, x := range c.Loci {
			if len(x.Silent) == 0 && x.By.Rules()[0] == l.Fields[0] {
				got = "one"
			}
		}
		if got != l.Want {
			t.Errorf("%s: %q are %s, want %s", l.By, l.Example, got, l.Want)
		}
	}
}
