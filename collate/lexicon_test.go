package collate_test

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// TestRules reads the example of every rule in Go: it makes one of the reports' claims, or does not.
func TestRules(t *testing.T) {
	lextest.Examples(t, "rules.en.lex", func(l lex.Line) string {
		c := storytest.Collate(strings.Split(l.Example, "|")...)
		for _, x := range c.Loci {
			if len(x.Silent) == 0 && x.By.Rules()[0] == l.Fields[0] {
				return "one"
			}
		}
		for _, x := range c.Extras {
			if len(x.Silent) == 0 && x.By.Rules()[0] == l.Fields[0] {
				return "one"
			}
		}
		return "apart"
	})
}
