package desk

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"stemma/queue"
	"stemma/report"
	"stemma/store"
)

// A counting is a store that counts the readings of each call of Keep.
type counting struct {
	store.Store
	kept []int
}

func (c *counting) Keep(_ context.Context, _ string, ms ...store.Made) error {
	c.kept = append(c.kept, len(ms))
	return nil
}

// A reading waits for those that are in hand, but no longer than a moment, nor for more than
// are kept at once.
func TestKeeperWaits(t *testing.T) {
	for name, c := range map[string]struct {
		inHand int
		made   int // of them, at once; the others take long
		want   []int
		after  time.Duration
	}{
		"all come":       {3, 3, []int{3}, 0},
		"one takes long": {4, 3, []int{3}, linger},
		"alone":          {1, 1, []int{1}, 0},
		"many in hand":   {2*together + 1, together, []int{together}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := &counting{}
				k := keeper{store: s, turn: make(chan struct{}, 1), ready: make(chan struct{}, 1)}
				for range c.inHand {
					k.expect()
				}
				start := time.Now()
				var wg sync.WaitGroup
				for range c.made {
					wg.Go(func() {
						if err := k.keep(t.Context(), store.Made{}); err != nil {
							t.Error(err)
						}
					})
				}
				wg.Wait()
				if took := time.Since(start); !slices.Equal(s.kept, c.want) || took != c.after {
					t.Errorf("kept %v after %v, want %v after %v", s.kept, took, c.want, c.after)
				}
			})
		})
	}
}

// A report of which there is nothing to keep is not waited for.
func TestKeeperDoesNotWaitForNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &counting{}
		k := keeper{store: s, turn: make(chan struct{}, 1), ready: make(chan struct{}, 1)}
		k.expect()
		k.expect()
		start := time.Now()
		var wg sync.WaitGroup
		wg.Go(func() { k.keep(t.Context(), store.Made{}) })
		synctest.Wait()
		k.came(nil)
		wg.Wait()
		if took := time.Since(start); took != 0 || !slices.Equal(s.kept, []int{1}) {
			t.Errorf("kept %v after %v", s.kept, took)
		}
	})
}

// Who leads asks less often while the window is full and little of it is done, and as often as
// ever once much is, or all that is missing is hinted at.
func TestPace(t *testing.T) {
	ids := make([]report.ID, 3*window)
	for i := range ids {
		ids[i] = report.ID(fmt.Sprint(i))
	}
	l := lead{hinted: map[queue.Hint]time.Time{}, rest: pace}
	for _, c := range []struct {
		from, to int
		want     time.Duration
	}{
		{0, window, pace},
		{10, window + 10, 2 * pace},
		{20, window + 20, 4 * pace},
		{30, window + 30, slowest},
		{40, window + 40, slowest},
		{40 + window/2, window*3/2 + 40, pace},
		{50 + window/2, window*3/2 + 50, 2 * pace},
		{60 + window/2, window*3/2 + 50, pace},
	} {
		now := ids[c.from:c.to]
		if l.paced(now); l.rest != c.want {
			t.Errorf("%d to %d: %v, want %v", c.from, c.to, l.rest, c.want)
		}
		if err := l.hint(t.Context(), nothing{}, queue.Read, now, time.Hour); err != nil {
			t.Fatal(err)
		}
	}
}

// A nothing is a queue that loses all hints.
type nothing struct{ queue.Queue }

func (nothing) Hint(context.Context, ...queue.Hint) error { return nil }
