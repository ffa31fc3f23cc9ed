package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"stemma/queue"
	"stemma/report"
)

// Of a desk whose work others share. Ours.
const (
	window     = 512                    // hints of a stage that are open at most
	againAfter = 10 * time.Second       // after which what is still missing is hinted again
	standTime  = 500 * time.Millisecond // how often a lease that another holds is asked for
	pace       = 200 * time.Millisecond // the least time between two turns
	slowest    = time.Second            // the same while little of a full window is done meanwhile
	quiet      = 2 * time.Second        // how long grouping waits at most while more is being read
)

// Stand waits until the lease of the desk is free, calls work while it holds it, and stands by
// again when it is lost, until ctx is done. What fails is logged and tried again.
func (d *Desk) Stand(ctx context.Context, work func(context.Context) error) error {
	for said := ""; ; {
		err := d.Hold(ctx, work)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var taken *TakenError
		switch {
		case errors.As(err, &taken) && taken.By.Holder != said:
			said = taken.By.Holder
			d.log().Info("another leads the desk, and this one stands by", "holder", said)
		case err != nil && taken == nil:
			d.log().Error("the desk stands by", "err", err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(standTime):
		}
	}
}

// hinting is what a desk that leads does beside the stages that a Meter is told of.
const hinting = "hint"

// A lead is what a desk remembers of the work that it shares.
type lead struct {
	hinted   map[queue.Hint]time.Time
	gathered time.Time
	rest     time.Duration // the least time until the next turn
}

// Lead shares the work of the desk until ctx is done. It asks the store which reports are
// unread and which stories are unedited, hints at them in q, and hints again at what is still
// missing some seconds later; it groups what was read, and sends what is owed. Others read and
// edit: see Help. Whenever there is a hint that the store has changed it does so again. Who
// calls it holds the lease. After each turn it calls done, which may be nil.
func (d *Desk) Lead(ctx context.Context, q queue.Queue, hints <-chan struct{}, done func()) error {
	l := lead{hinted: map[queue.Hint]time.Time{}, rest: pace}
	for {
		wait, err := d.leadOnce(ctx, q, &l)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			d.log().Error("a turn failed, and is done again", "err", err)
			wait = pause
		}
		if done != nil {
			done()
		}
		rest := time.After(min(l.rest, d.again()))
		select {
		case <-ctx.Done():
		case <-hints:
		case <-time.After(wait):
		}
		select {
		case <-ctx.Done():
		case <-rest:
		}
	}
}

func (d *Desk) again() time.Duration { return cmp.Or(d.Again, againAfter) }

// leadOnce does one turn, and returns how long to wait for a hint before the next.
func (d *Desk) leadOnce(ctx context.Context, q queue.Queue, l *lead) (wait time.Duration, err error) {
	wait = sweep
	var faults []error
	// stage does some work and keeps its fault, which does not keep the others from theirs.
	stage := func(name string, do func() (int, error)) int {
		start := time.Now()
		n, err := do()
		if d.Meter != nil && name != hinting {
			d.Meter.Stage(name, n, time.Since(start), err)
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", name, err))
		}
		return n
	}
	var unread, unedited []report.ID
	stage(hinting, func() (n int, err error) {
		if unread, err = d.Store.Unread(ctx, d.Program.Rules, window); err == nil {
			l.paced(unread)
			err = l.hint(ctx, q, queue.Read, unread, d.again())
		}
		return 0, err
	})
	// While reports are being read, a story would be edited for each of them.
	if now := time.Now(); len(unread) == 0 || now.Sub(l.gathered) >= quiet {
		l.gathered = now
		if n := stage("gather", func() (int, error) { return d.gather(ctx) }); n > 0 {
			l.forget(queue.Edit) // who was to edit one of these may have edited what it was before
		}
	}
	stage(hinting, func() (n int, err error) {
		at, err := d.Store.Place(ctx)
		if err != nil || at.Rules != d.Program.Rules {
			return 0, err
		}
		if unedited, err = d.Store.Unedited(ctx, d.Program.EditRules, window); err == nil {
			err = l.hint(ctx, q, queue.Edit, unedited, d.again())
		}
		return 0, err
	})
	sent := stage("send", func() (int, error) { return d.send(ctx) })
	switch {
	case sent > 0:
		wait = 0
	case len(unread) > 0:
		wait = min(quiet, d.again())
	case len(unedited) > 0:
		wait = d.again()
	}
	return wait, errors.Join(faults...)
}

// paced chooses when the next turn is. While a window full of reports waits to be read, and
// only a few of them have been since the last turn, there is little to hint at.
func (l *lead) paced(unread []report.ID) {
	old := 0
	for _, id := range unread {
		if _, ok := l.hinted[queue.Hint{Stage: queue.Read, Key: string(id)}]; ok {
			old++
		}
	}
	if len(unread) < window || old < window*3/4 {
		l.rest = pace
		return
	}
	l.rest = min(2*l.rest, slowest)
}

// hint hints at the work of a stage that was not hinted at, or was long ago. What is not
// missing any more is forgotten, so that it is hinted at once if it is missing again.
func (l *lead) hint(ctx context.Context, q queue.Queue, s queue.Stage, ids []report.ID, again time.Duration) error {
	now := time.Now()
	var fresh []queue.Hint
	open := make(map[queue.Hint]time.Time, len(ids))
	for _, id := range ids {
		h := queue.Hint{Stage: s, Key: string(id)}
		if _, ok := open[h]; ok {
			continue // a report may be a member of what is and a witness of what was
		}
		at, ok := l.hinted[h]
		if since := now.Sub(at); !ok || since >= again || since < 0 {
			fresh = append(fresh, h)
			at = now
		}
		open[h] = at
	}
	if len(fresh) > 0 {
		if err := q.Hint(ctx, fresh...); err != nil {
			return err
		}
	}
	l.forget(s)
	for h, at := range open {
		l.hinted[h] = at
	}
	return nil
}

// forget forgets all hints of a stage.
func (l *lead) forget(s queue.Stage) {
	for h := range l.hinted {
		if h.Stage == s {
			delete(l.hinted, h)
		}
	}
}
