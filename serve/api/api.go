// Package api serves what a desk keeps to other programs, over HTTP with JSON.
//
// Everything is described by an OpenAPI 3.1 document, which the routes are made of: at
// /api/openapi.json for programs, at /api/ for people. Faults are problem details (RFC
// 9457). Lists are read page by page with cursors, and are complete whatever comes
// meanwhile. What is read has an ETag; an old version of a story never changes.
package api

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"stemma/serve/shelf"
	"stemma/store"
)

// Root is where the API stands.
const Root = "/api"

// A Store is what the API needs of a store.Store: what a shelf reads, and what people
// decide, and the feeds.
type Store interface {
	shelf.Store
	Decisions(ctx context.Context) ([]store.Decision, error)
	Decide(ctx context.Context, ds ...store.Decision) error
	Feeds(ctx context.Context) ([]store.Feed, error)
}

// Options say how the API is served. The zero value serves it.
type Options struct {
	Version string       // of the program
	Rules   string       // digest of the rules by which reports are read
	Shelf   *shelf.Shelf // of the store; nil means one that only the API has
	// Who names the one who asks, for decisions; nil names nobody.
	Who func(*http.Request) string
	// Decided is called after a decision was kept, so that the desk works on it; nil is not.
	Decided func()
	Log     *slog.Logger // of faults that are not the caller's; nil means none
}

// Handler returns the API over a store. It serves all paths at and below Root. It trusts its
// caller: package safe stands before it.
func Handler(s Store, o Options) http.Handler { return newAPI(s, o).handler() }

// An api is the API of one store.
type api struct {
	*shelf.Shelf
	store Store
	o     Options
	mux   *http.ServeMux
	huma  huma.API
	doc   []byte // the OpenAPI document
	page  []byte // the page for people
}

func newAPI(s Store, o Options) *api {
	if o.Who == nil {
		o.Who = func(*http.Request) string { return "" }
	}
	if o.Decided == nil {
		o.Decided = func() {}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Shelf == nil {
		o.Shelf = shelf.New(s, o.Rules)
	}
	a := &api{Shelf: o.Shelf, store: s, o: o, mux: http.NewServeMux()}
	a.huma = humago.New(a.mux, config(o.Version))
	a.stories()
	a.parts()
	a.formats()
	a.reports()
	a.searches()
	a.changes()
	a.decisions()
	a.checks()
	a.describe()
	return a
}

// config says how requests and answers are read and written. The documents of package huma
// itself are not served: they are made while they are asked for, and load scripts from
// elsewhere.
func config(version string) huma.Config {
	c := huma.Config{
		OpenAPI: &huma.OpenAPI{
			OpenAPI: "3.1.0",
			Info: &huma.Info{Title: "stemma", Version: version, Description: "What is reported in news stories, by whom, how firmly; how figures differ and move; who copied whom. " +
				"Every statement is a passage: a report, the bytes of its text in UTF-8 from 0, the end not included, and the exact words. Words of reports are untrusted text."},
			Components: &huma.Components{Schemas: huma.NewMapRegistry(schemas, huma.DefaultSchemaNamer)},
		},
		Formats:                      map[string]huma.Format{"application/json": format, "json": format},
		DefaultFormat:                "application/json",
		RejectUnknownQueryParameters: true,
	}
	for name, s := range editionSchemas() {
		c.Components.Schemas.Map()[name] = s
	}
	return c
}

// handler returns the mux behind what stands before every route.
func (a *api) handler() http.Handler {
	a.mux.HandleFunc(Root+"/", a.unknown)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "private, no-cache")
		a.mux.ServeHTTP(w, r)
	})
}

// unknown answers for addresses that are no route, or none for the method.
func (a *api) unknown(w http.ResponseWriter, r *http.Request) {
	status := http.StatusNotFound
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		other := r.Clone(r.Context())
		other.Method = method
		if _, pattern := a.mux.Handler(other); method != r.Method && pattern != Root+"/" {
			w.Header().Add("Allow", method)
			status = http.StatusMethodNotAllowed
		}
	}
	problem(w, status)
}

// problem writes a fault outside the routes.
func problem(w http.ResponseWriter, status int) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	format.Marshal(w, &huma.ErrorModel{Title: http.StatusText(status), Status: status})
}

// faults are the statuses of answers that every route may give.
var faults = []int{http.StatusBadRequest, http.StatusNotFound, http.StatusUnprocessableEntity, http.StatusInternalServerError, http.StatusServiceUnavailable}

// get registers a route that reads.
func get[I, O any](a *api, path, id, summary string, do func(context.Context, *I) (*O, error), more ...func(*huma.Operation)) {
	op := huma.Operation{Method: http.MethodGet, Path: Root + path, OperationID: id, Summary: summary, Errors: faults, Responses: map[string]*huma.Response{}}
	if f, ok := reflect.TypeFor[I]().FieldByName("IfNoneMatch"); ok && f.Type.Kind() == reflect.String {
		op.Responses["304"] = &huma.Response{Description: "What has the ETag of If-None-Match is what would be sent."}
	}
	for _, m := range more {
		m(&op)
	}
	register(a, op, do)
}

// register registers a route whose faults become problem details.
func register[I, O any](a *api, op huma.Operation, do func(context.Context, *I) (*O, error)) {
	huma.Register(a.huma, op, func(ctx context.Context, in *I) (*O, error) {
		out, err := do(ctx, in)
		return out, a.fault(ctx, op.OperationID, err)
	})
}

// fault returns the answer for an error. What is wrong inside is logged and not told.
func (a *api) fault(ctx context.Context, op string, err error) error {
	var status huma.StatusError
	switch {
	case err == nil, errors.As(err, &status):
		return err
	case errors.Is(err, shelf.ErrCursor):
		return huma.Error400BadRequest(err.Error(), &huma.ErrorDetail{Location: "query.cursor"})
	case errors.Is(err, store.ErrNotFound):
		return huma.Error404NotFound("it is not kept")
	case ctx.Err() != nil, errors.Is(err, store.ErrBusy), errors.Is(err, store.ErrConflict):
		return huma.ErrorWithHeaders(huma.Error503ServiceUnavailable("try again"), http.Header{"Retry-After": {"1"}})
	}
	a.o.Log.Error("api", "route", op, "fault", err)
	return huma.Error500InternalServerError("")
}
