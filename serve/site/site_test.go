package site

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"stemma/internal/hostile"
	"stemma/internal/plain"
)

// Every page that can be reached by links from the first is served, with its twin as JSON,
// and holds no code or style of its own.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	b := told(t)
	seen := map[string]bool{}
	todo := []string{"/", "/check", "/changes?since=0", b.at("/compare")}
	kinds := map[string]bool{}
	for len(todo) > 0 {
		at := todo[0]
		todo = todo[1:]
		if seen[at] || len(seen) > 600 {
			continue
		}
		seen[at] = true
		w := b.get(at)
		if w.Code == http.StatusSeeOther {
			todo = append(todo, w.Header().Get("Location"))
			continue
		}
		if w.Code != http.StatusOK {
			t.Errorf("%s: %d", at, w.Code)
			continue
		}
		body := w.Body.String()
		if strings.HasPrefix(w.Header().Get("Content-Type"), "application/json") {
			if !json.Valid([]byte(body)) {
				t.Errorf("%s: no JSON: %.100s", at, body)
			}
			continue
		}
		if strings.HasPrefix(at, "/assets/") {
			continue
		}
		root, err := html.Parse(strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if (n.Data == "script" || n.Data == "style") && n.FirstChild != nil {
				t.Errorf("%s: a %s in the page", at, n.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Errorf("%s: the attribute %s=%q", at, a.Key, a.Val)
				}
				if (a.Key == "href" || a.Key == "src") && strings.HasPrefix(a.Val, "/") {
					u, err := url.Parse(a.Val)
					if err != nil {
						t.Errorf("%s: a link to %q", at, a.Val)
						continue
					}
					u.Fragment = ""
					todo = append(todo, u.String())
				}
				if a.Key == "data-page" {
					kinds[a.Val] = true
				}
			}
		}
	}
	for _, k := range []string{"list", "changes", "board", "report", "figures", "quotes", "people", "places", "placesof", "search", "compare", "feeds", "check", "decisions", "settings"} {
		if !kinds[k] {
			t.Errorf("no link leads to a page of the kind %s", k)
		}
	}
	t.Logf("%d addresses", len(seen))
}

// What changed since the reader looked, who says a figure, and what that rests on, are each
// found in at most three steps from the first page.
func TestFoundInThreeSteps(t *testing.T) {
	b := told(t)
	page := b.page("/") // 0 steps: what changed
	for _, want := range []string{"Changed since you looked", "Mark all as seen"} {
		if !strings.Contains(page, want) {
			t.Errorf("the first page does not say %q", want)
		}
	}
	if !strings.Contains(page, `href="/story/`+b.ferry().Story+`"`) {
		t.Fatal("the first page does not lead to the story")
	}
	board := b.page(b.at("")) // 1 step: the board, which says who says what
	if !strings.Contains(board, `href="`+b.at("/figures")+`"`) {
		t.Fatal("the board does not lead to the figures")
	}
	figures := b.page(b.at("/figures")) // 2 steps: who says it
	for _, want := range []string{"Who says it", "the coast guard", "named source", "line"} {
		if !strings.Contains(figures, want) {
			t.Errorf("the figures do not say %q", want)
		}
	}
	at := strings.Index(figures, "?s=")
	at = strings.LastIndex(figures[:at], `href="`) + len(`href="`)
	to, _, _ := strings.Cut(figures[at:], `#`)
	if source := b.page(to); !strings.Contains(source, `id="s"`) { // 3 steps: the words in the report
		t.Errorf("%s does not open the passage", to)
	}
}

// The mark says what is new, can be set and taken back.
func TestMark(t *testing.T) {
	b := told(t)
	var m listModel
	twinOf := func(path string, to any) {
		t.Helper()
		b.must(json.Unmarshal([]byte(b.page(path)), to))
	}
	twinOf("/stories.json", &m)
	if m.Moved != 1 || len(m.Changes) != 1 || m.Stories != 2 || !m.Rows[0].Fresh || m.Rows[1].Fresh {
		t.Fatalf("%d moved, %d changes, %d stories", m.Moved, len(m.Changes), m.Stories)
	}
	back := b.post("/seen", fmt.Sprintf("at=%d", m.Now))
	twinOf("/stories.json", &m)
	if m.Moved != 0 || len(m.Changes) != 0 {
		t.Errorf("after the mark %d moved", m.Moved)
	}
	page := b.page(back)
	if !strings.Contains(page, "Marked as seen") || !strings.Contains(page, `name="undo"`) {
		t.Error("the mark cannot be taken back")
	}
	u, _ := url.Parse(back)
	b.post("/seen", "at="+u.Query().Get("undo"), "undo=1")
	twinOf("/stories.json", &m)
	if m.Moved != 1 {
		t.Errorf("after the mark was taken back %d moved", m.Moved)
	}
	var c changesModel
	twinOf("/changes.json?since=30h", &c)
	if c.Stories != 2 {
		t.Errorf("in the last day %d stories changed", c.Stories)
	}
	for _, odd := range []string{"x", "-1", "9999999999999999999999", "1y", "1hh"} {
		if w := b.get("/changes?since=" + odd); w.Code != http.StatusBadRequest {
			t.Errorf("since %s: %d", odd, w.Code)
		}
	}
}

// An old version stays where it is, and says that it is old.
func TestOldVersions(t *testing.T) {
	b := told(t)
	var m compareModel
	b.must(json.Unmarshal([]byte(b.page(b.at("/compare.json"))), &m))
	if len(m.All) < 2 || len(m.Changes) == 0 || len(m.Added) != 3 {
		t.Fatalf("%d versions, %d changes, %d reports added", len(m.All), len(m.Changes), len(m.Added))
	}
	old := fmt.Sprintf("/story/%s/v/%d", m.All[1].Story, m.All[1].Version)
	for _, part := range []string{"", "/figures", "/quotes", "/people", "/places"} {
		page := b.page(old + part)
		if !strings.Contains(page, "This is an old version") {
			t.Errorf("%s%s does not say that it is old", old, part)
		}
		if strings.Contains(page, "data-live") {
			t.Errorf("%s%s follows what is new", old, part)
		}
	}
	if strings.Contains(b.page(old), "Fourteen") {
		t.Error("the old version knows what came later")
	}
	for _, bad := range []string{"/story/000000000000", "/story/x", b.at("/v/999"), b.at("/v/-1"), b.at("/v/x"), b.at("/compare?a=77"), "/report/00000000", "/report/x", "/nowhere"} {
		if w := b.get(bad); w.Code != http.StatusNotFound {
			t.Errorf("%s: %d", bad, w.Code)
		}
	}
}

// A story that became part of another leads there.
func TestStoryThatJoined(t *testing.T) {
	b := told(t)
	bank := first[2].report().ID
	es, err := b.store.Standing(b.ctx, bank)
	b.must(err)
	name, ferry := es[0].Story, b.ferry().Story
	if to := b.post("/decide", "kind=together", "story="+name, "with="+ferry); to != "/decisions?done=1" {
		t.Fatal(to)
	}
	b.settle()
	if es, err = b.store.Standing(b.ctx, bank); err != nil || !slices.Contains(es[0].Reports, first[0].report().ID) {
		t.Fatal("the stories did not become one", err)
	}
	gone := name
	if es[0].Story == name {
		gone = ferry
	}
	if w := b.get("/story/" + gone); w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/story/"+es[0].Story {
		t.Errorf("%d %s", w.Code, w.Header().Get("Location"))
	}
	// And it can be taken back.
	var m decisionsModel
	b.must(json.Unmarshal([]byte(b.page("/decisions.json")), &m))
	if len(m.Decided) != 1 || m.Decided[0].Kind != "together" || !m.Decided[0].Stands {
		t.Fatalf("%+v", m.Decided)
	}
	b.post("/decide", "kind=undo", fmt.Sprintf("no=%d", m.Decided[0].No))
	b.settle()
	if es, _ = b.store.Standing(b.ctx, bank); len(es[0].Reports) != 1 {
		t.Errorf("after the undo the story has %d reports", len(es[0].Reports))
	}
	b.must(json.Unmarshal([]byte(b.page("/decisions.json")), &m))
	if len(m.Decided) != 2 || m.Decided[0].Stands || m.Decided[1].Stands || !m.Decided[0].Undo {
		t.Errorf("%+v", m.Decided)
	}
}

// A report is split off, pinned and muted; what is not understood changes nothing.
func TestDecide(t *testing.T) {
	b := told(t)
	id := second[1].report().ID
	b.post("/decide", "kind=apart", "a="+string(id))
	b.settle()
	es, err := b.store.Standing(b.ctx, id)
	b.must(err)
	if len(es) != 1 || len(es[0].Reports) != 1 {
		t.Fatalf("split off, it stands in %d stories", len(es))
	}
	b.post("/decide", "kind=mute", "a="+string(first[2].report().ID))
	b.settle()
	var m listModel
	b.must(json.Unmarshal([]byte(b.page("/stories.json")), &m))
	if m.Stories != 2 {
		t.Errorf("%d stories after a mute", m.Stories)
	}
	before := b.page("/decisions.json")
	for _, form := range []string{"kind=x", "kind=undo&no=77", "kind=undo", "kind=mute&a=" + strings.Repeat("0", 64), "kind=pin&a=" + string(id) + "&with=nobody", "kind=together&story=x&with=y", "kind=apart&a=1"} {
		r := b.form("/decide", form)
		if r.Code < 400 || r.Code >= 500 {
			t.Errorf("%s: %d", form, r.Code)
		}
	}
	if b.page("/decisions.json") != before {
		t.Error("what was not understood was kept")
	}
}

// A page of which nothing has changed is not sent again.
func TestNotSentTwice(t *testing.T) {
	b := told(t)
	w := b.get("/")
	r := b.ask("/", "If-None-Match", w.Header().Get("ETag"))
	if r.Code != http.StatusNotModified || r.Body.Len() > 0 {
		t.Errorf("%d, %d bytes", r.Code, r.Body.Len())
	}
	if z := b.ask(b.at(""), "Accept-Encoding", "gzip"); z.Header().Get("Content-Encoding") != "gzip" || z.Body.Len() > 150<<10 {
		t.Errorf("the board has %d bytes", z.Body.Len())
	}
}

// No twin of a page holds a hidden character of a report as it is.
func TestTwinsHideNothing(t *testing.T) {
	b := told(t)
	evil := hostileShelf(t, b, hostile.Families()["hidden"])
	for _, at := range partsOf("/story/" + evil) {
		w := b.get(at + ".json")
		if w.Code != http.StatusOK {
			t.Fatalf("%s: %d", at, w.Code)
		}
		if i := strings.IndexFunc(strings.TrimRight(w.Body.String(), "\n"), plain.Hidden); i >= 0 {
			t.Errorf("%s: %q", at, w.Body.String()[max(0, i-40):min(i+40, w.Body.Len())])
		}
	}
}

// What is forgotten is on no page, not even on one that was asked for before.
func TestForgotten(t *testing.T) {
	b := told(t)
	id := second[1].report().ID
	board := b.at("")
	if !strings.Contains(b.page(board), "Sixteen") {
		t.Fatal("the report is not on the board")
	}
	old := fmt.Sprintf("%s/v/%d", board, b.ferry().Seq)
	b.must(b.store.Forget(b.ctx, id))
	b.settle()
	for _, at := range []string{"/", "/changes?since=0", board, "/search?q=ferry", b.at("/figures"), b.at("/compare")} {
		if strings.Contains(b.page(at), "Sixteen") || strings.Contains(b.page(at), string(id)) {
			t.Errorf("%s still has it", at)
		}
	}
	for _, at := range []string{old, "/report/" + string(id)} {
		if w := b.get(at); w.Code != http.StatusNotFound {
			t.Errorf("%s: %d", at, w.Code)
		}
	}
}

// Settings are kept in cookies, and only those that are settings.
func TestSettings(t *testing.T) {
	b := newBench(t)
	r := b.form("/settings", "reader=ada&theme=dark")
	got := map[string]string{}
	for _, c := range r.Result().Cookies() {
		got[c.Name] = c.Value
	}
	if r.Code != http.StatusSeeOther || got["reader"] != "ada" || got["theme"] != "dark" {
		t.Errorf("%d %v", r.Code, got)
	}
	if page := b.ask("/settings", "Cookie", "reader=ada; theme=dark").Body.String(); !strings.Contains(page, `data-theme="dark"`) || !strings.Contains(page, `value="ada"`) {
		t.Error("the settings are not as they were set")
	}
	for _, form := range []string{"reader=a+b&theme=dark", "reader=ada&theme=pink", "reader=" + strings.Repeat("a", 41) + "&theme=auto", "theme=%00"} {
		if r := b.form("/settings", form); r.Code != http.StatusBadRequest {
			t.Errorf("%s: %d", form, r.Code)
		}
	}
}

// An action leads to an address on this site only.
func TestInside(t *testing.T) {
	for to, want := range map[string]string{"/changes?a=1": "/changes?a=1", "https://evil.example/": "/", "//evil.example": "/", `/\evil.example`: "/", "javascript:alert(1)": "/", "": "/", "x": "/"} {
		if got := inside(to); got != want {
			t.Errorf("%s leads to %s, want %s", to, got, want)
		}
	}
}
