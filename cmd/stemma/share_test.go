//go:build unix

package main

import (
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"stemma/desk"
	"stemma/internal/storytest"
	"stemma/queue/queuetest"
)

// mostTakeover is how long a desk may be without one that leads.
const mostTakeover = 10 * time.Second

// Processes of all roles share the work of a desk while they are killed and stopped and their
// database is restarted and drops its connections: another leads within ten seconds, what wakes
// up does no harm, and the editions are those of one process on SQLite, byte by byte.
func TestFleet(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts servers and waits for leases")
	}
	t.Parallel()
	reports, restarts, stopped := 96, 3, time.Duration(0)
	if long {
		reports, restarts, stopped = 1600, 50, time.Minute
	}
	rs := storytest.Events(reports)
	want, err := queuetest.Alone(rs, desk.English)
	if err != nil {
		t.Fatal(err)
	}
	f := newFleet(t)
	for range 2 {
		f.start(roleDesk)
		f.start(roleWorker)
	}
	web := f.start(roleWeb, "--listen", "127.0.0.1:0")
	f.wait("one leads", time.Minute, func() bool { return f.leader() != nil })

	random := rand.New(rand.NewPCG(1, 2))
	mixed := rs[:len(rs):len(rs)]
	random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	next := func(n int) { // lets n more come
		n = min(n, len(mixed))
		if n > 0 {
			f.arrive(mixed[:n]...)
		}
		mixed = mixed[n:]
	}
	part := len(mixed) / (restarts + 5)

	next(part)
	worker := f.all[1]
	worker.signal(syscall.SIGKILL)
	f.start(roleWorker)

	next(part)
	old := f.leader()
	old.signal(syscall.SIGKILL)
	took := f.wait("another leads", mostTakeover, func() bool { l := f.leader(); return l != nil && l != old })
	t.Logf("one that leads was killed: another leads after %v", took)
	f.start(roleDesk)

	next(part)
	old = f.leader()
	old.signal(syscall.SIGSTOP)
	start := time.Now()
	took = f.wait("another leads", mostTakeover, func() bool { l := f.leader(); return l != nil && l != old })
	t.Logf("one that leads was stopped: another leads after %v", took)
	next(part)
	time.Sleep(stopped - time.Since(start))
	old.signal(syscall.SIGCONT)

	next(part)
	f.server.Exec(t, `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'`)
	for range restarts {
		next(part)
		time.Sleep(time.Duration(random.IntN(400)) * time.Millisecond)
		if err := f.server.Stop("immediate"); err != nil {
			t.Fatal(err)
		}
		if err := f.server.Start(); err != nil {
			t.Fatal(err)
		}
	}
	next(len(mixed))
	f.settled(rs, want)
	if body := f.page(web); !strings.Contains(body, "/story/") {
		t.Errorf("no story on the page: %.300s", body)
	}
	f.ended()
}

// The same over NATS, whose server goes with all hints, and with all roles in one process.
func TestFleetNATS(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts servers")
	}
	t.Parallel()
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: server.RANDOM_PORT, JetStream: true, StoreDir: t.TempDir(), NoSigs: true, NoLog: true})
	if err != nil {
		t.Fatal(err)
	}
	s.Start()
	t.Cleanup(func() { s.Shutdown(); s.WaitForShutdown() })
	if !s.ReadyForConnections(10 * time.Second) {
		t.Fatal("the server does not start")
	}
	rs := storytest.Events(32)
	want, err := queuetest.Alone(rs, desk.English)
	if err != nil {
		t.Fatal(err)
	}
	f := newFleet(t)
	for range 2 {
		f.start(roleAll, "--queue", s.ClientURL()+"/fleet", "--listen", "127.0.0.1:0")
	}
	f.arrive(rs[:20]...)
	f.wait("one leads", time.Minute, func() bool { return f.leader() != nil })
	f.arrive(rs[20:]...)
	f.settled(rs, want)
	f.page(f.all[0])
	f.ended()
}
