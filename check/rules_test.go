package check_test

import (
	"slices"
	"strings"
	"testing"

	"stemma"
	"stemma/check"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// TestRules reads the example of every rule: what is said of the items that it makes.
func TestRules(t *testing.T) {
	lextest.Examples(t, "rules.en.lex", func(l lex.Line) string {
		parts := strings.Split(l.Example, " | ")
		s, rs := storytest.Story(parts[0])
		p := check.Draft(stemma.Read(stemma.English(), storytest.Report(parts[1])), s, rs)
		var got []string
		for _, it := range p.Items {
			if !slices.Contains(it.By.Rules(), l.Fields[0]) {
				continue
			}
			line := it.Status + " " + it.Passage.Exact
			for i, d := range it.Differs {
				line += map[bool]string{true: ": ", false: ", "}[i == 0] + d.How + " " + d.Against.Exact
			}
			got = append(got, line)
		}
		return strings.Join(got, "; ")
	})
}
