package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"stemma/report"
	"stemma/store"
)

// Arrive implements store.Reports.
func (s *Store) Arrive(ctx context.Context, as ...store.Arrival) (fresh []report.ID, err error) {
	err = s.write(ctx, "keep reports", func(tx *sql.Tx) error {
		fresh = nil
		c := cached(tx)
		for _, a := range as {
			isNew, err := s.arrive(ctx, c, a)
			if err != nil {
				return fmt.Errorf("%s: %w", a.Report.Ref, err)
			}
			if isNew {
				fresh = append(fresh, a.Report.ID)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return fresh, nil
}

func (s *Store) arrive(ctx context.Context, c cache, a store.Arrival) (isNew bool, err error) {
	r := a.Report
	head := store.AppendHead(nil, r)
	digest, at := store.Digest(head), micros(a.At)
	var seq int64
	err = c.queryRow(ctx, `SELECT seq FROM report WHERE id = ?`, string(r.ID)).Scan(&seq)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		isNew = true
		err = c.queryRow(ctx, `INSERT INTO report (id, address, head, digest, text, bytes, arrived) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
			string(r.ID), r.Address(), string(head), digest, s.squeeze.Down([]byte(r.Text)), len(r.Text), at).Scan(&seq)
		if err != nil {
			return false, err
		}
	case err != nil:
		return false, err
	}
	var times int
	err = c.queryRow(ctx, `INSERT INTO sighting (report, via, digest, head, first, last, times) VALUES (?, ?, ?, ?, ?, ?, 1)
		ON CONFLICT DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last), times = times + 1 RETURNING times`,
		seq, a.Via, digest, string(head), at, at).Scan(&times)
	if err != nil || isNew || times > 1 {
		return isNew, err
	}
	return false, s.merge(ctx, c.tx, seq, r.ID)
}

// merge makes the head of a report anew of its sightings.
func (s *Store) merge(ctx context.Context, tx *sql.Tx, seq int64, id report.ID) error {
	seen, err := sightings(ctx, tx, seq, id)
	if err != nil {
		return err
	}
	head := store.MergedHead(seen)
	_, err = tx.ExecContext(ctx, `UPDATE report SET head = ?2, digest = ?3, read_by = '' WHERE seq = ?1 AND digest <> ?3`, seq, string(head), store.Digest(head))
	return err
}

// seqOf returns the row of a report, or store.ErrNotFound.
func seqOf(ctx context.Context, tx *sql.Tx, id report.ID) (seq int64, err error) {
	err = tx.QueryRowContext(ctx, `SELECT seq FROM report WHERE id = ?`, string(id)).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		err = fmt.Errorf("report %s: %w", id.Short(), store.ErrNotFound)
	}
	return seq, err
}

// Report implements store.Reports.
func (s *Store) Report(ctx context.Context, id report.ID) (r *report.Report, err error) {
	err = s.read(ctx, "read report", func(tx *sql.Tx) error {
		r, err = s.reportOf(ctx, tx, id)
		return err
	})
	return r, err
}

// ReportsOf implements store.Reports.
func (s *Store) ReportsOf(ctx context.Context, ids ...report.ID) (out []*report.Report, err error) {
	err = s.read(ctx, "read reports", func(tx *sql.Tx) error {
		out = nil
		for _, id := range ids {
			r, err := s.reportOf(ctx, tx, id)
			if errors.Is(err, store.ErrNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			out = append(out, r)
		}
		return nil
	})
	return out, err
}

// reportOf returns a report, or store.ErrNotFound.
func (s *Store) reportOf(ctx context.Context, tx *sql.Tx, id report.ID) (*report.Report, error) {
	var head, text []byte
	err := tx.QueryRowContext(ctx, `SELECT head, text FROM report WHERE id = ?`, string(id)).Scan(&head, &text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("%s: %w", id.Short(), store.ErrNotFound)
	}
	if err != nil {
		return nil, err
	}
	if text, err = s.squeeze.Up(text); err != nil {
		return nil, fmt.Errorf("%s: %w: %w", id.Short(), store.ErrDamaged, err)
	}
	return store.DecodeHead(head, id, string(text))
}

// Sightings implements store.Reports.
func (s *Store) Sightings(ctx context.Context, id report.ID) (out []store.Sighting, err error) {
	err = s.read(ctx, "read sightings", func(tx *sql.Tx) error {
		seq, err := seqOf(ctx, tx, id)
		if err != nil {
			return err
		}
		out, err = sightings(ctx, tx, seq, id)
		return err
	})
	return out, err
}

func sightings(ctx context.Context, tx *sql.Tx, seq int64, id report.ID) ([]store.Sighting, error) {
	rows, err := tx.QueryContext(ctx, `SELECT via, head, first, last, times FROM sighting WHERE report = ? ORDER BY first, via, digest`, seq)
	return collect(rows, err, func() (x store.Sighting, err error) {
		var head []byte
		var first, last int64
		if err := rows.Scan(&x.Via, &head, &first, &last, &x.Times); err != nil {
			return x, err
		}
		x.First, x.Last = moment(first), moment(last)
		x.Head, err = store.DecodeHead(head, id, "")
		return x, err
	})
}

// collect returns what scan makes of each row.
func collect[T any](rows *sql.Rows, err error, scan func() (T, error)) ([]T, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		x, err := scan()
		if err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, rows.Err()
}

// ids returns the IDs that a query selects.
func ids(ctx context.Context, tx *sql.Tx, query string, args ...any) ([]report.ID, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	return collect(rows, err, func() (id report.ID, err error) { return id, rows.Scan(&id) })
}

// Versions implements store.Reports.
func (s *Store) Versions(ctx context.Context, address string) (out []report.ID, err error) {
	if address == "" {
		return nil, nil
	}
	err = s.read(ctx, "read versions", func(tx *sql.Tx) (err error) {
		out, err = ids(ctx, tx, `SELECT id FROM report WHERE address = ? AND address <> '' ORDER BY seq`, address)
		return err
	})
	return out, err
}

// Find implements store.Reports.
func (s *Store) Find(ctx context.Context, prefix string, max int) (out []report.ID, err error) {
	if strings.Trim(prefix, "0123456789abcdef") != "" {
		return nil, nil
	}
	err = s.read(ctx, "find reports", func(tx *sql.Tx) (err error) {
		out, err = ids(ctx, tx, `SELECT id FROM report WHERE id >= ? AND id < ? ORDER BY id LIMIT ?`, prefix, prefix+"g", max)
		return err
	})
	return out, err
}

// Arrived implements store.Reports.
func (s *Store) Arrived(ctx context.Context, after store.Seq, max int) (out []report.ID, last store.Seq, err error) {
	last = after
	err = s.read(ctx, "list reports", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT seq, id FROM report WHERE seq > ? ORDER BY seq LIMIT ?`, after, max)
		out, err = collect(rows, err, func() (id report.ID, err error) { return id, rows.Scan(&last, &id) })
		return err
	})
	return out, last, err
}
