package safe

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A gate is a guard before a handler that says who asks.
type gate struct {
	*testing.T
	http.Handler
	guard *Guard
	log   bytes.Buffer
	now   time.Time
	token string
	file  string
}

// newGate returns a gate; with tokens it asks who is there.
func newGate(t *testing.T, o Options, tokens bool) *gate {
	t.Helper()
	g := &gate{T: t, now: time.Date(2031, 5, 6, 12, 0, 0, 0, time.UTC)}
	o.Now = func() time.Time { return g.now }
	o.Log = slog.New(slog.NewTextHandler(&g.log, nil))
	if tokens {
		g.file = filepath.Join(t.TempDir(), "new", "tokens")
		o.Tokens = g.file
	}
	guard, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	if tokens {
		data, err := os.ReadFile(g.file)
		if err != nil {
			t.Fatal(err)
		}
		f := strings.Fields(string(data))
		g.token = f[len(f)-1]
	}
	g.guard = guard
	g.Handler = guard.Wrap(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			http.Error(w, "too long", http.StatusRequestEntityTooLarge)
			return
		}
		fmt.Fprintf(w, "hello %s", Reader(r))
	}))
	return g
}

// ask sends a request with headers, "Name: value".
func (g *gate) ask(method, target, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	r.Host = "127.0.0.1:7373"
	for _, h := range headers {
		k, v, _ := strings.Cut(h, ": ")
		if k == "Host" {
			r.Host = v
			continue
		}
		if k == "From" {
			r.RemoteAddr = v
			continue
		}
		r.Header.Add(k, v)
	}
	w := httptest.NewRecorder()
	g.ServeHTTP(w, r)
	return w
}

func (g *gate) want(code int, w *httptest.ResponseRecorder) {
	g.Helper()
	if w.Code != code {
		g.Errorf("status %d, want %d: %.80s", w.Code, code, w.Body)
	}
}

// A name that was made to lead here is not served, whatever it looks like.
func TestHosts(t *testing.T) {
	g := newGate(t, Options{Hosts: []string{"desk.example", "old.example:8443"}}, false)
	for _, h := range []string{"127.0.0.1:7373", "localhost", "localhost:80", "LOCALHOST:7373", "[::1]:7373", "127.1.2.3", "desk.example", "desk.example:443", "Desk.Example", "old.example:8443", "a.localhost:1"} {
		if w := g.ask("GET", "/", "", "Host: "+h); w.Code != http.StatusOK {
			t.Errorf("%s: %d", h, w.Code)
		}
	}
	for _, h := range []string{"evil.example", "evil.example:7373", "127.0.0.1.evil.example", "localhost.evil.example", "evillocalhost", "desk.example.evil.example", "192.0.2.1", "0.0.0.0:7373", "[2001:db8::1]", "old.example", "a:b:c", "xdesk.example", "[::1"} {
		if w := g.ask("GET", "/", "", "Host: "+h); w.Code != http.StatusMisdirectedRequest {
			t.Errorf("%s: %d", h, w.Code)
		}
	}
}

// Another site in the same browser can make it do nothing, on no address and by no method.
func TestOtherOrigins(t *testing.T) {
	g := newGate(t, Options{}, false)
	for _, path := range []string{"/", "/seen", "/decide", "/mcp", "/api/x"} {
		for _, method := range []string{"POST", "PUT", "DELETE", "PATCH"} {
			g.want(http.StatusForbidden, g.ask(method, path, "a=1", "Sec-Fetch-Site: cross-site", "Origin: https://evil.example"))
			g.want(http.StatusForbidden, g.ask(method, path, "a=1", "Sec-Fetch-Site: same-site", "Origin: http://127.0.0.1:8080"))
			g.want(http.StatusForbidden, g.ask(method, path, "a=1", "Origin: https://evil.example")) // a browser of old
			g.want(http.StatusForbidden, g.ask(method, path, "a=1", "Origin: null"))
			g.want(http.StatusOK, g.ask(method, path, "a=1", "Sec-Fetch-Site: same-origin", "Origin: http://127.0.0.1:7373"))
			g.want(http.StatusOK, g.ask(method, path, "a=1")) // a program
		}
		g.want(http.StatusOK, g.ask("GET", path, "", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate")) // a link
		g.want(http.StatusForbidden, g.ask("GET", path, "", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"))
		g.want(http.StatusForbidden, g.ask("GET", path, "", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors"))
	}
}

// Every answer says what a browser may do with it.
func TestHeaders(t *testing.T) {
	g := newGate(t, Options{}, true)
	for _, w := range []*httptest.ResponseRecorder{g.ask("GET", "/", ""), g.ask("GET", "/login", ""), g.ask("GET", "/", "", "Host: evil.example"), g.ask("POST", "/x", "", "Origin: null")} {
		csp := w.Header().Get("Content-Security-Policy")
		if !strings.Contains(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") || !strings.Contains(csp, "frame-ancestors 'none'") || w.Header().Get("X-Content-Type-Options") != "nosniff" || w.Header().Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%d: %v", w.Code, w.Header())
		}
		if w.Header().Get("Access-Control-Allow-Origin") != "" {
			t.Error("other origins may read it")
		}
	}
}

// So many requests a minute are served of one address, and others are not held up by it.
func TestLimit(t *testing.T) {
	g := newGate(t, Options{Minute: 10}, false)
	for range 10 {
		g.want(http.StatusOK, g.ask("GET", "/", "", "From: 192.0.2.7:1"))
	}
	w := g.ask("GET", "/", "", "From: 192.0.2.7:9")
	g.want(http.StatusTooManyRequests, w)
	if w.Header().Get("Retry-After") == "" {
		t.Error("no Retry-After")
	}
	g.want(http.StatusOK, g.ask("GET", "/", "", "From: 192.0.2.8:1"))
	g.now = g.now.Add(6 * time.Second) // a tenth of a minute
	g.want(http.StatusOK, g.ask("GET", "/", "", "From: 192.0.2.7:1"))
	g.want(http.StatusTooManyRequests, g.ask("GET", "/", "", "From: 192.0.2.7:1"))
	for i := range 10 { // one reader with a network
		g.want(http.StatusOK, g.ask("GET", "/", "", fmt.Sprintf("From: [2001:db8::%x]:1", i)))
	}
	g.want(http.StatusTooManyRequests, g.ask("GET", "/", "", "From: [2001:db8::ff]:1"))
	for i := range 2 * mostAddresses {
		g.guard.all.take(fmt.Sprint(i))
	}
	if n := len(g.guard.all.at); n > mostAddresses {
		t.Errorf("%d addresses are remembered", n)
	}
}

// A body that is too long is not read.
func TestBodies(t *testing.T) {
	g := newGate(t, Options{Body: 100}, false)
	g.want(http.StatusOK, g.ask("POST", "/", strings.Repeat("a", 100)))
	g.want(http.StatusRequestEntityTooLarge, g.ask("POST", "/", strings.Repeat("a", 101)))
}

// Elsewhere than on this machine nobody is served without a token or a session.
func TestTokens(t *testing.T) {
	g := newGate(t, Options{Hosts: []string{"desk.example"}}, true)
	g.want(http.StatusUnauthorized, g.ask("GET", "/", ""))
	g.want(http.StatusUnauthorized, g.ask("POST", "/decide", ""))
	g.want(http.StatusUnauthorized, g.ask("GET", "/story/x.json", "", "Authorization: Bearer "+strings.Repeat("A", 26)))
	g.want(http.StatusUnauthorized, g.ask("GET", "/", "", "Authorization: Basic "+g.token))
	g.want(http.StatusUnauthorized, g.ask("GET", "/", "", "Cookie: session="+strings.Repeat("A", 26)))
	if w := g.ask("GET", "/changes?a=1", "", "Accept: text/html"); w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/login?to=%2Fchanges%3Fa%3D1" {
		t.Errorf("%d %s", w.Code, w.Header().Get("Location"))
	}
	w := g.ask("GET", "/", "", "Authorization: Bearer "+g.token)
	if g.want(http.StatusOK, w); w.Body.String() != "hello me" {
		t.Error(w.Body)
	}
	if info, err := os.Stat(g.file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file of tokens: %v %v", info.Mode(), err)
	}
}

// A reader of feeds, which knows no Bearer, gives the token as a password; for nothing else.
func TestFeedReaders(t *testing.T) {
	g := newGate(t, Options{}, true)
	basic := func(password string) string {
		return "Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte("any:"+password))
	}
	for _, path := range []string{"/search.atom?q=a", "/story/x/changes.atom", "/api/search/feed?q=a"} {
		w := g.ask("GET", path, "", "Accept: text/html")
		if g.want(http.StatusUnauthorized, w); !strings.HasPrefix(w.Header().Get("WWW-Authenticate"), "Basic ") {
			t.Errorf("%s: %v", path, w.Header())
		}
		g.want(http.StatusOK, g.ask("GET", path, "", basic(g.token)))
		g.want(http.StatusUnauthorized, g.ask("GET", path, "", basic("wrong")))
	}
	for _, path := range []string{"/", "/story/x", "/feed", "/api/stories"} {
		g.want(http.StatusUnauthorized, g.ask("GET", path, "", basic(g.token)))
	}
	g.want(http.StatusUnauthorized, g.ask("POST", "/search.atom", "", basic(g.token)))
}

// login logs in and returns the cookie.
func (g *gate) login(token string) string {
	g.Helper()
	w := g.ask("POST", "/login", "to=%2Fchanges&token="+token, "Content-Type: application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin")
	if w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/changes" {
		g.Fatalf("log in: %d %s", w.Code, w.Header().Get("Location"))
	}
	return cookieOf(g.T, w)
}

func cookieOf(t *testing.T, w *httptest.ResponseRecorder) string {
	t.Helper()
	for _, c := range w.Result().Cookies() {
		if c.Name == cookieName {
			if !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/" {
				t.Errorf("the cookie is %v", c)
			}
			return c.Value
		}
	}
	return ""
}

// A session is begun by a token, gets a new name every hour, and ends: when it is ended, when
// it is idle or old, and when its token is taken out of the file.
func TestSessions(t *testing.T) {
	g := newGate(t, Options{}, true)
	cookie := g.login(g.token)
	g.want(http.StatusOK, g.ask("GET", "/", "", "Cookie: session="+cookie))
	g.now = g.now.Add(turn + time.Minute)
	w := g.ask("GET", "/", "", "Cookie: session="+cookie)
	g.want(http.StatusOK, w)
	next := cookieOf(t, w)
	if next == "" || next == cookie {
		t.Fatal("the session got no new name")
	}
	g.want(http.StatusOK, g.ask("GET", "/", "", "Cookie: session="+cookie)) // a page that loads at the time
	g.now = g.now.Add(2 * grace)
	g.want(http.StatusUnauthorized, g.ask("GET", "/", "", "Cookie: session="+cookie))
	g.want(http.StatusOK, g.ask("GET", "/", "", "Cookie: session="+next))

	g.want(http.StatusSeeOther, g.ask("POST", "/logout", "", "Cookie: session="+next))
	g.want(http.StatusUnauthorized, g.ask("GET", "/", "", "Cookie: session="+next))

	cookie = g.login(g.token)
	g.now = g.now.Add(idle + time.Minute)
	g.want(http.StatusUnauthorized, g.ask("GET", "/", "", "Cookie: session="+cookie))

	// Rotation: a second token, and then the first one is taken out.
	cookie = g.login(g.token)
	fresh := strings.Repeat("N", 26)
	data, err := os.ReadFile(g.file)
	if err != nil {
		t.Fatal(err)
	}
	g.rewrite(string(data) + "ada  " + fresh + "\n")
	if w := g.ask("GET", "/", "", "Authorization: Bearer "+fresh); w.Body.String() != "hello ada" {
		t.Errorf("the new token: %d %s", w.Code, w.Body)
	}
	g.want(http.StatusOK, g.ask("GET", "/", "", "Cookie: session="+cookie))
	g.rewrite("ada  " + fresh + "\n")
	g.want(http.StatusUnauthorized, g.ask("GET", "/", "", "Authorization: Bearer "+g.token))
	g.want(http.StatusUnauthorized, g.ask("GET", "/", "", "Cookie: session="+cookie))
	// A file that is gone or broken lets nobody in.
	g.rewrite("nonsense\n")
	g.want(http.StatusUnauthorized, g.ask("GET", "/", "", "Authorization: Bearer "+fresh))
}

// rewrite writes the file of tokens, and lets a moment pass.
func (g *gate) rewrite(content string) {
	g.Helper()
	if err := os.WriteFile(g.file, []byte(content), 0o600); err != nil {
		g.Fatal(err)
	}
	g.now = g.now.Add(2 * time.Second)
	later := time.Now().Add(time.Duration(len(content)) * time.Second)
	if err := os.Chtimes(g.file, later, later); err != nil {
		g.Fatal(err)
	}
}

// Tokens cannot be tried out, and none, nor a cookie or query, is in the log.
func TestGuessing(t *testing.T) {
	g := newGate(t, Options{}, true)
	cookie := g.login(g.token)
	codes := map[int]int{}
	for i := range 30 {
		w := g.ask("POST", "/login", fmt.Sprintf("token=guess%021d", i), "Content-Type: application/x-www-form-urlencoded", "From: 192.0.2.9:1")
		codes[w.Code]++
	}
	if codes[http.StatusForbidden] != loginsMin || codes[http.StatusTooManyRequests] != 30-loginsMin {
		t.Errorf("guesses: %v", codes)
	}
	for i := range 30 {
		g.ask("GET", "/?q=secret", "", fmt.Sprintf("Authorization: Bearer guess%021d", i), "From: 192.0.2.10:1")
	}
	if w := g.ask("GET", "/", "", "Authorization: Bearer "+g.token, "From: 192.0.2.10:1"); w.Code != http.StatusUnauthorized {
		t.Errorf("after thirty guesses: %d", w.Code)
	}
	g.want(http.StatusOK, g.ask("GET", "/", "", "Authorization: Bearer "+g.token)) // somebody else
	for _, secret := range []string{g.token, cookie, "guess0", "secret"} {
		if strings.Contains(g.log.String(), secret) {
			t.Errorf("the log holds %q", secret)
		}
	}
	if !strings.Contains(g.log.String(), "a wrong token") {
		t.Error("the log does not tell of wrong tokens")
	}
}

// TestProxy: behind a proxy on this machine one who guesses is kept out, and nobody else; who
// is not behind one cannot name an address.
func TestProxy(t *testing.T) {
	g := newGate(t, Options{}, true)
	guess := func(from, by string) int {
		for i := range 30 {
			g.ask("GET", "/", "", fmt.Sprintf("Authorization: Bearer guess%021d", i), "From: "+from, "X-Forwarded-For: "+by)
		}
		return g.ask("GET", "/", "", "Authorization: Bearer "+g.token, "From: "+from, "X-Forwarded-For: "+by).Code
	}
	if code := guess("127.0.0.1:1", "198.51.100.1, 192.0.2.9"); code != http.StatusUnauthorized {
		t.Errorf("after thirty guesses: %d", code)
	}
	for _, by := range []string{"192.0.2.10", "198.51.100.1", "192.0.2.9, 192.0.2.11"} { // the last is the proxy's own word
		g.want(http.StatusOK, g.ask("GET", "/", "", "Authorization: Bearer "+g.token, "From: 127.0.0.1:1", "X-Forwarded-For: "+by))
	}
	guess("192.0.2.20:1", "192.0.2.21")
	if w := g.ask("GET", "/", "", "Authorization: Bearer "+g.token, "From: 192.0.2.20:1", "X-Forwarded-For: 192.0.2.22"); w.Code != http.StatusUnauthorized {
		t.Errorf("with an address of his own: %d", w.Code)
	}
}

// The page after a login is on this server.
func TestInside(t *testing.T) {
	for to, want := range map[string]string{"/a?b=c": "/a?b=c", "https://evil.example": "/", "//evil.example/": "/", `/\evil.example`: "/", "": "/", "javascript:alert(1)": "/"} {
		if got := inside(to); got != want {
			t.Errorf("%s leads to %s", to, got)
		}
	}
	g := newGate(t, Options{}, true)
	if w := g.ask("GET", `/login?to="><script>alert(1)</script>`, ""); strings.Contains(w.Body.String(), "<script>") {
		t.Error("the login page holds code")
	}
}

// A file of tokens that cannot be used is named with its line.
func TestTokenFaults(t *testing.T) {
	for content, want := range map[string]string{"": "no token", "# nothing\n": "no token", "me short\n": ":1: ", "\nme\n": ":2: ", "a b c\n": ":1: "} {
		path := filepath.Join(t.TempDir(), "tokens")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := New(Options{Tokens: path}); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path) {
			t.Errorf("%q: %v", content, err)
		}
	}
}

// A server cuts who is slow with a header, and who sends too long ones.
func TestServer(t *testing.T) {
	srv := Server(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "hello") }))
	srv.ReadHeaderTimeout = 200 * time.Millisecond
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go srv.Serve(l)
	t.Cleanup(func() { srv.Close() })
	c, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprint(c, "GET / HTTP/1.1\r\nHost: x\r\n")
	c.SetReadDeadline(time.Now().Add(5 * time.Second))
	if _, err := io.ReadAll(c); err != nil {
		t.Errorf("a slow header is waited for: %v", err)
	}
	r, _ := http.NewRequest("GET", "http://"+l.Addr().String(), nil)
	r.Header.Set("X", strings.Repeat("a", 64<<10))
	if resp, err := http.DefaultClient.Do(r); err == nil {
		if resp.Body.Close(); resp.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
			t.Errorf("a long header: %d", resp.StatusCode)
		}
	}
}
