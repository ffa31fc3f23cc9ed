// Package site is the desk in a browser: the stories that a store keeps, what changed in
// them, and every find with the report it stands in.
//
// A page is a model, which is all that it says, and a template. The address of a page with
// .json behind it is the model as JSON. Every word of a page is a passage of a report with a
// link to its place, or calculated, or a label from site.en.txt or package label.
//
// The pages trust their caller: package safe stands before them.
package site

import (
	"context"
	"log/slog"
	"net/http"
	"strings"
	"time"

	kept "stemma/serve/shelf"
)

// New returns the pages of a store. Watch must run, or they do not learn that a story moved.
func New(s Store, opt Options) *Site {
	if opt.Now == nil {
		opt.Now = time.Now
	}
	if opt.Log == nil {
		opt.Log = slog.New(slog.DiscardHandler)
	}
	if opt.Shelf == nil {
		opt.Shelf = kept.New(s, "")
	}
	t := &Site{store: s, opt: opt, shelf: newShelf(opt.Shelf), mux: http.NewServeMux()}
	t.hub = newHub(s)
	t.routes()
	return t
}

// routes lists every address of the site.
func (s *Site) routes() {
	for pattern, h := range map[string]handler{
		"/{$}":                               s.list,
		"/changes":                           s.changes,
		"/search":                            s.search,
		"/places":                            s.places,
		"/feeds":                             s.feeds,
		"/decisions":                         s.decisions,
		"/settings":                          s.settings,
		"/check":                             s.check,
		"/report/{report}":                   s.report,
		"/report/{report}/beside/{other}":    s.beside,
		"/story/{story}":                     s.board,
		"/story/{story}/v/{version}":         s.board,
		"/story/{story}/compare":             s.compare,
		"/story/{story}/figures":             s.figures,
		"/story/{story}/v/{version}/figures": s.figures,
		"/story/{story}/quotes":              s.quotes,
		"/story/{story}/v/{version}/quotes":  s.quotes,
		"/story/{story}/people":              s.people,
		"/story/{story}/v/{version}/people":  s.people,
		"/story/{story}/places":              s.placesOf,
		"/story/{story}/v/{version}/places":  s.placesOf,
		"/story/{story}/reports":             s.reports,
		"/story/{story}/v/{version}/reports": s.reports,
		"/story/{story}/{part}":              s.part,
		"/story/{story}/v/{version}/{part}":  s.part,
	} {
		s.mux.Handle("GET "+pattern, s.page(h))
	}
	s.mux.Handle("POST /check", s.page(s.check))
	for pattern, h := range map[string]action{
		"/seen": s.seen, "/decide": s.decide, "/settings": s.set, "/saved": s.save,
	} {
		s.mux.Handle("POST "+pattern, s.act(h))
	}
	s.mux.Handle("GET /search.atom", s.feed(s.searchFeed))
	s.mux.Handle("GET /story/{story}/changes.atom", s.feed(s.storyFeed))
	s.mux.HandleFunc("GET /events", s.events)
	s.mux.HandleFunc("GET /assets/{name}", asset)
	s.mux.Handle("/", s.page(func(*http.Request) (*page, error) { return nil, errNoPage }))
}

// ServeHTTP implements http.Handler.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if path, ok := strings.CutSuffix(r.URL.Path, twin); ok && r.Method == http.MethodGet {
		if path == "/stories" {
			path = "/"
		}
		r = r.Clone(context.WithValue(r.Context(), asJSON{}, true))
		r.URL.Path, r.URL.RawPath = path, ""
	}
	s.mux.ServeHTTP(w, r)
}
