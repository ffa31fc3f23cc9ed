package storetest

import (
	"fmt"
	"sync"
	"time"

	"stemma/store"
)

func (r *run) leases() {
	const d = 10 * time.Second
	lease := func(holder string, d time.Duration, held bool, by string) {
		r.Helper()
		l, got, err := r.Lease(ctx, "desk", holder, d)
		r.must(err)
		if got != held || l.Holder != by {
			r.Fatalf("%s: held %v by %q until %v, want %v by %q", holder, got, l.Holder, l.Until, held, by)
		}
	}
	lease("a", d, true, "a")
	lease("b", d, false, "a")
	r.clock.Move(9 * time.Second)
	lease("b", d, false, "a")
	lease("a", d, true, "a") // renewed
	r.clock.Move(9 * time.Second)
	lease("b", d, false, "a")
	r.clock.Move(time.Second)
	lease("b", d, true, "b") // it has ended
	lease("a", d, false, "b")
	lease("a", 0, false, "b") // who does not hold it cannot give it back
	lease("a", d, false, "b")
	lease("b", 0, false, "")
	lease("a", d, true, "a")
	// The clock is set back: the lease does not last for a day.
	r.clock.Move(-24 * time.Hour)
	lease("b", d, true, "b")
	if _, held, err := r.Lease(ctx, "other", "a", d); err != nil || !held {
		r.Fatalf("another name: %v %v", held, err)
	}
}

// owe publishes deliveries that are due now.
func (r *run) owe(keys ...string) {
	r.Helper()
	var ds []store.Delivery
	for _, k := range keys {
		ds = append(ds, store.Delivery{Key: k, Rule: "rule", Body: []byte("body of " + k), Due: r.clock.Now()})
	}
	_, err := r.Publish(ctx, store.Revision{At: r.clock.Now(), Changes: []byte(`[]`)}, ds...)
	r.must(err)
}

func (r *run) owed(want ...string) []store.Delivery {
	r.Helper()
	got, err := r.Owed(ctx, time.Minute, 10)
	r.must(err)
	var keys []string
	for _, d := range got {
		keys = append(keys, d.Key)
	}
	same(r, keys, want)
	return got
}

func (r *run) deliveries() {
	r.owe("a", "b")
	r.owe("b", "c", "c") // a key once
	got := r.owed("a", "b", "c")
	same(r, fmt.Sprint(got[0].Rule, string(got[0].Body), got[0].Tries), "rulebody of a1")
	r.owed() // put off
	r.must(r.Settle(ctx, "a", true, time.Time{}, ""))
	r.must(r.Settle(ctx, "b", false, r.clock.Now().Add(time.Hour), "refused"))
	r.fails(r.Settle(ctx, "a", true, time.Time{}, ""), store.ErrConflict)
	r.fails(r.Settle(ctx, "nobody", true, time.Time{}, ""), store.ErrConflict)
	r.clock.Move(2 * time.Minute)
	r.owed("c") // whoever had it did not settle it
	r.must(r.Settle(ctx, "c", false, time.Time{}, "no such host"))
	r.clock.Move(time.Hour)
	got = r.owed("b")
	same(r, fmt.Sprint(got[0].Tries, got[0].Fault), "2refused")
	r.must(r.Settle(ctx, "b", true, time.Time{}, ""))
	r.owe("a", "b", "c")
	r.clock.Move(24 * time.Hour)
	r.owed()
}

// Of several who ask at once, one gets each delivery.
func (r *run) oneSender() {
	var keys []string
	for i := range 40 {
		keys = append(keys, fmt.Sprint("k", i))
	}
	r.owe(keys...)
	var mu sync.Mutex
	times := map[string]int{}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for {
				got, err := r.Owed(ctx, time.Minute, 3)
				if err != nil {
					r.Error(err)
				}
				if len(got) == 0 {
					return
				}
				mu.Lock()
				for _, d := range got {
					times[d.Key]++
				}
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	for _, k := range keys {
		if times[k] != 1 {
			r.Errorf("%s was given out %d times", k, times[k])
		}
	}
}
