package desk_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"stemma/claim"
	"stemma/desk"
	"stemma/edition"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
	"stemma/story"
)

// TestHeld measures a desk that holds as many reports as -held says, and with 100,000 or more
// fails where it takes longer, or more, than it may:
//
//	go test ./desk -run TestHeld -held 100000 -v -timeout 2h
//
// The reports are of made events, eight of each, and of one story of 200. A few are read; the
// others are of the same sentences with other words of the same length, in the text and in
// the stored reading, so that each event has names and rare words of its own and nothing
// needs to be read. Their first editions are made without claims, which nothing that is
// measured looks at.
func TestHeld(t *testing.T) {
	if testing.Short() {
		t.Skip("it holds many reports")
	}
	h := &held{T: t, path: filepath.Join(t.TempDir(), "store"), limits: *heldReports >= 100_000, known: map[report.ID]*claim.Reading{}}
	h.models()
	h.fill(*heldReports)
	h.gather()
	h.begin()
	h.arrivals()
	h.search()
	h.readers()
}

// held is a desk that holds many reports.
type held struct {
	*testing.T
	path   string
	limits bool
	store  *sqlite.Store
	desk   *desk.Desk
	stages stages
	events int
	mu     sync.Mutex
	known  map[report.ID]*claim.Reading // of reports that are not in the store yet

	model [5][8]*model // by what happened and by outlet
}

// A model is a report that was read, and the words in it that others have their own of.
type model struct {
	report  *report.Report
	reading []byte
	words   []string
}

// stages measures what the stages of a turn take.
type stages map[string]time.Duration

func (s stages) Stage(name string, _ int, took time.Duration, _ error) { s[name] = took }

// word returns the n-th word of a length of at least six letters.
func word(random *rand.Rand, length int) string {
	b := make([]byte, length)
	for i := range b {
		b[i] = []string{"bcdfghklmnprstvz", "aeiou"}[i%2][random.IntN([]int{16, 5}[i%2])]
	}
	return string(b)
}

// upper returns a word with a capital.
func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// models reads the reports that all others are made of.
func (h *held) models() {
	what := []string{"boats were lost in a harbour fire", "homes were flooded by the river", "workers walked out of the mill", "trees fell in the storm", "pupils fell ill at the school"}
	who := []string{"mayor", "clerk", "fire chief", "harbour master", "governor", "spokeswoman", "engineer", "doctor"}
	for e := range what {
		random := rand.New(rand.NewPCG(uint64(e), 1))
		var words []string
		for range 12 {
			words = append(words, word(random, 9))
		}
		for o := range who {
			own := slices.Clone(words)
			for range 4 { // no other report has them
				own = append(own, word(random, 9))
			}
			r := &report.Report{Ref: fmt.Sprint(e, o), GivenID: true, Text: fmt.Sprintf("%s %s %s %s\n\n%d %s in %s on %s street, the %s, Ada %s, said. “We saw %d of them near %s bridge,” a resident said. "+
				"The %s and the %s of the %s had been %s by the %s and the %s. About %d per cent were insured. A %s of %s was %s with %s.",
				upper(own[0]), own[1], own[2], own[3], 20+e+o/5, what[e], upper(own[4]), upper(own[5]), who[o], upper(own[6]), 3+e, upper(own[4]),
				own[7], own[8], own[9], own[1], own[10], own[11], 30+e, own[12], own[13], own[14], own[15])}
			r.Seal()
			h.model[e][o] = &model{r, claim.AppendReading(nil, desk.English.Read(r)), own}
		}
	}
}

// report returns a report of an event, and its reading.
func (h *held) report(event, outlet, n int) (*report.Report, *claim.Reading) {
	m := h.model[event%5][outlet%8]
	random := rand.New(rand.NewPCG(uint64(event), 2))
	own := rand.New(rand.NewPCG(uint64(event), uint64(3+n)))
	text, reading := []byte(m.report.Text), m.reading
	for i, w := range m.words {
		by := word(random, len(w))
		if i >= 12 {
			by = word(own, len(w))
		}
		for _, form := range []func(string) string{func(s string) string { return s }, upper} {
			text = bytes.ReplaceAll(text, []byte(form(w)), []byte(form(by)))
			reading = bytes.ReplaceAll(reading, []byte(form(w)), []byte(form(by)))
		}
	}
	r := &report.Report{URL: fmt.Sprintf("https://outlet%d.example/%d", n, event), Outlet: fmt.Sprint("Outlet ", n),
		Published: report.Stamp{Time: time.Date(2031, 1, 1+event%300, 8+n%12, 0, 0, 0, time.UTC)}, Text: string(text)}
	r.Ref = r.URL
	r.Seal()
	reading = bytes.ReplaceAll(reading, []byte(m.report.ID), []byte(r.ID))
	// The bytes end with a checksum of those before: see internal/wire.
	body := reading[:len(reading)-4]
	reading = binary.LittleEndian.AppendUint32(slices.Clip(body), crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)))
	rd, err := claim.DecodeReading(r, reading)
	if err != nil {
		h.Fatal(err)
	}
	return r, rd
}

// big is the event of which there are 200 reports.
const big = 7

// fill keeps n reports that are read already.
func (h *held) fill(n int) {
	h.store = open(h, h.path)
	h.events = n / 8
	type made struct {
		arrival store.Arrival
		made    store.Made
	}
	batches := make(chan []made, 2)
	go func() {
		defer close(batches)
		var batch []made
		add := func(event, outlet, k int) {
			r, rd := h.report(event, outlet, k)
			m, err := desk.MadeOf(rd)
			if err != nil {
				h.Error(err)
			}
			if batch = append(batch, made{store.Arrival{Report: r, Via: "held", At: time.Now()}, m}); len(batch) == 128 {
				batches <- batch
				batch = nil
			}
		}
		for event := range h.events {
			for outlet := range 8 {
				add(event, outlet, outlet)
			}
		}
		for k := 8; k < min(n/10, 200); k++ {
			add(big, k, k)
		}
		batches <- batch
	}()
	var took time.Duration
	kept := 0
	for batch := range batches {
		var as []store.Arrival
		var ms []store.Made
		for _, x := range batch {
			as, ms = append(as, x.arrival), append(ms, x.made)
		}
		start := time.Now()
		if _, err := h.store.Arrive(ctx, as...); err != nil {
			h.Fatal(err)
		}
		if err := h.store.Keep(ctx, desk.English.Rules, ms...); err != nil {
			h.Fatal(err)
		}
		took += time.Since(start)
		kept += len(batch)
	}
	h.is("stored and read already", float64(kept)/took.Seconds(), "reports/s", 1000, true)
}

// is prints what was measured, and fails if it is beyond a limit: above it, or if least is
// true below.
func (h *held) is(what string, got float64, unit string, limit float64, least bool) {
	h.Helper()
	h.Logf("%-46s %10.1f %-10s (limit %.0f)", what, got, unit, limit)
	if h.limits && (got > limit) != least {
		h.Errorf("%s: %.1f %s is beyond %.0f", what, got, unit, limit)
	}
}

// gather groups all reports, with editions that hold no claims.
func (h *held) gather() {
	p := desk.English
	p.Edit = func(s *story.Story, rs []*claim.Reading) *edition.Edition {
		e := &edition.Edition{Schema: edition.Schema}
		e.Story.ID, e.Story.Reports = s.ID, len(s.Reports)
		for _, id := range s.Reports {
			e.Witnesses = append(e.Witnesses, edition.Witness{Report: string(id)})
		}
		return e
	}
	start := time.Now()
	d := &desk.Desk{Store: h.store, Program: p, Meter: stages{}}
	if err := d.Settle(ctx); err != nil {
		h.Fatal(err)
	}
	c := d.Counts()
	h.Logf("%d reports gathered into %d stories in %v", *heldReports, c.Gathered, time.Since(start).Round(time.Millisecond))
	if c.Gathered < h.events*95/100 || c.Gathered > h.events*105/100 {
		h.Errorf("%d stories of %d events", c.Gathered, h.events)
	}
	gs, err := h.store.GroupsOf(ctx, h.of(big, 0))
	if err != nil || len(gs) != 1 {
		h.Fatal(gs, err)
	}
	h.Logf("the largest story has %d reports", len(gs[0].Story.Reports))
}

// of returns the ID of a report.
func (h *held) of(event, k int) report.ID {
	r, _ := h.report(event, k, k)
	return r.ID
}

// begin opens the store anew, with a desk that works in earnest.
func (h *held) begin() {
	if err := h.store.Close(); err != nil {
		h.Fatal(err)
	}
	debug.FreeOSMemory()
	h.store = open(h, h.path)
	h.Cleanup(func() { h.store.Close() })
	p := desk.English
	p.Read = func(r *report.Report) *claim.Reading {
		h.mu.Lock()
		defer h.mu.Unlock()
		return h.known[r.ID]
	}
	h.stages = stages{}
	h.desk = &desk.Desk{Store: h.store, Program: p, Meter: h.stages}
	start := time.Now()
	if _, err := h.desk.Turn(ctx); err != nil {
		h.Fatal(err)
	}
	h.is("to begin anew", time.Since(start).Seconds(), "s", 5, false)
	start = time.Now()
	if _, err := h.desk.Turn(ctx); err != nil {
		h.Fatal(err)
	}
	h.is("a turn with nothing to do", float64(time.Since(start).Microseconds())/1000, "ms", 50, false)
	h.resident("resident after it has begun")
}

// resident measures the memory of the process, with what the system gave and has not back.
func (h *held) resident(what string) {
	runtime.GC()
	debug.FreeOSMemory()
	raw, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		h.Skip("no /proc/self/statm")
	}
	var size, resident int
	fmt.Sscan(string(raw), &size, &resident)
	h.is(what, float64(resident*os.Getpagesize())/(1<<20), "MB", 600, false)
}

// arrivals lets reports come one by one.
func (h *held) arrivals() {
	var small, large, worked []time.Duration
	published := func(event, k int) (took, work time.Duration) {
		r, rd := h.report(event, k, k)
		h.mu.Lock()
		h.known[r.ID] = rd
		h.mu.Unlock()
		clear(h.stages)
		start := time.Now()
		arrive(h, h.store, r)
		if _, err := h.desk.Turn(ctx); err != nil {
			h.Fatal(err)
		}
		took = time.Since(start)
		es, err := h.store.Standing(ctx, r.ID)
		if err != nil || len(es) != 1 || len(es[0].Reports) < 9 && h.events > 200 {
			h.Fatalf("report %d of event %d: %d editions, %v", k, event, len(es), err)
		}
		return took, h.stages["gather"] + h.stages["edit"]
	}
	for n := range 100 {
		took, _ := published((n*37+11)%h.events, 300+n)
		small = append(small, took)
	}
	for n := range 20 {
		took, work := published(big, 300+n)
		large, worked = append(large, took), append(worked, work)
	}
	ms := func(ds []time.Duration, percent int) float64 {
		slices.Sort(ds)
		return float64(ds[(len(ds)-1)*percent/100].Microseconds()) / 1000
	}
	h.is("arrival to edition, story of 8, median", ms(small, 50), "ms", 1000, false)
	h.is("arrival to edition, story of 8, p99", ms(small, 99), "ms", 1000, false)
	h.is("arrival to edition, story of 200, p99", ms(large, 99), "ms", 1000, false)
	// The first edition of a desk that has begun anew reads all readings of the story.
	h.is("of it grouping and editing, median", ms(worked, 50), "ms", 150, false)
	h.resident("resident after the arrivals")
}

// search measures searches for words that are in all reports, in some and in few.
func (h *held) search() {
	r, _ := h.report(3, 2, 2)
	rare := strings.Fields(r.Text)[0]
	for _, ranked := range []bool{false, true} {
		var all []time.Duration
		worst, query := time.Duration(0), ""
		for range 10 {
			for _, q := range []string{"said", "boats", "street -river", "said insured", rare, strings.ToLower(rare[:4]) + "*", "ba*", "s*", `"a resident said"`, "figure:24", "speaker:resident", "quote:bridge", "title:boats OR x"} {
				parsed, err := store.ParseQuery(q)
				if err != nil {
					h.Fatal(err)
				}
				parsed.Ranked = ranked
				start := time.Now()
				if _, err := h.store.Search(ctx, parsed); err != nil {
					h.Fatal(err)
				}
				took := time.Since(start)
				if all = append(all, took); took > worst {
					worst, query = took, q
				}
			}
		}
		slices.Sort(all)
		h.is(fmt.Sprintf("search, ranked %v, p99 (worst %s)", ranked, query), float64(all[len(all)*99/100].Microseconds())/1000, "ms", 50, false)
	}
}

// readers measures how long the write-ahead log becomes while eight readers read without a
// pause.
func (h *held) readers() {
	reading, stop := context.WithCancel(ctx)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for reading.Err() == nil {
				ids, _, err := h.store.Arrived(reading, 0, 2000)
				for _, id := range ids[:min(len(ids), 200)] {
					if err == nil {
						_, err = h.store.Report(reading, id)
					}
				}
				if err != nil && reading.Err() == nil {
					h.Error(err)
				}
			}
		})
	}
	most := int64(0)
	for batch := range 60 {
		var as []store.Arrival
		for n := range 50 {
			r, _ := h.report(1_000_000+batch, n, n)
			as = append(as, store.Arrival{Report: r, Via: "held", At: time.Now()})
		}
		if _, err := h.store.Arrive(ctx, as...); err != nil {
			h.Fatal(err)
		}
		most = max(most, h.store.LogSize())
	}
	stop()
	wg.Wait()
	h.is("write-ahead log under 8 readers", float64(most)/(1<<20), "MB", 64, false)
	if x, err := h.store.Stats(ctx); err == nil {
		b, _ := json.Marshal(x)
		h.Logf("%s", b)
	}
}
