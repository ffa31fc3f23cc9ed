//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"stemma/desk"
	"stemma/internal/storytest"
	"stemma/queue/queuetest"
)

// TestFleetScale measures how many reports a second one, two and four workers of one processor
// each read and edit while some are killed, and that they make of them what one process makes.
// STEMMA_REPORTS says how many reports, STEMMA_WORKERS with how many workers.
func TestFleetScale(t *testing.T) {
	if !long {
		t.Skip("it takes minutes: STEMMA_LONG is not set")
	}
	reports, workers := 20_000, []int{1, 2, 4}
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
	rs := storytest.Events(reports)
	start, used := time.Now(), cpuOf(syscall.RUSAGE_SELF)
	want, err := queuetest.Alone(rs, desk.English)
	if err != nil {
		t.Fatal(err)
	}
	took := time.Since(start)
	used = cpuOf(syscall.RUSAGE_SELF) - used
	t.Logf("one process on SQLite: %d reports in %.0f s, %.1f/s; %.1f ms of processor a report", reports, took.Seconds(), float64(reports)/took.Seconds(), ms(used)/float64(reports))
	for _, n := range workers {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			f := newFleet(t)
			for part := range slices.Chunk(rs, 500) {
				f.arrive(part...)
			}
			t.Setenv("GOMAXPROCS", "1")
			start, used := time.Now(), cpuOf(syscall.RUSAGE_CHILDREN)
			f.start(roleDesk)
			var working []*member
			for range n {
				working = append(working, f.start(roleWorker))
			}
			kills := 0
			random := rand.New(rand.NewPCG(uint64(n), 1))
			for next := start.Add(10 * time.Second); ; time.Sleep(200 * time.Millisecond) {
				ok, err := queuetest.Settled(t.Context(), f.store, desk.English)
				if err != nil {
					t.Fatal(err)
				}
				if ok {
					break
				}
				if time.Now().After(next) {
					next = time.Now().Add(10 * time.Second)
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
			x, err := f.store.Stats(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%d workers: %.0f s, %.1f/s; %.1f ms of processor a report beside the database; %d workers killed; %d revisions; %d bytes a report", n,
				took.Seconds(), float64(reports)/took.Seconds(), ms(used)/float64(reports), kills, x.Revisions, x.Size/int64(reports))
		})
	}
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
