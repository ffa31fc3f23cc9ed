package serve_test

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"stemma/desk"
	"stemma/internal/desktest"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/serve"
	"stemma/serve/api"
	"stemma/serve/mcp"
	"stemma/serve/safe"
	"stemma/serve/shelf"
	"stemma/serve/site"
	"stemma/store"
	"stemma/store/sqlite"
)

var (
	heldReports = flag.Int("held", 3000, "reports that TestHeld holds")
	heldIn      = flag.String("heldin", "", "directory in which TestHeld keeps its store, to go on with it")
)

// TestHeld asks for pages, for the API and for tools of agents while eight write new stories
// and new editions of old ones, and with 100,000 reports or more
// fails where an answer takes longer than it may, as the processor of this thread counts it:
//
//	go test ./serve -run TestHeld -held 100000 -v -timeout 1h
//
// The stories are alike but for their names, three reports of each; see desktest.Crowd. By
// the clock an answer takes longer where the machine does other work.
func TestHeld(t *testing.T) {
	if testing.Short() {
		t.Skip("it holds many reports")
	}
	dir := *heldIn
	if dir == "" {
		dir = t.TempDir()
	}
	s, err := sqlite.Open(t.Context(), filepath.Join(dir, "served.sqlite"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	c := desktest.NewCrowd(t, s, ferry())
	start := time.Now()
	c.Fill(*heldReports / len(desktest.Ferry))
	t.Logf("%d stories kept in %v", len(c.Names), time.Since(start).Round(time.Second))

	h := served(t, s)
	ctx, stop := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	var next atomic.Int64
	next.Store(int64(len(c.Names)))
	for range 8 {
		wg.Go(func() {
			for ctx.Err() == nil {
				n := int(next.Add(1))
				_, err := c.Write(ctx, n)
				if err == nil {
					err = c.Revise(ctx, c.Names[n*7919%len(c.Names)])
				}
				if err != nil && ctx.Err() == nil {
					t.Error(err)
					return
				}
				select {
				case <-ctx.Done():
				case <-time.After(200 * time.Millisecond):
				}
			}
		})
	}
	defer func() { stop(); wg.Wait(); t.Logf("%d stories were written meanwhile", int(next.Load())-len(c.Names)) }()
	filled, err := s.Before(t.Context(), store.FarFuture) // those until here are of many stories each
	if err != nil {
		t.Fatal(err)
	}
	// Who looked long ago: nearly all has changed since, and goes on to change.
	if err := c.SetMark(t.Context(), "away", 1); err != nil {
		t.Fatal(err)
	}
	ask := &asker{T: t, h: h, names: c.Names, limits: *heldReports >= 100_000}
	ask.all("pages", 50, "/", "/?page=40", "/changes", "/changes?since=1", "/changes?since=1&page=50", "/changes.json?since=1", "/changes?since=10m",
		"away /", "away /?page=40", "away /changes", "/story/%s", "/story/%s/figures", "/story/%s/quotes", "/story/%s/people", "/story/%s/places", "/story/%s/compare",
		"/story/%s/changes.atom", "/report/%s", "/places", "/search?q=ferry+norvane", "/search?q=speaker:moor", "/search?q=figure:>100", "/search.atom?q=ferry+norvane",
		"/search.atom?q=figure:>100", "/decisions", "/settings")
	ask.all("API", 30, "/api/stories", "/api/stories/%s", "/api/stories/%s/claims", "/api/stories/%s/figures", "/api/stories/%s/versions", "/api/stories/%s/feed",
		"/api/search?q=ferry+norvane", "/api/search/feed?q=ferry+norvane", fmt.Sprintf("/api/changes?after=%d", filled), fmt.Sprintf("/api/changes?after=%d&limit=100", filled), "/api/changes?since="+url.QueryEscape(time.Now().Format(time.RFC3339)),
		"/api/reports", "/api/reports/%s", fmt.Sprintf(`/mcp changes_since {"after":%d}`, filled), fmt.Sprintf(`/mcp changes_since {"after":%d,"story":"%%s"}`, filled), "/mcp stories {}", `/mcp story {"story":"%s"}`, `/mcp search {"query":"ferry norvane"}`)
}

// ferry returns the reports of one story.
func ferry() (out []*report.Report) {
	for _, x := range desktest.Ferry {
		out = append(out, storytest.Report(x))
	}
	return out
}

// served returns the pages and the API of a store.
func served(t *testing.T, s *sqlite.Store) http.Handler {
	t.Helper()
	guard, err := safe.New(safe.Options{Minute: 1 << 30})
	if err != nil {
		t.Fatal(err)
	}
	one := shelf.New(s, desk.English.Rules)
	pages := site.New(s, site.Options{Shelf: one})
	watching, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); pages.Watch(watching, nil) }()
	t.Cleanup(func() { stop(); <-done })
	tools := mcp.New(s, mcp.Options{Version: "1", Rules: desk.English.Rules, Shelf: one})
	return serve.Handler(guard, pages, serve.Part{Path: api.Root + "/", Handler: api.Handler(s, api.Options{Version: "1", Rules: desk.English.Rules, Shelf: one})},
		serve.Part{Path: "/mcp", Handler: tools.Handler()})
}

// What a page takes does not grow with the stories that stand, of which it shows a few.
// Not under the race detector, which is run with -short: its pools throw away one thing in
// four, so that the bytes an answer takes are chance.
func TestPagesDoNotGrow(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: no bytes of pages")
	}
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "served.sqlite"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	c := desktest.NewCrowd(t, s, ferry())
	h := served(t, s)
	paths := []string{"/", "/changes?since=0", "/changes?since=1", "/api/changes?after=1", "/places", "/search?q=figure:>100", "/search?q=figure:>100&page=1000", "/search.atom?q=figure:>100", "/api/stories"}
	var few []uint64
	for _, stories := range []int{60, 900} {
		c.Fill(stories)
		for i, path := range paths {
			took := allocated(t, h, path)
			if stories == 60 {
				few = append(few, took)
			} else if took > few[i]*4/3 {
				t.Errorf("%s takes %d bytes with 60 stories and %d with %d", path, few[i], took, stories)
			}
		}
	}
}

// allocated returns the bytes that an answer takes, the least of some times.
func allocated(t *testing.T, h http.Handler, path string) uint64 {
	t.Helper()
	least := uint64(1 << 62)
	for range 5 {
		w, r := httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "http://127.0.0.1"+path, nil)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		h.ServeHTTP(w, r)
		runtime.ReadMemStats(&after)
		if w.Code != http.StatusOK {
			t.Fatalf("%s: %d %.200s", path, w.Code, w.Body.String())
		}
		least = min(least, after.TotalAlloc-before.TotalAlloc)
	}
	return least
}

// An asker asks for addresses and measures the answers.
type asker struct {
	*testing.T
	h      http.Handler
	names  []string
	limits bool
}

// all asks for each address ten times, or a hundred times where there are limits, with the
// names of stories in it, after a first time that is told apart.
func (a *asker) all(what string, limit float64, paths ...string) {
	times := 10
	if a.limits {
		times = 100
	}
	var all []time.Duration
	for _, path := range paths {
		var used, clock []time.Duration
		var first, firstClock time.Duration
		for i := range 1 + times {
			to := path
			if strings.Contains(to, "%") {
				to = fmt.Sprintf(to, a.names[i*7919%len(a.names)])
			}
			w, r := httptest.NewRecorder(), request(to)
			start := time.Now()
			cpu := onThread(func() { a.h.ServeHTTP(w, r) })
			if w.Code == http.StatusSeeOther {
				w, r = httptest.NewRecorder(), request(w.Header().Get("Location"))
				cpu += onThread(func() { a.h.ServeHTTP(w, r) })
			}
			if w.Code != http.StatusOK || strings.Contains(w.Body.String(), `"isError":true`) {
				a.Fatalf("%s: %d %.200s", to, w.Code, w.Body.String())
			}
			if i == 0 {
				first, firstClock = cpu, time.Since(start)
				continue
			}
			used, clock = append(used, cpu), append(clock, time.Since(start))
		}
		all = append(all, used...)
		a.Logf("%-44s p50 %6.1f ms, p99 %6.1f ms; by the clock %6.1f and %6.1f ms; the first %6.1f ms, by the clock %6.1f ms",
			path, at(used, 50), at(used, 99), at(clock, 50), at(clock, 99), ms(first), ms(firstClock))
	}
	p99 := at(all, 99)
	a.Logf("%s: p99 %.1f ms (limit %.0f)", what, p99, limit)
	if a.limits && p99 > limit {
		a.Errorf("%s: p99 %.1f ms is beyond %.0f", what, p99, limit)
	}
}

// request returns a request: "/path"; "away /path", of a reader of that name; or "/mcp tool
// arguments", of an agent.
func request(to string) *http.Request {
	before, after, two := strings.Cut(to, " ")
	if before == "/mcp" {
		tool, args, _ := strings.Cut(after, " ")
		r := httptest.NewRequest(http.MethodPost, "http://127.0.0.1/mcp", strings.NewReader(fmt.Sprintf(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":%q,"arguments":%s}}`, tool, args)))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "application/json, text/event-stream")
		return r
	}
	if two {
		to = after
	}
	r := httptest.NewRequest(http.MethodGet, "http://127.0.0.1"+to, nil)
	if two {
		r.AddCookie(&http.Cookie{Name: "reader", Value: before})
	}
	return r
}

// at returns the milliseconds that so many percent do not exceed.
func at(ds []time.Duration, percent int) float64 {
	slices.Sort(ds)
	return float64(ds[(len(ds)-1)*percent/100].Microseconds()) / 1000
}
