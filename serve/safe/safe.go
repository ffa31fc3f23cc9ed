// Package safe stands before everything that the desk serves. On the machine itself it keeps
// out what other pages in the same browser could make it do; elsewhere it also asks who is
// there.
//
// What a request meets, in order: the limits on its size and on how many come in a minute,
// the names under which the desk may be asked, the protection against other origins, and,
// unless the desk is for this machine only, a token or a session. No token, cookie or query
// is ever logged.
package safe

import (
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"time"
)

// Options say who may ask. The zero value is a desk for this machine.
type Options struct {
	// Hosts are the names under which the desk may be asked, beside those of this machine:
	// "desk.example" or "desk.example:8443". A name outside this machine asks for a token.
	Hosts []string
	// Tokens is the file of tokens, a line each: who it is of, and the token. "" means that
	// nobody is asked who they are; that is for this machine only.
	Tokens string
	// Minute is how many requests of one address are served in a minute; 0 means 1200.
	Minute int
	// Body is the most bytes of a request's body; 0 means 1 MiB.
	Body int64
	Now  func() time.Time // nil means time.Now
	Log  *slog.Logger     // nil means none
}

// A Guard lets requests through to a handler, or not.
type Guard struct {
	opt     Options
	tokens  *tokens // nil: nobody is asked
	all     *limit
	logins  *limit
	session *sessions
}

// Limits, ours: a page loads three files and then one as often as something moves, so 1200
// a minute is a reader with many pages open; ten logins a minute let nobody guess a token.
const (
	perMinute = 1200
	loginsMin = 10
	mostBody  = 1 << 20
)

// New returns a guard. It fails if the file of tokens cannot be read, or made.
func New(o Options) (*Guard, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Minute == 0 {
		o.Minute = perMinute
	}
	if o.Body == 0 {
		o.Body = mostBody
	}
	g := &Guard{opt: o, all: newLimit(o.Minute, o.Now), logins: newLimit(loginsMin, o.Now), session: newSessions(o.Now)}
	if o.Tokens != "" {
		t, err := openTokens(o.Tokens, o.Now)
		if err != nil {
			return nil, err
		}
		g.tokens = t
	}
	return g, nil
}

// policy is the content security policy of every answer: only files of this server, and no
// code or style in a page itself.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Wrap puts the guard before a handler.
func (g *Guard) Wrap(h http.Handler) http.Handler {
	inner := http.NewCrossOriginProtection().Handler(g.known(h))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		head := w.Header()
		head.Set("Content-Security-Policy", policy)
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("Referrer-Policy", "no-referrer")
		head.Set("Cross-Origin-Opener-Policy", "same-origin")
		head.Set("Cross-Origin-Resource-Policy", "same-origin")
		head.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		if !g.all.take(from(r)) {
			head.Set("Retry-After", "60")
			refuse(w, http.StatusTooManyRequests)
			return
		}
		if !g.named(r) {
			refuse(w, http.StatusMisdirectedRequest)
			return
		}
		if strange(r) {
			refuse(w, http.StatusForbidden)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, g.opt.Body)
		inner.ServeHTTP(w, r)
	})
}

// refuse answers with a status and its name.
func refuse(w http.ResponseWriter, status int) { http.Error(w, http.StatusText(status), status) }

// from returns the address that a request came from, for limits: one that a proxy on this
// machine names as its last, since otherwise all readers behind it would be one, and a
// stranger's wrong tokens would lock them out. Of IPv6 it is the network, since one reader
// has all of that.
//
// A proxy that lets through what strangers write in the header, without adding to it, lets
// them choose an address; a token is too long to be guessed at any rate.
func from(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	a, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	if by := r.Header.Values("X-Forwarded-For"); len(by) > 0 && a.Unmap().IsLoopback() {
		last := by[len(by)-1]
		if named, err := netip.ParseAddr(strings.TrimSpace(last[strings.LastIndexByte(last, ',')+1:])); err == nil {
			a = named
		}
	}
	if a = a.Unmap(); a.Is6() {
		p, _ := a.WithZone("").Prefix(64)
		return p.String()
	}
	return a.String()
}

// here reports whether a host, without its port, is a name of this machine only.
func here(host string) bool {
	if a, err := netip.ParseAddr(host); err == nil {
		return a.Unmap().IsLoopback()
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	return host == "localhost" || strings.HasSuffix(host, ".localhost")
}

// hostOf returns the host of a Host header without its port; "" if it is not valid.
func hostOf(h string) string {
	if host, _, err := net.SplitHostPort(h); err == nil {
		return host
	}
	if strings.HasPrefix(h, "[") && strings.HasSuffix(h, "]") {
		return h[1 : len(h)-1]
	}
	if strings.Contains(h, ":") {
		return ""
	}
	return h
}

// named reports whether the desk may be asked under the name of a request. A page of
// somebody else whose name was made to lead here has another one.
func (g *Guard) named(r *http.Request) bool {
	host := hostOf(r.Host)
	if host == "" {
		return false
	}
	if here(host) {
		return true
	}
	return slices.ContainsFunc(g.opt.Hosts, func(h string) bool {
		return strings.EqualFold(h, r.Host) || strings.EqualFold(h, host)
	})
}

// strange reports whether another site in the same browser asks for something that is not a
// page to go to: it could learn from how long the answer is, or that there is one.
func strange(r *http.Request) bool {
	return r.Header.Get("Sec-Fetch-Site") == "cross-site" && r.Header.Get("Sec-Fetch-Mode") != "navigate"
}

// Server returns a server with limits on time and headers. A handler that answers for longer,
// such as a stream of events, sets its own deadlines by an http.ResponseController.
func Server(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       20 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(slog.DiscardHandler, slog.LevelDebug), // what strangers send is no error of ours
	}
}
