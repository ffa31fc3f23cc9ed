package poll

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"stemma/intake/feed"
	"stemma/intake/fetch"
	"stemma/store"
)

// An Answer is what came of asking for a feed.
type Answer struct {
	fetch.Result
	Feed  *feed.Feed   // nil if there is none, or it is as it was
	Found []feed.Found // feeds that it names, if it is a page
}

// Ask asks for a feed. An answer that is no feed is an error: one of package feed.
func Ask(ctx context.Context, g Getter, q fetch.Request) (Answer, error) {
	r, err := g.Get(ctx, q)
	a := Answer{Result: r}
	if err != nil || r.NotModified {
		return a, err
	}
	if a.Feed, err = feed.Parse(r.Body, feed.Options{URL: r.URL, Charset: r.Charset}); errors.Is(err, feed.ErrPage) {
		a.Found = feed.Discover(r.Body, r.URL)
	}
	return a, err
}

// Feed asks for a feed and keeps what it brings. The error is of the store, or that ctx is
// done; what is wrong with the feed is kept with it.
func (p *Poller) Feed(ctx context.Context, f store.Feed) error {
	var st fetch.State
	if len(f.Polling.State) > 0 {
		if err := json.Unmarshal(f.Polling.State, &st); err != nil {
			st = fetch.State{} // it is a hint
		}
	}
	a, err := Ask(ctx, p.Get, fetch.Request{URL: f.Address, State: st})
	if errors.Is(err, fetch.Cancelled) {
		return ctx.Err()
	}
	return p.Keep(ctx, f, a, err)
}

// Keep keeps what came of asking for a feed: a from Ask, and its error.
func (p *Poller) Keep(ctx context.Context, f store.Feed, a Answer, fault error) error {
	now := p.now()
	went := f.Polling
	went.Tried, went.Fault, went.Moved = now, Words(fault), a.Moved
	var later *fetch.Error
	switch {
	case errors.As(fault, &later) && later.Kind == fetch.Later:
		went.Next, went.Fault = later.Until, f.Polling.Fault
	case fault != nil && a.Status >= 200 && a.Status < 300 && a.State.Failures == 0: // it answered, but with no feed
		went.Failures++
		a.State = fetch.State{} // so that it is asked for whole
		went.Next = nextPoll(f.Address, now, went.Failures*patience)
	case fault != nil:
		went.Failures, went.Next = a.State.Failures, a.State.Next
	default:
		went.Failures, went.Answered = 0, now
		went.Next, went.Soon = nextPoll(f.Address, now, went.Idle+1), nextPoll(f.Address, now, 0)
	}
	var err error
	if went.State, err = json.Marshal(a.State); err != nil {
		return err
	}
	var pages []store.Told
	var arrivals []store.Arrival
	if a.Feed != nil {
		went.Entries, went.Left = len(a.Feed.Entries), left(a.Feed)
		pages, arrivals = entries(f, a.Feed, now)
	}
	p.counts.feeds.Add(1)
	p.counts.bytes.Add(int64(len(a.Body)))
	if fault != nil {
		p.counts.feedFaults.Add(1)
	}
	if a.NotModified {
		p.counts.unchanged.Add(1)
	}
	ctx, cancel := keeping(ctx)
	defer cancel()
	fresh, err := p.Store.Polled(ctx, f.Address, went, pages, arrivals...)
	if err != nil {
		return err
	}
	if fault != nil {
		p.log().Warn("feed", "feed", f.Address, "fault", went.Fault, "failures", went.Failures, "next", went.Next)
	} else {
		p.log().Info("feed", "feed", f.Address, "entries", went.Entries, "unchanged", a.NotModified, "reports", len(fresh))
	}
	p.came(fresh)
	return nil
}

// left counts what could not be read of a feed.
func left(f *feed.Feed) (n int) {
	for _, l := range f.Left {
		n += l.Count
	}
	return n
}

// whole is the length in bytes from which the text of an entry is taken for the whole report;
// some feeds call a teaser the content. Ours.
const whole = 1000

// entries parts the entries of a feed into reports that it holds and pages that it tells
// of. Of two entries of one address the first counts.
func entries(f store.Feed, in *feed.Feed, now time.Time) (pages []store.Told, arrivals []store.Arrival) {
	met := map[string]bool{}
	for i := range in.Entries {
		e := &in.Entries[i]
		r := in.Report(e)
		if f.Outlet != "" {
			r.Outlet = f.Outlet
			r.Seal()
		}
		if key := r.Address(); met[key] {
			continue
		} else {
			met[key] = true
		}
		isPage := strings.HasPrefix(e.URL, "http://") || strings.HasPrefix(e.URL, "https://")
		switch {
		case isPage && (r.Partial || len(r.Text) < whole):
			pages = append(pages, store.Told{Page: e.URL, Report: r})
		case strings.TrimSpace(r.Text) != "":
			arrivals = append(arrivals, store.Arrival{Report: r, Via: f.Address, At: now})
		}
	}
	return pages, arrivals
}
