package edition_test

import (
	"testing"
)

// TestNames: a series is named in the words of the report that tells most of what it counts;
// what they do not tell is left to be added.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		say     string
		reports []string
		aspect  string
		name    string
		unnamed [2]string // aspect and place
	}{
		{"what happened stands before the thing", []string{
			"A gunman killed five people on a bus in Velden Province, police said.",
			"A gunman killed six people on a bus in Velden Province, police said."},
			"killed", "people in Velden Province", [2]string{"killed", ""}},
		{"parts that touch are two parts", []string{
			"Five people were taken from the water and later killed in the old harbour of Velden Province, police said.",
			"There were six people killed in Velden Province, police said."},
			"killed", "people killed in Velden Province", [2]string{}},
		{"the thing alone", []string{"The blast killed 14 miners.", "The blast killed 15 miners."}, "killed", "miners", [2]string{"killed", ""}},
	} {
		found := false
		e := edit(c.reports...)
		for _, s := range e.Series {
			if s.Key.Aspect != c.aspect || s.Name == nil {
				continue
			}
			found = true
			if k := s.Unnamed(); s.Name.Exact != c.name || k.Aspect != c.unnamed[0] || k.Place != c.unnamed[1] {
				t.Errorf("%s: named %q, beside it %+v; want %q, %v; key %+v", c.say, s.Name.Exact, k, c.name, c.unnamed, s.Key)
			}
		}
		if !found {
			t.Errorf("%s: no series: %+v", c.say, e.Series)
		}
	}
}
