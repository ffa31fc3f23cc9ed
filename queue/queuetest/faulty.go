package queuetest

import (
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"time"

	"stemma/queue"
)

// A faulty queue does all that a queue may do to its hints: it loses, doubles, delays and
// reorders them, hands out what was done long ago, and forgets whom it has handed what.
type faulty struct {
	queue.Queue
	mu     sync.Mutex
	random *rand.Rand
	past   []queue.Hint // some that were hinted at before
	wg     sync.WaitGroup
}

// Faulty returns a queue that treats the hints of q badly, by chances of a seed.
func Faulty(q queue.Queue, seed uint64) queue.Queue {
	return &faulty{Queue: q, random: rand.New(rand.NewPCG(seed, 1))}
}

// one reports true in one of n cases.
func (f *faulty) one(n int) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.random.IntN(n) == 0
}

// Hint implements queue.Queue, badly.
func (f *faulty) Hint(ctx context.Context, hs ...queue.Hint) error {
	f.mu.Lock()
	var now, late []queue.Hint
	for _, h := range hs {
		switch f.random.IntN(6) {
		case 0: // lost
		case 1:
			now = append(now, h, h)
		case 2:
			late = append(late, h)
		default:
			now = append(now, h)
		}
	}
	f.past = append(f.past, hs...)
	if n := len(f.past); n > 0 && f.random.IntN(2) == 0 {
		now = append(now, f.past[f.random.IntN(n)], queue.Hint{Stage: queue.Stages[f.random.IntN(2)], Key: "no report"})
	}
	f.random.Shuffle(len(now), func(i, j int) { now[i], now[j] = now[j], now[i] })
	wait := time.Duration(f.random.IntN(400)) * time.Millisecond
	f.mu.Unlock()
	if f.one(12) {
		return errors.New("it could not be reached, and took the hints all the same or did not")
	}
	f.wg.Go(func() {
		time.Sleep(wait)
		f.Queue.Hint(ctx, late...)
	})
	return f.Queue.Hint(ctx, now...)
}

// Work implements queue.Queue, badly.
func (f *faulty) Work(ctx context.Context, s queue.Stage, n int, do func(context.Context, string) error) error {
	return f.Queue.Work(ctx, s, n, func(ctx context.Context, key string) error {
		switch {
		case f.one(6):
			return nil // it counts as done, and nobody does it
		case f.one(6): // two do it at once
			var wg sync.WaitGroup
			wg.Go(func() { do(ctx, key) })
			defer wg.Wait()
		}
		err := do(ctx, key)
		if f.one(6) {
			return errors.New("that it was done is lost")
		}
		return err
	})
}

// Close implements queue.Queue.
func (f *faulty) Close() error {
	f.wg.Wait()
	return f.Queue.Close()
}
