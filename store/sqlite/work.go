package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"stemma/store"
)

// Owed implements store.Work.
func (s *Store) Owed(ctx context.Context, hold time.Duration, max int) (out []store.Delivery, err error) {
	err = s.write(ctx, "list what is owed", func(tx *sql.Tx) error {
		now := s.now()
		rows, err := tx.QueryContext(ctx, `SELECT key, rule, body, mentions, due, tries + 1, fault FROM delivery
			WHERE state = '' AND due <= ? ORDER BY due, key LIMIT ?`, micros(now), max)
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
			if _, err := tx.ExecContext(ctx, `UPDATE delivery SET due = ?, tries = ? WHERE key = ?`, micros(now.Add(hold)), d.Tries, d.Key); err != nil {
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
	return s.write(ctx, "settle a delivery", func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, `UPDATE delivery SET state = ?, due = ?, fault = ? WHERE key = ? AND state = ''`, string(state), micros(again), fault, key)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 1 {
			return err
		}
		return fmt.Errorf("%s: %w", key, store.ErrConflict)
	})
}

// Lease implements store.Work.
func (s *Store) Lease(ctx context.Context, name, holder string, d time.Duration) (l store.Lease, held bool, err error) {
	err = s.write(ctx, "take the lease of "+name, func(tx *sql.Tx) error {
		now := s.now()
		var until int64
		err := tx.QueryRowContext(ctx, `SELECT holder, until FROM lease WHERE name = ?`, name).Scan(&l.Holder, &until)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		l.Until = moment(until)
		ended := err != nil || !l.Until.After(now) || l.Until.After(now.Add(store.MostLease))
		if !ended && l.Holder != holder {
			held = false
			return nil
		}
		if d <= 0 {
			held, l = false, store.Lease{}
			_, err := tx.ExecContext(ctx, `DELETE FROM lease WHERE name = ? AND holder = ?`, name, holder)
			return err
		}
		held, l = true, store.Lease{Holder: holder, Until: moment(micros(now.Add(min(d, store.MostLease))))}
		_, err = tx.ExecContext(ctx, `INSERT INTO lease VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET holder = excluded.holder, until = excluded.until`,
			name, holder, micros(l.Until))
		return err
	})
	return l, held, err
}
