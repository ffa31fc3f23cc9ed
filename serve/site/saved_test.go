package site

import (
	"encoding/xml"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// A parsed is an Atom feed.
type parsed struct {
	ID      string `xml:"id"`
	Entries []struct {
		ID    string `xml:"id"`
		Title string `xml:"title"`
		Text  string `xml:"content"`
		Link  struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"entry"`
}

func (b *bench) atom(path string) (f parsed) {
	b.Helper()
	b.must(xml.Unmarshal([]byte(b.page(path)), &f))
	return f
}

// A search is a feed of what it finds, with links to the places; a story one of its versions.
func TestFeeds(t *testing.T) {
	b := told(t)
	f := b.atom("/search.atom?q=speaker:moor")
	if len(f.Entries) == 0 {
		t.Fatal("the search finds nothing")
	}
	met := map[string]bool{}
	for _, e := range f.Entries {
		if met[e.ID] || e.Title == "" || !strings.Contains(e.Text, "Moor") {
			t.Errorf("%+v", e)
		}
		met[e.ID] = true
		u, err := url.Parse(e.Link.Href)
		b.must(err)
		if page := b.page(u.RequestURI()); !strings.Contains(page, `id="s"`) {
			t.Errorf("%s leads to no passage", u)
		}
	}
	if page := b.page("/search?q=speaker:moor"); !strings.Contains(page, `type="application/atom+xml" href="/search.atom?q=speaker%3Amoor"`) {
		t.Error("the page of a search names no feed")
	}
	story := b.atom(b.at("/changes.atom"))
	if len(story.Entries) < 2 || !strings.Contains(story.Entries[0].Link.Href, b.at("/v/")) {
		t.Errorf("%+v", story)
	}
	for path, code := range map[string]int{"/search.atom": 400, "/search.atom?q=firmness:odd": 400, "/story/000000000000/changes.atom": 404} {
		if got := b.get(path).Code; got != code {
			t.Errorf("%s: %d", path, got)
		}
	}
}

// A search is kept in a cookie and shown on the page of searches until it is removed; what is
// in the cookie and no search is not.
func TestSaved(t *testing.T) {
	b := told(t)
	cookie := ""
	save := func(form string) {
		t.Helper()
		q := httptest.NewRequest("POST", "/saved", strings.NewReader(form))
		q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		q.Header.Set("Cookie", cookie)
		r := httptest.NewRecorder()
		if b.site.ServeHTTP(r, q); r.Code != http.StatusSeeOther {
			t.Fatalf("%s: %d", form, r.Code)
		}
		for _, c := range r.Result().Cookies() {
			cookie = c.Name + "=" + c.Value
		}
	}
	shown := func() string { return b.ask("/search", "Cookie", cookie).Body.String() }
	save("q=" + url.QueryEscape(`figure:>9 "off Norvane"`))
	save("q=ferry")
	save("q=ferry")
	if page := shown(); strings.Count(page, `data-o href="/search?q=`) != 2 || strings.Index(page, `href="/search?q=ferry"`) > strings.Index(page, `href="/search?q=figure`) {
		t.Error(page)
	}
	if page := b.ask("/search?q=ferry", "Cookie", cookie).Body.String(); !strings.Contains(page, `name="drop"`) {
		t.Error("a search that is kept is not said to be")
	}
	save("q=ferry&drop=1&back=/search")
	if page := shown(); strings.Count(page, `data-o href="/search?q=`) != 1 {
		t.Error(page)
	}
	for n := range 40 {
		save("q=" + strings.Repeat("word", n) + "x")
	}
	if n := strings.Count(shown(), `data-o href="/search?q=`); n == 0 || n > mostSaved || len(cookie) > 4096 {
		t.Errorf("%d searches in %d bytes", n, len(cookie))
	}
	for _, bad := range []string{"searches=***", "searches=bm90IEpTT04", "searches=WyIiLCIgeCIsMV0"} {
		if page := b.ask("/search", "Cookie", bad).Body.String(); strings.Contains(page, `data-o href="/search?q=`) {
			t.Error(bad)
		}
	}
	for _, bad := range []string{"q=", "q=firmness:odd", "q=" + strings.Repeat("a", longQuery+1)} {
		if r := b.form("/saved", bad); r.Code != http.StatusBadRequest {
			t.Errorf("%.30s: %d", bad, r.Code)
		}
	}
}
