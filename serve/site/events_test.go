package site

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	kept "stemma/serve/shelf"
	"stemma/store"
)

// A stream is an open page's end of the events.
type stream struct {
	conn  net.Conn
	lines *bufio.Reader
}

// open opens the stream of events of a server.
func open(t testing.TB, addr, path string, header ...string) *stream {
	t.Helper()
	c, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	fmt.Fprintf(c, "GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\n", path, addr, strings.Join(append(header, ""), "\r\n"))
	return &stream{c, bufio.NewReaderSize(c, 512)}
}

// next returns the next event as "story version" and its ID, or "" after a time.
func (s *stream) next(wait time.Duration) (event, id string) {
	s.conn.SetReadDeadline(time.Now().Add(wait))
	for {
		line, err := s.lines.ReadString('\n')
		if err != nil {
			return "", ""
		}
		line = strings.TrimSpace(line)
		if rest, ok := strings.CutPrefix(line, "id: "); ok {
			id = rest
		}
		if rest, ok := strings.CutPrefix(line, "data: "); ok {
			return rest, id
		}
	}
}

// watched returns a server on a bench whose site looks for what moved when it is told to.
func watched(t testing.TB, b *bench) (addr string, hints chan struct{}) {
	ctx, cancel := context.WithCancel(context.Background())
	hints = make(chan struct{})
	done := make(chan struct{})
	go func() { defer close(done); b.site.Watch(ctx, hints) }()
	srv := httptest.NewUnstartedServer(b.site)
	srv.Config.WriteTimeout, srv.Config.ReadTimeout = 300*time.Millisecond, 300*time.Millisecond
	srv.Start()
	t.Cleanup(func() { b.site.Close(); cancel(); <-done; srv.Close() })
	return srv.Listener.Addr().String(), hints
}

// A stream says which story is at which version, for longer than other answers may take; who
// comes back is told what moved meanwhile.
func TestEvents(t *testing.T) {
	b := newBench(t)
	addr, hints := watched(t, b)
	all := open(t, addr, "/events")
	time.Sleep(600 * time.Millisecond) // past the deadlines of the server
	b.add(first...)
	hints <- struct{}{}
	got := map[string]bool{}
	id := ""
	for range 2 {
		e, at := all.next(5 * time.Second)
		if got[e] = true; at != "" {
			id = at
		}
	}
	ferry := b.ferry()
	want := fmt.Sprintf(`{"story":%q,"version":%d}`, ferry.Story, ferry.Seq)
	if !got[want] || len(got) != 2 || id == "" {
		t.Fatalf("got %v with id %q, want %s", got, id, want)
	}
	all.conn.Close()

	b.add(second...)
	hints <- struct{}{}
	now := b.ferry()
	want = fmt.Sprintf(`{"story":%q,"version":%d}`, now.Story, now.Seq)
	back := open(t, addr, "/events", "Last-Event-ID: "+id)
	for {
		e, at := back.next(5 * time.Second)
		if e == "" {
			t.Fatalf("not told of %s", want)
		}
		if e == want {
			if at == "" {
				t.Error("the last event has no id")
			}
			break
		}
	}
	// What was told is not told again, and who follows one story is told of no other.
	if e, _ := open(t, addr, "/events", fmt.Sprintf("Last-Event-ID: %d", b.revision())).next(300 * time.Millisecond); e != "" {
		t.Errorf("told again: %s", e)
	}
	if e, _ := open(t, addr, "/events?story="+now.Story+"&after=0").next(2 * time.Second); e != want {
		t.Errorf("of one story: %s, want %s", e, want)
	}
	if e, _ := open(t, addr, "/events?story=nosuchstory&after=0").next(300 * time.Millisecond); e != "" {
		t.Errorf("of no story: %s", e)
	}
}

func (b *bench) revision() store.Seq {
	b.Helper()
	at, err := b.store.Before(b.ctx, store.FarFuture)
	b.must(err)
	return at
}

// A reader whose last event is no longer remembered is told by the store.
func TestEventsFromTheStore(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	b := told(t) // published before anybody looked
	addr, hints := watched(t, b)
	hints <- struct{}{}
	now := b.ferry()
	s := open(t, addr, "/events?after=1")
	found := false
	for {
		e, _ := s.next(time.Second)
		if e == "" {
			break
		}
		found = found || e == fmt.Sprintf(`{"story":%q,"version":%d}`, now.Story, now.Seq)
	}
	if !found {
		t.Error("not told of what moved before")
	}
}

// A server with open pages ends at once.
func TestStreamsEnd(t *testing.T) {
	b := newBench(t)
	addr, _ := watched(t, b)
	s := open(t, addr, "/events")
	s.next(200 * time.Millisecond)
	start := time.Now()
	b.site.Close()
	s.conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	for {
		if _, err := s.lines.ReadString('\n'); err != nil {
			if strings.Contains(err.Error(), "timeout") {
				t.Error("the stream goes on")
			}
			break
		}
	}
	if d := time.Since(start); d > 2*time.Second {
		t.Errorf("it took %v", d)
	}
}

// moving is a library in which one story moves whenever it is told to.
type moving struct {
	kept.Store
	mu  sync.Mutex
	seq store.Seq
}

// Epoch fails: there is nothing to be shown of what moves.
func (m *moving) Epoch(context.Context) (int64, error) { return 0, store.ErrBusy }

func (m *moving) move() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.seq++
}

func (m *moving) Before(context.Context, time.Time) (store.Seq, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.seq, nil
}

func (m *moving) Since(context.Context, store.Seq, store.Seq) (gone, come []store.Edition, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return nil, []store.Edition{{Seq: m.seq, Story: "0123456789ab"}}, nil
}

// A thousand open pages hear soon that a story moved, and take at most 100 MB, with
// their own ends of the connections, which are of this process, too.
func TestThousandPages(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: no thousand pages")
	}
	const pages = 1000
	m := &moving{seq: 1}
	site := New(struct {
		kept.Store
		Notebook
	}{m, nil}, Options{})
	ctx, cancel := context.WithCancel(context.Background())
	hints := make(chan struct{})
	done := make(chan struct{})
	go func() { defer close(done); site.Watch(ctx, hints) }()
	srv := httptest.NewServer(site)
	t.Cleanup(func() { site.Close(); cancel(); <-done; srv.Close() })
	memory := func() uint64 {
		runtime.GC()
		var s runtime.MemStats
		runtime.ReadMemStats(&s)
		return s.HeapInuse + s.StackInuse
	}
	before := memory()
	var streams []*stream
	for range pages {
		streams = append(streams, open(t, srv.Listener.Addr().String(), "/events"))
	}
	for _, s := range streams {
		s.conn.SetReadDeadline(time.Now().Add(10 * time.Second))
		for {
			line, err := s.lines.ReadString('\n')
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasPrefix(line, "retry:") {
				break
			}
		}
	}
	grown := int64(memory()) - int64(before)
	var slowest time.Duration
	for range 5 {
		start := time.Now()
		m.move()
		hints <- struct{}{}
		var wg sync.WaitGroup
		var mu sync.Mutex
		for _, s := range streams {
			wg.Go(func() {
				if e, _ := s.next(10 * time.Second); e == "" {
					t.Error("a page did not hear of it")
				}
				mu.Lock()
				slowest = max(slowest, time.Since(start))
				mu.Unlock()
			})
		}
		wg.Wait()
	}
	t.Logf("%d pages: %.1f MB, the last hears after %v", pages, float64(grown)/1e6, slowest)
	if grown > 100<<20 {
		t.Errorf("%d open pages take %d bytes", pages, grown)
	}
	// On a machine with nothing else to do it is 110 ms; the limit is for one that is busy.
	if limit := 3 * time.Second; slowest > limit && !raced {
		t.Errorf("the last page hears after %v, more than %v", slowest, limit)
	}
}

// No more pages than the hub can bear are open at once.
func TestTooManyPages(t *testing.T) {
	h := newHub(nil)
	for range mostOpen {
		if !h.enter(1) {
			t.Fatal("refused too early")
		}
	}
	if h.enter(1) {
		t.Error("one too many was let in")
	}
	h.enter(-1)
	if !h.enter(1) {
		t.Error("refused although one left")
	}
}
