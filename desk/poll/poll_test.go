package poll_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"stemma/desk/poll"
	"stemma/intake/fetch"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
	"stemma/store/storetest"
)

var ctx = context.Background()

// A press is a server of invented papers, with a clock that stands until it is set.
type press struct {
	*httptest.Server
	clock *storetest.Clock
	get   *fetch.Client

	mu    sync.Mutex
	pages map[string]string // by path; a page of "404" answers so
	asked map[string]int
}

func newPress(t *testing.T, pages map[string]string) *press {
	t.Helper()
	p := &press{clock: storetest.NewClock(), pages: pages, asked: map[string]int{}}
	p.Server = httptest.NewServer(p)
	t.Cleanup(p.Close)
	p.get = fetch.New(fetch.Options{
		Allow: []netip.AddrPort{netip.MustParseAddrPort(p.Listener.Addr().String())}, Delay: -1, Now: p.clock.Now,
		Sleep: func(ctx context.Context, d time.Duration) error { return ctx.Err() },
	})
	return p
}

func (p *press) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.asked[r.URL.Path]++
	body, ok := p.pages[r.URL.Path]
	var code int
	if n, _ := fmt.Sscanf(body, "%d", &code); !ok || n == 1 && len(body) == 3 {
		http.Error(w, "no", max(code, 404))
		return
	}
	body = strings.ReplaceAll(body, "HOST", p.URL)
	tag := `"` + store.Digest([]byte(body)) + `"`
	w.Header().Set("ETag", tag)
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if strings.HasPrefix(body, "<?xml") {
		w.Header().Set("Content-Type", "application/rss+xml")
	}
	fmt.Fprint(w, body)
}

func (p *press) set(path, body string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.pages[path] = body
}

// rss returns a feed of some items.
func rss(title string, items ...string) string {
	return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>` + title + `</title>` + strings.Join(items, "") + `</channel></rss>`
}

// item is an entry of a feed; content may be empty.
func item(path, title, teaser, content string) string {
	s := "<item><title>" + title + "</title><link>HOST" + path + "</link><pubDate>Fri, 02 May 2031 08:00:00 GMT</pubDate><description>" + teaser + "</description>"
	if content != "" {
		s += "<content:encoded>" + content + "</content:encoded>"
	}
	return s + "</item>"
}

// page is a news page.
func page(path, title, body string) string {
	return `<html><head><title>` + title + `</title><link rel="canonical" href="HOST` + path + `"></head><body><nav>Home Sport</nav><article><h1>` + title + `</h1><p>` + body +
		`</p><p>The ferry Silver Tern had left Norvane at dawn with 140 people on board, the harbour master, Ada Moor, said. Divers searched the wreck until dark.</p></article></body></html>`
}

func openStore(t *testing.T, clock *storetest.Clock) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "store"), sqlite.Options{Now: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// follow follows the feeds at some paths.
func (p *press) follow(t *testing.T, s store.Feeds, paths ...string) *poll.Poller {
	t.Helper()
	for _, path := range paths {
		if _, err := s.Follow(ctx, store.Feed{Address: p.URL + path, Added: p.clock.Now()}); err != nil {
			t.Fatal(err)
		}
	}
	return &poll.Poller{Store: s.(poll.Store), Get: p.get, Now: p.clock.Now}
}

func rounds(t *testing.T, p *poll.Poller) {
	t.Helper()
	for range 20 {
		if n, err := p.Round(ctx); err != nil {
			t.Fatal(err)
		} else if n == 0 {
			return
		}
	}
	t.Fatal("there is always something due")
}

// texts lists the reports that came: title, outlet and how they begin.
func texts(t *testing.T, s store.Reports) (out []string) {
	t.Helper()
	ids, _, err := s.Arrived(ctx, 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		r, err := s.Report(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		_, body, _ := strings.Cut(r.Text, "\n\n")
		out = append(out, fmt.Sprintf("%s | %s | %.40s", r.Outlet, r.Title, body))
	}
	slices.Sort(out)
	return out
}

func same(t *testing.T, got, want any) {
	t.Helper()
	if g, w := fmt.Sprintf("%q", got), fmt.Sprintf("%q", want); g != w {
		t.Fatalf("got  %s\nwant %s", g, w)
	}
}

var longText = strings.Repeat("The mill in Gorwick closed on Thursday, and 400 workers walked out. ", 20)

func TestPoll(t *testing.T) {
	p := newPress(t, map[string]string{
		"/rss": rss("Merrow Post", item("/a", "Ferry capsizes", "Nine were killed.", ""), item("/b", "Mill closes", "400 walked out.", longText), item("/b", "Mill closes again", "", longText+"2")),
		"/a":   page("/a", "Ferry capsizes", "At least nine people were killed when a ferry capsized off Norvane."),
	})
	s := openStore(t, p.clock)
	poller := p.follow(t, s, "/rss")
	rounds(t, poller)
	// The page that the feed holds whole was not asked for; of two entries of one the first counts.
	same(t, texts(t, s), []string{"Merrow Post | Ferry capsizes | At least nine people were killed when a ", "Merrow Post | Mill closes | The mill in Gorwick closed on Thursday, "})
	if p.asked["/b"] > 0 || p.asked["/a"] != 1 || p.asked["/rss"] != 1 {
		t.Errorf("asked for %v", p.asked)
	}
	ids, err := s.Versions(ctx, p.URL+"/a")
	if err != nil || len(ids) != 1 {
		t.Fatal(ids, err)
	}
	r, err := s.Report(ctx, ids[0])
	if err != nil || r.Published.String() != "2031-05-02T08:00:00Z" { // as the feed says
		t.Fatal(r, err)
	}

	// The page is changed. It is seen within the hours after, by itself.
	p.set("/a", page("/a", "Ferry capsizes", "At least 14 people were killed when a ferry capsized off Norvane."))
	for range 60 {
		p.clock.Move(2 * time.Hour)
		rounds(t, poller)
	}
	ids, err = s.Versions(ctx, p.URL+"/a")
	if err != nil || len(ids) != 2 {
		t.Fatal(ids, err)
	}
	if p.asked["/a"] != 5 { // bounded
		t.Errorf("the page was asked for %d times", p.asked["/a"])
	}
	fs, err := s.Feeds(ctx)
	if err != nil {
		t.Fatal(err)
	}
	f := fs[0]
	if f.Told != 2 || f.Came != 3 || f.Polling.Fault != "" || f.Polling.Entries != 3 || !f.Polling.Next.After(p.clock.Now()) || f.Polling.Next.After(p.clock.Now().Add(70*time.Minute)) {
		t.Errorf("%+v", f)
	}
	if c := poller.Counts(); c.Reports != 3 || c.Pages != 5 || c.Unchanged < 50 {
		t.Errorf("%+v", c)
	}
	// After a quiet night it is asked for once an hour, and sooner when there is news.
	wait := func() time.Duration {
		t.Helper()
		fs, err := s.Feeds(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return fs[0].Polling.Next.Sub(p.clock.Now()).Truncate(time.Minute)
	}
	if w := wait(); w < 59*time.Minute || w > 66*time.Minute {
		t.Errorf("while it is quiet the feed is due after %v", w)
	}
	p.set("/rss", rss("Merrow Post", item("/c", "Wreck found", "Divers found it.", "")))
	p.clock.Move(2 * time.Hour)
	rounds(t, poller)
	if w := wait(); w < 9*time.Minute || w > 11*time.Minute {
		t.Errorf("after news the feed is due after %v", w)
	}
}

// A page may state an address of its own site, of another host, and none of another site
// under one suffix.
func TestAddressOfThePage(t *testing.T) {
	for _, tt := range []struct {
		stated, got string
		same        bool
	}{
		{"https://www.post.co.uk/a", "https://m.post.co.uk/a?x=1", true},
		{"https://herald.co.uk/a", "https://post.co.uk/a", false},
		{"https://www.post.example/a", "https://post.example/a", true},
		{"https://one.blogspot.com/a", "https://two.blogspot.com/a", false},
		{"http://10.0.0.1/a", "http://20.0.0.1/a", false},
	} {
		get := getter(`<html><head><title>Ferry sinks</title><link rel="canonical" href="` + tt.stated + `"></head><body><p>The ferry sank off Norvane, the harbour master said.</p></body></html>`)
		r, err := poll.One(ctx, get, tt.got)
		if err != nil || r.URL != map[bool]string{true: tt.stated, false: tt.got}[tt.same] {
			t.Errorf("%s, got from %s: %+v, %v", tt.stated, tt.got, r, err)
		}
	}
}

// A getter is a page that is got from any address.
type getter string

func (g getter) Get(_ context.Context, q fetch.Request) (fetch.Result, error) {
	return fetch.Result{URL: q.URL, Status: 200, Media: "text/html", Body: []byte(g)}, nil
}

// What cannot be got is tried again if that may help, and else what the feed says is taken.
func TestFaults(t *testing.T) {
	p := newPress(t, map[string]string{
		"/robots.txt": "User-agent: *\nDisallow: /private/",
		"/rss": rss("Merrow Post", item("/gone", "Gone", "It is gone, said Ada Moor.", ""), item("/private/x", "Private", "It is forbidden.", ""),
			item("/down", "Down", "It is down.", ""), item("/wall", "Wall", strings.Repeat("A long teaser of the ferry. ", 30), ""), item("/bare", "", "", "")),
		"/gone": "410", "/down": "503", "/wall": "<html><body><p>Subscribe now.</p></body></html>", "/bare": "404",
		"/page": `<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>Read.</body></html>`,
		"/odd":  "Nothing here.", "/dead": "500",
	})
	s := openStore(t, p.clock)
	poller := p.follow(t, s, "/rss", "/page", "/odd", "/dead", "/none", "/private/feed")
	rounds(t, poller)
	teasers := []string{"Merrow Post | Gone | It is gone, said Ada Moor.", "Merrow Post | Private | It is forbidden.", "Merrow Post | Wall | A long teaser of the ferry. A long teaser"[:len("Merrow Post | Wall | ")+40]}
	same(t, texts(t, s), teasers)
	faults := map[string]string{}
	fs, err := s.Feeds(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fs {
		faults[strings.TrimPrefix(f.Address, p.URL)] = f.Polling.Fault
		if !f.Polling.Next.After(p.clock.Now()) {
			t.Errorf("%s is due again at %v", f.Address, f.Polling.Next)
		}
	}
	for path, want := range map[string]string{
		"/rss": "", "/page": "it is a web page and no feed", "/odd": "it is no feed", "/dead": "the server answered 500 Internal Server Error",
		"/none": "the server answered 404 Not Found", "/private/feed": "robots.txt forbids it",
	} {
		if faults[path] != want {
			t.Errorf("%s: fault %q, want %q", path, faults[path], want)
		}
	}
	// The server is up again.
	p.set("/down", page("/down", "Down", "It was down, the paper said, and then it was up again."))
	p.clock.Move(10 * time.Minute)
	rounds(t, poller)
	if got := texts(t, s); len(got) != 4 || !strings.Contains(strings.Join(got, "\n"), "Down | It was down, the paper") {
		t.Fatalf("%q", got)
	}
	// It is down for good.
	p.set("/rss", rss("Merrow Post", item("/down2", "Down", "It is down again.", "")))
	p.set("/down2", "503")
	for range 12 {
		p.clock.Move(time.Hour)
		rounds(t, poller)
	}
	if got := texts(t, s); len(got) != 5 || p.asked["/down2"] != 5 {
		t.Fatalf("%d %q", p.asked["/down2"], got)
	}
}

// two are two feeds that tell of the same pages, each in its way.
func two() map[string]string {
	long := item("/b", "Mill closes", "400 walked out.", longText)
	return map[string]string{
		"/one": rss("Merrow Post", item("/a", "Ferry", "Nine were killed.", ""), item("/c", "Storm", "A storm.", ""), long),
		"/two": rss("Ansel Herald", item("/c", "Storm hits", "A storm, again.", ""), item("/a", "Ferry capsizes", "Nine or ten were killed.", ""), long, item("/gone", "Gone", "It is gone.", "")),
		"/a":   page("/a", "Ferry capsizes off Norvane", "At least nine people were killed when a ferry capsized off Norvane."),
		"/c":   page("/c", "Storm hits Gorwick", "Some 40 houses lost their roofs in a storm that hit Gorwick on Friday."),
	}
}

// held returns what a store holds of reports, but for how often each was seen and in which
// order they came.
func held(t *testing.T, s store.Store, host string) string {
	t.Helper()
	var lines []string
	for line := range strings.Lines(strings.ReplaceAll(storetest.Dump(t, s, "none"), host, "HOST")) {
		switch f := strings.Fields(line); f[0] {
		case "report":
			lines = append(lines, strings.Join(f[2:], " "))
		case "seen":
			lines = append(lines, f[1]+" "+strings.Join(f[3:], " "))
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// Whatever the order in which feeds and pages are asked for, the same reports come.
func TestOrder(t *testing.T) {
	want, orders := "", uint64(12)
	if testing.Short() {
		orders = 4
	}
	for seed := range orders {
		random := rand.New(rand.NewPCG(seed, 1))
		p := newPress(t, two())
		s := openStore(t, p.clock)
		poller := p.follow(t, s, "/one", "/two")
		for range 60 { // single steps
			p.clock.Move(time.Minute)
			fs, err := s.Feeds(ctx)
			if err != nil {
				t.Fatal(err)
			}
			pages, err := s.Due(ctx, p.clock.Now(), 100, 100)
			if err != nil {
				t.Fatal(err)
			}
			if n := random.IntN(len(fs) + len(pages)); n < len(fs) {
				err = poller.Feed(ctx, fs[n])
			} else {
				err = poller.Page(ctx, pages[n-len(fs)])
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		rounds(t, poller)
		got := held(t, s, p.URL)
		if want == "" {
			want = got
		}
		if storetest.Equal(t, got, want); strings.Count(got, "\n") < 8 {
			t.Fatal(got)
		}
	}
}

// fickle is a store whose calls fail at some point, before or after they were done, as if
// the program had been killed there.
type fickle struct {
	*sqlite.Store
	left int // calls until it fails
}

var errKilled = errors.New("killed")

func (f *fickle) at() bool { f.left--; return f.left < 0 }

func (f *fickle) Polled(c context.Context, a string, p store.Polling, ps []store.Told, as ...store.Arrival) ([]report.ID, error) {
	if f.at() {
		return nil, errKilled
	}
	ids, err := f.Store.Polled(c, a, p, ps, as...)
	if f.at() {
		return nil, errKilled
	}
	return ids, err
}

func (f *fickle) Visited(c context.Context, p store.Page, as ...store.Arrival) ([]report.ID, error) {
	if f.at() {
		return nil, errKilled
	}
	ids, err := f.Store.Visited(c, p, as...)
	if f.at() {
		return nil, errKilled
	}
	return ids, err
}

// A poller that is killed at any point loses nothing, and doubles nothing.
func TestKilled(t *testing.T) {
	want := ""
	for left := range 16 {
		p := newPress(t, two())
		s := openStore(t, p.clock)
		poller := p.follow(t, s, "/one", "/two")
		poller.Store = &fickle{s, left}
		fs, err := s.Feeds(ctx)
		if err != nil {
			t.Fatal(err)
		}
		killed := false
		for i := 0; i < 4 && !killed; i++ {
			for _, f := range fs {
				killed = killed || errors.Is(poller.Feed(ctx, f), errKilled)
			}
			pages, err := s.Due(ctx, p.clock.Now(), 100, 100)
			if err != nil {
				t.Fatal(err)
			}
			for _, pg := range pages {
				killed = killed || errors.Is(poller.Page(ctx, pg), errKilled)
			}
		}
		rounds(t, &poll.Poller{Store: s, Get: p.get, Now: p.clock.Now})
		got := held(t, s, p.URL)
		if want == "" {
			want = got
		}
		storetest.Equal(t, got, want)
	}
}

// A poller that runs ends when it is told to, and does not ask one host twice at a time.
func TestRun(t *testing.T) {
	p := newPress(t, two())
	s := openStore(t, p.clock)
	poller := p.follow(t, s, "/one", "/two")
	ctx, cancel := context.WithCancel(ctx)
	var once sync.Once
	came := make(chan struct{})
	poller.Came = func() {
		if poller.Counts().Reports >= 4 {
			once.Do(func() { close(came) })
		}
	}
	done := make(chan error)
	go func() { done <- poller.Run(ctx) }()
	select {
	case <-came:
	case <-time.After(30 * time.Second):
		t.Fatalf("%+v", poller.Counts())
	}
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
}
