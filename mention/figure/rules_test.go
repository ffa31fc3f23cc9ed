package figure

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/text"
)

// Each rule in Go reads its example, and is named by the figure it made.
func TestRules(t *testing.T) {
	lextest.Rules(t, "rules.en.lex", func(l lex.Line) (string, []string) {
		var got, by []string
		var ages []Figure
		figs := Read(English(), text.ParseString(l.Example), nil, func(r *Sentence) { ages = append(ages, r.Ages...) })
		for _, f := range Merge(figs, ages) {
			got, by = append(got, label(f)), append(by, f.By.Rules()...)
		}
		return strings.Join(got, "; "), by
	})
}
