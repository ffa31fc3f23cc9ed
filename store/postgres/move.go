package postgres

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/jackc/pgx/v5"

	"stemma/store"
	"stemma/store/move"
)

var _ move.Target = (*Store)(nil)

func param(n int) string { return "$" + strconv.Itoa(n) }

// Rows implements move.Source.
func (s *Store) Rows(ctx context.Context, t move.Table, after []any, max int) (out [][]any, err error) {
	err = s.read(ctx, "read rows", func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, t.Select(after != nil, max, param), after...)
		out, err = collect(rows, err, func() ([]any, error) { return scan(rows, t) })
		return err
	})
	return out, err
}

func scan(rows pgx.Rows, t move.Table) ([]any, error) {
	row, err := rows.Values()
	if err != nil {
		return nil, err
	}
	return t.Row(row)
}

// Counters implements move.Source.
func (s *Store) Counters(ctx context.Context) (out map[string]int64, err error) {
	err = s.read(ctx, "read how far the logs are", func(tx pgx.Tx) error {
		out = map[string]int64{}
		rows, err := tx.Query(ctx, `SELECT name, last FROM log WHERE name = ANY ($1)`, move.Logs)
		_, err = collect(rows, err, func() (struct{}, error) {
			var name string
			var last int64
			err := rows.Scan(&name, &last)
			out[name] = last
			return struct{}{}, err
		})
		return err
	})
	return out, err
}

// RulesOfReadings implements move.Source.
func (s *Store) RulesOfReadings(ctx context.Context) (out []string, err error) {
	err = s.read(ctx, "list rules", func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `SELECT DISTINCT rules FROM reading ORDER BY rules`)
		out, err = collect(rows, err, func() (r string, err error) { return r, rows.Scan(&r) })
		return err
	})
	return out, err
}

// moving returns where the move came from that was not ended; "" if there is none.
func moving(ctx context.Context, tx pgx.Tx, schema string) (from string, err error) {
	var n int
	if err := tx.QueryRow(ctx, `SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = 'moving'`, schema).Scan(&n); err != nil || n == 0 {
		return "", err
	}
	err = tx.QueryRow(ctx, `SELECT source FROM moving`).Scan(&from)
	return from, err
}

// BeginMove implements move.Target.
func (s *Store) BeginMove(ctx context.Context, from string) (resumed bool, err error) {
	all := []string{decisions, editions, groups, readings, reports, revisions}
	err = s.write(ctx, "begin", all, func(w *writer) error {
		was, err := moving(ctx, w, s.schema)
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
			if err := w.QueryRow(ctx, `SELECT EXISTS (SELECT 1 FROM `+t.Name+`)`).Scan(&some); err != nil {
				return err
			}
			if some && t.Name != "place" {
				return move.ErrNotEmpty
			}
		}
		for _, q := range []string{`DELETE FROM place`, `CREATE TABLE moving (source text NOT NULL)`} {
			if _, err := w.Exec(ctx, q); err != nil {
				return err
			}
		}
		_, err = w.Exec(ctx, `INSERT INTO moving VALUES ($1)`, clean(from))
		return err
	})
	return resumed, err
}

// LastKey implements move.Target.
func (s *Store) LastKey(ctx context.Context, t move.Table) (key []any, err error) {
	err = s.read(ctx, "find the last row", func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, t.Last())
		keys, err := collect(rows, err, func() ([]any, error) { return scan(rows, t) })
		if len(keys) > 0 {
			key = keys[0]
		}
		return err
	})
	return key, err
}

// PutRows implements move.Target.
func (s *Store) PutRows(ctx context.Context, t move.Table, rows [][]any) error {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	clear := make([][]any, len(rows))
	for i, row := range rows {
		clear[i] = make([]any, len(row))
		for j, v := range row {
			if text, ok := v.(string); ok {
				v = clean(text)
			}
			clear[i][j] = v
		}
	}
	return s.write(ctx, "add rows", nil, func(w *writer) error {
		_, err := w.CopyFrom(ctx, pgx.Identifier{t.Name}, names, pgx.CopyFromRows(clear))
		return err
	})
}

// LastWords implements move.Target.
func (s *Store) LastWords(ctx context.Context) (seq store.Seq, err error) {
	err = s.read(ctx, "find the last words", func(tx pgx.Tx) error {
		err := tx.QueryRow(ctx, `SELECT report FROM words ORDER BY report DESC LIMIT 1`).Scan(&seq)
		if errors.Is(err, pgx.ErrNoRows) {
			err = nil
		}
		return err
	})
	return seq, err
}

// PutWords implements move.Target.
func (s *Store) PutWords(ctx context.Context, ws []move.Words) error {
	vectors := make([]string, len(ws))
	for i, w := range ws {
		vectors[i] = vector(w.Words)
	}
	return s.write(ctx, "add words", nil, func(w *writer) error {
		b := &pgx.Batch{}
		for i := range ws {
			b.Queue(`INSERT INTO words VALUES ($1, $2::text::tsvector)`, ws[i].Report, vectors[i])
		}
		return w.SendBatch(ctx, b).Close()
	})
}

// EndMove implements move.Target.
func (s *Store) EndMove(ctx context.Context, counters map[string]int64) error {
	return s.write(ctx, "end", move.Logs, func(w *writer) error {
		for _, name := range move.Logs {
			w.last[name], w.moved[name] = store.Seq(counters[name]), true
		}
		_, err := w.Exec(ctx, `DROP TABLE moving`)
		return err
	})
}
