//go:build unix

package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"stemma/desk"
	"stemma/internal/storytest"
	"stemma/queue/queuetest"
	"stemma/report"
	"stemma/store/sqlite"
)

// TestFleetScale measures how many reports a second one, two and four workers of one processor
// each read and edit while some are killed, and that they make of them what one process makes.
// STEMMA_REPORTS says how many reports, STEMMA_WORKERS with how many workers, STEMMA_KILL how
// many seconds pass until one of them is killed; 0: none is.
func TestFleetScale(t *testing.T) {
	if !long {
		t.Skip("it takes minutes: STEMMA_LONG is not set")
	}
	reports, workers := scale(t)
	rs := storytest.Events(reports)
	// As a process of its own: the tests collect no garbage.
	runtime.GC()
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(math.MaxInt64)
	start, used := time.Now(), cpuOf(syscall.RUSAGE_SELF)
	want, err := queuetest.Alone(rs, desk.English)
	debug.SetGCPercent(percent)
	debug.SetMemoryLimit(limit)
	if err != nil {
		t.Fatal(err)
	}
	took := time.Since(start)
	used = cpuOf(syscall.RUSAGE_SELF) - used
	t.Logf("one process on SQLite: %d reports in %.0f s, %.1f/s; %.1f ms of processor a report", reports, took.Seconds(), float64(reports)/took.Seconds(), ms(used)/float64(reports))
	served(t, rs)
	for _, n := range workers {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			// As a server is where people work: without it no statistics are made, and plans that
			// were made for empty tables stay.
			newFleet(t, "autovacuum=on", "autovacuum_naptime=10s").measure(n, rs, want)
		})
	}
}

// scale returns how many reports are to be read, and by how many workers.
func scale(t *testing.T) (reports int, workers []int) {
	reports, workers = 20_000, []int{1, 2, 4}
	if n, err := strconv.Atoi(os.Getenv("STEMMA_REPORTS")); err == nil {
		reports = n
	}
	if list := os.Getenv("STEMMA_WORKERS"); list != "" {
		workers = nil
		for s := range strings.FieldsSeq(list) {
			n, err := strconv.Atoi(s)
			if err != nil {
				t.Fatal(err)
			}
			workers = append(workers, n)
		}
	}
	return reports, workers
}

// served measures what one process on SQLite takes that does all that a fleet does, which sends
// alerts and prints what changed, too.
func served(t *testing.T, rs []*report.Report) {
	f := &fleet{T: t, dir: t.TempDir()}
	f.address = filepath.Join(f.dir, "store")
	f.alerts()
	s, err := sqlite.Open(t.Context(), f.address, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for part := range slices.Chunk(rs, 500) {
		arriveIn(t, s, part...)
	}
	start, used := time.Now(), cpuOf(syscall.RUSAGE_CHILDREN)
	f.start(roleAll, "--listen", "127.0.0.1:0")
	for ok := false; !ok; time.Sleep(time.Second) {
		if ok, err = queuetest.Settled(t.Context(), s, desk.English); err != nil {
			t.Fatal(err)
		}
	}
	took := time.Since(start)
	f.ended()
	used = cpuOf(syscall.RUSAGE_CHILDREN) - used
	t.Logf("one process that serves, on SQLite: %.0f s, %.1f/s; %.1f ms of processor a report", took.Seconds(), float64(len(rs))/took.Seconds(), ms(used)/float64(len(rs)))
}

// measure has n workers read and edit reports that are there already, kills one of them from
// time to time, and compares.
func (f *fleet) measure(n int, rs []*report.Report, want string) {
	for part := range slices.Chunk(rs, 500) {
		f.arrive(part...)
	}
	f.Setenv("GOMAXPROCS", "1")
	base := f.server.Used()
	start, used := time.Now(), cpuOf(syscall.RUSAGE_CHILDREN)
	f.start(roleDesk)
	var working []*member
	for range n {
		working = append(working, f.start(roleWorker))
	}
	kills := 0
	random := rand.New(rand.NewPCG(uint64(n), 1))
	every := 10 * time.Second
	if n, err := strconv.Atoi(os.Getenv("STEMMA_KILL")); err == nil {
		every = time.Duration(n) * time.Second
	}
	for next := start.Add(every); ; time.Sleep(200 * time.Millisecond) {
		ok, err := queuetest.Settled(f.Context(), f.store, desk.English)
		if err != nil {
			f.Fatal(err)
		}
		if ok {
			break
		}
		if every > 0 && time.Now().After(next) {
			next = time.Now().Add(every)
			i := random.IntN(n)
			working[i].signal(syscall.SIGKILL)
			working[i] = f.start(roleWorker)
			kills++
		}
	}
	took := time.Since(start)
	f.settled(rs, want)
	f.ended()
	used = cpuOf(syscall.RUSAGE_CHILDREN) - used
	x, err := f.store.Stats(f.Context())
	if err != nil {
		f.Fatal(err)
	}
	f.Logf("%d workers: %.0f s, %.1f/s; %.1f ms of processor a report, and %.1f of the database; %d workers killed; %d revisions; %d bytes a report", n,
		took.Seconds(), float64(len(rs))/took.Seconds(), ms(used)/float64(len(rs)), ms(f.server.Used()-base)/float64(len(rs)), kills, x.Revisions, x.Size/int64(len(rs)))
}

func ms(d time.Duration) float64 { return d.Seconds() * 1000 }

// cpuOf returns the processor time of this process, or of its children that have ended.
func cpuOf(who int) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(who, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
