package lineage

import "testing"

// An outlet is known by its name, with article or without, and by any host of it.
func TestOutletKey(t *testing.T) {
	for _, same := range [][]string{
		{"The Harbour Post", "Harbour Post", "harbourpost.com", "www.harbourpost.co.uk", "edition.harbourpost.com.au"},
		{"Reuters", "reuters.com", "uk.reuters.com"},
		{"AFP", "Agence France-Presse", "afp.com"},
	} {
		for _, s := range same[1:] {
			if got, want := outletKey(s), outletKey(same[0]); got != want || got == "" {
				t.Errorf("%s: %q, and %s: %q", s, got, same[0], want)
			}
		}
	}
	if outletKey("harbourpost.com") == outletKey("harbourtimes.com") || outletKey("post.example.com") == outletKey("times.other.com") {
		t.Error("two outlets have one key")
	}
}
