package coherence_test

import (
	"slices"
	"strings"
	"testing"

	"stemma/coherence"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// TestRules: the example of every rule, one or more reports parted by " | ", gives
// a check by that rule.
func TestRules(t *testing.T) {
	lextest.Examples(t, "rules.en.lex", func(line lex.Line) string {
		var got []string
		for _, c := range coherence.Reckon(storytest.Collate(reports(line.Example)...)) {
			if slices.Contains(c.By.Rules(), line.Field(0)) {
				got = append(got, string(c.Kind)+": "+c.Formula+", "+string(c.Verdict))
			}
		}
		return strings.Join(got, "; ")
	})
}

// reports cuts an example into reports as package storytest takes them.
func reports(example string) []string {
	out := strings.Split(example, " | ")
	for i, r := range out {
		if strings.HasPrefix(r, "@") {
			out[i] = strings.Replace(r, ": ", "\n", 1)
		}
	}
	return out
}
