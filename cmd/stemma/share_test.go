//go:build unix

package main

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"stemma/desk"
	"stemma/internal/storytest"
	"stemma/queue/queuetest"
	"stemma/store"
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
	mixed := slices.Clone(rs)
	random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	part := len(mixed) / (restarts + 5)
	next := func(n int) { // lets n more come
		f.arrive(mixed[:n]...)
		mixed = mixed[n:]
	}

	next(part)
	f.all[1].signal(syscall.SIGKILL) // a worker
	f.start(roleWorker)
	next(part)
	f.takeover("killed", syscall.SIGKILL)
	f.start(roleDesk)
	next(part)
	start := time.Now()
	old := f.takeover("stopped", syscall.SIGSTOP)
	next(part)
	time.Sleep(stopped - time.Since(start))
	old.signal(syscall.SIGCONT)
	next(part)
	f.server.Exec(t, `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'`)
	for range restarts {
		next(part)
		time.Sleep(time.Duration(random.IntN(400)) * time.Millisecond)
		f.restart()
	}
	next(len(mixed))
	f.settled(rs, want)
	f.alerted(restarts + 3)
	if body := f.page(web); !strings.Contains(body, "/story/") {
		t.Errorf("no story on the page: %.300s", body)
	}
	f.ended()
}

// restart has the database crash and come back.
func (f *fleet) restart() {
	f.Helper()
	if err := f.server.Stop("immediate"); err != nil {
		f.Fatal(err)
	}
	if err := f.server.Start(); err != nil {
		f.Fatal(err)
	}
}

// takeover does something to the process that leads, waits until another leads, and returns
// the first.
func (f *fleet) takeover(what string, s syscall.Signal) *member {
	f.Helper()
	old := f.leader()
	if old == nil {
		f.wait("one leads", mostTakeover, func() bool { old = f.leader(); return old != nil })
	}
	old.signal(s)
	took := f.wait("another leads", mostTakeover, func() bool { l := f.leader(); return l != nil && l != old })
	f.Logf("one that led was %s: another leads after %v", what, took)
	return old
}

// alerted waits until all that was owed is sent, and fails the test unless each alert was sent
// once, but for as many as there were faults between sending one and keeping that.
func (f *fleet) alerted(faults int) {
	f.Helper()
	var x store.Stats
	f.wait("all alerts are sent", time.Minute, func() (done bool) {
		var err error
		if x, err = f.store.Stats(context.Background()); err != nil {
			f.Fatal(err)
		}
		return x.Open == 0
	})
	raw, err := os.ReadFile(filepath.Join(f.dir, "sent"))
	if err != nil {
		f.Fatal(err)
	}
	times := map[string]int{}
	for key := range strings.FieldsSeq(string(raw)) {
		times[key]++
	}
	again := len(strings.Fields(string(raw))) - len(times)
	f.Logf("%d alerts were sent, %d of them again", len(times), again)
	if x.GivenUp != 0 || x.Sent != len(times) || len(times) == 0 || again > faults {
		f.Errorf("%d alerts were sent, %d again after %d faults; the store has %d sent and %d given up", len(times), again, faults, x.Sent, x.GivenUp)
	}
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
