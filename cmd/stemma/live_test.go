package main

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma/desk"
	"stemma/edition"
	"stemma/store"
	"stemma/store/sqlite"
)

// newReplay opens a desk that follows the feeds of a press.
func newReplay(t *testing.T, p *press) *replay {
	t.Helper()
	r := &replay{press: p, now: p.reports[0].at.Add(-time.Hour)}
	var err error
	if r.store, err = sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "store"), sqlite.Options{Now: r.clock}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.store.Close() })
	if err := r.follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	return r
}

// openPress opens a press of the reports of some papers.
func openPress(t *testing.T, papers ...string) *press {
	t.Helper()
	p, err := newPress(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	p.reports = slices.DeleteFunc(p.reports, func(r *printed) bool { return !slices.Contains(papers, r.Outlet) })
	if err := p.open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.close)
	return p
}

// A page that is edited after it was published shows as changed claims.
func TestEditShows(t *testing.T) {
	p := openPress(t, "Pan-Ocean Press", "Shoreline Gazette")
	r := newReplay(t, p)
	for n := range 2 {
		if _, err := r.publish(t.Context(), n); err != nil {
			t.Fatal(err)
		}
	}
	p.edit.Lock()
	was := p.reports[0].Text
	p.reports[0].Text = strings.ReplaceAll(was, "at least 41 people", "at least 57 people")
	p.edit.Unlock()
	if was == p.reports[0].Text {
		t.Fatal("nothing was edited")
	}
	r.now = r.now.Add(5 * time.Hour) // it was got twice already
	if err := r.round(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := r.desk.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	ns, err := desk.Since(t.Context(), r.store, r.last, store.Newest)
	if err != nil || len(ns) != 1 {
		t.Fatal(ns, err)
	}
	if !slices.ContainsFunc(ns[0].Changes, func(c edition.Change) bool {
		return c.Kind == edition.FigureMoved && c.New.Exact == "at least 57"
	}) {
		t.Errorf("%+v", ns[0].Changes)
	}
}

// Replayed feeds give the same editions whatever the order in which they are asked for.
func TestOrderOfPolls(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads reports for some seconds")
	}
	p := openPress(t, "Pan-Ocean Press", "Shoreline Gazette", "The Amar Times", "WorldGlance", "Brandt City Bugle")
	standing := func(r *replay) map[string]string {
		t.Helper()
		if err := r.desk.Settle(t.Context()); err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		es, err := r.store.Standing(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range es {
			whole, err := r.store.Edition(t.Context(), e.Seq)
			if err != nil {
				t.Fatal(err)
			}
			out[e.Story] = string(whole.JSON)
		}
		return out
	}
	one := newReplay(t, p)
	for n := range p.reports {
		if _, err := one.publish(t.Context(), n); err != nil {
			t.Fatal(err)
		}
	}
	want := standing(one)
	for seed := range uint64(2) {
		random := rand.New(rand.NewPCG(seed, 3))
		other := newReplay(t, p)
		other.now = p.reports[len(p.reports)-1].at.Add(time.Hour)
		for range 40 {
			other.now = other.now.Add(time.Minute)
			feeds, err := other.store.Feeds(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			pages, err := other.store.Due(t.Context(), other.now, 100, 100)
			if err != nil {
				t.Fatal(err)
			}
			if n := random.IntN(len(feeds) + len(pages)); n < len(feeds) {
				err = other.poller.Feed(t.Context(), feeds[n])
			} else {
				err = other.poller.Page(t.Context(), pages[n-len(feeds)])
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := other.round(t.Context()); err != nil {
			t.Fatal(err)
		}
		got := standing(other)
		if len(got) != len(want) || len(want) < 2 {
			t.Fatalf("%d stories, want %d", len(got), len(want))
		}
		for id := range want {
			if got[id] != want[id] {
				t.Errorf("story %s differs", id)
			}
		}
	}
}
