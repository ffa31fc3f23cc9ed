package api

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/json"
	"html/template"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"stemma/edition"
)

//go:embed page
var files embed.FS

var docs = sync.OnceValue(func() *template.Template { return template.Must(template.ParseFS(files, "page/docs.html")) })

// describe makes the OpenAPI document of the routes, and the page of it.
func (a *api) describe() {
	doc := a.huma.OpenAPI()
	alert := doc.Components.Schemas.Schema(reflect.TypeFor[alert](), true, "")
	doc.Webhooks = map[string]*huma.PathItem{"changed": {Post: &huma.Operation{
		OperationID: "changed", Summary: "An alert, as alerts.json in the folder of the store asks for it. It is signed in the form of Standard Webhooks 1.0.0: webhook-id, webhook-timestamp, webhook-signature. One that has a webhook-id that came before is the same alert.",
		RequestBody: &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{mediaJSON: {Schema: alert}}},
		Responses:   map[string]*huma.Response{"2XX": {Description: "It was taken; it is not sent again."}, "410": {Description: "Nobody wants it; it is not sent again."}, "default": {Description: "It is tried again later."}},
	}}}
	var err error
	if a.doc, err = json.Marshal(doc); err != nil {
		panic(err) // the routes are part of the program
	}
	a.page = pageOf(doc)
	a.serve("/openapi.json", "application/openapi+json", a.doc)
	a.serve("/schema.json", "application/schema+json", edition.JSONSchema)
	a.serve("/{$}", "text/html; charset=utf-8", a.page)
}

// An alert is what a webhook is sent: a desk.Alert.
type alert struct {
	Type   string             `json:"type" enum:"stemma.change"`
	Rule   string             `json:"rule" doc:"Its name."`
	At     time.Time          `json:"timestamp" doc:"Of publication."`
	Story  alertStory         `json:"story"`
	Change of[edition.Change] `json:"change"`
}

type alertStory struct {
	ID      string               `json:"id"`
	Reports int                  `json:"reports"`
	Lead    of[*edition.Passage] `json:"lead"`
}

// serve serves what does not change while the program runs.
func (a *api) serve(path, media string, data []byte) {
	a.mux.HandleFunc("GET "+Root+path, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", media)
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		w.Write(data)
	})
}

// A route is a route on the page.
type route struct {
	Method, Path, ID, Summary string
	Params                    []param
	Answers                   []string // media types
}

type param struct{ Name, In, Type, Doc string }

// pageOf returns the page that lists the routes of a document.
func pageOf(doc *huma.OpenAPI) []byte {
	var routes []route
	for path, item := range doc.Paths {
		for method, op := range map[string]*huma.Operation{"GET": item.Get, "POST": item.Post} {
			if op != nil {
				routes = append(routes, routeOf(method, path, op))
			}
		}
	}
	slices.SortFunc(routes, func(a, b route) int { return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Method, b.Method)) })
	var w bytes.Buffer
	if err := docs().Execute(&w, map[string]any{"Title": doc.Info.Title, "Version": doc.Info.Version, "Says": doc.Info.Description, "Routes": routes}); err != nil {
		panic(err) // the routes are part of the program
	}
	return w.Bytes()
}

func routeOf(method, path string, op *huma.Operation) route {
	r := route{Method: method, Path: path, ID: op.OperationID, Summary: op.Summary}
	for _, p := range op.Parameters {
		if p.In == "header" {
			continue
		}
		x := param{Name: p.Name, In: p.In, Doc: p.Description}
		if p.Schema != nil {
			x.Type = p.Schema.Type
			if x.Doc == "" {
				x.Doc = p.Schema.Description
			}
			var values []string
			for _, v := range p.Schema.Enum {
				if s, ok := v.(string); ok {
					values = append(values, s)
				}
			}
			if len(values) > 0 {
				x.Type = strings.Join(values, " · ")
			}
		}
		r.Params = append(r.Params, x)
	}
	for status, a := range op.Responses {
		if status[0] == '2' {
			for media := range a.Content {
				r.Answers = append(r.Answers, media)
			}
		}
	}
	slices.Sort(r.Answers)
	return r
}
