package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"stemma/report"
	"stemma/store"
)

// Unread implements store.Readings.
func (s *Store) Unread(ctx context.Context, rules string, max int) (out []report.ID, err error) {
	err = s.read(ctx, "list what is unread", func(tx *sql.Tx) (err error) {
		var any bool
		if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM report WHERE read_by < ?1) OR EXISTS (SELECT 1 FROM report WHERE read_by > ?1)`, rules).Scan(&any); err != nil || !any {
			return err
		}
		out, err = ids(ctx, tx, `SELECT id FROM report r WHERE NOT EXISTS
			(SELECT 1 FROM reading m WHERE m.report = r.seq AND m.rules = ? AND m.head = r.digest) ORDER BY seq LIMIT ?`, rules, max)
		return err
	})
	return out, err
}

// Keep implements store.Readings.
func (s *Store) Keep(ctx context.Context, rules string, ms ...store.Made) error {
	return s.write(ctx, "keep readings", func(tx *sql.Tx) error {
		for i := range ms {
			if err := s.keep(ctx, tx, rules, &ms[i]); err != nil {
				return fmt.Errorf("%s: %w", ms[i].Report.Short(), err)
			}
		}
		return nil
	})
}

func (s *Store) keep(ctx context.Context, tx *sql.Tx, rules string, m *store.Made) error {
	var seq int64
	var old sql.NullString
	err := tx.QueryRowContext(ctx, `SELECT r.seq, m.digest FROM report r LEFT JOIN reading m ON m.report = r.seq AND m.rules = ?
		WHERE r.id = ? AND r.digest = ?`, rules, string(m.Report), m.Head).Scan(&seq, &old)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil // forgotten, or known better since
	case err != nil:
		return err
	case old.Valid && old.String == m.Digest:
		return nil
	case old.Valid:
		if _, err := tx.ExecContext(ctx, `DELETE FROM reading WHERE report = ? AND rules = ?`, seq, rules); err != nil {
			return err
		}
		if err := turnEpoch(ctx, tx); err != nil {
			return err
		}
	}
	var made int64
	err = tx.QueryRowContext(ctx, `INSERT INTO reading (report, rules, head, digest, sketch) VALUES (?, ?, ?, ?, ?) RETURNING seq`,
		seq, rules, m.Head, m.Digest, nonNil(m.Sketch)).Scan(&made)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO reading_body VALUES (?, ?)`, made, s.squeeze.down(m.Reading)); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE report SET read_by = ? WHERE seq = ?`, rules, seq); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT OR REPLACE INTO words (rowid, title, text, quote, speaker, figure) VALUES (?, ?, ?, ?, ?, ?)`,
		seq, m.Words.Title, m.Words.Text, m.Words.Quotes, m.Words.Speakers, m.Words.Figures)
	return err
}

// nonNil returns b as a BLOB, which nil would not be.
func nonNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

func turnEpoch(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `UPDATE place SET epoch = epoch + 1`)
	return err
}

// Made implements store.Readings.
func (s *Store) Made(ctx context.Context, rules string, ids ...report.ID) (out []store.Made, err error) {
	err = s.read(ctx, "load readings", func(tx *sql.Tx) error {
		out = nil
		for _, id := range ids {
			m := store.Made{Report: id}
			err := tx.QueryRowContext(ctx, `SELECT m.seq, m.head, m.digest, m.sketch, b.body FROM report r JOIN reading m ON m.report = r.seq
				JOIN reading_body b ON b.seq = m.seq WHERE r.id = ? AND m.rules = ?`, string(id), rules).Scan(&m.Seq, &m.Head, &m.Digest, &m.Sketch, &m.Reading)
			if errors.Is(err, sql.ErrNoRows) {
				continue
			}
			if err != nil {
				return err
			}
			if m.Reading, err = s.squeeze.up(m.Reading); err != nil {
				return fmt.Errorf("%s: %w: %w", id.Short(), store.ErrDamaged, err)
			}
			out = append(out, m)
		}
		return nil
	})
	return out, err
}

// MadeAfter implements store.Readings.
func (s *Store) MadeAfter(ctx context.Context, rules string, after store.Seq, max int) (out []store.Made, last store.Seq, err error) {
	last = after
	err = s.read(ctx, "list readings", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT m.seq, r.id, m.head, m.digest, m.sketch FROM reading m JOIN report r ON r.seq = m.report
			WHERE m.seq > ? AND m.rules = ? ORDER BY m.seq LIMIT ?`, after, rules, max)
		out, err = collect(rows, err, func() (m store.Made, err error) {
			err = rows.Scan(&m.Seq, &m.Report, &m.Head, &m.Digest, &m.Sketch)
			last = m.Seq
			return m, err
		})
		return err
	})
	return out, last, err
}

// Epoch implements store.Readings.
func (s *Store) Epoch(ctx context.Context) (epoch int64, err error) {
	err = s.r.QueryRowContext(ctx, `SELECT epoch FROM place`).Scan(&epoch)
	return epoch, wrap("read the epoch", err)
}

// Drop implements store.Readings.
func (s *Store) Drop(ctx context.Context, but string, max int) (more bool, err error) {
	err = s.write(ctx, "drop old readings", func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, `DELETE FROM reading WHERE seq IN (SELECT seq FROM reading WHERE rules <> ? LIMIT ?)`, but, max)
		if err != nil {
			return err
		}
		n, err := res.RowsAffected()
		more = n == int64(max)
		return err
	})
	return more, err
}
