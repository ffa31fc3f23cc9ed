package desk_test

import (
	"path/filepath"
	"strings"
	"testing"

	"stemma/desk"
	"stemma/store/storetest"
)

// What a desk remembers does not matter: it publishes the same editions, and the same changes,
// as desks that begin anew for each report.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("short: no desk begins anew for each report")
	}
	rs := twoStories(t)
	var dumps []string
	for _, remembers := range []bool{true, false} {
		s := open(t, filepath.Join(t.TempDir(), "store"))
		defer s.Close()
		d := &desk.Desk{Store: s, Program: program()}
		for i := range rs {
			if !remembers {
				d = &desk.Desk{Store: s, Program: program()}
			}
			arrive(t, s, rs[(i*5)%len(rs)]) // from one story, then from the other
			settle(t, d)
		}
		// What is forgotten is not remembered.
		if err := s.Forget(ctx, rs[3].ID); err != nil {
			t.Fatal(err)
		}
		settle(t, d)
		dumps = append(dumps, storetest.Dump(t, s, desk.English.Rules))
	}
	storetest.Equal(t, dumps[0], dumps[1])
	if !strings.Contains(dumps[0], "figure_moved") {
		t.Error("nothing changed")
	}
}
