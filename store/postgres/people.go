package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"stemma/store"
	"stemma/story"
)

// Decide implements store.People.
func (s *Store) Decide(ctx context.Context, ds ...store.Decision) error {
	return s.write(ctx, "keep decisions", []string{decisions}, func(w *writer) error {
		for _, d := range ds {
			a, err := seqOf(ctx, w, d.A)
			if err != nil {
				return err
			}
			var b *store.Seq
			if d.Kind != store.Mute {
				seq, err := seqOf(ctx, w, d.B)
				if err != nil {
					return err
				}
				b = &seq
			}
			if _, err := w.Exec(ctx, `INSERT INTO decision (seq, kind, a, b, undo, by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
				w.next(decisions), string(d.Kind), a, b, d.Undo, clean(d.By), micros(d.At)); err != nil {
				return err
			}
		}
		return nil
	})
}

// Decisions implements store.People.
func (s *Store) Decisions(ctx context.Context) (out []store.Decision, err error) {
	err = s.read(ctx, "list decisions", func(tx pgx.Tx) (err error) {
		out, err = decided(ctx, tx)
		return err
	})
	return out, err
}

func decided(ctx context.Context, tx pgx.Tx) ([]store.Decision, error) {
	rows, err := tx.Query(ctx, `SELECT d.seq, d.kind, a.id, coalesce(b.id, ''), d.undo, d.by, d.at
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
	err = s.read(ctx, "read decisions", func(tx pgx.Tx) error {
		ds, err := decided(ctx, tx)
		if last = 0; len(ds) > 0 {
			last = ds[len(ds)-1].Seq
		}
		o = store.OverlayOf(ds)
		return err
	})
	return o, last, err
}

// Mark implements store.People.
func (s *Store) Mark(ctx context.Context, name string) (at store.Seq, err error) {
	err = s.look(ctx, "read a mark", func(db querier) error {
		return db.QueryRow(ctx, `SELECT coalesce((SELECT revision FROM mark WHERE name = $1), 0)`, clean(name)).Scan(&at)
	})
	return at, err
}

// SetMark implements store.People.
func (s *Store) SetMark(ctx context.Context, name string, at store.Seq) error {
	return s.write(ctx, fmt.Sprintf("set the mark of %s", name), nil, func(w *writer) error {
		_, err := w.Exec(ctx, `INSERT INTO mark VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET revision = excluded.revision`, clean(name), at)
		return err
	})
}
