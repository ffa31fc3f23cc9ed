package sqlite

import (
	"path/filepath"
	"strings"
	"testing"
)

// What changed is looked up and not searched for among all editions.
func TestSincePlan(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "store"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, where := range []string{goneSince, comeSince} {
		var id, parent, unused int
		var plan string
		if err := s.r.QueryRow(`EXPLAIN QUERY PLAN SELECT seq FROM edition WHERE `+where, 7, 9).Scan(&id, &parent, &unused, &plan); err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(plan, "SEARCH") {
			t.Errorf("%s: %s", where, plan)
		}
	}
}
