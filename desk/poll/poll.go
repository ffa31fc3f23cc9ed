// Package poll follows feeds: it asks for each of them when it is due, gets the pages that
// they tell of, and lets the reports arrive in the store.
//
// Of a report that the feed holds whole no page is asked for. Others are got from their
// pages, and got again at growing intervals for some days: a page whose text has changed
// is a new version of its report. Where a page cannot be got, what the feed says of it is
// the report. What arrives depends only on what feeds and pages say, and not on the order
// in which they were asked: a page of which two feeds tell arrives once for each.
//
// All is kept in the store before it is acted upon, so that a poller that was killed goes
// on where it was.
package poll

import (
	"context"
	"errors"
	"log/slog"
	"net/url"
	"sync"
	"sync/atomic"
	"time"

	"stemma/intake/fetch"
	"stemma/report"
	"stemma/store"
)

// A Store is what a Poller needs of a store.Store.
type Store interface {
	store.Feeds
	Report(ctx context.Context, id report.ID) (*report.Report, error)
}

// A Getter gets pages, as a fetch.Client does.
type Getter interface {
	Get(ctx context.Context, q fetch.Request) (fetch.Result, error)
}

// A Poller follows the feeds of a store.
type Poller struct {
	Store Store
	Get   Getter
	Now   func() time.Time // nil means time.Now
	Log   *slog.Logger     // nil means none
	Came  func()           // is called when reports came; may be nil
	// Hosts is how many hosts are asked at a time; 0 means 8.
	Hosts int

	counts counts
}

// Counts is what a Poller has done since it was made.
type Counts struct {
	Feeds, FeedFaults int64 // feeds that were asked for, and how many of them with a fault
	Pages, PageFaults int64 // the same of pages
	Unchanged         int64 // feeds and pages that were as before
	Bytes             int64 // of all answers, after decoding
	Reports           int64 // that came and were new
}

type counts struct{ feeds, feedFaults, pages, pageFaults, unchanged, bytes, reports atomic.Int64 }

// Counts returns what was done. It may be called at any time.
func (p *Poller) Counts() Counts {
	c := &p.counts
	return Counts{c.feeds.Load(), c.feedFaults.Load(), c.pages.Load(), c.pageFaults.Load(), c.unchanged.Load(), c.bytes.Load(), c.reports.Load()}
}

const (
	look     = 2 * time.Second  // how often pages are looked for that are due; ours
	reload   = 15 * time.Second // how often the list of feeds is read; ours
	mostDue  = 256              // pages that are loaded at a time; ours
	ofOne    = 16               // of them of one host; ours
	stopTime = 3 * time.Second  // for what is kept when the poller is to end; ours
)

// Run follows the feeds until ctx is done. Faults of feeds and pages are kept in the store;
// those of the store are logged, and what they concern is tried again.
func (p *Poller) Run(ctx context.Context) error {
	var feeds []store.Feed
	var read time.Time
	var wg sync.WaitGroup
	defer wg.Wait()
	busy := map[string]bool{} // hosts
	done := make(chan string)
	for {
		if time.Since(read) >= reload {
			fs, err := p.Store.Feeds(ctx)
			if err == nil {
				feeds, read = fs, time.Now()
			} else if ctx.Err() == nil {
				p.log().Error("list feeds", "err", err)
			}
		}
		jobs, err := p.jobs(ctx, feeds)
		if err != nil && ctx.Err() == nil {
			p.log().Error("list pages", "err", err)
		}
		for _, j := range jobs {
			if busy[j.host] || len(busy) >= p.hosts() {
				continue
			}
			busy[j.host] = true
			wg.Go(func() {
				p.do(ctx, j)
				select {
				case done <- j.host:
				case <-ctx.Done():
				}
			})
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case host := <-done:
			delete(busy, host)
			read = time.Time{} // its feeds are due at another time now
		case <-time.After(look):
		}
	}
}

// A job is what is due of one host: it is done one by one.
type job struct {
	host  string
	feeds []store.Feed
	pages []store.Page
}

// jobs lists what is due, the hosts of feeds first.
func (p *Poller) jobs(ctx context.Context, feeds []store.Feed) ([]*job, error) {
	now := p.now()
	var out []*job
	by := map[string]*job{}
	of := func(host string) *job {
		if by[host] == nil {
			by[host] = &job{host: host}
			out = append(out, by[host])
		}
		return by[host]
	}
	for _, f := range feeds {
		if !f.Polling.Next.After(now) {
			j := of(hostOf(f.Address))
			j.feeds = append(j.feeds, f)
		}
	}
	pages, err := p.Store.Due(ctx, now, mostDue, ofOne)
	for _, pg := range pages {
		j := of(hostOf(pg.Address))
		j.pages = append(j.pages, pg)
	}
	return out, err
}

// do does a job, and logs what of it the store could not keep.
func (p *Poller) do(ctx context.Context, j *job) {
	for _, f := range j.feeds {
		if err := p.Feed(ctx, f); err != nil && ctx.Err() == nil && !errors.Is(err, store.ErrNotFound) {
			p.log().Error("feed", "feed", f.Address, "err", err)
		}
	}
	for _, pg := range j.pages {
		if err := p.Page(ctx, pg); err != nil && ctx.Err() == nil {
			p.log().Error("page", "page", pg.Address, "err", err)
		}
	}
}

// Round does all that is due, one by one, and returns how many feeds and pages that were.
func (p *Poller) Round(ctx context.Context) (n int, err error) {
	feeds, err := p.Store.Feeds(ctx)
	if err != nil {
		return 0, err
	}
	jobs, err := p.jobs(ctx, feeds)
	for _, j := range jobs {
		p.do(ctx, j)
		n += len(j.feeds) + len(j.pages)
	}
	return n, errors.Join(err, ctx.Err())
}

// keeping returns a context for keeping what was got: that the poller is to end does not
// lose it.
func keeping(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), stopTime)
}

// came counts reports that came and tells of them.
func (p *Poller) came(fresh []report.ID) {
	p.counts.reports.Add(int64(len(fresh)))
	if len(fresh) > 0 && p.Came != nil {
		p.Came()
	}
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

func (p *Poller) hosts() int {
	if p.Hosts > 0 {
		return p.Hosts
	}
	return 8
}

func (p *Poller) now() time.Time {
	if p.Now != nil {
		return p.Now()
	}
	return time.Now()
}

func (p *Poller) log() *slog.Logger {
	if p.Log != nil {
		return p.Log
	}
	return slog.New(slog.DiscardHandler)
}
