package postgres

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"stemma/store"
)

// Owed implements store.Work. Those that another process is just being given are passed over.
func (s *Store) Owed(ctx context.Context, hold time.Duration, max int) (out []store.Delivery, err error) {
	err = s.write(ctx, "list what is owed", nil, func(w *writer) error {
		now, err := s.clock(ctx, w)
		if err != nil {
			return err
		}
		rows, err := w.Query(ctx, `SELECT key, rule, body, mentions, due, tries + 1, fault FROM delivery
			WHERE state = '' AND due <= $1 ORDER BY due, key LIMIT $2 FOR UPDATE SKIP LOCKED`, micros(now), max)
		out, err = collect(rows, err, func() (d store.Delivery, err error) {
			var due int64
			var mentions []byte
			if err := rows.Scan(&d.Key, &d.Rule, &d.Body, &mentions, &due, &d.Tries, &d.Fault); err != nil {
				return d, err
			}
			d.Due = moment(due)
			return d, json.Unmarshal(mentions, &d.Mentions)
		})
		if err != nil {
			return err
		}
		for _, d := range out {
			if _, err := w.Exec(ctx, `UPDATE delivery SET due = $1, tries = $2 WHERE key = $3`, micros(now.Add(hold)), d.Tries, d.Key); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

// Settle implements store.Work.
func (s *Store) Settle(ctx context.Context, key string, done bool, again time.Time, fault string) error {
	state := store.Open
	switch {
	case done:
		state = store.Sent
	case again.IsZero():
		state = store.GivenUp
	}
	return s.write(ctx, "settle a delivery", nil, func(w *writer) error {
		tag, err := w.Exec(ctx, `UPDATE delivery SET state = $1, due = $2, fault = $3 WHERE key = $4 AND state = ''`, string(state), micros(again), clean(fault), clean(key))
		if err == nil && tag.RowsAffected() != 1 {
			err = fmt.Errorf("%s: %w", key, store.ErrConflict)
		}
		return err
	})
}

// Lease implements store.Work. It goes by the clock of the server, so that the clocks of the
// machines may differ.
func (s *Store) Lease(ctx context.Context, name, holder string, d time.Duration) (l store.Lease, held bool, err error) {
	err = s.write(ctx, "take the lease of "+name, nil, func(w *writer) error {
		// A row to be locked, which has ended since long.
		if _, err := w.Exec(ctx, `INSERT INTO lease VALUES ($1, '', 0) ON CONFLICT (name) DO NOTHING`, name); err != nil {
			return err
		}
		var until int64
		if err := w.QueryRow(ctx, `SELECT holder, until FROM lease WHERE name = $1 FOR UPDATE`, name).Scan(&l.Holder, &until); err != nil {
			return err
		}
		now, err := s.clock(ctx, w) // after the lock was waited for
		if err != nil {
			return err
		}
		l.Until = moment(until)
		ended := !l.Until.After(now) || l.Until.After(now.Add(store.MostLease))
		if !ended && l.Holder != holder {
			held = false
			return nil
		}
		if d <= 0 {
			held, l = false, store.Lease{}
			_, err := w.Exec(ctx, `UPDATE lease SET holder = '', until = 0 WHERE name = $1 AND holder = $2`, name, holder)
			return err
		}
		held, l = true, store.Lease{Holder: holder, Until: moment(micros(now.Add(min(d, store.MostLease))))}
		_, err = w.Exec(ctx, `UPDATE lease SET holder = $2, until = $3 WHERE name = $1`, name, clean(holder), micros(l.Until))
		return err
	})
	return l, held, err
}
