package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"stemma/report"
	"stemma/store"
)

// Publish implements store.Editions.
func (s *Store) Publish(ctx context.Context, r store.Revision, owed ...store.Delivery) (seq store.Seq, err error) {
	bodies := make([][]byte, len(r.Editions))
	for i, e := range r.Editions {
		bodies[i] = s.squeeze.Down(e.JSON)
	}
	changes := s.squeeze.Down(r.Changes)
	err = s.write(ctx, "publish", []string{editions, groups, revisions}, func(w *writer) error {
		seq = w.next(revisions)
		if _, err := w.Exec(ctx, `INSERT INTO revision (seq, at, changes) VALUES ($1, $2, $3)`, seq, micros(r.At), changes); err != nil {
			return err
		}
		for _, old := range r.Replaces {
			name, err := replace(ctx, w, old, seq)
			if err != nil {
				return err
			}
			if err := edited(ctx, w, name); err != nil {
				return err
			}
		}
		for i, e := range r.Editions {
			if err := publish(ctx, w, seq, e, bodies[i]); err != nil {
				return fmt.Errorf("story %s: %w", e.Story, err)
			}
		}
		if err := insertFor(ctx, w, r.Mentioned(), `INSERT INTO mention (revision, report) SELECT $1, r.seq FROM report r WHERE r.id = ANY ($2)`, seq); err != nil {
			return err
		}
		for _, d := range owed {
			if err := owe(ctx, w, d); err != nil {
				return fmt.Errorf("delivery %s: %w", d.Key, err)
			}
		}
		return nil
	})
	return seq, err
}

// replace ends the standing of an edition and returns the name of its story.
func replace(ctx context.Context, tx pgx.Tx, old, by store.Seq) (name string, err error) {
	err = tx.QueryRow(ctx, `UPDATE edition SET gone = $1 WHERE seq = $2 AND gone IS NULL RETURNING story`, by, old).Scan(&name)
	if errors.Is(err, pgx.ErrNoRows) {
		err = fmt.Errorf("edition %d does not stand: %w", old, store.ErrConflict)
	}
	return name, err
}

// publish inserts an edition, unless it is not of a group as it is now.
func publish(ctx context.Context, w *writer, revision store.Seq, e store.Edition, body []byte) error {
	var grouped, stands bool
	err := w.QueryRow(ctx, `SELECT EXISTS (SELECT 1 FROM story WHERE name = $1 AND digest = $2), EXISTS (SELECT 1 FROM edition WHERE story = $1 AND gone IS NULL)`,
		e.Story, e.Digest).Scan(&grouped, &stands)
	switch {
	case err != nil:
		return err
	case !grouped || stands:
		return store.ErrConflict
	}
	seq := w.next(editions)
	if _, err := w.Exec(ctx, `INSERT INTO edition (seq, story, rules, digest, body, revision) VALUES ($1, $2, $3, $4, $5, $6)`,
		seq, e.Story, e.Rules, e.Digest, body, revision); err != nil {
		return err
	}
	if err := insertFor(ctx, w, e.Reports, `INSERT INTO witness (edition, report, rank)
		SELECT $1, r.seq, want.n - 1 FROM unnest($2::text[]) WITH ORDINALITY AS want (id, n) JOIN report r ON r.id = want.id`, seq); err != nil {
		return err
	}
	return edited(ctx, w, e.Story)
}

func owe(ctx context.Context, tx pgx.Tx, d store.Delivery) error {
	mentions, err := json.Marshal(d.Mentions)
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `INSERT INTO delivery VALUES ($1, $2, $3, $4, $5, 0, '', '') ON CONFLICT (key) DO NOTHING`,
		clean(d.Key), clean(d.Rule), nonNil(d.Body), string(mentions), micros(d.Due))
	return err
}

// Revisions implements store.Editions.
func (s *Store) Revisions(ctx context.Context, after store.Seq, max int) (out []store.Revision, last store.Seq, err error) {
	err = s.look(ctx, "list revisions", func(db querier) error {
		last = after
		rows, err := db.Query(ctx, `SELECT seq, at, changes FROM revision WHERE seq > $1 ORDER BY seq LIMIT $2`, after, max)
		out, err = collect(rows, err, func() (r store.Revision, err error) {
			var at int64
			if err := rows.Scan(&r.Seq, &at, &r.Changes); err != nil {
				return r, err
			}
			r.At, last = moment(at), r.Seq
			if r.Changes, err = s.squeeze.Up(r.Changes); err != nil {
				return r, fmt.Errorf("revision %d: %w: %w", r.Seq, store.ErrDamaged, err)
			}
			return r, nil
		})
		return err
	})
	return out, last, err
}

// Standing implements store.Editions.
func (s *Store) Standing(ctx context.Context, ids ...report.ID) (out []store.Edition, err error) {
	if len(ids) > 0 {
		return s.standingOf(ctx, ids)
	}
	err = s.read(ctx, "list editions", func(tx pgx.Tx) (err error) {
		out, err = listed(ctx, tx, `gone IS NULL ORDER BY story`)
		return err
	})
	return out, err
}

// standingOf returns the standing editions of some reports: few, so that their reports come
// by the same query.
func (s *Store) standingOf(ctx context.Context, ids []report.ID) (out []store.Edition, err error) {
	among, arg := amongst(ids)
	err = s.look(ctx, "list editions", func(db querier) error {
		rows, err := db.Query(ctx, `SELECT e.seq, e.story, e.rules, e.digest, e.revision,
			ARRAY (SELECT r.id FROM witness w JOIN report r ON r.seq = w.report WHERE w.edition = e.seq ORDER BY w.rank)
			FROM edition e WHERE e.gone IS NULL AND e.seq IN (SELECT w.edition FROM report r JOIN witness w ON w.report = r.seq WHERE r.id `+among+`) ORDER BY e.story`, arg)
		out, err = collect(rows, err, func() (e store.Edition, err error) {
			var of []string
			err = rows.Scan(&e.Seq, &e.Story, &e.Rules, &e.Digest, &e.Revision, &of)
			for _, id := range of {
				e.Reports = append(e.Reports, report.ID(id))
			}
			return e, err
		})
		return err
	})
	return out, err
}

// amongst returns the condition that an ID is one of some, with its argument $1. Of one it is
// put in another way: the server has a plan for that, and plans for a list each time.
func amongst(ids []report.ID) (condition string, arg any) {
	if len(ids) == 1 {
		return `= $1`, clean(string(ids[0]))
	}
	return `= ANY ($1)`, texts(ids)
}

// goneSince is what no longer stands.
const goneSince = `gone > $1 AND gone <= $2 AND revision <= $1 ORDER BY seq`

// Gone implements store.Editions.
func (s *Store) Gone(ctx context.Context, at, to store.Seq) (out []store.Edition, err error) {
	err = s.read(ctx, "list editions", func(tx pgx.Tx) (err error) {
		out, err = listed(ctx, tx, goneSince, at, to)
		return err
	})
	return out, err
}

// Since implements store.Editions.
func (s *Store) Since(ctx context.Context, at, to store.Seq) (gone, come []store.Edition, err error) {
	err = s.read(ctx, "list editions", func(tx pgx.Tx) (err error) {
		if gone, err = listed(ctx, tx, goneSince, at, to); err != nil {
			return err
		}
		come, err = listed(ctx, tx, `revision > $1 AND revision <= $2 AND (gone IS NULL OR gone > $2) ORDER BY seq`, at, to)
		return err
	})
	return gone, come, err
}

// listed lists editions without their JSON. Their reports come by one more query, not by
// one for each edition.
func listed(ctx context.Context, tx pgx.Tx, where string, args ...any) ([]store.Edition, error) {
	rows, err := tx.Query(ctx, `SELECT seq, story, rules, digest, revision FROM edition WHERE `+where, args...)
	out, err := collect(rows, err, func() (e store.Edition, err error) {
		return e, rows.Scan(&e.Seq, &e.Story, &e.Rules, &e.Digest, &e.Revision)
	})
	if err != nil || len(out) == 0 {
		return nil, err
	}
	seqs := make([]store.Seq, len(out))
	for i, e := range out {
		seqs[i] = e.Seq
	}
	of, err := witnesses(ctx, tx, seqs)
	for i := range out {
		out[i].Reports = of[out[i].Seq]
	}
	return out, err
}

// witnesses returns the reports of editions, in the order of each.
func witnesses(ctx context.Context, tx pgx.Tx, of []store.Seq) (map[store.Seq][]report.ID, error) {
	seqs := make([]int64, len(of))
	for i, seq := range of {
		seqs[i] = int64(seq)
	}
	out := make(map[store.Seq][]report.ID, len(of))
	rows, err := tx.Query(ctx, `SELECT w.edition, r.id FROM witness w JOIN report r ON r.seq = w.report WHERE w.edition = ANY ($1) ORDER BY w.edition, w.rank`, seqs)
	_, err = collect(rows, err, func() (struct{}, error) {
		var seq store.Seq
		var id report.ID
		err := rows.Scan(&seq, &id)
		out[seq] = append(out[seq], id)
		return struct{}{}, err
	})
	return out, err
}

// Edition implements store.Editions.
func (s *Store) Edition(ctx context.Context, seq store.Seq) (e store.Edition, err error) {
	err = s.read(ctx, "load edition", func(tx pgx.Tx) error {
		es, err := listed(ctx, tx, `seq = $1`, seq)
		if err != nil {
			return err
		}
		if len(es) == 0 {
			return fmt.Errorf("edition %d: %w", seq, store.ErrNotFound)
		}
		e = es[0]
		var body []byte
		if err := tx.QueryRow(ctx, `SELECT body FROM edition WHERE seq = $1`, seq).Scan(&body); err != nil {
			return err
		}
		if e.JSON, err = s.squeeze.Up(body); err != nil {
			return fmt.Errorf("edition %d: %w: %w", seq, store.ErrDamaged, err)
		}
		return nil
	})
	return e, err
}

// Before implements store.Editions.
func (s *Store) Before(ctx context.Context, t time.Time) (seq store.Seq, err error) {
	err = s.look(ctx, "find a revision", func(db querier) error {
		if !t.Before(store.FarFuture) {
			return db.QueryRow(ctx, `SELECT coalesce((SELECT seq FROM revision ORDER BY seq DESC LIMIT 1), 0)`).Scan(&seq)
		}
		return db.QueryRow(ctx, `SELECT coalesce((SELECT seq FROM revision WHERE at < $1 ORDER BY at DESC, seq DESC LIMIT 1), 0)`, micros(t)).Scan(&seq)
	})
	return seq, err
}
