package fetch

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// A stage is a local server with a client that may reach it, and a clock.
type stage struct {
	*httptest.Server
	client *Client
	mu     sync.Mutex
	now    time.Time
	slept  time.Duration
}

// newStage starts a server. robots.txt is missing unless h serves it.
func newStage(t *testing.T, o Options, h http.HandlerFunc) *stage {
	t.Helper()
	s := &stage{now: time.Date(2031, 3, 4, 5, 6, 7, 0, time.UTC)}
	s.Server = httptest.NewServer(h)
	t.Cleanup(s.Server.CloseClientConnections)
	t.Cleanup(s.Close)
	o.Allow = append(o.Allow, netip.MustParseAddrPort(s.Listener.Addr().String()))
	o.Now = func() time.Time { s.mu.Lock(); defer s.mu.Unlock(); return s.now }
	o.Sleep = func(ctx context.Context, d time.Duration) error { s.pass(d); return ctx.Err() }
	s.client = New(o)
	return s
}

func (s *stage) pass(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now, s.slept = s.now.Add(d), s.slept+d
}

func (s *stage) get(path string, st State) (Result, error) {
	return s.client.Get(context.Background(), Request{URL: s.URL + path, State: st})
}

func TestGet(t *testing.T) {
	s := newStage(t, Options{}, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/feed":
			if r.Header.Get("If-None-Match") == `"v1"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			w.Header().Set("Content-Type", "application/rss+xml; charset=utf-8")
			w.Header().Set("ETag", `"v1"`)
			fmt.Fprint(w, "<rss/>")
		default:
			http.NotFound(w, r)
		}
	})
	r, err := s.get("/feed", State{})
	if err != nil || string(r.Body) != "<rss/>" || r.Media != "application/rss+xml" || r.Charset != "utf-8" || r.State.ETag != `"v1"` {
		t.Fatalf("%+v, %v", r, err)
	}
	if r, err = s.get("/feed", r.State); err != nil || !r.NotModified || len(r.Body) > 0 || r.State.ETag != `"v1"` {
		t.Fatalf("%+v, %v", r, err)
	}
	if s.slept < time.Second {
		t.Errorf("waited %v between two requests", s.slept)
	}
	r, err = s.get("/none", State{})
	var e *Error
	if !errors.Is(err, Status) || !errors.As(err, &e) || e.Status != 404 || r.State.Failures != 1 || r.State.Error != Status || !r.State.Next.After(r.Time) {
		t.Fatalf("%+v, %v", r.State, err)
	}
	if _, err = s.get("/none", r.State); !errors.Is(err, Later) {
		t.Errorf("asked again at once: %v", err)
	}
}

func TestBackoff(t *testing.T) {
	var st State
	now := time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC)
	last := time.Duration(0)
	for range 40 {
		st = st.failed("https://bell.example/", now, &Error{Kind: Network})
		d := st.Next.Sub(now)
		if d < last || d > mostWait+mostWait/10 {
			t.Fatalf("after %d failures %v, before it %v", st.Failures, d, last)
		}
		last = d
	}
	if last < mostWait {
		t.Errorf("%v", last)
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2031, 3, 4, 5, 6, 7, 0, time.UTC)
	for in, want := range map[string]time.Duration{
		"120": 2 * time.Minute, "Tue, 04 Mar 2031 05:07:07 GMT": time.Minute, "99999999": maxRetryAfter, "Tue, 04 Mar 2001 05:07:07 GMT": 0,
		"": 0, "-5": 0, "soon": 0, "99999999999999999999": 0,
	} {
		if got := retryAfter(in, now); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
	s := newStage(t, Options{}, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Retry-After", "7200")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	r, err := s.get("/a", State{})
	if !errors.Is(err, Status) || r.State.Next.Sub(r.Time) != 2*time.Hour {
		t.Errorf("%v, next %v", err, r.State.Next.Sub(r.Time))
	}
	if _, err := s.get("/b", State{}); !errors.Is(err, Later) {
		t.Errorf("another page of the host: %v", err)
	}
}

func TestRedirects(t *testing.T) {
	s := newStage(t, Options{}, func(w http.ResponseWriter, r *http.Request) {
		p := r.URL.Path
		switch {
		case p == "/robots.txt":
			http.NotFound(w, r)
		case p == "/end":
			fmt.Fprint(w, "here")
		case p == "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case p == "/301":
			http.Redirect(w, r, "/308", http.StatusMovedPermanently)
		case p == "/308":
			http.Redirect(w, r, "/end", http.StatusPermanentRedirect)
		case p == "/302":
			http.Redirect(w, r, "/301", http.StatusFound)
		case p == "/410":
			w.WriteHeader(http.StatusGone)
		default:
			http.Redirect(w, r, r.URL.Query().Get("to"), http.StatusMovedPermanently)
		}
	})
	if r, err := s.get("/301", State{}); err != nil || r.Moved != s.URL+"/end" || r.URL != s.URL+"/end" {
		t.Errorf("%+v, %v", r, err)
	}
	if r, err := s.get("/302", State{}); err != nil || r.Moved != "" || r.URL != s.URL+"/end" {
		t.Errorf("%+v, %v", r, err)
	}
	if _, err := s.get("/loop", State{}); !errors.Is(err, Redirects) {
		t.Errorf("loop: %v", err)
	}
	if r, err := s.get("/410", State{}); !errors.Is(err, Gone) || r.State.Next.Sub(r.Time) < mostWait {
		t.Errorf("gone: %v", err)
	}
	for _, to := range []string{"http://127.0.0.1:1/", "http://[::1]/", "http://169.254.169.254/latest", "file:///etc/passwd", "gopher://x.example/", "http://2130706433/", "http://localhost/", "//10.0.0.1/", "http://a@bell.example/"} {
		if _, err := s.get("/to?to="+to, State{}); !errors.Is(err, Refused) {
			t.Errorf("redirect to %s: %v", to, err)
		}
	}
}

// A name that is resolved anew for each connection leads nowhere else.
func TestRebinding(t *testing.T) {
	var asked atomic.Int32
	pc, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer pc.Close()
	answers := [][4]byte{{127, 0, 0, 1}, {127, 0, 0, 2}, {10, 0, 0, 1}, {169, 254, 169, 254}}
	go func() {
		buf := make([]byte, 1500)
		for {
			n, from, err := pc.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buf[:n]) != nil || len(m.Questions) == 0 {
				continue
			}
			m.Response = true
			m.Additionals = nil
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				i := min(int(asked.Add(1))-1, len(answers)-1)
				m.Answers = []dnsmessage.Resource{{Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class}, Body: &dnsmessage.AResource{A: answers[i]}}}
			}
			if out, err := m.Pack(); err == nil {
				pc.WriteTo(out, from)
			}
		}
	}()
	resolver := &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", pc.LocalAddr().String())
	}}
	s := newStage(t, Options{Resolver: resolver}, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close")
		fmt.Fprint(w, "here")
	})
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	get := func() error {
		_, err := s.client.Get(context.Background(), Request{URL: "http://a.bell.example:" + port + "/", Asked: true})
		return err
	}
	if err := get(); err != nil {
		t.Fatalf("the address that is allowed: %v", err)
	}
	for range 3 {
		if err := get(); !errors.Is(err, Refused) {
			t.Errorf("rebound: %v", err)
		}
	}
	if asked.Load() < 4 {
		t.Errorf("the name was asked for %d times", asked.Load())
	}
}

func packedBy(t *testing.T, kind string, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser = gzip.NewWriter(&b)
	if kind == "deflate" {
		w = zlib.NewWriter(&b)
	}
	w.Write(data)
	w.Close()
	return b.Bytes()
}

func TestBodies(t *testing.T) {
	bomb := packedBy(t, "gzip", make([]byte, 32<<20))
	answer := func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/robots.txt":
			http.NotFound(w, r)
		case "/gzip":
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(packedBy(t, "gzip", []byte("nine boats")))
		case "/deflate":
			w.Header().Set("Content-Encoding", "deflate")
			w.Write(packedBy(t, "deflate", []byte("nine boats")))
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(bomb)
		case "/bomb2":
			w.Header().Set("Content-Encoding", "gzip, gzip")
			w.Write(packedBy(t, "gzip", bomb))
		case "/thrice":
			w.Header().Set("Content-Encoding", "gzip, gzip, gzip")
		case "/odd":
			w.Header().Set("Content-Encoding", "zzz")
		case "/damaged":
			w.Header().Set("Content-Encoding", "gzip")
			fmt.Fprint(w, "no gzip at all")
		case "/empty":
			w.Header().Set("Content-Encoding", "gzip")
			for none := packedBy(t, "gzip", nil); ; {
				if _, err := w.Write(none); err != nil {
					return
				}
			}
		case "/large":
			w.Write(make([]byte, 2<<20))
		case "/endless":
			for {
				if _, err := w.Write(make([]byte, 4096)); err != nil {
					return
				}
			}
		case "/slow":
			for {
				if _, err := w.Write([]byte("x")); err != nil {
					return
				}
				w.(http.Flusher).Flush()
				select {
				case <-r.Context().Done():
					return
				case <-time.After(50 * time.Millisecond):
				}
			}
		case "/silent":
			<-r.Context().Done()
		case "/picture":
			w.Header().Set("Content-Type", "image/png")
		case "/short":
			w.Header().Set("Content-Length", "1000")
			fmt.Fprint(w, "nine")
		}
	}
	// What has an end of its own must come to it; what has none must meet the deadline.
	patient := newStage(t, Options{MaxBody: 1 << 20, Timeout: 10 * time.Minute}, answer)
	hasty := newStage(t, Options{MaxBody: 1 << 20, Timeout: 300 * time.Millisecond}, answer)
	for path, want := range map[string]error{
		"/gzip": nil, "/deflate": nil, "/bomb": TooLarge, "/bomb2": TooLarge, "/thrice": Encoding, "/odd": Encoding, "/damaged": Encoding,
		"/empty": TooLarge, "/large": TooLarge, "/endless": TooLarge, "/slow": Timeout, "/silent": Timeout, "/picture": Media, "/short": Network,
	} {
		s := patient
		if want == Timeout {
			s = hasty
		}
		r, err := s.get(path, State{})
		switch {
		case want == nil && (err != nil || string(r.Body) != "nine boats"):
			t.Errorf("%s: %q, %v", path, r.Body, err)
		case want != nil && !errors.Is(err, want):
			t.Errorf("%s: %v, want %v", path, err, want)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := patient.client.Get(ctx, Request{URL: patient.URL + "/gzip"}); !errors.Is(err, Cancelled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestRobotsAreAsked(t *testing.T) {
	var code, reads atomic.Int32
	s := newStage(t, Options{}, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			reads.Add(1)
			w.WriteHeader(int(code.Load()))
			fmt.Fprint(w, "User-agent: *\nDisallow: /private\nCrawl-delay: 7\n")
			return
		}
		fmt.Fprint(w, "here")
	})
	code.Store(503)
	if _, err := s.get("/a", State{}); !errors.Is(err, Robots) {
		t.Errorf("robots.txt with 503: %v", err)
	}
	if _, err := s.client.Get(context.Background(), Request{URL: s.URL + "/a", Asked: true}); err != nil {
		t.Errorf("asked for by a person: %v", err)
	}
	code.Store(200)
	s.pass(robotsFaultFor)
	if _, err := s.get("/private/x", State{}); !errors.Is(err, Robots) {
		t.Errorf("forbidden: %v", err)
	}
	n := reads.Load()
	before := s.slept
	for range 3 {
		if _, err := s.get("/a", State{}); err != nil {
			t.Error(err)
		}
	}
	if reads.Load() != n {
		t.Error("robots.txt is not held")
	}
	if d := s.slept - before; d < 14*time.Second {
		t.Errorf("a Crawl-delay of 7 s: waited %v", d)
	}
	s.pass(robotsFor)
	code.Store(404)
	if _, err := s.get("/private/x", State{}); err != nil {
		t.Errorf("robots.txt is missing: %v", err)
	}
}

// One request at a time is open at a host, from however many goroutines.
func TestOneAtATime(t *testing.T) {
	var open, most atomic.Int32
	s := newStage(t, Options{}, func(w http.ResponseWriter, r *http.Request) {
		n := open.Add(1)
		for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
		}
		time.Sleep(5 * time.Millisecond)
		open.Add(-1)
		fmt.Fprint(w, "here")
	})
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			if _, err := s.get(fmt.Sprintf("/%d", i), State{}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if most.Load() != 1 {
		t.Errorf("%d at a time", most.Load())
	}
	if s.slept < 15*time.Second {
		t.Errorf("20 requests in %v", s.slept)
	}
}

func TestErrorIsOneLine(t *testing.T) {
	e := &Error{Kind: Status, URL: "http://x/\x1b\n", Status: 500, Err: errors.New("a\nb")}
	if strings.ContainsAny(e.Error(), "\n\x1b") {
		t.Errorf("%q", e.Error())
	}
}
