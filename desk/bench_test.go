package desk_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"stemma/claim"
	"stemma/desk"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/store"
)

// The benchmarks hold as many reports as -held says.
var heldReports = flag.Int("held", 2000, "reports that a benchmark holds")

var heldIn = flag.String("heldin", "", "directory in which TestHeld keeps the store that it fills")

// fill keeps reports of 4 KB with readings of 12 KB, as if they had been read, and returns
// how long that took.
func fill(b *testing.B, s store.Store, n int) time.Duration {
	b.Helper()
	random := rand.New(rand.NewPCG(1, 1))
	var took time.Duration
	for from := 0; from < n; from += 128 {
		var as []store.Arrival
		var ms []store.Made
		for i := from; i < min(n, from+128); i++ {
			r := &report.Report{URL: fmt.Sprintf("https://post.example/%d", i), Title: storytest.Prose(random, 60), Outlet: "Merrow Post", Text: storytest.Prose(random, 4000)}
			r.Seal()
			reading := make([]byte, 12000)
			for k := range reading { // compresses by half, as readings do
				reading[k] = byte(random.Uint32() & 15)
			}
			as = append(as, store.Arrival{Report: r, Via: "bench", At: time.Now()})
			ms = append(ms, store.Made{Report: r.ID, Head: store.HeadDigest(r), Digest: fmt.Sprint(i), Reading: reading, Sketch: reading[:1500],
				Words: store.Words{Title: r.Title, Text: r.Text, Speakers: storytest.Prose(random, 50), Figures: "9 person\n" + fmt.Sprint(i)}})
		}
		start := time.Now()
		if _, err := s.Arrive(ctx, as...); err != nil {
			b.Fatal(err)
		}
		if err := s.Keep(ctx, desk.English.Rules, ms...); err != nil {
			b.Fatal(err)
		}
		took += time.Since(start)
	}
	return took
}

// BenchmarkKeep measures how many reports a second are kept that are read already.
func BenchmarkKeep(b *testing.B) {
	for range b.N {
		s := open(b, filepath.Join(b.TempDir(), "store"))
		took := fill(b, s, *heldReports)
		b.ReportMetric(float64(*heldReports)/took.Seconds(), "reports/s")
		if x, err := s.Stats(ctx); err == nil {
			b.ReportMetric(float64(x.Size)/float64(*heldReports), "B/report")
		}
		s.Close()
	}
}

// BenchmarkSearch measures searches for common and rare words.
func BenchmarkSearch(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "store"))
	defer s.Close()
	fill(b, s, *heldReports)
	for _, query := range []string{"ba", "ne -ri", "tune so*", "figure:77", "speaker:ri ba"} {
		for _, ranked := range []bool{false, true} {
			b.Run(fmt.Sprintf("%s ranked=%v", query, ranked), func(b *testing.B) {
				q, err := store.ParseQuery(query)
				if err != nil {
					b.Fatal(err)
				}
				q.Ranked = ranked
				for b.Loop() {
					if _, err := s.Search(ctx, q); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkDesk measures, with many reports held, how long a desk takes to begin, to group
// all, and from an arrival to its edition.
func BenchmarkDesk(b *testing.B) {
	rs := storytest.Events(*heldReports + 64)
	p := desk.English
	var mu sync.Mutex
	known := map[report.ID]*claim.Reading{}
	p.Read = func(r *report.Report) *claim.Reading {
		mu.Lock()
		defer mu.Unlock()
		return known[r.ID]
	}
	var wg sync.WaitGroup
	for part := range slices.Chunk(rs, len(rs)/2+1) {
		wg.Go(func() {
			for _, r := range part {
				rd := desk.English.Read(r)
				mu.Lock()
				known[r.ID] = rd
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	path := filepath.Join(b.TempDir(), "store")
	s := open(b, path)
	defer s.Close()
	arrive(b, s, rs[:*heldReports]...)
	start := time.Now()
	if err := (&desk.Desk{Store: s, Program: p, Batch: 4096}).Settle(ctx); err != nil {
		b.Fatal(err)
	}
	b.Logf("%d reports gathered and edited in %v", *heldReports, time.Since(start))
	start = time.Now()
	d := &desk.Desk{Store: s, Program: p}
	if _, err := d.Turn(ctx); err != nil {
		b.Fatal(err)
	}
	b.Logf("begun anew in %v", time.Since(start))
	start = time.Now()
	if _, err := d.Turn(ctx); err != nil {
		b.Fatal(err)
	}
	b.Logf("a turn with nothing to do: %v", time.Since(start))
	var times []time.Duration
	for _, r := range rs[*heldReports:] {
		start := time.Now()
		arrive(b, s, r)
		if _, err := d.Turn(ctx); err != nil {
			b.Fatal(err)
		}
		times = append(times, time.Since(start))
	}
	for b.Loop() { // once: it is measured above
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Milliseconds()), "ms/arrival")
	b.ReportMetric(float64(times[len(times)*99/100].Milliseconds()), "ms/arrival-p99")
}
