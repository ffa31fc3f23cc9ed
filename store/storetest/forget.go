package storetest

import (
	"strings"
	"testing"
	"time"

	"stemma/report"
	"stemma/store"
)

// A report that was forgotten leaves a store as if it had never come.
func (r *run) forget() {
	without := &run{T: r.T, Store: r.fresh(), clock: r.clock}
	bad := anew("https://post.example/bad", "Everybody hates the zeppelin.")
	for _, x := range []*run{r, without} {
		ids := x.some(4)
		if x == r {
			x.arrive(bad)
			x.arrive(bad)
			x.keep(bad.ID)
			x.must(x.Decide(ctx, store.Decision{Kind: store.Together, A: ids[0], B: bad.ID, By: "ada", At: x.clock.Now()}))
		}
		x.keep(ids...)
		x.must(x.Decide(ctx, store.Decision{Kind: store.Apart, A: ids[0], B: ids[1], By: "ada", At: x.clock.Now()}))
		g := []store.Group{group(ids[0]), group(ids[1], ids[2])}
		x.gather(g...)
		x.publish(`["first"]`, g[0])
		x.publish(`["second"]`, g[1])
		if x == r {
			// It joins both stories, which are then one.
			one := group(append([]report.ID{bad.ID}, ids[:3]...)...)
			x.gather(one)
			x.publish(`["of the zeppelin"]`, one)
			x.must(x.Forget(ctx, bad.ID))
		}
		x.gather(g...)
		same(x, x.unedited(), 0)
	}
	r.compare(without)
	q, err := store.ParseQuery("zeppelin")
	r.must(err)
	found, err := r.Search(ctx, q)
	r.must(err)
	same(r, found, nil)
}

// What was published after a report had gone from a story stays, and what was before does
// not stand again beside it.
func (r *run) forgetLater() {
	ids := r.some(4)
	r.keep(ids...)
	publish := func(changes string, members ...report.ID) store.Group {
		g := group(members...)
		r.gather(g)
		r.publish(changes, g)
		return g
	}
	publish(`["a"]`, ids[0])
	publish(`["b"]`, ids[0], ids[1])
	publish(`["c"]`, ids[0], ids[1], ids[2])
	publish(`["d"]`, ids[0], ids[1], ids[2], ids[3])
	_, err := r.Publish(ctx, store.Revision{At: r.clock.Now(), Changes: []byte(`[]`)},
		store.Delivery{Key: "1", Mentions: ids[2:3], Body: []byte("x")}, store.Delivery{Key: "2", Mentions: ids[:1], Body: []byte("x")})
	r.must(err)
	r.must(r.Forget(ctx, ids[2]))
	standing, err := r.Standing(ctx)
	r.must(err)
	same(r, len(standing), 1)
	same(r, standing[0].Reports, ids[:2])
	digests, err := r.Digests(ctx)
	r.must(err)
	same(r, len(digests), 0)
	same(r, r.unedited(), 1)
	owed, err := r.Owed(ctx, time.Minute, 9)
	r.must(err)
	if len(owed) != 1 || owed[0].Key != "2" {
		r.Errorf("owed: %+v", owed)
	}
	publish(`["e"]`, ids[0], ids[1], ids[3])
	r.must(r.Forget(ctx, ids[1]))
	standing, err = r.Standing(ctx)
	r.must(err)
	same(r, len(standing), 1)
	same(r, standing[0].Reports, ids[:1])
	revs, _, err := r.Revisions(ctx, 0, 99)
	r.must(err)
	var left []string
	for _, x := range revs {
		left = append(left, string(x.Changes))
	}
	same(r, left, []string{`["a"]`, `[]`})
}

func (r *run) forgetUnknown() {
	r.fails(r.Forget(ctx, "0000"), store.ErrNotFound)
	rep := anew("https://post.example/a", "It sank.")
	r.arrive(rep)
	r.must(r.Forget(ctx, rep.ID))
	r.fails(r.Forget(ctx, rep.ID), store.ErrNotFound)
	same(r, r.arrive(rep), []report.ID{rep.ID}) // it may come again
	got, _, err := r.Arrived(ctx, 0, 9)
	r.must(err)
	same(r, got, []report.ID{rep.ID})
}

// compare fails the test unless two stores hold the same.
func (r *run) compare(other *run) {
	r.Helper()
	Equal(r.T, Dump(r.T, r, rules), Dump(r.T, other, rules))
}

// Equal fails the test at the first line in which two dumps differ.
func Equal(t testing.TB, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("line %d:\ngot  %.600s\nwant %.600s", i+1, g[i], w[i])
		}
	}
	t.Fatalf("%d lines, want %d", len(g), len(w))
}
