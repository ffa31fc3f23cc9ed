package quantity_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/mention/figure"
	"stemma/text"
)

// TestLexicons runs the example of every line of every lexicon. An amount is read
// as part of a figure, so the wish is the short notation of the figures.
func TestLexicons(t *testing.T) {
	for _, file := range []string{"units.en.lex", "words.en.lex", "bound.en.lex", "dimension.lex", "grammar.en.lex", "keepout.en.lex", "near.en.lex"} {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range lex.Read(file, string(src), 2).Lines {
			var got []string
			for _, f := range figure.Find(figure.English(), text.ParseString(l.Example), nil) {
				got = append(got, f.String())
			}
			if g := strings.Join(got, "; "); g != l.Want && !(g == "" && l.Want == "none") {
				t.Errorf("%s: %q: got %q, want %q", l.By, l.Example, g, l.Want)
			}
		}
	}
}

// TestRules runs the example of every rule in Go and checks that the rule was used.
func TestRules(t *testing.T) {
	src, err := os.ReadFile("rules.en.lex")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lex.Read("rules.en.lex", string(src), 1).Lines {
		var got, rules []string
		for _, f := range figure.Find(figure.English(), text.ParseString(l.Example), nil) {
			got, rules = append(got, f.String()), append(rules, f.By.Rules()...)
		}
		if g := strings.Join(got, "; "); g != l.Want {
			t.Errorf("%s: %q: got %q, want %q", l.By, l.Example, g, l.Want)
		}
		if !slices.Contains(rules, l.Field(0)) {
			t.Errorf("%s: %q was read by %q, without %s", l.By, l.Example, rules, l.Field(0))
		}
	}
}
