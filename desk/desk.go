// Package desk runs stemma as reports come in: it reads what is unread, gathers it into
// stories, and edits the stories that changed.
//
// Each stage is a function over the store, which knows what is missing; so a stage that
// was interrupted goes on where it was, and one that is done twice changes nothing. What
// stands in the end depends only on the reports and on what people decided: it is the same
// in whatever order they came, in whatever batches, and with whatever interruptions, and it
// is what stemma.Gather and stemma.Edit make of all of them at once.
package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"stemma"
	"stemma/claim"
	"stemma/edition"
	"stemma/report"
	"stemma/store"
	"stemma/story"
)

// A Program is what reads reports and edits stories, with the digests of its rules: what is
// kept under other digests is made again.
type Program struct {
	Rules, EditRules string
	Read             func(*report.Report) *claim.Reading
	Edit             func(*story.Story, []*claim.Reading) *edition.Edition
}

// English is stemma for reports in English.
var English = Program{
	Rules: stemma.Rules, EditRules: stemma.EditRules, Edit: stemma.Edit,
	Read: func(r *report.Report) *claim.Reading { return stemma.Read(stemma.English(), r) },
}

// A Desk does the work of all stages on one store.
type Desk struct {
	Store   store.Store
	Program Program
	Now     func() time.Time // nil means time.Now
	Log     *slog.Logger     // nil means none
	// Batch is how many reports are read before they are gathered and edited; 0 means 64.
	Batch int
	// Alerts says who is told of what changes, and Senders, by the names of the rules, how.
	Alerts  []Rule
	Senders map[string]Sender
	// Meter is told of each stage; nil means nobody is.
	Meter Meter
	// Holder names this desk to others that would work on the store; see Run.
	Holder string
	// Again is after how long a desk that leads hints again at what is still missing; 0 means
	// ten seconds.
	Again time.Duration

	gatherer Gatherer
	outbox   Outbox
	memory   Memory
	thinned  time.Time
	dropped  bool // whether there are no readings of other rules
	counts   Counts
}

// A Meter is told how a stage went: how much it did, how long that took, and what went wrong.
// The stages are read, gather, edit and send.
type Meter interface {
	Stage(name string, n int, took time.Duration, err error)
}

// Counts is what a desk has done since it was made.
type Counts struct {
	Read      int // reports
	Gathered  int // groups that changed
	Revisions int // that were published
	Sent      int // alerts
	Conflicts int // stages that another came before, and that were done again
}

// Counts returns what was done. It must not be called while the desk works.
func (d *Desk) Counts() Counts { return d.counts }

// Turn does each stage once, and reports whether something was done. A fault of one stage,
// or of one report or story in it, does not keep the others from their work; all faults are
// returned in the end. What is still missing, as where somebody else came before
// (store.ErrConflict), is found by the next turn.
func (d *Desk) Turn(ctx context.Context) (worked bool, err error) {
	var faults []error
	for _, stage := range []struct {
		name string
		do   func(context.Context) (int, error)
		sum  *int
	}{
		{"read", d.read, &d.counts.Read},
		{"gather", d.gather, &d.counts.Gathered},
		{"edit", d.edit, &d.counts.Revisions},
		{"send", d.send, &d.counts.Sent},
	} {
		start := time.Now()
		n, err := stage.do(ctx)
		if d.Meter != nil {
			d.Meter.Stage(stage.name, n, time.Since(start), err)
		}
		*stage.sum += n
		worked = worked || n > 0
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", stage.name, err))
		}
		if errors.Is(err, store.ErrConflict) {
			d.counts.Conflicts++
		}
		if ctx.Err() != nil {
			break
		}
		if n > 0 {
			d.log().Info(stage.name, "n", n, "ms", time.Since(start).Milliseconds())
		}
	}
	return worked, errors.Join(faults...)
}

// Settle does all there is to do, and returns the faults that are left. It fails with
// store.ErrConflict if others come before it time and again.
func (d *Desk) Settle(ctx context.Context) error {
	for idle := 0; ; {
		worked, err := d.Turn(ctx)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case worked:
			idle = 0
		case err == nil:
			return nil
		case !errors.Is(err, store.ErrConflict) || idle == mostIdle:
			return err
		default:
			idle++
		}
	}
}

// mostIdle is how many turns in a row another may come before. Ours.
const mostIdle = 8

func (d *Desk) read(ctx context.Context) (int, error) {
	return Read(ctx, d.Store, d.Program, cmp.Or(d.Batch, 64))
}

func (d *Desk) gather(ctx context.Context) (int, error) {
	n, err := d.gatherer.Gather(ctx, d.Store, d.Program)
	if err != nil {
		return n, err
	}
	// Nothing asks for the readings of other rules any more. Who looks for them looks at all.
	if !d.dropped {
		more, err := d.Store.Drop(ctx, d.Program.Rules, 256)
		if err != nil {
			return n, err
		}
		d.dropped = !more
	}
	return n, d.thin(ctx)
}

// Each edition stays for a while, and later one a day of each story. Ours.
const (
	keepEach  = 7 * 24 * time.Hour
	thinEvery = time.Hour
	mostThin  = 1000
)

// thin removes old editions that nobody asks for, now and then.
func (d *Desk) thin(ctx context.Context) error {
	now := d.now()
	if since := now.Sub(d.thinned); since >= 0 && since < thinEvery {
		return nil
	}
	d.thinned = now
	_, err := d.Store.Thin(ctx, now.Add(-keepEach), mostThin)
	return err
}

func (d *Desk) edit(ctx context.Context) (int, error) {
	return Edit(ctx, d.Store, d.Program, d.Alerts, &d.memory, d.now(), mostEdits, d.log())
}

func (d *Desk) send(ctx context.Context) (int, error) {
	d.outbox.Senders = d.Senders
	return d.outbox.Send(ctx, d.Store, d.now(), d.log())
}

// mostEdits is how many stories are edited before more is read. Ours.
const mostEdits = 256

func (d *Desk) now() time.Time {
	if d.Now != nil {
		return d.Now()
	}
	return time.Now()
}

func (d *Desk) log() *slog.Logger {
	if d.Log != nil {
		return d.Log
	}
	return slog.New(slog.DiscardHandler)
}
