package figure

import (
	"strings"
	"testing"

	"stemma/text"
)

// BenchmarkFind reads figures and nothing else: the text pipeline has run. Four
// in five sentences hold figures, two each.
func BenchmarkFind(b *testing.B) {
	var s strings.Builder
	for _, who := range []string{"Morvian", "Corvane", "Ruritanian", "Ansel", "Orrin", "Merovian", "Elbow", "Gantry", "Sarn", "Ebberwick"} {
		for _, line := range []string{
			"Some 4,000 of the 6,000 * guards believed to be in the hills have reached the pass.",
			"The * kite flew 300 kilometers (186 miles) over 41 minutes and reached heights of over 2,000 km.",
			"At least 14 people were killed and 37 injured, the mayor of * said.",
			"Profit at * rose 4% to $2.5 billion from £1.9bn, with $3-4bn to come.",
			"Nobody was there when the * bridge opened, and the rain had stopped.",
		} {
			s.WriteString(strings.ReplaceAll(line, "*", who) + "\n\n")
		}
	}
	d := text.ParseString(s.String())
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(English(), d, nil)
	}
	b.ReportMetric(float64(len(d.Sents)*b.N)/b.Elapsed().Seconds(), "sentences/s")
}
