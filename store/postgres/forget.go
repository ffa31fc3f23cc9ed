package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"stemma/report"
	"stemma/store"
)

// Forget implements store.Reports. The rows are gone with the commit. Their bytes stay in the
// files of the database until autovacuum has them written over, and in its log and backups
// as long as the server keeps those.
func (s *Store) Forget(ctx context.Context, id report.ID) error {
	all := []string{decisions, editions, groups, readings, reports, revisions}
	return s.write(ctx, "forget", all, func(w *writer) error {
		seq, err := seqOf(ctx, w, id)
		if err != nil {
			return err
		}
		if err := shun(ctx, w, seq); err != nil {
			return err
		}
		if err := unpublish(ctx, w, seq); err != nil {
			return err
		}
		for _, q := range []struct {
			sql string
			arg any
		}{
			{`DELETE FROM story WHERE strpos(body, $1) > 0`, string(id)},
			{`DELETE FROM delivery WHERE strpos(mentions, $1) > 0`, string(id)},
			{`DELETE FROM report WHERE seq = $1`, seq}, // and its sightings, readings, words, decisions
			{`UPDATE story SET edited_by = coalesce((SELECT e.rules FROM edition e WHERE e.story = story.name AND e.digest = story.digest AND e.gone IS NULL), '')
				WHERE edited_by IS DISTINCT FROM coalesce((SELECT e.rules FROM edition e WHERE e.story = story.name AND e.digest = story.digest AND e.gone IS NULL), '')`, nil},
			{`UPDATE edition SET orphan = NOT orphan WHERE gone IS NULL AND orphan = EXISTS (SELECT 1 FROM story s WHERE s.name = edition.story)`, nil},
		} {
			var args []any
			if q.arg != nil {
				args = append(args, q.arg)
			}
			if _, err := w.Exec(ctx, q.sql, args...); err != nil {
				return err
			}
		}
		_, err = w.Exec(ctx, turnEpoch)
		return err
	})
}

// shun removes the pages that a report came from, and sees to it that no feed brings it, or
// another text of its address, again.
func shun(ctx context.Context, tx pgx.Tx, seq store.Seq) error {
	var address string
	if err := tx.QueryRow(ctx, `SELECT address FROM report WHERE seq = $1`, seq).Scan(&address); err != nil {
		return err
	}
	rows, err := tx.Query(ctx, `SELECT address FROM page WHERE address = $1 OR report IN (SELECT id FROM report WHERE md5(address) = md5($1) AND address = $1)`, address)
	pages, err := collect(rows, err, func() (a string, err error) { return a, rows.Scan(&a) })
	if err != nil {
		return err
	}
	for _, a := range append(pages, address) {
		if _, err := tx.Exec(ctx, `DELETE FROM page WHERE address = $1`, a); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `INSERT INTO forgotten VALUES ($1) ON CONFLICT DO NOTHING`, store.Digest([]byte(a))); err != nil {
			return err
		}
	}
	return nil
}

// unpublish removes the revisions that hold a word of a report. What they had replaced
// stands again, unless something later took its place.
func unpublish(ctx context.Context, tx pgx.Tx, seq store.Seq) error {
	if _, err := tx.Exec(ctx, `DELETE FROM revision WHERE seq IN (SELECT revision FROM mention WHERE report = $1)`, seq); err != nil {
		return err
	}
	// The later of two old editions comes first, and keeps out the earlier one.
	rows, err := tx.Query(ctx, `SELECT seq FROM edition WHERE gone IS NOT NULL AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.seq = gone) ORDER BY seq DESC`)
	freed, err := collect(rows, err, func() (e store.Seq, err error) { return e, rows.Scan(&e) })
	if err != nil {
		return err
	}
	for _, e := range freed {
		// by is the revision of an edition that came later and shares a report or the name.
		if _, err := tx.Exec(ctx, `UPDATE edition SET gone = (SELECT min(l.revision) FROM edition l WHERE l.revision > edition.revision AND (l.story = edition.story
			OR EXISTS (SELECT 1 FROM witness a JOIN witness b USING (report) WHERE a.edition = edition.seq AND b.edition = l.seq))) WHERE seq = $1`, e); err != nil {
			return err
		}
	}
	return nil
}
