package safe

import (
	"context"
	_ "embed"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"strings"
)

//go:embed login.html
var loginPage string

var login = template.Must(template.New("login").Parse(loginPage))

// cookieName is the name of the cookie of a session.
const cookieName = "session"

// reader is the key in a request's context of who asks.
type reader struct{}

// Reader returns who asks, by the token or the session; "" where nobody is asked.
func Reader(r *http.Request) string {
	name, _ := r.Context().Value(reader{}).(string)
	return name
}

// known lets through who has a token or a session. Programs give the token as
// "Authorization: Bearer …"; people log in.
func (g *Guard) known(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if g.tokens == nil {
			h.ServeHTTP(w, r)
			return
		}
		switch {
		case r.URL.Path == "/login":
			g.login(w, r)
			return
		case r.URL.Path == "/logout" && r.Method == http.MethodPost:
			if c, err := r.Cookie(cookieName); err == nil {
				g.session.end(c.Value)
			}
			g.set(w, r, "")
			http.Redirect(w, r, "/login", http.StatusSeeOther)
			return
		case strings.HasPrefix(r.URL.Path, "/assets/") && r.Method == http.MethodGet:
			h.ServeHTTP(w, r) // the style of the login; they are the same for all
			return
		}
		name, ok := g.who(w, r)
		if !ok {
			w.Header().Set("Cache-Control", "no-store")
			if r.Method == http.MethodGet && !feed(r) && strings.Contains(r.Header.Get("Accept"), "text/html") {
				http.Redirect(w, r, "/login?"+url.Values{"to": {r.URL.RequestURI()}}.Encode(), http.StatusSeeOther)
				return
			}
			scheme := "Bearer"
			if feed(r) {
				scheme = "Basic"
			}
			w.Header().Set("WWW-Authenticate", scheme+` realm="stemma"`)
			refuse(w, http.StatusUnauthorized)
			return
		}
		h.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), reader{}, name)))
	})
}

// feed reports whether a feed is asked for. Readers of feeds know no Bearer, so they may give
// the token as the password of HTTP Basic (RFC 7617), with any name. Nothing else takes one:
// a browser would send it with whatever it asks for later.
func feed(r *http.Request) bool {
	return r.Method == http.MethodGet && (strings.HasSuffix(r.URL.Path, ".atom") || strings.HasPrefix(r.URL.Path, "/api/") && strings.HasSuffix(r.URL.Path, "/feed"))
}

// who returns who asks; ok is false if that is not known.
func (g *Guard) who(w http.ResponseWriter, r *http.Request) (name string, ok bool) {
	given, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok && feed(r) {
		_, given, ok = r.BasicAuth()
	}
	if ok {
		if !g.logins.have(from(r)) {
			return "", false
		}
		name, _, ok := g.tokens.of(given)
		if !ok {
			g.logins.take(from(r)) // only a wrong one counts
			g.opt.Log.Warn("a wrong token", "from", from(r))
		}
		return name, ok
	}
	c, err := r.Cookie(cookieName)
	if err != nil {
		return "", false
	}
	x, next := g.session.of(c.Value)
	if x == nil || !g.tokens.stands(x.token) {
		return "", false
	}
	if next != "" {
		g.set(w, r, next)
	}
	return x.name, true
}

// Encrypted reports whether the reader's browser asks by TLS, of this server or of a proxy
// before it. Cookies are then kept from plain connections.
func Encrypted(r *http.Request) bool {
	return r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https"
}

// set sets the cookie of a session, or takes it away.
func (g *Guard) set(w http.ResponseWriter, r *http.Request, value string) {
	c := &http.Cookie{Name: cookieName, Value: value, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode,
		Secure: Encrypted(r), MaxAge: int(longest.Seconds())}
	if value == "" {
		c.MaxAge = -1
	}
	http.SetCookie(w, c)
}

// login serves the page that asks for a token.
func (g *Guard) login(w http.ResponseWriter, r *http.Request) {
	head := w.Header()
	head.Set("Cache-Control", "no-store")
	head.Set("Content-Type", "text/html; charset=utf-8")
	status, wrong := http.StatusOK, false
	switch r.Method {
	case http.MethodGet, http.MethodHead:
	case http.MethodPost:
		if !g.logins.take(from(r)) {
			head.Set("Retry-After", "60")
			refuse(w, http.StatusTooManyRequests)
			return
		}
		if name, hash, ok := g.tokens.of(strings.TrimSpace(r.PostFormValue("token"))); ok {
			g.set(w, r, g.session.begin(name, hash))
			g.opt.Log.Info("logged in", "name", name, "from", from(r))
			http.Redirect(w, r, inside(r.PostFormValue("to")), http.StatusSeeOther)
			return
		}
		g.opt.Log.Warn("a wrong token", "from", from(r))
		status, wrong = http.StatusForbidden, true
	default:
		refuse(w, http.StatusMethodNotAllowed)
		return
	}
	w.WriteHeader(status)
	if err := login.Execute(w, struct {
		To    string
		Wrong bool
	}{inside(r.FormValue("to")), wrong}); err != nil {
		fmt.Fprintln(w) // the reader has gone
	}
}

// inside returns to if it is an address on this server, and else that of the first page.
func inside(to string) string {
	u, err := url.Parse(to)
	if err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(to, "//") || strings.Contains(to, `\`) {
		return "/"
	}
	return u.String()
}
