package serve_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma/desk"
	"stemma/internal/cputime"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
)

var ofOne = flag.Int("ofone", 40, "reports of the story of TestManyReports")

// facts are what there is to say of an event, with the number of the dead at a time, a number
// of the reporter's own, and the name of one whom only few name.
var facts = []string{
	"At least {dead} people were killed when the ferry Silver Tern capsized off Norvane on Friday, the harbour master, Ada Moor, said.",
	"“The sea was calm and the sky was clear when she left,” Moor said.",
	"The ferry had left Port Ansel with 120 passengers and 14 crew on board.",
	"Norvane police said that {dead} bodies had been brought ashore by Friday night.",
	"The captain, Bo Reed, was arrested on Saturday, according to the police.",
	"“We heard a bang and then water came in,” said a passenger, {who}, who was in the cabin.",
	"The owner of the ship, Tarn Lines, denied that it had been overloaded.",
	"The ferry may have struck a rock, two officials said.",
	"Divers searched the wreck for {some} hours but found nobody alive.",
	"The minister of transport, Ivo Lund, promised an inquiry within {some} days.",
	"“Those who are guilty will answer for it,” Lund said in the parliament of Estwick.",
	"A hospital in Port Ansel took in 43 of the injured, its director, Nils Falk, said.",
	"The Silver Tern was built in 1987 and could carry 110 people.",
	"Inspectors had found {some} faults on the ship in the spring, the union of seamen said.",
	"The government denied that it had known of the faults.",
	"Fishermen saved 31 people, said one of them, {who}.",
	"Prices of shares in Tarn Lines fell by 12 per cent on Monday.",
	"The wreck lies {some} metres deep, about 3 km off the coast of Norvane.",
	"Families gathered in the church of Norvane and waited for names.",
	"“Nobody told us anything for hours,” said {who}, whose sister was on board.",
}

// many returns n reports of one event by as many outlets over four days.
func many(n int) (out []*report.Report) {
	random := rand.New(rand.NewPCG(21, 1))
	for i := range n {
		dead := 9 + i*60/n
		var said []string
		for _, k := range append([]int{0}, random.Perm(len(facts))[:11]...) {
			names := []string{"Mia Stone", "Ole Brandt", "Eva Quist", "Jan Holm", "Liv Dahl"}
			said = append(said, strings.NewReplacer("{dead}", fmt.Sprint(dead), "{some}", fmt.Sprint(2+random.IntN(9)), "{who}", names[random.IntN(5)]).Replace(facts[k]))
		}
		r := &report.Report{Outlet: fmt.Sprint("Outlet ", i), URL: fmt.Sprintf("https://outlet%d.example/ferry", i), Title: fmt.Sprintf("Ferry off Norvane: at least %d dead", dead),
			Published: report.Stamp{Time: time.Date(2031, 5, 2, 10, 0, 0, 0, time.UTC).Add(time.Duration(i) * 96 * time.Hour / time.Duration(n))}, Text: strings.Join(said, "\n\n")}
		r.Seal()
		out = append(out, r)
	}
	return out
}

// mostSqueezed is what a browser gets of a page at the most, with its style and scripts.
const mostSqueezed = 150 << 10

// TestManyReports asks for all that is served of one story of many reports, and fails where a
// page takes more than mostSqueezed. With 300 or more it fails where an answer that somebody
// else asked for before takes longer than it may:
//
//	go test ./serve -run TestManyReports -ofone 300 -v -timeout 1h
//
// A draft that is held against so many may take 200 ms.
func TestManyReports(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: no story of many reports")
	}
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "many.sqlite"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	d := &desk.Desk{Store: s, Program: desk.English, Holder: "many"}
	reports := many(*ofOne)
	for part := range slices.Chunk(reports, max(1, *ofOne/4)) { // so that there are versions
		for _, r := range part {
			if _, err := s.Arrive(t.Context(), store.Arrival{Report: r, Via: "many", At: time.Now()}); err != nil {
				t.Fatal(err)
			}
		}
		if err := d.Hold(t.Context(), d.Settle); err != nil {
			t.Fatal(err)
		}
	}
	es, err := s.Standing(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(es) != 1 || len(es[0].Reports) != *ofOne {
		t.Fatalf("%d stories, the first of %d reports", len(es), len(es[0].Reports))
	}
	m := &manyAsker{T: t, h: served(t, s), story: es[0].Story}
	m.assets = m.squeezed("/assets/site.css") + m.squeezed("/assets/site.js") + m.squeezed("/assets/board.js")
	t.Logf("style and scripts: %d bytes squeezed", m.assets)
	a, b := string(reports[0].ID), string(reports[1].ID)
	m.all(50, "/", "/story/%s", "/story/%s/apparatus", "/story/%s/descent", "/story/%s/changed", "/story/%s/timeline", "/story/%s/silence", "/story/%s/reports", "/story/%s/figures", "/story/%s/quotes", "/story/%s/people", "/story/%s/places", "/story/%s/compare", "/story/%s/changes.atom",
		"/changes?since=0", "/changes?since=2", "/report/"+a, "/report/"+a+"/beside/"+b, "/places", "/search?q=ferry", "/search?q=figure:>10", "/search?q=speaker:moor",
		"/search.atom?q=ferry", "/story/%s.json", "/story/%s/figures.json")
	m.all(30, "/api/stories", "/api/stories/%s", "/api/stories/%s/claims", "/api/stories/%s/figures", "/api/stories/%s/quotes", "/api/stories/%s/people",
		"/api/stories/%s/versions", "/api/stories/%s/feed", "/api/search?q=ferry", "/api/reports/"+a, "/api/reports/"+a+"/reading",
		`/mcp story {"story":"%s"}`, `/mcp claims {"story":"%s"}`, `/mcp lineage {"story":"%s"}`, `/mcp figure_history {"story":"%s"}`, "/mcp changes_since {}")
	m.all(200, `/mcp verify_sentence {"story":"%s","sentence":"At least 14 people were killed off Norvane."}`)
}

// A manyAsker asks for what is served of a story.
type manyAsker struct {
	*testing.T
	h     http.Handler
	story string

	assets int // bytes of the style and the scripts, squeezed
}

// squeezed returns how many bytes of an address a browser gets.
func (m *manyAsker) squeezed(at string) int {
	w, r := httptest.NewRecorder(), request(at)
	r.Header.Set("Accept-Encoding", "gzip")
	m.h.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		m.Fatalf("%s: %d", at, w.Code)
	}
	return w.Body.Len()
}

// perMB is how much longer an answer may take for each megabyte of it.
const perMB = 15 * time.Millisecond

// all asks for each address several times, of which all but the first are measured, and the
// last is squeezed; a limit of 0 is none.
func (m *manyAsker) all(limit time.Duration, paths ...string) {
	m.Helper()
	for _, path := range paths {
		to := strings.ReplaceAll(path, "%s", m.story)
		var took []time.Duration
		var size int
		for i := range 5 {
			w, r := httptest.NewRecorder(), request(to)
			if i == 4 {
				r.Header.Set("Accept-Encoding", "gzip")
			}
			before := cputime.Used()
			m.h.ServeHTTP(w, r)
			took = append(took, cputime.Used()-before)
			if w.Code != http.StatusOK || i < 4 && strings.Contains(w.Body.String(), `"isError":true`) {
				m.Fatalf("%s: %d %.200s", to, w.Code, w.Body.String())
			}
			if i == 4 {
				if n := w.Body.Len() + m.assets; n > mostSqueezed && strings.Contains(w.Header().Get("Content-Type"), "html") {
					m.Errorf("%s: a browser gets %d bytes", path, n)
				}
				m.Logf("%-44.44s %8d bytes, %7d squeezed; first %7.1f ms, then %6.1f ms", path, size, w.Body.Len(), ms(took[0]), ms(slices.Min(took[1:4])))
			}
			if i == 0 {
				size = w.Body.Len()
			}
		}
		most := limit*time.Millisecond + time.Duration(size)*perMB>>20
		if least := slices.Min(took[1:4]); limit > 0 && *ofOne >= 300 && least > most {
			m.Errorf("%s: %.1f ms is beyond %.1f", path, ms(least), ms(most))
		}
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
