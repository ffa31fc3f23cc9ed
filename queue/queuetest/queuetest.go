// Package queuetest checks that an adapter of package queue keeps its word, and that whatever
// a queue does to its hints changes no byte of what the desk makes.
package queuetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"stemma/queue"
)

// An Adapter is a queue of its own for one test.
type Adapter struct {
	// Open returns a connection to it, as another process would have.
	Open func() queue.Queue
	// Empty removes all hints behind the back of those who are connected.
	Empty func()
}

// patience is how long a test waits for what must come at some time.
const patience = 30 * time.Second

// Run runs the suite against the queues that fresh returns.
func Run(t *testing.T, fresh func(t *testing.T) Adapter) {
	for name, test := range map[string]func(*testing.T, Adapter){
		"each is handed out":      each,
		"the same is merged":      merged,
		"failed is done again":    again,
		"no more than n":          bounded,
		"ends in order":           ends,
		"taken back from the end": left,
		"the desk":                desks,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, fresh(t))
		})
	}
}

// A work is the workers of a test.
type work struct {
	t    *testing.T
	wg   sync.WaitGroup
	stop context.CancelFunc
	ctx  context.Context
}

func newWork(t *testing.T) *work {
	w := &work{t: t}
	w.ctx, w.stop = context.WithCancel(context.Background())
	t.Cleanup(w.end)
	return w
}

// end ends the workers.
func (w *work) end() {
	w.stop()
	w.wg.Wait()
}

// on has n goroutines work on a stage.
func (w *work) on(q queue.Queue, s queue.Stage, n int, do func(context.Context, string) error) {
	w.wg.Go(func() {
		if err := q.Work(w.ctx, s, n, do); !errors.Is(err, context.Canceled) {
			w.t.Errorf("work on %s ended: %v", s, err)
		}
	})
}

// until waits for something that must come.
func until(t *testing.T, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !is(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

func hint(t *testing.T, q queue.Queue, s queue.Stage, keys ...string) {
	t.Helper()
	hs := make([]queue.Hint, len(keys))
	for i, k := range keys {
		hs[i] = queue.Hint{Stage: s, Key: k}
	}
	if err := q.Hint(context.Background(), hs...); err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, a Adapter) queue.Queue {
	t.Helper()
	q := a.Open()
	t.Cleanup(func() {
		if err := q.Close(); err != nil {
			t.Error(err)
		}
	})
	return q
}

// Hints of several come to several who work, each to at least one, in its stage, whatever is
// in the key.
func each(t *testing.T, a Adapter) {
	keys := []string{"", ".", "*", ">", "a b", "a.b", "ä€😀", `"'\`, "\n", strings.Repeat("k", queue.MostKey)}
	for i := range 200 {
		keys = append(keys, fmt.Sprintf("%064x", i))
	}
	one, two := open(t, a), open(t, a)
	var mu sync.Mutex
	got := map[queue.Hint]int{}
	w := newWork(t)
	for _, q := range []queue.Queue{one, two} {
		for _, s := range queue.Stages {
			w.on(q, s, 3, func(_ context.Context, key string) error {
				mu.Lock()
				defer mu.Unlock()
				got[queue.Hint{Stage: s, Key: key}]++
				return nil
			})
		}
	}
	half := len(keys) / 2
	hint(t, one, queue.Read, keys[:half]...)
	hint(t, two, queue.Read, keys[half:]...)
	hint(t, two, queue.Edit, keys[:half]...)
	until(t, "all hints", func() bool {
		mu.Lock()
		defer mu.Unlock()
		return len(got) >= len(keys)+half
	})
	w.end()
	for h := range got {
		if h.Stage == queue.Edit && !slices.Contains(keys[:half], h.Key) {
			t.Errorf("%q came in another stage", h.Key)
		}
	}
}

// What is open already is not added a second time.
func merged(t *testing.T, a Adapter) {
	q := open(t, a)
	for range 20 {
		hint(t, q, queue.Read, "one", "two", "one")
	}
	var n atomic.Int32
	w := newWork(t)
	w.on(q, queue.Read, 1, func(context.Context, string) error { n.Add(1); return nil })
	until(t, "both hints", func() bool { return n.Load() >= 2 })
	hint(t, q, queue.Read, "end")
	until(t, "the end", func() bool { return n.Load() >= 3 })
	w.end()
	if n.Load() > 6 { // a queue may merge by spans of time, of which two may have begun
		t.Errorf("61 hints at three keys were handed out %d times", n.Load())
	}
}

// What could not be done is handed out again, and what was done may come again later.
func again(t *testing.T, a Adapter) {
	q := open(t, a)
	var n atomic.Int32
	w := newWork(t)
	w.on(q, queue.Edit, 1, func(context.Context, string) error {
		if n.Add(1) == 1 {
			return errors.New("not this time")
		}
		return nil
	})
	hint(t, q, queue.Edit, "key")
	until(t, "the second try", func() bool { return n.Load() >= 2 })
	until(t, "a new hint of what was done", func() bool {
		hint(t, q, queue.Edit, "key")
		return n.Load() >= 3
	})
}

// Who works takes no more than it works on, and leaves the rest to others.
func bounded(t *testing.T, a Adapter) {
	slow, quick := open(t, a), open(t, a)
	var taken, most, at, done atomic.Int32
	free := make(chan struct{})
	w := newWork(t)
	defer w.end() // after free is closed
	defer sync.OnceFunc(func() { close(free) })()
	w.on(slow, queue.Read, 2, func(context.Context, string) error {
		taken.Add(1)
		for n := at.Add(1); ; {
			if m := most.Load(); n <= m || most.CompareAndSwap(m, n) {
				break
			}
		}
		<-free
		at.Add(-1)
		return nil
	})
	hint(t, slow, queue.Read, "first", "second")
	until(t, "two are taken", func() bool { return taken.Load() == 2 })
	var keys []string
	for i := range 50 {
		keys = append(keys, fmt.Sprint(i))
	}
	hint(t, slow, queue.Read, keys...)
	w.on(quick, queue.Read, 2, func(context.Context, string) error { done.Add(1); return nil })
	until(t, "the rest is done by the other", func() bool { return done.Load() >= 50 })
	if most.Load() > 2 {
		t.Errorf("%d at once, not 2", most.Load())
	}
}

// Work ends soon after its context, with nothing to do and in the middle of work.
func ends(t *testing.T, a Adapter) {
	q := open(t, a)
	w := newWork(t)
	begun := make(chan struct{})
	w.on(q, queue.Edit, 4, func(context.Context, string) error { return nil })
	w.on(q, queue.Read, 4, func(ctx context.Context, _ string) error {
		close(begun)
		<-ctx.Done()
		return ctx.Err()
	})
	hint(t, q, queue.Read, "key")
	<-begun
	start := time.Now()
	w.end()
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}

// What one had begun when it ended comes to another.
func left(t *testing.T, a Adapter) {
	q := open(t, a)
	first := newWork(t)
	begun := make(chan struct{})
	first.on(q, queue.Read, 1, func(ctx context.Context, _ string) error {
		close(begun)
		<-ctx.Done()
		return ctx.Err()
	})
	hint(t, q, queue.Read, "key")
	<-begun
	first.end()
	var n atomic.Int32
	newWork(t).on(open(t, a), queue.Read, 1, func(context.Context, string) error { n.Add(1); return nil })
	until(t, "the other does it", func() bool { return n.Load() > 0 })
}
