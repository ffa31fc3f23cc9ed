// Package storetest checks that a store keeps what package store promises. Every adapter
// runs it.
package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"stemma/report"
	"stemma/store"
	"stemma/story"
)

// A Clock is a clock that stands until it is set.
type Clock struct {
	mu sync.Mutex
	t  time.Time
}

// NewClock returns a clock that stands at some noon.
func NewClock() *Clock { return &Clock{t: time.Date(2031, 5, 2, 12, 0, 0, 0, time.UTC)} }

// Now returns the time.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.t
}

// Move moves the clock, perhaps back.
func (c *Clock) Move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = c.t.Add(d)
}

// Run runs all checks. make returns an empty store that reads the clock, and is closed by
// make's own Cleanup.
func Run(t *testing.T, make func(*testing.T, *Clock) store.Store) {
	for name, check := range map[string]func(*run){
		"Arrival": (*run).arrival, "Sightings": (*run).sightings, "Versions": (*run).versions, "Lists": (*run).lists,
		"Readings": (*run).readings, "ReadAgain": (*run).readAgain, "CommitOrder": (*run).commitOrder, "Drop": (*run).drop,
		"Groups": (*run).groups, "GroupConflicts": (*run).groupConflicts, "Editions": (*run).editions, "PublishConflicts": (*run).publishConflicts,
		"Overlay": (*run).overlay, "Marks": (*run).marks, "Leases": (*run).leases, "Deliveries": (*run).deliveries, "OneSender": (*run).oneSender,
		"Search": (*run).search, "Forget": (*run).forget, "ForgetLater": (*run).forgetLater, "ForgetUnknown": (*run).forgetUnknown,
		"Cancelled": (*run).cancelled, "History": (*run).history, "Feeds": (*run).feeds, "Pages": (*run).pages, "ForgetFeeds": (*run).forgetFeeds, "Since": (*run).since, "Thin": (*run).thin, "ThinPages": (*run).thinPages,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			clock := NewClock()
			fresh := func() store.Store { return make(t, clock) }
			check(&run{T: t, Store: fresh(), clock: clock, fresh: fresh})
		})
	}
}

// A run is one check on a store.
type run struct {
	*testing.T
	store.Store
	clock *Clock
	fresh func() store.Store // makes another one
}

var ctx = context.Background()

func (r *run) must(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// fails fails the test unless err is want.
func (r *run) fails(err, want error) {
	r.Helper()
	if !errors.Is(err, want) {
		r.Fatalf("got error %v, want %v", err, want)
	}
}

// same fails the test unless got is want, as both print.
func same[T any](r *run, got, want T) {
	r.Helper()
	if g, w := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want); g != w {
		r.Fatalf("got  %s\nwant %s", g, w)
	}
}

// anew returns a report of an invented outlet.
func anew(url, text string) *report.Report {
	rep := &report.Report{Ref: url, URL: url, Outlet: "Merrow Post", Title: "On " + text, Text: text, Published: report.Stamp{Time: time.Date(2031, 5, 1, 9, 30, 0, 5000, time.FixedZone("", 7200))}}
	rep.Seal()
	return rep
}

// arrive lets reports come by the way "test".
func (r *run) arrive(reps ...*report.Report) []report.ID {
	r.Helper()
	var as []store.Arrival
	for _, rep := range reps {
		as = append(as, store.Arrival{Report: rep, Via: "test", At: r.clock.Now()})
	}
	fresh, err := r.Arrive(ctx, as...)
	r.must(err)
	return fresh
}

// some lets n different reports come and returns their IDs.
func (r *run) some(n int) []report.ID {
	r.Helper()
	var reps []*report.Report
	for i := range n {
		reps = append(reps, anew(fmt.Sprintf("https://post.example/%d", i), fmt.Sprintf("The ferry number %d sank.", i)))
	}
	return r.arrive(reps...)
}

const rules = "rules1"

// made returns a reading of a report, as if it had been read.
func (r *run) made(id report.ID, reading string) store.Made {
	r.Helper()
	rep, err := r.Report(ctx, id)
	r.must(err)
	h := store.HeadDigest(rep)
	return store.Made{Report: id, Head: h, Digest: store.Digest([]byte(h), []byte(reading)), Reading: []byte(reading), Sketch: []byte("sketch of " + reading),
		Words: store.Words{Title: rep.Title, Text: rep.Text}}
}

// keep reads some reports.
func (r *run) keep(ids ...report.ID) {
	r.Helper()
	var ms []store.Made
	for _, id := range ids {
		ms = append(ms, r.made(id, "reading of "+id.Short()))
	}
	r.must(r.Keep(ctx, rules, ms...))
}

// group makes one group of some reports, named as its smallest member.
func group(ids ...report.ID) store.Group {
	g := store.Group{Story: &story.Story{ID: slices.Min(ids).Short(), Reports: ids}}
	for _, id := range ids {
		g.Digest += id.Short() + " "
	}
	return g
}

// now returns where the groups are, and where they will be when all that there is was
// gathered.
func (r *run) now() (from, to store.Place) {
	r.Helper()
	from, err := r.Place(ctx)
	r.must(err)
	to = store.Place{Rules: rules}
	_, to.Made, err = r.MadeAfter(ctx, rules, 0, 1000)
	r.must(err)
	to.Epoch, err = r.Epoch(ctx)
	r.must(err)
	_, to.Overlay, err = r.Overlay(ctx)
	r.must(err)
	return from, to
}

// gather replaces all groups by these.
func (r *run) gather(gs ...store.Group) {
	r.Helper()
	from, to := r.now()
	old, err := r.Digests(ctx)
	r.must(err)
	for _, g := range gs {
		delete(old, g.Story.ID)
	}
	var gone []string
	for name := range old {
		gone = append(gone, name)
	}
	r.must(r.Group(ctx, from, to, gone, gs))
}

const editRules = "edit1"

// publish puts an edition of each group in the place of the standing ones that share a
// report with it.
func (r *run) publish(changes string, gs ...store.Group) store.Seq {
	r.Helper()
	rev := store.Revision{At: r.clock.Now(), Changes: []byte(changes), Mentions: gs[0].Story.Reports} // a witness may be mentioned, too
	for _, g := range gs {
		old, err := r.Standing(ctx, g.Story.Reports...)
		r.must(err)
		for _, e := range old {
			if !slices.Contains(rev.Replaces, e.Seq) {
				rev.Replaces = append(rev.Replaces, e.Seq)
			}
		}
		rev.Editions = append(rev.Editions, editionOf(g))
	}
	seq, err := r.Publish(ctx, rev)
	r.must(err)
	return seq
}

func editionOf(g store.Group) store.Edition {
	return store.Edition{Story: g.Story.ID, Rules: editRules, Digest: g.Digest, Reports: g.Story.Reports, JSON: []byte("edition of " + g.Digest)}
}

func (r *run) cancelled() {
	done, cancel := context.WithCancel(ctx)
	cancel()
	_, err := r.Arrive(done, store.Arrival{Report: anew("https://post.example/", "It sank."), Via: "test"})
	r.fails(err, context.Canceled)
	got, _, err := r.Arrived(ctx, 0, 10)
	r.must(err)
	same(r, got, nil)
}
