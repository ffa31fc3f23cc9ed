package postgres

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"

	"stemma/report"
	"stemma/store"
)

// Place implements store.Groups.
func (s *Store) Place(ctx context.Context) (p store.Place, err error) {
	err = s.look(ctx, "read the place", func(db querier) error {
		return db.QueryRow(ctx, `SELECT rules, made, at, overlay FROM place`).Scan(&p.Rules, &p.Made, &p.Epoch, &p.Overlay)
	})
	return p, err
}

// Digests implements store.Groups.
func (s *Store) Digests(ctx context.Context) (out map[string]string, err error) {
	err = s.look(ctx, "list groups", func(db querier) error {
		out = map[string]string{}
		rows, err := db.Query(ctx, `SELECT name, digest FROM story`)
		_, err = collect(rows, err, func() (struct{}, error) {
			var name, digest string
			err := rows.Scan(&name, &digest)
			out[name] = digest
			return struct{}{}, err
		})
		return err
	})
	return out, err
}

// Group implements store.Groups.
func (s *Store) Group(ctx context.Context, from, to store.Place, gone []string, put []store.Group) error {
	return s.write(ctx, "keep groups", []string{decisions, groups}, func(w *writer) error {
		if err := atPlace(ctx, w, from, to); err != nil {
			return err
		}
		names := make([]string, len(put))
		for i, g := range put {
			names[i] = g.Story.ID
		}
		// All members leave before any comes, because they may change places.
		for _, q := range []struct {
			sql string
			arg []string
		}{
			{`DELETE FROM story WHERE name = ANY ($1)`, gone},
			{`UPDATE edition SET orphan = true WHERE story = ANY ($1) AND gone IS NULL`, gone},
			{`DELETE FROM member WHERE story = ANY ($1)`, names},
		} {
			if _, err := w.Exec(ctx, q.sql, q.arg); err != nil {
				return err
			}
		}
		for _, g := range put {
			if err := putGroup(ctx, w, g); err != nil {
				return fmt.Errorf("story %s: %w", g.Story.ID, err)
			}
		}
		_, err := w.Exec(ctx, `UPDATE place SET rules = $1, made = $2, at = $3, overlay = $4`, to.Rules, to.Made, to.Epoch, to.Overlay)
		return err
	})
}

// atPlace fails with ErrConflict unless the groups were made from from, and to is not
// behind what there is now. It locks the place, so that the epoch does not turn meanwhile.
func atPlace(ctx context.Context, tx pgx.Tx, from, to store.Place) error {
	var is store.Place
	var epoch int64
	var overlay store.Seq
	if err := tx.QueryRow(ctx, `SELECT rules, made, at, overlay, epoch FROM place FOR UPDATE`).Scan(&is.Rules, &is.Made, &is.Epoch, &is.Overlay, &epoch); err != nil {
		return err
	}
	if err := tx.QueryRow(ctx, `SELECT coalesce(max(seq), 0) FROM decision`).Scan(&overlay); err != nil {
		return err
	}
	if is != from || to.Epoch != epoch || to.Overlay != overlay {
		return store.ErrConflict
	}
	return nil
}

func putGroup(ctx context.Context, tx pgx.Tx, g store.Group) error {
	body, err := json.Marshal(g.Story)
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, `INSERT INTO story (name, digest, body) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, body = excluded.body`,
		g.Story.ID, g.Digest, string(body))
	if err != nil {
		return err
	}
	if err := edited(ctx, tx, g.Story.ID); err != nil {
		return err
	}
	return insertFor(ctx, tx, g.Story.Reports, `INSERT INTO member (story, report) SELECT $1, r.seq FROM report r WHERE r.id = ANY ($2)`, g.Story.ID)
}

// edited keeps the hints of what must be edited of the story of a name true.
func edited(ctx context.Context, tx pgx.Tx, name string) error {
	b := &pgx.Batch{}
	b.Queue(`UPDATE story SET edited_by = coalesce((SELECT e.rules FROM edition e WHERE e.story = story.name AND e.digest = story.digest AND e.gone IS NULL), '') WHERE name = $1`, name)
	b.Queue(`UPDATE edition SET orphan = NOT EXISTS (SELECT 1 FROM story s WHERE s.name = edition.story) WHERE story = $1 AND gone IS NULL`, name)
	return tx.SendBatch(ctx, b).Close()
}

// insertFor inserts a row for each of some reports by a query of two arguments, the second
// their IDs. It fails with store.ErrConflict if one was forgotten.
func insertFor(ctx context.Context, tx pgx.Tx, ids []report.ID, query string, first any) error {
	tag, err := tx.Exec(ctx, query, first, texts(ids))
	if err == nil && tag.RowsAffected() != int64(len(ids)) {
		err = fmt.Errorf("a report of %d is gone: %w", len(ids), store.ErrConflict)
	}
	return err
}

// GroupsOf implements store.Groups.
func (s *Store) GroupsOf(ctx context.Context, ids ...report.ID) (out []store.Group, err error) {
	among, arg := amongst(ids)
	err = s.look(ctx, "load groups", func(db querier) error {
		rows, err := db.Query(ctx, `SELECT s.name, s.digest, s.body FROM story s WHERE s.name IN
			(SELECT m.story FROM report r JOIN member m ON m.report = r.seq WHERE r.id `+among+`) ORDER BY s.name`, arg)
		out, err = collect(rows, err, func() (g store.Group, err error) {
			var name string
			var body []byte
			if err := rows.Scan(&name, &g.Digest, &body); err != nil {
				return g, err
			}
			if err := json.Unmarshal(body, &g.Story); err != nil {
				return g, fmt.Errorf("story %s: %w: %w", name, store.ErrDamaged, err)
			}
			return g, nil
		})
		return err
	})
	return out, err
}

// Unedited implements store.Groups.
func (s *Store) Unedited(ctx context.Context, rules string, max int) (out []report.ID, err error) {
	err = s.read(ctx, "list what is unedited", func(tx pgx.Tx) error {
		out, err = ids(ctx, tx, `SELECT (SELECT r.id FROM member m JOIN report r ON r.seq = m.report WHERE m.story = s.name ORDER BY r.seq LIMIT 1)
			FROM (SELECT name FROM story WHERE edited_by < $1 UNION ALL SELECT name FROM story WHERE edited_by > $1) s ORDER BY s.name LIMIT $2`, rules, max)
		if err != nil || len(out) == max {
			return err
		}
		more, err := ids(ctx, tx, `SELECT (SELECT r.id FROM witness w JOIN report r ON r.seq = w.report WHERE w.edition = e.seq ORDER BY r.seq LIMIT 1)
			FROM edition e WHERE e.orphan AND e.gone IS NULL ORDER BY e.seq LIMIT $1`, max-len(out))
		out = append(out, more...)
		return err
	})
	return out, err
}
