package desk

import (
	"context"
	"errors"
	"sync"
	"time"

	"stemma/queue"
	"stemma/report"
	"stemma/store"
)

// Of a worker that has several reports in hand for each that it reads: while some are kept, others
// are read, and what is ready at the same time is kept by one transaction. Ours: what a
// transaction costs beside what it keeps is as much as to keep two readings.
const (
	together  = 12                     // readings that are kept at once, or more where more wait
	linger    = 100 * time.Millisecond // how long a reading waits for others that are in hand
	ahead     = 2 * together           // reports in hand
	editAhead = 4                      // stories in hand for each that is edited, so that the next is there
)

// Help reads and edits what q hints at until ctx is done, each by up to n goroutines. Any
// number of desks may help at once: what two do at the same time is kept once.
func (d *Desk) Help(ctx context.Context, q queue.Queue, n int) error {
	eyes := make(chan struct{}, n) // who reads has put something in
	l := loader{store: d.Store, rules: d.Program.Rules, turn: make(chan struct{}, 1)}
	k := keeper{store: d.Store, rules: d.Program.Rules, turn: make(chan struct{}, 1), ready: make(chan struct{}, 1)}
	memories := make(chan *Memory, n) // one for each that edits
	for range n {
		memories <- &Memory{}
	}
	// A stage ends only with ctx, or if the queue cannot be worked on at all: then the other ends, too.
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var wg sync.WaitGroup
	wg.Go(func() {
		stop(q.Work(ctx, queue.Read, ahead*n, func(ctx context.Context, key string) error {
			k.expect()
			return d.measured(ctx, queue.Read, key, func() (bool, error) {
				m, err := d.readOne(ctx, &l, report.ID(key), eyes)
				if err != nil || m == nil {
					k.came(nil)
					return false, err
				}
				return true, k.keep(ctx, *m)
			})
		}))
	})
	wg.Go(func() {
		stop(q.Work(ctx, queue.Edit, editAhead*n, func(ctx context.Context, key string) error {
			mem := <-memories
			defer func() { memories <- mem }()
			return d.measured(ctx, queue.Edit, key, func() (bool, error) { return d.editKey(ctx, mem, report.ID(key)) })
		}))
	})
	wg.Wait()
	return context.Cause(ctx)
}

// measured does one piece of work, tells how it went, and returns its fault.
func (d *Desk) measured(ctx context.Context, s queue.Stage, key string, do func() (done bool, err error)) error {
	start := time.Now()
	done, err := do()
	n := 0
	if done {
		n = 1
	}
	if d.Meter != nil {
		d.Meter.Stage(string(s), n, time.Since(start), err)
	}
	if err != nil && ctx.Err() == nil {
		d.log().Warn("a piece of work failed, and is done again", "stage", s, "report", report.ID(key).Short(), "err", err)
	}
	return err
}

// readOne reads a report, and returns nil if it was read as it is, or forgotten. While it reads
// it has something in eyes.
func (d *Desk) readOne(ctx context.Context, l *loader, id report.ID, eyes chan struct{}) (*store.Made, error) {
	r, err := l.load(ctx, id)
	if err != nil || r == nil {
		return nil, err
	}
	eyes <- struct{}{}
	defer func() { <-eyes }()
	m, err := MadeOf(d.Program.Read(r))
	return &m, err
}

// A keeper keeps readings for several goroutines: those that wait while some are kept are kept
// together afterwards, and one waits a moment for others that are being made.
type keeper struct {
	store   store.Store
	rules   string
	turn    chan struct{} // full while somebody keeps
	ready   chan struct{} // full when there is no more to wait for
	mu      sync.Mutex
	waiting []kept
	inHand  int // reports whose readings may come
}

// A kept is a reading that waits to be kept.
type kept struct {
	store.Made
	fault chan error
}

// expect says that a reading may come. Each is followed by came.
func (k *keeper) expect() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.inHand++
}

// came takes a reading that was made, or nil if there is none to keep.
func (k *keeper) came(m *kept) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.inHand--
	if m != nil {
		k.waiting = append(k.waiting, *m)
	}
	if k.enough() {
		select {
		case k.ready <- struct{}{}:
		default:
		}
	}
}

// enough reports whether the readings that wait are to be kept now.
func (k *keeper) enough() bool { return k.inHand == 0 || len(k.waiting) >= together }

// gather waits for more readings, if more are in hand.
func (k *keeper) gather(ctx context.Context) {
	k.mu.Lock()
	enough := k.enough() || len(k.waiting) == 0
	k.mu.Unlock()
	if enough {
		return
	}
	select {
	case <-k.ready: // it may have been so for those before: then these wait less
	case <-time.After(linger):
	case <-ctx.Done():
	}
}

// keep keeps a reading.
func (k *keeper) keep(ctx context.Context, m store.Made) error {
	mine := kept{m, make(chan error, 1)}
	k.came(&mine)
	k.turn <- struct{}{}
	k.gather(ctx)
	k.all(ctx)
	return <-mine.fault
}

// all keeps the readings that wait and gives the turn on. There may be none: others may have
// kept them.
func (k *keeper) all(ctx context.Context) {
	defer func() { <-k.turn }()
	k.mu.Lock()
	all := k.waiting
	k.waiting = nil
	k.mu.Unlock()
	if len(all) == 0 {
		return
	}
	defer func() { // if the store breaks down nobody waits for ever: what is not kept is hinted at again
		for _, m := range all {
			close(m.fault)
		}
	}()
	// What was read is kept, also if the desk is to end.
	keep, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleTime)
	defer cancel()
	if ctx.Err() == nil {
		keep = ctx // else a server that is away for a while is waited for
	}
	ms := make([]store.Made, len(all))
	for i, m := range all {
		ms[i] = m.Made
	}
	err := k.store.Keep(keep, k.rules, ms...)
	for _, m := range all {
		if err != nil && len(all) > 1 { // each for itself, so that one does not keep the others out
			m.fault <- k.store.Keep(keep, k.rules, m.Made)
		} else {
			m.fault <- err
		}
	}
}

// mostRevisions is how often a worker edits the stories of one hint, when others group or edit
// them meanwhile; then somebody else may. Ours.
const mostRevisions = 4

// editKey edits the stories in the thread of a report, and reports whether there was
// something to do.
func (d *Desk) editKey(ctx context.Context, mem *Memory, id report.ID) (edited bool, err error) {
	for range mostRevisions {
		at, err := d.Store.Place(ctx)
		if err != nil || at.Rules != d.Program.Rules {
			return edited, err // not yet gathered under these rules
		}
		done, err := editOne(ctx, d.Store, d.Program, d.Alerts, mem, id, d.now(), d.log())
		switch {
		case ctx.Err() != nil:
			return edited, ctx.Err()
		case errors.Is(err, store.ErrConflict), errors.Is(err, store.ErrNotFound):
			continue // another was first, or a report was forgotten meanwhile
		case err != nil || !done:
			return edited, err
		}
		edited = true
	}
	return edited, nil // what is left is hinted at again
}
