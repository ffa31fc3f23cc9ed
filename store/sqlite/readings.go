package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"stemma/report"
	"stemma/store"
)

// Unread implements store.Readings.
func (s *Store) Unread(ctx context.Context, rules string, max int) (out []report.ID, err error) {
	err = s.read(ctx, "list what is unread", func(tx *sql.Tx) (err error) {
		var fresh, others bool
		if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM report WHERE read_by = ''),
			EXISTS (SELECT 1 FROM report WHERE read_by > '' AND read_by < ?1) OR EXISTS (SELECT 1 FROM report WHERE read_by > max(?1, ''))`, rules).Scan(&fresh, &others); err != nil || !fresh && !others {
			return err
		}
		where := `read_by = '' AND ` // the index has them in order
		if others {
			where = ""
		}
		out, err = ids(ctx, tx, `SELECT id FROM report r WHERE `+where+`NOT EXISTS
			(SELECT 1 FROM reading m WHERE m.report = r.seq AND m.rules = ? AND m.head = r.digest) ORDER BY seq LIMIT ?`, rules, max)
		return err
	})
	return out, err
}

// Keep implements store.Readings.
func (s *Store) Keep(ctx context.Context, rules string, ms ...store.Made) error {
	return s.write(ctx, "keep readings", func(tx *sql.Tx) error {
		c := cached(tx)
		words := [][]any{}
		for i := range ms {
			m := &ms[i]
			row, kept, err := s.keep(ctx, c, rules, m)
			if err != nil {
				return fmt.Errorf("%s: %w", m.Report.Short(), err)
			}
			if kept {
				words = append(words, []any{row, m.Words.Title, m.Words.Text, m.Words.Quotes, m.Words.Speakers, m.Words.Figures})
			}
		}
		return index(ctx, tx, words)
	})
}

// index makes reports known to the search: of each the row and the words by field. FTS5
// writes a part of its index at each statement, which must later be merged with the others;
// so there is one statement for all.
func index(ctx context.Context, tx *sql.Tx, words [][]any) error {
	if len(words) == 0 {
		return nil
	}
	all, err := json.Marshal(words)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM words WHERE rowid IN (SELECT value ->> 0 FROM json_each(?))`, string(all)); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO words (rowid, title, text, quote, speaker, figure)
		SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)`, string(all))
	return err
}

// keep keeps a reading and returns the row of the report, unless there was nothing to do.
func (s *Store) keep(ctx context.Context, c cache, rules string, m *store.Made) (row int64, kept bool, err error) {
	var old sql.NullString
	err = c.queryRow(ctx, `SELECT r.seq, m.digest FROM report r LEFT JOIN reading m ON m.report = r.seq AND m.rules = ?
		WHERE r.id = ? AND r.digest = ?`, rules, string(m.Report), m.Head).Scan(&row, &old)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return 0, false, nil // forgotten, or known better since
	case err != nil:
		return 0, false, err
	case old.Valid && old.String == m.Digest:
		return 0, false, nil
	case old.Valid:
		if err := c.exec(ctx, `DELETE FROM reading WHERE report = ? AND rules = ?`, row, rules); err != nil {
			return 0, false, err
		}
		if err := turnEpoch(ctx, c.tx); err != nil {
			return 0, false, err
		}
	}
	var made int64
	err = c.queryRow(ctx, `INSERT INTO reading (report, rules, head, digest, sketch) VALUES (?, ?, ?, ?, ?) RETURNING seq`,
		row, rules, m.Head, m.Digest, nonNil(m.Sketch)).Scan(&made)
	if err != nil {
		return 0, false, err
	}
	if err := c.exec(ctx, `INSERT INTO reading_body VALUES (?, ?)`, made, s.squeeze.Down(m.Reading)); err != nil {
		return 0, false, err
	}
	return row, true, c.exec(ctx, `UPDATE report SET read_by = ? WHERE seq = ?`, rules, row)
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
			if m.Reading, err = s.squeeze.Up(m.Reading); err != nil {
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
