// Package sqlite keeps a store in one file, with SQLite inside the program.
//
// One connection writes and several read; the write-ahead log lets them do so at the same
// time, also from several processes. A transaction that was committed survives a loss of
// power (synchronous=FULL). The file is not mapped into memory, so that an error of the disk
// is an error and not a signal.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	sqlite "modernc.org/sqlite" // also registers the driver
	sqlite3 "modernc.org/sqlite/lib"

	"stemma/store"
	"stemma/store/squeeze"
)

// Options say how to open a store. The zero value is right for nearly all uses.
type Options struct {
	// Now is the clock; nil means time.Now.
	Now func() time.Time
	// Busy is how long a writer waits for a writer in another process; 0 means ten seconds.
	Busy time.Duration
	// MaxPages bounds the file, in pages of 4 KiB, so that tests can fill the disk; 0 means no
	// bound.
	MaxPages int
	// Existing refuses to make a store where there is none, with store.ErrNotFound.
	Existing bool
	// Moving opens a store into which a move was not ended, which else fails with
	// store.ErrMoving.
	Moving bool
}

// A Store keeps everything in one file. It implements store.Store.
type Store struct {
	path    string
	now     func() time.Time
	w       *sql.DB // one connection
	r       *sql.DB
	squeeze *squeeze.Squeezer
}

var _ store.Store = (*Store)(nil)

// Bounds of the write-ahead log. It is copied into the file every checkpoint pages (8 MiB,
// twice SQLite's default, because a batch of reports takes 3). Where readers that overlap
// have kept it from starting anew and it has grown beyond mostLog, a writer waits for the
// readers. Ours.
const (
	checkpoint = 2000
	mostLog    = 16 << 20
)

// readers is the number of connections that read: more do not help with two cores.
const readers = 4

// Open opens the store in the file at path, makes it if there is none, and brings an older
// one to the form of this version.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Existing {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("open %s: %w: there is no such file", path, store.ErrNotFound)
		}
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Busy == 0 {
		o.Busy = 10 * time.Second
	}
	s := &Store{path: path, now: o.Now, squeeze: squeeze.New()}
	fail := func(err error) (*Store, error) {
		s.Close()
		return nil, fmt.Errorf("open %s: %w", path, explain(err))
	}
	both := []string{fmt.Sprintf("busy_timeout(%d)", o.Busy.Milliseconds()), "foreign_keys(1)", "mmap_size(0)", "temp_store(MEMORY)", "trusted_schema(0)"}
	writer := append(both, "journal_mode(WAL)", "synchronous(FULL)", fmt.Sprintf("journal_size_limit(%d)", mostLog), fmt.Sprintf("wal_autocheckpoint(%d)", checkpoint), "cache_size(-16000)")
	if o.MaxPages > 0 {
		writer = append(writer, fmt.Sprintf("max_page_count(%d)", o.MaxPages))
	}
	if err := examine(ctx, path); err != nil {
		return fail(err)
	}
	var err error
	if s.w, err = open(path, "immediate", writer); err != nil {
		return fail(err)
	}
	s.w.SetMaxOpenConns(1)
	if err := s.migrate(ctx); err != nil {
		return fail(err)
	}
	if !o.Moving {
		if err := transact(ctx, s.w, whole); err != nil {
			return fail(err)
		}
	}
	if s.r, err = open(path, "deferred", append(both, "query_only(1)", "cache_size(-8000)")); err != nil {
		return fail(err)
	}
	s.r.SetMaxOpenConns(readers)
	s.r.SetMaxIdleConns(readers)
	return s, nil
}

// whole fails if a move into the store was not ended.
func whole(tx *sql.Tx) error {
	from, err := moving(context.Background(), tx)
	if err == nil && from != "" {
		err = fmt.Errorf("%w: it came from %s", store.ErrMoving, from)
	}
	return err
}

// open opens the file at path, whatever characters are in it.
func open(path, lock string, pragmas []string) (*sql.DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	abs = filepath.ToSlash(abs)
	if abs[0] != '/' { // C:/…
		abs = "/" + abs
	}
	u := url.URL{Scheme: "file", Path: abs, RawQuery: url.Values{"_txlock": {lock}, "_pragma": pragmas}.Encode()}
	return sql.Open("sqlite", u.String())
}

// Close closes the store. What was committed is kept.
func (s *Store) Close() error {
	var errs []error
	if s.r != nil {
		errs = append(errs, s.r.Close())
	}
	if s.w != nil {
		errs = append(errs, s.w.Close())
	}
	return errors.Join(errs...)
}

// write does f in a transaction that no other writer comes between.
func (s *Store) write(ctx context.Context, what string, f func(*sql.Tx) error) error {
	err := transact(ctx, s.w, f)
	if err == nil {
		err = s.boundLog(ctx)
	}
	return wrap(what, err)
}

// read does f in a transaction that sees the store as it is at one moment.
func (s *Store) read(ctx context.Context, what string, f func(*sql.Tx) error) error {
	return wrap(what, transact(ctx, s.r, f))
}

func transact(ctx context.Context, db *sql.DB, f func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

func wrap(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, explain(err))
}

// boundLog starts the write-ahead log anew if it has become too long. That it could not,
// because somebody reads, is no error.
func (s *Store) boundLog(ctx context.Context) error {
	if s.LogSize() <= mostLog {
		return nil
	}
	var busy, log, done int
	return s.w.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &log, &done)
}

// Changed returns a number that changes when another connection, perhaps of another process,
// has written. It is cheap: a program may ask it every second.
func (s *Store) Changed(ctx context.Context) (n int64, err error) {
	// The writer's connection is the only one that is always the same.
	err = s.w.QueryRowContext(ctx, `PRAGMA data_version`).Scan(&n)
	return n, wrap("look for changes", err)
}

// LogSize returns the size of the write-ahead log in bytes.
func (s *Store) LogSize() int64 {
	info, err := os.Stat(s.path + "-wal")
	if err != nil {
		return 0
	}
	return info.Size()
}

// explain wraps the errors of SQLite that a person can do something about in those of
// package store.
func explain(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fmt.Errorf("%w (%w)", store.ErrBusy, err)
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%w (%w)", store.ErrFull, err)
	case sqlite3.SQLITE_CORRUPT:
		return fmt.Errorf("%w (%w)", store.ErrDamaged, err)
	case sqlite3.SQLITE_NOTADB:
		return fmt.Errorf("%w (%w)", store.ErrForeign, err)
	}
	return err
}

// micros is how times are kept.
func micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

func moment(us int64) time.Time {
	if us == 0 {
		return time.Time{}
	}
	return time.UnixMicro(us).UTC()
}
