package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"stemma/store"
)

// Backup writes the store, as it is at one moment, into a new file, whole or not at all.
// Others may read and write the store meanwhile.
func (s *Store) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("write %s: %w", path, fs.ErrExist)
	}
	part := path + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) // SQLite would let others read it
	if err != nil {
		return err
	}
	f.Close()
	defer os.Remove(part) // does nothing once it has its name
	db, err := open(s.path, "deferred", []string{"busy_timeout(10000)", "mmap_size(0)"})
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, `VACUUM INTO ?`, part); err != nil {
		return wrap("write "+path, err)
	}
	return settle(part, path)
}

// settle gives a file its name once it is on the disk.
func settle(part, path string) error {
	f, err := os.OpenFile(part, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Link(part, path); err == nil || errors.Is(err, fs.ErrExist) {
		return err // unlike Rename, Link replaces nothing
	}
	return os.Rename(part, path) // a file system without links
}

// Restore makes the store at path of the backup in a file. It checks the backup first, and
// refuses to replace a store.
func Restore(ctx context.Context, backup, path string) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("restore to %s: %w", path, fs.ErrExist)
	}
	in, err := os.Open(backup)
	if err != nil {
		return err
	}
	defer in.Close()
	part := path + ".part"
	defer os.Remove(part)
	out, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err := errors.Join(err, out.Close()); err != nil {
		return err
	}
	if err := check(ctx, part); err != nil {
		return fmt.Errorf("restore %s: %w", backup, err)
	}
	return settle(part, path)
}

// check fails unless a file is a whole store.
func check(ctx context.Context, path string) error {
	db, err := open(path, "deferred", []string{"query_only(1)"})
	if err != nil {
		return err
	}
	defer db.Close()
	var id int
	if err := db.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&id); err != nil {
		return explain(err)
	}
	if id != applicationID {
		return store.ErrForeign
	}
	return integrity(ctx, db)
}

// integrity fails with store.ErrDamaged unless the file is sound.
func integrity(ctx context.Context, db *sql.DB) error {
	var said string
	if err := db.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&said); err != nil {
		return explain(err)
	}
	if said != "ok" {
		return fmt.Errorf("%w: %s", store.ErrDamaged, said)
	}
	rows, err := db.QueryContext(ctx, `PRAGMA foreign_key_check`)
	broken, err := collect(rows, err, func() (table string, err error) {
		var row, parent, key any
		return table, rows.Scan(&table, &row, &parent, &key)
	})
	if err == nil && len(broken) > 0 {
		err = fmt.Errorf("%w: %d rows of %s point nowhere", store.ErrDamaged, len(broken), broken[0])
	}
	return err
}

// Check fails with store.ErrDamaged unless the file is sound. It reads all of it.
func (s *Store) Check(ctx context.Context) error { return integrity(ctx, s.r) }

// Path returns where the store is.
func (s *Store) Path() string { return filepath.Clean(s.path) }

// Stats counts what is in the store.
func (s *Store) Stats(ctx context.Context) (x store.Stats, err error) {
	err = s.read(ctx, "count", func(tx *sql.Tx) error {
		for query, to := range map[string]any{
			`SELECT count(*) FROM report`: &x.Reports, `SELECT count(*) FROM sighting`: &x.Sightings, `SELECT count(*) FROM story`: &x.Stories,
			`SELECT count(*) FROM edition`: &x.Editions, `SELECT count(*) FROM revision`: &x.Revisions,
			`SELECT count(*) FROM feed`: &x.Feeds, `SELECT count(*) FROM feed WHERE polling ->> '$.Fault' <> ''`: &x.Faulty,
			`SELECT count(*) FROM delivery WHERE state = ''`: &x.Open, `SELECT count(*) FROM delivery WHERE state = 'sent'`: &x.Sent, `SELECT count(*) FROM delivery WHERE state = 'given_up'`: &x.GivenUp,
			`SELECT page_count * page_size FROM pragma_page_count, pragma_page_size`: &x.Size,
		} {
			if err := tx.QueryRowContext(ctx, query).Scan(to); err != nil {
				return err
			}
		}
		return nil
	})
	x.Log = s.LogSize()
	return x, err
}
