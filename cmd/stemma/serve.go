package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"stemma/desk"
	"stemma/desk/metric"
	"stemma/desk/poll"
	"stemma/intake/file"
	"stemma/report"
	"stemma/store"
)

// serveCmd runs the desk until it is interrupted.
type serveCmd struct {
	data
	styled
	network
	pages
	sharing
	Metrics netip.AddrPort `placeholder:"IP:PORT" help:"Serve metrics for Prometheus at /metrics of an address of this machine, such as 127.0.0.1:9464."`
	Log     slog.Level     `default:"warn" help:"What to log on standard error: info, warn or error."`
}

func (c *serveCmd) Help() string {
	return `It follows the feeds that stemma feed add keeps, gets the pages that they tell of, and gets them again for some days, because reports are changed after they are published. It reads what stemma add and other programs keep in the store, and each file that is put into the folder inbox in the folder of the store, if there is one. What changes in a story is printed; one more copy of a text is no change.

  stemma serve                       the pages are at http://127.0.0.1:7373/
  stemma serve --no-web              no pages
  stemma feed add https://merrowpost.example/rss && stemma serve
  mkdir -p desk/inbox && stemma serve --data desk

The file alerts.json in the folder of the store says who is told at once of what changes: a list of rules, each with a name, kinds of change (by default figures, bounds, denials, disputes and firmness), names of which a passage must have one, a story, min_reports, and one of webhook (url, secret, allow: an address with its port that may be reached although it is not public), mail (server, from, to, user, password, allow) or command. There is one alert for one change.

  [{"name": "toll", "names": ["Norvane"], "command": ["notify-send", "stemma"]}]

Beside the pages stand, for programs, the API at /api/ and, for agents, the tools of stemma mcp at /mcp.

The pages are for this machine only. With --listen 0.0.0.0:7373, or with --host NAME behind a proxy that speaks TLS, whoever asks needs a token of the file tokens in the folder of the store, which is made with one; it has a line for each name and token, and is read again when it changes. With --tls-cert and --tls-key it speaks TLS itself; a renewed certificate is used without a restart.

  stemma serve --listen 0.0.0.0:7373 --host desk.example --tls-cert desk.pem --tls-key desk.key

One stemma at a time runs the desk of a store; others may read it and add to it. It ends in order when it is interrupted.

In PostgreSQL several may share the work, on one machine or on many, each with a --role: worker reads and edits; desk follows the feeds, groups and sends alerts, one at a time, while others of that role stand by; web serves the pages; all does everything. They tell each other what is to be done by a --queue. What a worker edits is alerted of by its own alerts.json: give all the same.

  stemma serve --store postgres://db.example/news --role desk
  stemma serve --store postgres://db.example/news --role worker
  stemma serve --store postgres://db.example/news --role web`
}

func (c *serveCmd) Run(w *world) error {
	ctx, cancel := w.stoppable()
	defer cancel()
	if err := c.valid(c.data); err != nil {
		return err
	}
	s, err := c.open(ctx, false)
	if err != nil {
		return err
	}
	defer s.Close()
	h := &house{serveCmd: c, w: w, store: s, hints: make(chan struct{}, 1), moved: func() {}}
	if h.dir, err = c.folder(); err != nil {
		return err
	}
	if h.desk, err = c.desk(s); err != nil {
		return err
	}
	h.desk.Log = slog.New(slog.NewTextHandler(w.stderr, &slog.HandlerOptions{Level: c.Log}))
	h.poller = &poll.Poller{Store: s, Get: c.client(), Log: h.desk.Log, Came: h.hint}
	m := metric.New(s, h.poller, nil)
	h.desk.Meter = m
	metrics, err := c.metrics()
	if err != nil {
		return err
	}
	web := idle
	if c.does(roleWeb) {
		if web, h.moved, err = c.pages.serve(w, s, h.dir, h.desk.Log, h.hint); err != nil {
			return err
		}
	}
	watch := idle
	if c.does(roleWeb) || c.does(roleDesk) {
		watch = func(ctx context.Context) error { return watchStore(ctx, s, h.hint) }
	}
	beside := func(ctx context.Context) error {
		return together(ctx, web, watch, func(ctx context.Context) error { return serveMetrics(ctx, metrics, m) })
	}
	if c.alone() {
		err = h.desk.Hold(ctx, func(ctx context.Context) error { return together(ctx, h.work, h.gate, beside) })
	} else {
		err = h.share(ctx, beside)
	}
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

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

// metrics opens where the metrics are served; nil if nowhere. Only this machine may ask: who
// is elsewhere puts a server with a lock before it.
func (c *serveCmd) metrics() (net.Listener, error) {
	if !c.Metrics.IsValid() {
		return nil, nil
	}
	if !c.Metrics.Addr().IsLoopback() {
		return nil, fmt.Errorf("%w: --metrics %s is no address of this machine alone, such as 127.0.0.1:9464", errUsage, c.Metrics)
	}
	return net.Listen("tcp", c.Metrics.String())
}

// serveMetrics serves metrics until ctx is done.
func serveMetrics(ctx context.Context, l net.Listener, m http.Handler) error {
	if l == nil {
		<-ctx.Done()
		return ctx.Err()
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", m)
	s := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, MaxHeaderBytes: 1 << 14}
	stop := context.AfterFunc(ctx, func() { s.Close() })
	defer stop()
	if err := s.Serve(l); ctx.Err() == nil {
		return err
	}
	return ctx.Err()
}

// news prints what changed since a revision and returns the last one.
func (c *serveCmd) news(ctx context.Context, w *world, s store.Store, after store.Seq) (store.Seq, error) {
	now, err := s.Before(ctx, store.FarFuture)
	if err != nil || now == after {
		return after, err
	}
	ns, err := desk.Since(ctx, s, after, now)
	if err != nil {
		return after, err
	}
	return now, c.print(w, ns)
}

// together runs services until one of them fails or ctx is done, ends the others, and
// returns the error of the first that ended.
func together(ctx context.Context, services ...func(context.Context) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var wg sync.WaitGroup
	for _, serve := range services {
		wg.Go(func() { cancel(serve(ctx)) })
	}
	wg.Wait()
	return context.Cause(ctx)
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

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
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
