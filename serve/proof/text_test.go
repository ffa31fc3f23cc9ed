package proof

import (
	"strings"
	"testing"

	"stemma/check"
	"stemma/edition"
	"stemma/internal/cputime"
)

// TestLongLine: a long draft on one line, with items that overlap, takes no more than twice
// the time when it is twice as long.
func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: growth is not measured")
	}
	of := func(n int) func() {
		pg := &page{Proof: &check.Proof{Draft: check.Text{Text: strings.Repeat("Nine boats sank. ", n)}}}
		for i := range n {
			at := 17 * i
			pg.Proof.Draft.Sentences = append(pg.Proof.Draft.Sentences, [2]int{at, at + 16})
			for _, w := range [][2]int{{0, 4}, {0, 10}, {5, 15}} {
				pg.Proof.Items = append(pg.Proof.Items, check.Item{Kind: "claim", Status: check.NotFound, Sentence: i, Passage: edition.Passage{Start: at + w[0], End: at + w[1]}})
			}
		}
		return func() {
			if rows := pg.rows(); len(rows) != 1 || len(rows[0].Notes) != 3*n {
				t.Fatalf("%d rows", len(rows))
			}
		}
	}
	if a, b := cputime.Growth(of(4_000), of(8_000)); !cputime.Within(a, b) {
		t.Errorf("%v, twice as long %v", a, b)
	}
}
