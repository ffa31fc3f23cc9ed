package site

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stemma/desk"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
)

// noon is when the tests' stories begin. Everything in them is invented.
var noon = time.Date(2031, 5, 6, 12, 0, 0, 0, time.UTC)

// A wire is a report of the tests.
type wire struct {
	hours  int // after noon
	outlet string
	url    string
	text   string
}

// first are the reports that came before the reader looked, second those that came after.
var first = []wire{
	{0, "Averil Wire", "https://wire.example/ferry", `Ferry sinks off Port Averil, nine dead

PORT AVERIL (Averil Wire) - Nine people died when the ferry Linnea Strand sank off Port Averil on Tuesday, the harbour master, Jonas Tvedt, said.

The ship had 212 passengers on board. "We heard a loud bang and then the deck was gone," said Mira Halland, a passenger.

The coast guard denied that its boats came too late. Some 40 people are believed to be missing.

The cause may have been a fire in the engine room, Tvedt said.`},
	{2, "The Cape Courier", "https://courier.example/a/1", `Nine die as ferry goes down

Nine people died when the ferry Linnea Strand sank off Port Averil on Tuesday, the harbour master, Jonas Tvedt, told the Averil Wire.

The ship had 212 passengers on board. "We heard a loud bang and then the whole deck was gone," said Mira Halland.

The cause was a fire in the engine room, Tvedt said. Some 40 people are missing.`},
	{3, "Market Post", "https://post.example/bank", `Bank of Norvane raises its rate

NORVANE - The Bank of Norvane raised its rate to 4.5 per cent on Tuesday, its governor, Ada Moor, said. Prices rose by 6 per cent in April.`},
}

var second = []wire{
	{20, "Averil Wire", "https://wire.example/ferry-2", `Death toll of Averil ferry rises to 14

PORT AVERIL (Averil Wire) - Fourteen people died when the ferry Linnea Strand sank off Port Averil, the harbour master, Jonas Tvedt, said on Wednesday.

The ship had 212 passengers on board, and 23 people are still missing, the coast guard said. Tvedt denied that the ship was overloaded.`},
	{22, "Norvane Times", "https://times.example/ferry", `Sixteen dead in ferry disaster

At least 16 people died when the ferry Linnea Strand sank off Port Averil, the coast guard said on Wednesday. The ship had 221 passengers on board.

"We heard a loud bang and then the deck was gone," a passenger, Mira Halland, said.`},
	{24, "The Cape Courier", "https://courier.example/a/1", `Nine die as ferry goes down

Nine people died when the ferry Linnea Strand sank off Port Averil on Tuesday, the harbour master, Jonas Tvedt, told the Averil Wire.

The ship had 212 passengers on board. "We heard a loud bang and then the deck was gone," said Mira Halland.

The cause may have been a fire in the engine room, Tvedt said. Some 40 people are believed to be missing.`},
}

func (w wire) report() *report.Report {
	r := &report.Report{Ref: w.url, URL: w.url, Outlet: w.outlet, Title: strings.SplitN(w.text, "\n", 2)[0], Text: w.text, Language: "en",
		Published: report.Stamp{Time: noon.Add(time.Duration(w.hours) * time.Hour)}}
	r.Seal()
	return r
}

// A bench is a site on a store of its own.
type bench struct {
	testing.TB
	store *sqlite.Store
	site  *Site
	desk  *desk.Desk
	now   time.Time
	ctx   context.Context
}

// newBench returns a site on an empty store.
func newBench(t testing.TB) *bench {
	t.Helper()
	b := &bench{TB: t, now: noon, ctx: context.Background()}
	now := func() time.Time { return b.now }
	s, err := sqlite.Open(b.ctx, filepath.Join(t.TempDir(), "store"), sqlite.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	b.store = s
	b.desk = &desk.Desk{Store: s, Program: desk.English, Now: now}
	b.site = New(s, Options{Now: now})
	t.Cleanup(b.site.Close)
	return b
}

// add lets reports come, and edits their stories.
func (b *bench) add(ws ...wire) {
	b.Helper()
	var as []store.Arrival
	for _, w := range ws {
		b.now = noon.Add(time.Duration(w.hours)*time.Hour + time.Minute)
		as = append(as, store.Arrival{Report: w.report(), Via: "test", At: b.now})
	}
	b.must(b.arrive(as...))
	b.settle()
}

func (b *bench) arrive(as ...store.Arrival) error {
	_, err := b.store.Arrive(b.ctx, as...)
	return err
}

func (b *bench) settle() {
	b.Helper()
	for {
		worked, err := b.desk.Turn(b.ctx)
		b.must(err)
		if !worked {
			return
		}
	}
}

func (b *bench) must(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// told returns a bench with the story of the ferry, of which a reader saw the first day.
func told(t testing.TB) *bench {
	b := newBench(t)
	b.add(first...)
	at, err := b.store.Before(b.ctx, store.FarFuture)
	b.must(err)
	b.must(b.store.SetMark(b.ctx, "me", at))
	b.add(second...)
	return b
}

// get asks for an address.
func (b *bench) get(path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	b.site.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	return w
}

// page returns a page, which must be served.
func (b *bench) page(path string) string {
	b.Helper()
	w := b.get(path)
	if w.Code != http.StatusOK {
		b.Fatalf("%s: %d %.200s", path, w.Code, w.Body)
	}
	return w.Body.String()
}

// post sends a form and returns where the answer leads to.
func (b *bench) post(path string, form ...string) string {
	b.Helper()
	r := httptest.NewRequest("POST", path, strings.NewReader(strings.Join(form, "&")))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	b.site.ServeHTTP(w, r)
	if w.Code != http.StatusSeeOther {
		b.Fatalf("%s: %d %.200s", path, w.Code, w.Body)
	}
	return w.Header().Get("Location")
}

// ferry returns the story of the ferry.
func (b *bench) ferry() store.Edition {
	b.Helper()
	es, err := b.store.Standing(b.ctx, first[0].report().ID)
	b.must(err)
	if len(es) != 1 {
		b.Fatalf("the ferry is in %d stories", len(es))
	}
	return es[0]
}

// at returns the address of a part of the story of the ferry.
func (b *bench) at(part string) string { return fmt.Sprintf("/story/%s%s", b.ferry().Story, part) }

// form sends a form.
func (b *bench) form(path, form string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("POST", path, strings.NewReader(form))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	b.site.ServeHTTP(w, r)
	return w
}

// ask asks for an address with a header.
func (b *bench) ask(path, name, value string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("GET", path, nil)
	r.Header.Set(name, value)
	w := httptest.NewRecorder()
	b.site.ServeHTTP(w, r)
	return w
}
