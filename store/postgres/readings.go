package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"stemma/report"
	"stemma/store"
)

// Unread implements store.Readings.
func (s *Store) Unread(ctx context.Context, rules string, max int) (out []report.ID, err error) {
	err = s.read(ctx, "list what is unread", func(tx pgx.Tx) (err error) {
		out = nil
		// Each is asked so that only the index on read_by has the answer first: where many reports
		// were read, those that were not are the last that a look at the table comes upon.
		var fresh, others bool
		if err := tx.QueryRow(ctx, `SELECT (SELECT seq FROM report WHERE read_by <= '' ORDER BY read_by, seq LIMIT 1) IS NOT NULL,
			coalesce((SELECT read_by FROM report WHERE read_by > '' ORDER BY read_by, seq LIMIT 1) <> $1, false) OR
			coalesce((SELECT read_by FROM report WHERE read_by > '' ORDER BY read_by DESC, seq DESC LIMIT 1) <> $1, false)`, rules).Scan(&fresh, &others); err != nil || !fresh && !others {
			return err
		}
		where, order := `read_by <= '' AND `, `read_by, seq` // '' is the least
		if others {
			where, order = ``, `seq`
		}
		// Report by report, as far as the limit: a join would look at all readings first.
		out, err = ids(ctx, tx, `SELECT id FROM report r WHERE `+where+`
			(SELECT m.head FROM reading m WHERE m.report = r.seq AND m.rules = $1) IS DISTINCT FROM r.digest ORDER BY `+order+` LIMIT $2`, rules, max)
		return err
	})
	return out, err
}

// A squeezed reading is one whose long parts are made ready before any lock is taken.
type squeezed struct {
	*store.Made
	body   []byte
	vector string
}

// Keep implements store.Readings.
func (s *Store) Keep(ctx context.Context, rules string, ms ...store.Made) error {
	ready := make([]squeezed, len(ms))
	for i := range ms {
		ready[i] = squeezed{&ms[i], s.squeeze.Down(ms[i].Reading), vector(ms[i].Words)}
	}
	var of map[report.ID]*target
	return s.writeOf(ctx, "keep readings", []string{readings},
		func(b *pgx.Batch) { of = targets(b, rules, ms) },
		func(w *writer) error {
			keep(w, rules, of, ready)
			return nil
		})
}

// A target is a report that a reading is to be kept of.
type target struct {
	row  store.Seq
	head string
	old  string    // digest of the reading that there is; "" if none
	new  *squeezed // reading that is to be kept
}

// targets asks for the reports of readings, and locks them so that none comes to be known better
// meanwhile. They are in the map when the batch was sent.
func targets(b *pgx.Batch, rules string, ms []store.Made) map[report.ID]*target {
	out := make(map[report.ID]*target, len(ms))
	ids := make([]report.ID, len(ms))
	for i, m := range ms {
		ids[i] = m.Report
	}
	b.Queue(`SELECT r.id, r.seq, r.digest, coalesce((SELECT m.digest FROM reading m WHERE m.report = r.seq AND m.rules = $2), '')
		FROM report r WHERE r.id = ANY ((SELECT $1::text[])::text[]) ORDER BY r.seq FOR NO KEY UPDATE`, texts(ids), rules).Query(func(rows pgx.Rows) error {
		_, err := collect(rows, nil, func() (struct{}, error) {
			var id report.ID
			x := &target{}
			err := rows.Scan(&id, &x.row, &x.head, &x.old)
			out[id] = x
			return struct{}{}, err
		})
		return err
	})
	return out
}

// keep keeps readings, but those of which there is nothing to do: the report was forgotten, or
// is known better since, or the reading is there. While it goes on nobody else may keep one.
func keep(w *writer, rules string, of map[report.ID]*target, ms []squeezed) {
	var put []*target
	var replaced []int64
	for i, m := range ms {
		x := of[m.Report]
		switch {
		case x == nil || x.head != m.Head:
			continue
		case x.new != nil:
			x.new = &ms[i]
			continue
		case x.old == m.Digest:
			continue
		case x.old != "":
			replaced = append(replaced, int64(x.row))
		}
		x.new = &ms[i]
		put = append(put, x)
	}
	if len(put) == 0 {
		return
	}
	if len(replaced) > 0 {
		w.later(`DELETE FROM reading WHERE report = ANY ($1) AND rules = $2`, replaced, rules)
		w.later(turnEpoch)
	}
	insertReadings(w, rules, put)
}

// insertReadings inserts readings, a statement a table.
func insertReadings(w *writer, rules string, put []*target) {
	n := len(put)
	seqs, rows := make([]int64, n), make([]int64, n)
	heads, digests, vectors := make([]string, n), make([]string, n), make([]string, n)
	sketches, bodies := make([][]byte, n), make([][]byte, n)
	for i, x := range put {
		seqs[i], rows[i], heads[i], digests[i], vectors[i] = int64(w.next(readings)), int64(x.row), x.new.Head, x.new.Digest, x.new.vector
		sketches[i], bodies[i] = nonNil(x.new.Sketch), nonNil(x.new.body)
	}
	w.later(`INSERT INTO reading (seq, report, rules, head, digest, sketch) SELECT x.seq, x.report, $1, x.head, x.digest, x.sketch
		FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::bytea[]) x (seq, report, head, digest, sketch)`, rules, seqs, rows, heads, digests, sketches)
	w.later(`INSERT INTO reading_body SELECT * FROM unnest($1::bigint[], $2::bytea[])`, seqs, bodies)
	w.later(`UPDATE report SET read_by = $1 WHERE seq = ANY ((SELECT $2::bigint[])::bigint[])`, rules, rows)
	w.later(`INSERT INTO words SELECT x.report, x.vector::tsvector FROM unnest($1::bigint[], $2::text[]) x (report, vector)
		ON CONFLICT (report) DO UPDATE SET vector = excluded.vector`, rows, vectors)
}

// nonNil returns b as bytes, which nil would not be.
func nonNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

// turnEpoch says that a reading was replaced or forgotten.
const turnEpoch = `UPDATE place SET epoch = epoch + 1`

// Made implements store.Readings.
func (s *Store) Made(ctx context.Context, rules string, ids ...report.ID) (out []store.Made, err error) {
	if len(ids) == 0 {
		return nil, nil
	}
	err = s.look(ctx, "load readings", func(db querier) error {
		rows, err := db.Query(ctx, `SELECT r.id, m.seq, m.head, m.digest, m.sketch, (SELECT body FROM reading_body b WHERE b.seq = m.seq) FROM `+wanted+`
			CROSS JOIN LATERAL (SELECT * FROM reading WHERE report = r.seq AND rules = $2 OFFSET 0) m ORDER BY want.n`, texts(ids), rules)
		out, err = collect(rows, err, func() (m store.Made, err error) {
			if err := rows.Scan(&m.Report, &m.Seq, &m.Head, &m.Digest, &m.Sketch, &m.Reading); err != nil {
				return m, err
			}
			if m.Reading, err = s.squeeze.Up(m.Reading); err != nil {
				return m, fmt.Errorf("%s: %w: %w", m.Report.Short(), store.ErrDamaged, err)
			}
			return m, nil
		})
		return err
	})
	return out, err
}

// MadeAfter implements store.Readings.
func (s *Store) MadeAfter(ctx context.Context, rules string, after store.Seq, max int) (out []store.Made, last store.Seq, err error) {
	err = s.look(ctx, "list readings", func(db querier) error {
		last = after
		rows, err := db.Query(ctx, `SELECT m.seq, r.id, m.head, m.digest, m.sketch FROM reading m JOIN report r ON r.seq = m.report
			WHERE m.seq > $1 AND m.rules = $2 ORDER BY m.seq LIMIT $3`, after, rules, max)
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
	err = s.look(ctx, "read the epoch", func(db querier) error {
		return db.QueryRow(ctx, `SELECT epoch FROM place`).Scan(&epoch)
	})
	return epoch, err
}

// Drop implements store.Readings.
func (s *Store) Drop(ctx context.Context, but string, max int) (more bool, err error) {
	err = s.write(ctx, "drop old readings", []string{readings}, func(w *writer) error {
		tag, err := w.Exec(ctx, `DELETE FROM reading WHERE seq IN (SELECT seq FROM reading WHERE rules <> $1 LIMIT $2)`, but, max)
		more = tag.RowsAffected() == int64(max)
		return err
	})
	return more, err
}
