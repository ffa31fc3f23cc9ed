package print

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"stemma/edition"
)

func exactly(s string) edition.Passage { return edition.Passage{Siglum: "A", Exact: s} }

func TestSideBySide(t *testing.T) {
	for _, c := range []struct {
		a, b         string
		n            int
		wantA, wantB string
	}{
		{"roughly 180 square miles", "some 180 square kilometres", 27, "roughly 180 square miles", "some 180... kilometres"},
		{"the mayor of Lowe said the old bridge may have fallen", "the mayor of Lowe said the old bridge has fallen", 27, "...bridge may have fallen", "...old bridge has fallen"},
		{"a man and a girl of nine were found in the boat", "a man and a girl were found in the boat", 27, "...a girl of nine were...", "...a girl were found..."},
		{"up to 400 families, the mayor of Lowe said", "400 families, the mayor of Lowe said", 27, "up to 400 families...", "400 families, the..."},
		{"Nine boats were lost.", "Nine boats were lost!", 12, "Nine...", "Nine..."},            // the same words
		{"not", "This was the worst of all storms we had.", 24, "not", "This was the worst..."}, // nothing to hold against
		{"not one of them slept that night", "but I hope to find all of them", 24, "not one of them...", "but I hope to find..."},
		{"short", "shorter", 24, "short", "shorter"},
	} {
		a, b := sideBySide(exactly(c.a), exactly(c.b), c.n)
		if a != `"`+c.wantA+`"` || b != `"`+c.wantB+`"` {
			t.Errorf("%q and %q in %d columns:\n got %s -> %s\nwant %q -> %q", c.a, c.b, c.n, a, b, c.wantA, c.wantB)
		}
	}
}

// Neither of two passages is wider than its columns, whatever they contain, and each
// shows the first word in which it differs from the other.
func TestSideBySideKeepsWhatDiffers(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 9))
	letters := strings.Fields("the boat lay in a bay off Ansel when nine men of its crew left for help at dawn")
	for range 300 {
		a := make([]string, 6+rng.IntN(40))
		for i := range a {
			a[i] = letters[rng.IntN(len(letters))]
		}
		b := append([]string{}, a...)
		i := rng.IntN(len(a))
		a[i], b[i] = "hauled", "towed,"
		for n := 12; n < 60; n += 7 {
			x, y := sideBySide(exactly(strings.Join(a, " ")), exactly(strings.Join(b, " ")), n)
			if utf8.RuneCountInString(x) > n || utf8.RuneCountInString(y) > n {
				t.Fatalf("more than %d columns: %s, %s", n, x, y)
			}
			if !strings.Contains(x, "hauled") && n >= 14 || !strings.Contains(y, "towed") && n >= 13 {
				t.Fatalf("of %q in %d columns: %s -> %s", a, n, x, y)
			}
		}
	}
	long := strings.Repeat("nine boats were lost ", 5000)
	for _, s := range []string{"", " ", strings.Repeat("é", 300), long, long + "x"} {
		for _, other := range []string{long, "y " + long, ""} {
			x, y := sideBySide(exactly(s), exactly(other), 30)
			if utf8.RuneCountInString(x) > 30 || utf8.RuneCountInString(y) > 30 {
				t.Errorf("%.20q and %.20q: %s, %s", s, other, x, y)
			}
		}
	}
}
