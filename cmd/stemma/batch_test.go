//go:build unix

package main

import (
	"context"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A batch that is killed at random moments, as by a power cut or for want of memory, or
// interrupted in order, writes in the end what one run writes.
func TestBatchKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	reports, kills, term := 300, 8, 4 // of so many kills the last is an interruption
	if testing.Short() {
		reports, kills, term = 60, 2, 2
	}
	dir := t.TempDir()
	lines := strings.SplitAfter(thousand(), "\n")[:reports]
	if err := os.WriteFile(filepath.Join(dir, "feed.jsonl"), []byte(strings.Join(lines, "")), 0o666); err != nil {
		t.Fatal(err)
	}
	args := func(out string) []string {
		return []string{"batch", "--in", "feed.jsonl", "--out", out, "--shards", "2"}
	}
	t.Chdir(dir)
	start := time.Now()
	if code := run(context.Background(), args("whole"), strings.NewReader(""), io.Discard, os.Stderr); code != exitOK {
		t.Fatalf("exit code %d", code)
	}
	took := time.Since(start)
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range kills {
		cmd, _, errs := begin(t, dir, args("killed")...)
		sig := syscall.SIGKILL
		if i%term == term-1 {
			sig = syscall.SIGTERM
		}
		time.Sleep(time.Duration(rng.Int64N(int64(took))))
		cmd.Process.Signal(sig)
		err := cmd.Wait()
		if code := cmd.ProcessState.ExitCode(); err != nil && code != -1 && code != exitSignal+int(sig) {
			t.Fatalf("exit code %d: %s", code, errs)
		}
	}
	if code := run(context.Background(), args("killed"), strings.NewReader(""), io.Discard, os.Stderr); code != exitOK {
		t.Fatalf("exit code %d", code)
	}
	want, got := filesOf(t, "whole"), filesOf(t, "killed")
	for name := range want {
		if want[name] != got[name] {
			t.Errorf("%s differs", name)
		}
	}
	if len(got) != len(want) || len(got) < 10 {
		t.Errorf("%d files, want %d", len(got), len(want))
	}
}

// filesOf returns the files below a folder, work/ left out.
func filesOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == "work":
			return fs.SkipDir
		case e.IsDir():
			return nil
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		out[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
