package quantity

import (
	"strings"
	"testing"

	"stemma/internal/lex"
)

// A sign is of a unit that figures are read in, and stands once.
func TestSignsAreOfUnits(t *testing.T) {
	known := map[string]bool{"fraction": true} // "three quarters": no name of a unit
	for _, u := range allUnits() {
		known[u.Name] = true
	}
	seen := map[string]bool{}
	for _, l := range lex.Read(signFile, SignLex, 3).Lines {
		number, unit, _ := strings.Cut(l.Example, " ")
		if !known[unit] || seen[unit] {
			t.Errorf("%s: %s is no unit, or stands twice", l.By, unit)
		}
		seen[unit] = true
		if got := InSum(number, unit) + "; " + RowUnit(unit); got != l.Want {
			t.Errorf("%s: %q, want %q", l.By, got, l.Want)
		}
		if s := signs()[unit]; s.row == "" && s.sum == "" && s.side != noSign {
			t.Errorf("%s: %s has no sign", l.By, unit)
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
