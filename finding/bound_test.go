package finding_test

import (
	"strings"
	"testing"
)

// TestBoundOfASecondUnit: what is said over in brackets has the bound of what it
// says over.
func TestBoundOfASecondUnit(t *testing.T) {
	told := "The rocket of Lowe flew about 270 miles over the sea before it broke into pieces, the navy said."
	check(t, "in brackets", of("bound_changed", made(told,
		"The navy said the rocket of Lowe flew around 435 km (270 miles) over the sea before it broke into pieces.")))
	flat := of("bound_changed", made(told, "The navy said the rocket of Lowe flew 270 miles over the sea before it broke into pieces."))
	if len(flat) != 1 {
		t.Errorf("without brackets: %q, want one", flat)
	}
}

// TestVagueIsNoBound: an order of size has no bound to lose.
func TestVagueIsNoBound(t *testing.T) {
	for _, s := range []string{"at least 1 million dollars", "more than 1 million dollars"} {
		told := "The harbour fund of Lowe lost " + s + " in the flood, the mayor said."
		check(t, s, of("bound_changed", made(told, strings.Replace(told, s, "millions of dollars", 1))))
	}
}
