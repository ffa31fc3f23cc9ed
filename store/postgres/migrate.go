package postgres

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"stemma/store"
)

// The forms of the store, in order: the n-th file brings form n-1 to form n. A file that
// was released is never changed. Others may read and write while a step runs, but for what
// the step itself locks; a step that would lock a large table for long must be cut into
// several.
//
//go:embed migrate/*.sql
var forms embed.FS

// newest returns the number of the newest form.
func newest() int {
	files, err := forms.ReadDir("migrate")
	if err != nil {
		panic(err) // they are part of the program
	}
	return len(files)
}

// migrate brings the store to the newest form. Each step is a transaction, so that one
// which was interrupted is done again, and holds a lock, so that of several processes one
// does it. It does not try again where the server cannot be reached: who has just typed the
// address wants to know.
func (s *Store) migrate(ctx context.Context, o Options) error {
	for done := false; !done; {
		err := pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) (err error) {
			done, err = s.step(ctx, tx, o)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// step brings the store from its form to the next and reports whether it has the newest. It
// writes nothing to a store of the newest form.
func (s *Store) step(ctx context.Context, tx pgx.Tx, o Options) (done bool, err error) {
	form, err := s.formOf(ctx, tx)
	if err != nil {
		return false, err
	}
	if form == newest() {
		from, err := moving(ctx, tx, s.schema)
		if err == nil && from != "" && !o.Moving {
			err = fmt.Errorf("%w: it came from %s", store.ErrMoving, from)
		}
		return true, err
	}
	if form == 0 && o.Existing {
		return false, fmt.Errorf("%w: the database has no store", store.ErrNotFound)
	}
	if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, "stemma form "+s.schema); err != nil {
		return false, err
	}
	if again, err := s.formOf(ctx, tx); err != nil || again != form {
		return false, err // another process did it while we waited
	}
	script, err := forms.ReadFile(fmt.Sprintf("migrate/%04d.sql", form+1))
	if err != nil {
		return false, err
	}
	scripts := []string{string(script), fmt.Sprintf(`UPDATE form SET form = %d`, form+1)}
	if form == 0 {
		scripts = append([]string{`CREATE SCHEMA IF NOT EXISTS ` + pgx.Identifier{s.schema}.Sanitize(),
			`CREATE TABLE form (form bigint NOT NULL); COMMENT ON TABLE form IS 'the form of a store of stemma'; INSERT INTO form VALUES (0)`}, scripts...)
	}
	for _, q := range scripts {
		if _, err := tx.Exec(ctx, q, pgx.QueryExecModeSimpleProtocol); err != nil {
			return false, fmt.Errorf("form %d: %w", form+1, err)
		}
	}
	return false, nil
}

// formOf returns the number of the form that the store has; 0 is a schema that is not there,
// or is empty.
func (s *Store) formOf(ctx context.Context, tx pgx.Tx) (form int, err error) {
	var encoding string
	var tables int
	var ours bool
	err = tx.QueryRow(ctx, `SELECT current_setting('server_encoding'), count(*), coalesce(bool_or(c.relname = 'form'), false)
		FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm')`, s.schema).Scan(&encoding, &tables, &ours)
	switch {
	case err != nil:
		return 0, err
	case encoding != "UTF8":
		return 0, fmt.Errorf("the database is encoded in %s, and must be in UTF8", encoding)
	case tables == 0:
		return 0, nil
	case !ours:
		return 0, fmt.Errorf("%w: schema %s holds something else", store.ErrForeign, s.schema)
	}
	if err := tx.QueryRow(ctx, `SELECT form FROM form`).Scan(&form); err != nil {
		return 0, errors.Join(store.ErrForeign, err)
	}
	if form > newest() {
		return 0, fmt.Errorf("%w: it has form %d, this stemma knows %d", store.ErrNewer, form, newest())
	}
	return form, nil
}

// channel is that on which a store hints that it was written to.
func channel(schema string) string { return "stemma_" + strings.ToLower(schema) }
