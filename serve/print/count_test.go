package print

import (
	"bytes"
	"strings"
	"testing"

	"stemma/edition"
)

// TestCountsWithoutRows: what a section only counts is counted also where it has no row.
func TestCountsWithoutRows(t *testing.T) {
	p := func(siglum string) edition.Passage {
		return edition.Passage{Siglum: siglum, End: 9, Exact: "Snow fell"}
	}
	same := edition.Locus{ID: "L1", Theme: "other", Relation: "same", Variants: []edition.Variant{
		{Sigla: []string{"A"}, Passage: p("A"), Firmness: "stated"}, {Sigla: []string{"B"}, Passage: p("B"), Firmness: "stated"}}}
	e := &edition.Edition{
		Story:     edition.Story{ID: "1", Reports: 2, Lines: [2]int{2, 2}},
		Witnesses: []edition.Witness{{Siglum: "A"}, {Siglum: "B", Line: 1}},
		Stemma:    edition.Stemma{Lines: []edition.Line{{Head: "A", Sigla: []string{"A"}}, {Head: "B", Sigla: []string{"B"}}}},
		Series:    []edition.Series{{ID: "S1", Points: []edition.Point{{Siglum: "A", Value: "7", Stated: "7", Bound: "exact", Passage: p("A")}}}},
		Loci:      []edition.Locus{same},
		Checks:    []edition.Check{{Kind: "unit_pair", Formula: "7 = 7", Verdict: "holds", Inputs: []edition.Passage{p("A"), p("A")}}},
	}
	got := written(t, func(b *bytes.Buffer) error { return Terminal(b, e, Style{}) })
	for _, want := range []string{"FIGURES\n  1 figure in one report only\n", "1 claim in several reports\n", "1 sum holds\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("the board does not say %q:\n%s", want, got)
		}
	}
}
