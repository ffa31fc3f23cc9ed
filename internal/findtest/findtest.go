// Package findtest lists what is found in reports of a few lines, for the tests of the
// packages that find it.
package findtest

import (
	"slices"
	"strings"
	"testing"

	"stemma/coherence"
	"stemma/collate"
	"stemma/finding/find"
	"stemma/internal/storytest"
	"stemma/lineage"
)

// Found writes down the findings: kind, severity, then the suspect words and
// those they are held against.
func Found(c *collate.Collation, st *lineage.Stemma) []string {
	var out []string
	for _, f := range find.All(c, st, coherence.Reckon(c)) {
		s := f.Kind + " " + f.Severity + " | " + storytest.Words(c, f.Suspect)
		if a := storytest.Words(c, f.Against); a != "" {
			s += " | " + a
		}
		out = append(out, s)
	}
	return out
}

// Made is what is found in b as a report made from a.
func Made(a, b string) []string {
	c := storytest.Collate(a, b)
	return Found(c, storytest.Made(c))
}

// Tied is what is found in two reports of one text.
func Tied(a, b string) []string {
	c := storytest.Collate(a, b)
	return Found(c, storytest.Tied(c))
}

// Compared is what is found where nothing ties two reports.
func Compared(a, b string) []string {
	c := storytest.Collate(a, b)
	return Found(c, storytest.Strangers(c))
}

// Untied is what is found in reports that nothing ties.
func Untied(texts ...string) []string {
	c := storytest.Collate(texts...)
	return Found(c, &lineage.Stemma{Nodes: Nodes(c)})
}

// Nodes are those of a stemma without edges.
func Nodes(c *collate.Collation) []lineage.Node {
	out := make([]lineage.Node, len(c.Witnesses))
	for i := range out {
		out[i].Witness = i
	}
	return out
}

// Of keeps the findings of a kind.
func Of(kind string, fs []string) []string {
	return slices.DeleteFunc(slices.Clone(fs), func(s string) bool { return !strings.HasPrefix(s, kind+" ") })
}

// Check compares what was found with what should be.
func Check(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}
