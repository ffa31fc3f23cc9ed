package desk_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"stemma/claim"
	"stemma/desk"
	"stemma/internal/storytest"
	"stemma/queue"
	"stemma/queue/local"
	"stemma/report"
	"stemma/store"
)

// A slow is a store that keeps the first reading only when all are read, and that of one report
// never.
type slow struct {
	store.Store
	bad  report.ID
	read <-chan struct{} // one for each report that was read
	all  int

	mu    sync.Mutex
	kept  []int // how many readings each call of Keep was to keep
	alone bool  // whether the bad one came alone
}

func (s *slow) Keep(ctx context.Context, rules string, ms ...store.Made) error {
	s.mu.Lock()
	first := len(s.kept) == 0
	s.kept = append(s.kept, len(ms))
	bad := slices.ContainsFunc(ms, func(m store.Made) bool { return m.Report == s.bad })
	s.alone = s.alone || bad && len(ms) == 1
	s.mu.Unlock()
	if first {
		for range s.all {
			select {
			case <-s.read:
			case <-time.After(10 * time.Second):
				return errors.New("no more was read while one was kept")
			}
		}
		time.Sleep(50 * time.Millisecond) // until they wait
	}
	if bad {
		return errors.New("not this one")
	}
	return s.Store.Keep(ctx, rules, ms...)
}

// helpUntil has a worker read reports that it is hinted at until those that are left unread are as done
// asks for. When it returns the worker has ended.
func helpUntil(t *testing.T, s store.Store, p desk.Program, ids []report.ID, done func(left []report.ID) bool) {
	t.Helper()
	q := local.New()
	ctx, cancel := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() { (&desk.Desk{Store: s, Program: p}).Help(ctx, q, 1) })
	defer wg.Wait()
	defer cancel()
	for _, id := range ids {
		if err := q.Hint(ctx, queue.Hint{Stage: queue.Read, Key: string(id)}); err != nil {
			t.Fatal(err)
		}
	}
	for start := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		left, err := s.Unread(ctx, p.Rules, 100)
		if err != nil || time.Since(start) > 20*time.Second {
			t.Fatalf("%d are not read: %v", len(left), err)
		}
		if done(left) {
			return
		}
	}
}

// While a worker keeps a reading it reads on, and what is ready by then it keeps together. One
// that cannot be kept does not keep the others out.
func TestKeepTogether(t *testing.T) {
	rs := storytest.Events(8)
	read := make(chan struct{}, 100)
	var mu sync.Mutex
	times := map[report.ID]int{} // that each was read
	p := program()
	p.Read = func(r *report.Report) *claim.Reading {
		mu.Lock()
		times[r.ID]++
		mu.Unlock()
		defer func() { read <- struct{}{} }()
		return program().Read(r)
	}
	s := &slow{Store: open(t, filepath.Join(t.TempDir(), "store")), bad: rs[len(rs)-1].ID, read: read, all: len(rs)}
	ids := arrive(t, s, rs...)
	helpUntil(t, s, p, ids, func(left []report.ID) bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return s.alone && len(left) == 1 && left[0] == s.bad
	})
	if slices.Max(s.kept) < 3 {
		t.Errorf("they were kept %v at a time", s.kept)
	}
	for _, r := range rs {
		if n := times[r.ID]; n != 1 && r.ID != s.bad {
			t.Errorf("%s was read %d times", r.ID.Short(), n)
		}
	}
}

// A torn is a store that loads slowly, and one report never.
type torn struct {
	store.Store
	bad report.ID

	mu     sync.Mutex
	loaded []int // how many reports each call of ReportsOf was to load
}

func (s *torn) ReportsOf(ctx context.Context, ids ...report.ID) ([]*report.Report, error) {
	s.mu.Lock()
	s.loaded = append(s.loaded, len(ids))
	s.mu.Unlock()
	time.Sleep(20 * time.Millisecond) // until others wait
	if slices.Contains(ids, s.bad) {
		return nil, store.ErrDamaged
	}
	return s.Store.ReportsOf(ctx, ids...)
}

// A worker loads together what it has in hand. A report that cannot be loaded does not keep the
// others out, and one that was read already is not read again.
func TestLoadTogether(t *testing.T) {
	rs := storytest.Events(8)
	done, bad := rs[0], rs[len(rs)-1]
	p := program()
	var mu sync.Mutex
	var read []report.ID
	p.Read = func(r *report.Report) *claim.Reading {
		mu.Lock()
		read = append(read, r.ID)
		mu.Unlock()
		return program().Read(r)
	}
	s := &torn{Store: open(t, filepath.Join(t.TempDir(), "store")), bad: bad.ID}
	ids := arrive(t, s, rs...)
	m, err := desk.MadeOf(program().Read(done))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Keep(ctx, p.Rules, m); err != nil {
		t.Fatal(err)
	}
	helpUntil(t, s, p, ids, func(left []report.ID) bool { return len(left) == 1 && left[0] == bad.ID })
	if slices.Max(s.loaded) < 3 {
		t.Errorf("they were loaded %v at a time", s.loaded)
	}
	if len(read) != len(rs)-2 || slices.Contains(read, done.ID) {
		t.Errorf("%d were read of %d, of which one was read and one cannot be loaded", len(read), len(rs))
	}
}
