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
	"log/slog"
	"net/url"
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

// A Getter gets pages; fetch.Client is one.
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

// stopTime is for what is kept when the poller is to end. Ours.
const stopTime = 3 * time.Second

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
