package client

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"stemma/desk"
	"stemma/internal/desktest"
	"stemma/internal/storytest"
	"stemma/serve/api"
	"stemma/store"
)

// serve returns a client of an API over two stories, one of which moved, and the requests that
// were answered well, as "GET /api/stories".
func serve(t *testing.T) (c *Client, well map[string]bool) {
	t.Helper()
	h := desktest.New(t, storytest.Report)
	h.Tells(append(desktest.Mill, desktest.Ferry...)...)
	h.Tells(desktest.Later)
	if _, err := h.Follow(t.Context(), store.Feed{Address: "https://merrow.example/feed", Title: "News", Added: time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC)}); err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(api.Handler(h.Store, api.Options{Version: "1", Rules: desk.English.Rules}))
	t.Cleanup(srv.Close)
	well = map[string]bool{}
	c, err := NewClient(srv.URL, WithClient(&http.Client{Transport: watch(func(r *http.Response) {
		if r.StatusCode < 300 {
			well[r.Request.Method+" "+r.Request.URL.Path] = true
		}
	})}))
	if err != nil {
		t.Fatal(err)
	}
	return c, well
}

// watch is a transport that shows every answer.
type watch func(*http.Response)

func (see watch) RoundTrip(r *http.Request) (*http.Response, error) {
	a, err := http.DefaultTransport.RoundTrip(r)
	if err == nil {
		see(a)
	}
	return a, err
}

// as returns an answer as the type that is wanted, or fails the test.
func as[T any](t *testing.T, v any, err error) T {
	t.Helper()
	x, ok := v.(T)
	if err != nil || !ok {
		t.Fatalf("%T %v %+v", v, err, v)
	}
	return x
}

// Every operation of the document is a method of the client, which understands the answer that
// a server gives.
func TestEveryRoute(t *testing.T) {
	c, well := serve(t)
	stories, err := c.Stories(t.Context(), StoriesParams{})
	l := as[*StoriesOutBodyHeaders](t, stories, err).Response
	if len(l.Stories) != 2 {
		t.Fatalf("%d stories", len(l.Stories))
	}
	story := l.Stories[0]
	reports, err := c.Reports(t.Context(), ReportsParams{})
	first := as[*ReportsOutBody](t, reports, err).Reports[0]
	values := map[string]any{"Story": story.ID, "Report": first.ID, "Version": story.Version, "Q": "ferry capsized", "Format": StoryFormatFormatGeojson,
		"CheckRequest": CheckRequest{Draft: "Nine people were killed when the ferry Silver Tern capsized off Norvane, Ada Moor said."},
		"Decision":     Decision{Kind: "mute", A: story.ID}}
	invoker := reflect.TypeFor[Invoker]()
	for i := range invoker.NumMethod() {
		m := invoker.Method(i)
		if m.Name == "Changed" {
			continue // a webhook, which the desk calls
		}
		args := []reflect.Value{reflect.ValueOf(t.Context())}
		if m.Type.NumIn() > 1 {
			args = append(args, argument(t, m.Type.In(1), values))
		}
		out := reflect.ValueOf(c).MethodByName(m.Name).Call(args)
		if err, _ := out[1].Interface().(error); err != nil {
			t.Errorf("%s: %v", m.Name, err)
			continue
		}
		if r, ok := out[0].Interface().(io.Reader); ok {
			if n, err := io.Copy(io.Discard, r); n == 0 || err != nil {
				t.Errorf("%s: %d bytes, %v", m.Name, n, err)
			}
		}
	}
	for _, format := range StoryFormatFormat("").AllValues() {
		params := StoryFormatParams{Story: story.ID, Format: format}
		if format == StoryFormatFormatParquet {
			params.Table = NewOptStoryFormatTable(StoryFormatTable("").AllValues()[0])
		}
		if a, err := c.StoryFormat(t.Context(), params); err != nil || strings.HasSuffix(fmt.Sprintf("%T", a), "Entity") {
			t.Errorf("%s: %T, %v", format, a, err)
		}
	}
	for _, op := range described(t) {
		if !answered(well, op) {
			t.Errorf("%s: no answer was good", op)
		}
	}
	t.Logf("%d methods, %d routes", invoker.NumMethod(), len(described(t)))
}

// argument returns what a method takes: a body, or parameters of which those that must be
// given have values.
func argument(t *testing.T, typ reflect.Type, values map[string]any) reflect.Value {
	t.Helper()
	if typ.Kind() == reflect.Pointer {
		v := reflect.New(typ.Elem())
		v.Elem().Set(reflect.ValueOf(values[typ.Elem().Name()]))
		return v
	}
	v := reflect.New(typ).Elem()
	for i := range typ.NumField() {
		f := typ.Field(i)
		if strings.HasPrefix(f.Type.Name(), "Opt") {
			continue
		}
		value := reflect.ValueOf(values[f.Name])
		if !value.IsValid() || !value.CanConvert(f.Type) {
			t.Fatalf("%s.%s: no value", typ.Name(), f.Name)
		}
		v.Field(i).Set(value.Convert(f.Type))
	}
	return v
}

// described lists the operations of the document, as "GET /api/stories/{story}".
func described(t *testing.T) (out []string) {
	t.Helper()
	data, err := os.ReadFile("openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct{ Paths map[string]map[string]any }
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	for path, methods := range doc.Paths {
		for method := range methods {
			out = append(out, strings.ToUpper(method)+" "+path)
		}
	}
	return out
}

// answered reports whether one of the requests is of an operation.
func answered(well map[string]bool, op string) bool {
	want := strings.Split(op, "/")
	for request := range well {
		got := strings.Split(request, "/")
		same := len(got) == len(want)
		for i := range want {
			same = same && (got[i] == want[i] || strings.HasPrefix(want[i], "{"))
		}
		if same {
			return true
		}
	}
	return false
}

// The document is that of the program.
func TestDocumentIsNew(t *testing.T) {
	w := httptest.NewRecorder()
	api.Handler(nil, api.Options{Version: "1"}).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/api/openapi.json", nil))
	if data, err := os.ReadFile("openapi.json"); err != nil || string(data) != w.Body.String() {
		t.Errorf("openapi.json is old (%v): go generate .", err)
	}
}

// A program reads a story from the list to the words of a report, page by page.
func TestStoryIsRead(t *testing.T) {
	c, _ := serve(t)
	ctx := t.Context()
	first, err := c.Stories(ctx, StoriesParams{Limit: NewOptInt64(1)})
	l := as[*StoriesOutBodyHeaders](t, first, err)
	rest, err := c.Stories(ctx, StoriesParams{Limit: NewOptInt64(1), Cursor: NewOptString(l.Response.Next.Value)})
	if more := as[*StoriesOutBodyHeaders](t, rest, err); len(more.Response.Stories) != 1 || more.Response.Stories[0].ID == l.Response.Stories[0].ID || more.Response.Next.Set {
		t.Errorf("the second page: %+v", more.Response)
	}
	same, err := c.Stories(ctx, StoriesParams{Limit: NewOptInt64(1), IfNoneMatch: NewOptString(l.ETag.Value)})
	as[*StoriesNotModified](t, same, err)
	id := l.Response.Stories[0].ID
	figures, err := c.StoryFigures(ctx, StoryFiguresParams{Story: id})
	points := 0
	for _, s := range as[*PartOutSeriesBodyHeaders](t, figures, err).Response.Items {
		for _, p := range s.Points {
			points++
			c.holds(t, ctx, p.Passage)
		}
	}
	if points == 0 {
		t.Error("no figure has a point")
	}
	none, err := c.Story(ctx, StoryParams{Story: "ffffffffffff"})
	if e := as[*StoryNotFound](t, none, err); e.Status.Value != http.StatusNotFound {
		t.Errorf("%+v", e)
	}
	bad, err := c.Search(ctx, SearchParams{Q: `"ferry`})
	as[*SearchUnprocessableEntity](t, bad, err)
}

// holds fails the test unless a passage stands in its report.
func (c *Client) holds(t *testing.T, ctx context.Context, p Passage) {
	t.Helper()
	if p.Report == "" {
		return
	}
	r, err := c.Report(ctx, ReportParams{Report: p.Report})
	text := as[*WholeReportHeaders](t, r, err).Response.Text
	if p.End > len(text) || fmt.Sprint(text[p.Start:p.End]) != p.Exact {
		t.Errorf("%+v does not stand in its report", p)
	}
}
