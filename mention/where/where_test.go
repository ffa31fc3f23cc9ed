package where

import (
	"fmt"
	"strings"
	"testing"

	"stemma/internal/caret"
	"stemma/mention/name"
	"stemma/text"
)

// TestPlaces labels every place with its name, country and precision.
func TestPlaces(t *testing.T) {
	caret.Run(t, "testdata/places.caret", func(s string) []caret.Mark {
		d := text.ParseString(s)
		var out []caret.Mark
		for _, m := range Find(English(), d, name.Find(d)) {
			out = append(out, caret.Mark{Span: m.Span, Label: strings.TrimSpace(fmt.Sprintf("%s %s %s", m.Name, m.Country, m.Precision))})
		}
		return out
	})
}

func TestPoint(t *testing.T) {
	for s, want := range map[string][2]float64{
		"The boats lay in Bergen, Norway.":            {60.39, 5.33},
		"The fair in Paris, Texas, drew a crowd.":     {33.66, -95.56},
		"The fair in Paris drew a crowd from France.": {48.85, 2.35},
		"The fair in Norway drew a crowd.":            {0, 0},
	} {
		d := text.ParseString(s)
		ms := Find(English(), d, name.Find(d))
		if len(ms) == 0 {
			t.Errorf("%s: no place", s)
			continue
		}
		if m := ms[0]; abs(m.Lat-want[0]) > .1 || abs(m.Lon-want[1]) > .1 {
			t.Errorf("%s: %s at %.2f %.2f, want %v", s, m.Name, m.Lat, m.Lon, want)
		}
	}
}

func abs(x float64) float64 { return max(x, -x) }

func check(t *testing.T, s string) {
	t.Helper()
	d := text.ParseString(s)
	end := 0
	for _, m := range Find(English(), d, name.Find(d)) {
		if !m.In(d.Text) || m.Start < end {
			t.Fatalf("span %v after %d in %d bytes", m.Span, end, len(d.Text))
		}
		end = m.End
		if m.Precision != "town" && (m.Lat != 0 || m.Lon != 0) {
			t.Fatalf("%s: a point for a %s", m.Name, m.Precision)
		}
		switch m.Precision {
		case "town", "region", "country", "vague":
		default:
			t.Fatalf("%s: precision %q", m.Name, m.Precision)
		}
		if m.Name == "" || m.By == "" {
			t.Fatalf("%v: no name or no rule", m)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("In Bergen, Norway, and near the Voronezh border region, Oslo said the North and Springfield, Illinois, agreed.")
	f.Add("in Paris,")
	f.Add("at \xff Paris, Texas, Georgia, Georgia")
	f.Fuzz(check)
}
