package class_test

import (
	"strings"
	"testing"

	"stemma/coherence"
	"stemma/collate"
	"stemma/finding/find"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
	"stemma/lineage"
)

// TestChangeLexicon reads the example of every line: what the finding of its kind suspects,
// in two reports of which nothing is known of descent.
func TestChangeLexicon(t *testing.T) { lexicon(t, "apart.en.lex", storytest.Strangers) }

// TestNearLexicon does so for words that are asked for where the second report was made from
// the first.
func TestNearLexicon(t *testing.T) { lexicon(t, "near.en.lex", storytest.Made) }

func lexicon(t *testing.T, file string, tie func(*collate.Collation) *lineage.Stemma) {
	t.Helper()
	lextest.Examples(t, file, func(l lex.Line) string {
		c := storytest.Collate(strings.Split(strings.ReplaceAll(l.Example, " / ", "\n\n"), " | ")...)
		var got []string
		for _, f := range find.All(c, tie(c), coherence.Reckon(c)) {
			if f.Kind == strings.ReplaceAll(l.Fields[0], " ", "_") {
				got = append(got, storytest.Words(c, f.Suspect))
			}
		}
		return strings.Join(got, "; ")
	})
}

// TestPeopleLexicon does so for words by which reports tell of people.
func TestPeopleLexicon(t *testing.T) { lexicon(t, "people.en.lex", storytest.Strangers) }

// TestMomentLexicon does so for words by which reports tell of an event.
func TestMomentLexicon(t *testing.T) { lexicon(t, "moment.en.lex", storytest.Strangers) }

// TestCountLexicon does so for words by which reports tell how often and of how many.
func TestCountLexicon(t *testing.T) { lexicon(t, "count.en.lex", storytest.Strangers) }
