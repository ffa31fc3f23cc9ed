// Package nats is a queue in a stream of NATS JetStream, for deployments whose workers are too
// many to ask the store's server for work.
//
// Each stage and key is a subject, of which the stream holds one message: a newer hint takes the
// place of an older one. What is acknowledged is gone.
//
// JetStream acknowledges a hint before it is on the disk (sync_interval is two minutes by
// default), so a hint may be lost when the servers lose power. That is why this queue needs no
// sync_interval of "always": a hint that is lost is hinted again, because the store says that
// the work is still missing.
package nats

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"stemma/queue"
)

// Bounds and times of the queue. Ours.
const (
	most    = 1 << 16          // hints in the stream; the oldest go
	ackWait = 30 * time.Second // after which a hint counts as of a worker that died
	pause   = time.Second      // before what could not be done is tried again, and between tries to reach the server
	tries   = 4                // of one hint; then the store is asked again
	request = 5 * time.Second  // how long one question to the server may take
)

// A Queue keeps hints in a stream. It implements queue.Queue.
type Queue struct {
	conn *nats.Conn
	js   jetstream.JetStream
	name string // of the stream
	held int    // by how many servers of a cluster
	log  *slog.Logger
}

var _ queue.Queue = (*Queue)(nil)

// DefaultName is the name of the stream where the address has no path.
const DefaultName = "stemma"

// IsAddress reports whether s is the address of a queue in NATS.
func IsAddress(s string) bool {
	return strings.HasPrefix(s, "nats://") || strings.HasPrefix(s, "tls://")
}

var validName = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)

// errAddress does not say what is wrong: the address may hold a password.
var errAddress = errors.New("the address of the queue cannot be read; write nats://HOST:PORT or nats://HOST:PORT/NAME, where NAME tells the queues of several stores apart, with ?replicas=3 in a cluster")

// Open opens the queue at an address: nats://host:4222/name?replicas=3, where name is that of
// the stream, and replicas, 1 if it is left out, by how many servers of a cluster it is held.
// It makes the stream if it is not there. log may be nil. Errors hold no password.
func Open(ctx context.Context, address string, log *slog.Logger) (*Queue, error) {
	u, err := url.Parse(address)
	if err != nil || !IsAddress(address) || u.Host == "" {
		return nil, errAddress
	}
	name := strings.TrimPrefix(u.Path, "/")
	if name == "" {
		name = DefaultName
	}
	if !validName.MatchString(name) {
		return nil, errAddress
	}
	held, err := replicas(u.Query())
	if err != nil {
		return nil, err
	}
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	u.Path, u.RawQuery = "", ""
	q := &Queue{name: name, held: held, log: log}
	if q.conn, err = nats.Connect(u.String(), nats.Name("stemma"), nats.MaxReconnects(-1), nats.ReconnectWait(pause), nats.Timeout(request)); err != nil {
		return nil, fmt.Errorf("open the queue at %s: %w", u.Host, err)
	}
	if q.js, err = jetstream.New(q.conn); err == nil {
		err = q.make(ctx)
	}
	if err != nil {
		q.conn.Close()
		return nil, fmt.Errorf("open the queue at %s: %w", u.Host, err)
	}
	return q, nil
}

// replicas returns by how many servers the stream is to be held.
func replicas(options url.Values) (int, error) {
	for name, values := range options {
		n, err := strconv.Atoi(values[0])
		if name != "replicas" || err != nil || n < 1 || n > mostReplicas || len(values) > 1 {
			return 0, errAddress
		}
		return n, nil
	}
	return 1, nil
}

// mostReplicas is how many JetStream allows.
const mostReplicas = 5

// make makes the stream, or leaves it as it is.
func (q *Queue) make(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, request)
	defer cancel()
	_, err := q.js.CreateOrUpdateStream(ctx, jetstream.StreamConfig{
		Name: q.name, Subjects: []string{q.name + ".>"}, Retention: jetstream.WorkQueuePolicy, Storage: jetstream.FileStorage,
		MaxMsgsPerSubject: 1, MaxMsgs: most, Discard: jetstream.DiscardOld, Replicas: q.held,
	})
	return err
}

// subject returns the subject of a hint. The key is in hexadecimal, as a subject must not hold
// dots, spaces and stars.
func (q *Queue) subject(h queue.Hint) string {
	return q.name + "." + string(h.Stage) + ".k" + hex.EncodeToString([]byte(h.Key))
}

// Hint implements queue.Queue.
func (q *Queue) Hint(ctx context.Context, hs ...queue.Hint) error {
	ctx, cancel := context.WithTimeout(ctx, request)
	defer cancel()
	futures := make([]jetstream.PubAckFuture, 0, len(hs))
	for _, h := range hs {
		f, err := q.js.PublishAsync(q.subject(h), []byte(h.Key))
		if err != nil {
			return fmt.Errorf("hint: %w", err)
		}
		futures = append(futures, f)
	}
	for _, f := range futures {
		select {
		case <-f.Ok():
		case err := <-f.Err():
			if errors.Is(err, nats.ErrNoResponders) || errors.Is(err, jetstream.ErrNoStreamResponse) {
				q.make(ctx) // somebody removed it; what is lost comes again
			}
			return fmt.Errorf("hint: %w", err)
		case <-ctx.Done():
			return fmt.Errorf("hint: %w", ctx.Err())
		}
	}
	return nil
}

// Work implements queue.Queue.
func (q *Queue) Work(ctx context.Context, stage queue.Stage, n int, do func(context.Context, string) error) error {
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for ctx.Err() == nil {
				if err := q.follow(ctx, stage, do); err != nil && ctx.Err() == nil {
					q.log.Warn("the queue cannot be reached", "err", err)
					select {
					case <-ctx.Done():
					case <-time.After(pause):
					}
				}
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}

// follow takes one hint of a stage after the other until ctx is done or something is wrong.
func (q *Queue) follow(ctx context.Context, stage queue.Stage, do func(context.Context, string) error) error {
	c, err := q.consumer(ctx, stage)
	if err != nil {
		return err
	}
	for ctx.Err() == nil {
		wait, cancel := context.WithTimeout(ctx, request)
		m, err := c.Next(jetstream.FetchContext(wait))
		cancel()
		switch {
		case errors.Is(err, nats.ErrTimeout) || errors.Is(err, context.DeadlineExceeded):
			continue // there is nothing to do
		case err != nil:
			return err
		}
		if err := q.one(ctx, m, do); err != nil {
			return err
		}
	}
	return nil
}

// consumer returns what the workers of a stage share on the server, and makes it where it, or
// the stream, is not there.
func (q *Queue) consumer(ctx context.Context, stage queue.Stage) (jetstream.Consumer, error) {
	ctx, cancel := context.WithTimeout(ctx, request)
	defer cancel()
	if err := q.make(ctx); err != nil {
		return nil, err
	}
	return q.js.CreateOrUpdateConsumer(ctx, q.name, jetstream.ConsumerConfig{
		Durable: string(stage), FilterSubject: q.name + "." + string(stage) + ".*", AckPolicy: jetstream.AckExplicitPolicy,
		AckWait: ackWait, MaxDeliver: -1, MaxAckPending: most, MaxWaiting: most,
	})
}

// one does what a message hints at, and tells the server while it takes long.
func (q *Queue) one(ctx context.Context, m jetstream.Msg, do func(context.Context, string) error) error {
	ended := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		tick := time.NewTicker(ackWait / 3)
		defer tick.Stop()
		for {
			select {
			case <-ended:
				return
			case <-tick.C:
				m.InProgress() // else it is handed out twice, which does no harm
			}
		}
	})
	err := do(ctx, string(m.Data()))
	close(ended)
	wg.Wait()
	switch {
	case err == nil:
		return m.Ack()
	case ctx.Err() != nil:
		return m.Nak()
	}
	if meta, metaErr := m.Metadata(); metaErr == nil && meta.NumDelivered >= tries {
		return m.Term()
	}
	return m.NakWithDelay(pause)
}

// Empty removes all hints.
func (q *Queue) Empty(ctx context.Context) error {
	s, err := q.js.Stream(ctx, q.name)
	if err != nil {
		return err
	}
	return s.Purge(ctx)
}

// Close implements queue.Queue.
func (q *Queue) Close() error {
	q.conn.Close()
	return nil
}
