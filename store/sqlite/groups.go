package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"stemma/report"
	"stemma/store"
)

// Place implements store.Groups.
func (s *Store) Place(ctx context.Context) (p store.Place, err error) {
	err = s.read(ctx, "read the place", func(tx *sql.Tx) (err error) {
		p, err = place(ctx, tx)
		return err
	})
	return p, err
}

func place(ctx context.Context, tx *sql.Tx) (p store.Place, err error) {
	err = tx.QueryRowContext(ctx, `SELECT rules, made, at, overlay FROM place`).Scan(&p.Rules, &p.Made, &p.Epoch, &p.Overlay)
	return p, err
}

// Digests implements store.Groups.
func (s *Store) Digests(ctx context.Context) (out map[string]string, err error) {
	err = s.read(ctx, "list groups", func(tx *sql.Tx) error {
		out = map[string]string{}
		rows, err := tx.QueryContext(ctx, `SELECT name, digest FROM story`)
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
	return s.write(ctx, "keep groups", func(tx *sql.Tx) error {
		if err := s.atPlace(ctx, tx, from, to); err != nil {
			return err
		}
		for _, name := range gone {
			if _, err := tx.ExecContext(ctx, `DELETE FROM story WHERE name = ?`, name); err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, `UPDATE edition SET orphan = 1 WHERE story = ? AND gone IS NULL`, name); err != nil {
				return err
			}
		}
		// All members leave before any comes, because they may change places.
		for _, g := range put {
			if _, err := tx.ExecContext(ctx, `DELETE FROM member WHERE story = ?`, g.Story.ID); err != nil {
				return err
			}
		}
		for _, g := range put {
			if err := putGroup(ctx, tx, g); err != nil {
				return fmt.Errorf("story %s: %w", g.Story.ID, err)
			}
		}
		_, err := tx.ExecContext(ctx, `UPDATE place SET rules = ?, made = ?, at = ?, overlay = ?`, to.Rules, to.Made, to.Epoch, to.Overlay)
		return err
	})
}

// atPlace fails with ErrConflict unless the groups were made from from, and to is not
// behind what there is now.
func (s *Store) atPlace(ctx context.Context, tx *sql.Tx, from, to store.Place) error {
	is, err := place(ctx, tx)
	if err != nil {
		return err
	}
	var epoch int64
	var overlay store.Seq
	if err := tx.QueryRowContext(ctx, `SELECT epoch, (SELECT ifnull(max(seq), 0) FROM decision) FROM place`).Scan(&epoch, &overlay); err != nil {
		return err
	}
	if is != from || to.Epoch != epoch || to.Overlay != overlay {
		return store.ErrConflict
	}
	return nil
}

func putGroup(ctx context.Context, tx *sql.Tx, g store.Group) error {
	body, err := json.Marshal(g.Story)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO story (name, digest, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET digest = excluded.digest, body = excluded.body`,
		g.Story.ID, g.Digest, string(body))
	if err != nil {
		return err
	}
	if err := edited(ctx, tx, g.Story.ID); err != nil {
		return err
	}
	c := cached(tx)
	for _, id := range g.Story.Reports {
		if err := insertFor(ctx, c, id, `INSERT INTO member SELECT seq, ? FROM report WHERE id = ?`, g.Story.ID); err != nil {
			return err
		}
	}
	return nil
}

// What the hints of what must be edited are: of a story, and of a standing edition.
const (
	editedBy = `ifnull((SELECT e.rules FROM edition e WHERE e.story = story.name AND e.digest = story.digest AND e.gone IS NULL), '')`
	orphan   = `NOT EXISTS (SELECT 1 FROM story s WHERE s.name = edition.story)`
)

// edited keeps the hints of the story of a name true; of all stories, if the name is "". It
// writes only those that are not.
func edited(ctx context.Context, tx *sql.Tx, name string) error {
	ofStory, ofEdition, args := ``, ``, []any(nil)
	if name != "" {
		ofStory, ofEdition, args = ` AND name = ?`, ` AND story = ?`, []any{name}
	}
	if _, err := tx.ExecContext(ctx, `UPDATE story SET edited_by = `+editedBy+` WHERE edited_by IS NOT `+editedBy+ofStory, args...); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `UPDATE edition SET orphan = `+orphan+` WHERE gone IS NULL AND orphan IS NOT `+orphan+ofEdition, args...)
	return err
}

// insertFor inserts a row for a report by a query whose last argument is its ID. It fails
// with store.ErrConflict if the report was forgotten.
func insertFor(ctx context.Context, c cache, id report.ID, query string, args ...any) error {
	stmt, err := c.stmt(ctx, query)
	if err != nil {
		return err
	}
	res, err := stmt.ExecContext(ctx, append(args, string(id))...)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 1 {
		return err
	}
	return fmt.Errorf("report %s is gone: %w", id.Short(), store.ErrConflict)
}

// GroupsOf implements store.Groups.
func (s *Store) GroupsOf(ctx context.Context, ids ...report.ID) (out []store.Group, err error) {
	err = s.read(ctx, "load groups", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT DISTINCT s.name, s.digest, s.body FROM json_each(?) j JOIN report r ON r.id = j.value
			JOIN member m ON m.report = r.seq JOIN story s ON s.name = m.story ORDER BY s.name`, list(ids))
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

// list returns IDs as JSON, for json_each: there may be more than a statement can have
// arguments.
func list(ids []report.ID) string {
	if ids == nil {
		ids = []report.ID{}
	}
	b, err := json.Marshal(ids)
	if err != nil {
		panic(err) // a list of strings
	}
	return string(b)
}

// Unedited implements store.Groups.
func (s *Store) Unedited(ctx context.Context, rules string, max int) (out []report.ID, err error) {
	err = s.read(ctx, "list what is unedited", func(tx *sql.Tx) error {
		out, err = ids(ctx, tx, `SELECT (SELECT r.id FROM member m JOIN report r ON r.seq = m.report WHERE m.story = s.name LIMIT 1)
			FROM (SELECT name FROM story WHERE edited_by < ?1 UNION ALL SELECT name FROM story WHERE edited_by > ?1) s ORDER BY s.name LIMIT ?2`, rules, max)
		if err != nil || len(out) == max {
			return err
		}
		more, err := ids(ctx, tx, `SELECT (SELECT r.id FROM witness w JOIN report r ON r.seq = w.report WHERE w.edition = e.seq LIMIT 1)
			FROM edition e WHERE e.orphan = 1 AND e.gone IS NULL ORDER BY e.seq LIMIT ?`, max-len(out))
		out = append(out, more...)
		return err
	})
	return out, err
}
