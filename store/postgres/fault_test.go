package postgres

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"stemma/internal/pgtest"
	"stemma/report"
	"stemma/store"
)

// aReport returns an invented report.
func aReport(n int) *report.Report {
	r := &report.Report{URL: fmt.Sprintf("https://post.example/%d", n), Text: fmt.Sprintf("The ferry number %d sank.", n)}
	r.Seal()
	return r
}

func arrive(s *Store, n int) error {
	_, err := s.Arrive(ctx, store.Arrival{Report: aReport(n), Via: "test", At: time.Unix(1, 0)})
	return err
}

func schemaOf(t testing.TB, address string) string {
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u.Query().Get("search_path")
}

// Whoever follows a log meets each row once, although commits take long and some are rolled
// back.
func TestLateCommits(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	server := pgtest.Shared(t)
	address := server.Schema(t)
	s := fresh(t, address, Options{})
	schema := schemaOf(t, address)
	server.Exec(t, `CREATE FUNCTION `+schema+`.late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
		PERFORM pg_sleep(random() * 0.03);
		IF random() < 0.1 THEN RAISE EXCEPTION 'rolled back' USING ERRCODE = '40001'; END IF;
		RETURN NULL; END $$;
		CREATE CONSTRAINT TRIGGER late AFTER INSERT ON `+schema+`.report DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION `+schema+`.late()`)
	const writers, each = 8, 15
	var wg sync.WaitGroup
	var done atomic.Int32
	for w := range writers {
		wg.Go(func() {
			defer done.Add(1)
			for i := range each {
				err := arrive(s, w*each+i)
				for errors.Is(err, store.ErrBusy) { // rolled back five times
					err = arrive(s, w*each+i)
				}
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	met := map[report.ID]int{}
	for after, last := store.Seq(0), false; ; {
		got, at, err := s.Arrived(ctx, after, 7)
		if err != nil {
			t.Fatal(err)
		}
		if at != after+store.Seq(len(got)) {
			t.Fatalf("%d reports from %d to %d", len(got), after, at)
		}
		for _, id := range got {
			met[id]++
		}
		after = at
		if len(got) == 0 && last {
			break
		}
		last = done.Load() == writers
	}
	wg.Wait()
	for n := range writers * each {
		if k := met[aReport(n).ID]; k != 1 {
			t.Errorf("report %d was met %d times", n, k)
		}
	}
}

// Connections that are cut in the middle lose nothing and double nothing, not even where the
// commit was done and its answer did not come.
func TestKilledConnections(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	server := pgtest.Shared(t)
	address := server.Schema(t)
	name := "killed" + schemaOf(t, address)[:20]
	s := fresh(t, address+"&application_name="+name, Options{})
	enough := 100 // connections are cut
	if testing.Short() {
		enough = 40
	}
	killer, err := pgx.Connect(ctx, server.Address("public"))
	if err != nil {
		t.Fatal(err)
	}
	defer killer.Close(ctx)
	const writers = 4
	var wg sync.WaitGroup
	var wrote atomic.Int32
	stop := make(chan struct{})
	for w := range writers {
		wg.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-stop:
					return
				default:
				}
				if err := arrive(s, i*writers+w); err != nil {
					t.Error(err)
				}
				wrote.Add(1)
			}
		})
	}
	for cut := 0; cut < enough && err == nil; {
		// After a while, and when some write has ended: what is cut is at any point of one.
		time.Sleep(time.Duration(5+rand.IntN(25)) * time.Millisecond)
		for before, start := wrote.Load(), time.Now(); wrote.Load() == before && time.Since(start) < time.Second; {
			time.Sleep(time.Millisecond)
		}
		var n int
		err = killer.QueryRow(ctx, `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = $1`, name).Scan(&n)
		cut += n
	}
	close(stop)
	wg.Wait()
	if err != nil {
		t.Fatal(err)
	}
	n := int(wrote.Load())
	t.Logf("%d reports were written", n)
	all, last, err := s.Arrived(ctx, 0, 1<<20)
	if err != nil || len(all) != n || int(last) != n || n == 0 {
		t.Fatalf("%d reports of %d up to %d: %v", len(all), n, last, err)
	}
	for _, id := range all {
		seen, err := s.Sightings(ctx, id)
		if err != nil || len(seen) != 1 || seen[0].Times != 1 {
			t.Errorf("%s was seen %+v: %v", id.Short(), seen, err)
		}
	}
}

// A server that stops as if it had crashed, and comes again, is waited for.
func TestServerRestarts(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	server := pgtest.Shared(t)
	s := fresh(t, server.Schema(t), Options{})
	restarts := 4
	if testing.Short() {
		restarts = 1
	}
	stop := make(chan struct{})
	var wg sync.WaitGroup
	n := 0
	wg.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
			}
			if err := arrive(s, n); err != nil {
				t.Error(err)
				return
			}
			n++
		}
	})
	for range restarts {
		time.Sleep(100 * time.Millisecond)
		if err := errors.Join(server.Stop("immediate"), server.Start()); err != nil {
			t.Fatal(err)
		}
	}
	time.Sleep(100 * time.Millisecond)
	close(stop)
	wg.Wait()
	all, _, err := s.Arrived(ctx, 0, 1<<20)
	if err != nil || len(all) != n {
		t.Fatalf("%d reports of %d: %v", len(all), n, err)
	}
	for _, id := range all {
		if seen, err := s.Sightings(ctx, id); err != nil || seen[0].Times != 1 {
			t.Errorf("%s was seen %+v: %v", id.Short(), seen, err)
		}
	}
}

// Of two programs one holds the lease. When it dies the other has it as soon as it ends.
func TestOneLease(t *testing.T) {
	server := pgtest.Shared(t)
	address := server.Schema(t)
	a, b := fresh(t, address, Options{}), fresh(t, address, Options{})
	const d = 700 * time.Millisecond
	if _, held, err := a.Lease(ctx, "desk", "a", d); err != nil || !held {
		t.Fatalf("held %v: %v", held, err)
	}
	a.Close() // it dies and gives nothing back
	start := time.Now()
	for {
		l, held, err := b.Lease(ctx, "desk", "b", d)
		if err != nil {
			t.Fatal(err)
		}
		waited := time.Since(start)
		switch {
		case held && waited < d/2:
			t.Fatalf("held after %v", waited)
		case held:
			t.Logf("handed over after %v", waited)
			return
		case l.Holder != "a" || waited > d+5*time.Second:
			t.Fatalf("held by %q after %v", l.Holder, waited)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// Many who want the same lease at once: one gets it, be it new or one that has ended, and
// although who takes it takes long.
func TestLeaseRace(t *testing.T) {
	server := pgtest.Shared(t)
	address := server.Schema(t)
	s := fresh(t, address, Options{})
	schema := schemaOf(t, address)
	server.Exec(t, `CREATE FUNCTION `+schema+`.slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.1); RETURN NEW; END $$;
		CREATE TRIGGER slow BEFORE UPDATE ON `+schema+`.lease FOR EACH ROW EXECUTE FUNCTION `+schema+`.slow()`)
	if _, held, err := s.Lease(ctx, "ended", "gone", time.Microsecond); err != nil || !held {
		t.Fatalf("held %v: %v", held, err)
	}
	for _, name := range []string{"new", "ended"} {
		var held atomic.Int32
		var wg sync.WaitGroup
		for i := range most {
			wg.Go(func() {
				if _, ok, err := s.Lease(ctx, name, fmt.Sprint(i), time.Minute); err != nil {
					t.Error(err)
				} else if ok {
					held.Add(1)
				}
			})
		}
		wg.Wait()
		if held.Load() != 1 {
			t.Errorf("%s: %d hold it", name, held.Load())
		}
	}
}

// Who listens is told of what others write.
func TestListen(t *testing.T) {
	address := pgtest.Shared(t).Schema(t)
	s, other := fresh(t, address, Options{}), fresh(t, address, Options{})
	ctx, cancel := context.WithCancel(ctx)
	hints := make(chan struct{}, 100)
	var wg sync.WaitGroup
	wg.Go(func() { s.Listen(ctx, func() { hints <- struct{}{} }) })
	defer wg.Wait()
	defer cancel()
	wait := func(why string) {
		t.Helper()
		select {
		case <-hints:
		case <-time.After(10 * time.Second):
			t.Fatal("no hint: " + why)
		}
	}
	wait("there is a connection")
	before, err := s.Changed(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := arrive(other, 1); err != nil {
		t.Fatal(err)
	}
	wait("a report came")
	if after, err := s.Changed(ctx); err != nil || after == before {
		t.Errorf("changed from %d to %d: %v", before, after, err)
	}
}

// Several programs that open a new store at once make one.
func TestOpenAtOnce(t *testing.T) {
	address := pgtest.Shared(t).Schema(t)
	var wg sync.WaitGroup
	for i := range 6 {
		wg.Go(func() {
			s, err := Open(ctx, address, Options{})
			if err == nil {
				err = errors.Join(arrive(s, i), s.Close())
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if x, err := fresh(t, address, Options{Existing: true}).Stats(ctx); err != nil || x.Reports != 6 {
		t.Errorf("%+v: %v", x, err)
	}
}

func TestOpenRefuses(t *testing.T) {
	server := pgtest.Shared(t)
	open := func(address string, o Options, want error) {
		t.Helper()
		s, err := Open(ctx, address, o)
		if err == nil {
			s.Close()
		}
		if !errors.Is(err, want) {
			t.Errorf("got %v, want %v", err, want)
		}
	}
	newer := server.Schema(t)
	open(newer, Options{Existing: true}, store.ErrNotFound)
	fresh(t, newer, Options{})
	server.Exec(t, `UPDATE `+schemaOf(t, newer)+`.form SET form = 99`)
	open(newer, Options{}, store.ErrNewer)
	foreign := server.Schema(t)
	server.Exec(t, `CREATE SCHEMA `+schemaOf(t, foreign)+`; CREATE TABLE `+schemaOf(t, foreign)+`.other (x int)`)
	open(foreign, Options{}, store.ErrForeign)
}

// No error holds a password, wherever in the address it stands.
func TestNoPassword(t *testing.T) {
	const secret = "quxvorplix"
	for _, address := range []string{
		"postgres://ada:" + secret + "@127.0.0.1:1/desk?connect_timeout=1",
		"postgres://127.0.0.1:1/desk?user=ada&password=" + secret + "&connect_timeout=1",
		"postgres://ada:" + secret + "#x@127.0.0.1:1/desk",
		"postgres://ada:" + secret + "/x@127.0.0.1:1/desk",
		"postgres://ada:%" + secret + "@127.0.0.1:1/desk",
		"postgres://ada:x@" + secret + "@127.0.0.1:1/desk",
		"postgres://ada@127.0.0.1:" + secret + "/desk",
		"postgres://ada:" + secret + "@127.0.0.1:1/desk?sslmode=perhaps",
		"mysql://ada:" + secret + "@127.0.0.1/desk",
	} {
		s, err := Open(ctx, address, Options{})
		if err == nil {
			s.Close()
			t.Errorf("%s was opened", address)
		} else if strings.Contains(err.Error(), secret) || strings.Contains(Redact(address), secret) {
			t.Errorf("%s: %v (%s)", address, err, Redact(address))
		}
	}
}
