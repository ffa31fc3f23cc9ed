package local

import (
	"context"
	"fmt"
	"testing"

	"stemma/queue"
	"stemma/queue/queuetest"
)

func TestQueue(t *testing.T) {
	queuetest.Run(t, func(*testing.T) queuetest.Adapter {
		q := New()
		return queuetest.Adapter{Open: func() queue.Queue { return q }, Empty: q.Empty}
	})
}

// A full queue does not wait, and loses what it cannot hold.
func TestFull(t *testing.T) {
	q := New()
	for i := range Most + 10 {
		if err := q.Hint(t.Context(), queue.Hint{Stage: queue.Read, Key: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	q.Work(ctx, queue.Read, 1, func(context.Context, string) error {
		if n++; n == Most {
			cancel()
		}
		return nil
	})
	if n != Most {
		t.Errorf("%d were kept, not %d", n, Most)
	}
}
