package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"

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
	files, err := fs.Glob(forms, "migrate/*.sql")
	if err != nil {
		return err
	}
	slices.Sort(files)
	for done := false; !done; {
		err := transact(ctx, s.w, func(tx *sql.Tx) (err error) {
			done, err = step(ctx, tx, files)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// step brings the store from its form to the next and reports whether it has the newest.
func step(ctx context.Context, tx *sql.Tx, files []string) (done bool, err error) {
	var id, form, tables int
	for query, to := range map[string]*int{"PRAGMA application_id": &id, "PRAGMA user_version": &form, "SELECT count(*) FROM sqlite_schema": &tables} {
		if err := tx.QueryRowContext(ctx, query).Scan(to); err != nil {
			return false, err
		}
	}
	switch {
	case id != applicationID && (id != 0 || tables > 0):
		return false, store.ErrForeign
	case form > len(files):
		return false, fmt.Errorf("%w: it has form %d, this stemma knows %d", store.ErrNewer, form, len(files))
	case form == len(files):
		return true, nil
	}
	script, err := forms.ReadFile(files[form])
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
