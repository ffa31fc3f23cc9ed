package sqlite

import (
	"context"
	"database/sql"
)

// A cache is a transaction that remembers the statements it has prepared, for those that do
// the same for many rows.
type cache struct {
	tx    *sql.Tx
	known map[string]*sql.Stmt
}

func cached(tx *sql.Tx) cache { return cache{tx, map[string]*sql.Stmt{}} }

// stmt returns the statement of a query. It is closed with the transaction.
func (c cache) stmt(ctx context.Context, query string) (*sql.Stmt, error) {
	if s, ok := c.known[query]; ok {
		return s, nil
	}
	s, err := c.tx.PrepareContext(ctx, query)
	if err == nil {
		c.known[query] = s
	}
	return s, err
}

func (c cache) exec(ctx context.Context, query string, args ...any) error {
	s, err := c.stmt(ctx, query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(ctx, args...)
	return err
}

// A row is the result of queryRow: a row, or the error that there is none for.
type row struct {
	*sql.Row
	err error
}

func (r row) Scan(to ...any) error {
	if r.err != nil {
		return r.err
	}
	return r.Row.Scan(to...)
}

func (c cache) queryRow(ctx context.Context, query string, args ...any) row {
	s, err := c.stmt(ctx, query)
	if err != nil {
		return row{err: err}
	}
	return row{Row: s.QueryRowContext(ctx, args...)}
}
