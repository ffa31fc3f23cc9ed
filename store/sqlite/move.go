package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"stemma/store"
	"stemma/store/move"
)

var _ move.Target = (*Store)(nil)

func param(int) string { return "?" }

// Rows implements move.Source.
func (s *Store) Rows(ctx context.Context, t move.Table, after []any, max int) (out [][]any, err error) {
	err = s.read(ctx, "read rows", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, t.Select(after != nil, max, param), after...)
		out, err = collect(rows, err, func() ([]any, error) { return scan(rows, t, len(t.Columns)) })
		return err
	})
	return out, err
}

// scan returns the first n columns of a row.
func scan(rows *sql.Rows, t move.Table, n int) ([]any, error) {
	row, to := make([]any, n), make([]any, n)
	for i := range row {
		to[i] = &row[i]
	}
	if err := rows.Scan(to...); err != nil {
		return nil, err
	}
	return t.Row(row)
}

// Counters implements move.Source.
func (s *Store) Counters(ctx context.Context) (out map[string]int64, err error) {
	err = s.read(ctx, "read how far the logs are", func(tx *sql.Tx) error {
		out = map[string]int64{}
		for _, name := range move.Logs {
			var n int64
			if err := tx.QueryRowContext(ctx, `SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = ?), 0)`, name).Scan(&n); err != nil {
				return err
			}
			out[name] = n
		}
		return nil
	})
	return out, err
}

// RulesOfReadings implements move.Source.
func (s *Store) RulesOfReadings(ctx context.Context) (out []string, err error) {
	err = s.read(ctx, "list rules", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT DISTINCT rules FROM reading ORDER BY rules`)
		out, err = collect(rows, err, func() (r string, err error) { return r, rows.Scan(&r) })
		return err
	})
	return out, err
}

// moving returns where the move came from that was not ended; "" if there is none.
func moving(ctx context.Context, tx *sql.Tx) (from string, err error) {
	var n int
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE name = 'moving'`).Scan(&n); err != nil || n == 0 {
		return "", err
	}
	err = tx.QueryRowContext(ctx, `SELECT source FROM moving`).Scan(&from)
	return from, err
}

// BeginMove implements move.Target.
func (s *Store) BeginMove(ctx context.Context, from string) (resumed bool, err error) {
	err = s.write(ctx, "begin", func(tx *sql.Tx) error {
		was, err := moving(ctx, tx)
		if err != nil {
			return err
		}
		if resumed = was == from; resumed {
			return nil
		}
		if was != "" {
			return fmt.Errorf("%w: a move from %s", move.ErrNotEmpty, was)
		}
		for _, t := range move.Tables {
			var some bool
			if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM `+t.Name+`)`).Scan(&some); err != nil {
				return err
			}
			if some && t.Name != "place" {
				return move.ErrNotEmpty
			}
		}
		for _, q := range []string{`DELETE FROM place`, `CREATE TABLE moving (source TEXT NOT NULL) STRICT`} {
			if _, err := tx.ExecContext(ctx, q); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO moving VALUES (?)`, from)
		return err
	})
	return resumed, err
}

// LastKey implements move.Target.
func (s *Store) LastKey(ctx context.Context, t move.Table) (key []any, err error) {
	err = s.read(ctx, "find the last row", func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, t.Last())
		keys, err := collect(rows, err, func() ([]any, error) { return scan(rows, t, t.Keys) })
		if len(keys) > 0 {
			key = keys[0]
		}
		return err
	})
	return key, err
}

// PutRows implements move.Target.
func (s *Store) PutRows(ctx context.Context, t move.Table, rows [][]any) error {
	return s.write(ctx, "add rows", func(tx *sql.Tx) error {
		c := cached(tx)
		query := fmt.Sprintf(`INSERT INTO %s (%s) VALUES (?%s)`, t.Name, t.Names(len(t.Columns)), strings.Repeat(", ?", len(t.Columns)-1))
		for _, row := range rows {
			if err := c.exec(ctx, query, row...); err != nil {
				return err
			}
		}
		return nil
	})
}

// LastWords implements move.Target.
func (s *Store) LastWords(ctx context.Context) (seq store.Seq, err error) {
	err = s.read(ctx, "find the last words", func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `SELECT rowid FROM words ORDER BY rowid DESC LIMIT 1`).Scan(&seq)
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
		return err
	})
	return seq, err
}

// PutWords implements move.Target.
func (s *Store) PutWords(ctx context.Context, ws []move.Words) error {
	return s.write(ctx, "add words", func(tx *sql.Tx) error {
		var words [][]any
		for _, w := range ws {
			words = append(words, []any{w.Report, w.Words.Title, w.Words.Text, w.Words.Quotes, w.Words.Speakers, w.Words.Figures})
		}
		return index(ctx, tx, words)
	})
}

// EndMove implements move.Target.
func (s *Store) EndMove(ctx context.Context, counters map[string]int64) error {
	return s.write(ctx, "end", func(tx *sql.Tx) error {
		for _, name := range move.Logs {
			if _, err := tx.ExecContext(ctx, `DELETE FROM sqlite_sequence WHERE name = ?`, name); err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, `INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)`, name, counters[name]); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, `DROP TABLE moving`)
		return err
	})
}
