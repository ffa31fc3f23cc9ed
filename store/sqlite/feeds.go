package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"stemma/report"
	"stemma/store"
)

// Follow implements store.Feeds.
func (s *Store) Follow(ctx context.Context, fs ...store.Feed) (fresh []string, err error) {
	err = s.write(ctx, "follow feeds", func(tx *sql.Tx) error {
		fresh = nil
		for _, f := range fs {
			folders, err := json.Marshal(f.Folders)
			if err != nil {
				return err
			}
			polling, err := json.Marshal(f.Polling)
			if err != nil {
				return err
			}
			res, err := tx.ExecContext(ctx, `INSERT INTO feed (address, title, outlet, site, folders, by, added, polling) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
				f.Address, f.Title, f.Outlet, f.Site, string(folders), f.By, micros(f.Added), string(polling))
			if err != nil {
				return err
			}
			if n, err := res.RowsAffected(); err != nil {
				return err
			} else if n > 0 {
				fresh = append(fresh, f.Address)
			}
		}
		return nil
	})
	return fresh, err
}

// Unfollow implements store.Feeds.
func (s *Store) Unfollow(ctx context.Context, address string) error {
	return s.write(ctx, "remove the feed", func(tx *sql.Tx) error {
		if err := one(tx.ExecContext(ctx, `DELETE FROM feed WHERE address = ?`, address)); err != nil {
			return fmt.Errorf("%s: %w", address, err)
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM page WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.page = page.address)`)
		return err
	})
}

// one returns store.ErrNotFound unless a statement changed one row.
func one(res sql.Result, err error) error {
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err == nil && n == 0 {
		err = store.ErrNotFound
	}
	return err
}

// Feeds implements store.Feeds.
func (s *Store) Feeds(ctx context.Context) (out []store.Feed, err error) {
	err = s.read(ctx, "list feeds", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT address, title, outlet, site, folders, by, added, polling, told, came FROM feed ORDER BY address`)
		out, err = collect(rows, err, func() (f store.Feed, err error) {
			var added int64
			var folders, polling []byte
			if err := rows.Scan(&f.Address, &f.Title, &f.Outlet, &f.Site, &folders, &f.By, &added, &polling, &f.Told, &f.Came); err != nil {
				return f, err
			}
			f.Added = moment(added)
			if err := errors.Join(json.Unmarshal(folders, &f.Folders), json.Unmarshal(polling, &f.Polling)); err != nil {
				f.Polling = store.Polling{Fault: "what was kept of it is damaged, and it is asked for anew"}
			}
			return f, nil
		})
		return err
	})
	return out, err
}

// Polled implements store.Feeds.
func (s *Store) Polled(ctx context.Context, address string, p store.Polling, pages []store.Told, as ...store.Arrival) (fresh []report.ID, err error) {
	err = s.write(ctx, "keep what a feed brought", func(tx *sql.Tx) error {
		fresh = nil
		c := cached(tx)
		var known bool
		if err := c.queryRow(ctx, `SELECT EXISTS (SELECT 1 FROM feed WHERE address = ?)`, address).Scan(&known); err != nil || !known {
			return cmp.Or(err, store.ErrNotFound)
		}
		now := s.now()
		told := 0
		for _, t := range pages {
			isNew, err := s.tell(ctx, c, address, t, now)
			if err != nil {
				return fmt.Errorf("%s: %w", t.Page, err)
			}
			if isNew {
				told++
			}
		}
		if err := stillTold(ctx, tx, address, pages, p.Fault == "" && p.Entries > 0 && len(pages)+len(as) == 0, now); err != nil {
			return err
		}
		if fresh, err = s.bring(ctx, c, as); err != nil {
			return err
		}
		if told+len(fresh) > 0 {
			p.Idle = 0
			if !p.Soon.IsZero() {
				p.Next = p.Soon
			}
		} else if p.Fault == "" {
			p.Idle++
		}
		p.Soon = time.Time{}
		polling, err := json.Marshal(p)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE feed SET polling = ?, told = told + ?, came = came + ? WHERE address = ?`, string(polling), told+len(fresh), len(fresh), address)
		return err
	})
	return fresh, err
}

// tell keeps what a feed says of a page, and reports whether it said nothing of it before.
// If it says something new the page is due.
func (s *Store) tell(ctx context.Context, c cache, feed string, t store.Told, now time.Time) (isNew bool, err error) {
	if gone, err := wasForgotten(ctx, c, t.Page); err != nil || gone {
		return false, err
	}
	if err := c.queryRow(ctx, `SELECT NOT EXISTS (SELECT 1 FROM told WHERE page = ? AND feed = ?)`, t.Page, feed).Scan(&isNew); err != nil {
		return false, err
	}
	if err := c.exec(ctx, `INSERT INTO page (address, host, first, next) VALUES (?1, ?2, ?3, ?3) ON CONFLICT DO NOTHING`, t.Page, store.HostOf(t.Page), micros(now)); err != nil {
		return false, err
	}
	head := string(store.AppendHead(nil, t.Report))
	text := s.squeeze.Down([]byte(t.Report.Text))
	var changed int
	err = c.queryRow(ctx, `INSERT INTO told (page, feed, head, text, last) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET head = excluded.head, text = excluded.text, last = excluded.last
		WHERE head <> excluded.head OR text <> excluded.text RETURNING 1`, t.Page, feed, head, text, micros(now)).Scan(&changed)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	// Its time becomes another one, so that a visit which is on its way does not put it off.
	return isNew, c.exec(ctx, `UPDATE page SET next = CASE WHEN next > 0 AND next <= ?1 THEN next - 1 ELSE ?1 END WHERE address = ?2 AND visits + failures < ?3`, micros(now), t.Page, store.MostVisits)
}

// stillTold notes that a feed tells of pages now; or of all of which it told, if it answered
// that it is as it was. Times within a day are not noted.
func stillTold(ctx context.Context, tx *sql.Tx, feed string, pages []store.Told, asBefore bool, now time.Time) error {
	const day = 24 * time.Hour
	if asBefore {
		_, err := tx.ExecContext(ctx, `UPDATE told SET last = ? WHERE feed = ? AND last < ?`, micros(now), feed, micros(now.Add(-day)))
		return err
	}
	addresses := make([]string, len(pages))
	for i, t := range pages {
		addresses[i] = t.Page
	}
	list, err := json.Marshal(addresses)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE told SET last = ? WHERE feed = ? AND last < ? AND page IN (SELECT value FROM json_each(?))`, micros(now), feed, micros(now.Add(-day)), string(list))
	return err
}

// bring lets reports arrive that nobody asked for: not those that were forgotten.
func (s *Store) bring(ctx context.Context, c cache, as []store.Arrival) (fresh []report.ID, err error) {
	for _, a := range as {
		if gone, err := wasForgotten(ctx, c, a.Report.Address()); err != nil || gone {
			if err != nil {
				return nil, err
			}
			continue
		}
		isNew, err := s.arrive(ctx, c, a)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", a.Report.Ref, err)
		}
		if isNew {
			fresh = append(fresh, a.Report.ID)
		}
	}
	return fresh, nil
}

func wasForgotten(ctx context.Context, c cache, address string) (gone bool, err error) {
	err = c.queryRow(ctx, `SELECT EXISTS (SELECT 1 FROM forgotten WHERE address = ?)`, store.Digest([]byte(address))).Scan(&gone)
	return gone, err
}
