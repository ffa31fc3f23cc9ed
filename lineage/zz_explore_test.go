package lineage_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"stemma/internal/storytest"
	"stemma/lineage"
)

func TestZZ(t *testing.T) {
	b, _ := os.ReadFile("/tmp/h/tests/lineage.txt")
	for _, s := range strings.Split(strings.TrimSpace(string(b)), "\n####") {
		name, s, _ := strings.Cut(s, "\n")
		c := storytest.Collate(strings.Split(s, "\n--\n")...)
		fmt.Println("##", name)
		st := lineage.Infer(c)
		for _, n := range st.Nodes {
			if n.Witness < 0 {
				fmt.Print("   lost ", n.ID)
				for _, p := range n.Named {
					fmt.Printf(" %q", storytest.Words(c, p))
				}
				fmt.Println()
			}
		}
		for _, e := range st.Edges {
			fmt.Printf("   %s <- %s %s direct=%v p=%v certain=%v", st.Nodes[e.Child].ID, st.Nodes[e.Parent].ID, e.Relation, e.Direct, e.Probability, e.Certain())
			for _, v := range e.Evidence {
				fmt.Printf(" [%s %s %v n=%d]", v.Class, v.Kind, v.Weight, len(v.Passages))
			}
			fmt.Println()
		}
		fmt.Println("   lines", st.Lines)
		for _, d := range lineage.Debug(c) {
			fmt.Printf("      %+v\n", d)
		}
	}
}
