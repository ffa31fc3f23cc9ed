//go:build unix

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"stemma/internal/storytest"
)

// TestBatchScale measures how much memory and processor a batch of many pages takes, beside
// stemma read of the first of them, and how long each of its steps.
//
//	STEMMA_LONG=1 go test ./cmd/stemma -run BatchScale -v -timeout 2h
//
// STEMMA_PAGES says of how many pages, STEMMA_BATCH with which options, as "--group tokens".
func TestBatchScale(t *testing.T) {
	if !long {
		t.Skip("it takes minutes: STEMMA_LONG is not set")
	}
	sizes := []int{5_000, 20_000}
	if list := os.Getenv("STEMMA_PAGES"); list != "" {
		sizes = nil
		for s := range strings.FieldsSeq(list) {
			n, err := strconv.Atoi(s)
			if err != nil {
				t.Fatal(err)
			}
			sizes = append(sizes, n)
		}
	}
	dir := t.TempDir()
	archive(t, filepath.Join(dir, "some.warc.gz"), 2000)
	read, most := measured(t, dir, "read", "some.warc.gz")
	t.Logf("read: %.2f ms of processor a page, %d MB resident", ms(read)/2000, most>>20)
	for _, n := range sizes {
		archive(t, filepath.Join(dir, "all.warc.gz"), n)
		out := filepath.Join(dir, fmt.Sprint("out", n))
		args := append([]string{"batch", "--in", "all.warc.gz", "--out", out}, strings.Fields(os.Getenv("STEMMA_BATCH"))...)
		start := time.Now()
		used, most := measured(t, dir, args...)
		t.Logf("batch of %d pages: %.0f s, %.2f ms of processor a page, %d MB resident", n, time.Since(start).Seconds(), ms(used)/float64(n), most>>20)
		last := start
		for _, step := range []string{"work/read/0-of-1/done.json", "work/reports.parquet", "work/keys.parquet", "work/pairs.parquet", "work/components.parquet", "work/stories.jsonl", "manifest.json"} {
			info, err := os.Stat(filepath.Join(out, step))
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("  %-28s %6.1f s", step, info.ModTime().Sub(last).Seconds())
			last = info.ModTime()
		}
		again(t, out)
		rest, _ := measured(t, dir, args...)
		t.Logf("  of the processor time %.2f ms a page to the end of reading, %.2f after it", ms(used-rest)/float64(n), ms(rest)/float64(n))
	}
}

// again removes what a batch wrote after it had read.
func again(t *testing.T, out string) {
	t.Helper()
	for _, dir := range []string{"", "work"} {
		entries, err := os.ReadDir(filepath.Join(out, dir))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if name := e.Name(); name != "work" && name != "read" && name != "plan.json" {
				if err := os.RemoveAll(filepath.Join(out, dir, name)); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

// archive writes a web archive of n pages.
func archive(t *testing.T, path string, n int) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriterSize(f, 1<<16)
	if err := storytest.WARC(w, storytest.Stream(n)); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// measured runs the command on two processors, and returns the processor time and the most
// memory that it took.
func measured(t *testing.T, dir string, args ...string) (used time.Duration, most int64) {
	t.Helper()
	cmd := exec.Command("stemma", args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, io.Discard, os.Stderr
	cmd.Env = append(os.Environ(), "GOMAXPROCS=2")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	u := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), int64(u.Maxrss) << 10 // of Linux
}
