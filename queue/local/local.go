// Package local is the queue of one process: hints in memory, which end with it.
package local

import (
	"context"
	"sync"
	"time"

	"stemma/queue"
)

// Most is how many hints of a stage are open at most; more are lost. Ours.
const Most = 4096

// A Queue keeps hints in memory. It implements queue.Queue.
type Queue struct {
	mu     sync.Mutex
	stages map[queue.Stage]*line
}

var _ queue.Queue = (*Queue)(nil)

// A line is the open hints of a stage.
type line struct {
	keys  chan string
	known map[string]bool // those in keys, so that none is there twice
}

// New returns an empty queue.
func New() *Queue { return &Queue{stages: map[queue.Stage]*line{}} }

// of returns the line of a stage; q.mu is held.
func (q *Queue) of(s queue.Stage) *line {
	l := q.stages[s]
	if l == nil {
		l = &line{keys: make(chan string, Most), known: map[string]bool{}}
		q.stages[s] = l
	}
	return l
}

// Hint implements queue.Queue.
func (q *Queue) Hint(_ context.Context, hs ...queue.Hint) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, h := range hs {
		l := q.of(h.Stage)
		if l.known[h.Key] {
			continue
		}
		select {
		case l.keys <- h.Key:
			l.known[h.Key] = true
		default: // it is full, and this one is lost
		}
	}
	return nil
}

// pause is how long a hint that could not be done waits. Ours.
const pause = time.Second

// Work implements queue.Queue.
func (q *Queue) Work(ctx context.Context, stage queue.Stage, n int, do func(context.Context, string) error) error {
	q.mu.Lock()
	l := q.of(stage)
	q.mu.Unlock()
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for ctx.Err() == nil {
				select {
				case <-ctx.Done():
				case key := <-l.keys:
					q.mu.Lock()
					delete(l.known, key) // what comes from now on may be news
					q.mu.Unlock()
					if err := do(ctx, key); err != nil {
						q.release(ctx, queue.Hint{Stage: stage, Key: key})
					}
				}
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}

// release hands a hint out again, later unless ctx is done.
func (q *Queue) release(ctx context.Context, h queue.Hint) {
	if ctx.Err() != nil {
		q.Hint(ctx, h)
		return
	}
	time.AfterFunc(pause, func() { q.Hint(ctx, h) })
}

// Empty removes all hints.
func (q *Queue) Empty() {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, l := range q.stages {
		clear(l.known)
		for len(l.keys) > 0 {
			select {
			case <-l.keys:
			default: // somebody was faster
			}
		}
	}
}

// Close implements queue.Queue.
func (q *Queue) Close() error { return nil }
