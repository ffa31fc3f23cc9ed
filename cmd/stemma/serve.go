package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"time"

	"stemma/desk"
	"stemma/desk/metric"
	"stemma/desk/poll"
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
