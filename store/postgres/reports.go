package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"stemma/report"
	"stemma/store"
	"stemma/store/move"
)

// Arrive implements store.Reports.
func (s *Store) Arrive(ctx context.Context, as ...store.Arrival) (fresh []report.ID, err error) {
	err = s.write(ctx, "keep reports", []string{reports}, func(w *writer) error {
		fresh = nil
		for _, a := range as {
			isNew, err := s.arrive(ctx, w, a)
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

// arrive keeps a report that came. The log of reports must be locked.
func (s *Store) arrive(ctx context.Context, w *writer, a store.Arrival) (isNew bool, err error) {
	r := a.Report
	head := store.AppendHead(nil, r)
	digest, at := store.Digest(head), micros(a.At)
	var seq store.Seq
	err = w.QueryRow(ctx, `SELECT seq FROM report WHERE id = $1`, string(r.ID)).Scan(&seq)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		isNew, seq = true, w.next(reports)
		_, err = w.Exec(ctx, `INSERT INTO report (seq, id, address, head, digest, text, bytes, arrived) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
			seq, string(r.ID), clean(r.Address()), string(head), digest, s.squeeze.Down([]byte(r.Text)), len(r.Text), at)
		if err != nil {
			return false, err
		}
	case err != nil:
		return false, err
	}
	var times int
	err = w.QueryRow(ctx, `INSERT INTO sighting (report, via, digest, head, first, last, times) VALUES ($1, $2, $3, $4, $5, $5, 1)
		ON CONFLICT (report, via, digest) DO UPDATE SET first = least(sighting.first, excluded.first), last = greatest(sighting.last, excluded.last), times = sighting.times + 1 RETURNING times`,
		seq, clean(a.Via), digest, string(head), at).Scan(&times)
	if err != nil || isNew || times > 1 {
		return isNew, err
	}
	seen, err := sightings(ctx, w, seq, r.ID)
	if err != nil {
		return false, err
	}
	merged := store.MergedHead(seen)
	_, err = w.Exec(ctx, `UPDATE report SET head = $2, digest = $3, read_by = '' WHERE seq = $1 AND digest <> $3`, seq, string(merged), store.Digest(merged))
	return false, err
}

// clean returns s as PostgreSQL can hold it.
func clean(s string) string { return move.Clean(s) }

// seqOf returns the row of a report, or store.ErrNotFound.
func seqOf(ctx context.Context, tx pgx.Tx, id report.ID) (seq store.Seq, err error) {
	err = tx.QueryRow(ctx, `SELECT seq FROM report WHERE id = $1`, clean(string(id))).Scan(&seq)
	if errors.Is(err, pgx.ErrNoRows) {
		err = fmt.Errorf("report %s: %w", id.Short(), store.ErrNotFound)
	}
	return seq, err
}

// Report implements store.Reports.
func (s *Store) Report(ctx context.Context, id report.ID) (*report.Report, error) {
	rs, err := s.ReportsOf(ctx, id)
	if err == nil && len(rs) == 0 {
		err = fmt.Errorf("read report: %s: %w", id.Short(), store.ErrNotFound)
	}
	if err != nil {
		return nil, err
	}
	return rs[0], nil
}

// wanted are the rows r of the reports whose IDs are the argument $1, by their places want.n in
// it. What is behind OFFSET 0 the server looks up row by row: left to itself it may join whole
// tables, by what it knew of them when they held little. An argument behind SELECT it does not look
// into, so that it makes one plan for all, and not one each time.
const wanted = `unnest((SELECT $1::text[])) WITH ORDINALITY AS want (id, n) CROSS JOIN LATERAL (SELECT * FROM report WHERE id = want.id OFFSET 0) r`

// ReportsOf implements store.Reports.
func (s *Store) ReportsOf(ctx context.Context, ids ...report.ID) (out []*report.Report, err error) {
	if len(ids) == 0 {
		return nil, nil
	}
	err = s.look(ctx, "read reports", func(db querier) error {
		rows, err := db.Query(ctx, `SELECT r.id, r.head, r.text FROM `+wanted+` ORDER BY want.n`, texts(ids))
		out, err = collect(rows, err, func() (*report.Report, error) {
			var id report.ID
			var head, text []byte
			if err := rows.Scan(&id, &head, &text); err != nil {
				return nil, err
			}
			if text, err = s.squeeze.Up(text); err != nil {
				return nil, fmt.Errorf("%s: %w: %w", id.Short(), store.ErrDamaged, err)
			}
			return store.DecodeHead(head, id, string(text))
		})
		return err
	})
	return out, err
}

// Sightings implements store.Reports.
func (s *Store) Sightings(ctx context.Context, id report.ID) (out []store.Sighting, err error) {
	err = s.read(ctx, "read sightings", func(tx pgx.Tx) error {
		seq, err := seqOf(ctx, tx, id)
		if err != nil {
			return err
		}
		out, err = sightings(ctx, tx, seq, id)
		return err
	})
	return out, err
}

func sightings(ctx context.Context, tx pgx.Tx, seq store.Seq, id report.ID) ([]store.Sighting, error) {
	rows, err := tx.Query(ctx, `SELECT via, head, first, last, times FROM sighting WHERE report = $1 ORDER BY first, via, digest`, seq)
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

// ids returns the IDs that a query selects.
func ids(ctx context.Context, tx pgx.Tx, query string, args ...any) ([]report.ID, error) {
	rows, err := tx.Query(ctx, query, args...)
	return collect(rows, err, func() (id report.ID, err error) { return id, rows.Scan(&id) })
}

// texts returns IDs as an argument of a query.
func texts(ids []report.ID) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = clean(string(id))
	}
	return out
}

// Versions implements store.Reports.
func (s *Store) Versions(ctx context.Context, address string) (out []report.ID, err error) {
	if address == "" {
		return nil, nil
	}
	err = s.read(ctx, "read versions", func(tx pgx.Tx) (err error) {
		out, err = ids(ctx, tx, `SELECT id FROM report WHERE md5(address) = md5($1) AND address = $1 AND address <> '' ORDER BY seq`, clean(address))
		return err
	})
	return out, err
}

// Find implements store.Reports.
func (s *Store) Find(ctx context.Context, prefix string, max int) (out []report.ID, err error) {
	if strings.Trim(prefix, "0123456789abcdef") != "" {
		return nil, nil
	}
	err = s.read(ctx, "find reports", func(tx pgx.Tx) (err error) {
		out, err = ids(ctx, tx, `SELECT id FROM report WHERE id >= $1 AND id < $2 ORDER BY id LIMIT $3`, prefix, prefix+"g", max)
		return err
	})
	return out, err
}

// Arrived implements store.Reports.
func (s *Store) Arrived(ctx context.Context, after store.Seq, max int) (out []report.ID, last store.Seq, err error) {
	err = s.read(ctx, "list reports", func(tx pgx.Tx) error {
		last = after
		rows, err := tx.Query(ctx, `SELECT seq, id FROM report WHERE seq > $1 ORDER BY seq LIMIT $2`, after, max)
		out, err = collect(rows, err, func() (id report.ID, err error) { return id, rows.Scan(&last, &id) })
		return err
	})
	return out, last, err
}
