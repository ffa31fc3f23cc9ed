package main

import (
	"context"
	"net/netip"
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
