package api

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"stemma/desk"
	"stemma/internal/desktest"
	"stemma/internal/storytest"
	"stemma/report"
)

var ctx = context.Background()

// A house is a desk with an API.
type house struct {
	*desktest.House
	http.Handler
}

func newHouse(t *testing.T) *house {
	t.Helper()
	h := desktest.New(t, storytest.Report)
	return &house{h, Handler(h.Store, Options{Version: "1", Rules: desk.English.Rules, Who: func(*http.Request) string { return "ada" }})}
}

var ferry, later, mill = desktest.Ferry, desktest.Later, desktest.Mill

// ask returns the answer to a request.
func (h *house) ask(method, path string, body string, head ...string) *http.Response {
	h.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(head); i += 2 {
		r.Header.Set(head[i], head[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

// get returns the JSON of an answer, which must be good.
func (h *house) get(path string, to any) *http.Response {
	h.Helper()
	a := h.ask("GET", path, "")
	var b bytes.Buffer
	b.ReadFrom(a.Body)
	if a.StatusCode != http.StatusOK {
		h.Fatalf("GET %s: %s: %s", path, a.Status, b.String())
	}
	if err := json.Unmarshal(b.Bytes(), to); err != nil {
		h.Fatalf("GET %s: %v: %.300s", path, err, b.String())
	}
	return a
}

type storyList struct {
	Stories []struct {
		ID      string
		Version int64
		Reports int
		Lead    *struct{ Exact string }
	}
	Next    string
	Changes int64
}

func TestStories(t *testing.T) {
	h := newHouse(t)
	var none storyList
	h.get("/api/stories", &none)
	if none.Stories == nil || len(none.Stories) != 0 {
		t.Errorf("of nothing: %+v", none)
	}
	h.Tells(append(mill, ferry...)...)
	var l storyList
	h.get("/api/stories", &l)
	if len(l.Stories) != 2 || l.Stories[0].Lead == nil || l.Stories[0].Version <= l.Stories[1].Version || l.Next != "" {
		t.Fatalf("%+v", l)
	}
	var e struct {
		Schema    int
		Story     struct{ ID string }
		Witnesses []struct{ Report, Outlet string }
	}
	id := l.Stories[0].ID
	a := h.get("/api/stories/"+id, &e)
	if e.Schema != 1 || e.Story.ID != id || len(e.Witnesses) != l.Stories[0].Reports {
		t.Errorf("%+v", e)
	}
	// Nothing is new.
	tag := a.Header.Get("ETag")
	if n := h.ask("GET", "/api/stories/"+id, "", "If-None-Match", `"x", W/`+tag); n.StatusCode != http.StatusNotModified || n.Header.Get("ETag") != tag {
		t.Errorf("If-None-Match: %s %v", n.Status, n.Header)
	}
	// By a report of it, and by the beginning of its name.
	for _, name := range []string{e.Witnesses[1].Report, id[:6]} {
		n := h.ask("GET", "/api/stories/"+name+"/claims?limit=3", "")
		if n.StatusCode != http.StatusTemporaryRedirect || n.Header.Get("Location") != "/api/stories/"+id+"/claims?limit=3" {
			t.Errorf("%s: %s %s", name, n.Status, n.Header.Get("Location"))
		}
	}
	for _, path := range []string{"/api/stories/ffffffffffff", "/api/stories/" + id + "/versions/999", "/api/reports/ffff", "/api/nothing", "/api/stories/" + l.Stories[1].ID + "/versions/" + fmt.Sprint(l.Stories[0].Version)} {
		if n := h.ask("GET", path, ""); n.StatusCode != http.StatusNotFound || n.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %s %s", path, n.Status, n.Header.Get("Content-Type"))
		}
	}
	if n := h.ask("POST", "/api/stories", "{}"); n.StatusCode != http.StatusMethodNotAllowed || n.Header.Get("Allow") != "GET" || n.Header.Get("Content-Type") != "application/problem+json" {
		t.Errorf("POST: %s %v", n.Status, n.Header)
	}
}

// What was new is read again, with what changed; what was, stays.
func TestVersions(t *testing.T) {
	h := newHouse(t)
	h.Tells(ferry...)
	var l storyList
	a := h.get("/api/stories", &l)
	id, first, tag := l.Stories[0].ID, l.Stories[0].Version, a.Header.Get("ETag")
	old := h.get(fmt.Sprintf("/api/stories/%s/versions/%d", id, first), &struct{}{})
	if !strings.Contains(old.Header.Get("Cache-Control"), "immutable") {
		t.Errorf("an old version: %v", old.Header)
	}
	h.Tells(later)
	if n := h.ask("GET", "/api/stories", "", "If-None-Match", tag); n.StatusCode != http.StatusOK {
		t.Errorf("the list after news: %s", n.Status)
	}
	var vs struct {
		Versions []struct {
			Version, Replaced int64
			Reports           int
		}
	}
	h.get("/api/stories/"+id+"/versions", &vs)
	if len(vs.Versions) != 2 || vs.Versions[0].Reports != 4 || vs.Versions[1].Version != first || vs.Versions[1].Replaced == 0 || vs.Versions[0].Replaced != 0 {
		t.Fatalf("%+v", vs)
	}
	var cs struct {
		From, To int64
		Changes  []struct {
			Kind string
			New  *struct{ Exact string }
		}
	}
	h.get("/api/stories/"+id+"/changes", &cs)
	kinds := ""
	for _, c := range cs.Changes {
		kinds += c.Kind + " "
	}
	if cs.From != first || cs.To != vs.Versions[0].Version || !strings.Contains(kinds, "report_added") {
		t.Errorf("%d to %d: %s", cs.From, cs.To, kinds)
	}
	var all struct {
		Revisions []struct {
			Seq     int64
			Changes []struct{ Kind, Story string }
		}
		Last int64
		More bool
	}
	h.get("/api/changes?limit=1", &all)
	if len(all.Revisions) != 1 || !all.More || all.Revisions[0].Changes[0].Kind != "story_new" {
		t.Errorf("%+v", all)
	}
	h.get(fmt.Sprintf("/api/changes?after=%d", all.Last), &all)
	if len(all.Revisions) != 1 || all.More || all.Revisions[0].Changes[0].Story != id {
		t.Errorf("%+v", all)
	}
	if feed := text(t, h.ask("GET", "/api/stories/"+id+"/feed", "")); strings.Count(feed, "<entry>") != 2 {
		t.Error(feed)
	}
}

// Every version that is listed is there under the name that the story has now, also those from
// before a later report gave it that name.
func TestVersionsOfAnotherName(t *testing.T) {
	h := newHouse(t)
	h.Tells(ferry...)
	var l storyList
	h.get("/api/stories", &l)
	first := l.Stories[0].ID
	for i := 0; l.Stories[0].ID == first; i++ {
		if i == 40 {
			t.Fatal("no report gave the story another name")
		}
		h.Tells(strings.Replace(later, "Lowe Wire", fmt.Sprint("Lowe Wire ", i), 1))
		h.get("/api/stories", &l)
	}
	at := "/api/stories/" + l.Stories[0].ID
	var vs struct{ Versions []struct{ Version int64 } }
	h.get(at+"/versions", &vs)
	var cs struct{ From int64 }
	if h.get(at+"/changes", &cs); cs.From != vs.Versions[1].Version {
		t.Errorf("the changes are those since %d", cs.From)
	}
	for _, v := range vs.Versions {
		h.get(fmt.Sprintf("%s/versions/%d", at, v.Version), &struct{}{})
		h.get(fmt.Sprintf("%s/claims?version=%d", at, v.Version), &struct{}{})
	}
	// A version of another story is none of this one.
	h.Tells(mill...)
	h.get("/api/stories", &l)
	if a := h.ask("GET", fmt.Sprintf("%s/versions/%d", at, l.Stories[0].Version), ""); a.StatusCode != http.StatusNotFound {
		t.Errorf("a version of another story: %s", a.Status)
	}
}

func text(t *testing.T, a *http.Response) string {
	t.Helper()
	var b bytes.Buffer
	b.ReadFrom(a.Body)
	if a.StatusCode != http.StatusOK {
		t.Errorf("%s: %s", a.Status, b.String())
	}
	return b.String()
}

func TestReportsAndSearch(t *testing.T) {
	h := newHouse(t)
	h.Tells(append(mill, ferry...)...)
	var s struct {
		Reports []struct {
			ID, Story, Outlet string
			Passages          []struct {
				Report, Exact string
				Start, End    int
			}
		}
		Next string
	}
	h.get("/api/search?q=ferry+capsized", &s)
	if len(s.Reports) != 3 || s.Reports[0].Story == "" || len(s.Reports[0].Passages) == 0 {
		t.Fatalf("%+v", s)
	}
	var r struct {
		ID, Text, Story, SHA256 string
		Sightings               []struct{ Via string }
	}
	for _, f := range s.Reports {
		h.get("/api/reports/"+f.ID[:8], &r)
		if r.ID != f.ID || r.Story != f.Story || len(r.Sightings) != 1 || (&report.Report{Text: r.Text}).TextSHA256() != r.SHA256 {
			t.Errorf("%+v", r)
		}
		for _, p := range f.Passages {
			if r.Text[p.Start:p.End] != p.Exact || p.Report != r.ID {
				t.Errorf("%+v", p)
			}
		}
	}
	var rd struct {
		Report struct{ ID string }
		Claims []any
	}
	h.get("/api/reports/"+r.ID+"/reading", &rd)
	if rd.Report.ID != r.ID || len(rd.Claims) == 0 {
		t.Errorf("%+v", rd)
	}
	if feed := text(t, h.ask("GET", "/api/search/feed?q=ferry", "")); strings.Count(feed, "<entry>") != 3 || !strings.Contains(feed, "news.example") {
		t.Error(feed)
	}
	for _, q := range []string{"", `"ferry`, "-ferry"} {
		if a := h.ask("GET", "/api/search?q="+strings.ReplaceAll(q, `"`, "%22"), ""); a.StatusCode != http.StatusUnprocessableEntity {
			t.Errorf("%q: %s", q, a.Status)
		}
	}
}

// Whatever comes between two pages, a list names every story that stood when it was begun,
// and a search each report once.
func TestPagesAreComplete(t *testing.T) {
	h := newHouse(t)
	h.Tells(append(mill, ferry...)...)
	var first, second storyList
	h.get("/api/stories?limit=1", &first)
	h.Tells("@Coast Gazette, 2031-06-10T12:00:00Z\nA fire destroyed the Halloran paper mill in Estwick on Tuesday, fire chief Bo Reed said. About 310 workers fled the mill.",
		"@Coast Gazette, 2031-07-01T12:00:00Z\nThe bridge of Ullen fell into the river on Sunday, and two lorries with it, the mayor, Ina Holt, said.")
	h.get("/api/stories?limit=1&cursor="+first.Next, &second)
	if len(first.Stories) != 1 || len(second.Stories) != 1 || second.Next != "" || first.Stories[0].ID == second.Stories[0].ID {
		t.Errorf("%+v\n%+v", first, second)
	}
	// What came since is among the changes.
	var since struct {
		Revisions []struct{ Changes []struct{ Kind string } }
	}
	h.get(fmt.Sprintf("/api/changes?after=%d", first.Changes), &since)
	if len(since.Revisions) != 2 {
		t.Errorf("%+v", since)
	}

	seen := map[string]int{}
	next := ""
	for i := 0; ; i++ {
		var s struct {
			Reports []struct{ ID string }
			Next    string
		}
		h.get("/api/search?q=on&limit=2&cursor="+next, &s)
		for _, r := range s.Reports {
			seen[r.ID]++
		}
		if i == 0 {
			h.Tells("@Coast Gazette, 2031-07-02T12:00:00Z\nDivers searched the river Ullen on Monday for the lorries, Holt said.")
		}
		if next = s.Next; next == "" {
			break
		}
	}
	if len(seen) != 7 {
		t.Errorf("%d reports of 7 were found", len(seen))
	}
	for id, n := range seen {
		if n != 1 {
			t.Errorf("%s was listed %d times", id, n)
		}
	}
	for _, cursor := range []string{"x", "e30x", strings.Repeat("A", 256), "bnVsbA", "eyJzIjotMSwibCI6IiJ9"} {
		for _, path := range []string{"/api/stories?", "/api/search?q=on&", "/api/reports?", "/api/decisions?"} {
			if a := h.ask("GET", path+"cursor="+cursor, ""); a.StatusCode >= 500 {
				t.Errorf("%s %s: %s", path, cursor, a.Status)
			}
		}
	}
}

func TestDecisions(t *testing.T) {
	h := newHouse(t)
	h.Tells(append(mill, ferry...)...)
	var l storyList
	h.get("/api/stories", &l)
	a, b := l.Stories[0].ID, l.Stories[1].ID
	post := func(status int, body string) {
		t.Helper()
		if got := h.ask("POST", "/api/decisions", body); got.StatusCode != status {
			t.Errorf("%s: %s %s", body, got.Status, text2(got))
		}
	}
	post(201, fmt.Sprintf(`{"kind":"together","a":%q,"b":%q}`, a, b))
	h.Tells()
	h.get("/api/stories", &l)
	if len(l.Stories) != 1 || l.Stories[0].Reports != 5 {
		t.Errorf("after a merge: %+v", l)
	}
	// The other name leads to the story.
	other := a
	if l.Stories[0].ID == a {
		other = b
	}
	if n := h.ask("GET", "/api/stories/"+other, ""); n.StatusCode != 307 || !strings.HasSuffix(n.Header.Get("Location"), l.Stories[0].ID) {
		t.Errorf("the old name: %s %v", n.Status, n.Header)
	}
	post(201, fmt.Sprintf(`{"kind":"together","a":%q,"b":%q,"undo":true}`, a, b))
	h.Tells()
	h.get("/api/stories", &l)
	if len(l.Stories) != 2 {
		t.Errorf("after it was taken back: %+v", l)
	}
	var ds struct {
		Decisions []struct {
			Kind, A, B, By string
			Undo           bool
		}
	}
	h.get("/api/decisions", &ds)
	if len(ds.Decisions) != 2 || ds.Decisions[0].By != "ada" || !strings.HasPrefix(ds.Decisions[0].A, a) || !ds.Decisions[1].Undo {
		t.Errorf("%+v", ds)
	}
	post(422, `{"kind":"mute","a":"`+a+`","b":"`+b+`"}`)
	post(422, `{"kind":"together","a":"`+a+`"}`)
	post(422, `{"kind":"together","a":"`+a+`","b":"`+a+`"}`)
	post(422, `{"kind":"burn","a":"`+a+`","b":"`+b+`"}`)
	post(422, `{"kind":"mute","a":"`+a+`","more":1}`)
	post(404, `{"kind":"mute","a":"ffffffff"}`)
	post(400, `{"kind":`)
}

func text2(a *http.Response) string {
	var b bytes.Buffer
	b.ReadFrom(a.Body)
	return b.String()
}

// What is forgotten is in no answer any more, whatever was kept in memory.
func TestForgotten(t *testing.T) {
	h := newHouse(t)
	h.Tells(ferry...)
	var l storyList
	h.get("/api/stories", &l)
	h.get("/api/stories/"+l.Stories[0].ID, &struct{}{})
	var s struct{ Reports []struct{ ID string } }
	h.get("/api/search?q=nineteen", &s)
	if err := h.Forget(ctx, report.ID(s.Reports[0].ID)); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/api/stories", fmt.Sprintf("/api/stories/%s/versions/%d", l.Stories[0].ID, l.Stories[0].Version), "/api/search?q=nineteen", "/api/changes", "/api/reports"} {
		if body := text2(h.ask("GET", path, "")); strings.Contains(body, "ineteen") || strings.Contains(body, "Tarn Daily") {
			t.Errorf("%s: %s", path, body)
		}
	}
}
