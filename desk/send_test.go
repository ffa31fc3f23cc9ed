package desk

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"testing"
	"time"

	"stemma/store"
)

// A failing is a store that hands out deliveries once, and does not settle the first.
type failing struct {
	store.Work
	owed    []store.Delivery
	asked   int
	fails   int
	settled []string
}

func (f *failing) Owed(context.Context, time.Duration, int) ([]store.Delivery, error) {
	f.asked++
	owed := f.owed
	f.owed = nil
	return owed, nil
}

func (f *failing) Settle(_ context.Context, key string, _ bool, _ time.Time, _ string) error {
	if f.fails > 0 {
		f.fails--
		return errors.New("the server is away")
	}
	f.settled = append(f.settled, key)
	return nil
}

// A noting notes what it sends.
type noting struct{ keys []string }

func (n *noting) Send(_ context.Context, key string, _ []byte) error {
	n.keys = append(n.keys, key)
	return nil
}

// When the store fails while alerts are sent, those that are left are sent as soon as it is
// back, each once, and not only when others might take them; once others might, they are not.
func TestSentAfterFault(t *testing.T) {
	for name, c := range map[string]struct {
		later time.Duration
		want  []string
	}{"soon": {time.Second, []string{"a", "b", "c"}}, "too late": {takenFor - 2*sendTime, []string{"a"}}} {
		s := &failing{owed: []store.Delivery{{Key: "a", Rule: "r", Tries: 1}, {Key: "b", Rule: "r", Tries: 1}, {Key: "c", Rule: "r", Tries: 1}}, fails: 1}
		n := &noting{}
		o := Outbox{Senders: map[string]Sender{"r": n}}
		at, log := time.Unix(1e9, 0), slog.New(slog.DiscardHandler)
		if _, err := o.Send(t.Context(), s, at, log); err == nil {
			t.Fatal("the fault is not told")
		}
		if _, err := o.Send(t.Context(), s, at.Add(c.later), log); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(n.keys, c.want) || len(c.want) == 3 && !slices.Equal(s.settled, c.want) {
			t.Errorf("%s: sent %v, settled %v, want %v", name, n.keys, s.settled, c.want)
		}
	}
}
