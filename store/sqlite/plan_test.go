package sqlite

import (
	"path/filepath"
	"strings"
	"testing"
)

// What changed is looked up and not searched for among all editions, and the last revision not
// among all revisions.
func TestPlans(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "store"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ofEdition, args := `SELECT seq FROM edition WHERE `, []any{7, 9}
	for query, want := range map[string]string{
		ofEdition + goneSince: "SEARCH edition USING INDEX edition_gone (gone>? AND gone<?); USE TEMP B-TREE FOR ORDER BY",
		ofEdition + comeSince: "SEARCH edition USING INDEX edition_revision (revision>? AND revision<?); USE TEMP B-TREE FOR ORDER BY",
		lastRevision:          "SCAN revision", // backwards, to the first
		revisionBefore:        "SEARCH revision USING COVERING INDEX revision_at (at<?)",
	} {
		rows, err := s.r.Query(`EXPLAIN QUERY PLAN `+query, args[:min(2, strings.Count(query, "?"))]...)
		steps, err := collect(rows, err, func() (plan string, err error) {
			var id, parent, unused int
			return plan, rows.Scan(&id, &parent, &unused, &plan)
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(steps, "; "); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", query, got, want)
		}
	}
}
