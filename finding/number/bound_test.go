package number_test

import (
	"stemma/internal/findtest"
	"strings"
	"testing"
)

// TestBoundOfASecondUnit: what is said over in brackets has the bound of what it
// says over.
func TestBoundOfASecondUnit(t *testing.T) {
	told := "The rocket of Lowe flew about 270 miles over the sea before it broke into pieces, the navy said."
	findtest.Check(t, "in brackets", findtest.Of("bound_changed", findtest.Made(told,
		"The navy said the rocket of Lowe flew around 435 km (270 miles) over the sea before it broke into pieces.")))
	flat := findtest.Of("bound_changed", findtest.Made(told, "The navy said the rocket of Lowe flew 270 miles over the sea before it broke into pieces."))
	if len(flat) != 1 {
		t.Errorf("without brackets: %q, want one", flat)
	}
}

// TestVagueIsNoBound: an order of size has no bound to lose.
func TestVagueIsNoBound(t *testing.T) {
	for _, s := range []string{"at least 1 million dollars", "more than 1 million dollars"} {
		told := "The harbour fund of Lowe lost " + s + " in the flood, the mayor said."
		findtest.Check(t, s, findtest.Of("bound_changed", findtest.Made(told, strings.Replace(told, s, "millions of dollars", 1))))
	}
}

// TestBoundWithin: a headline has no room for a bound.
func TestBoundWithin(t *testing.T) {
	other := "The mill of Tarn is shut."
	for _, c := range []struct{ name, text, want string }{
		{"headline", "Seven killed as tram derails at Lowe\n\nAt least seven people were killed when a tram derailed at Lowe on Sunday.", "bound_changed note | A: Seven | A: At least seven"},
		{"of another deed", "50 hurt as stand falls at Lowe\n\nMore than 50 people were taken to hospital when a stand fell at Lowe on Sunday.", "bound_changed note | A: 50 | A: More than 50"},
		{"flat too", "Seven killed as tram derails at Lowe\n\nAt least seven people were killed when a tram derailed at Lowe on Sunday. All seven killed were from Tarn.", ""},
	} {
		findtest.Check(t, c.name, []string{strings.Join(findtest.Of("bound_changed", findtest.Compared(c.text, other)), "; ")}, c.want)
	}
}

// TestBoundOfStrangers: "more than" lost is a note, where neither has it the other way, and none
// of a number that grows or of "about".
func TestBoundOfStrangers(t *testing.T) {
	a, b := "The tram line of Lowe carries more than 27 million passengers a year, the city says.", "The tram line of Lowe carries 27 million passengers a year."
	findtest.Check(t, "lost", findtest.Compared(a, b), "bound_changed note | B: 27 million | A: more than 27 million")
	findtest.Check(t, "both ways", findtest.Compared(a, b+" It carries over 27 million passengers a year."))
	findtest.Check(t, "about", findtest.Compared(strings.Replace(a, "more than", "about", 1), b))
	findtest.Check(t, "a toll", findtest.Of("bound_changed", findtest.Compared("At least 27 people died when a tram derailed at Lowe.", "27 people died when a tram derailed at Lowe.")))
}
