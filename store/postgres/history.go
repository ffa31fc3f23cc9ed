package postgres

import (
	"context"
	"math"
	"time"

	"github.com/jackc/pgx/v5"

	"stemma/report"
	"stemma/store"
)

// Past implements store.History.
func (s *Store) Past(ctx context.Context, before store.Seq, max int, of ...report.ID) (out []store.Past, err error) {
	if before == 0 {
		before = math.MaxInt64
	}
	err = s.read(ctx, "list old editions", func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `SELECT e.seq, e.story, e.rules, e.digest, e.revision, r.at, coalesce(e.gone, 0) FROM edition e JOIN revision r ON r.seq = e.revision
			WHERE e.seq < $1 AND e.seq IN (SELECT w.edition FROM report p JOIN witness w ON w.report = p.seq WHERE p.id = ANY ($2))
			ORDER BY e.seq DESC LIMIT $3`, before, texts(of), max)
		out, err = collect(rows, err, func() (p store.Past, err error) {
			var at int64
			err = rows.Scan(&p.Seq, &p.Story, &p.Rules, &p.Digest, &p.Revision, &at, &p.Gone)
			p.At = moment(at)
			return p, err
		})
		if err != nil {
			return err
		}
		seqs := make([]store.Seq, len(out))
		for i, p := range out {
			seqs[i] = p.Seq
		}
		by, err := witnesses(ctx, tx, seqs)
		for i := range out {
			out[i].Reports = by[out[i].Seq]
		}
		return err
	})
	return out, err
}

// Thin implements store.Editions.
func (s *Store) Thin(ctx context.Context, before time.Time, max int) (n int, err error) {
	type old struct{ seq, revision, gone store.Seq }
	err = s.write(ctx, "remove old editions", []string{editions, groups, revisions}, func(w *writer) error {
		n = 0
		const day = int64(24 * time.Hour / time.Microsecond)
		rows, err := w.Query(ctx, `SELECT e.seq, e.revision, e.gone FROM edition e JOIN revision r ON r.seq = e.revision JOIN revision g ON g.seq = e.gone
			WHERE e.gone IS NOT NULL AND g.at < $1 AND r.at / $2 = g.at / $2
			AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.revision >= e.revision AND m.revision < e.gone)
			AND NOT EXISTS (SELECT 1 FROM edition o WHERE o.revision = e.revision AND o.seq <> e.seq)
			AND EXISTS (SELECT 1 FROM edition p WHERE p.gone = e.revision)
			ORDER BY e.gone, e.seq LIMIT $3`, micros(before), day, max)
		all, err := collect(rows, err, func() (o old, err error) { return o, rows.Scan(&o.seq, &o.revision, &o.gone) })
		if err != nil {
			return err
		}
		for _, o := range all {
			if _, err := w.Exec(ctx, `UPDATE edition SET gone = $1 WHERE gone = $2`, o.gone, o.revision); err != nil {
				return err
			}
			if _, err := w.Exec(ctx, `DELETE FROM edition WHERE seq = $1`, o.seq); err != nil {
				return err
			}
			n++
		}
		_, err = w.Exec(ctx, `DELETE FROM page WHERE address IN (SELECT address FROM page p WHERE next = 0 AND first < $1
			AND NOT EXISTS (SELECT 1 FROM told t WHERE t.page = p.address AND t.last >= $1) LIMIT $2)`, micros(before), max)
		return err
	})
	return n, err
}
