package finding_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"stemma/coherence"
	"stemma/finding"
	"stemma/internal/storytest"
	"stemma/lineage"
)

func TestZZ(t *testing.T) {
	b, _ := os.ReadFile("/tmp/h/tests/finding.txt")
	for _, s := range strings.Split(strings.TrimSpace(string(b)), "\n####") {
		name, s, _ := strings.Cut(s, "\n")
		c := storytest.Collate(strings.Split(s, "\n--\n")...)
		fmt.Println("##", name)
		for k, st := range []*lineage.Stemma{storytest.Made(c), storytest.Tied(c), storytest.Strangers(c)} {
			fmt.Println("  ", []string{"made", "tied", "strangers"}[k])
			for _, f := range finding.Find(c, st, coherence.Reckon(c)) {
				fmt.Printf("      %s %s %s | %s | %s\n", f.Kind, f.Severity, f.Tie, storytest.Words(c, f.Suspect), storytest.Words(c, f.Against))
			}
		}
	}
}
