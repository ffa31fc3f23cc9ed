package desk

import (
	"context"
	"sync"

	"stemma/report"
	"stemma/store"
)

// A loader loads reports that are to be read for several goroutines: those that wait while some
// are loaded are loaded together afterwards.
type loader struct {
	store   store.Store
	rules   string
	turn    chan struct{} // full while somebody loads
	mu      sync.Mutex
	waiting []wanted
}

// A wanted is a report that waits to be loaded.
type wanted struct {
	id  report.ID
	got chan loaded
}

// A loaded is a report that was loaded, or nil if there is nothing to read.
type loaded struct {
	*report.Report
	err error
}

// load returns a report, or nil if it was read as it is, or forgotten.
func (l *loader) load(ctx context.Context, id report.ID) (*report.Report, error) {
	mine := wanted{id, make(chan loaded, 1)}
	l.mu.Lock()
	l.waiting = append(l.waiting, mine)
	l.mu.Unlock()
	select {
	case got := <-mine.got: // by who had the turn
		return got.Report, got.err
	case l.turn <- struct{}{}:
	}
	l.all(ctx)
	got := <-mine.got
	return got.Report, got.err
}

// all loads the reports that wait and gives the turn on. There may be none: others may have
// loaded them.
func (l *loader) all(ctx context.Context) {
	defer func() { <-l.turn }()
	l.mu.Lock()
	all := l.waiting
	l.waiting = nil
	l.mu.Unlock()
	if len(all) == 0 {
		return
	}
	defer func() { // if the store breaks down nobody waits for ever
		for _, w := range all {
			close(w.got)
		}
	}()
	ids := make([]report.ID, len(all))
	for i, w := range all {
		ids[i] = w.id
	}
	of, err := l.unread(ctx, ids)
	for _, w := range all {
		if err != nil && len(all) > 1 { // each for itself, so that a damaged one does not keep the others out
			one, err := l.unread(ctx, []report.ID{w.id})
			w.got <- loaded{one[w.id], err}
		} else {
			w.got <- loaded{of[w.id], err}
		}
	}
}

// unread returns those of some reports that were not read as they are.
func (l *loader) unread(ctx context.Context, ids []report.ID) (map[report.ID]*report.Report, error) {
	rs, err := l.store.ReportsOf(ctx, ids...)
	if err != nil {
		return nil, err
	}
	made, err := l.store.Made(ctx, l.rules, ids...)
	if err != nil {
		return nil, err
	}
	heads := make(map[report.ID]string, len(made))
	for _, m := range made {
		heads[m.Report] = m.Head
	}
	out := make(map[report.ID]*report.Report, len(rs))
	for _, r := range rs {
		if head, ok := heads[r.ID]; !ok || head != store.HeadDigest(r) {
			out[r.ID] = r
		}
	}
	return out, nil
}
