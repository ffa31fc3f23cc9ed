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

// Follow implements store.Feeds.
func (s *Store) Follow(ctx context.Context, fs ...store.Feed) (fresh []string, err error) {
	err = s.write(ctx, "follow feeds", []string{reports}, func(w *writer) error {
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
			tag, err := w.Exec(ctx, `INSERT INTO feed (address, title, outlet, site, folders, by, added, polling) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (address) DO NOTHING`,
				clean(f.Address), clean(f.Title), clean(f.Outlet), clean(f.Site), string(folders), clean(f.By), micros(f.Added), string(polling))
			if err != nil {
				return err
			}
			if tag.RowsAffected() > 0 {
				fresh = append(fresh, f.Address)
			}
		}
		return nil
	})
	return fresh, err
}

// Unfollow implements store.Feeds.
func (s *Store) Unfollow(ctx context.Context, address string) error {
	return s.write(ctx, "remove the feed", []string{reports}, func(w *writer) error {
		tag, err := w.Exec(ctx, `DELETE FROM feed WHERE address = $1`, clean(address))
		if err == nil && tag.RowsAffected() == 0 {
			err = fmt.Errorf("%s: %w", address, store.ErrNotFound)
		}
		if err != nil {
			return err
		}
		_, err = w.Exec(ctx, `DELETE FROM page WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.page = page.address)`)
		return err
	})
}

// Feeds implements store.Feeds.
func (s *Store) Feeds(ctx context.Context) (out []store.Feed, err error) {
	err = s.read(ctx, "list feeds", func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `SELECT address, title, outlet, site, folders, by, added, polling, told, came FROM feed ORDER BY address`)
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
	err = s.write(ctx, "keep what a feed brought", []string{reports}, func(w *writer) error {
		p := p // of this try
		var known bool
		if err := w.QueryRow(ctx, `SELECT EXISTS (SELECT 1 FROM feed WHERE address = $1)`, clean(address)).Scan(&known); err != nil {
			return err
		}
		if !known {
			return store.ErrNotFound
		}
		now, err := s.clock(ctx, w)
		if err != nil {
			return err
		}
		told := 0
		for _, t := range pages {
			isNew, err := s.tell(ctx, w, address, t, now)
			if err != nil {
				return fmt.Errorf("%s: %w", t.Page, err)
			}
			if isNew {
				told++
			}
		}
		if err := stillTold(ctx, w, clean(address), pages, p.Fault == "" && p.Entries > 0 && len(pages)+len(as) == 0, now); err != nil {
			return err
		}
		if fresh, err = s.bring(ctx, w, as); err != nil {
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
		_, err = w.Exec(ctx, `UPDATE feed SET polling = $1, told = told + $2, came = came + $3 WHERE address = $4`, string(polling), told+len(fresh), len(fresh), clean(address))
		return err
	})
	return fresh, err
}

// tell keeps what a feed says of a page, and reports whether it said nothing of it before.
// If it says something new the page is due.
func (s *Store) tell(ctx context.Context, tx pgx.Tx, feed string, t store.Told, now time.Time) (isNew bool, err error) {
	page, feed := clean(t.Page), clean(feed)
	if gone, err := wasForgotten(ctx, tx, page); err != nil || gone {
		return false, err
	}
	if err := tx.QueryRow(ctx, `SELECT NOT EXISTS (SELECT 1 FROM told WHERE page = $1 AND feed = $2)`, page, feed).Scan(&isNew); err != nil {
		return false, err
	}
	if _, err := tx.Exec(ctx, `INSERT INTO page (address, host, first, next) VALUES ($1, $2, $3, $3) ON CONFLICT (address) DO NOTHING`, page, store.HostOf(page), micros(now)); err != nil {
		return false, err
	}
	tag, err := tx.Exec(ctx, `INSERT INTO told (page, feed, head, text, last) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (page, feed) DO UPDATE SET head = excluded.head, text = excluded.text, last = excluded.last
		WHERE told.head <> excluded.head OR told.text <> excluded.text`, page, feed, string(store.AppendHead(nil, t.Report)), s.squeeze.Down([]byte(t.Report.Text)), micros(now))
	if err != nil || tag.RowsAffected() == 0 {
		return false, err
	}
	// Its time becomes another one, so that a visit which is on its way does not put it off.
	_, err = tx.Exec(ctx, `UPDATE page SET next = CASE WHEN next > 0 AND next <= $1 THEN next - 1 ELSE $1 END WHERE address = $2 AND visits + failures < $3`, micros(now), page, store.MostVisits)
	return isNew, err
}

// stillTold notes that a feed tells of pages now; or of all of which it told, if it answered
// that it is as it was. Times within a day are not noted.
func stillTold(ctx context.Context, tx pgx.Tx, feed string, pages []store.Told, asBefore bool, now time.Time) error {
	addresses := make([]string, len(pages))
	for i, t := range pages {
		addresses[i] = clean(t.Page)
	}
	_, err := tx.Exec(ctx, `UPDATE told SET last = $1 WHERE feed = $2 AND last < $3 AND ($4 OR page = ANY($5))`,
		micros(now), feed, micros(now.Add(-24*time.Hour)), asBefore, addresses)
	return err
}

// bring lets reports arrive that nobody asked for: not those that were forgotten.
func (s *Store) bring(ctx context.Context, w *writer, as []store.Arrival) (fresh []report.ID, err error) {
	for _, a := range as {
		if gone, err := wasForgotten(ctx, w, clean(a.Report.Address())); err != nil || gone {
			if err != nil {
				return nil, err
			}
			continue
		}
		isNew, err := s.arrive(ctx, w, a)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", a.Report.Ref, err)
		}
		if isNew {
			fresh = append(fresh, a.Report.ID)
		}
	}
	return fresh, nil
}

func wasForgotten(ctx context.Context, tx pgx.Tx, address string) (gone bool, err error) {
	err = tx.QueryRow(ctx, `SELECT EXISTS (SELECT 1 FROM forgotten WHERE address = $1)`, store.Digest([]byte(address))).Scan(&gone)
	return gone, err
}
