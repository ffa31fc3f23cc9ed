package site

import (
	"context"
	"fmt"
	"sync"
	"time"

	kept "stemma/serve/shelf"
	"stemma/store"
)

// An event says that a story is at a version, and nothing else: a page that wants to know
// more asks for itself again. Its ID is the revision, so that a browser which was away says
// with Last-Event-ID what it knows, and is told what moved since; what moved twice is told
// once.
type event struct {
	at      store.Seq // the revision after which it is so
	story   string
	version store.Seq // 0: the story no longer stands under this name
}

// append writes an event as the stream has it. Only the last of a revision has the ID: who
// lost the others is told them again.
func (e event) append(b []byte, last bool) []byte {
	if last {
		b = fmt.Appendf(b, "id: %d\n", e.at)
	}
	return fmt.Appendf(b, "event: story\ndata: {\"story\":%q,\"version\":%d}\n\n", e.story, e.version)
}

// A hub tells open pages which stories moved. It keeps the last events once for all, so that
// an open page takes no more room than its connection.
type hub struct {
	store kept.Store
	done  chan struct{}
	once  sync.Once

	mu     sync.Mutex
	at     store.Seq // the last revision
	since  store.Seq // the revision after which recent begins
	recent []event   // in order
	wake   chan struct{}
	open   int
	began  bool
}

func newHub(s kept.Store) *hub {
	return &hub{store: s, done: make(chan struct{}), wake: make(chan struct{})}
}

// look asks the store what moved since it was last asked, and wakes the open pages.
func (h *hub) look(ctx context.Context) error {
	now, err := h.store.Before(ctx, store.FarFuture)
	if err != nil {
		return err
	}
	h.mu.Lock()
	at, first := h.at, !h.began
	h.began = true
	h.mu.Unlock()
	if now == at && !first {
		return nil
	}
	if first || now < at { // or what was newest was forgotten
		h.mu.Lock()
		h.at, h.since, h.recent = now, now, nil
		h.mu.Unlock()
		return nil
	}
	es, err := moves(ctx, h.store, at, now)
	if err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	for i := range es {
		es[i].at = now
	}
	h.at, h.recent = now, append(h.recent, es...)
	if n := len(h.recent) - mostRecent; n > 0 {
		for n < len(h.recent) && h.recent[n].at == h.recent[n-1].at {
			n++ // a revision is kept whole or not at all
		}
		h.since = h.recent[n-1].at
		h.recent = append([]event(nil), h.recent[n:]...)
	}
	close(h.wake)
	h.wake = make(chan struct{})
	return nil
}

// moves lists which stories were at another version after the revision to than after an
// earlier one.
func moves(ctx context.Context, s kept.Store, after, to store.Seq) (out []event, err error) {
	gone, come, err := s.Since(ctx, after, to)
	if err != nil {
		return nil, err
	}
	stands := map[string]bool{}
	for _, e := range come {
		stands[e.Story] = true
	}
	for _, e := range gone {
		if !stands[e.Story] {
			out = append(out, event{story: e.Story})
		}
	}
	for _, e := range come {
		out = append(out, event{story: e.Story, version: e.Seq})
	}
	return out, nil
}

// after returns the events after a revision and the last revision; ok is false if not all are
// kept. wake is closed when there are more.
func (h *hub) after(at store.Seq) (out []event, now store.Seq, wake <-chan struct{}, ok bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if at > h.at {
		at = h.at // what the reader knew was forgotten
	}
	i := len(h.recent)
	for i > 0 && h.recent[i-1].at > at {
		i--
	}
	return h.recent[i:len(h.recent):len(h.recent)], h.at, h.wake, at >= h.since
}

// enter counts an open page; it returns false if there are too many.
func (h *hub) enter(n int) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if n > 0 && h.open >= mostOpen {
		return false
	}
	h.open += n
	return true
}

// The hub keeps this many events, takes this many pages, and says that it is there so often.
// Ours: proxies cut a stream that is silent for 30 to 60 seconds.
const (
	mostRecent = 4096
	mostOpen   = 4000
	heartbeat  = 20 * time.Second
	patience   = 10 * time.Second // for a reader to take what is written
)
