package number_test

import (
	"testing"

	"stemma/internal/findtest"
)

// TestOwnFacts: what a report has of its own beside what it retells is no figure out of nowhere; a figure put
// into what the other tells is.
func TestOwnFacts(t *testing.T) {
	told := "The fund of Lowe harbour lost money on a grain silo last year, its board said on Tuesday. Ada Moor, who runs it, is to leave in May."
	for _, c := range []struct{ name, text, want string }{
		{"put in", "The fund of Lowe harbour lost 362 boats' dues on a grain silo last year, its board said on Tuesday. Ada Moor, who runs it, is to leave in May.", "unsupported note | B: 362"},
		{"beside it", told + " A school at Tarn, 40 miles inland, has taught 362 pilots since the war.", ""},
		{"reckoned", "The fund of Lowe harbour lost a marl ($362 million) on a grain silo last year, its board said on Tuesday. Ada Moor, who runs it, is to leave in May.", ""},
	} {
		var want []string
		if c.want != "" {
			want = []string{c.want}
		}
		findtest.Check(t, c.name, findtest.Of("unsupported", findtest.Made(told, c.text)), want...)
	}
}
