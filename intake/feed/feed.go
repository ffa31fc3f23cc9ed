// Package feed reads feeds: RSS 0.9x, RSS 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed. It
// reads and writes lists of feeds (OPML), reads sitemaps, and finds the feeds that a web
// page declares.
//
// It reads bytes and makes no requests; package fetch gets them. What is damaged is
// mended where the meaning is plain, and left out where it is not: a fault in one entry
// costs that entry, not the feed, and Feed.Left says what was left out and why. The work
// is bounded whatever the bytes are.
//
// Elements are read by gofeed, behind a layer of ours: see
// docs/decisions/0014-feeds-by-gofeed.md.
package feed

import (
	"errors"
	"fmt"

	"stemma/report"
)

// The limits of a feed. Feeds of newspapers hold 10 to 500 entries and are under 2 MB.
const (
	MaxBytes   = 15 << 20 // of a feed or list, in UTF-8
	MaxEntries = 5000     // read of one feed; the rest is left out
	maxEntry   = 2 << 20  // bytes of one entry
	maxDepth   = 200      // of elements in elements; what is deeper is left out
	maxLeft    = 100      // faults listed one by one
)

// The errors of Parse, ReadOPML and ReadSitemap, to be tested for with errors.Is.
var (
	// ErrTooLarge means that there are more than MaxBytes.
	ErrTooLarge = errors.New("too large")
	// ErrBinary means that the bytes are not text.
	ErrBinary = errors.New("binary file")
	// ErrFormat means that the bytes are not what was asked for: no feed, no list of
	// feeds, no sitemap.
	ErrFormat = errors.New("wrong format")
	// ErrPage is a kind of ErrFormat: the bytes are a web page. Discover finds the
	// feeds that it declares.
	ErrPage = fmt.Errorf("%w: it is a web page", ErrFormat)
)

// A Kind is a family of feed formats.
type Kind string

// The kinds of feed.
const (
	RSS  Kind = "rss" // all versions, including those written in RDF
	Atom Kind = "atom"
	JSON Kind = "json"
)

// A Feed is what was read from one feed. Every string is as the feed has it, in valid
// UTF-8 without control characters; titles and names are one line of plain text. What
// the feed does not state is empty.
type Feed struct {
	Kind    Kind
	Version string // as stated: "2.0", "1.0"; for JSON Feed the address of its specification

	Title    string
	Link     string // address of the site that the feed is of
	Self     string // address of the feed itself, as stated
	Language string // BCP 47 tag, as stated
	Authors  []string
	Updated  report.Stamp // when the feed was last changed, as stated

	// Entries are in the order of the feed, which is mostly newest first.
	Entries []Entry
	// Left says what was left out, in the order of the feed, at most 100 faults one by
	// one and the rest as a number.
	Left []Left
	// Notes say what was mended or assumed, one sentence each.
	Notes []string
	// Broken is true if the feed breaks off before its end, which a note says, too.
	Broken bool
}

// An Entry is what a feed says of one report.
type Entry struct {
	ID    string // guid, id; as stated, unique within the feed only
	URL   string // address of the page, cleaned as report.Report.URL is
	Title string

	Summary Text // the teaser. In RSS it may be the whole report: the format does not tell
	Content Text // the whole report, if the feed carries it

	Published report.Stamp // when it was published, as stated; never guessed
	Updated   report.Stamp // when it was last changed, as stated

	Authors    []string
	Source     Source // the outlet it was taken from, if the feed states one
	Language   string // BCP 47 tag, as stated for the entry or else for the feed
	Categories []string

	number int // in the feed, from 1
}

// A Text is a text of an entry as the feed has it.
type Text struct {
	Value string
	HTML  bool // whether Value is HTML; if the feed does not say, whether it looks so
}

// A Source names the outlet or the feed that an entry was taken from.
type Source struct{ Name, URL string }

// Left says what was left out of a feed, and why. It is one fault, or Count of them.
type Left struct {
	Entry int    // the number of the entry in the feed, from 1; 0 if it is of the whole feed
	Why   string // a clause: "it is more than 2 MB"
	Count int    // how many are left out for this reason
}

// String returns the fault as a sentence, such as "Entry 3 was left out: …."
func (l Left) String() string {
	switch {
	case l.Entry > 0:
		return fmt.Sprintf("Entry %d was left out: %s.", l.Entry, l.Why)
	case l.Count == 1:
		return fmt.Sprintf("One place was left out: %s.", l.Why)
	}
	return fmt.Sprintf("%d places were left out: %s.", l.Count, l.Why)
}

// Key returns what identifies the entry within its feed: its ID or, if it has none, its
// address or, failing that, its title. It returns "" if the entry has none of them.
func (e *Entry) Key() string { return first(e.ID, e.URL, e.Title) }

// Options say where a feed came from. The zero value is that nothing is known.
type Options struct {
	URL     string // address that it was fetched from, to resolve links with
	Charset string // encoding that the server stated, as in "text/xml; charset=…"
}

// leave records one fault.
func (f *Feed) leave(entry int, why string) {
	if len(f.Left) < maxLeft {
		f.Left = append(f.Left, Left{Entry: entry, Why: why, Count: 1})
		return
	}
	f.leaveMany(1, "there are more faults than are listed")
}

// leaveMany records n faults as one.
func (f *Feed) leaveMany(n int, why string) {
	if n == 0 {
		return
	}
	for i := range f.Left {
		if l := &f.Left[i]; l.Entry == 0 && l.Why == why {
			l.Count += n
			return
		}
	}
	f.Left = append(f.Left, Left{Why: why, Count: n})
}
