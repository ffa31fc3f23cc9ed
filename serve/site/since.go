package site

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"stemma/desk"
	kept "stemma/serve/shelf"
	"stemma/store"
)

// A thread is the editions that stood and those that stand of what is one story, or several
// that share reports.
type thread struct{ gone, come []store.Edition }

// newest returns the Seq of the newest edition of a thread.
func (t thread) newest() (n store.Seq) {
	for _, e := range t.gone {
		n = max(n, e.Seq)
	}
	for _, e := range t.come {
		n = max(n, e.Seq)
	}
	return n
}

// changed are the threads that moved after a revision, the newest first.
type changed struct {
	threads []thread
	all     []*store.Edition // or all that stands, each a thread of its own, of which there may be very many
}

func (c changed) len() int { return len(c.threads) + len(c.all) }

// part returns the threads from first up to end.
func (c changed) part(first, end int) []thread {
	if c.all == nil {
		return c.threads[first:end]
	}
	var out []thread
	for _, e := range c.all[first:end] {
		out = append(out, thread{come: []store.Edition{*e}})
	}
	return out
}

// since lists what changed after a revision.
func (s *shelf) since(ctx context.Context, now *kept.Standing, at store.Seq) (changed, error) {
	if at == 0 {
		return changed{all: now.Order}, nil
	}
	ts, err := s.threadsSince(ctx, now, at)
	return changed{threads: ts}, err
}

// threadsSince lists the threads that changed after a revision, the newest first.
func (s *shelf) threadsSince(ctx context.Context, now *kept.Standing, at store.Seq) ([]thread, error) {
	key := fmt.Sprintf("%d %d", now.Epoch, now.At)
	return s.threads.Load(key+" "+strconv.FormatInt(int64(at), 10), func() ([]thread, int, error) {
		gone, come, err := s.Shelf.Since(ctx, at)
		if err != nil {
			return nil, 0, err
		}
		var out []thread
		for _, t := range desk.Threads(gone, come) {
			out = append(out, thread{t[0], t[1]})
		}
		slices.SortFunc(out, func(a, b thread) int { return cmp.Compare(b.newest(), a.newest()) })
		return out, len(gone) + len(come) + 1, nil
	})
}
