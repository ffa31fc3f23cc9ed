package shelf

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"sync/atomic"
	"time"

	"stemma/store"
)

// A Standing is the stories that stand after a revision. They do not change.
type Standing struct {
	At    store.Seq        // the last revision
	Epoch int64            // changes when something is forgotten
	Order []*store.Edition // the newest first

	// What has a name: those of base, but for what moved since it was made; nil is gone. So
	// that of many stories those that move need not wait for the others.
	base, moved map[string]*store.Edition

	last atomic.Int64 // when it was last found to be what stands
}

func (s *Standing) seen() time.Time { return time.Unix(0, s.last.Load()) }

// Lately reports whether a time is so little ago that what was right then may be shown while
// another makes what is right now. Ours.
func Lately(t time.Time) bool { return time.Since(t) < time.Second }

// Came lists those that a revision after another published, the newest first.
func (s *Standing) Came(after store.Seq) []*store.Edition {
	i, _ := slices.BinarySearchFunc(s.Order, after, func(e *store.Edition, after store.Seq) int {
		if e.Revision > after {
			return -1
		}
		return 1
	})
	return s.Order[:i]
}

// mostMoved is how many names may have moved before a new base is made. Ours.
const mostMoved = 512

// ETag names what stands.
func (s *Standing) ETag() string { return fmt.Sprintf(`"r%d-%d"`, s.At, s.Epoch) }

// Story returns the standing edition of a story; nil if there is none.
func (s *Standing) Story(name string) *store.Edition {
	if e, ok := s.moved[name]; ok {
		return e
	}
	return s.base[name]
}

// Standing returns what stands now. While another brings it up to date nobody waits for that:
// what stood a moment ago, after one revision, is as right.
func (s *Shelf) Standing(ctx context.Context) (*Standing, error) {
	epoch, err := s.Epoch(ctx)
	if err != nil {
		return nil, err
	}
	at, err := s.Before(ctx, store.FarFuture)
	if err != nil {
		return nil, err
	}
	if now := s.now.Load(); now != nil && now.At == at && now.Epoch == epoch {
		now.last.Store(time.Now().UnixNano())
		return now, nil
	}
	if !s.mu.TryLock() {
		if was := s.now.Load(); was != nil && was.Epoch == epoch && Lately(was.seen()) {
			return was, nil
		}
		s.mu.Lock() // there is nothing yet, or it is old, or something was forgotten
	}
	defer s.mu.Unlock()
	now := s.now.Load()
	if now != nil && now.At >= at && now.Epoch == epoch {
		return now, nil // another was first
	}
	if now == nil || now.Epoch != epoch {
		s.books.Clear()
		s.heads.Clear()
		s.held.Clear()
		s.steps.Clear()
		now = &Standing{}
	}
	gone, come, err := s.Since(ctx, now.At, at)
	if err != nil {
		return nil, err
	}
	next := now.after(gone, come)
	next.At, next.Epoch = at, epoch
	next.last.Store(time.Now().UnixNano())
	s.now.Store(next)
	return next, nil
}

// after returns what stands when editions went and others came.
func (s *Standing) after(gone, come []store.Edition) *Standing {
	next := &Standing{Order: make([]*store.Edition, 0, len(s.Order)+len(come)), base: s.base, moved: maps.Clone(s.moved)}
	if next.moved == nil {
		next.moved = map[string]*store.Edition{}
	}
	var replaced []store.Seq
	for _, e := range gone {
		replaced = append(replaced, e.Seq)
		next.moved[e.Story] = nil
	}
	for i := range come {
		e := &come[i]
		next.Order = append(next.Order, e)
		next.moved[e.Story] = e
	}
	newest := func(a, b *store.Edition) int { return cmp.Compare(b.Seq, a.Seq) }
	slices.SortFunc(next.Order, newest)
	// Of the others there may be very many, and few of them go: what lies between those that
	// go is taken as it is.
	slices.Sort(replaced)
	rest := s.Order
	for _, seq := range slices.Backward(replaced) {
		i, there := slices.BinarySearchFunc(rest, seq, func(e *store.Edition, seq store.Seq) int { return cmp.Compare(seq, e.Seq) })
		next.Order, rest = append(next.Order, rest[:i]...), rest[i:]
		if there {
			rest = rest[1:]
		}
	}
	next.Order = append(next.Order, rest...)
	if k := len(come); k > 0 && k < len(next.Order) && newest(next.Order[k-1], next.Order[k]) > 0 {
		slices.SortFunc(next.Order, newest)
	}
	if len(next.moved) > mostMoved {
		next.base, next.moved = make(map[string]*store.Edition, len(next.Order)), map[string]*store.Edition{}
		for _, e := range next.Order {
			next.base[e.Story] = e
		}
	}
	return next
}
