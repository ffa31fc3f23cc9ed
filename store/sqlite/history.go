package sqlite

import (
	"context"
	"database/sql"
	"math"

	"stemma/report"
	"stemma/store"
)

// Past implements store.History.
func (s *Store) Past(ctx context.Context, before store.Seq, max int, of ...report.ID) (out []store.Past, err error) {
	if before == 0 {
		before = math.MaxInt64
	}
	err = s.read(ctx, "list old editions", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT e.seq, e.story, e.rules, e.digest, e.revision, r.at, ifnull(e.gone, 0) FROM edition e JOIN revision r ON r.seq = e.revision
			WHERE e.seq < ? AND e.seq IN (SELECT w.edition FROM json_each(?) j JOIN report p ON p.id = j.value JOIN witness w ON w.report = p.seq)
			ORDER BY e.seq DESC LIMIT ?`, before, list(of), max)
		out, err = collect(rows, err, func() (p store.Past, err error) {
			var at int64
			err = rows.Scan(&p.Seq, &p.Story, &p.Rules, &p.Digest, &p.Revision, &at, &p.Gone)
			p.At = moment(at)
			return p, err
		})
		if err != nil {
			return err
		}
		return witnesses(ctx, tx, func(yield func(*store.Edition) bool) {
			for i := range out {
				if !yield(&out[i].Edition) {
					return
				}
			}
		})
	})
	return out, err
}
