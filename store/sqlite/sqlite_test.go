package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"stemma/store"
	"stemma/store/storetest"
)

// fresh returns an empty store.
func fresh(t testing.TB, o Options) *Store {
	t.Helper()
	s, err := Open(context.Background(), filepath.Join(t.TempDir(), "a name?#%&.stemma"), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, c *storetest.Clock) store.Store { return fresh(t, Options{Now: c.Now}) })
}
