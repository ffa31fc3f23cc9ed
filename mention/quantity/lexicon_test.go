package quantity_test

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention/figure"
	"stemma/text"
)

// TestLexicons runs the example of every line of every lexicon. An amount is read
// as part of a figure, so the wish is the short notation of the figures.
func TestLexicons(t *testing.T) {
	for _, file := range []string{"units.en.lex", "words.en.lex", "bound.en.lex", "dimension.lex", "grammar.en.lex", "keepout.en.lex", "near.en.lex"} {
		lextest.Examples(t, file, func(l lex.Line) string {
			var got []string
			for _, f := range figure.Find(figure.English(), text.ParseString(l.Example), nil) {
				got = append(got, f.String())
			}
			if len(got) == 0 {
				return "none"
			}
			return strings.Join(got, "; ")
		})
	}
}

// TestRules runs the example of every rule in Go and checks that the rule was used.
func TestRules(t *testing.T) {
	lextest.Rules(t, "rules.en.lex", func(l lex.Line) (string, []string) {
		var got, rules []string
		for _, f := range figure.Find(figure.English(), text.ParseString(l.Example), nil) {
			got, rules = append(got, f.String()), append(rules, f.By.Rules()...)
		}
		return strings.Join(got, "; "), rules
	})
}
