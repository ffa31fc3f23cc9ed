package figure

import (
	"os"
	"slices"
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/text"
)

// Each rule in Go reads its example, and is named by the figure it made.
func TestRules(t *testing.T) {
	src, err := os.ReadFile("rules.en.lex")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lex.Read("rules.en.lex", string(src), 1).Lines {
		var got []string
		named := false
		for _, f := range Find(English(), text.ParseString(l.Example), nil) {
			got = append(got, label(f))
			named = named || slices.Contains(f.By.Rules(), l.Field(0))
		}
		if g := strings.Join(got, "; "); g != l.Want {
			t.Errorf("%s: %q: got %q, want %q", l.By, l.Example, g, l.Want)
		}
		if !named {
			t.Errorf("%s: %q: no figure names %s", l.By, l.Example, l.Field(0))
		}
	}
}
