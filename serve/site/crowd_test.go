package site

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"golang.org/x/net/html"

	"stemma/edition"
)

// crowd returns a bench with a story of so many reports that its board is a first view, and
// the address of that.
func crowd(t testing.TB, n int) (*bench, string) {
	b := newBench(t)
	var ws []wire
	for i := range n {
		dead := 9 + i/3
		ws = append(ws, wire{i / 4, fmt.Sprint("Outlet ", i), fmt.Sprintf("https://o%d.example/", i), fmt.Sprintf(`Ferry sinks off Port Averil, %[1]d dead

PORT AVERIL - At least %[1]d people died when the ferry Linnea Strand sank off Port Averil on Tuesday, the harbour master, Jonas Tvedt, said.

The ship had %[2]d passengers on board. "We heard a loud bang and then the %[3]s was gone," said Mira Halland, a passenger.

%[4]s

The inspector Ola %[5]s found %[2]d faults on the ship in spring.`, dead, 212+i%3, []string{"deck", "whole deck", "bridge"}[i%3],
			[]string{"The coast guard denied that its boats came too late.", "The cause may have been a fire in the engine room, Tvedt said.", "The owner, Strand Lines, lost 12 per cent of its worth on Monday."}[i%3], name(i))})
	}
	b.add(ws...)
	es, err := b.store.Standing(b.ctx)
	b.must(err)
	if len(es) != 1 || len(es[0].Reports) != n {
		b.Fatalf("%d stories, the first of %d reports", len(es), len(es[0].Reports))
	}
	return b, "/story/" + es[0].Story
}

// name returns a family name that nobody else of a crowd has.
func name(i int) string { return "Br" + string(rune('a'+i%26)) + string(rune('a'+i/26)) + "wick" }

// Nothing of an edition of many reports is out of reach: from its board links lead to every
// report, and to a page that shows every passage of each part of it.
func TestNothingIsOutOfReach(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	b, at := crowd(t, 40)
	seen, shown := map[string]bool{}, map[string]bool{}
	for todo := []string{at}; len(todo) > 0; todo = todo[1:] {
		if seen[todo[0]] {
			continue
		}
		seen[todo[0]] = true
		w := b.get(todo[0])
		if w.Code != http.StatusOK {
			t.Fatalf("%s: %d", todo[0], w.Code)
		}
		if strings.Contains(w.Header().Get("Content-Type"), "html") && w.Body.Len() > 400<<10 {
			t.Errorf("%s has %d bytes", todo[0], w.Body.Len())
		}
		root, err := html.Parse(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			b.quotesTruly(n)
			for _, a := range n.Attr {
				to, fragment, _ := strings.Cut(a.Val, "#")
				switch {
				case a.Key != "href":
				case strings.HasPrefix(to, at) && !strings.Contains(to, "/v/"):
					todo = append(todo, to)
				case strings.HasPrefix(to, "/report/"):
					id, span, _ := strings.Cut(strings.TrimPrefix(to, "/report/"), "?s=")
					shown[id[:min(len(id), 16)]] = true
					shown[id[:min(len(id), 16)]+" "+span] = fragment == "s"
				}
			}
		}
	}
	has := func(what string, p *edition.Passage) {
		t.Helper()
		if p == nil || p.None() {
			return
		}
		spans := [][2]int{{p.Start, p.End}}
		if len(p.Segments) > 1 {
			spans = p.Segments
		}
		for _, s := range spans {
			if !shown[fmt.Sprintf("%s %d-%d", p.Report[:16], s[0], s[1])] {
				t.Errorf("no page leads to %s %s: %.60q", what, p.Siglum, p.Exact)
			}
		}
	}
	var e edition.Edition
	b.must(json.Unmarshal([]byte(b.page(at+".json")), &e))
	for i := range e.Witnesses {
		if !shown[e.Witnesses[i].Report[:16]] {
			t.Errorf("no page leads to report %s", e.Witnesses[i].Siglum)
		}
	}
	for _, l := range e.Loci {
		for i := range l.Variants {
			if !l.Further {
				has("a claim of", &l.Variants[i].Passage)
			}
		}
	}
	for i := range e.Findings {
		has("what differs in", &e.Findings[i].Suspect)
		has("what differs in", e.Findings[i].Against)
	}
	for _, u := range e.Quotes {
		for i := range u.Readings {
			has("a quotation of", &u.Readings[i].Passage)
		}
	}
	for _, s := range e.Series {
		for i := range s.Points {
			if !s.Points[i].Derived {
				has("a figure of", &s.Points[i].Passage)
			}
		}
	}
	for i := range e.Timeline {
		has("an event of", &e.Timeline[i].What)
	}
	for i := range e.Unused {
		has("what is not used of", &e.Unused[i].Passage)
	}
	for i := range e.People {
		has("a name in", &e.People[i].Name)
	}
	if len(seen) < 15 {
		t.Errorf("the board leads to %d pages", len(seen))
	}
	t.Logf("%d pages", len(seen))
}

// quotesTruly checks that a link to a passage has the words of the passage, and no others.
func (b *bench) quotesTruly(n *html.Node) {
	b.Helper()
	class, href, words := "", "", ""
	for _, a := range n.Attr {
		switch a.Key {
		case "class":
			class = a.Val
		case "href":
			href = a.Val
		}
	}
	at, span, ok := strings.Cut(strings.TrimPrefix(href, "/report/"), "?s=")
	if class != "q" || !ok || n.Namespace != "" {
		return
	}
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			words += c.Data
		}
	}
	var from, to int
	if _, err := fmt.Sscanf(span, "%d-%d", &from, &to); err != nil {
		b.Errorf("a link to %s", href)
		return
	}
	ids, err := b.store.Find(b.ctx, at, 2)
	if err != nil || len(ids) != 1 {
		b.Errorf("%s: %d reports, %v", href, len(ids), err)
		return
	}
	r, err := b.store.Report(b.ctx, ids[0])
	b.must(err)
	if want := folded(r.Text[from:to]); words != want && !strings.HasPrefix(want, strings.TrimRight(words, "⋯…")) && !strings.Contains(words, "⋯") {
		b.Errorf("%s says %q, and the report %q", href, words, want)
	}
}

// A page of a section has a twin, which holds its rows as the edition has them, page by page,
// and an address for good.
func TestParts(t *testing.T) {
	b, at := crowd(t, 40)
	var e edition.Edition
	b.must(json.Unmarshal([]byte(b.page(at+".json")), &e))
	rows := map[string]bool{}
	for page, pages := 1, 1; page <= pages; page++ {
		var m struct {
			Pages int             `json:"pages"`
			Rows  []edition.Locus `json:"rows"`
		}
		b.must(json.Unmarshal([]byte(b.page(fmt.Sprintf("%s/apparatus.json?page=%d", at, page))), &m))
		pages = m.Pages
		for _, l := range m.Rows {
			if rows[l.ID] {
				t.Errorf("%s stands on two pages", l.ID)
			}
			rows[l.ID] = true
		}
	}
	for _, l := range e.Loci {
		if !l.Further && !rows[l.ID] {
			t.Errorf("%s stands on no page", l.ID)
		}
	}
	for _, at := range partsOf(at) {
		if twin := b.page(at + ".json"); strings.Contains(twin, `"rows":null`) || !json.Valid([]byte(twin)) {
			t.Errorf("%s: %.200s", at, twin)
		}
	}
	first := b.page(at + "/apparatus")
	lasting := first[strings.Index(first, `rel="bookmark"`)-80:]
	lasting = lasting[strings.Index(lasting, `href="`)+6:]
	lasting = lasting[:strings.Index(lasting, `"`)]
	if !strings.Contains(lasting, "/v/") || !strings.Contains(b.page(lasting), "Apparatus") {
		t.Errorf("the page is for good at %q", lasting)
	}
	for _, odd := range []string{"/apparatus?page=999", "/nothing", "/reports?page=9", "/key"} {
		if w := b.get(at + odd); w.Code != http.StatusNotFound {
			t.Errorf("%s: %d", odd, w.Code)
		}
	}
	for _, odd := range []string{"/apparatus?page=x", "/reports?page=-1"} {
		if w := b.get(at + odd); w.Code != http.StatusBadRequest {
			t.Errorf("%s: %d", odd, w.Code)
		}
	}
}

// A board of many reports has no texts; its panel asks for that of the report that a passage
// stands in.
func TestCrowdInBrowser(t *testing.T) {
	ctx := browser(t)
	b, at := crowd(t, 40)
	p := serveBench(t, ctx, b)
	p.open(at)
	p.until(`!!document.querySelector('.panel mark') && document.querySelector('.panel mark').textContent.includes('people died')`)
	click := `(() => { const a = [...document.querySelectorAll('#differ .sigs a, #moved .sigs a')][3]; a.click(); return a.getAttribute('href'); })()`
	href := eval[string](p, click)
	p.until(`document.querySelector('.sigs a.on') !== null`)
	words := eval[string](p, `document.querySelector('.panel mark').textContent`)
	who := eval[string](p, `document.querySelector('.panel .who').textContent`)
	p.open(href)
	if got := eval[string](p, `document.querySelector('#s').textContent`); got != words || words == "" {
		t.Errorf("the panel marks %q, the report %q", words, got)
	}
	if got := eval[string](p, `document.querySelector('.head .note').textContent`); !strings.Contains(got, strings.Fields(who)[1]) {
		t.Errorf("the panel is of %q, the report of %q", who, got)
	}
	p.open(at)
	p.run(chromedp.Click(`#apparatus .all a`, chromedp.ByQuery))
	p.until(`location.pathname === '` + at + `/apparatus' && document.querySelectorAll('.app > li').length > 0`)
	p.keys("g", "r")
	p.until(`location.pathname === '` + at + `/reports'`)
	p.keys("j", "o")
	p.until(`location.pathname.startsWith('/report/')`)
	p.quiet("crowd")
}

// partsOf lists the addresses of the pages of a story.
func partsOf(at string) (out []string) {
	for _, id := range strings.Fields("figures quotes people places reports compare differ moved alone tolls situation changed apparatus descent checks timeline silence unused possible") {
		out = append(out, at+"/"+id)
	}
	return append(out, at)
}
