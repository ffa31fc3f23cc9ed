package shelf

import (
	"context"
	"fmt"
	"math/rand/v2"
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
