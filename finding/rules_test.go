package finding_test

import (
	"slices"
	"strings"
	"testing"

	"stemma/coherence"
	"stemma/finding/find"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// TestRules reads the example of every rule: what it finds suspect in the second report.
func TestRules(t *testing.T) {
	lextest.Examples(t, "rules.en.lex", func(l lex.Line) string {
		c := storytest.Collate(strings.Split(strings.ReplaceAll(l.Example, " / ", "\n\n"), " | ")...)
		var got []string
		for _, f := range find.All(c, storytest.Made(c), coherence.Reckon(c)) {
			if slices.Contains(f.By.Rules(), l.Fields[0]) {
				got = append(got, storytest.Words(c, f.Suspect))
			}
		}
		suspect, inSecond := strings.CutPrefix(strings.Join(got, "; "), "B: ")
		if !inSecond {
			return "nothing in B"
		}
		return suspect
	})
}
