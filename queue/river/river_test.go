package river

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/riverqueue/river"

	"stemma/internal/pgtest"
	"stemma/queue"
	"stemma/queue/queuetest"
)

func TestMain(m *testing.M) {
	if address := os.Getenv(childStore); address != "" {
		if err := child(address, os.Getenv(childPoint)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	pgtest.Main(m)
}

// fresh returns the address of a store that has no queue yet; the queue is removed after the test.
func fresh(t *testing.T) string {
	t.Helper()
	server := pgtest.Shared(t)
	address := server.Schema(t)
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Exec(t, `DROP SCHEMA IF EXISTS `+Schema(u.Query().Get("search_path"))+` CASCADE`) })
	return address
}

func open(t *testing.T, address string) *Queue {
	t.Helper()
	q, err := Open(context.Background(), address, nil)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// Jobs have no indexes that nobody asks, and River does not look for them.
func TestIndexes(t *testing.T) {
	q := open(t, fresh(t))
	defer q.Close()
	for _, name := range river.ReindexerIndexNamesDefault() {
		var there bool
		if err := q.pool.QueryRow(t.Context(), `SELECT EXISTS (SELECT 1 FROM pg_indexes WHERE schemaname = $1 AND indexname = $2)`, q.schema, name).Scan(&there); err != nil {
			t.Fatal(err)
		}
		if want := !slices.Contains(unneeded, name); there != want || slices.Contains(kept(), name) != want {
			t.Errorf("index %s: %v", name, there)
		}
	}
	if len(kept()) != len(river.ReindexerIndexNamesDefault())-len(unneeded) {
		t.Errorf("River makes anew %q", kept())
	}
}

func TestQueue(t *testing.T) {
	pgtest.Shared(t)
	queuetest.Run(t, func(t *testing.T) queuetest.Adapter {
		address := fresh(t)
		care := open(t, address)
		t.Cleanup(func() { care.Close() })
		return queuetest.Adapter{
			Open: func() queue.Queue { return open(t, address) },
			Empty: func() {
				if err := care.Empty(context.Background()); err != nil {
					t.Error(err)
				}
			},
		}
	})
}

// Several that begin at once make the tables once.
func TestOpenAtOnce(t *testing.T) {
	address := fresh(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			q, err := Open(context.Background(), address, nil)
			if err == nil {
				err = errors.Join(q.Hint(context.Background(), queue.Hint{Stage: queue.Read, Key: "key"}), q.Close())
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

// A worker that was killed keeps its key from nobody: the job that it had taken counts as
// running for long, and a hint some seconds later is handed out all the same.
func TestKilledWorker(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	q := open(t, fresh(t))
	defer q.Close()
	ctx, cancel := context.WithCancel(t.Context())
	hint := queue.Hint{Stage: queue.Read, Key: "key"}
	if err := q.Hint(ctx, hint); err != nil {
		t.Fatal(err)
	}
	if _, err := q.pool.Exec(ctx, `UPDATE `+q.schema+`.river_job SET state = 'running', attempted_at = now(), attempt = 1, attempted_by = '{gone}'`); err != nil {
		t.Fatal(err)
	}
	done := make(chan string, 2)
	var wg sync.WaitGroup
	wg.Go(func() {
		q.Work(ctx, queue.Read, 1, func(_ context.Context, key string) error { done <- key; return nil })
	})
	defer wg.Wait()
	defer cancel()
	for start := time.Now(); ; time.Sleep(200 * time.Millisecond) {
		if err := q.Hint(ctx, hint); err != nil {
			t.Fatal(err)
		}
		select {
		case <-done:
			return
		default:
		}
		if time.Since(start) > period+5*time.Second {
			t.Fatal("the key is kept out")
		}
	}
}

func TestSchema(t *testing.T) {
	for store, want := range map[string]string{"": "q_stemma_queue", `"News Desk"`: "q_news_desk_queue", strings.Repeat("x", 80): "q_" + strings.Repeat("x", 32) + "_queue"} {
		if got := Schema(store); got != want {
			t.Errorf("the queue of %s is %s, not %s", store, got, want)
		}
	}
}

// No error holds a password.
func TestNoPassword(t *testing.T) {
	for _, address := range []string{"postgres://ada:quxvorplix@127.0.0.1:1/desk?connect_timeout=1", "postgres://ada:quxvorplix#x@127.0.0.1:1/desk"} {
		if _, err := Open(t.Context(), address, nil); err == nil || strings.Contains(err.Error(), "quxvorplix") {
			t.Errorf("%v", err)
		}
	}
}
