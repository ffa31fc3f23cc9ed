// Package postgres keeps a store in a schema of a PostgreSQL database, so that several
// processes, also on several machines, work on one store.
//
// Whoever adds to one of the store's logs (reports, readings, decisions, revisions) first
// locks the row of that log in the table log, and takes its places from there. The lock is
// held until the commit, so that a lower place is never seen after a higher one: see
// docs/decisions/0018-postgres.md. Transactions that fail because of one another, or because
// a connection was lost, are done again.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"stemma/store"
	"stemma/store/squeeze"
)

// Options say how to open a store. The zero value is right for nearly all uses.
type Options struct {
	// Now is the clock of leases and deliveries; nil means that of the server, which all
	// processes share.
	Now func() time.Time
	// Busy is how long a writer waits for another; 0 means ten seconds.
	Busy time.Duration
	// Patience is how long what failed is tried again where the server cannot be reached or is
	// starting; 0 means twenty seconds.
	Patience time.Duration
	// Existing refuses to make a store where there is none, with store.ErrNotFound.
	Existing bool
	// Moving opens a store into which a move was not ended, which else fails with
	// store.ErrMoving.
	Moving bool
}

// A Store keeps everything in one schema. It implements store.Store.
type Store struct {
	name     string // address, for people
	schema   string
	now      func() time.Time
	patience time.Duration
	pool     *pgxpool.Pool
	squeeze  *squeeze.Squeezer
}

var _ store.Store = (*Store)(nil)

// DefaultSchema is the schema of a store whose address names none by search_path.
const DefaultSchema = "stemma"

// Open opens the store at an address such as postgres://user@host:5432/database, makes it if
// there is none, and brings an older one to the form of this version. The parameters of the
// address are those of libpq; search_path names the schema of the store. Errors hold no
// password.
func Open(ctx context.Context, address string, o Options) (*Store, error) {
	if o.Busy == 0 {
		o.Busy = 10 * time.Second
	}
	if o.Patience == 0 {
		o.Patience = 20 * time.Second
	}
	config, schema, err := configure(address, o)
	if err != nil {
		return nil, err
	}
	s := &Store{name: Redact(address), schema: schema, now: o.Now, patience: o.Patience, squeeze: squeeze.New()}
	fail := func(err error) (*Store, error) {
		s.Close()
		return nil, fmt.Errorf("open %s: %w", s.name, explain(err))
	}
	if s.pool, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		return fail(err)
	}
	if err := s.migrate(ctx, o); err != nil {
		return fail(err)
	}
	return s, nil
}

// Close closes the store. What was committed is kept.
func (s *Store) Close() error {
	if s.pool != nil {
		s.pool.Close()
	}
	return nil
}

// Path returns the address of the store, without a password.
func (s *Store) Path() string { return s.name }

// Changed returns a number that changes when somebody has written to a log. It is cheap: a
// program may ask it every second.
func (s *Store) Changed(ctx context.Context) (n int64, err error) {
	err = s.look(ctx, "look for changes", func(db querier) error {
		return db.QueryRow(ctx, `SELECT sum(last)::bigint + (SELECT epoch FROM place) FROM log`).Scan(&n)
	})
	return n, err
}

// clock returns the time by which leases end and deliveries are due.
func (s *Store) clock(ctx context.Context, tx pgx.Tx) (now time.Time, err error) {
	if s.now != nil {
		return s.now(), nil
	}
	err = tx.QueryRow(ctx, `SELECT clock_timestamp()`).Scan(&now)
	return now, err
}

// Check fails with store.ErrDamaged unless what points to a row points to one. PostgreSQL
// looks after its files itself: see pg_amcheck and data checksums.
func (s *Store) Check(ctx context.Context) error {
	return s.read(ctx, "check", func(tx pgx.Tx) error {
		for what, query := range map[string]string{
			"readings without a body":          `SELECT count(*) FROM reading r WHERE NOT EXISTS (SELECT 1 FROM reading_body b WHERE b.seq = r.seq)`,
			"reports that nobody saw":          `SELECT count(*) FROM report r WHERE NOT EXISTS (SELECT 1 FROM sighting s WHERE s.report = r.seq)`,
			"rows of a log beyond its end":     `SELECT (SELECT count(*) FROM report WHERE seq > (SELECT last FROM log WHERE name = 'report')) + (SELECT count(*) FROM reading WHERE seq > (SELECT last FROM log WHERE name = 'reading')) + (SELECT count(*) FROM revision WHERE seq > (SELECT last FROM log WHERE name = 'revision'))`,
			"editions replaced by no revision": `SELECT count(*) FROM edition e WHERE gone IS NOT NULL AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.seq = e.gone)`,
		} {
			var n int
			if err := tx.QueryRow(ctx, query).Scan(&n); err != nil {
				return err
			}
			if n > 0 {
				return fmt.Errorf("%w: %d %s", store.ErrDamaged, n, what)
			}
		}
		return nil
	})
}

// Backup fails: a database is backed up by the tools of its server.
func (s *Store) Backup(context.Context, string) error {
	return errors.New("a store in PostgreSQL is backed up by pg_dump --schema=" + s.schema + ", or moved into a file by stemma move")
}

// Stats counts what is in the store.
func (s *Store) Stats(ctx context.Context) (x store.Stats, err error) {
	err = s.read(ctx, "count", func(tx pgx.Tx) error {
		return tx.QueryRow(ctx, `SELECT (SELECT count(*) FROM report), (SELECT count(*) FROM sighting), (SELECT count(*) FROM story),
			(SELECT count(*) FROM edition), (SELECT count(*) FROM revision), (SELECT count(*) FROM feed),
			(SELECT count(*) FROM feed WHERE polling NOT LIKE '%"Fault":""%'),
			(SELECT count(*) FROM delivery WHERE state = ''), (SELECT count(*) FROM delivery WHERE state = 'sent'), (SELECT count(*) FROM delivery WHERE state = 'given_up'),
			(SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace)`).
			Scan(&x.Reports, &x.Sightings, &x.Stories, &x.Editions, &x.Revisions, &x.Feeds, &x.Faulty, &x.Open, &x.Sent, &x.GivenUp, &x.Size)
	})
	return x, err
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
