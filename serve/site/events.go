package site

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"stemma/store"
)

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
