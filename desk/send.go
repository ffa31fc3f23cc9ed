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

// Send sends what is owed, each by the sender of its rule, and returns how many it sent.
// What cannot be sent is tried again, later each time, and given up in the end, as is what
// no rule is there for any more.
func Send(ctx context.Context, s store.Work, senders map[string]Sender, now time.Time, log *slog.Logger) (sent int, err error) {
	owed, err := s.Owed(ctx, sendTime*(mostSends+1), mostSends)
	if err != nil {
		return 0, err
	}
	for _, d := range owed {
		sender, ok := senders[d.Rule]
		if !ok {
			err = fmt.Errorf("%w: there is no rule %s", ErrRefused, d.Rule)
		} else {
			err = sendOne(ctx, sender, d)
		}
		if ctx.Err() != nil {
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
			sent++
		}
		if err := s.Settle(ctx, d.Key, err == nil, again, fault); err != nil && !errors.Is(err, store.ErrConflict) {
			return sent, err
		}
	}
	return sent, nil
}

func sendOne(ctx context.Context, s Sender, d store.Delivery) error {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	return s.Send(ctx, d.Key, d.Body)
}

const (
	sendTime  = 10 * time.Second // for one try
	mostSends = 16               // in one turn
)

// waits are the times before the second and later tries: those that the Standard Webhooks
// specification 1.0.0 proposes (section "Deliverability and reliability"), without its last.
var waits = []time.Duration{5 * time.Second, 5 * time.Minute, 30 * time.Minute, 2 * time.Hour, 5 * time.Hour, 10 * time.Hour, 14 * time.Hour}
