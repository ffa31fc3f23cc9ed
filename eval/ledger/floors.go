package ledger

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Floors hold the floor, or ceiling, of each measure by name.
type Floors map[string]float64

// Slack is how far under today's score a new floor is set. 0.02 is chosen, not
// measured: on the sets with few marks it is one or two errors.
const Slack = 0.02

// floorFor is the floor for a score: Slack under it, to two digits. Counts of
// errors may not rise at all.
func floorFor(m Measure) float64 {
	if m.Most {
		return m.Score
	}
	return math.Max(0, math.Floor((m.Score-Slack)*100+1e-9)/100)
}

func readFloors(root string) (Floors, error) {
	f := Floors{}
	at := filepath.Join(root, "eval", "floors.json")
	raw, err := os.ReadFile(at)
	if os.IsNotExist(err) {
		return f, nil
	}
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(raw, &f); err != nil {
		return nil, fmt.Errorf("%s: %w", at, err)
	}
	return f, nil
}

// of lists the names that begin with set and a dot, sorted.
func (f Floors) of(set string) []string {
	var out []string
	for name := range f {
		if strings.HasPrefix(name, set+".") {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// text is the floor of m as it is printed.
func (f Floors) text(m Measure) string {
	x, ok := f[m.Name]
	switch {
	case !ok:
		return "–"
	case m.Most:
		return m.number(x)
	}
	return fmt.Sprintf("%.2f", x)
}

// settle moves the floors of the sheet's measures to a little under its scores
// and drops those that measure nothing.
func (f Floors) settle(s *Sheet) {
	for _, name := range f.of(s.Name) {
		delete(f, name)
	}
	for _, m := range s.Measures {
		f[m.Name] = floorFor(m)
	}
}
