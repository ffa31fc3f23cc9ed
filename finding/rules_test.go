package finding_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"stemma/coherence"
	"stemma/finding"
	"stemma/internal/lex"
	"stemma/internal/storytest"
)

// TestRules reads the example of every rule.
func TestRules(t *testing.T) {
	raw, err := os.ReadFile("rules.en.lex")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lex.Read("rules.en.lex", string(raw), 1).Lines {
		c := storytest.Collate(strings.Split(l.Example, " | ")...)
		var got []string
		for _, f := range finding.Find(c, storytest.Made(c), coherence.Reckon(c)) {
			if slices.Contains(f.By.Rules(), l.Fields[0]) {
				got = append(got, storytest.Words(c, f.Suspect))
			}
		}
		if !slices.Equal(got, []string{"B: " + l.Want}) {
			t.Errorf("%s: %s finds %q, want %q", l.By, l.Fields[0], got, l.Want)
		}
	}
}
