package sqlite

import (
	"context"
	"database/sql"
	"time"

	"stemma/store"
)

// Thin implements store.Editions.
func (s *Store) Thin(ctx context.Context, before time.Time, max int) (n int, err error) {
	type old struct{ seq, revision, gone store.Seq }
	err = s.write(ctx, "remove old editions", func(tx *sql.Tx) error {
		n = 0
		const day = int64(24 * time.Hour / time.Microsecond)
		rows, err := tx.QueryContext(ctx, `SELECT e.seq, e.revision, e.gone FROM edition e JOIN revision r ON r.seq = e.revision JOIN revision g ON g.seq = e.gone
			WHERE e.gone IS NOT NULL AND g.at < ?1 AND r.at / ?2 = g.at / ?2
			AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.revision >= e.revision AND m.revision < e.gone)
			AND NOT EXISTS (SELECT 1 FROM edition o WHERE o.revision = e.revision AND o.seq <> e.seq)
			AND EXISTS (SELECT 1 FROM edition p WHERE p.gone = e.revision)
			ORDER BY e.gone, e.seq LIMIT ?3`, micros(before), day, max)
		all, err := collect(rows, err, func() (o old, err error) { return o, rows.Scan(&o.seq, &o.revision, &o.gone) })
		if err != nil {
			return err
		}
		for _, o := range all {
			if _, err := tx.ExecContext(ctx, `UPDATE edition SET gone = ? WHERE gone = ?`, o.gone, o.revision); err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, `DELETE FROM edition WHERE seq = ?`, o.seq); err != nil {
				return err
			}
			n++
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM page WHERE address IN (SELECT address FROM page p WHERE next = 0 AND first < ?1
			AND NOT EXISTS (SELECT 1 FROM told t WHERE t.page = p.address AND t.last >= ?1) LIMIT ?2)`, micros(before), max)
		return err
	})
	return n, err
}
