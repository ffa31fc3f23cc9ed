// Package pgtest runs a PostgreSQL server of its own for the tests of a package, from the
// binaries that Debian's package postgresql installs, or those in the PATH.
package pgtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// A Server is a server that listens on a socket in a folder of its own.
type Server struct {
	bin, dir string
	options  []string
	uid, gid int // of the user that it runs as; 0: whoever runs the tests
}

// shared is the server of this process: see Main.
var shared struct {
	once sync.Once
	will bool // whether Main or Run was called, which removes it
	*Server
	err error
}

// Main runs the tests of a package with one server, and is the TestMain of it. The server
// starts when a test asks for it. Where there are no binaries, and with -short, those tests
// are skipped.
func Main(m *testing.M) { os.Exit(Run(m)) }

// Run is Main for a TestMain that has more to do: it returns the exit code.
func Run(m interface{ Run() int }) int {
	shared.will = true
	code := m.Run()
	if shared.Server != nil {
		shared.Server.Remove()
	}
	return code
}

var (
	errAbsent = errors.New("PostgreSQL is not installed: no initdb")
	errShort  = errors.New("-short: no server is started")
)

// Shared returns the server of the package, or skips the test.
func Shared(t testing.TB) *Server {
	t.Helper()
	if !shared.will {
		t.Fatal("pgtest.Main was not called")
	}
	shared.once.Do(func() { shared.Server, shared.err = start() })
	if errors.Is(shared.err, errAbsent) || errors.Is(shared.err, errShort) {
		t.Skip(shared.err)
	}
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	return shared.Server
}

// New returns a server of the test's own, which it may stop and start, or skips the test.
// Options are settings of the server, as "autovacuum=on".
func New(t testing.TB, options ...string) *Server {
	t.Helper()
	s, err := start(options...)
	if errors.Is(err, errAbsent) || errors.Is(err, errShort) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Remove() })
	return s
}

// start makes a cluster in a temporary folder and starts its server.
func start(options ...string) (*Server, error) {
	if testing.Short() {
		return nil, errShort
	}
	bin, err := binaries()
	if err != nil {
		return nil, err
	}
	// Short: the path of a socket has at most 107 bytes.
	dir, err := os.MkdirTemp("", "pg")
	if err != nil {
		return nil, err
	}
	s := &Server{bin: bin, dir: dir, options: options}
	fail := func(err error) (*Server, error) {
		os.RemoveAll(dir)
		return nil, err
	}
	if err := s.unprivileged(); err != nil {
		return fail(err)
	}
	if err := s.run("initdb", "-D", s.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"); err != nil {
		return fail(err)
	}
	if err := s.Start(); err != nil {
		return fail(err)
	}
	return s, nil
}

// binaries returns the folder of initdb.
func binaries() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(found) == 0 {
		return "", errAbsent
	}
	slices.SortFunc(found, func(a, b string) int { return version(a) - version(b) })
	return filepath.Dir(found[len(found)-1]), nil
}

// version returns the major version in the path of a binary.
func version(path string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path))))
	return n
}

// unprivileged gives the folder to an ordinary user, if the tests are run by root: a server
// refuses to be.
func (s *Server) unprivileged() error {
	if os.Geteuid() != 0 {
		return nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		if s.uid, err = strconv.Atoi(u.Uid); err != nil {
			return err
		}
		if s.gid, err = strconv.Atoi(u.Gid); err != nil {
			return err
		}
		return s.Own(s.dir)
	}
	return errors.New("no user to run PostgreSQL as")
}

// Own gives a folder to the user that the server runs as.
func (s *Server) Own(dir string) error {
	if s.uid == 0 {
		return nil
	}
	return os.Chown(dir, s.uid, s.gid)
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

// run runs one of the binaries.
func (s *Server) run(name string, args ...string) error {
	log, err := os.OpenFile(filepath.Join(s.dir, name+".out"), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()
	cmd := exec.Command(filepath.Join(s.bin, name), args...)
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.Stdout, cmd.Stderr = log, log // a file: the server goes on, and would keep a pipe open
	if s.uid != 0 {
		runAs(cmd, s.uid, s.gid)
	}
	if err := cmd.Run(); err != nil {
		said, _ := os.ReadFile(log.Name())
		server, _ := os.ReadFile(filepath.Join(s.dir, "log"))
		return fmt.Errorf("%s: %w: %s %s", name, err, said, server)
	}
	return nil
}

// Start starts the server, which was stopped.
func (s *Server) Start() error {
	// What tests commit need not survive a loss of power, nor be tidied.
	options := "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off -c jit=off " +
		"-c max_connections=300 -c deadlock_timeout=200ms -k " + s.dir
	for _, o := range s.options {
		options += " -c " + o
	}
	return s.run("pg_ctl", "-D", s.data(), "-l", filepath.Join(s.dir, "log"), "-w", "-t", "30", "-o", options, "start")
}

// Stop stops the server, by a mode of pg_ctl: fast or, as if it had crashed, immediate.
func (s *Server) Stop(mode string) error {
	return s.run("pg_ctl", "-D", s.data(), "-m", mode, "-w", "-t", "30", "stop")
}

// Remove stops the server and removes its folder.
func (s *Server) Remove() error { return errors.Join(s.Stop("immediate"), os.RemoveAll(s.dir)) }

// Address returns the address of a schema in the server's database.
func (s *Server) Address(schema string) string {
	return "postgres://postgres@/postgres?host=" + s.dir + "&search_path=" + schema
}

// Used returns the processor time that the server has used, with that of the connections that
// have ended; 0 where it cannot be known.
func (s *Server) Used() time.Duration {
	pid, err := os.ReadFile(filepath.Join(s.data(), "postmaster.pid"))
	if err != nil {
		return 0
	}
	first, _, _ := strings.Cut(string(pid), "\n")
	stat, err := os.ReadFile(filepath.Join("/proc", first, "stat"))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	ticks := 0
	if fields := strings.Fields(rest); len(fields) > 14 {
		for _, f := range fields[11:15] { // its own and its children's, in user mode and in the kernel
			n, _ := strconv.Atoi(f)
			ticks += n
		}
	}
	return time.Duration(ticks) * (time.Second / 100) // as Linux tells it to all programs
}

// Socket returns the path of the socket on which the server listens.
func (s *Server) Socket() string { return filepath.Join(s.dir, ".s.PGSQL.5432") }

// Schema returns the address of a schema that is not there yet. It goes with the server: to
// drop it costs more than most tests.
func (s *Server) Schema(t testing.TB) string {
	t.Helper()
	name := fmt.Sprintf("t%d_%s", time.Now().UnixNano(), strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(t.Name())))
	name = name[:min(len(name), 50)]
	return s.Address(name)
}

// Exec runs a statement as the owner of everything.
func (s *Server) Exec(t testing.TB, statement string, args ...any) {
	t.Helper()
	ctx := context.Background()
	c, err := pgx.Connect(ctx, s.Address("public"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(ctx)
	if _, err := c.Exec(ctx, statement, args...); err != nil {
		t.Fatal(err)
	}
}
