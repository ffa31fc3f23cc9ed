package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"os"

	"stemma/store"
)

// The forms of the store, in order: the n-th file brings form n-1 to form n. A file that
// was released is never changed. Facts are migrated; tables of what is derived may be
// dropped and made anew, and then fill again by themselves.
//
//go:embed migrate/*.sql
var forms embed.FS

// applicationID marks the file as a store of stemma: "stem".
const applicationID = 0x7374656d

// migrate brings the store to the newest form. Each step is a transaction, so that one
// which was interrupted is done again.
func (s *Store) migrate(ctx context.Context) error {
	for done := false; !done; {
		err := transact(ctx, s.w, func(tx *sql.Tx) (err error) {
			done, err = step(ctx, tx)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// examine fails unless the file at path may be opened as a store, or is not there. It
// changes nothing in it.
func examine(ctx context.Context, path string) error {
	if info, err := os.Stat(path); err != nil || info.Size() == 0 {
		return nil // opening it says what is wrong
	}
	db, err := open(path, "deferred", []string{"query_only(1)", "busy_timeout(1000)"})
	if err != nil {
		return err
	}
	defer db.Close()
	return transact(ctx, db, func(tx *sql.Tx) error {
		_, err := formOf(ctx, tx)
		return err
	})
}

// newest returns the number of the newest form.
func newest() int {
	files, err := forms.ReadDir("migrate")
	if err != nil {
		panic(err) // they are part of the program
	}
	return len(files)
}

// formOf returns the number of the form that the store has; 0 is a new file.
func formOf(ctx context.Context, tx *sql.Tx) (form int, err error) {
	var id, tables int
	for query, to := range map[string]*int{"PRAGMA application_id": &id, "PRAGMA user_version": &form, "SELECT count(*) FROM sqlite_schema": &tables} {
		if err := tx.QueryRowContext(ctx, query).Scan(to); err != nil {
			return 0, err
		}
	}
	switch {
	case id != applicationID && (id != 0 || tables > 0):
		return 0, store.ErrForeign
	case form > newest():
		return 0, fmt.Errorf("%w: it has form %d, this stemma knows %d", store.ErrNewer, form, newest())
	}
	return form, nil
}

// step brings the store from its form to the next and reports whether it has the newest.
func step(ctx context.Context, tx *sql.Tx) (done bool, err error) {
	form, err := formOf(ctx, tx)
	if err != nil || form == newest() {
		return true, err
	}
	script, err := forms.ReadFile(fmt.Sprintf("migrate/%04d.sql", form+1))
	if err != nil {
		return false, err
	}
	for _, q := range []string{string(script), fmt.Sprintf("PRAGMA application_id = %d", applicationID), fmt.Sprintf("PRAGMA user_version = %d", form+1)} {
		if _, err := tx.ExecContext(ctx, q); err != nil {
			return false, fmt.Errorf("form %d: %w", form+1, err)
		}
	}
	return false, nil
}
