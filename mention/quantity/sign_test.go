package quantity

import (
	"testing"
)

// A sign is of a unit that figures are read in, and stands once.
func TestSignsAreOfUnits(t *testing.T) {
	known := map[string]bool{"fraction": true} // "three quarters": no name of a unit
	for _, u := range allUnits() {
		known[u.Name] = true
	}
	seen := map[string]bool{}
	for _, s := range Signs {
		if !known[s.Unit] || seen[s.Unit] {
			t.Errorf("%s is no unit, or stands twice", s.Unit)
		}
		seen[s.Unit] = true
		if s.Row == "" && s.Sum == "" && !s.Bare {
			t.Errorf("%s has no sign", s.Unit)
		}
	}
	for _, c := range []struct{ unit, want string }{
		{"", "9"}, {"fraction", "9"}, {"us_dollar", "$9"}, {"percent", "9%"}, {"knot", "9 knots"}, {"light_year", "9 light year"},
	} {
		if got := InSum("9", c.unit); got != c.want {
			t.Errorf("InSum(9, %q) = %q, want %q", c.unit, got, c.want)
		}
	}
}
