package postgres

import (
	"context"
	"encoding/json"
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
	var p press
	err = s.writeOf(ctx, "publish", []string{editions, groups, revisions},
		func(b *pgx.Batch) {
			p = press{rows: map[report.ID]int64{}}
			p.ask(b, r)
		},
		func(w *writer) error {
			if err := p.sound(r); err != nil {
				return err
			}
			seq = w.next(revisions)
			w.later(`INSERT INTO revision (seq, at, changes) VALUES ($1, $2, $3)`, seq, micros(r.At), changes)
			if len(p.gone) > 0 {
				w.later(`UPDATE edition SET gone = $1 WHERE seq = ANY ($2)`, seq, places(r.Replaces))
				w.later(`UPDATE story SET edited_by = '' WHERE name = ANY ($1)`, p.gone)
			}
			for i, e := range r.Editions {
				p.publish(w, seq, e, bodies[i])
			}
			if said := r.Mentioned(); len(said) > 0 {
				w.later(`INSERT INTO mention (revision, report) SELECT $1, unnest($2::bigint[])`, seq, rowsOf(p.rows, said))
			}
			for _, d := range owed {
				if err := owe(w, d); err != nil {
					return fmt.Errorf("delivery %s: %w", d.Key, err)
				}
			}
			return nil
		})
	return seq, err
}

// A press is what must be known to publish a revision.
type press struct {
	rows map[report.ID]int64 // of its reports
	gone []string            // names of the stories of the standing editions that it replaces
	free int                 // how many of its editions are of a group as it is now, with none of the name that stands and stays
}

// ask asks for what must be known.
func (p *press) ask(b *pgx.Batch, r store.Revision) {
	askRows(b, r.Mentioned(), p.rows)
	if len(r.Replaces) > 0 {
		b.Queue(`SELECT story FROM edition WHERE seq = ANY ($1) AND gone IS NULL`, places(r.Replaces)).Query(func(rows pgx.Rows) (err error) {
			p.gone, err = collect(rows, nil, func() (name string, err error) { return name, rows.Scan(&name) })
			return err
		})
	}
	for _, e := range r.Editions {
		b.Queue(`SELECT EXISTS (SELECT 1 FROM story WHERE name = $1 AND digest = $2) AND NOT EXISTS (SELECT 1 FROM edition WHERE story = $1 AND gone IS NULL AND seq <> ALL ($3))`,
			e.Story, e.Digest, places(r.Replaces)).QueryRow(func(row pgx.Row) error {
			var free bool
			err := row.Scan(&free)
			if free {
				p.free++
			}
			return err
		})
	}
}

// sound fails with store.ErrConflict if somebody was first.
func (p *press) sound(r store.Revision) error {
	if len(p.gone) != len(r.Replaces) {
		return fmt.Errorf("%d editions do not stand: %w", len(r.Replaces)-len(p.gone), store.ErrConflict)
	}
	if p.free != len(r.Editions) {
		return store.ErrConflict
	}
	return known(p.rows, r.Mentioned())
}

// publish inserts an edition, which is of its story as it is now.
func (p *press) publish(w *writer, revision store.Seq, e store.Edition, body []byte) {
	seq := w.next(editions)
	w.later(`INSERT INTO edition (seq, story, rules, digest, body, revision) VALUES ($1, $2, $3, $4, $5, $6)`, seq, e.Story, e.Rules, e.Digest, body, revision)
	w.later(`INSERT INTO witness (edition, report, rank) SELECT $1, x.report, x.n - 1 FROM unnest($2::bigint[]) WITH ORDINALITY x (report, n)`, seq, rowsOf(p.rows, e.Reports))
	w.later(`UPDATE story SET edited_by = $2 WHERE name = $1`, e.Story, e.Rules)
}

// places returns places of a log as an argument of a query.
func places(of []store.Seq) []int64 {
	out := make([]int64, len(of))
	for i, seq := range of {
		out[i] = int64(seq)
	}
	return out
}

func owe(w *writer, d store.Delivery) error {
	mentions, err := json.Marshal(d.Mentions)
	if err != nil {
		return err
	}
	w.later(`INSERT INTO delivery VALUES ($1, $2, $3, $4, $5, 0, '', '') ON CONFLICT (key) DO NOTHING`,
		clean(d.Key), clean(d.Rule), nonNil(d.Body), string(mentions), micros(d.Due))
	return nil
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
	err = s.look(ctx, "list editions", func(db querier) error {
		rows, err := db.Query(ctx, `SELECT `+whole+`
			FROM (SELECT DISTINCT w.edition FROM `+wanted+` CROSS JOIN LATERAL (SELECT edition FROM witness WHERE report = r.seq OFFSET 0) w) x
			CROSS JOIN LATERAL (SELECT * FROM edition WHERE seq = x.edition AND gone IS NULL OFFSET 0) e ORDER BY e.story`, texts(ids))
		out, err = collect(rows, err, func() (e store.Edition, err error) {
			err = scanEdition(rows, &e)
			return e, err
		})
		return err
	})
	return out, err
}

// whole are the columns of an edition e, with its reports in their order, without its JSON.
const whole = `e.seq, e.story, e.rules, e.digest, e.revision,
	ARRAY (SELECT (SELECT r.id FROM report r WHERE r.seq = w.report) FROM witness w WHERE w.edition = e.seq ORDER BY w.rank)`

// scanEdition scans them, and what comes after them into more.
func scanEdition(rows pgx.Rows, e *store.Edition, more ...any) error {
	var of []string
	err := rows.Scan(append([]any{&e.Seq, &e.Story, &e.Rules, &e.Digest, &e.Revision, &of}, more...)...)
	for _, id := range of {
		e.Reports = append(e.Reports, report.ID(id))
	}
	return err
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
	out := make(map[store.Seq][]report.ID, len(of))
	rows, err := tx.Query(ctx, `SELECT w.edition, (SELECT r.id FROM report r WHERE r.seq = w.report) FROM witness w WHERE w.edition = ANY ((SELECT $1::bigint[])::bigint[]) ORDER BY w.edition, w.rank`, places(of))
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
	err = s.look(ctx, "load edition", func(db querier) error {
		rows, err := db.Query(ctx, `SELECT `+whole+`, e.body FROM edition e WHERE e.seq = $1`, seq)
		es, err := collect(rows, err, func() (e store.Edition, err error) {
			err = scanEdition(rows, &e, &e.JSON)
			return e, err
		})
		if err != nil {
			return err
		}
		if len(es) == 0 {
			return fmt.Errorf("edition %d: %w", seq, store.ErrNotFound)
		}
		e = es[0]
		if e.JSON, err = s.squeeze.Up(e.JSON); err != nil {
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
