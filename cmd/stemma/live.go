package main

import (
	"context"
	"fmt"
	"net/netip"
	"os"
	"path/filepath"
	"time"

	"stemma/desk"
	"stemma/desk/poll"
	"stemma/intake/fetch"
	"stemma/store"
	"stemma/store/sqlite"
)

// A replay lets the invented papers publish one report after another, and a desk of its own
// follow their feeds. All of them, the desk too, live in the days of the stories.
type replay struct {
	press  *press
	store  *sqlite.Store
	poller *poll.Poller
	desk   *desk.Desk
	now    time.Time
	last   store.Seq // what was printed
}

// live replays the invented stories until all are told or ctx is done.
func (c *demoCmd) live(w *world) error {
	ctx, cancel := w.stoppable()
	defer cancel()
	dir, err := w.temps.folder()
	if err != nil {
		return err
	}
	defer w.temps.remove(dir)
	p, err := newPress(ctx, filepath.Join(dir, "stories"))
	if err != nil {
		return err
	}
	if err := p.open(); err != nil {
		return err
	}
	defer p.close()
	keep := dir
	if c.Data != "" {
		if keep = c.Data; os.MkdirAll(keep, 0o700) != nil {
			return fmt.Errorf("%s cannot be made", keep)
		}
	}
	r := &replay{press: p, now: p.reports[0].at.Add(-time.Hour)}
	if r.store, err = sqlite.Open(ctx, filepath.Join(keep, storeFile), sqlite.Options{Now: r.clock}); err != nil {
		return err
	}
	defer r.store.Close()
	if err := r.follow(ctx); err != nil {
		return err
	}
	t := newTicker(w, c.Color)
	t.begin(len(p.reports), len(p.papers))
	for n, x := range p.reports {
		start := time.Now()
		t.published(x)
		news, err := r.publish(ctx, n)
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			return err
		}
		t.changed(news)
		if n+1 < len(p.reports) && pause(ctx, c.Pace-time.Since(start)) != nil {
			break
		}
	}
	return t.end(c.Data)
}

func (r *replay) clock() time.Time { return r.now }

// follow has the desk follow the feeds of all papers.
func (r *replay) follow(ctx context.Context) error {
	at, err := netip.ParseAddrPort(r.press.host)
	if err != nil {
		return err
	}
	client := fetch.New(fetch.Options{Agent: agent, Allow: []netip.AddrPort{at}, Delay: -1, Now: r.clock})
	r.poller = &poll.Poller{Store: r.store, Get: client, Now: r.clock}
	r.desk = &desk.Desk{Store: r.store, Program: program, Now: r.clock}
	for paper, name := range r.press.papers {
		f := store.Feed{Address: r.press.feed(paper), Title: name, Outlet: name, By: "demo", Added: r.now}
		if _, err := r.store.Follow(ctx, f); err != nil {
			return err
		}
	}
	return r.round(ctx)
}

// publish publishes report n, lets the desk work, and returns what changed.
func (r *replay) publish(ctx context.Context, n int) ([]desk.News, error) {
	r.press.out.Store(int64(n) + 1)
	x := r.press.reports[n]
	feeds, err := r.store.Feeds(ctx)
	if err != nil {
		return nil, err
	}
	r.now = later(r.now, x.at)
	for _, f := range feeds { // it is seen when its feed is due
		if f.Address == r.press.feed(x.paper) {
			r.now = later(r.now, f.Polling.Next)
		}
	}
	if err := r.round(ctx); err != nil {
		return nil, err
	}
	if err := r.desk.Settle(ctx); err != nil {
		return nil, err
	}
	last, err := r.store.Before(ctx, store.FarFuture)
	if err != nil {
		return nil, err
	}
	news, err := desk.Since(ctx, r.store, r.last, last)
	r.last = last
	return news, err
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// round gets all that is due.
func (r *replay) round(ctx context.Context) error {
	for {
		if n, err := r.poller.Round(ctx); err != nil || n == 0 {
			return err
		}
	}
}
