package river

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"stemma/desk"
	"stemma/internal/storytest"
	"stemma/queue"
	"stemma/queue/queuetest"
	"stemma/store"
	"stemma/store/postgres"
)

// The environment of a child: the test binary, run again, that helps a desk until it is killed.
const (
	childStore = "RIVER_TEST_STORE" // the address of the store
	childPoint = "RIVER_TEST_POINT" // where to die: in "Keep" or "Publish", after the commit
)

// child helps the desk of a store, and dies before it can say what it has done.
func child(address, point string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	s, err := postgres.Open(ctx, address, postgres.Options{})
	if err != nil {
		return err
	}
	q, err := Open(ctx, address, nil)
	if err != nil {
		return err
	}
	d := &desk.Desk{Store: &mortal{s, point}, Program: desk.English}
	return d.Help(ctx, q, 1)
}

// mortal is a store whose process dies when a write of some kind is committed.
type mortal struct {
	store.Store
	point string
}

func (m *mortal) die(point string, err error) {
	if err == nil && point == m.point {
		if p, err := os.FindProcess(os.Getpid()); err == nil {
			p.Kill()
		}
		select {} // until it is dead
	}
}

func (m *mortal) Keep(ctx context.Context, rules string, ms ...store.Made) error {
	err := m.Store.Keep(ctx, rules, ms...)
	m.die("Keep", err)
	return err
}

func (m *mortal) Publish(ctx context.Context, r store.Revision, owed ...store.Delivery) (store.Seq, error) {
	seq, err := m.Store.Publish(ctx, r, owed...)
	m.die("Publish", err)
	return seq, err
}

// killed runs a child until it is dead, and fails the test unless what it had committed was
// not acknowledged.
func killed(t *testing.T, q *Queue, address, point string, stage queue.Stage) {
	t.Helper()
	var said strings.Builder
	c := exec.Command(os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), childStore+"="+address, childPoint+"="+point)
	c.Stderr = &said
	if err := c.Run(); c.ProcessState == nil || c.ProcessState.Exited() { // by itself
		t.Fatalf("%v: %s", err, said.String())
	}
	var running int
	if err := q.pool.QueryRow(t.Context(), `SELECT count(*) FROM `+q.schema+`.river_job WHERE state = 'running' AND kind = $1`, string(stage)).Scan(&running); err != nil || running == 0 {
		t.Errorf("%s: no job is left running: %v", point, err)
	}
}

// Workers are killed after the commit and before the acknowledgement: nothing is lost and
// nothing doubled.
func TestKilledBeforeAcknowledging(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	rs := storytest.Events(16)
	want, err := queuetest.Alone(rs, desk.English)
	if err != nil {
		t.Fatal(err)
	}
	address := fresh(t)
	s, err := postgres.Open(t.Context(), address, postgres.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	q := open(t, address)
	defer q.Close()
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	defer wg.Wait()
	defer cancel()
	lead := &desk.Desk{Store: s, Program: desk.English, Holder: "lead", Again: time.Second}
	changed := make(chan struct{}, 1)
	wg.Go(func() { s.Listen(ctx, func() { trySend(changed) }) })
	wg.Go(func() {
		lead.Stand(ctx, func(ctx context.Context) error { return lead.Lead(ctx, q, changed, nil) })
	})
	var as []store.Arrival
	for _, r := range rs {
		as = append(as, store.Arrival{Report: r, Via: "test", At: time.Unix(1, 0)})
	}
	if _, err := s.Arrive(ctx, as...); err != nil {
		t.Fatal(err)
	}
	killed(t, q, address, "Keep", queue.Read)
	killed(t, q, address, "Keep", queue.Read)
	killed(t, q, address, "Publish", queue.Edit)
	last := &desk.Desk{Store: s, Program: desk.English}
	wg.Go(func() { last.Help(ctx, q, 2) })
	for end := time.Now().Add(time.Minute); ; time.Sleep(20 * time.Millisecond) {
		ok, err := queuetest.Settled(ctx, s, desk.English)
		if err != nil || time.Now().After(end) {
			t.Fatalf("it is not done: %v", err)
		}
		if ok {
			break
		}
	}
	got, err := queuetest.Editions(ctx, s)
	if err != nil || got != want {
		t.Errorf("the editions differ: %v", err)
	}
	queuetest.Once(t, s, rs)
}

func trySend(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
