package lineage_test

import (
	"testing"

	"stemma/internal/storytest"
	"stemma/lineage"
)

// TestOneOutlet: two reports of one outlet are nearer to each other than those of two.
func TestOneOutlet(t *testing.T) {
	first := "The harbour mill of Lowe burned down on Friday night, the fire service said. Forty men worked there until the spring. The owner has promised to build it anew."
	later := "Two men are dead after the fire at the harbour mill of Lowe, the fire service said on Saturday. The owner has promised to build the mill anew. Nobody knows how it began."
	score := func(a, b string) float64 {
		ws := lineage.Weigh(storytest.Collate("@"+a+"\n"+first, "@"+b+"\n"+later))
		if len(ws) != 1 {
			t.Fatalf("%s and %s: %d ties weighed", a, b, len(ws))
		}
		return ws[0].Score
	}
	if one, two := score("Lowe Post", "The Lowe Post"), score("Lowe Post", "Tarn Courier"); one <= two {
		t.Errorf("of one outlet %.2f, of two %.2f", one, two)
	}
}
