package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"stemma/report"
	"stemma/store"
)

// Due implements store.Feeds.
func (s *Store) Due(ctx context.Context, now time.Time, max, ofHost int) (out []store.Page, err error) {
	var damaged []error
	err = s.read(ctx, "list pages", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT address, host, first, next, visits, failures, fault, state, own, report FROM (
				SELECT *, row_number() OVER (PARTITION BY host ORDER BY next, address) AS place FROM page WHERE next > 0 AND next <= ?)
			WHERE place <= ? ORDER BY next, address LIMIT ?`, micros(now), ofHost, max)
		all, err := collect(rows, err, func() (p store.Page, err error) {
			var first, next int64
			var own []byte
			if err := rows.Scan(&p.Address, &p.Host, &first, &next, &p.Visits, &p.Failures, &p.Fault, &p.State, &own, &p.Report); err != nil {
				return p, err
			}
			p.First, p.Next, p.Was = moment(first), moment(next), moment(next)
			if len(own) > 0 {
				if p.Own, err = store.DecodeHead(own, p.Report, ""); err != nil {
					p.Own, p.Report = nil, "" // then it is asked for whole
				}
			}
			return p, nil
		})
		if err != nil {
			return err
		}
		out, damaged = nil, nil
		for _, p := range all {
			var bad error
			if p.Told, bad, err = s.told(ctx, tx, p.Address); err != nil {
				return err
			}
			if bad != nil {
				damaged = append(damaged, fmt.Errorf("list pages: page %s: %w", p.Address, bad))
			}
			if len(p.Told) > 0 {
				out = append(out, p)
			}
		}
		return nil
	})
	return out, errors.Join(append(damaged, err)...)
}

// told returns what feeds say of a page; damaged is not nil if some of it cannot be read.
func (s *Store) told(ctx context.Context, tx *sql.Tx, page string) (out []store.ToldBy, damaged, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT t.feed, f.outlet, t.head, t.text FROM told t JOIN feed f ON f.address = t.feed WHERE t.page = ? ORDER BY t.feed`, page)
	_, err = collect(rows, err, func() (none struct{}, err error) {
		var t store.ToldBy
		var head, text []byte
		if err := rows.Scan(&t.Feed, &t.Outlet, &head, &text); err != nil {
			return none, err
		}
		if text, err = s.squeeze.Up(text); err == nil {
			t.Report, err = store.DecodeHead(head, "", string(text))
		}
		if err != nil {
			damaged = fmt.Errorf("what %s says of it: %w: %w", t.Feed, store.ErrDamaged, err)
			return none, nil
		}
		t.Report.Seal()
		out = append(out, t)
		return none, nil
	})
	return out, damaged, err
}

// Visited implements store.Feeds.
func (s *Store) Visited(ctx context.Context, p store.Page, as ...store.Arrival) (fresh []report.ID, err error) {
	err = s.write(ctx, "keep a page", func(tx *sql.Tx) error {
		fresh = nil
		own := ""
		if p.Own != nil {
			own = string(store.AppendHead(nil, p.Own))
		}
		res, err := tx.ExecContext(ctx, `UPDATE page SET next = CASE WHEN next = ? THEN ? ELSE next END, visits = ?, failures = ?, fault = ?, state = ?, own = ?, report = ? WHERE address = ?`,
			micros(p.Was), micros(p.Next), p.Visits, p.Failures, p.Fault, string(p.State), own, string(p.Report), p.Address)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return err
		}
		if fresh, err = s.bring(ctx, cached(tx), as); err != nil {
			return err
		}
		if len(fresh) > 0 {
			_, err = tx.ExecContext(ctx, `UPDATE feed SET came = came + 1 WHERE address IN (SELECT feed FROM told WHERE page = ?)`, p.Address)
		}
		return err
	})
	return fresh, err
}
