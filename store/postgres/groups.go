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
	bodies := make([]string, len(put))
	var members []report.ID
	for i, g := range put {
		body, err := json.Marshal(g.Story)
		if err != nil {
			return fmt.Errorf("story %s: %w", g.Story.ID, err)
		}
		bodies[i] = string(body)
		members = append(members, g.Story.Reports...)
	}
	var at standing
	var rows map[report.ID]int64
	return s.writeOf(ctx, "keep groups", []string{decisions, groups},
		func(b *pgx.Batch) {
			at, rows = standing{}, make(map[report.ID]int64, len(members))
			at.ask(b)
			askRows(b, members, rows)
		},
		func(w *writer) error {
			if at.Place != from || to.Epoch != at.epoch || to.Overlay != at.overlay {
				return store.ErrConflict
			}
			for _, g := range put {
				if err := known(rows, g.Story.Reports); err != nil {
					return fmt.Errorf("story %s: %w", g.Story.ID, err)
				}
			}
			if len(gone) > 0 {
				w.later(`DELETE FROM story WHERE name = ANY ($1)`, gone)
				w.later(`UPDATE edition SET orphan = true WHERE story = ANY ($1) AND gone IS NULL`, gone)
			}
			putGroups(w, put, bodies, rows)
			w.later(`UPDATE place SET rules = $1, made = $2, at = $3, overlay = $4`, to.Rules, to.Made, to.Epoch, to.Overlay)
			return nil
		})
}

// A standing is what the groups were made from, and how far what they are made from has come.
type standing struct {
	store.Place
	epoch   int64
	overlay store.Seq
}

// ask asks for it, and locks the place, so that the epoch does not turn meanwhile.
func (x *standing) ask(b *pgx.Batch) {
	b.Queue(`SELECT rules, made, at, overlay, epoch FROM place FOR UPDATE`).QueryRow(func(row pgx.Row) error {
		return row.Scan(&x.Rules, &x.Made, &x.Epoch, &x.Overlay, &x.epoch)
	})
	b.Queue(`SELECT coalesce(max(seq), 0) FROM decision`).QueryRow(func(row pgx.Row) error { return row.Scan(&x.overlay) })
}

// putGroups puts groups with their members in the place of those of their names, a statement a
// table. All members leave before any comes, because they may change places.
func putGroups(w *writer, put []store.Group, bodies []string, rows map[report.ID]int64) {
	if len(put) == 0 {
		return
	}
	names, digests := make([]string, len(put)), make([]string, len(put))
	var of []string // story of each member
	var members []int64
	for i, g := range put {
		names[i], digests[i] = g.Story.ID, g.Digest
		for _, id := range g.Story.Reports {
			of, members = append(of, g.Story.ID), append(members, rows[id])
		}
	}
	w.later(`DELETE FROM member WHERE story = ANY ($1)`, names)
	w.later(`INSERT INTO story (name, digest, body) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
		ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, body = excluded.body`, names, digests, bodies)
	w.later(`INSERT INTO member (story, report) SELECT * FROM unnest($1::text[], $2::bigint[])`, of, members)
	edited(w, names)
}

// edited keeps the hints of what must be edited of the stories of some names true.
func edited(w *writer, names []string) {
	w.later(`UPDATE story SET edited_by = x.by FROM (SELECT s.name, coalesce((SELECT e.rules FROM edition e WHERE e.story = s.name AND e.digest = s.digest AND e.gone IS NULL), '') AS by
		FROM story s WHERE s.name = ANY ((SELECT $1::text[])::text[])) x WHERE story.name = x.name AND story.edited_by <> x.by`, names)
	w.later(`UPDATE edition SET orphan = NOT orphan WHERE story = ANY ((SELECT $1::text[])::text[]) AND gone IS NULL AND orphan = EXISTS (SELECT 1 FROM story s WHERE s.name = edition.story)`, names)
}

// askRows asks for the rows of some reports, and puts those that are there into a map.
func askRows(b *pgx.Batch, ids []report.ID, into map[report.ID]int64) {
	if len(ids) == 0 {
		return
	}
	b.Queue(`SELECT id, seq FROM report WHERE id = ANY ((SELECT $1::text[])::text[])`, texts(ids)).Query(func(rows pgx.Rows) error {
		_, err := collect(rows, nil, func() (struct{}, error) {
			var id report.ID
			var row int64
			err := rows.Scan(&id, &row)
			into[id] = row
			return struct{}{}, err
		})
		return err
	})
}

// known fails with store.ErrConflict if one of some reports was forgotten.
func known(rows map[report.ID]int64, ids []report.ID) error {
	for _, id := range ids {
		if _, ok := rows[id]; !ok {
			return fmt.Errorf("report %s is gone: %w", id.Short(), store.ErrConflict)
		}
	}
	return nil
}

// rowsOf returns the rows of reports in their order.
func rowsOf(rows map[report.ID]int64, ids []report.ID) []int64 {
	out := make([]int64, len(ids))
	for i, id := range ids {
		out[i] = rows[id]
	}
	return out
}

// GroupsOf implements store.Groups.
func (s *Store) GroupsOf(ctx context.Context, ids ...report.ID) (out []store.Group, err error) {
	err = s.look(ctx, "load groups", func(db querier) error {
		rows, err := db.Query(ctx, `SELECT s.name, s.digest, s.body FROM (SELECT DISTINCT m.story FROM `+wanted+`
			CROSS JOIN LATERAL (SELECT story FROM member WHERE report = r.seq OFFSET 0) m) x
			CROSS JOIN LATERAL (SELECT * FROM story WHERE name = x.story OFFSET 0) s ORDER BY s.name`, texts(ids))
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
		// OFFSET 0: the server looks for the members first. Else it may go through all reports in
		// their order until it meets one.
		out, err = ids(ctx, tx, `SELECT (SELECT r.id FROM report r WHERE r.seq = (SELECT min(m.report) FROM (SELECT report FROM member WHERE story = s.name OFFSET 0) m))
			FROM (SELECT name FROM story WHERE edited_by < $1 UNION ALL SELECT name FROM story WHERE edited_by > $1) s ORDER BY s.name LIMIT $2`, rules, max)
		if err != nil || len(out) == max {
			return err
		}
		more, err := ids(ctx, tx, `SELECT (SELECT r.id FROM report r WHERE r.seq = (SELECT min(w.report) FROM (SELECT report FROM witness WHERE edition = e.seq OFFSET 0) w))
			FROM edition e WHERE e.orphan AND e.gone IS NULL ORDER BY e.seq LIMIT $1`, max-len(out))
		out = append(out, more...)
		return err
	})
	return out, err
}
