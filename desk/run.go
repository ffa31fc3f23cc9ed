package desk

import (
	"context"
	"errors"
	"fmt"
	"time"

	"stemma/store"
)

// A TakenError says that another desk works on the store.
type TakenError struct{ By store.Lease }

func (e *TakenError) Error() string {
	return fmt.Sprintf("another stemma works on this store: %s", e.By.Holder)
}

// The lease of a desk, which it takes again every quarter of that time. Ours: whoever comes
// after a desk that was killed is to wait ten seconds at most.
const leaseTime = 8 * time.Second

const leaseName = "desk"

// sweep is how often a desk looks for work without a hint. Ours.
const sweep = 30 * time.Second

// pause is how long a desk waits after a fault. Ours.
const pause = time.Second

// Hold calls work while it holds the lease of the desk, and gives it back. If another holds
// it, Hold fails with a TakenError. If it is lost, as it is when the machine slept, the
// context of work is cancelled.
func (d *Desk) Hold(ctx context.Context, work func(context.Context) error) error {
	lease, held, err := d.Store.Lease(ctx, leaseName, d.Holder, leaseTime)
	if err != nil {
		return err
	}
	if !held {
		return &TakenError{lease}
	}
	ctx, stop := context.WithCancelCause(ctx)
	renewed := make(chan struct{})
	go func() {
		defer close(renewed)
		tick := time.NewTicker(leaseTime / 4)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			lease, held, err := d.Store.Lease(ctx, leaseName, d.Holder, leaseTime)
			switch {
			case err != nil && ctx.Err() == nil:
				d.log().Warn("renew the lease", "err", err) // try again, while it lasts
			case err == nil && !held:
				stop(&TakenError{lease})
				return
			}
		}
	}()
	err = work(ctx)
	if cause := context.Cause(ctx); cause != nil && errors.Is(err, context.Canceled) {
		err = cause
	}
	stop(nil)
	<-renewed
	_, _, back := d.Store.Lease(context.WithoutCancel(ctx), leaseName, d.Holder, 0)
	return errors.Join(err, back)
}

// Run works until ctx is done, with the lease: see Hold and Work.
func (d *Desk) Run(ctx context.Context, hints <-chan struct{}, done func()) error {
	return d.Hold(ctx, func(ctx context.Context) error { return d.Work(ctx, hints, done) })
}

// Work works until ctx is done: whenever there is a hint, and every half a minute without
// one. After each turn in which something was done it calls done, which may be nil. A fault
// of a stage is logged and tried again. Who calls it holds the lease.
func (d *Desk) Work(ctx context.Context, hints <-chan struct{}, done func()) error {
	for {
		wait := sweep
		worked, err := d.Turn(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			d.log().Error("a turn failed, and is done again", "err", err)
			wait = pause
		}
		if worked && done != nil {
			done()
		}
		if worked && err == nil {
			continue // there may be more
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-hints:
		case <-time.After(wait):
		}
	}
}
