package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"stemma/internal/caret"
)

// invented unpacks every story of testdata/stories, each into a folder of its
// name, makes their parent the working directory and returns the names.
func invented(t *testing.T) []string {
	archives, err := filepath.Glob("../../testdata/stories/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no stories in testdata/stories")
	}
	dir := t.TempDir()
	var names []string
	for _, a := range archives {
		raw, err := os.ReadFile(a)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(a), ".txtar")
		names = append(names, name)
		if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
		for _, f := range txtar.Parse(raw).Files {
			if file, ok := strings.CutPrefix(f.Name, "reports/"); ok {
				if err := os.WriteFile(filepath.Join(dir, name, file), f.Data, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	t.Chdir(dir)
	return names
}

// output runs the command, which must succeed in silence, and returns what it
// prints.
func output(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitOK || errs.Len() > 0 {
		t.Fatalf("stemma %s: code %d, %s", strings.Join(args, " "), code, errs.String())
	}
	return out.Bytes()
}

// The board of every invented story is the one in testdata/golden. With -update
// it is written anew: read what changed.
func TestBoards(t *testing.T) {
	golden, err := filepath.Abs("../../testdata/golden")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range invented(t) {
		got := output(t, name)
		file := filepath.Join(golden, name+".txt")
		if caret.Update() {
			if err := os.MkdirAll(golden, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: the board differs from %s.txt (-update writes it anew)\n%s", name, name, differences(string(want), string(got)))
		}
	}
}

// differences lists the lines that only one of two texts has.
func differences(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	var out strings.Builder
	for _, l := range a {
		if !slices.Contains(b, l) {
			fmt.Fprintf(&out, "- %s\n", l)
		}
	}
	for _, l := range b {
		if !slices.Contains(a, l) {
			fmt.Fprintf(&out, "+ %s\n", l)
		}
	}
	return out.String()
}

// An edition is a function of the set of reports: neither the order of paths,
// nor whether a folder or its files are named, nor the number of processors
// changes a byte.
func TestOrderChangesNothing(t *testing.T) {
	names := invented(t)
	formats := []string{"json", "html", "csv", "md", "text"}
	all := func(paths []string) []byte {
		var out []byte
		for _, f := range formats {
			out = append(out, output(t, append([]string{"--format", f}, paths...)...)...)
		}
		return out
	}
	var files []string
	for _, n := range names {
		here, err := filepath.Glob(n + "/*")
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, slices.DeleteFunc(here, func(f string) bool { return strings.HasSuffix(f, ".meta.json") })...)
	}
	want := all(names)
	if got := all(files); !bytes.Equal(got, want) {
		t.Fatal("files named one by one give another edition than their folders")
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range 20 {
		rng.Shuffle(len(files), func(a, b int) { files[a], files[b] = files[b], files[a] })
		f := formats[i%len(formats)]
		if i%5 == 0 {
			rng.Shuffle(len(formats), func(a, b int) { formats[a], formats[b] = formats[b], formats[a] })
		}
		got := output(t, append([]string{"--format", f}, files...)...)
		if !bytes.Equal(got, output(t, append([]string{"--format", f}, names...)...)) {
			t.Fatalf("%s: another order of paths gives other bytes: %q", f, files)
		}
	}
	// In one story the order matters most, for it makes the sigla.
	one, err := filepath.Glob(names[0] + "/*.*")
	if err != nil {
		t.Fatal(err)
	}
	one = slices.DeleteFunc(one, func(f string) bool { return strings.HasSuffix(f, ".meta.json") })
	story := all(names[:1])
	for range 20 {
		rng.Shuffle(len(one), func(a, b int) { one[a], one[b] = one[b], one[a] })
		if !bytes.Equal(all(one), story) {
			t.Fatalf("another order of paths gives other bytes: %q", one)
		}
	}
	half := append([]string{names[0]}, one[:3]...) // the folder, and some of its files again
	if got, again := output(t, append([]string{"stories"}, half...)...), output(t, "stories", names[0]); len(got) < len(again) {
		t.Fatal("files named twice lose reports")
	}

	formats = []string{"json", "html", "csv", "md", "text"}
	before := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(before)
	for _, n := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(n)
		if !bytes.Equal(all(names), want) {
			t.Fatalf("%d processors give other bytes", n)
		}
	}
}

// A thousand reports in one stream: it must come to an end without a fault. How
// long it takes is printed and not asserted, for machines differ.
func TestThousandReports(t *testing.T) {
	if testing.Short() {
		t.Skip("-short")
	}
	var out, errs bytes.Buffer
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	code := run(context.Background(), []string{"-", "--input", "jsonl", "--format", "json"}, strings.NewReader(thousand()), &out, &errs)
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	if code != exitOK || errs.Len() > 0 {
		t.Fatalf("code %d, %s", code, errs.String())
	}
	if n := strings.Count(out.String(), `"ref": "r`); n != 1000 {
		t.Errorf("%d of 1000 reports in the editions", n)
	}
	t.Logf("1000 reports, %d stories, %d bytes of JSON: %v, %d MB allocated, %d MB from the system",
		strings.Count(out.String(), `"story": {`), out.Len(), took.Round(time.Millisecond), (after.TotalAlloc-before.TotalAlloc)>>20, after.Sys>>20)
}
