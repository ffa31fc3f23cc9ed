package name

import "testing"

// TestAlike holds spellings of one name together and names apart that differ
// by a letter.
func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"mohammed", "muhammad", true}, {"mohamed", "muhammad", true}, {"tarvensky", "tarvenskyy", true}, {"tarvensky", "tarvenskiy", true},
		{"garvafi", "qarvafi", true}, {"gardhafi", "qardafi", true}, {"sergei", "sergey", true}, {"aleksandr", "alexander", true},
		{"yevgeny", "evgeniy", true}, {"abdullah", "abdulla", true}, {"youssef", "yussef", true}, {"joseph", "josef", true}, {"hoffmann", "hofmann", true},
		{"josé", "jose", true}, {"ahmed", "ahmad", true},
		{"rashid", "rashad", false}, {"francis", "frances", false}, {"hansen", "hanson", false}, {"jensen", "jansen", false},
		{"lee", "li", false}, {"jong", "jung", false}, {"marta", "marty", false}, {"julie", "julia", false}, {"moran", "morin", false},
		{"tarvenko", "tarvensky", false}, {"", "", true},
	} {
		if got := English().alike(c.a, c.b); got != c.want || English().alike(c.b, c.a) != got {
			t.Errorf("English().alike(%q, %q) = %v", c.a, c.b, got)
		}
		if c.want && English().letters(c.a) != English().letters(c.b) {
			t.Errorf("letters: %q and %q are looked up apart: %q, %q", c.a, c.b, English().letters(c.a), English().letters(c.b))
		}
	}
}
