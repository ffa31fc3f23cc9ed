package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"stemma/store"
	"stemma/story"
)

// Decide implements store.People.
func (s *Store) Decide(ctx context.Context, ds ...store.Decision) error {
	return s.write(ctx, "keep decisions", func(tx *sql.Tx) error {
		for _, d := range ds {
			a, err := seqOf(ctx, tx, d.A)
			if err != nil {
				return err
			}
			var b sql.NullInt64
			if d.Kind != store.Mute {
				if b.Int64, err = seqOf(ctx, tx, d.B); err != nil {
					return err
				}
				b.Valid = true
			}
			if _, err := tx.ExecContext(ctx, `INSERT INTO decision (kind, a, b, undo, by, at) VALUES (?, ?, ?, ?, ?, ?)`,
				string(d.Kind), a, b, d.Undo, d.By, micros(d.At)); err != nil {
				return err
			}
		}
		return nil
	})
}

// Decisions implements store.People.
func (s *Store) Decisions(ctx context.Context) (out []store.Decision, err error) {
	err = s.read(ctx, "list decisions", func(tx *sql.Tx) (err error) {
		out, err = decisions(ctx, tx)
		return err
	})
	return out, err
}

func decisions(ctx context.Context, tx *sql.Tx) ([]store.Decision, error) {
	rows, err := tx.QueryContext(ctx, `SELECT d.seq, d.kind, a.id, ifnull(b.id, ''), d.undo, d.by, d.at
		FROM decision d JOIN report a ON a.seq = d.a LEFT JOIN report b ON b.seq = d.b ORDER BY d.seq`)
	return collect(rows, err, func() (d store.Decision, err error) {
		var at int64
		err = rows.Scan(&d.Seq, &d.Kind, &d.A, &d.B, &d.Undo, &d.By, &at)
		d.At = moment(at)
		return d, err
	})
}

// Overlay implements store.People.
func (s *Store) Overlay(ctx context.Context) (o story.Overlay, last store.Seq, err error) {
	err = s.read(ctx, "read decisions", func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, `SELECT ifnull(max(seq), 0) FROM decision`).Scan(&last); err != nil {
			return err
		}
		ds, err := decisions(ctx, tx)
		o = store.OverlayOf(ds)
		return err
	})
	return o, last, err
}

// Mark implements store.People.
func (s *Store) Mark(ctx context.Context, name string) (at store.Seq, err error) {
	err = s.r.QueryRowContext(ctx, `SELECT revision FROM mark WHERE name = ?`, name).Scan(&at)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return at, wrap("read a mark", err)
}

// SetMark implements store.People.
func (s *Store) SetMark(ctx context.Context, name string, at store.Seq) error {
	return s.write(ctx, fmt.Sprintf("set the mark of %s", name), func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO mark VALUES (?, ?) ON CONFLICT DO UPDATE SET revision = excluded.revision`, name, at)
		return err
	})
}
