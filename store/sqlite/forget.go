package sqlite

import (
	"context"
	"database/sql"

	"stemma/report"
	"stemma/store"
)

// Forget implements store.Reports. What was freed is overwritten, also in the index of
// words and in the write-ahead log, so that the file holds no word of the report.
func (s *Store) Forget(ctx context.Context, id report.ID) error {
	if _, err := s.w.ExecContext(ctx, `PRAGMA secure_delete = 1`); err != nil {
		return wrap("forget", err)
	}
	defer s.w.ExecContext(context.WithoutCancel(ctx), `PRAGMA secure_delete = 0`)
	err := s.write(ctx, "forget", func(tx *sql.Tx) error {
		seq, err := seqOf(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := shun(ctx, tx, seq); err != nil {
			return err
		}
		if err := unpublish(ctx, tx, seq); err != nil {
			return err
		}
		for _, q := range []struct {
			sql string
			arg any
		}{
			{`DELETE FROM story WHERE instr(body, ?)`, string(id)},
			{`DELETE FROM delivery WHERE instr(mentions, ?)`, string(id)},
			{`DELETE FROM words WHERE rowid = ?`, seq},
			{`DELETE FROM report WHERE seq = ?`, seq}, // and its sightings, readings, decisions
		} {
			if _, err := tx.ExecContext(ctx, q.sql, q.arg); err != nil {
				return err
			}
		}
		if err := edited(ctx, tx, ""); err != nil {
			return err
		}
		return turnEpoch(ctx, tx)
	})
	if err != nil {
		return err
	}
	return wrap("forget", s.purge(ctx))
}

// shun removes the pages that a report came from, and sees to it that no feed brings it, or
// another text of its address, again.
func shun(ctx context.Context, tx *sql.Tx, seq int64) error {
	var address string
	if err := tx.QueryRowContext(ctx, `SELECT address FROM report WHERE seq = ?`, seq).Scan(&address); err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, `SELECT address FROM page WHERE address = ?1 OR report IN (SELECT id FROM report WHERE address = ?1)`, address)
	pages, err := collect(rows, err, func() (a string, err error) { return a, rows.Scan(&a) })
	if err != nil {
		return err
	}
	for _, a := range append(pages, address) {
		if _, err := tx.ExecContext(ctx, `DELETE FROM page WHERE address = ?`, a); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO forgotten VALUES (?) ON CONFLICT DO NOTHING`, store.Digest([]byte(a))); err != nil {
			return err
		}
	}
	return nil
}

// unpublish removes the revisions that hold a word of a report. What they had replaced
// stands again, unless something later took its place.
func unpublish(ctx context.Context, tx *sql.Tx, seq int64) error {
	rows, err := tx.QueryContext(ctx, `SELECT revision FROM mention WHERE report = ? ORDER BY revision`, seq)
	gone, err := collect(rows, err, func() (r store.Seq, err error) { return r, rows.Scan(&r) })
	if err != nil {
		return err
	}
	for _, r := range gone {
		if _, err := tx.ExecContext(ctx, `DELETE FROM revision WHERE seq = ?`, r); err != nil {
			return err
		}
	}
	// The later of two old editions comes first, and keeps out the earlier one.
	rows, err = tx.QueryContext(ctx, `SELECT seq FROM edition WHERE gone IS NOT NULL AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.seq = gone) ORDER BY seq DESC`)
	freed, err := collect(rows, err, func() (e store.Seq, err error) { return e, rows.Scan(&e) })
	if err != nil {
		return err
	}
	for _, e := range freed {
		// by is the revision of an edition that came later and shares a report or the name.
		if _, err := tx.ExecContext(ctx, `UPDATE edition SET gone = (SELECT min(l.revision) FROM edition l WHERE l.revision > edition.revision AND (l.story = edition.story
			OR EXISTS (SELECT 1 FROM witness a JOIN witness b USING (report) WHERE a.edition = edition.seq AND b.edition = l.seq))) WHERE seq = ?`, e); err != nil {
			return err
		}
	}
	return nil
}

// purge rewrites the index of words without what was deleted from it, some pages at a time,
// and empties the write-ahead log.
func (s *Store) purge(ctx context.Context) error {
	for first, more := true, true; more; first = false {
		pages := 500
		if first {
			pages = -pages // begins with all of the index, as FTS5 has it
		}
		err := transact(ctx, s.w, func(tx *sql.Tx) error {
			var before, after int
			if err := tx.QueryRowContext(ctx, `SELECT total_changes()`).Scan(&before); err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, `INSERT INTO words (words, rank) VALUES ('merge', ?)`, pages); err != nil {
				return err
			}
			err := tx.QueryRowContext(ctx, `SELECT total_changes()`).Scan(&after)
			more = after-before >= 2
			return err
		})
		if err != nil {
			return err
		}
	}
	var busy, log, done int
	return s.w.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &log, &done)
}
