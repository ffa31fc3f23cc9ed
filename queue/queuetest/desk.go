package queuetest

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"stemma/claim"
	"stemma/desk"
	"stemma/edition"
	"stemma/internal/storytest"
	"stemma/queue"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
)

// reports are what the desks of the suite read, with readings that are made once.
var reports = sync.OnceValues(func() ([]*report.Report, desk.Program) {
	n := 40
	if testing.Short() {
		n = 16
	}
	rs := storytest.Events(n)
	known := map[report.ID][]byte{}
	for _, r := range rs {
		known[r.ID] = claim.AppendReading(nil, desk.English.Read(r))
	}
	p := desk.English
	p.Read = func(r *report.Report) *claim.Reading {
		rd, err := claim.DecodeReading(r, known[r.ID])
		if err != nil {
			panic(err)
		}
		return rd
	}
	return rs, p
})

// alone is what one process makes of the reports.
var alone = sync.OnceValues(func() (string, error) { return Alone(reports()) })

// Alone returns the editions that one process makes of reports on SQLite, without a queue.
func Alone(rs []*report.Report, p desk.Program) (string, error) {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "queuetest")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	s, err := sqlite.Open(ctx, filepath.Join(dir, "store"), sqlite.Options{})
	if err != nil {
		return "", err
	}
	defer s.Close()
	if err := arrive(ctx, s, rs); err != nil {
		return "", err
	}
	if err := (&desk.Desk{Store: s, Program: p}).Settle(ctx); err != nil {
		return "", err
	}
	return Editions(ctx, s)
}

func arrive(ctx context.Context, s store.Store, rs []*report.Report) error {
	as := make([]store.Arrival, len(rs))
	for i, r := range rs {
		as[i] = store.Arrival{Report: r, Via: "test", At: time.Unix(1, 0)}
	}
	_, err := s.Arrive(ctx, as...)
	return err
}

// Editions returns the standing editions of a store as text, byte by byte, without their places.
func Editions(ctx context.Context, s store.Store) (string, error) {
	es, err := s.Standing(ctx)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, e := range es {
		whole, err := s.Edition(ctx, e.Seq)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%s %s %s %s\n", e.Story, e.Digest, e.Rules, whole.JSON)
	}
	return b.String(), nil
}

// Once fails the test unless each report was added to a story by one change, whatever the
// revisions by which that came about.
func Once(t testing.TB, s store.Store, rs []*report.Report) {
	t.Helper()
	revs, _, err := s.Revisions(context.Background(), 0, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	added := map[string]int{}
	for _, r := range revs {
		var cs []edition.Change
		if err := json.Unmarshal(r.Changes, &cs); err != nil {
			t.Fatal(err)
		}
		for _, c := range cs {
			if c.Kind == edition.ReportAdded {
				added[c.Now[0]]++
			}
		}
	}
	lost, doubled := 0, 0
	for _, r := range rs {
		switch n := added[string(r.ID)]; {
		case n == 0:
			lost++
		case n > 1:
			doubled++
		}
	}
	if lost+doubled > 0 || len(added) != len(rs) {
		t.Errorf("of %d reports %d were lost and %d doubled; %d were added", len(rs), lost, doubled, len(added))
	}
}

// Settled reports whether nothing is missing in a store.
func Settled(ctx context.Context, s store.Store, p desk.Program) (bool, error) {
	unread, err := s.Unread(ctx, p.Rules, 1)
	if err != nil || len(unread) > 0 {
		return false, err
	}
	at, err := s.Place(ctx)
	if err != nil {
		return false, err
	}
	after, _, err := s.MadeAfter(ctx, p.Rules, at.Made, 1)
	if err != nil || len(after) > 0 || at.Rules != p.Rules {
		return false, err
	}
	unedited, err := s.Unedited(ctx, p.EditRules, 1)
	return err == nil && len(unedited) == 0, err
}

// Desk fails the test unless desks that share their work over the queue make what one process
// makes.
func Desk(t *testing.T, a Adapter) {
	want, err := alone()
	if err != nil {
		t.Fatal(err)
	}
	if got := shared(t, a); got != want {
		t.Errorf("over the queue the editions are others:\n%.2000s\nwant\n%.2000s", got, want)
	}
}

// desks has desks share their work over the queue, sound and faulty, and compares.
func desks(t *testing.T, a Adapter) {
	want, err := alone()
	if err != nil {
		t.Fatal(err)
	}
	if rs, _ := reports(); strings.Count(want, "\n") != len(rs)/8 {
		t.Fatalf("one process makes %d stories", strings.Count(want, "\n"))
	}
	for name, wrap := range map[string]func(queue.Queue) queue.Queue{
		"sound":  func(q queue.Queue) queue.Queue { return q },
		"faulty": func(q queue.Queue) queue.Queue { return Faulty(q, 7) },
	} {
		t.Run(name, func(t *testing.T) {
			if got := shared(t, Adapter{Open: func() queue.Queue { return wrap(a.Open()) }, Empty: a.Empty}); got != want {
				t.Errorf("over the queue the editions are others:\n%.2000s\nwant\n%.2000s", got, want)
			}
		})
	}
}

// shared lets the reports come while one desk leads and two help, and empties the queue some
// times, and returns the editions.
func shared(t *testing.T, a Adapter) string {
	rs, p := reports()
	path := filepath.Join(t.TempDir(), "store")
	desks := make([]*desk.Desk, 3)
	for i := range desks {
		s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		desks[i] = &desk.Desk{Store: s, Program: p, Holder: fmt.Sprint(i), Again: 300 * time.Millisecond}
	}
	w := newWork(t)
	changed := make(chan struct{})
	w.wg.Go(func() { // as who watches the store says
		for w.ctx.Err() == nil {
			select {
			case changed <- struct{}{}:
			case <-w.ctx.Done():
			}
		}
	})
	for i, d := range desks {
		q := open(t, a)
		w.wg.Go(func() {
			if i == 0 {
				d.Stand(w.ctx, func(ctx context.Context) error { return d.Lead(ctx, q, changed, nil) })
			} else if err := d.Help(w.ctx, q, 2); w.ctx.Err() == nil {
				t.Errorf("it helps no more: %v", err)
			}
		})
	}
	s := desks[0].Store
	mixed := slices.Clone(rs)
	rand.New(rand.NewPCG(3, 3)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	for part := range slices.Chunk(mixed, 11) {
		if err := arrive(t.Context(), s, part); err != nil {
			t.Fatal(err)
		}
		time.Sleep(30 * time.Millisecond)
		a.Empty()
	}
	until(t, "all is done", func() bool {
		ok, err := Settled(t.Context(), s, p)
		if err != nil {
			t.Fatal(err)
		}
		return ok
	})
	w.end()
	got, err := Editions(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return got
}
