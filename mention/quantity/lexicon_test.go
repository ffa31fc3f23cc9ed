package quantity_test

import (
	"os"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/mention/figure"
	"stemma/text"
)

// TestLexicons runs the example of every line of every lexicon. An amount is read
// as part of a figure, so the wish is the short notation of the figures.
func TestLexicons(t *testing.T) {
	for _, file := range []string{"units.en.lex", "words.en.lex", "bound.en.lex", "dimension.lex", "grammar.en.lex", "keepout.en.lex"} {
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
