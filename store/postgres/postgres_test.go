package postgres

import (
	"context"
	"testing"

	"stemma/internal/pgtest"
	"stemma/store"
	"stemma/store/storetest"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

var ctx = context.Background()

// fresh returns a store that is closed after the test.
func fresh(t testing.TB, address string, o Options) *Store {
	t.Helper()
	s, err := Open(ctx, address, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestStore(t *testing.T) {
	server := pgtest.Shared(t)
	storetest.Run(t, func(t *testing.T, clock *storetest.Clock) store.Store {
		return fresh(t, server.Schema(t), Options{Now: clock.Now})
	})
}
