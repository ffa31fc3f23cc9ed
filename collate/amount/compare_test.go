package amount_test

import (
	"strings"
	"testing"

	"stemma/collate/amount"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// TestCompare reads the table of compare.lex: how the first figures of two reports
// stand to each other.
func TestCompare(t *testing.T) {
	lextest.Examples(t, "compare.lex", func(l lex.Line) string {
		ws := storytest.Collate(strings.Split(l.Example, " | ")...).Witnesses
		if len(ws[0].Figures) == 0 || len(ws[1].Figures) == 0 {
			return "no figure"
		}
		a, b := &ws[0].Figures[0], &ws[1].Figures[0]
		if x, y := amount.Compare(a, b), amount.Compare(b, a); x != y {
			return string(x) + " and " + string(y)
		}
		return string(amount.Compare(a, b))
	})
}
