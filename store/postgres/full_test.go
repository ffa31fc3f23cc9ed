//go:build linux

package postgres

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"stemma/internal/pgtest"
	"stemma/report"
	"stemma/store"
)

// aLongReport returns an invented report that cannot be packed.
func aLongReport(n int) *report.Report {
	random := rand.New(rand.NewPCG(uint64(n), 1))
	var b strings.Builder
	for b.Len() < 20_000 {
		fmt.Fprintf(&b, "%x ", random.Uint64())
	}
	r := &report.Report{URL: fmt.Sprintf("https://post.example/long/%d", n), Text: b.String()}
	r.Seal()
	return r
}

// A full disk of the server is an error that says so. What was kept is still there, nothing is
// half kept, and there is more when there is room again.
func TestFullDisk(t *testing.T) {
	if testing.Short() {
		t.Skip("short: no server gets a disk of its own")
	}
	server := pgtest.New(t)
	disk := filepath.Join(filepath.Dir(server.Socket()), "small")
	if err := os.Mkdir(disk, 0o700); err != nil {
		t.Fatal(err)
	}
	size := func(mb int) string { return fmt.Sprintf("size=%dm,mode=0777", mb) }
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, size(6)); err != nil {
		t.Skip("no disk that can be made full: ", err)
	}
	t.Cleanup(func() { syscall.Unmount(disk, syscall.MNT_DETACH) })
	if err := server.Own(disk); err != nil {
		t.Fatal(err)
	}
	server.Exec(t, `CREATE TABLESPACE small LOCATION '`+disk+`'`)
	s := fresh(t, server.Schema(t)+"&default_tablespace=small", Options{})
	arriveAll := func(n int) (kept int, err error) {
		for i := range n {
			as := []store.Arrival{{Report: aLongReport(2 * i), Via: "test", At: time.Unix(1, 0)}, {Report: aLongReport(2*i + 1), Via: "test", At: time.Unix(1, 0)}}
			if _, err := s.Arrive(ctx, as...); err != nil {
				return 2 * i, err
			}
		}
		return 2 * n, nil
	}
	kept, err := arriveAll(500)
	if !errors.Is(err, store.ErrFull) || !strings.Contains(err.Error(), "the disk is full") || kept == 0 {
		t.Fatalf("after %d reports: %v", kept, err)
	}
	held := func(want int) {
		t.Helper()
		all, last, err := s.Arrived(ctx, 0, 10_000)
		if err != nil || len(all) != want || int(last) != want {
			t.Errorf("%d reports up to %d, want %d: %v", len(all), last, want, err)
		}
		for _, id := range all {
			if seen, err := s.Sightings(ctx, id); err != nil || len(seen) != 1 {
				t.Errorf("%s was seen %+v: %v", id.Short(), seen, err)
			}
		}
		if err := s.Check(ctx); err != nil {
			t.Error(err)
		}
	}
	held(kept)
	if err := syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT, size(60)); err != nil {
		t.Fatal(err)
	}
	more := kept/2 + 10
	if n, err := arriveAll(more); err != nil {
		t.Errorf("after %d reports with room again: %v", n, err)
	}
	if _, err := s.Arrive(ctx, store.Arrival{Report: aReport(1), Via: "test", At: time.Unix(1, 0)}); err != nil {
		t.Error(err)
	}
	held(2*more + 1)
}
