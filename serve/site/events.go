package site

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
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

// The hub keeps this many events, takes this many pages, and says that it is there so often.
// Ours: proxies cut a stream that is silent for 30 to 60 seconds.
const (
	mostRecent = 4096
	mostOpen   = 4000
	heartbeat  = 20 * time.Second
	patience   = 10 * time.Second // for a reader to take what is written
)

func newHub(s kept.Store) *hub {
	return &hub{store: s, done: make(chan struct{}), wake: make(chan struct{})}
}

// Watch reads what the first page shows, then looks for what moved whenever there is a hint,
// and every second without one, until ctx is done. hints may be nil.
func (s *Site) Watch(ctx context.Context, hints <-chan struct{}) error {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for first := true; ; first = false {
		if err := s.hub.look(ctx); err != nil && ctx.Err() == nil {
			s.opt.Log.Warn("look for what moved", "err", err)
		}
		if first {
			s.warm(ctx)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-hints:
		case <-tick.C:
		}
	}
}

// warm reads what stands and what the first page says of it, so that the first reader after a
// start does not wait for that. What fails is tried again when somebody asks.
func (s *Site) warm(ctx context.Context) {
	now, err := s.shelf.current(ctx)
	if err != nil {
		return
	}
	for _, e := range now.Order[:min(pageRows, len(now.Order))] {
		if _, err := s.shelf.card(ctx, e.Seq); err != nil {
			return
		}
	}
}

// Close ends the streams of all open pages, so that a server can end in order.
func (s *Site) Close() { s.hub.once.Do(func() { close(s.hub.done) }) }

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

// events serves the stream of one open page: that of a story, or of all.
func (s *Site) events(w http.ResponseWriter, r *http.Request) {
	if !s.hub.enter(1) {
		w.Header().Set("Retry-After", "30")
		http.Error(w, say("fault.busy"), http.StatusServiceUnavailable)
		return
	}
	defer s.hub.enter(-1)
	out := http.NewResponseController(w)
	if out.SetReadDeadline(time.Time{}) != nil { // the server's is for a request
		http.Error(w, say("fault.ours"), http.StatusInternalServerError)
		return
	}
	head := w.Header()
	head.Set("Content-Type", "text/event-stream")
	head.Set("Cache-Control", "no-store")
	head.Set("X-Accel-Buffering", "no") // proxies
	send := func(b []byte) bool {
		if out.SetWriteDeadline(time.Now().Add(patience)) != nil {
			return false
		}
		if _, err := w.Write(b); err != nil {
			return false
		}
		return out.Flush() == nil
	}
	only := r.FormValue("story")
	at, known := lastSeen(r)
	if !known {
		_, at, _, _ = s.hub.after(0)
	}
	if !send([]byte("retry: 2000\n\n")) {
		return
	}
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		es, now, wake, ok := s.hub.after(at)
		if !ok {
			var err error
			if es, err = moves(r.Context(), s.store, at, now); err != nil {
				return // the browser comes again
			}
		}
		var b []byte
		for i, e := range es {
			if only == "" || e.story == only {
				e.at = now
				b = e.append(b, i == len(es)-1)
			}
		}
		if at = now; len(b) > 0 && !send(b) {
			return
		}
		select {
		case <-wake:
		case <-beat.C:
			if !send(fmt.Appendf(nil, "id: %d\n: here\n\n", now)) {
				return
			}
		case <-r.Context().Done():
			return
		case <-s.hub.done:
			return
		}
	}
}

// lastSeen returns the revision that a reader knows, by the header that browsers send or by
// the address, for the first time.
func lastSeen(r *http.Request) (store.Seq, bool) {
	for _, v := range []string{r.Header.Get("Last-Event-ID"), r.FormValue("after")} {
		if n, err := strconv.ParseInt(strings.TrimSpace(v), 10, 64); err == nil && n >= 0 {
			return store.Seq(n), true
		}
	}
	return 0, false
}
