package postgres

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"net"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"stemma/store"
)

// The logs. The row of each in the table log is a lock, too: that of group is held by who
// changes groups or looks at them to publish.
const (
	decisions = "decision"
	editions  = "edition"
	groups    = "group"
	readings  = "reading"
	reports   = "report"
	revisions = "revision"
)

// A writer is a transaction that writes.
type writer struct {
	pgx.Tx
	last  map[string]store.Seq // of the logs that it locked
	moved map[string]bool
	queue pgx.Batch // see later
}

// next returns the next place of a log, which must be locked.
func (w *writer) next(log string) store.Seq {
	last, ok := w.last[log]
	if !ok {
		panic("the log " + log + " is not locked")
	}
	w.last[log], w.moved[log] = last+1, true
	return last + 1
}

// later queues a statement of whose result nothing depends. All of them go to the server at once
// with the commit, in order, behind what was done meanwhile.
func (w *writer) later(statement string, args ...any) { w.queue.Queue(statement, args...) }

// write does f in a transaction that has locked some logs, and tells those who listen. f may
// be called several times: what it did before was rolled back. Every try leaves the same
// token, so that one whose connection was lost while the server committed is known to have
// been committed when it is done again, and is not done twice.
func (s *Store) write(ctx context.Context, what string, logs []string, f func(*writer) error) error {
	return s.writeOf(ctx, what, logs, func(*pgx.Batch) {}, f)
}

// writeOf is write for an f that must know something first, for which ask queues the questions,
// with functions that take the answers. They go to the server with the locks, so that between
// the locks and the commit there are two messages to the server, of which the second commits, if
// f leaves all it has to do for later.
func (s *Store) writeOf(ctx context.Context, what string, logs []string, ask func(*pgx.Batch), f func(*writer) error) error {
	token := rand.Text()
	return wrap(what, s.again(ctx, func() (done bool, err error) {
		c, err := s.pool.Acquire(ctx)
		if err != nil {
			return false, err
		}
		defer c.Release()
		tx, err := c.Begin(ctx)
		if err != nil {
			return false, err
		}
		committed := false
		defer func() {
			if !committed {
				tx.Rollback(context.WithoutCancel(ctx))
			}
		}()
		w := &writer{Tx: tx, last: map[string]store.Seq{}, moved: map[string]bool{}}
		if first, err := w.begin(ctx, token, logs, ask); err != nil || !first {
			return !first && err == nil, err
		}
		if err := f(w); err != nil {
			return false, err
		}
		err = w.end(ctx, s.schema)
		committed = err == nil
		return committed, err
	}))
}

// tidyEvery is how many writes pass, on average, until one removes the tokens of before an
// hour, up to tidied of them. Ours.
const (
	tidyEvery = 32 // letters of which a token is made: it begins with one of them
	tidied    = 10 * tidyEvery
)

// begin leaves the token of a write, and reports false if an earlier try that was committed has
// left it. It waits for one that is still being committed. Then it locks logs in the order of
// their names, so that no two wait for each other. All of it goes to the server at once.
// Tokens of before an hour go: no write is tried for so long.
func (w *writer) begin(ctx context.Context, token string, logs []string, ask func(*pgx.Batch)) (first bool, err error) {
	b := &pgx.Batch{}
	b.Queue(`INSERT INTO token (token) VALUES ($1) ON CONFLICT DO NOTHING`, token).Exec(func(tag pgconn.CommandTag) error {
		first = tag.RowsAffected() == 1
		return nil
	})
	if token[0] == 'A' {
		b.Queue(`DELETE FROM token WHERE token IN (SELECT token FROM token WHERE left_at < now() - interval '1 hour' LIMIT $1 FOR UPDATE SKIP LOCKED)`, tidied)
	}
	if len(logs) > 0 {
		// The names are no argument: so the server plans it once for each list of them.
		b.Queue(`SELECT name, last FROM log WHERE name IN ('` + strings.Join(logs, `', '`) + `') ORDER BY name FOR UPDATE`).Query(func(rows pgx.Rows) error {
			_, err := collect(rows, nil, func() (struct{}, error) {
				var name string
				var last store.Seq
				err := rows.Scan(&name, &last)
				w.last[name] = last
				return struct{}{}, err
			})
			return err
		})
	}
	ask(b)
	err = w.SendBatch(ctx, b).Close()
	return first, err
}

// commit goes with the other statements: pgx's own would be one more message to the server, for
// the time of which the logs are locked.
const commit = `COMMIT`

// end does what was left for later, keeps how far the logs have come, hints at it, and commits.
func (w *writer) end(ctx context.Context, schema string) error {
	for name := range w.moved {
		w.later(`UPDATE log SET last = $2 WHERE name = $1`, name, w.last[name])
	}
	if len(w.moved) > 0 {
		w.later(`SELECT pg_notify($1, '')`, channel(schema))
	}
	w.later(commit)
	return w.SendBatch(ctx, &w.queue).Close()
}

// A querier asks the server.
type querier interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

// look does f, which asks for one thing: so it sees the store as it is at one moment without a
// transaction, which would be two more messages to the server and back.
func (s *Store) look(ctx context.Context, what string, f func(querier) error) error {
	return wrap(what, s.again(ctx, func() (bool, error) {
		err := f(s.pool)
		return err == nil, err
	}))
}

// read does f in a transaction that sees the store as it is at one moment.
func (s *Store) read(ctx context.Context, what string, f func(pgx.Tx) error) error {
	return wrap(what, s.again(ctx, func() (bool, error) {
		tx, err := s.pool.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly})
		if err != nil {
			return false, err
		}
		defer tx.Rollback(context.WithoutCancel(ctx))
		err = f(tx)
		return err == nil, err
	}))
}

// Tries and pauses. A deadlock is found after a second and then seldom comes again; five is
// more than was ever needed. Ours.
const (
	mostClashes = 5
	firstPause  = 20 * time.Millisecond
	mostPause   = time.Second
)

// again does f until it is done, or fails with an error that another try does not mend: up to
// mostClashes times where transactions clash, and as long as the store's patience lasts where
// the server is away.
func (s *Store) again(ctx context.Context, f func() (done bool, err error)) error {
	pause, clashes, start := firstPause, 0, time.Now()
	for {
		done, err := f()
		if done || err == nil || ctx.Err() != nil {
			return err
		}
		switch {
		case clashed(err):
			if clashes++; clashes == mostClashes {
				return err
			}
		case lost(err):
			if time.Since(start) > s.patience {
				return err
			}
		default:
			return err
		}
		select {
		case <-ctx.Done():
			return errors.Join(ctx.Err(), err)
		case <-time.After(pause):
		}
		pause = min(2*pause, mostPause)
	}
}

// codeOf returns the SQLSTATE of an error of the server; "" if it is of somebody else.
func codeOf(err error) string {
	var e *pgconn.PgError
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// clashed reports whether a transaction failed because of another.
func clashed(err error) bool {
	code := codeOf(err)
	return code == "40001" || code == "40P01"
}

// lost reports whether a connection was lost or refused, in a way that passes: the server was
// stopped or is starting, or has no connection left.
func lost(err error) bool {
	if code := codeOf(err); code != "" {
		return strings.HasPrefix(code, "08") || strings.HasPrefix(code, "57P0") || code == "53300"
	}
	var n net.Error
	var op *net.OpError
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) ||
		errors.As(err, &op) || errors.As(err, &n) || pgconn.SafeToRetry(err) || errors.Is(err, pgconn.ErrConnClosed)
}

// collect returns what scan makes of each row.
func collect[T any](rows pgx.Rows, err error, scan func() (T, error)) ([]T, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		x, err := scan()
		if err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, rows.Err()
}
