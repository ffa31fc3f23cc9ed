package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"time"

	"stemma/report"
	"stemma/store"
)

// Publish implements store.Editions.
func (s *Store) Publish(ctx context.Context, r store.Revision, owed ...store.Delivery) (seq store.Seq, err error) {
	err = s.write(ctx, "publish", func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `INSERT INTO revision (at, changes) VALUES (?, ?) RETURNING seq`, micros(r.At), s.squeeze.Down(r.Changes)).Scan(&seq)
		if err != nil {
			return err
		}
		for _, old := range r.Replaces {
			name, err := replace(ctx, tx, old, seq)
			if err != nil {
				return err
			}
			if err := edited(ctx, tx, name); err != nil {
				return err
			}
		}
		for _, e := range r.Editions {
			if err := s.publish(ctx, tx, seq, e); err != nil {
				return fmt.Errorf("story %s: %w", e.Story, err)
			}
		}
		c := cached(tx)
		for _, id := range r.Mentioned() {
			if err := insertFor(ctx, c, id, `INSERT INTO mention SELECT ?, seq FROM report WHERE id = ?`, seq); err != nil {
				return err
			}
		}
		for _, d := range owed {
			if err := owe(ctx, tx, d); err != nil {
				return fmt.Errorf("delivery %s: %w", d.Key, err)
			}
		}
		return nil
	})
	return seq, err
}

// replace ends the standing of an edition and returns the name of its story.
func replace(ctx context.Context, tx *sql.Tx, old, by store.Seq) (name string, err error) {
	err = tx.QueryRowContext(ctx, `UPDATE edition SET gone = ? WHERE seq = ? AND gone IS NULL RETURNING story`, by, old).Scan(&name)
	if errors.Is(err, sql.ErrNoRows) {
		err = fmt.Errorf("edition %d does not stand: %w", old, store.ErrConflict)
	}
	return name, err
}

// publish inserts an edition, unless it is not of a group as it is now.
func (s *Store) publish(ctx context.Context, tx *sql.Tx, revision store.Seq, e store.Edition) error {
	var grouped, stands bool
	err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM story WHERE name = ? AND digest = ?), EXISTS (SELECT 1 FROM edition WHERE story = ? AND gone IS NULL)`,
		e.Story, e.Digest, e.Story).Scan(&grouped, &stands)
	switch {
	case err != nil:
		return err
	case !grouped || stands:
		return store.ErrConflict
	}
	var seq int64
	err = tx.QueryRowContext(ctx, `INSERT INTO edition (story, rules, digest, body, revision) VALUES (?, ?, ?, ?, ?) RETURNING seq`,
		e.Story, e.Rules, e.Digest, s.squeeze.Down(e.JSON), revision).Scan(&seq)
	if err != nil {
		return err
	}
	c := cached(tx)
	for rank, id := range e.Reports {
		if err := insertFor(ctx, c, id, `INSERT INTO witness SELECT ?, seq, ? FROM report WHERE id = ?`, seq, rank); err != nil {
			return err
		}
	}
	return edited(ctx, tx, e.Story)
}

func owe(ctx context.Context, tx *sql.Tx, d store.Delivery) error {
	mentions, err := json.Marshal(d.Mentions)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO delivery VALUES (?, ?, ?, ?, ?, 0, '', '') ON CONFLICT DO NOTHING`,
		d.Key, d.Rule, d.Body, string(mentions), micros(d.Due))
	return err
}

// Revisions implements store.Editions.
func (s *Store) Revisions(ctx context.Context, after store.Seq, max int) (out []store.Revision, last store.Seq, err error) {
	last = after
	err = s.read(ctx, "list revisions", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT seq, at, changes FROM revision WHERE seq > ? ORDER BY seq LIMIT ?`, after, max)
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
	where, args := `gone IS NULL`, []any(nil)
	if len(ids) > 0 {
		where += ` AND seq IN (SELECT w.edition FROM json_each(?) j JOIN report r ON r.id = j.value JOIN witness w ON w.report = r.seq)`
		args = append(args, list(ids))
	}
	err = s.read(ctx, "list editions", func(tx *sql.Tx) (err error) {
		out, err = editions(ctx, tx, where+` ORDER BY story`, args...)
		return err
	})
	return out, err
}

// What Since asks for. Each plus keeps SQLite from an index that is in the order asked for and
// would be read from end to end.
const (
	goneSince = `gone > ?1 AND gone <= ?2 AND +revision <= ?1 ORDER BY +seq`
	comeSince = `revision > ?1 AND revision <= ?2 AND (gone IS NULL OR +gone > ?2) ORDER BY +seq`
)

// Since implements store.Editions.
func (s *Store) Since(ctx context.Context, at, to store.Seq) (gone, come []store.Edition, err error) {
	err = s.read(ctx, "list editions", func(tx *sql.Tx) (err error) {
		if gone, err = editions(ctx, tx, goneSince, at, to); err != nil {
			return err
		}
		come, err = editions(ctx, tx, comeSince, at, to)
		return err
	})
	return gone, come, err
}

// Gone implements store.Editions.
func (s *Store) Gone(ctx context.Context, at, to store.Seq) (out []store.Edition, err error) {
	err = s.read(ctx, "list editions", func(tx *sql.Tx) (err error) {
		out, err = editions(ctx, tx, goneSince, at, to)
		return err
	})
	return out, err
}

// editions lists editions without their JSON. Their reports come by one more query, not by
// one for each edition.
func editions(ctx context.Context, tx *sql.Tx, where string, args ...any) ([]store.Edition, error) {
	rows, err := tx.QueryContext(ctx, `SELECT seq, story, rules, digest, revision FROM edition WHERE `+where, args...)
	out, err := collect(rows, err, func() (e store.Edition, err error) {
		return e, rows.Scan(&e.Seq, &e.Story, &e.Rules, &e.Digest, &e.Revision)
	})
	if err != nil || len(out) == 0 {
		return nil, err
	}
	return out, witnesses(ctx, tx, func(yield func(*store.Edition) bool) {
		for i := range out {
			if !yield(&out[i]) {
				return
			}
		}
	})
}

// witnesses sets the reports of editions.
func witnesses(ctx context.Context, tx *sql.Tx, all iter.Seq[*store.Edition]) error {
	by := map[store.Seq]*store.Edition{}
	list := []byte{'['}
	for e := range all {
		if len(by) > 0 {
			list = append(list, ',')
		}
		by[e.Seq] = e
		list = strconv.AppendInt(list, int64(e.Seq), 10)
	}
	rows, err := tx.QueryContext(ctx, `SELECT w.edition, r.id FROM json_each(?) j JOIN witness w ON w.edition = j.value JOIN report r ON r.seq = w.report ORDER BY w.edition, w.rank`, string(append(list, ']')))
	_, err = collect(rows, err, func() (none struct{}, err error) {
		var seq store.Seq
		var id report.ID
		if err = rows.Scan(&seq, &id); err == nil {
			by[seq].Reports = append(by[seq].Reports, id)
		}
		return none, err
	})
	return err
}

// Edition implements store.Editions.
func (s *Store) Edition(ctx context.Context, seq store.Seq) (e store.Edition, err error) {
	err = s.read(ctx, "load edition", func(tx *sql.Tx) error {
		es, err := editions(ctx, tx, `seq = ?`, seq)
		if err != nil {
			return err
		}
		if len(es) == 0 {
			return fmt.Errorf("edition %d: %w", seq, store.ErrNotFound)
		}
		e = es[0]
		var body []byte
		if err := tx.QueryRowContext(ctx, `SELECT body FROM edition WHERE seq = ?`, seq).Scan(&body); err != nil {
			return err
		}
		if e.JSON, err = s.squeeze.Up(body); err != nil {
			return fmt.Errorf("edition %d: %w: %w", seq, store.ErrDamaged, err)
		}
		return nil
	})
	return e, err
}

// What Before asks for. In order of Seq, SQLite would look at all revisions of before the time.
const (
	lastRevision   = `SELECT seq FROM revision ORDER BY seq DESC LIMIT 1`
	revisionBefore = `SELECT seq FROM revision WHERE at < ? ORDER BY at DESC, seq DESC LIMIT 1`
)

// Before implements store.Editions.
func (s *Store) Before(ctx context.Context, t time.Time) (seq store.Seq, err error) {
	if t.Before(store.FarFuture) {
		err = s.r.QueryRowContext(ctx, revisionBefore, micros(t)).Scan(&seq)
	} else {
		err = s.r.QueryRowContext(ctx, lastRevision).Scan(&seq)
	}
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return seq, wrap("find a revision", err)
}
