package nats

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"stemma/queue"
	"stemma/queue/queuetest"
)

// serve runs a server with JetStream in this process until the test ends. The port 0 is any.
func serve(t *testing.T, dir string, port int) *server.Server {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: no server is started")
	}
	if port == 0 {
		port = server.RANDOM_PORT
	}
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: port, JetStream: true, StoreDir: dir, NoSigs: true, NoLog: true})
	if err != nil {
		t.Fatal(err)
	}
	s.Start()
	if !s.ReadyForConnections(10 * time.Second) {
		t.Fatal("the server does not start")
	}
	t.Cleanup(func() { s.Shutdown(); s.WaitForShutdown() })
	return s
}

func open(t *testing.T, address string) *Queue {
	t.Helper()
	q, err := Open(context.Background(), address, nil)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestQueue(t *testing.T) {
	s := serve(t, t.TempDir(), 0)
	var n atomic.Int32
	queuetest.Run(t, func(t *testing.T) queuetest.Adapter {
		address := fmt.Sprintf("%s/store%d", s.ClientURL(), n.Add(1))
		care := open(t, address)
		t.Cleanup(func() { care.Close() })
		return queuetest.Adapter{
			Open: func() queue.Queue { return open(t, address) },
			Empty: func() {
				if err := care.Empty(context.Background()); err != nil {
					t.Error(err)
				}
			},
		}
	})
}

// The server goes with all that it had, and comes back empty: those who are connected make the
// stream again, and new hints come through.
func TestServerComesBackEmpty(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	s := serve(t, t.TempDir(), 0)
	var port int
	if _, err := fmt.Sscanf(s.ClientURL(), "nats://127.0.0.1:%d", &port); err != nil {
		t.Fatal(err)
	}
	q := open(t, s.ClientURL())
	defer q.Close()
	ctx, cancel := context.WithCancel(t.Context())
	var n atomic.Int32
	ended := make(chan error)
	go func() {
		ended <- q.Work(ctx, queue.Read, 2, func(context.Context, string) error { n.Add(1); return nil })
	}()
	come := func(what string) {
		t.Helper()
		before := n.Load()
		for end := time.Now().Add(30 * time.Second); n.Load() == before; time.Sleep(50 * time.Millisecond) {
			q.Hint(ctx, queue.Hint{Stage: queue.Read, Key: what}) // it may fail
			if time.Now().After(end) {
				t.Fatal(what)
			}
		}
	}
	come("before")
	s.Shutdown()
	s.WaitForShutdown()
	if err := q.Hint(ctx, queue.Hint{Stage: queue.Read, Key: "away"}); err == nil {
		t.Error("a hint came through without a server")
	}
	serve(t, t.TempDir(), port)
	come("after")
	if err := q.js.DeleteStream(ctx, DefaultName); err != nil {
		t.Fatal(err)
	}
	come("without its stream")
	cancel()
	<-ended
}

// No error holds a password.
func TestAddresses(t *testing.T) {
	for _, address := range []string{"nats://ada:quxvorplix@127.0.0.1:1", "nats://ada:quxvorplix@127.0.0.1:1/a.b", "nats://ada:quxvorplix#@127.0.0.1:1", "nats://", "nats://127.0.0.1:1/?replicas=9", "nats://127.0.0.1:1/?copies=3", "http://ada:quxvorplix@127.0.0.1"} {
		if _, err := Open(t.Context(), address, nil); err == nil || strings.Contains(err.Error(), "quxvorplix") {
			t.Errorf("%s: %v", address, err)
		}
	}
}
