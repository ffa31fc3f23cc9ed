package text

import (
	"fmt"
	"sync"
	"testing"
)

// A word that was met before has the stem and rarity that it has without; so have words
// that want the same place, and those that several goroutines ask for at once.
func TestMet(t *testing.T) {
	var words []string
	for _, end := range []string{"ation", "ing", "ed", "s", "'s", "12", "é", ""} {
		for i := range 26 * 26 {
			// Only the fourth letter and those behind it differ but for the middle one: many
			// want one place.
			words = append(words, fmt.Sprintf("dep%c%cort%s", 'a'+i/26, 'a'+i%26, end))
		}
	}
	var all sync.WaitGroup
	for k := range 4 {
		all.Go(func() {
			for i := range words {
				w := words[(i*(2*k+1))%len(words)]
				want := stem(w)
				if got := Stem(w); got != want {
					t.Errorf("Stem(%q) = %q, want %q", w, got, want)
				}
				if s, r := StemRarity(w); s != want || r != Rarity(want) {
					t.Errorf("StemRarity(%q) = %q, %v, want %q, %v", w, s, r, want, Rarity(want))
				}
			}
		})
	}
	all.Wait()
}

// TokenAt finds what a search through all tokens finds, at every byte and beyond both ends.
func TestTokenAt(t *testing.T) {
	for _, s := range []string{
		"", " ", "Ada Moor, the harbour master, said so.", "......................a.b.c......................",
		"MARROW (Reuters) — “No,” she said.\n\n\n\n                                        The end of a 16-year-old’s day",
		"Łódź is " + string(make([]byte, 40)) + " far",
	} {
		d := ParseString(s)
		for b := -2; b <= len(s)+40; b++ {
			want := 0
			for want < len(d.Tokens) && d.Tokens[want].End <= b {
				want++
			}
			if got := d.TokenAt(b); got != want {
				t.Errorf("%q: at byte %d token %d, want %d", s, b, got, want)
			}
		}
	}
}
