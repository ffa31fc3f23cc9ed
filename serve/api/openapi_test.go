package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"stemma/internal/hostile"
	"stemma/store"
)

// A contract is the OpenAPI document, as a program that has nothing else reads it.
type contract struct {
	*testing.T
	raw   map[string]any
	paths map[string]map[string]operation
	comp  *jsonschema.Compiler
	known map[string]*jsonschema.Schema
}

type operation struct {
	OperationID string
	Parameters  []struct {
		Name, In string
		Required bool
		Schema   map[string]any
	}
	RequestBody *struct {
		Content map[string]struct{ Schema map[string]any }
	}
	Responses map[string]struct {
		Content map[string]struct{ Schema map[string]any }
		Headers map[string]any
	}
}

const docAddress = "https://stemma.example/openapi.json"

func readContract(h *house) *contract {
	a := h.ask("GET", "/api/openapi.json", "")
	data, _ := io.ReadAll(a.Body)
	c := &contract{T: h.T, known: map[string]*jsonschema.Schema{}}
	var doc struct {
		OpenAPI string
		Paths   map[string]map[string]operation
	}
	if err := json.Unmarshal(data, &doc); err != nil || !strings.HasPrefix(doc.OpenAPI, "3.1") {
		h.Fatalf("%v: %.200s", err, data)
	}
	c.paths = doc.Paths
	inst, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		h.Fatal(err)
	}
	c.raw = inst.(map[string]any)
	c.comp = jsonschema.NewCompiler()
	c.comp.DefaultDraft(jsonschema.Draft2020)
	c.comp.AssertFormat()
	if err := c.comp.AddResource(docAddress, inst); err != nil {
		h.Fatal(err)
	}
	return c
}

// schema returns the schema at a JSON pointer of the document.
func (c *contract) schema(pointer string) *jsonschema.Schema {
	c.Helper()
	s, ok := c.known[pointer]
	if !ok {
		var err error
		if s, err = c.comp.Compile(docAddress + "#" + pointer); err != nil {
			c.Fatalf("%s: %v", pointer, err)
		}
		c.known[pointer] = s
	}
	return s
}

// escape writes a name as a part of a JSON pointer in an address.
func escape(s string) string {
	return url.PathEscape(strings.NewReplacer("~", "~0", "/", "~1").Replace(s))
}

// holds fails the test unless an answer is one that the document describes.
func (c *contract) holds(a *http.Response, path, method string, request string) {
	c.Helper()
	body, _ := io.ReadAll(a.Body)
	op := c.paths[path][method]
	status := fmt.Sprint(a.StatusCode)
	r, ok := op.Responses[status]
	if !ok {
		c.Errorf("%s: the answer %s is not described: %.200s", request, status, body)
		return
	}
	if a.StatusCode >= 500 {
		c.Errorf("%s: %s: %.200s", request, status, body)
	}
	if len(r.Content) == 0 {
		if len(bytes.TrimSpace(body)) > 0 && a.StatusCode != http.StatusTemporaryRedirect {
			c.Errorf("%s: %s has a body: %.200s", request, status, body)
		}
		return
	}
	media := a.Header.Get("Content-Type")
	x, ok := r.Content[media]
	if !ok {
		c.Errorf("%s: %s is %q, which is not described", request, status, media)
		return
	}
	for name := range r.Headers {
		if a.StatusCode == http.StatusOK && a.Header.Get(name) == "" && name != "Cache-Control" && name != "Content-Type" {
			c.Errorf("%s: no %s", request, name)
		}
	}
	if x.Schema == nil || !strings.HasSuffix(media, "json") || x.Schema["format"] == "binary" {
		return
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		c.Errorf("%s: %v: %.200s", request, err, body)
		return
	}
	pointer := fmt.Sprintf("/paths/%s/%s/responses/%s/content/%s/schema", escape(path), method, status, escape(media))
	if err := c.schema(pointer).Validate(v); err != nil {
		c.Errorf("%s: %v\n%.600s", request, err, body)
	}
}

// Every route answers as the document describes it, to requests that are made of the
// document and to those that are not, and none fails.
func TestEveryRouteAnswersAsDescribed(t *testing.T) {
	h := newHouse(t)
	h.Tells(append(mill, ferry...)...)
	h.Tells(later)
	for _, address := range []string{"https://merrow.example/feed", "https://tarn.example/feed"} {
		if _, err := h.Follow(ctx, store.Feed{Address: address, Title: "News", Added: time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC)}); err != nil {
			t.Fatal(err)
		}
	}
	var fs struct {
		Feeds []struct{ Address, Added string }
		Next  string
	}
	h.get("/api/feeds?limit=1", &fs)
	h.get("/api/feeds?limit=1&cursor="+fs.Next, &fs)
	if len(fs.Feeds) != 1 || fs.Feeds[0].Address != "https://tarn.example/feed" {
		t.Errorf("%+v", fs)
	}
	c := readContract(h)
	rng := rand.New(rand.NewPCG(1, 2))
	g := generator{rng, seeds(h)}
	rounds := 60
	if testing.Short() {
		rounds = 15
	}
	var ops []string
	good := map[string]int{}
	for path, methods := range c.paths {
		for method := range methods {
			ops = append(ops, path+" "+method)
		}
	}
	slices.Sort(ops)
	for range rounds {
		for _, name := range ops {
			path, method, _ := strings.Cut(name, " ")
			request, body, head := g.request(path, c.paths[path][method])
			a := h.ask(strings.ToUpper(method), request, body, head...)
			c.holds(a, path, method, method+" "+request+" "+body)
			if a.StatusCode < 300 {
				good[name]++
			}
		}
	}
	for _, name := range ops {
		if good[name] == 0 {
			t.Errorf("%s: no request was good", name)
		}
	}
	t.Logf("%d routes, %d requests", len(ops), rounds*len(ops))
}

// seeds returns values that mean something in the store, by the names of parameters.
func seeds(h *house) map[string][]string {
	var l storyList
	h.get("/api/stories", &l)
	out := map[string][]string{"q": {"ferry", "capsized norvane", `"capsized off"`, "speaker:moor", "fer*", "figure:9"}, "If-None-Match": {"*", `"x"`}}
	for _, s := range l.Stories {
		out["story"] = append(out["story"], s.ID)
		out["a"], out["b"] = append(out["a"], s.ID), append(out["b"], s.ID)
		var vs struct{ Versions []struct{ Version int64 } }
		h.get("/api/stories/"+s.ID+"/versions", &vs)
		for _, v := range vs.Versions {
			for _, name := range []string{"version", "from", "to"} {
				out[name] = append(out[name], fmt.Sprint(v.Version))
			}
		}
		a := h.ask("GET", "/api/stories/"+s.ID+"/claims?limit=1", "")
		var p struct{ Next string }
		json.NewDecoder(a.Body).Decode(&p)
		out["cursor"] = append(out["cursor"], p.Next)
		out["If-None-Match"] = append(out["If-None-Match"], a.Header.Get("ETag"))
	}
	var rs struct{ Reports []struct{ ID string } }
	h.get("/api/reports", &rs)
	for _, r := range rs.Reports {
		out["report"] = append(out["report"], r.ID)
	}
	out["since"] = []string{"2031-01-01T00:00:00Z", "1999-12-31T23:59:60+01:00"}
	return out
}

// A generator makes requests of the schemas of parameters.
type generator struct {
	*rand.Rand
	seeds map[string][]string
}

// request returns the address, body and headers of a request. Two in three are of the
// document.
func (g generator) request(path string, op operation) (address, body string, head []string) {
	query := url.Values{}
	wild := g.IntN(3) == 0
	for _, p := range op.Parameters {
		v := g.value(p.Name, p.Schema, wild && g.IntN(2) == 0)
		switch {
		case p.In == "path":
			path = strings.ReplaceAll(path, "{"+p.Name+"}", url.PathEscape(v))
		case !p.Required && g.IntN(2) == 0:
		case p.In == "query":
			query.Set(p.Name, v)
		case p.In == "header" && !strings.ContainsFunc(v, func(r rune) bool { return r < ' ' || r > '~' }):
			head = append(head, p.Name, v)
		}
	}
	if wild && g.IntN(4) == 0 {
		query.Set("unknown", "1")
	}
	if len(query) > 0 {
		path += "?" + query.Encode()
	}
	if op.RequestBody != nil {
		if body = g.body(wild); strings.HasSuffix(path, "/check") {
			body = g.draft(wild)
		}
	}
	if strings.ContainsAny(path, " \x00") || strings.Contains(path, "//") || strings.Contains(path, "/.") {
		path = strings.NewReplacer(" ", "+", "\x00", "%00", "//", "/-/", "/.", "/-").Replace(path)
	}
	return path, body, head
}

// value returns a value of a schema, or any string.
func (g generator) value(name string, s map[string]any, wild bool) string {
	if wild {
		all := append(hostile.Strings(), "0", "-1", "99999999999999999999", "1e9", "null", "[]", "ffffffffffff", "0000")
		if v := all[g.IntN(len(all))]; v != "" {
			return v
		}
	}
	if enum, ok := s["enum"].([]any); ok {
		return fmt.Sprint(enum[g.IntN(len(enum))])
	}
	if known := g.seeds[name]; len(known) > 0 {
		return known[g.IntN(len(known))]
	}
	switch s["type"] {
	case "integer":
		return fmt.Sprint(1 + g.IntN(100))
	case "boolean":
		return fmt.Sprint(g.IntN(2) == 0)
	}
	return "x"
}

// body returns a decision.
func (g generator) body(wild bool) string {
	kinds := []string{"together", "apart", "pin", "mute"}
	d := map[string]any{"kind": kinds[g.IntN(4)], "a": g.seeds["a"][g.IntN(2)], "undo": true}
	if d["kind"] != "mute" {
		d["b"] = g.seeds["report"][g.IntN(4)]
	}
	if wild {
		all := hostile.Strings()
		d[[]string{"kind", "a", "b", "undo", "x"}[g.IntN(5)]] = all[g.IntN(len(all))]
	}
	data, _ := json.Marshal(d)
	if wild && g.IntN(4) == 0 {
		data = data[:g.IntN(len(data))+1]
	}
	return string(data)
}

// draft returns a draft to be checked.
func (g generator) draft(wild bool) string {
	d := map[string]any{"draft": "Nine people were killed when the ferry Silver Tern capsized off Norvane, Ada Moor said."}
	if g.IntN(2) == 0 {
		d["story"] = g.seeds["story"][g.IntN(2)]
	}
	if wild {
		all := hostile.Strings()
		d[[]string{"draft", "story", "x"}[g.IntN(3)]] = all[g.IntN(len(all))]
	}
	data, _ := json.Marshal(d)
	return string(data)
}

// The document is itself as OpenAPI says in so far as programs rely on it: each operation
// has a name of its own, each parameter in a path is described, each reference leads
// somewhere, and each schema is one.
func TestDocument(t *testing.T) {
	h := newHouse(t)
	c := readContract(h)
	ids := map[string]bool{}
	for path, methods := range c.paths {
		for method, op := range methods {
			if op.OperationID == "" || ids[op.OperationID] {
				t.Errorf("%s %s: the name %q is taken", method, path, op.OperationID)
			}
			ids[op.OperationID] = true
			for _, part := range strings.Split(path, "/") {
				name, ok := strings.CutPrefix(part, "{")
				if ok && !slices.ContainsFunc(op.Parameters, func(p struct {
					Name, In string
					Required bool
					Schema   map[string]any
				}) bool {
					return p.In == "path" && "{"+p.Name+"}" == "{"+name && p.Required
				}) {
					t.Errorf("%s: %s is not described", path, part)
				}
			}
		}
	}
	names := map[string]string{}
	for name := range c.raw["components"].(map[string]any)["schemas"].(map[string]any) {
		c.schema("/components/schemas/" + escape(name))
		// A program that makes types of them may write both with a capital.
		if other := names[strings.ToLower(name)]; other != "" {
			t.Errorf("the schemas %s and %s are called alike", name, other)
		}
		names[strings.ToLower(name)] = name
	}
	page := text(t, h.ask("GET", "/api/", ""))
	for path := range c.paths {
		if !strings.Contains(page, " "+path+"<") {
			t.Errorf("the page does not tell of %s", path)
		}
	}
	if strings.Contains(page, "<script") || strings.Contains(page, "//cdn") {
		t.Error("the page runs or loads something")
	}
}
