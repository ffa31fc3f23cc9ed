package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"stemma/desk"
	"stemma/desk/poll"
	"stemma/intake/file"
	"stemma/report"
	"stemma/store"
)

// A house is a running desk with what is around it.
type house struct {
	*serveCmd
	w      *world
	store  kept
	desk   *desk.Desk
	dir    string // of the inbox
	poller *poll.Poller
	hints  chan struct{} // that the store has changed
	moved  func()        // tells the pages
	last   store.Seq     // the last revision that was printed
}

// hint says that the store has changed.
func (h *house) hint() {
	h.moved()
	select {
	case h.hints <- struct{}{}:
	default: // there is one already
	}
}

// begin says that the desk is open, and what is printed from now on.
func (h *house) begin(ctx context.Context) (err error) {
	h.last, err = h.store.Before(ctx, store.FarFuture)
	fmt.Fprintf(h.w.stderr, "stemma: the desk of %s is open\n", h.store.Path())
	return err
}

// work does all the work of the desk.
func (h *house) work(ctx context.Context) error {
	if err := h.begin(ctx); err != nil {
		return err
	}
	return h.desk.Work(ctx, h.hints, func() { h.done(ctx) })
}

// gate lets reports in: those of feeds, and those in the inbox.
func (h *house) gate(ctx context.Context) error {
	return together(ctx, h.poller.Run, func(ctx context.Context) error {
		return watchFolder(ctx, h.w, h.store, filepath.Join(h.dir, "inbox"), h.hint)
	})
}

// done tells of what was done.
func (h *house) done(ctx context.Context) {
	h.moved()
	var err error
	if h.last, err = h.news(ctx, h.w, h.store, h.last); err != nil && ctx.Err() == nil {
		h.w.complain("%v", err)
	}
}

// watchTime is how often a store and a folder are looked at. Ours.
const watchTime = time.Second

// watchStore calls hint when another process has written to the store.
func watchStore(ctx context.Context, s kept, hint func()) error {
	if l, ok := s.(interface {
		Listen(context.Context, func()) error
	}); ok {
		ctx, cancel := context.WithCancel(ctx)
		var wg sync.WaitGroup
		wg.Go(func() { l.Listen(ctx, hint) }) // sooner; what it misses is found below
		defer wg.Wait()
		defer cancel()
	}
	was := int64(-1)
	for {
		is, err := s.Changed(ctx)
		if err == nil && is != was {
			was = is
			hint()
		}
		if err := pause(ctx, watchTime); err != nil {
			return err
		}
	}
}

// watchFolder keeps the reports in the files of a folder, and those of each file that comes
// or changes later. The folder need not exist.
func watchFolder(ctx context.Context, w *world, s store.Reports, dir string, hint func()) error {
	type state struct {
		size int64
		at   time.Time
	}
	known := map[string]state{}
	// A report is the same from wherever the program was started.
	fromInbox := func(r *report.Report) {
		for _, name := range []*string{&r.Path, &r.Ref} {
			if rest, ok := strings.CutPrefix(*name, dir); ok {
				*name = "inbox" + filepath.ToSlash(rest)
			}
		}
	}
	for {
		var fresh []string
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err != nil || !e.Type().IsRegular() || e.Name()[0] == '.' {
				return nil
			}
			info, err := e.Info()
			if err != nil {
				return nil // it has just gone
			}
			is := state{info.Size(), info.ModTime()}
			// What was just written may still be written to. The clock may stand before the
			// time of the file.
			if age := time.Since(is.at); known[path] != is && (age > watchTime || age < -watchTime) {
				known[path] = is
				fresh = append(fresh, path)
			}
			return nil
		})
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			w.complain("%v", err)
		}
		if len(fresh) > 0 {
			switch n, err := keep(ctx, s, &tally{w: w}, "inbox", file.Options{}, fromInbox, fresh...); {
			case err != nil && ctx.Err() == nil:
				w.complain("%v", err)
				clear(known) // try again
			case n > 0:
				hint()
			}
		}
		if err := pause(ctx, watchTime); err != nil {
			return err
		}
	}
}
