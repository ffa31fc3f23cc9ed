package finding_test

import (
	"strings"
	"testing"

	"stemma/coherence"
	"stemma/finding"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// TestChangeLexicon reads the example of every line: what the finding of its kind suspects,
// in two reports of which nothing is known of descent.
func TestChangeLexicon(t *testing.T) {
	lextest.Examples(t, "apart.en.lex", func(l lex.Line) string {
		c := storytest.Collate(strings.Split(strings.ReplaceAll(l.Example, " / ", "\n\n"), " | ")...)
		var got []string
		for _, f := range finding.Find(c, storytest.Strangers(c), coherence.Reckon(c)) {
			if f.Kind == strings.ReplaceAll(l.Fields[0], " ", "_") {
				got = append(got, storytest.Words(c, f.Suspect))
			}
		}
		return strings.Join(got, "; ")
	})
}
