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
		var fresh, others bool
		if err := tx.QueryRow(ctx, `SELECT EXISTS (SELECT 1 FROM report WHERE read_by = ''),
			EXISTS (SELECT 1 FROM report WHERE read_by > '' AND read_by < $1) OR EXISTS (SELECT 1 FROM report WHERE read_by > greatest($1, ''))`, rules).Scan(&fresh, &others); err != nil || !fresh && !others {
			return err
		}
		where := `read_by = '' AND ` // the index has them in order
		if others {
			where = ""
		}
		// Report by report, as far as the limit: a join would look at all readings first.
		out, err = ids(ctx, tx, `SELECT id FROM report r WHERE `+where+`
			(SELECT m.head FROM reading m WHERE m.report = r.seq AND m.rules = $1) IS DISTINCT FROM r.digest ORDER BY seq LIMIT $2`, rules, max)
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
	return s.write(ctx, "keep readings", []string{readings}, func(w *writer) error { return keep(ctx, w, rules, ready) })
}

// A target is a report that a reading is to be kept of.
type target struct {
	row  store.Seq
	head string
	old  *string // digest of the reading that there is
}

// targets returns the reports of readings, locked so that none comes to be known better
// meanwhile.
func targets(ctx context.Context, w *writer, rules string, ms []squeezed) (map[report.ID]*target, error) {
	ids := make([]report.ID, len(ms))
	for i, m := range ms {
		ids[i] = m.Report
	}
	among, arg := amongst(ids)
	rows, err := w.Query(ctx, `SELECT r.id, r.seq, r.digest, (SELECT m.digest FROM reading m WHERE m.report = r.seq AND m.rules = $2)
		FROM report r WHERE r.id `+among+` ORDER BY r.seq FOR NO KEY UPDATE`, arg, rules)
	out := map[report.ID]*target{}
	_, err = collect(rows, err, func() (struct{}, error) {
		var id report.ID
		x := &target{}
		err := rows.Scan(&id, &x.row, &x.head, &x.old)
		out[id] = x
		return struct{}{}, err
	})
	return out, err
}

// keep keeps readings, but those of which there is nothing to do: the report was forgotten, or
// is known better since, or the reading is there. While it goes on nobody else may keep one, so
// all is asked at once, and done at once.
func keep(ctx context.Context, w *writer, rules string, ms []squeezed) error {
	of, err := targets(ctx, w, rules, ms)
	if err != nil {
		return err
	}
	b := &pgx.Batch{}
	for _, m := range ms {
		x := of[m.Report]
		if x == nil || x.head != m.Head || x.old != nil && *x.old == m.Digest {
			continue
		}
		if x.old != nil {
			b.Queue(`DELETE FROM reading WHERE report = $1 AND rules = $2`, x.row, rules)
			b.Queue(turnEpoch)
		}
		x.old = &m.Digest
		seq := w.next(readings)
		b.Queue(`INSERT INTO reading (seq, report, rules, head, digest, sketch) VALUES ($1, $2, $3, $4, $5, $6)`, seq, x.row, rules, m.Head, m.Digest, nonNil(m.Sketch))
		b.Queue(`INSERT INTO reading_body VALUES ($1, $2)`, seq, m.body)
		b.Queue(`UPDATE report SET read_by = $1 WHERE seq = $2`, rules, x.row)
		b.Queue(`INSERT INTO words VALUES ($1, $2::text::tsvector) ON CONFLICT (report) DO UPDATE SET vector = excluded.vector`, x.row, m.vector)
	}
	if b.Len() == 0 {
		return nil
	}
	return w.SendBatch(ctx, b).Close()
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
	from, order := `report r`, ``
	among, arg := amongst(ids)
	if len(ids) != 1 {
		from, order, among = `unnest($1::text[]) WITH ORDINALITY AS want (id, n) JOIN report r ON r.id = want.id`, ` ORDER BY want.n`, `= want.id`
	}
	err = s.look(ctx, "load readings", func(db querier) error {
		rows, err := db.Query(ctx, `SELECT r.id, m.seq, m.head, m.digest, m.sketch, b.body FROM `+from+`
			JOIN reading m ON m.report = r.seq JOIN reading_body b ON b.seq = m.seq WHERE r.id `+among+` AND m.rules = $2`+order, arg, rules)
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
