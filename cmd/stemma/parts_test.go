package main

import (
	"io"
	"net/http"
	"strings"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

// The API and the tools for agents stand beside the pages, behind their guard.
func TestParts(t *testing.T) {
	_, kept := day(t)
	hinted := false
	srv := servedParts(t, kept, func() { hinted = true })
	get := func(path string) string {
		t.Helper()
		a, err := http.Get(srv.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Body.Close()
		b, _ := io.ReadAll(a.Body)
		return string(b)
	}
	if got := get("/api/stories"); !strings.Contains(got, `"reports":2`) {
		t.Error(got)
	}
	if got := get("/api/"); !strings.Contains(got, "/api/stories/{story}") {
		t.Error(got)
	}
	var ids []string
	for _, part := range strings.Split(get("/api/reports"), `"id":"`)[1:] {
		ids = append(ids, part[:64])
	}
	a, err := http.Post(srv.URL+"/api/decisions", "application/json", strings.NewReader(`{"kind":"apart","a":"`+ids[0]+`","b":"`+ids[1]+`"}`))
	if err != nil {
		t.Fatal(err)
	}
	a.Body.Close()
	if a.StatusCode != http.StatusCreated || !hinted {
		t.Errorf("a decision: %s, hinted %v", a.Status, hinted)
	}
	c, err := sdk.NewClient(&sdk.Implementation{Name: "guest"}, nil).Connect(t.Context(), &sdk.StreamableClientTransport{Endpoint: srv.URL + mcpPath, DisableStandaloneSSE: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	r, err := c.CallTool(t.Context(), &sdk.CallToolParams{Name: "stories"})
	if err != nil || r.IsError || !strings.Contains(r.Content[0].(*sdk.TextContent).Text, "http://127.0.0.1:7373/story/") {
		t.Errorf("%v, %+v", err, r)
	}
	// A page of another site asks in the name of its reader.
	for path, body := range map[string]string{"/api/decisions": `{"kind":"mute","a":"` + ids[0] + `"}`, mcpPath: `{"jsonrpc":"2.0","id":1,"method":"tools/list"}`} {
		req, err := http.NewRequest("POST", srv.URL+path, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Accept", "application/json, text/event-stream")
		req.Header.Set("Sec-Fetch-Site", "cross-site")
		a, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		a.Body.Close()
		if a.StatusCode != http.StatusForbidden {
			t.Errorf("%s from another site: %s", path, a.Status)
		}
	}
	// Another name of this machine, as of a page that had its name turned to it.
	req, err := http.NewRequest("GET", srv.URL+"/api/stories", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = "evil.example"
	if a, err = http.DefaultClient.Do(req); err != nil {
		t.Fatal(err)
	}
	a.Body.Close()
	if a.StatusCode != http.StatusMisdirectedRequest {
		t.Errorf("by another name: %s", a.Status)
	}
}
