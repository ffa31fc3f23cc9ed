package lane_test

import (
	"strings"
	"testing"

	"stemma/collate/lane"
	"stemma/collate/ref"
	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/internal/storytest"
)

// parting returns what parts the first figures of two reports.
func parting(reports ...string) string {
	c := storytest.Collate(reports...)
	return c.Apart(ref.FigRef{Witness: 0}, ref.FigRef{Witness: 1})
}

func TestEachLexicon(t *testing.T) {
	lextest.Examples(t, "each.en.lex", func(l lex.Line) string { return parting(strings.Split(l.Example, " | ")...) })
}

func TestThenLexicon(t *testing.T) {
	lextest.Examples(t, "then.en.lex", func(l lex.Line) string { return parting(strings.Split(l.Example, " | ")...) })
}

// TestQuarters: what was lost in two quarters are two losses.
func TestQuarters(t *testing.T) {
	const third = "The mill at Lowe lost $61 million in the third quarter."
	if got := parting(third, "In the second quarter the mill at Lowe lost $48 million."); got != lane.OtherTime {
		t.Errorf("two quarters: %q", got)
	}
	if got := parting(third, "In the third quarter the mill at Lowe lost $48 million."); got != "" {
		t.Errorf("one quarter: %q", got)
	}
}
