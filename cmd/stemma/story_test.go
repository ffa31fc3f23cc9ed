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

	"stemma"

	"golang.org/x/tools/txtar"

	"stemma/claim"
	"stemma/internal/caret"
)

// invented unpacks every story of testdata/stories into a folder with its name, makes
// their parent the working directory and returns the names.
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

// output runs the command, which must succeed without messages, and returns what it
// prints.
func output(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitOK || errs.Len() > 0 {
		t.Fatalf("stemma %s: code %d, %s", strings.Join(args, " "), code, errs.String())
	}
	return out.Bytes()
}

// The board of every invented story is that in testdata/golden. The flag -update rewrites
// it; review the changes.
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

// differences returns the lines that only one of two texts has.
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

// An edition depends only on the set of reports. The order of paths, whether a folder or
// its files are named, and the number of processors do not change a byte of any format.
func TestOrderChangesNothing(t *testing.T) {
	names := invented(t)
	c := editCmd{All: true, Color: "never"}
	read := func(paths []string) []*claim.Reading {
		var out bytes.Buffer
		readings, err := input{Input: "auto", Paths: paths}.all(&world{ctx: context.Background(), stdin: strings.NewReader(""), stdout: &out, stderr: &out})
		if err != nil || out.Len() > 0 {
			t.Fatalf("%v, %s", err, out.String())
		}
		return readings
	}
	written := func(readings []*claim.Reading) []byte {
		var out bytes.Buffer
		ss := stories(readings, stemma.Gather)
		for i := range formats {
			f := &formats[i]
			for _, table := range f.Tables {
				if err := table.Write(&out, ss); err != nil {
					t.Fatal(err)
				}
			}
			if f.write == nil {
				continue
			}
			if err := c.render(&out, f, ss); err != nil {
				t.Fatal(err)
			}
		}
		return out.Bytes()
	}
	of := func(paths []string) []byte { return written(read(paths)) }
	same := func(what string, paths []string, want []byte) {
		t.Helper()
		if !bytes.Equal(of(paths), want) {
			t.Fatalf("%s give other bytes: %q", what, paths)
		}
	}
	rng := rand.New(rand.NewPCG(1, 2))
	// A reading depends on its report only, so that most orders can be tested with
	// readings made once.
	shuffled := func(times int, paths []string, want []byte) {
		t.Helper()
		readings := read(paths)
		for range times {
			rng.Shuffle(len(readings), func(a, b int) { readings[a], readings[b] = readings[b], readings[a] })
			if !bytes.Equal(written(readings), want) {
				t.Fatalf("another order of readings gives other bytes: %q", paths)
			}
		}
	}
	// Where the order of two reports counts, half of the orders show it: eight miss it once
	// in 256 times. One processor, and more than there are; "want" is read with all.
	orders, few, processors := 8, 3, []int{1, 7}
	if testing.Short() {
		names, orders, few, processors = names[:1], 2, 1, processors[1:]
	}
	filesOf := func(name string) []string {
		files, err := filepath.Glob(name + "/*")
		if err != nil {
			t.Fatal(err)
		}
		return slices.DeleteFunc(files, func(f string) bool { return strings.HasSuffix(f, ".meta.json") })
	}
	shuffle := func(s []string) { rng.Shuffle(len(s), func(a, b int) { s[a], s[b] = s[b], s[a] }) }

	// One story, where the order could change the sigla.
	one, want := filesOf(names[0]), of(names[:1])
	same("files named one by one", one, want)
	same("a folder and some of its files", append([]string{names[0]}, one[:3]...), of(append(slices.Clone(one[:3]), names[0])))
	shuffle(one)
	same("another order of paths", one, want)
	shuffled(orders, one, want)

	// All stories together, where the order could change the grouping.
	var files []string
	for _, n := range names {
		files = append(files, filesOf(n)...)
	}
	want = of(names)
	shuffle(files)
	same("another order of paths", files, want)
	shuffled(few, files, want)
	before := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(before)
	for _, n := range processors {
		runtime.GOMAXPROCS(n)
		same(fmt.Sprintf("%d processors", n), names, want)
	}
}

// A stream of a thousand reports is read without a fault. The time it takes is printed and
// not checked, because machines differ.
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
	if n := strings.Count(out.String(), `"sha256": "`); n != 1000 {
		t.Errorf("%d of 1000 reports in the editions", n)
	}
	t.Logf("1000 reports, %d stories, %d bytes of JSON: %v, %d MB allocated, %d MB from the system",
		strings.Count(out.String(), `"story": {`), out.Len(), took.Round(time.Millisecond), (after.TotalAlloc-before.TotalAlloc)>>20, after.Sys>>20)
}

// A similar shooting is shown as a possible member, with the reasons, and not counted.
func TestPossibleMember(t *testing.T) {
	invented(t) // leaves the stories in the working folder
	for format, want := range map[string][]string{
		"text":  {"  7 reports", "possible: ", "007_brandtcity.txt  like A", ", not counted", "joined by: lead +", "; against: other day -"},
		"jsonl": {`"possible":[{"a":`, `"for":{`, `"against":{"`, `"other day":-`},
	} {
		var out, errs bytes.Buffer
		if code := run(context.Background(), []string{"stories", "--format", format, "shooting"}, strings.NewReader(""), &out, &errs); code != exitOK {
			t.Fatalf("code %d, %s", code, errs.String())
		}
		for _, w := range want {
			if !strings.Contains(out.String(), w) {
				t.Errorf("%s does not hold %q:\n%s", format, w, out.String())
			}
		}
	}
}
