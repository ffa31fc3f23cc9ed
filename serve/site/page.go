package site

import (
	"bytes"
	"errors"
	"html/template"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"stemma/internal/plain"
	kept "stemma/serve/shelf"
	"stemma/store"
)

// Options say what the pages show beside what the store keeps. The zero value is right for a
// desk without feeds.
type Options struct {
	Feeds   Feeds            // nil: no feeds are followed
	Checker Checker          // nil: drafts cannot be checked
	Shelf   *kept.Shelf      // of the store; nil means one that only the pages have
	Now     func() time.Time // nil means time.Now
	Log     *slog.Logger     // nil means none
	// Decided is called when somebody decided something about stories; nil for nothing.
	Decided func()
	// Reader names who asks, for whom a mark is kept; nil or "" means the name that the reader
	// chose in the settings, or else "me".
	Reader func(*http.Request) string
}

// A Site is the pages of one store.
type Site struct {
	store Store
	opt   Options
	shelf *shelf
	mux   *http.ServeMux
	hub   *hub
}

// twin ends the address of a page as JSON.
const twin = ".json"

// asJSON is the key in a request's context that says that JSON is wanted.
type asJSON struct{}

// wantsJSON reports whether the model of a page is asked for.
func wantsJSON(r *http.Request) bool {
	wanted, _ := r.Context().Value(asJSON{}).(bool)
	return wanted
}

// A handler makes a page.
type handler func(*http.Request) (*page, error)

// An action does what a form asks for, and returns the address to go to.
type action func(http.ResponseWriter, *http.Request) (string, error)

// A fault is an error that is shown to a reader, with its status and the key of its words.
type fault struct {
	status int
	words  string
}

func (f *fault) Error() string { return words[f.words] }

// Faults that pages have.
var (
	errNoPage   = &fault{http.StatusNotFound, "fault.page"}
	errNoStory  = &fault{http.StatusNotFound, "fault.story"}
	errNoReport = &fault{http.StatusNotFound, "fault.report"}
	errAsk      = &fault{http.StatusBadRequest, "fault.ask"}
	errForm     = &fault{http.StatusBadRequest, "fault.form"}
	errLong     = &fault{http.StatusRequestEntityTooLarge, "fault.long"}
	errOurs     = &fault{http.StatusInternalServerError, "fault.ours"}
	errBusy     = &fault{http.StatusServiceUnavailable, "fault.busy"}
)

// faultOf returns what to tell a reader of an error.
func (s *Site) faultOf(r *http.Request, err error) *fault {
	var f *fault
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, store.ErrNotFound):
		return errNoPage
	case errors.Is(err, store.ErrBusy):
		return errBusy
	case r.Context().Err() == nil:
		s.opt.Log.Error("a page failed", "path", r.URL.Path, "err", err)
	}
	return errOurs
}

// A moved says that a page is elsewhere.
type moved struct{ to string }

func (m *moved) Error() string { return "moved to " + m.to }

// page serves what h makes, as HTML or as JSON.
func (s *Site) page(h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		wanted := wantsJSON(r)
		p, err := h(r)
		status := http.StatusOK
		var to *moved
		if errors.As(err, &to) {
			if wanted {
				path, query, _ := strings.Cut(to.to, "?")
				to = &moved{path + twin + "?" + query}
			}
			http.Redirect(w, r, strings.TrimSuffix(to.to, "?"), http.StatusSeeOther)
			return
		}
		if err != nil {
			f := s.faultOf(r, err)
			status = f.status
			p = &page{Name: "fault", Title: words["fault.title"], Model: faultModel{status, words[f.words]}}
		}
		p.finish(s, r)
		var b bytes.Buffer
		kind := "text/html; charset=utf-8"
		if p.Raw != nil {
			deliver(w, r, status, "application/json", p.Tag, p.Raw)
			return
		}
		if wanted {
			kind = "application/json"
			err = p.json(&b)
		} else {
			err = templates().ExecuteTemplate(&b, "layout", p)
		}
		if err != nil {
			s.opt.Log.Error("write a page", "path", r.URL.Path, "err", err)
			http.Error(w, words["fault.ours"], http.StatusInternalServerError)
			return
		}
		deliver(w, r, status, kind, tagOf(b.Bytes()), b.Bytes())
	})
}

// faultModel is the model of a page that could not be made.
type faultModel struct {
	Status int    `json:"status"`
	Words  string `json:"title"`
}

// deliver writes a page, unless the reader has what the tag names.
func deliver(w http.ResponseWriter, r *http.Request, status int, kind, tag string, body []byte) {
	head := w.Header()
	head.Set("Content-Type", kind)
	head.Set("Cache-Control", "private, no-cache")
	head.Set("ETag", tag)
	head.Add("Vary", "Accept-Encoding, Cookie")
	if status == http.StatusOK && strings.Contains(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	squeezed(w, r, status, body)
}

// act serves a form: it does what is asked and sends the reader on.
func (s *Site) act(do action) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := r.ParseForm(); err != nil {
			s.page(func(*http.Request) (*page, error) { return nil, errForm }).ServeHTTP(w, r)
			return
		}
		to, err := do(w, r)
		if err != nil {
			s.page(func(*http.Request) (*page, error) { return nil, err }).ServeHTTP(w, r)
			return
		}
		http.Redirect(w, r, inside(to), http.StatusSeeOther)
	})
}

// A page is what a template gets.
type page struct {
	Name    string // of the template
	Title   string
	Nav     string        // the entry of the menu that the page belongs to
	Model   any           // all that the page says; also its JSON
	Body    template.HTML // or what the page says, written already
	Raw     []byte        // or, where JSON is asked for, that JSON, with its ETag
	Tag     string
	Head    *head     // of the story, for pages of one
	Lasting string    // the address of the page as it is now, for good; "" if it has none
	Live    string    // the story that the page follows, "all", or ""
	At      store.Seq // the revision that the page knows

	Theme, Reader, Twin, Path string
	Query                     string
	NoCheck                   bool
	Feed                      string // the address of the page as a feed; "" if it has none
}

// Boards reports whether the page is a board or a section of one, as package web writes them.
func (p *page) Boards() bool { return p.Name == "board" || p.Name == "part" }

// finish fills in what all pages have.
func (p *page) finish(s *Site, r *http.Request) {
	p.Reader, p.Theme, p.Path = s.reader(r), themeOf(r), r.URL.RequestURI()
	p.NoCheck = s.opt.Checker == nil
	u := *r.URL
	if u.Path == "/" {
		u.Path = "/stories"
	}
	u.Path, u.RawPath = u.Path+twin, ""
	p.Twin = u.RequestURI()
	if p.Head != nil {
		p.Feed = "/story/" + p.Head.Story + "/changes.atom"
	}
	if r.URL.Path == "/search" {
		p.Query = r.FormValue("q")
	}
}

// json writes the model. Hidden characters are escaped.
func (p *page) json(b *bytes.Buffer) error {
	return plain.NewEncoder(b).Encode(p.Model)
}

// themeOf returns the colour scheme that a reader chose: light or dark, or "" for that of the
// system.
func themeOf(r *http.Request) string {
	if c, err := r.Cookie("theme"); err == nil && (c.Value == "light" || c.Value == "dark") {
		return c.Value
	}
	return ""
}
