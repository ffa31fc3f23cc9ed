// Package river is a queue in a PostgreSQL database: River's jobs, in a schema beside that of
// the store, so that a deployment needs no server but the store's.
//
// Hints are unique by stage, key and a period of some seconds: while one is open, the same is
// not added again until the period has passed. Without a period, one that a killed worker had
// taken would keep the key out until River's rescuer finds it, minutes later.
package river

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	driver "github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
	"github.com/riverqueue/river/rivertype"

	"github.com/riverqueue/river"

	"stemma/queue"
)

// Times of the queue. Ours.
const (
	period  = 10 * time.Second       // in which a hint is unique
	pause   = time.Second            // before what could not be done is tried again, and between tries to reach the server
	stuck   = 10 * time.Minute       // after which a job counts as of a worker that died
	between = 150 * time.Millisecond // the least time between two looks for jobs
	keep    = time.Minute            // for which what was done stays in the table
	stopFor = 2 * time.Second        // for which work may go on after the end was asked for
	tries   = 4                      // of one hint; then the store is asked again
)

// most is the number of connections of a process: one to hint, and for each stage one to listen
// and some to take and settle jobs. Ours.
const most = 8

// A Queue keeps hints as River's jobs. It implements queue.Queue.
type Queue struct {
	pool   *pgxpool.Pool
	schema string
	log    *slog.Logger
	insert *river.Client[pgx.Tx]
}

var _ queue.Queue = (*Queue)(nil)

// errAddress does not say what is wrong: the error of a parser may hold a part of a password.
var errAddress = errors.New("the address of the queue's database cannot be read")

// Open opens the queue of the store at an address such as postgres://user@host/database, and
// makes its tables if they are not there. log may be nil.
func Open(ctx context.Context, address string, log *slog.Logger) (*Queue, error) {
	config, err := pgxpool.ParseConfig(address)
	if err != nil {
		return nil, errAddress
	}
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	params := config.ConnConfig.RuntimeParams
	q := &Queue{schema: Schema(params["search_path"]), log: log}
	delete(params, "search_path")
	if params["application_name"] == "" {
		params["application_name"] = "stemma queue"
	}
	if !strings.Contains(address, "pool_max_conns=") {
		config.MaxConns = most
	}
	config.AfterConnect = planless
	if q.pool, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		return nil, fmt.Errorf("open the queue: %w", err)
	}
	if err := q.migrate(ctx); err != nil {
		q.pool.Close()
		return nil, fmt.Errorf("open the queue: %w", err)
	}
	if q.insert, err = river.NewClient(driver.New(q.pool), &river.Config{Schema: q.schema, Logger: log}); err != nil {
		q.pool.Close()
		return nil, fmt.Errorf("open the queue: %w", err)
	}
	return q, nil
}

// planless has the server plan each of River's statements once for a connection, and not each time
// that one comes, which takes as long as to do it. They look up a few rows by keys; a plan that
// was made while the table held next to nothing must do that as well when it holds much.
func planless(ctx context.Context, c *pgx.Conn) error {
	_, err := c.Exec(ctx, `SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off`, pgx.QueryExecModeSimpleProtocol)
	return err
}

// Schema returns the schema of the queue of a store that has a schema; "" is that of a store
// whose address names none.
func Schema(store string) string {
	const end = "_queue"
	const longest = 40 // River makes names of channels of it, which PostgreSQL bounds
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '_'
	}, strings.ToLower(strings.Trim(store, `"`)))
	if name == "" {
		name = "stemma"
	}
	return "q_" + name[:min(len(name), longest-len(end)-len("q_"))] + end
}

// migrate makes the tables of River. Of several processes that begin at once one does it, while
// the others wait. River's steps are transactions of their own, so the lock is the session's.
func (q *Queue) migrate(ctx context.Context) error {
	c, err := q.pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer c.Release()
	name := "stemma queue " + q.schema
	if _, err := c.Exec(ctx, `SELECT pg_advisory_lock(hashtextextended($1, 0))`, name); err != nil {
		return err
	}
	defer c.Exec(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock(hashtextextended($1, 0))`, name)
	if _, err := c.Exec(ctx, `CREATE SCHEMA IF NOT EXISTS `+pgx.Identifier{q.schema}.Sanitize()); err != nil {
		return err
	}
	m, err := rivermigrate.New(driver.New(q.pool), &rivermigrate.Config{Schema: q.schema, Logger: q.log})
	if err != nil {
		return err
	}
	if _, err = m.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return err
	}
	for _, name := range unneeded {
		if _, err := c.Exec(ctx, `DROP INDEX IF EXISTS `+pgx.Identifier{q.schema, name}.Sanitize()); err != nil {
			return err
		}
	}
	return nil
}

// unneeded are the indexes by which people find jobs by what they hold: nobody does here, and
// each job that is added, taken or ended would be entered in both.
var unneeded = []string{"river_job_args_index", "river_job_metadata_index"}

// kept are the indexes that River makes anew from time to time.
func kept() []string {
	return slices.DeleteFunc(river.ReindexerIndexNamesDefault(), func(name string) bool { return slices.Contains(unneeded, name) })
}

// args are the arguments of a job. Its kind is the stage.
type args struct {
	stage queue.Stage
	Key   string `json:"key"`
}

// Kind implements river.JobArgs.
func (a args) Kind() string { return string(a.stage) }

// Hint implements queue.Queue.
func (q *Queue) Hint(ctx context.Context, hs ...queue.Hint) error {
	if len(hs) == 0 {
		return nil
	}
	var jobs []river.InsertManyParams
	met := map[queue.Hint]bool{} // one statement must not meet the same twice
	for _, h := range hs {
		if met[h] {
			continue
		}
		met[h] = true
		jobs = append(jobs, river.InsertManyParams{Args: args{h.Stage, h.Key}, InsertOpts: &river.InsertOpts{
			Queue: string(h.Stage), MaxAttempts: tries,
			UniqueOpts: river.UniqueOpts{ByArgs: true, ByPeriod: period, ByState: []rivertype.JobState{
				rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRunning, rivertype.JobStateScheduled, rivertype.JobStateRetryable}},
		}})
	}
	_, err := q.insert.InsertMany(ctx, jobs)
	return err
}

// Work implements queue.Queue.
func (q *Queue) Work(ctx context.Context, stage queue.Stage, n int, do func(context.Context, string) error) error {
	workers := river.NewWorkers()
	river.AddWorkerArgs(workers, args{stage: stage}, river.WorkFunc(func(_ context.Context, j *river.Job[args]) error {
		err := do(ctx, j.Args.Key) // not River's context, which would end what takes long
		if err != nil && ctx.Err() != nil {
			return river.JobSnooze(0) // for the others, now
		}
		return err
	}))
	for ctx.Err() == nil {
		c, err := river.NewClient(driver.New(q.pool), &river.Config{
			Schema: q.schema, Logger: q.log, Workers: workers, Queues: map[string]river.QueueConfig{string(stage): {MaxWorkers: n}},
			FetchCooldown: between, RetryPolicy: steady{}, RescueStuckJobsAfter: stuck, ReindexerIndexNames: kept(),
			CompletedJobRetentionPeriod: keep, DiscardedJobRetentionPeriod: keep, CancelledJobRetentionPeriod: keep,
		})
		if err != nil {
			return fmt.Errorf("work on %s: %w", stage, err)
		}
		if err := c.Start(context.WithoutCancel(ctx)); err != nil {
			q.log.Warn("the queue cannot be reached", "err", err)
			select {
			case <-ctx.Done():
			case <-time.After(pause):
			}
			continue
		}
		select {
		case <-ctx.Done(): // it connects again by itself
			stop(ctx, c)
		case <-c.Stopped():
		}
	}
	return ctx.Err()
}

// stop lets a client end what it works on, for a while. What is then left is handed out again
// after some time.
func stop(ctx context.Context, c *river.Client[pgx.Tx]) {
	soft, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopFor)
	defer cancel()
	if c.Stop(soft) == nil {
		return
	}
	hard, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopFor)
	defer cancel()
	c.StopAndCancel(hard)
}

// steady tries again after a pause, each time.
type steady struct{}

// NextRetry implements river.ClientRetryPolicy.
func (steady) NextRetry(*rivertype.JobRow) time.Time { return time.Now().Add(pause) }

// Empty removes all hints.
func (q *Queue) Empty(ctx context.Context) error {
	_, err := q.pool.Exec(ctx, `DELETE FROM `+pgx.Identifier{q.schema, "river_job"}.Sanitize())
	return err
}

// Close implements queue.Queue.
func (q *Queue) Close() error {
	q.pool.Close()
	return nil
}
