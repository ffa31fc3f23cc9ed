package store

import (
	"context"
	"time"

	"stemma/report"
)

// Feeds are the feeds that are followed, how it goes with each, and the pages that they
// told of, which are got later and again.
type Feeds interface {
	// Follow adds feeds, and returns the addresses of those that are new. One that is followed
	// already stays as it is.
	Follow(ctx context.Context, fs ...Feed) (fresh []string, err error)
	// Unfollow removes a feed, and the pages that no other told of. The reports that came by
	// it stay. It fails with ErrNotFound if the feed is not followed.
	Unfollow(ctx context.Context, address string) error
	// Feeds lists the feeds that are followed, in order of address. One of which it cannot be
	// read how it went is listed as one that was not asked for yet, with a Fault that says so.
	Feeds(ctx context.Context) ([]Feed, error)
	// Polled keeps how it went to ask for a feed, and what the feed brought: whole reports,
	// which arrive as by Arrive, and pages that it told of, which are due at once if the feed
	// tells something new of them, unless they were asked for too often. If something was new,
	// Next becomes Soon. It fails with ErrNotFound if the feed is not followed.
	Polled(ctx context.Context, address string, p Polling, pages []Told, as ...Arrival) (fresh []report.ID, err error)
	// Due lists up to max pages that are due at a time, the longest due first, and of one host
	// no more than ofHost. What is damaged is left out, and an error that wraps ErrDamaged says
	// so beside the list.
	Due(ctx context.Context, now time.Time, max, ofHost int) ([]Page, error)
	// Visited keeps how it went to get a page, and the reports that are on it. A page that no
	// feed tells of any more is left out, with its reports.
	Visited(ctx context.Context, p Page, as ...Arrival) (fresh []report.ID, err error)
}

// A Feed is a feed that is followed.
type Feed struct {
	Address string
	Title   string   // as the feed states it, or the list that it came from
	Outlet  string   // as the one who added it states it: of all its reports; "" for what they say
	Site    string   // address of the site that it is of
	Folders []string // of the list that it came from, the outermost first
	By      string   // who added it
	Added   time.Time
	Polling Polling
	Told    int // how many different reports it told of since
	Came    int // how many reports came by it that were new
}

// Polling is how it went with a feed.
type Polling struct {
	State    []byte    // what the fetcher remembers of the address; JSON
	Next     time.Time // when it is due; zero means at once
	Soon     time.Time // for Polled: when it is due if it brought something new; zero means at Next
	Tried    time.Time // last
	Answered time.Time // last
	Fault    string    // what was wrong the last time, in words; "" if nothing
	Failures int       // in a row
	Entries  int       // of the feed, when it was last read
	Left     int       // entries and places that could not be read then
	Idle     int       // answers in a row that brought nothing new
	Moved    string    // the address at which the server says that it is now; "" if here
}

// Told is what a feed says of a page.
type Told struct {
	Page string // address
	// Report is the report as far as the feed holds it. Its text, which may be empty or a
	// teaser, is what is taken if the page cannot be got.
	Report *report.Report
}

// A Page is a page that feeds told of. It is got, and got again for some days, because
// reports are changed after they are published.
type Page struct {
	Address  string
	Host     string
	First    time.Time // when a feed first told of it
	State    []byte    // what the fetcher remembers of the address; JSON
	Next     time.Time // when it is due; zero means not again
	Was      time.Time // Next, as Due gave it: if a feed told something new since, the page stays due
	Visits   int       // that it answered
	Failures int       // in a row
	Fault    string    // of the last visit, in words; "" if it went well
	// Own is what the page says of itself, without text, and Report the report that came of
	// it, both as of the last visit that found one; nil and "" before.
	Own    *report.Report
	Report report.ID
	// Told is what feeds say of it, by the address of the feed, in order.
	Told []ToldBy
}

// ToldBy is what a feed says of a page.
type ToldBy struct {
	Feed   string
	Outlet string // of the feed, as the one who added it states it
	Report *report.Report
}
