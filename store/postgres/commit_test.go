package postgres

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"net"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"stemma/internal/pgtest"
	"stemma/report"
	"stemma/store"
)

// A cut is where a connection is cut around a commit.
type cut int32

const (
	nowhere      cut = iota
	beforeCommit     // the server never hears of it
	withCommit       // the server hears of it, and may still be at it when the next try comes
	afterCommit      // the server has done it, and its answer is lost
)

// A wire stands between a store and the server, and cuts the connection at the next commit.
type wire struct {
	net.Listener
	socket string // of the server
	at     atomic.Int32
	cuts   atomic.Int32 // how many were made
	wg     sync.WaitGroup
}

// newWire returns a wire that is gone after the test.
func newWire(t *testing.T, server *pgtest.Server) *wire {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{Listener: l, socket: server.Socket()}
	w.wg.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			w.wg.Go(func() { w.join(c) })
		}
	})
	t.Cleanup(func() { l.Close(); w.wg.Wait() })
	return w
}

// address returns the address of a schema of the server by way of the wire.
func (w *wire) address(schema string) string {
	return "postgres://postgres@" + w.Addr().String() + "/postgres?sslmode=disable&search_path=" + schema
}

// What goes over a connection: the name of the prepared statement that commits, behind that of
// no portal, as the message Bind has them; and the request to break off what the server is at, of
// which a client sends one when its connection is lost.
var (
	named      = sha256.Sum256([]byte(commit))
	committing = fmt.Appendf(nil, "\x00stmtcache_%x\x00", named[:24])
	breakOff   = []byte{0, 0, 0, 16, 4, 210, 22, 46}
)

// join joins a client to the server until one of them goes.
func (w *wire) join(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("unix", w.socket)
	if err != nil {
		return
	}
	defer server.Close()
	var lost atomic.Bool // the answer is not to be passed on
	answered := make(chan struct{})
	w.wg.Go(func() {
		defer close(answered)
		defer client.Close()
		pass(server, func(b []byte) bool {
			if lost.Load() {
				return false
			}
			_, err := client.Write(b)
			return err == nil
		})
	})
	pass(client, func(b []byte) bool {
		at := nowhere
		if bytes.HasPrefix(b, breakOff) {
			return false // lost, too
		}
		if bytes.Contains(b, committing) {
			at = cut(w.at.Swap(int32(nowhere)))
		}
		if at != nowhere {
			w.cuts.Add(1)
			lost.Store(true)
		}
		if at == beforeCommit {
			return false
		}
		if _, err := server.Write(b); err != nil {
			return false
		}
		if at == withCommit {
			client.Close()
			<-answered
		}
		return true
	})
}

// pass calls to with what comes from a connection, until it is to end.
func pass(from net.Conn, to func([]byte) bool) {
	b := make([]byte, 1<<16)
	for {
		n, err := from.Read(b)
		if n > 0 && !to(b[:n]) || err != nil {
			return
		}
	}
}

// What is written stands once, wherever around its commit the connection is cut: the token of
// the write tells the next try whether the one before was committed, also where that is still
// going on.
func TestCutAroundCommit(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	server := pgtest.Shared(t)
	address := server.Schema(t)
	schema := schemaOf(t, address)
	direct := fresh(t, address, Options{})
	w := newWire(t, server)
	s := fresh(t, w.address(schema), Options{})
	server.Exec(t, `CREATE FUNCTION `+schema+`.late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.2); RETURN NULL; END $$;
		CREATE CONSTRAINT TRIGGER late AFTER INSERT ON `+schema+`.sighting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION `+schema+`.late()`)
	for i, c := range []struct {
		name string
		at   cut
	}{{"before", beforeCommit}, {"while it commits", withCommit}, {"after", afterCommit}} {
		t.Run(c.name, func(t *testing.T) {
			r := aReport(i)
			before := w.cuts.Load()
			w.at.Store(int32(c.at))
			news, err := s.Arrive(ctx, store.Arrival{Report: r, Via: "test", At: time.Unix(1, 0)})
			if err != nil || !slices.Equal(news, []report.ID{r.ID}) {
				t.Errorf("%v came: %v", news, err)
			}
			if n := w.cuts.Load() - before; n != 1 {
				t.Fatalf("%d connections were cut", n)
			}
			time.Sleep(300 * time.Millisecond) // what the server may still be at
			seen, err := direct.Sightings(ctx, r.ID)
			if err != nil || len(seen) != 1 || seen[0].Times != 1 {
				t.Errorf("it was seen %+v: %v", seen, err)
			}
			if _, last, err := direct.Arrived(ctx, 0, 100); err != nil || int(last) != i+1 {
				t.Errorf("the log is at %d: %v", last, err)
			}
		})
	}
}
