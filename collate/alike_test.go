package collate_test

import (
	"strings"
	"testing"

	"stemma/collate"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
)

func TestAlike(t *testing.T) {
	lextest.Examples(t, "alike.lex", func(l lex.Line) string {
		a, b, _ := strings.Cut(l.Example, " ")
		if collate.Alike(l.Fields[0], a, b) {
			return "alike"
		}
		return "unlike"
	})
	if collate.Alike("money", "profit", "fine") || collate.Alike("length", "price", "value") {
		t.Error("of two groups, or of another dimension: alike")
	}
}

func TestOnly(t *testing.T) {
	lextest.Examples(t, "only.lex", func(l lex.Line) string { return strings.Join(collate.Dimensions(l.Example), " ") })
}
