package when

import (
	"testing"

	"stemma/text"
)

// TestWhole checks that a word taken whole is what cutting it gives.
func TestWhole(t *testing.T) {
	d := text.ParseString("Monday MAY noon a B Mondays")
	for i := range d.Tokens {
		x := &d.Tokens[i]
		if got, want := whole(d.Text, x), cut(nil, d.Text, x.Span); len(want) != 1 || got != want[0] {
			t.Errorf("%q: %+v, want %+v", x.Of(d.Text), got, want)
		}
	}
}
