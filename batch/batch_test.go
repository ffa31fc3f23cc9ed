package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"stemma/claim"
	"stemma/edition"
	"stemma/intake/file"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/serve/export"
	"stemma/story"
)

func init() {
	debug.SetGCPercent(400) // most of the heap are buffers of tables, which live as long as a step
	// Most reports are read, and most stories edited, many times.
	english.reader = storytest.Remember(english.reader)
	english.editor = storytest.RememberEdited(english.editor)
}

// small is a batch whose files hold little, so that there are many.
func small(out string, shards int, in ...string) *batch {
	return &batch{Options: Options{In: in, Out: out, Shards: shards}, program: english, folder: folder{root: out}, size: sizes{segment: 3, entries: 8, part: 6}}
}

func mustRun(t *testing.T, b *batch) Result {
	t.Helper()
	res, err := b.run(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// contents returns the files below a folder but for those in work.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			if err == nil && path == filepath.Join(dir, "work") {
				return filepath.SkipDir
			}
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func sameContents(t *testing.T, what string, got, want map[string]string) {
	t.Helper()
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s: %s differs (%d bytes, want %d)", what, name, len(got[name]), len(want[name]))
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s: %s is one too many", what, name)
		}
	}
}

// The tables are those of all reports read, gathered and edited at once, whatever the
// number of shards and the order of the inputs.
func TestTables(t *testing.T) {
	in := archives(t, 3, 8)
	os.WriteFile("more.jsonl", []byte(`{"id":"x","outlet":"Tarn Daily","published":"2031-05-06","text":"Twenty boats were lost when a fire broke out in the harbour of Anselbury on Tuesday, the mayor, Ada Moor, said."}`+"\nno line\n"), 0o666)
	os.Mkdir("folder", 0o777)
	os.WriteFile("folder/a.txt", []byte("The river flooded 21 homes in Borwick on Tuesday after a night of rain, the mayor said.\n"), 0o666)
	os.WriteFile("folder/a.bin", []byte("\x7fELF\x00\x01"), 0o666)
	in = append(in, "more.jsonl", "folder")
	one := small("one", 1, in...)
	res := mustRun(t, one)
	if want := (Counts{Records: 26 + 3 + 4 + 1, Reports: 26, Again: 3, Bad: 4, LeftOut: 1}); res.Counts != want || res.Missing != nil {
		t.Errorf("%+v, want %+v", res, want)
	}
	got := contents(t, "one")
	if len(got) < 8*3+2 {
		t.Errorf("%d files", len(got))
	}
	back := slices.Clone(in)
	slices.Reverse(back)
	mustRun(t, small("seven", 7, back...))
	sameContents(t, "seven shards", contents(t, "seven"), got)

	stories := atOnce(t, in)
	for _, table := range export.Tables {
		var b bytes.Buffer
		if err := table.Write(&b, stories); err != nil {
			t.Fatal(err)
		}
		want := rowsOf(t, b.String())
		var rows []string
		for _, f := range slices.Sorted(maps(got)) {
			if strings.HasPrefix(f, table.Name+"/") {
				rows = append(rows, rowsOf(t, got[f])...)
			}
		}
		slices.Sort(want)
		slices.Sort(rows)
		if len(rows) == 0 && table.Name != "findings" || !slices.Equal(rows, want) {
			t.Errorf("%s: %d rows, want %d", table.Name, len(rows), len(want))
		}
	}
}

// atOnce reads, gathers and edits as the command does without a batch.
func atOnce(t *testing.T, in []string) (out []export.Story) {
	t.Helper()
	var all []*report.Report
	for r, err := range file.Read(context.Background(), file.Options{}, in...) {
		if err == nil {
			all = append(all, r)
		}
	}
	var readings []*claim.Reading
	for _, r := range file.Collapse(all) {
		readings = append(readings, english.reader(r))
	}
	of := story.ByReport(readings)
	for _, s := range story.Gather(readings) {
		own := s.Readings(of)
		out = append(out, export.Story{Edition: english.editor(s, own), Readings: own})
	}
	if len(out) < 3 || len(out[0].Witnesses) < 3 {
		t.Fatalf("%d stories", len(out))
	}
	return out
}

func maps(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// rowsOf reads a Parquet file, a row a string.
func rowsOf(t *testing.T, data string) (out []string) {
	t.Helper()
	f, err := parquet.OpenFile(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	r := parquet.NewGenericReader[map[string]any](f, f.Schema())
	defer r.Close()
	for {
		row := []map[string]any{{}}
		n, err := r.Read(row)
		if n > 0 {
			line, jerr := json.Marshal(row[0])
			if jerr != nil {
				t.Fatal(jerr)
			}
			out = append(out, string(line))
		}
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

var errPower = errors.New("the power went")

// A batch that is ended before any step of its writing, and then run again, writes the same.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	in := archives(t, 2, 6)
	mustRun(t, small("whole", 2, in...))
	want := contents(t, "whole")
	every := 1
	if testing.Short() {
		every = 17
	}
	steps, drafts := 0, 0
	for at := 0; ; at += every {
		if i := at % 6; i != 1 && i != 4 && i != 5 {
			continue // 1 is one death, 4 and 5 are two
		}
		b := small("killed", 2, in...)
		n := 0
		b.before = func(string) error {
			if n++; n > at {
				return errPower // and so for all that comes after
			}
			return nil
		}
		_, err := b.run(context.Background())
		if err == nil {
			steps = at
			break
		}
		if !errors.Is(err, errPower) {
			t.Fatalf("step %d: %v", at, err)
		}
		for _, pattern := range []string{"killed/work/", "killed/work/read/*/", "killed/figures/"} {
			left, _ := filepath.Glob(pattern + draftPrefix + "*")
			drafts += len(left)
		}
		if at%6 == 4 {
			continue
		}
		mustRun(t, small("killed", 2, in...))
		sameContents(t, fmt.Sprintf("ended at step %d", at), contents(t, "killed"), want)
		os.RemoveAll("killed")
	}
	sameContents(t, "in the end", contents(t, "killed"), want)
	if steps < 40 || drafts == 0 {
		t.Errorf("%d steps, %d drafts left by the way", steps, drafts)
	}
	if left, _ := filepath.Glob("killed/*/*/*/" + draftPrefix + "*"); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}

// A batch whose context ends stops, and goes on when it is run again.
func TestInterrupted(t *testing.T) {
	in := archives(t, 2, 6)
	mustRun(t, small("whole", 3, in...))
	for n := 1; n < 30; n += 4 {
		b := small("cut", 3, in...)
		ctx, cancel := context.WithCancel(context.Background())
		left := n
		b.Progress = func(string, int, int) {
			if left--; left == 0 {
				cancel()
			}
		}
		if _, err := b.run(ctx); err != nil && !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		cancel()
	}
	mustRun(t, small("cut", 3, in...))
	sameContents(t, "interrupted", contents(t, "cut"), contents(t, "whole"))
}

// Shards that are read one by one, in any order, are the same as all at once.
func TestShardByShard(t *testing.T) {
	in := archives(t, 2, 6)
	whole := mustRun(t, small("whole", 3, in...))
	for _, i := range []int{2, 0, 1} {
		b := small("one", 3, in...)
		b.Shard = &i
		res := mustRun(t, b)
		if want := map[int][]int{2: {0, 1}, 0: {1}, 1: nil}[i]; !slices.Equal(res.Missing, want) {
			t.Errorf("after %d missing %v, want %v", i, res.Missing, want)
		}
		if i == 1 && !reflect.DeepEqual(res, whole) {
			t.Errorf("%+v, want %+v", res, whole)
		}
		if _, err := os.Stat("one/manifest.json"); (err == nil) != (i == 1) {
			t.Errorf("after %d: %v", i, err)
		}
	}
	sameContents(t, "one by one", contents(t, "one"), contents(t, "whole"))
}

// What another program, or the same one of other inputs, began is not gone on with.
func TestRefused(t *testing.T) {
	in := archives(t, 2, 4)
	os.Mkdir("other", 0o777)
	os.WriteFile("other/notes.txt", nil, 0o666)
	zero := 0
	begin := small("out", 2, in...)
	begin.Shard = &zero
	mustRun(t, begin)
	for name, c := range map[string]struct {
		with func(*batch)
		want string
	}{
		"rules":   {func(b *batch) { b.rules = "000000000000" }, "with rules " + english.rules},
		"version": {func(b *batch) { b.version = "0.0.1" }, "by stemma " + english.version},
		"shards":  {func(b *batch) { b.Shards = 3 }, "with --shards 2"},
		"input":   {func(b *batch) { b.Input = "warc" }, "with --input auto"},
		"fewer":   {func(b *batch) { b.In = in[:1] }, "with " + in[1]},
		"more":    {func(b *batch) { os.WriteFile("x.txt", []byte("A"), 0o666); b.In = append([]string{"x.txt"}, in...) }, "without x.txt"},
		"folder":  {func(b *batch) { b.In = []string{"."} }, "lies in a folder that is read"},
		"gone":    {func(b *batch) { b.In = []string{"gone.txt"} }, "no such file"},
		"shard":   {func(b *batch) { n := 2; b.Shard = &n }, "no shard 2 of 2"},
		"foreign": {func(b *batch) { b.Out, b.root = "other", "other" }, "holds other files, as notes.txt"},
	} {
		b := small("out", 2, in...)
		c.with(b)
		_, err := b.run(context.Background())
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", name, err)
		}
	}
	// An input that became another, of the same length.
	data, _ := os.ReadFile(in[0])
	data[len(data)-5] ^= 1
	os.WriteFile(in[0], data, 0o666)
	if _, err := small("out", 2, in...).run(context.Background()); err == nil || !strings.Contains(err.Error(), in[0]+" was another") {
		t.Errorf("changed: %v", err)
	}
}

// What is done is not done again, even when the work was removed.
func TestDone(t *testing.T) {
	in := archives(t, 1, 4)
	first := mustRun(t, small("out", 2, in...))
	os.RemoveAll("out/work")
	b := small("out", 2, in...)
	b.reader = func(*report.Report) *claim.Reading { t.Error("read again"); return nil }
	if res := mustRun(t, b); res.Counts != first.Counts {
		t.Errorf("%+v, want %+v", res, first)
	}
	data, _ := os.ReadFile(in[0])
	data[9] ^= 1
	os.WriteFile(in[0], data, 0o666)
	if _, err := small("out", 2, in...).run(context.Background()); err == nil || !strings.Contains(err.Error(), in[0]+" was another") {
		t.Errorf("changed: %v", err)
	}
}

// A segment that was damaged on the disk is said, and no table is made of it.
func TestDamaged(t *testing.T) {
	in := archives(t, 1, 8)
	zero := 0
	b := small("out", 2, in...)
	b.Shard = &zero
	mustRun(t, b)
	segments, _ := filepath.Glob("out/work/read/0-of-2/*.segment")
	if len(segments) < 2 {
		t.Fatalf("%q", segments)
	}
	whole, _ := os.ReadFile(segments[0])
	for at := range whole {
		if testing.Short() && at%97 != 0 {
			continue
		}
		data := bytes.Clone(whole)
		data[at] ^= 0x10
		os.WriteFile(segments[0], data, 0o666)
		if _, err := (folder{root: "out"}).scan("work/read/0-of-2/"+filepath.Base(segments[0]), func(entry) error { return nil }); err == nil {
			t.Errorf("byte %d of %d may be changed", at, len(whole))
		}
	}
	os.WriteFile(segments[0], whole[:len(whole)-1], 0o666)
	if _, err := small("out", 2, in...).run(context.Background()); err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Errorf("%v", err)
	}
}

// Errors name the file and the byte, and stand in the order of the inputs.
func TestErrors(t *testing.T) {
	in := archives(t, 2, 4)
	mustRun(t, small("out", 3, in...))
	data, err := os.ReadFile("out/errors.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	if len(lines) != 2 {
		t.Fatalf("%q", lines)
	}
	for i, l := range lines {
		var f fault
		if err := json.Unmarshal([]byte(l), &f); err != nil || f.Path != in[i] || f.Offset == nil || *f.Offset == 0 || f.Error == "" {
			t.Errorf("%v: %s", err, l)
		}
	}
}

// A story on which the editor breaks down is said, and the others are edited.
func TestBrokenEditor(t *testing.T) {
	in := archives(t, 2, 8)
	whole := mustRun(t, small("whole", 1, in...))
	data, _ := os.ReadFile("whole/work/stories.jsonl")
	var first story.Story
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&first); err != nil {
		t.Fatal(err)
	}
	broken := first.ID
	b := small("out", 1, in...)
	b.editor = func(s *story.Story, rs []*claim.Reading) *edition.Edition {
		if s.ID == broken {
			panic("a mistake")
		}
		return english.editor(s, rs)
	}
	res := mustRun(t, b)
	if res.Bad != whole.Bad+1 || res.Reports != whole.Reports {
		t.Errorf("%q: %+v, want one bad more than %+v", broken, res, whole)
	}
	data, _ = os.ReadFile("out/errors.jsonl")
	if !strings.Contains(string(data), `{"story":"`+broken+`","error":"not edited`) {
		t.Errorf("%s", data)
	}
	n, m := rowCounts(t, "out")["stories"], rowCounts(t, "whole")["stories"]
	if n == m || n == "0" {
		t.Errorf("%s stories of %s", n, m)
	}
}
