package usage_test

import (
	"strings"
	"testing"

	"stemma/collate/usage"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
)

func TestAlike(t *testing.T) {
	lextest.Examples(t, "alike.lex", func(l lex.Line) string {
		a, b, _ := strings.Cut(l.Example, " ")
		if usage.Alike(l.Fields[0], a, b) {
			return "alike"
		}
		return "unlike"
	})
	if usage.Alike("money", "profit", "fine") || usage.Alike("length", "price", "value") {
		t.Error("of two groups, or of another dimension: alike")
	}
}

func TestOnly(t *testing.T) {
	lextest.Examples(t, "only.lex", func(l lex.Line) string { return strings.Join(usage.Dimensions(l.Example), " ") })
}
