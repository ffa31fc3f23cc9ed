//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"stemma/desk"
	"stemma/internal/pgtest"
	"stemma/queue/queuetest"
	"stemma/report"
	"stemma/store"
	"stemma/store/postgres"
)

// long reports whether tests with real servers are to do all that docs/scale.md names:
//
//	STEMMA_LONG=1 go test ./cmd/stemma -run Fleet -v -timeout 30m
var long = os.Getenv("STEMMA_LONG") != ""

// A fleet is processes of stemma serve on one store in PostgreSQL, of a server of its own.
type fleet struct {
	*testing.T
	server  *pgtest.Server
	address string
	store   *postgres.Store
	dir     string // --data of all: with alerts.json, and a line for each alert in the file sent
	all     []*member
}

// A member is a process of a fleet.
type member struct {
	*exec.Cmd
	role string
	said *said
	end  chan struct{} // closed when it has ended
}

// said is what a process has said, which may be read while it runs.
type said struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func newFleet(t *testing.T, options ...string) *fleet {
	t.Helper()
	f := &fleet{T: t, server: pgtest.New(t, options...)}
	f.address, f.dir = f.server.Address("fleet"), t.TempDir()
	f.alerts()
	var err error
	if f.store, err = postgres.Open(t.Context(), f.address, postgres.Options{}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.store.Close() })
	return f
}

// alerts has an alert sent of all that comes.
func (f *fleet) alerts() {
	f.Helper()
	rules := fmt.Sprintf(`[{"name": "all", "kinds": ["story_new", "figure_moved", "report_added"], "command": ["sh", "-c", "echo $STEMMA_ALERT >>%s/sent"]}]`, f.dir)
	if err := os.WriteFile(filepath.Join(f.dir, "alerts.json"), []byte(rules), 0o666); err != nil {
		f.Fatal(err)
	}
}

// start starts a process. The address of the store is in its environment, as that of a store
// with a password should be.
func (f *fleet) start(role string, args ...string) *member {
	f.Helper()
	m := &member{Cmd: exec.Command("stemma", append([]string{"serve", "--role", role, "--data", f.dir}, args...)...), role: role, said: &said{}, end: make(chan struct{})}
	m.Env = append(os.Environ(), "STEMMA_STORE="+f.address)
	m.Stderr = m.said
	if err := m.Start(); err != nil {
		f.Fatal(err)
	}
	go func() { m.Wait(); close(m.end) }()
	f.Cleanup(func() { m.signal(syscall.SIGKILL); <-m.end })
	f.all = append(f.all, m)
	return m
}

func (m *member) signal(s syscall.Signal) { m.Process.Signal(s) }

// wait waits for what must come.
func (f *fleet) wait(what string, most time.Duration, is func() bool) time.Duration {
	f.Helper()
	start := time.Now()
	for ; !is(); time.Sleep(50 * time.Millisecond) {
		if time.Since(start) > most {
			for _, m := range f.all {
				f.Logf("%s %d said: %s", m.role, m.Process.Pid, m.said)
			}
			f.Fatalf("waited in vain: %s", what)
		}
	}
	return time.Since(start)
}

var leaderPID = regexp.MustCompile(`^process (\d+) `)

// leader returns the process that holds the lease; nil if none does, or the server is away.
func (f *fleet) leader() *member {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	c, err := pgx.Connect(ctx, f.address)
	if err != nil {
		return nil
	}
	defer c.Close(ctx)
	var holder string
	if err := c.QueryRow(ctx, `SELECT holder FROM lease WHERE name = 'desk' AND until > extract(epoch FROM clock_timestamp()) * 1000000`).Scan(&holder); err != nil {
		return nil
	}
	for _, m := range f.all {
		if p := leaderPID.FindStringSubmatch(holder); p != nil && p[1] == fmt.Sprint(m.Process.Pid) {
			return m
		}
	}
	return nil
}

// arrive lets reports come.
func (f *fleet) arrive(rs ...*report.Report) {
	f.Helper()
	arriveIn(f, f.store, rs...)
}

// arriveIn lets reports come into a store.
func arriveIn(t testing.TB, s store.Reports, rs ...*report.Report) {
	t.Helper()
	as := make([]store.Arrival, len(rs))
	for i, r := range rs {
		as[i] = store.Arrival{Report: r, Via: "test", At: time.Unix(1, 0)}
	}
	if _, err := s.Arrive(context.Background(), as...); err != nil {
		t.Fatal(err)
	}
}

// settled waits until all is done, and fails the test unless it is what one process makes of
// the reports on SQLite, byte by byte, with none lost and none doubled.
func (f *fleet) settled(rs []*report.Report, want string) {
	f.Helper()
	f.wait("all is done", 3*time.Minute, func() bool {
		ok, err := queuetest.Settled(context.Background(), f.store, desk.English)
		if err != nil {
			f.Fatal(err)
		}
		return ok
	})
	got, err := queuetest.Editions(context.Background(), f.store)
	if err != nil {
		f.Fatal(err)
	}
	if got != want {
		f.Errorf("%d bytes of editions differ from the %d of one process", len(got), len(want))
	}
	queuetest.Once(f, f.store, rs)
	if err := f.store.Check(context.Background()); err != nil {
		f.Error(err)
	}
}

// page gets the first page that a process serves.
func (f *fleet) page(m *member) (body string) {
	f.Helper()
	var at []string
	f.wait("the pages", time.Minute, func() bool {
		at = regexp.MustCompile(`the pages are at (http://\S+)`).FindStringSubmatch(m.said.String())
		return at != nil
	})
	r, err := http.Get(at[1])
	if err != nil {
		f.Fatal(err)
	}
	defer r.Body.Close()
	all, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		f.Fatalf("%s: %v", r.Status, err)
	}
	return string(all)
}

// ended ends the processes in order, and fails the test if one has not ended in order or had
// ended before.
func (f *fleet) ended() {
	f.Helper()
	for _, m := range f.all {
		select {
		case <-m.end:
			if m.ProcessState.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
				f.Errorf("%s ended by itself: %s\n%s", m.role, m.ProcessState, m.said)
			}
			continue
		default:
		}
		m.signal(syscall.SIGTERM)
		select {
		case <-m.end:
		case <-time.After(2 * stopTime):
			f.Errorf("%s does not end", m.role)
			continue
		}
		if code := m.ProcessState.ExitCode(); code != exitOK {
			f.Errorf("%s ended with %d: %s", m.role, code, lastOf(m.said.String()))
		}
	}
}

func lastOf(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-5):], "\n")
}
