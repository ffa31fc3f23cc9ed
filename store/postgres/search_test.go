package postgres

import (
	"fmt"
	"strings"
	"testing"

	"stemma/internal/pgtest"
	"stemma/store"
)

// Reports that are longer than a tsvector can be, or hold what PostgreSQL cannot, are kept
// and found.
func TestOddWords(t *testing.T) {
	s := fresh(t, pgtest.Shared(t).Schema(t), Options{})
	var long strings.Builder
	for i := range 200_000 {
		fmt.Fprintf(&long, "ferry%d ", i)
	}
	for n, text := range []string{long.String(), strings.Repeat("norvane quay ", 60_000), "nul\x00inside bad\xffbytes O'Hara back\\slash", strings.Repeat("é", 5000) + " tern"} {
		r := aReport(n)
		if err := arrive(s, n); err != nil {
			t.Fatal(err)
		}
		m := store.Made{Report: r.ID, Head: store.HeadDigest(r), Digest: "d", Reading: []byte("r"), Words: store.Words{Text: text}}
		if err := s.Keep(ctx, "rules", m); err != nil {
			t.Fatal(err)
		}
	}
	for text, want := range map[string]int{"ferry7": 0, `"ferry7 ferry8"`: 0, `"quay norvane"`: 1, "inside": 2, `"o'hara back"`: 2, "tern": 3} {
		q, err := store.ParseQuery(text)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := s.Search(ctx, q); err != nil || len(got) != 1 || got[0] != aReport(want).ID {
			t.Errorf("%s: %v %v", text, got, err)
		}
	}
}
