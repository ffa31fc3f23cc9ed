package storytest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"stemma/report"
)

// Prose returns about n bytes of words of which few are common and most are rare, as in a
// language (G. K. Zipf, Human behavior and the principle of least effort, 1949).
func Prose(random *rand.Rand, n int) string {
	z := rand.NewZipf(random, 1.1, 2, 60_000)
	var b strings.Builder
	for b.Len() < n {
		k := z.Uint64()
		for {
			b.WriteString([]string{"ba", "ne", "ri", "so", "tu", "ka", "le", "mi"}[k%8])
			if k /= 8; k == 0 {
				break
			}
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// Events returns n short reports, eight of each event, an event a day: so there are always as
// many stories near each other in time, however many there are in all.
func Events(n int) []*report.Report {
	what := []string{"boats were lost in a harbour fire", "homes were flooded by the river", "workers walked out of the mill", "trees fell in the storm", "pupils fell ill at the school"}
	who := []string{"mayor", "clerk", "fire chief", "harbour master", "governor", "spokeswoman", "engineer", "doctor"}
	out := make([]*report.Report, n)
	for i := range out {
		event, outlet := i/8, i%8
		random := rand.New(rand.NewPCG(uint64(event), 9))
		name := func() string {
			s := Prose(random, 9)
			return strings.ToUpper(s[:1]) + strings.ReplaceAll(s[1:], " ", "") + "wick"
		}
		town, person, street := name(), name(), name()
		r := &report.Report{URL: fmt.Sprintf("https://outlet%d.example/%d", outlet, event), Outlet: fmt.Sprint("Outlet ", outlet),
			Published: report.Stamp{Time: time.Date(2031, 1, 1+event, 8+outlet, 0, 0, 0, time.UTC)},
			Text: Prose(random, 200) + fmt.Sprintf(".\n\n%d %s in %s on %s street, the %s, Ada %s, said. “We saw %d of them near %s bridge,” a resident said. About %d per cent were insured.",
				20+event%70+outlet/5, what[event%5], town, street, who[outlet], person, 3+event%9, town, 30+event%40)}
		r.Seal()
		out[i] = r
	}
	return out
}
