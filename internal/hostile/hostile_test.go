package hostile

import "testing"

// There are at least 600 strings, and no two are the same.
func TestStrings(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Strings() {
		if seen[s] {
			t.Errorf("%q occurs twice", s)
		}
		seen[s] = true
	}
	if len(seen) < 600 {
		t.Errorf("%d strings, want 600", len(seen))
	}
	n := 0
	for _, f := range Families() {
		n += len(f)
	}
	if n != len(Strings()) {
		t.Errorf("the families hold %d strings, the list %d", n, len(Strings()))
	}
}
