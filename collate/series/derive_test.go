package series_test

import (
	"slices"
	"testing"

	"stemma/collate"
	"stemma/internal/storytest"
)

// derivedLevels writes down what is reckoned, and from which words.
func derivedLevels(c *collate.Collation) []string {
	var out []string
	for _, s := range c.Series {
		for _, p := range s.Derived {
			line := p.Low.RatString() + " to " + p.High.RatString() + ":"
			for _, r := range p.From {
				w := &c.Witnesses[r.Witness]
				line += " " + w.Siglum + " " + c.Span(r).Of(w.Report.Text)
			}
			out = append(out, line)
		}
	}
	return out
}

// TestDerived: a level and a movement of the same thing at the same place make a
// new level, and no other two figures do.
func TestDerived(t *testing.T) {
	level := "@A, 2031-05-02\nThe minister said 7,000 soldiers had arrived in Poland."
	for _, c := range []struct {
		name, move string
		want       []string
	}{
		{"a rise", "@B, 2031-05-04\nThe number of soldiers in Poland has gone up by about 1,500, the minister said.", []string{"7925 to 9075: A 7,000 B about 1,500"}},
		{"at another place", "@B, 2031-05-04\nThe number of soldiers in Norway has gone up by about 1,500, the minister said.", nil},
		{"at no known place", "@B, 2031-05-04\nThe number of soldiers has gone up by about 1,500, the minister said.", nil},
		{"of another thing", "@B, 2031-05-04\nThe number of tanks in Poland has gone up by about 1,500, the minister said.", nil},
		{"before the level", "@B, 2031-04-28\nThe number of soldiers in Poland has gone up by about 1,500, the minister said.", nil},
		{"with its own level", "@B, 2031-05-04\nThe number of soldiers in Poland has gone up by about 1,500 to 9,500 soldiers, the minister said.", nil},
	} {
		if got := derivedLevels(storytest.Collate(level, c.move)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	// Reports that do not agree about the level before leave nothing to reckon.
	if got := derivedLevels(storytest.Collate(level,
		"@C, 2031-05-02\nThe minister said 5,000 soldiers had arrived in Poland.",
		"@B, 2031-05-04\nThe number of soldiers in Poland has gone up by about 1,500, the minister said.")); got != nil {
		t.Errorf("no agreed level: %q", got)
	}
}
