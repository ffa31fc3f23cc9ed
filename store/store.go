// Package store says what must be kept of the reports that come in, what was read in
// them, and what was published of them; and it is the port to the database that keeps it.
//
// Reports, their sightings, the feeds that are followed and what people decided are facts. Readings, sketches, groups
// and editions are derived from facts by rules, whose digest stands beside them, and are
// made again when the rules change; the old ones stand until then. What is missing is
// asked of the data (Unread, Unedited, Owed), never of a queue.
//
// Packages sqlite and postgres implement Store; package storetest checks that they do.
package store

import (
	"context"
	"errors"
	"math"
	"time"

	"stemma/report"
	"stemma/story"
)

// Errors that methods of a Store wrap.
var (
	ErrConflict = errors.New("somebody else was first") // nothing was kept; ask again and go on from there
	ErrNotFound = errors.New("not in the store")
	ErrBusy     = errors.New("another program is writing to the store") // it was waited for, in vain
	ErrFull     = errors.New("the disk is full")
	ErrNewer    = errors.New("the store was written by a newer stemma")
	ErrForeign  = errors.New("not a store of stemma")
	ErrDamaged  = errors.New("the store is damaged")
	ErrMoving   = errors.New("a move into the store was begun and not ended") // stemma move goes on with it
)

// A Seq is a place in one of the store's logs, which only grow: of readings, of revisions
// or of decisions. Who has seen all up to a Seq has seen all of a lower one, because a Seq
// is given in the order of commits. Forgetting leaves gaps.
type Seq int64

// Newest is behind the last place of every log.
const Newest Seq = math.MaxInt64

// A Store keeps everything. Each method is one transaction: it is done whole or, with an
// error, not at all. All may be called by several goroutines at once.
type Store interface {
	Reports
	Readings
	Groups
	Editions
	History
	People
	Feeds
	Work
	Close() error
}

// Reports are the facts.
type Reports interface {
	// Arrive keeps reports and returns the IDs of those that are new, in order. A report
	// that is there already gains a sighting, and nothing else changes unless the sighting
	// tells what no other did: see Sighting.
	Arrive(ctx context.Context, as ...Arrival) (fresh []report.ID, err error)
	// Report returns a report, merged of its sightings.
	Report(ctx context.Context, id report.ID) (*report.Report, error)
	// ReportsOf returns several reports, in the order asked for. Those that there are none of
	// are left out.
	ReportsOf(ctx context.Context, ids ...report.ID) ([]*report.Report, error)
	// Sightings lists where and when a report was seen, the earliest first.
	Sightings(ctx context.Context, id report.ID) ([]Sighting, error)
	// Versions lists the reports of one address in the order in which they came: a page
	// that was edited after it was published. An empty address has none.
	Versions(ctx context.Context, address string) ([]report.ID, error)
	// Find lists up to max reports whose ID begins with prefix, in order of ID.
	Find(ctx context.Context, prefix string, max int) ([]report.ID, error)
	// Arrived lists up to max reports that came after a Seq, in the order in which they came,
	// and the Seq of the last; which is after if there is none.
	Arrived(ctx context.Context, after Seq, max int) ([]report.ID, Seq, error)
	// Search lists what q finds: see Query.
	Search(ctx context.Context, q Query) ([]report.ID, error)
	// Forget removes a report and everything that holds a word of it: readings, editions,
	// changes, deliveries and decisions. The store is then as if the report had never come;
	// stories that held it are edited anew. It fails with ErrNotFound if there is no such
	// report.
	Forget(ctx context.Context, id report.ID) error
}

// Readings are what was read in each report, under the digest of the rules by which it
// was read.
type Readings interface {
	// Unread lists up to max reports that were not read under these rules, or came to be
	// known better since, in the order in which they came.
	Unread(ctx context.Context, rules string, max int) ([]report.ID, error)
	// Keep keeps readings. Those of a report that was forgotten, or came to be known better
	// since it was read, are left out without an error. The same reading a second time
	// changes nothing.
	Keep(ctx context.Context, rules string, ms ...Made) error
	// Made returns the readings of some reports, in the order asked for. Those that there are
	// none of are left out.
	Made(ctx context.Context, rules string, ids ...report.ID) ([]Made, error)
	// MadeAfter lists up to max readings that were kept after a Seq, in the order in which
	// they were kept, with their sketches and without the readings themselves, and the Seq of
	// the last; which is after if there is none.
	MadeAfter(ctx context.Context, rules string, after Seq, max int) ([]Made, Seq, error)
	// Epoch changes whenever a reading that MadeAfter has listed may be gone or replaced: who
	// holds sketches in memory then begins anew.
	Epoch(ctx context.Context) (int64, error)
	// Drop removes up to max readings under all rules but these, and reports whether more are
	// left.
	Drop(ctx context.Context, but string, max int) (more bool, err error)
}

// Groups are the reports that tell of one story, for all stories.
type Groups interface {
	// Place returns what the groups were made from. It is zero before the first.
	Place(ctx context.Context) (Place, error)
	// Digests returns the digest of each group, by its name.
	Digests(ctx context.Context) (map[string]string, error)
	// Group replaces the groups named in gone and in put by those in put. It fails with
	// ErrConflict if the groups were not made from from, or if the epoch or the decisions of
	// to are not the newest.
	Group(ctx context.Context, from, to Place, gone []string, put []Group) error
	// GroupsOf lists the groups that have one of the reports as a member, in order of name.
	GroupsOf(ctx context.Context, ids ...report.ID) ([]Group, error)
	// Unedited returns one report each of up to max stories that must be edited: a member of a
	// group of which no edition of its digest under these rules stands, or a witness of a
	// standing edition that no group has the name of.
	Unedited(ctx context.Context, rules string, max int) ([]report.ID, error)
}

// Editions are what was published, with what changed.
type Editions interface {
	// Publish puts new editions in the place of others, and keeps what changed and what is
	// owed for it. It fails with ErrConflict if an edition to be replaced does not stand, if
	// another of the name of a new one does, or if a new one is not of a group as it is now. A
	// delivery whose key there was already is left out.
	Publish(ctx context.Context, r Revision, owed ...Delivery) (Seq, error)
	// Revisions lists up to max revisions after a Seq, without their editions, and the Seq of
	// the last; which is after if there is none.
	Revisions(ctx context.Context, after Seq, max int) ([]Revision, Seq, error)
	// Standing lists the standing editions that have one of the reports as a witness, in order
	// of name, without their JSON; of no report, all of them.
	Standing(ctx context.Context, ids ...report.ID) ([]Edition, error)
	// Since lists the editions that stood after the revision at and no longer did after the
	// revision to, and those that stood then and did not before, without their JSON, in order of
	// Seq. What is published later changes nothing of it: since a to c is since a to b with what
	// was since b to c. A to of Newest is the last revision there is.
	Since(ctx context.Context, at, to Seq) (gone, come []Edition, err error)
	// Gone lists only the first of these. Who knows what stands knows the others.
	Gone(ctx context.Context, at, to Seq) ([]Edition, error)
	// Edition returns an edition, whole.
	Edition(ctx context.Context, seq Seq) (Edition, error)
	// Thin removes up to max editions that were replaced before a time, and returns how many.
	// It keeps those that stood at a mark or at the end of a day (UTC), the first of a story,
	// and those that came with others. What an edition replaced that is removed counts as
	// standing until the one that replaced it. The revisions, with what changed, stay. It also
	// removes up to max pages that are not due again and that no feed told of since that time.
	Thin(ctx context.Context, before time.Time, max int) (n int, err error)
	// Before returns the Seq of the last revision that was published before a time.
	Before(ctx context.Context, t time.Time) (Seq, error)
}

// People are what people decided, and what they have seen.
type People interface {
	// Overlay returns what was decided, and the Seq of the last decision.
	Overlay(ctx context.Context) (story.Overlay, Seq, error)
	// Decide keeps decisions. It fails with ErrNotFound if a report is not there.
	Decide(ctx context.Context, ds ...Decision) error
	// Decisions lists all decisions, also those that were taken back, in order.
	Decisions(ctx context.Context) ([]Decision, error)
	// Mark returns up to which revision somebody has seen what changed; 0 if nothing.
	Mark(ctx context.Context, name string) (Seq, error)
	// SetMark sets the mark of somebody, which may go back.
	SetMark(ctx context.Context, name string, at Seq) error
}

// Work is who does what, and what is still to be sent.
type Work interface {
	// Owed returns up to max deliveries that are due, the longest due first, and puts each off
	// for hold, so that nobody else gets it meanwhile.
	Owed(ctx context.Context, hold time.Duration, max int) ([]Delivery, error)
	// Settle says how a delivery went: done, or to be tried again at a time, or, if that is
	// zero, given up. It fails with ErrConflict if it was settled before.
	Settle(ctx context.Context, key string, done bool, again time.Time, fault string) error
	// Lease gives the work of a name to a holder for a time, or for longer if the holder has
	// it, and reports whether it is held. If another holds it, the lease returned says who
	// and how long. A d of 0 gives it back.
	Lease(ctx context.Context, name, holder string, d time.Duration) (Lease, bool, error)
}
