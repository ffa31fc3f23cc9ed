package desk_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
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
	"stemma/internal/cputime"
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
// With -heldin DIR the store is filled once, in DIR, and a copy of it is worked on, so that
// another run need not fill it again. A directory is of one number of reports and of one
// version of the rules.
//
// The reports are of made events, eight of each, and of one story of 200. A few are read; the
// others are of the same sentences with other words of the same length, in the text and in
// the stored reading, so that each event has names and rare words of its own and nothing
// needs to be read. Their first editions are made without claims, which nothing that is
// measured looks at. With fewer reports nothing is timed in earnest, so that all is done a few
// times only.
func TestHeld(t *testing.T) {
	if testing.Short() {
		t.Skip("it holds many reports")
	}
	h := &held{T: t, path: filepath.Join(t.TempDir(), "store"), limits: *heldReports >= 100_000, events: *heldReports / 8, known: map[report.ID]*claim.Reading{}}
	h.models()
	h.prepare()
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

// stages measures what the stages of a turn take. The cost of the processor is that since the
// stage before.
type stages map[string]cost

func (s stages) Stage(name string, _ int, took time.Duration, _ error) {
	used := cputime.Used()
	s[name] = cost{used - s["last"].cpu, took}
	s["last"] = cost{cpu: used}
}

// word returns a made word of some letters.
func word(random *rand.Rand, length int) string {
	b := make([]byte, length)
	for i := range b {
		b[i] = []string{"bcdfghklmnprstvz", "aeiou"}[i%2][random.IntN([]int{16, 5}[i%2])]
	}
	return string(b)
}

// upper returns a word with a capital.
func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// The words of a model: those of the event, its names first, and those of the report.
const (
	names    = 6
	ofEvent  = 26
	ofReport = 8
	letters  = 9
	common   = 20_000 // the words of which half of those of an event are; each is in a few others
)

// models reads the reports that all others are made of.
func (h *held) models() {
	who := []string{"mayor", "clerk", "fire chief", "harbour master", "governor", "spokeswoman", "engineer", "doctor"}
	for e := range h.model {
		random := rand.New(rand.NewPCG(uint64(e), 1))
		var words []string
		for range ofEvent + ofReport {
			words = append(words, word(random, letters))
		}
		for o := range who {
			w := slices.Clone(words)
			for i := range ofReport {
				w[ofEvent+i] = word(random, letters)
			}
			r := &report.Report{Ref: fmt.Sprint(e, o), GivenID: true, Text: fmt.Sprintf("%s %s at the %s of %s\n\n%d %s were %s by a %s in %s on the %s of %s, the %s, Ada %s, said. “We saw %d %s near the %s,” a %s said. "+
				"The %s and the %s of the %s had %s the %s, %s, and the %s. About %d per cent were %s. A %s of the %s %s with the %s. The %s %s a %s for the %s.",
				upper(w[6]), w[7], w[8], upper(w[0]), 20+e+o/5, w[9], w[10], w[11], upper(w[0]), w[12], upper(w[1]), who[o], upper(w[2]), 3+e, w[13], w[14], w[15],
				w[16], w[17], w[18], w[19], w[20], upper(w[3]), w[21], 30+e, w[22], w[23], w[24], w[25], w[26], w[27], w[28], w[29], w[30])}
			r.Seal()
			h.model[e][o] = &model{r, claim.AppendReading(nil, desk.English.Read(r)), w}
		}
	}
}

// own returns the words that a report has in place of those of its model.
func own(event, n int) []string {
	random := rand.New(rand.NewPCG(uint64(event), 2))
	var out []string
	for i := range ofEvent {
		if i < names || i%2 == 0 {
			out = append(out, word(random, letters))
			continue
		}
		out = append(out, word(rand.New(rand.NewPCG(random.Uint64N(common), 5)), letters))
	}
	random = rand.New(rand.NewPCG(uint64(event), uint64(1000+n)))
	for range ofReport {
		out = append(out, word(random, letters))
	}
	return out
}

// report returns a report of an event, and its reading.
func (h *held) report(event, outlet, n int) (*report.Report, *claim.Reading) {
	m := h.model[event%5][outlet%8]
	text, reading := []byte(m.report.Text), m.reading
	for i, by := range own(event, n) {
		for _, form := range []func(string) string{func(s string) string { return s }, upper} {
			text = bytes.ReplaceAll(text, []byte(form(m.words[i])), []byte(form(by)))
			reading = bytes.ReplaceAll(reading, []byte(form(m.words[i])), []byte(form(by)))
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
	var as []store.Arrival
	var ms []store.Made
	var took cost
	kept := 0
	flush := func() {
		took = took.plus(measure(func() {
			if _, err := h.store.Arrive(ctx, as...); err != nil {
				h.Fatal(err)
			}
			if err := h.store.Keep(ctx, desk.English.Rules, ms...); err != nil {
				h.Fatal(err)
			}
		}))
		kept += len(as)
		as, ms = as[:0], ms[:0]
	}
	add := func(event, outlet, k int) {
		r, rd := h.report(event, outlet, k)
		m, err := desk.MadeOf(rd)
		if err != nil {
			h.Fatal(err)
		}
		as, ms = append(as, store.Arrival{Report: r, Via: "held", At: time.Now()}), append(ms, m)
		if len(as) == 128 {
			flush()
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
	flush()
	h.is("stored and read already", float64(kept)/took.cpu.Seconds(), "reports/s", 1000, true)
	h.Logf("by the clock %.0f a second", float64(kept)/took.wall.Seconds())
}

// A cost is what something took: of the processor, and by the clock, which counts what else
// the machine did. The limits are of the former.
type cost struct{ cpu, wall time.Duration }

func (c cost) plus(d cost) cost { return cost{c.cpu + d.cpu, c.wall + d.wall} }

func measure(f func()) cost {
	start, used := time.Now(), cputime.Used()
	f()
	return cost{cputime.Used() - used, time.Since(start)}
}

// at returns the cost that so many percent do not exceed.
func at(cs []cost, percent int) (cpu, wall float64) {
	for i, to := range []*float64{&cpu, &wall} {
		var ds []time.Duration
		for _, c := range cs {
			ds = append(ds, []time.Duration{c.cpu, c.wall}[i])
		}
		slices.Sort(ds)
		*to = float64(ds[(len(ds)-1)*percent/100].Microseconds()) / 1000
	}
	return cpu, wall
}

// times returns how often something is to be done that is measured n times in earnest.
func (h *held) times(n int) int {
	if h.limits {
		return n
	}
	return (n + 9) / 10
}

// costs prints what costs come to.
func (h *held) costs(what string, cs []cost, percent int, limit float64) {
	h.Helper()
	cpu, wall := at(cs, percent)
	h.is(fmt.Sprintf("%s, p%d (%.0f by the clock)", what, percent, wall), cpu, "ms", limit, false)
}

// is prints what was measured, and fails if it is beyond a limit: above it, or if least is
// true below.
func (h *held) is(what string, got float64, unit string, limit float64, least bool) {
	h.Helper()
	h.Logf("%-64s %10.1f %-10s (limit %.0f)", what, got, unit, limit)
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

// prepare makes the store, or copies the one that is in the directory for it.
func (h *held) prepare() {
	make := func() {
		h.fill(*heldReports)
		h.gather()
		if err := h.store.Close(); err != nil {
			h.Fatal(err)
		}
	}
	if *heldIn == "" {
		make()
		return
	}
	kept := filepath.Join(*heldIn, fmt.Sprintf("%d-%.12s.sqlite", *heldReports, desk.English.Rules))
	if _, err := os.Stat(kept); err != nil {
		work := h.path
		h.path = kept + ".unfinished"
		os.Remove(h.path)
		make()
		if err := os.Rename(h.path, kept); err != nil {
			h.Fatal(err)
		}
		h.path = work
	}
	h.Logf("the store is a copy of %s", kept)
	from, err := os.Open(kept)
	if err != nil {
		h.Fatal(err)
	}
	defer from.Close()
	to, err := os.Create(h.path)
	if err != nil {
		h.Fatal(err)
	}
	if _, err := io.Copy(to, from); err != nil {
		h.Fatal(err)
	}
	if err := to.Close(); err != nil {
		h.Fatal(err)
	}
}

// begin opens the store anew, with a desk that works in earnest.
func (h *held) begin() {
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
	turn := func() {
		if _, err := h.desk.Turn(ctx); err != nil {
			h.Fatal(err)
		}
	}
	h.costs("to begin anew", []cost{measure(turn)}, 50, 5000)
	h.costs("a turn with nothing to do", []cost{measure(turn)}, 50, 50)
	h.resident("resident after it has begun")
}

// resident measures the memory of the process, with what the system gave and has not back.
func (h *held) resident(what string) {
	runtime.GC()
	debug.FreeOSMemory()
	raw, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		h.Logf("%s: not measured: %v", what, err)
		return
	}
	var size, resident int
	fmt.Sscan(string(raw), &size, &resident)
	h.is(what, float64(resident*os.Getpagesize())/(1<<20), "MB", 600, false)
}

// arrivals lets reports come one by one.
func (h *held) arrivals() {
	publish := func(event, k int) cost {
		r, rd := h.report(event, k, k)
		h.mu.Lock()
		h.known[r.ID] = rd
		h.mu.Unlock()
		clear(h.stages)
		c := measure(func() {
			arrive(h, h.store, r)
			if _, err := h.desk.Turn(ctx); err != nil {
				h.Fatal(err)
			}
		})
		es, err := h.store.Standing(ctx, r.ID)
		if err != nil || len(es) != 1 || len(es[0].Reports) < 9 && h.events > 200 {
			h.Fatalf("report %d of event %d: %d editions, %v", k, event, len(es), err)
		}
		return c
	}
	var small, large, worked, edited []cost
	for n := range h.times(100) {
		small = append(small, publish((n*37+11)%h.events, 300+n))
	}
	for n := range h.times(20) {
		large = append(large, publish(big, 300+n))
		worked = append(worked, h.stages["gather"].plus(h.stages["edit"]))
		edited = append(edited, h.stages["edit"])
	}
	h.costs("arrival to edition, story of 8", small, 50, 1000)
	h.costs("arrival to edition, story of 8", small, 99, 1000)
	h.costs("arrival to edition, story of 200", large, 99, 1000)
	h.costs("of it grouping and editing", worked, 50, 150)
	h.costs("of that editing", edited, 50, 150)
	h.resident("resident after the arrivals")
}

// search measures searches for words that are in all reports, in some and in few.
func (h *held) search() {
	r, _ := h.report(3, 2, 2)
	rare := strings.Fields(r.Title + r.Text)[0]
	for _, ranked := range []bool{false, true} {
		var all []cost
		worst, query := time.Duration(0), ""
		for range h.times(10) {
			for _, q := range []string{"said", "governor", "saw -mayor", "said engineer", rare, strings.ToLower(rare[:4]) + "*", "ba*", "sai*", `"per cent were"`, "figure:24", "speaker:mayor", "quote:near", "title:at"} {
				parsed, err := store.ParseQuery(q)
				if err != nil {
					h.Fatal(err)
				}
				parsed.Ranked = ranked
				c := measure(func() {
					if _, err := h.store.Search(ctx, parsed); err != nil {
						h.Fatal(err)
					}
				})
				if all = append(all, c); c.cpu > worst {
					worst, query = c.cpu, q
				}
			}
		}
		h.costs(fmt.Sprintf("search, ranked %v, worst %s", ranked, query), all, 99, 50)
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
	for batch := range h.times(60) {
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
