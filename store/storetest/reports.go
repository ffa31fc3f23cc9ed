package storetest

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"stemma/report"
	"stemma/store"
)

func (r *run) arrival() {
	a, b := anew("https://post.example/a", "Nine boats sank."), anew("https://post.example/b", "Nine boats sank.")
	a.Credits, a.Links, a.Notes, a.Skip, a.Language, a.Byline, a.Path, a.Partial = []string{"Lowe Wire"}, []string{"https://x.example/"}, []string{"A note."}, []report.Span{{Start: 0, End: 2}}, "en", "Ada Moor", "in/a.html", true
	b.Published = report.Stamp{Time: time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC), Day: true}
	same(r, r.arrive(a, b, a), []report.ID{a.ID, b.ID})
	again := 1000
	if testing.Short() {
		again = 50
	}
	for range again {
		same(r, r.arrive(a), nil)
		r.clock.Move(time.Second)
	}
	for _, want := range []*report.Report{a, b} {
		got, err := r.Report(ctx, want.ID)
		r.must(err)
		if !got.Published.Time.Equal(want.Published.Time) || got.Published.String() != want.Published.String() {
			r.Errorf("published %v, want %v", got.Published, want.Published)
		}
		got.Published.Time = want.Published.Time
		if !reflect.DeepEqual(got, want) {
			r.Errorf("got  %+v\nwant %+v", got, want)
		}
	}
	both, err := r.ReportsOf(ctx, b.ID, "0000", a.ID)
	r.must(err)
	if len(both) != 2 || both[0].ID != b.ID || both[1].ID != a.ID || both[1].Text != a.Text || both[1].Title != a.Title {
		r.Errorf("of both and one that is not there: %+v", both)
	}
	none, err := r.ReportsOf(ctx)
	r.must(err)
	if len(none) != 0 {
		r.Errorf("of none: %+v", none)
	}
	seen, err := r.Sightings(ctx, a.ID)
	r.must(err)
	if len(seen) != 1 || seen[0].Times != again+2 || seen[0].Last.Sub(seen[0].First) != time.Duration(again-1)*time.Second || seen[0].Via != "test" {
		r.Errorf("sightings %+v", seen)
	}
	unread, err := r.Unread(ctx, rules, 10)
	r.must(err)
	same(r, unread, []report.ID{a.ID, b.ID})
	_, err = r.Report(ctx, "0000")
	r.fails(err, store.ErrNotFound)
}

// A report is merged of its sightings, in whatever order they come.
func (r *run) sightings() {
	first := anew("https://post.example/a", "Nine boats sank.")
	first.Ref, first.Title, first.Published = "b.html", "", report.Stamp{}
	second := anew("https://post.example/a", "Nine boats sank.")
	second.Ref = "c.html"
	third := anew("https://post.example/a", "Nine boats sank.")
	third.Ref, third.Title = "a.html", ""
	want := report.Merge([]*report.Report{first, second, third})
	all := []*report.Report{first, second, third}
	r.arrive(first)
	r.keep(first.ID)
	for _, rep := range all[1:] {
		unread, err := r.Unread(ctx, rules, 10)
		r.must(err)
		same(r, unread, nil)
		same(r, r.arrive(rep), nil)
		unread, err = r.Unread(ctx, rules, 10)
		r.must(err)
		same(r, unread, []report.ID{first.ID})
		r.keep(first.ID)
	}
	got, err := r.Report(ctx, first.ID)
	r.must(err)
	same(r, got.Also, []string{"b.html", "c.html"})
	same(r, string(store.AppendHead(nil, got)), string(store.AppendHead(nil, want)))
	slices.Reverse(all)
	for _, rep := range all { // nothing new
		r.arrive(rep)
	}
	unread, err := r.Unread(ctx, rules, 10)
	r.must(err)
	same(r, unread, nil)
}

func (r *run) versions() {
	a, b, c := anew("https://post.example/a", "Nine boats sank."), anew("https://post.example/a", "Ten boats sank."), anew("https://post.example/c", "Ten boats sank.")
	none := &report.Report{Text: "Ten boats sank."}
	none.Seal()
	r.arrive(b, c, a, none, b)
	got, err := r.Versions(ctx, a.Address())
	r.must(err)
	same(r, got, []report.ID{b.ID, a.ID})
	got, err = r.Versions(ctx, "")
	r.must(err)
	same(r, got, nil)
}

func (r *run) lists() {
	all := r.some(5)
	got, last, err := r.Arrived(ctx, 0, 3)
	r.must(err)
	same(r, got, all[:3])
	got, last, err = r.Arrived(ctx, last, 3)
	r.must(err)
	same(r, got, all[3:])
	got, again, err := r.Arrived(ctx, last, 3)
	r.must(err)
	same(r, got, nil)
	same(r, again, last)
	for _, id := range all {
		got, err := r.Find(ctx, string(id[:20]), 2)
		r.must(err)
		same(r, got, []report.ID{id})
	}
	got, err = r.Find(ctx, "", 9)
	r.must(err)
	slices.Sort(all)
	same(r, got, all)
	for _, prefix := range []string{"%", "_", "G", "zz", string(all[0]) + "0"} {
		got, err := r.Find(ctx, prefix, 2)
		r.must(err)
		same(r, got, nil)
	}
}

func (r *run) search() {
	var all []report.ID
	for i, w := range []store.Words{
		{Title: "Ferry sinks off Norvane", Text: "Nine were saved near the Île. It's a “disaster”.", Quotes: "it was a disaster", Speakers: "Ada Moor", Figures: "9 person"},
		{Title: "Norvane ferry", Text: "The mayor, Ada Moor, wept.", Speakers: "Otto Lind"},
		{Title: "NEAR AND FAR", Text: "A ferry. OR not."},
		{Title: "Norvane", Text: "ferries sail"},
	} {
		rep := anew(fmt.Sprintf("https://post.example/%d", i), w.Text)
		r.arrive(rep)
		m := r.made(rep.ID, fmt.Sprint(i))
		m.Words = w
		r.must(r.Keep(ctx, rules, m))
		all = append(all, rep.ID)
	}
	find := func(text string, want ...int) {
		r.Helper()
		q, err := store.ParseQuery(text)
		r.must(err)
		got, err := r.Search(ctx, q)
		r.must(err)
		var ids []report.ID
		for _, i := range want {
			ids = append(ids, all[i])
		}
		if !slices.Equal(got, ids) {
			r.Errorf("%s: found %v, want %v", text, got, want)
		}
		q.Ranked = true
		ranked, err := r.Search(ctx, q)
		r.must(err)
		slices.Sort(ranked)
		slices.Sort(ids)
		if !slices.Equal(ranked, ids) {
			r.Errorf("%s: found %v when ranked, want %v", text, got, want)
		}
	}
	find("ferry", 2, 1, 0)
	find("FERRY norvane", 1, 0)
	find(`"norvane ferry"`, 1)
	find("ferr*", 3, 2, 1, 0)
	find("moor", 1, 0)
	find("speaker:moor", 0)
	find(`speaker:"ada moor" -figure:9`)
	find("figure:9", 0)
	find("quote:disaster", 0)
	find("title:norvane -ferry", 3)
	find("ile", 0)
	find("near", 2, 0)
	find("OR not", 2)
	find(`it's`, 0)
	find("nobody:here")
	q, err := store.ParseQuery("ferr*")
	r.must(err)
	q.Max, q.Skip = 2, 1
	got, err := r.Search(ctx, q)
	r.must(err)
	same(r, got, []report.ID{all[2], all[1]})
	m := r.made(all[3], "otherwise")
	m.Words = store.Words{Text: "schooners"}
	r.must(r.Keep(ctx, rules, m)) // read again, by other rules
	find("ferries")
	find("schooners", 3)
}
