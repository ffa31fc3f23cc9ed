package storetest

import (
	"fmt"
	"time"

	"stemma/report"
	"stemma/store"
)

const (
	feedA = "https://merrow.example/rss"
	feedB = "https://herald.example/atom"
)

// follow follows feedA and feedB.
func (r *run) follow() {
	r.Helper()
	fresh, err := r.Follow(ctx, store.Feed{Address: feedA, Title: "Merrow Post", Folders: []string{"News", "Coast"}, By: "ada", Added: r.clock.Now()},
		store.Feed{Address: feedB, Outlet: "The Herald", Added: r.clock.Now()})
	r.must(err)
	same(r, fresh, []string{feedA, feedB})
}

// told is what a feed says of a page.
func told(page, title, text string) store.Told {
	rep := &report.Report{Ref: page, URL: page, Title: title, Outlet: "Merrow Post", Text: text}
	rep.Seal()
	return store.Told{Page: page, Report: rep}
}

// due lists the pages that are due, each with how many feeds tell of it.
func (r *run) due(want ...string) []store.Page {
	r.Helper()
	ps, err := r.Due(ctx, r.clock.Now(), 100, 2)
	r.must(err)
	var got []string
	for _, p := range ps {
		got = append(got, fmt.Sprintf("%s %d", p.Address, len(p.Told)))
	}
	same(r, got, want)
	return ps
}

func (r *run) feeds() {
	r.follow()
	fresh, err := r.Follow(ctx, store.Feed{Address: feedA, Title: "Another title"})
	r.must(err)
	same(r, len(fresh), 0)
	fs, err := r.Feeds(ctx)
	r.must(err)
	same(r, len(fs), 2)
	same(r, fs[0].Address+fs[0].Outlet, feedB+"The Herald")
	same(r, fmt.Sprint(fs[1].Title, fs[1].Folders, fs[1].By, fs[1].Added.Equal(r.clock.Now())), "Merrow Post[News Coast]adatrue")

	whole := anew("https://merrow.example/whole", "The ferry sank.")
	arrival := store.Arrival{Report: whole, Via: feedA, At: r.clock.Now()}
	p := store.Polling{State: []byte(`{"etag":"x"}`), Next: r.clock.Now().Add(time.Hour), Tried: r.clock.Now(), Answered: r.clock.Now(), Entries: 2}
	ids, err := r.Polled(ctx, feedA, p, []store.Told{told("https://merrow.example/a", "A", "")}, arrival)
	r.must(err)
	same(r, ids, []report.ID{whole.ID})
	fs, err = r.Feeds(ctx)
	r.must(err)
	same(r, fs[1].Told, 2)
	same(r, fs[1].Came, 1)
	same(r, fs[1].Polling, p)
	// What is new makes it due soon, and the same again does not.
	soon := p
	soon.Soon = r.clock.Now().Add(10 * time.Minute)
	for n, want := range []time.Time{soon.Soon, p.Next} {
		_, err = r.Polled(ctx, feedB, soon, []store.Told{told("https://herald.example/n", "N", "")})
		r.must(err)
		fs, err = r.Feeds(ctx)
		r.must(err)
		same(r, fmt.Sprint(n, fs[0].Polling.Next.Equal(want), fs[0].Polling.Soon.IsZero()), fmt.Sprint(n, true, true))
	}
	r.must(r.Unfollow(ctx, feedB))
	_, err = r.Follow(ctx, store.Feed{Address: feedB, Outlet: "The Herald", Added: r.clock.Now()})
	r.must(err)
	// The same again is nothing new.
	for n := range 2 {
		ids, err = r.Polled(ctx, feedA, p, []store.Told{told("https://merrow.example/a", "A", "")}, arrival)
		r.must(err)
		same(r, len(ids), 0)
		fs, err = r.Feeds(ctx)
		r.must(err)
		same(r, fmt.Sprint(fs[1].Told, fs[1].Came, fs[1].Polling.Idle), fmt.Sprint(2, 1, n+1))
		p = fs[1].Polling
	}
	_, err = r.Polled(ctx, "https://nobody.example/", p, []store.Told{told("https://nobody.example/a", "A", "")}, store.Arrival{Report: anew("https://nobody.example/b", "B."), Via: feedA})
	r.fails(err, store.ErrNotFound)
	r.due("https://merrow.example/a 1")
	got, _, err := r.Arrived(ctx, 0, 9)
	r.must(err)
	same(r, got, []report.ID{whole.ID})

	r.fails(r.Unfollow(ctx, "https://nobody.example/"), store.ErrNotFound)
	r.must(r.Unfollow(ctx, feedA))
	r.due()
	fs, err = r.Feeds(ctx)
	r.must(err)
	same(r, len(fs), 1)
	got, _, err = r.Arrived(ctx, 0, 9)
	r.must(err)
	same(r, got, []report.ID{whole.ID})
}

func (r *run) pages() {
	r.follow()
	const a, b, c = "https://merrow.example/a", "https://merrow.example/b", "https://merrow.example/c"
	poll := func(feed string, ts ...store.Told) {
		r.Helper()
		_, err := r.Polled(ctx, feed, store.Polling{}, ts)
		r.must(err)
	}
	poll(feedA, told(a, "A", "Of the ferry."), told(b, "B", ""), told(c, "C", ""))
	ps := r.due(a+" 1", b+" 1") // two of a host
	same(r, ps[0].Told[0].Report.Text+ps[0].Told[0].Report.Title, "Of the ferry.A")
	p := ps[0]
	rep := anew(a, "The ferry sank.")
	p.Visits, p.State, p.Own, p.Report, p.Next = 1, []byte(`{"etag":"y"}`), &report.Report{Ref: a, URL: a, Title: "Own"}, rep.ID, r.clock.Now().Add(time.Hour)
	fresh, err := r.Visited(ctx, p, store.Arrival{Report: rep, Via: feedA, At: r.clock.Now()})
	r.must(err)
	same(r, fresh, []report.ID{rep.ID})
	r.due(b+" 1", c+" 1")
	// Another feed tells of it: it is due, and what was known of it stays.
	r.clock.Move(time.Minute)
	poll(feedB, told(a, "A of the Herald", ""))
	r.clock.Move(time.Minute)
	for _, x := range r.due(b+" 1", c+" 1") {
		x.Next, x.Fault, x.Failures = time.Time{}, "it is gone", 1
		_, err = r.Visited(ctx, x)
		r.must(err)
	}
	p = r.due(a + " 2")[0]
	same(r, fmt.Sprint(p.Visits, string(p.State), p.Own.Title, p.Report == rep.ID, p.Told[0].Feed, p.Told[0].Outlet), fmt.Sprint(1, `{"etag":"y"}`, "Own", true, feedB, "The Herald"))
	// What a feed tells while the page is got is not lost.
	r.clock.Move(time.Minute)
	poll(feedB, told(a, "A of The Herald", ""))
	p.Next = time.Time{}
	_, err = r.Visited(ctx, p)
	r.must(err)
	p = r.due(a + " 2")[0]
	same(r, p.Told[0].Report.Title, "A of The Herald")
	p.Next = time.Time{}
	_, err = r.Visited(ctx, p)
	r.must(err)
	r.due()
	poll(feedB, told(a, "A of The Herald", "")) // nothing new
	r.due()
	poll(feedB, told(a, "A, changed", ""))
	r.due(a + " 2")
	// A page that is never there is not asked for for ever, whatever feeds say.
	asked := 0
	for n := range 200 {
		r.clock.Move(time.Minute)
		poll(feedA, told(c, fmt.Sprintf("C, changed %d times", n), ""))
		ps, err := r.Due(ctx, r.clock.Now(), 100, 2)
		r.must(err)
		for _, x := range ps {
			if x.Address == c {
				asked++
				x.Next, x.Fault, x.Failures = time.Time{}, "it is not there", x.Failures+1
				_, err = r.Visited(ctx, x)
				r.must(err)
			}
		}
	}
	same(r, asked > 2 && asked < 100, true)
	r.must(r.Unfollow(ctx, feedA))
	r.due(a + " 1")
	r.must(r.Unfollow(ctx, feedB))
	// What was on the way when the last feed was removed does not come.
	fresh, err = r.Visited(ctx, p, store.Arrival{Report: anew(a, "It rose again."), Via: feedB})
	r.must(err)
	same(r, len(fresh), 0)
}

// Pages that no feed tells of any more go, and are not missed.
func (r *run) thinPages() {
	r.follow()
	const a, b, c = "https://merrow.example/a", "https://merrow.example/b", "https://merrow.example/c"
	poll := func(entries int, ts ...store.Told) (fresh int) {
		r.Helper()
		before := r.feed(feedA).Told
		_, err := r.Polled(ctx, feedA, store.Polling{Tried: r.clock.Now(), Answered: r.clock.Now(), Entries: entries}, ts)
		r.must(err)
		return r.feed(feedA).Told - before
	}
	same(r, poll(3, told(a, "A", ""), told(b, "B", ""), told(c, "C", "")), 3)
	for _, p := range r.due(a+" 1", b+" 1") {
		p.Next = time.Time{}
		_, err := r.Visited(ctx, p)
		r.must(err)
	}
	thin := func() {
		r.Helper()
		_, err := r.Thin(ctx, r.clock.Now().Add(-48*time.Hour), 100)
		r.must(err)
	}
	r.clock.Move(49 * time.Hour)
	same(r, poll(3), 0) // it is as it was
	thin()
	same(r, poll(2, told(b, "B", ""), told(c, "C", "")), 0)
	r.clock.Move(49 * time.Hour)
	same(r, poll(2, told(b, "B", ""), told(c, "C", "")), 0)
	thin() // a is gone, and b, which is still told of, is not
	r.due(c + " 1")
	same(r, poll(2, told(a, "A", ""), told(b, "B", "")), 1)
	r.due(c+" 1", a+" 1")
}

// feed returns a feed that is followed.
func (r *run) feed(address string) store.Feed {
	r.Helper()
	fs, err := r.Feeds(ctx)
	r.must(err)
	for _, f := range fs {
		if f.Address == address {
			return f
		}
	}
	r.Fatalf("%s is not followed", address)
	return store.Feed{}
}

// What was forgotten is not brought again by feeds, but by people.
func (r *run) forgetFeeds() {
	r.follow()
	const page, other = "https://merrow.example/a?from=feed", "https://merrow.example/b"
	rep := anew("https://merrow.example/a", "The ferry sank.") // as the page calls itself
	_, err := r.Polled(ctx, feedA, store.Polling{}, []store.Told{told(page, "A", "The ferry"), told(other, "B", "")})
	r.must(err)
	p := r.due(page+" 1", other+" 1")[0]
	p.Report, p.Own, p.Next = rep.ID, &report.Report{Title: "A"}, time.Time{}
	_, err = r.Visited(ctx, p, store.Arrival{Report: rep, Via: feedA})
	r.must(err)
	r.must(r.Forget(ctx, rep.ID))
	fresh, err := r.Polled(ctx, feedA, store.Polling{}, []store.Told{told(page, "A", "The ferry")}, store.Arrival{Report: rep, Via: feedA})
	r.must(err)
	same(r, len(fresh), 0)
	r.due(other + " 1")
	same(r, r.arrive(rep), []report.ID{rep.ID})
}
