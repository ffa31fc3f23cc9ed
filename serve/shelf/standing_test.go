package shelf

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync/atomic"
	"testing"
	"time"

	"stemma/store"
)

// However the stories move, what stands is in order, the newest first, and has its names.
func TestAfter(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	now := &Standing{}
	want := map[string]store.Seq{}
	names := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	seq := store.Seq(0)
	for range 400 {
		var gone, come []store.Edition
		for _, name := range names {
			was, there := want[name]
			switch random.IntN(6) {
			case 0:
				if there {
					gone = append(gone, store.Edition{Seq: was, Story: name})
					delete(want, name)
				}
			case 1:
				if there {
					gone = append(gone, store.Edition{Seq: was, Story: name})
				}
				seq++
				come = append(come, store.Edition{Seq: seq, Story: name})
				want[name] = seq
			}
		}
		if random.IntN(40) == 0 { // as many as make a new base
			for range mostMoved + 1 {
				seq++
				come = append(come, store.Edition{Seq: seq, Story: fmt.Sprint(seq)})
				want[fmt.Sprint(seq)] = seq
			}
		}
		now = now.after(gone, come)
		if len(now.Order) != len(want) {
			t.Fatalf("%d stories stand, want %d", len(now.Order), len(want))
		}
		for i, e := range now.Order {
			if i > 0 && now.Order[i-1].Seq <= e.Seq || want[e.Story] != e.Seq || now.Story(e.Story) == nil || now.Story(e.Story).Seq != e.Seq {
				t.Fatalf("%s stands with %d, want %d", e.Story, e.Seq, want[e.Story])
			}
		}
		for _, name := range names {
			if _, ok := want[name]; !ok && now.Story(name) != nil {
				t.Fatalf("%s is gone and stands", name)
			}
		}
	}
}

// A busyStore is a store in which a story is told anew whenever it was asked for the last
// revision.
type busyStore struct {
	Store
	at store.Seq
}

func (s *busyStore) Epoch(context.Context) (int64, error) { return 1, nil }

func (s *busyStore) Before(context.Context, time.Time) (store.Seq, error) {
	s.at++
	return s.at - 1, nil
}

func (s *busyStore) Since(_ context.Context, at, to store.Seq) (gone, come []store.Edition, err error) {
	one := func(at store.Seq) []store.Edition {
		if at = min(at, s.at); at == 0 {
			return nil
		}
		return []store.Edition{{Seq: at, Story: "a"}}
	}
	return one(at), one(to), nil
}

// What is published while what stands is asked for neither stands too early nor, once it is
// gone, for ever.
func TestStandingAmongWriters(t *testing.T) {
	s := New(&busyStore{at: 1}, "")
	for range 9 {
		now, err := s.Standing(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if len(now.Order) != 1 || now.Order[0].Seq != now.At {
			t.Fatalf("at %d edition %d stands, among %d", now.At, now.Order[0].Seq, len(now.Order))
		}
	}
}

// A slowStore is a store in which what came is long looked for.
type slowStore struct {
	Store
	at, epoch  atomic.Int64
	began, end chan struct{}
}

func (s *slowStore) Epoch(context.Context) (int64, error) { return s.epoch.Load(), nil }

func (s *slowStore) Before(context.Context, time.Time) (store.Seq, error) {
	return store.Seq(s.at.Load()), nil
}

func (s *slowStore) Since(_ context.Context, at, to store.Seq) (gone, come []store.Edition, err error) {
	if s.began != nil {
		s.began <- struct{}{}
		<-s.end
	}
	return nil, []store.Edition{{Seq: to, Story: fmt.Sprint(to)}}, nil
}

// While one reader looks for what came, another gets what stood before, but not what was
// forgotten.
func TestNobodyWaits(t *testing.T) {
	x := &slowStore{}
	x.at.Store(1)
	s := New(x, "")
	stands := func() store.Seq {
		now, err := s.Standing(t.Context())
		if err != nil {
			t.Error(err)
			return 0
		}
		return now.At
	}
	stands()
	x.began, x.end = make(chan struct{}), make(chan struct{})
	x.at.Store(2)
	first, second := make(chan store.Seq, 1), make(chan store.Seq, 1)
	go func() { first <- stands() }()
	<-x.began
	if at := stands(); at != 1 {
		t.Errorf("meanwhile what stands is that after %d, not 1", at)
	}
	x.end <- struct{}{}
	if at := <-first; at != 2 {
		t.Errorf("what stands is that after %d, not 2", at)
	}
	x.epoch.Store(1)
	go func() { first <- stands() }()
	<-x.began
	go func() { second <- stands() }()
	select {
	case at := <-second:
		t.Errorf("something was forgotten, and what stood after %d before is told", at)
	case <-time.After(20 * time.Millisecond):
	}
	x.end <- struct{}{}
	<-first
	<-second
}
