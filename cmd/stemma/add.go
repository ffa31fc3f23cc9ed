package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"stemma/desk"
	"stemma/desk/poll"
	"stemma/intake/file"
	"stemma/report"
	"stemma/store"
)

// addCmd keeps reports.
type addCmd struct {
	input
	data
	network
}

func (c *addCmd) Help() string {
	return `A report that is kept already, by its address and text, is not kept a second time; a page whose text has changed since is a new report. An address is asked for over the network, once, because you say so: robots.txt is not asked. While stemma serve runs, it reads and edits what was added; else add does so itself.

  stemma add reports/
  stemma add page.html && stemma changes
  stemma add https://merrowpost.example/ferry`
}

func (c *addCmd) Run(w *world) error {
	ctx, cancel := w.stoppable()
	defer cancel()
	s, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer s.Close()
	d, err := c.desk(s)
	if err != nil {
		return err
	}
	t := tally{w: w}
	fresh, err := c.keep(ctx, s, &t, w.stdin)
	if err != nil {
		return err
	}
	partial := t.end(c.Paths)
	if partial != nil && !isPartial(partial) {
		return partial
	}
	if _, err := fmt.Fprintf(w.stdout, "%s, %d new\n", counted(t.read, "report"), fresh); err != nil {
		return err
	}
	p := newProgress(w)
	defer p.clear()
	err = d.Hold(ctx, d.Settle)
	p.clear()
	var taken *desk.TakenError
	switch {
	case errors.As(err, &taken):
		_, err = fmt.Fprintf(w.stdout, "left to the stemma that runs the desk: %s\n", taken.By.Holder)
	case err == nil && d.Counts().Revisions == 0:
		_, err = fmt.Fprintln(w.stdout, "no story changed")
	case err == nil:
		_, err = fmt.Fprintf(w.stdout, "%s edited; see stemma changes\n", counted(d.Counts().Revisions, "story"))
	}
	if err != nil {
		return err
	}
	return partial
}

// keep keeps the reports at the addresses and in the files that are named, and returns how
// many are new.
func (c *addCmd) keep(ctx context.Context, s store.Reports, t *tally, stdin io.Reader) (fresh int, err error) {
	var paths []string
	get := c.client()
	for _, path := range c.Paths {
		if !isAddress(path) {
			paths = append(paths, path)
			continue
		}
		r, err := poll.One(ctx, get, path)
		if ctx.Err() != nil {
			return fresh, ctx.Err()
		}
		if err != nil {
			t.fault(fmt.Errorf("%s: %s", path, poll.Words(err)))
			continue
		}
		t.read++
		ids, err := s.Arrive(ctx, store.Arrival{Report: r, Via: "add", At: time.Now()})
		if err != nil {
			return fresh, err
		}
		fresh += len(ids)
	}
	if len(paths) == 0 {
		return fresh, nil
	}
	n, err := keep(ctx, s, t, "add", file.Options{Input: c.Input, Stdin: stdin}, nil, paths...)
	return fresh + n, err
}

// arrivals is how many reports are kept in one transaction: the disk is waited for once. Ours.
const arrivals = 64

// keep keeps the reports in paths and returns how many are new. Faults are counted in t. If
// rename is not nil, it names each report.
func keep(ctx context.Context, s store.Reports, t *tally, via string, o file.Options, rename func(*report.Report), paths ...string) (fresh int, err error) {
	var batch []store.Arrival
	flush := func() error {
		ids, err := s.Arrive(ctx, batch...)
		fresh += len(ids)
		batch = batch[:0]
		return err
	}
	for r, err := range file.Read(ctx, o, paths...) {
		if err != nil {
			t.fault(err)
			continue
		}
		t.read++
		if rename != nil {
			rename(r)
		}
		batch = append(batch, store.Arrival{Report: r, Via: via, At: time.Now()})
		if len(batch) == arrivals {
			if err := flush(); err != nil {
				return fresh, err
			}
		}
	}
	if ctx.Err() != nil {
		return fresh, ctx.Err()
	}
	return fresh, flush()
}
