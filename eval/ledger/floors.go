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

// Floors holds the floor, or ceiling, of each measure by name.
type Floors map[string]float64

// Slack is the distance of a new floor from the current score. The value is chosen, not
// measured: on sets with few marks it is one or two errors.
const Slack = 0.02

// floorFor returns the floor for a measure: Slack below its score, to two digits. For a
// count of errors it is the count itself.
func floorFor(m Measure) float64 {
	if m.Most {
		return m.Score
	}
	return math.Max(0, math.Floor((m.Score-Slack)*100+1e-9)/100)
}

// readFloors reads eval/floors.json.
func readFloors(root string) (Floors, error) {
	f := Floors{}
	path := filepath.Join(root, "eval", "floors.json")
	raw, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return f, nil
	}
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(raw, &f); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

// of returns the names of the measures of a set, sorted.
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

// text returns the floor of m as it is printed.
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

// settle sets the floors of the sheet's measures by floorFor, and removes those of measures
// that no longer exist.
func (f Floors) settle(s *Sheet) {
	for _, name := range f.of(s.Name) {
		delete(f, name)
	}
	for _, m := range s.Measures {
		f[m.Name] = floorFor(m)
	}
}
