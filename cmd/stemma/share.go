package main

import (
	"context"
	"fmt"
	"runtime"

	"stemma/queue"
	"stemma/queue/local"
	"stemma/queue/nats"
	"stemma/queue/river"
	"stemma/store/postgres"
)

// sharing are the flags that say which part of the work of a desk a process does.
type sharing struct {
	Role  string `enum:"all,web,desk,worker" default:"all" help:"What this process does for a store in PostgreSQL: web, desk, worker or, by default, all."`
	Queue string `placeholder:"QUEUE" help:"By what the processes tell each other what is to be done: river (in the database; the usual one), nats://HOST:PORT/NAME or, with --role all, local. Without it --role all shares nothing."`
}

// The roles of a process.
const (
	roleWeb    = "web"
	roleDesk   = "desk"
	roleWorker = "worker"
	roleAll    = "all"
)

// Queues that are no addresses.
const (
	queueRiver = "river"
	queueLocal = "local"
)

// does reports whether the process has a role.
func (o sharing) does(role string) bool { return o.Role == role || o.Role == roleAll }

// alone reports whether the process shares its work with nobody.
func (o sharing) alone() bool { return o.Role == roleAll && o.Queue == "" }

// valid fails if the flags do not go together.
func (o sharing) valid(d data) error {
	inPostgres := postgres.IsAddress(d.Store)
	switch {
	case o.Role != roleAll && !inPostgres:
		return fmt.Errorf("%w: --role %s needs a store that processes share: --store postgres://…", errUsage, o.Role)
	case o.Queue == queueRiver && !inPostgres:
		return fmt.Errorf("%w: --queue river is kept beside a store in PostgreSQL: --store postgres://…", errUsage)
	case o.Queue == queueLocal && o.Role != roleAll:
		return fmt.Errorf("%w: --queue local reaches no other process; it goes with --role all", errUsage)
	case o.Queue != "" && o.Queue != queueRiver && o.Queue != queueLocal && !nats.IsAddress(o.Queue):
		return fmt.Errorf("%w: --queue is river, nats://HOST:PORT/NAME or local", errUsage)
	}
	return nil
}

// share does the part of the work that the process has, and what is beside it.
func (h *house) share(ctx context.Context, beside func(context.Context) error) error {
	services := []func(context.Context) error{beside}
	if h.does(roleDesk) || h.does(roleWorker) {
		q, err := h.queue(ctx)
		if err != nil {
			return err
		}
		defer q.Close()
		if h.does(roleDesk) {
			services = append(services, func(ctx context.Context) error {
				return h.desk.Stand(ctx, func(ctx context.Context) error { return h.lead(ctx, q) })
			})
		}
		if h.does(roleWorker) {
			fmt.Fprintf(h.w.stderr, "stemma: works on %s\n", h.store.Path())
			services = append(services, func(ctx context.Context) error { return h.desk.Help(ctx, q, runtime.GOMAXPROCS(0)) })
		}
	}
	return together(ctx, services...)
}

// lead does what one process does for all.
func (h *house) lead(ctx context.Context, q queue.Queue) error {
	if err := h.begin(ctx); err != nil {
		return err
	}
	return together(ctx, h.gate, func(ctx context.Context) error {
		return h.desk.Lead(ctx, q, h.hints, func() { h.done(ctx) })
	})
}

// queue opens the queue.
func (h *house) queue(ctx context.Context) (queue.Queue, error) {
	switch {
	case h.Queue == queueLocal:
		return local.New(), nil
	case nats.IsAddress(h.Queue):
		q, err := nats.Open(ctx, h.Queue, h.desk.Log)
		if err != nil {
			return nil, err // not q, which would be a queue that is not nil
		}
		return q, nil
	}
	q, err := river.Open(ctx, h.Store, h.desk.Log)
	if err != nil {
		return nil, err
	}
	return q, nil
}
