package desk

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"stemma/store"
)

// A Sender sends the alerts of a rule. It must return soon after its context is done, and
// may be asked to send the same key again.
type Sender interface {
	Send(ctx context.Context, key string, body []byte) error
}

// ErrRefused is wrapped by the errors of a Sender that another try would not mend.
var ErrRefused = errors.New("refused")

// An Outbox sends what is owed, each by the sender of its rule. It remembers what it has
// sent and the store could not keep as sent, so that only a crash between the two makes it
// send one a second time; with the same key, by which the receiver knows it.
type Outbox struct {
	Senders map[string]Sender
	sent    map[string]bool  // what was sent, and is not settled
	left    []store.Delivery // what was taken to be sent, and is not settled, when the store failed
	taken   time.Time        // when it was
}

// Send sends what is owed and returns how many it sent. What cannot be sent is tried again,
// later each time, and given up in the end, as is what no rule is there for any more.
func (o *Outbox) Send(ctx context.Context, s store.Work, now time.Time, log *slog.Logger) (sent int, err error) {
	owed, err := o.take(ctx, s, now)
	if err != nil {
		return 0, err
	}
	for i, d := range owed {
		sender, ok := o.Senders[d.Rule]
		switch {
		case o.sent[d.Key]:
			err = nil
		case !ok:
			err = fmt.Errorf("%w: there is no rule %s", ErrRefused, d.Rule)
		default:
			err = sendOne(ctx, sender, d)
		}
		if err != nil && ctx.Err() != nil {
			return sent, ctx.Err() // it is tried again later
		}
		var again time.Time
		fault := ""
		if err != nil {
			fault = err.Error()
			if !errors.Is(err, ErrRefused) && d.Tries <= len(waits) {
				again = now.Add(waits[d.Tries-1])
			}
			log.Warn("alert not sent", "rule", d.Rule, "key", d.Key, "try", d.Tries, "again", again, "err", err)
		} else {
			o.remember(d.Key)
			sent++
		}
		if err := o.settle(ctx, s, d.Key, err == nil, again, fault); err != nil {
			o.left = owed[i:]
			return sent, err
		}
	}
	return sent, nil
}

// take takes what is to be sent: nobody else does until takenFor has passed. What was left when
// the store failed is still taken, and comes first as long as there is time to send it.
func (o *Outbox) take(ctx context.Context, s store.Work, now time.Time) ([]store.Delivery, error) {
	left := o.left
	o.left = nil
	if len(left) > 0 && now.Sub(o.taken)+sendTime*time.Duration(len(left)) <= takenFor && !now.Before(o.taken) {
		return left, nil
	}
	o.taken = now.Round(0) // by the clock on the wall, which goes on while the machine sleeps
	return s.Owed(ctx, takenFor, mostSends)
}

func (o *Outbox) remember(key string) {
	if o.sent == nil {
		o.sent = map[string]bool{}
	}
	o.sent[key] = true
}

// settle says in the store how it went, also if the desk is to end just now.
func (o *Outbox) settle(ctx context.Context, s store.Work, key string, done bool, again time.Time, fault string) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleTime)
	defer cancel()
	err := s.Settle(ctx, key, done, again, fault)
	if err != nil && !errors.Is(err, store.ErrConflict) {
		return err
	}
	delete(o.sent, key)
	return nil
}

func sendOne(ctx context.Context, s Sender, d store.Delivery) error {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	return s.Send(ctx, d.Key, d.Body)
}

const (
	sendTime  = 10 * time.Second // for one try
	mostSends = 16               // in one turn
	takenFor  = sendTime * (mostSends + 1)
	// settleTime is less than the time in which a program must end.
	settleTime = 3 * time.Second
)

// waits are the times before the second and later tries: those that the Standard Webhooks
// specification 1.0.0 proposes (section "Deliverability and reliability"), without its last.
var waits = []time.Duration{5 * time.Second, 5 * time.Minute, 30 * time.Minute, 2 * time.Hour, 5 * time.Hour, 10 * time.Hour, 14 * time.Hour}
