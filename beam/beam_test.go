package beam

import (
	"bufio"
	"encoding/json"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/direct" //lint:ignore SA1019 see docs/decisions/0021-beam.md

	"stemma"
	"stemma/claim"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/story"
)

func init() { register.Function2x0(note) }

func TestMain(m *testing.M) {
	beam.Init()
	os.Exit(m.Run())
}

// noted is what the pipelines of this process yield: the local runner runs in it.
var noted = struct {
	sync.Mutex
	lines map[string][]string
}{lines: map[string][]string{}}

func note(name, line string) {
	noted.Lock()
	defer noted.Unlock()
	noted.lines[name] = append(noted.lines[name], line)
}

// run runs the pipeline over files, and returns the editions and the faults, sorted.
func run(t *testing.T, paths ...string) (editions, faults []string) {
	t.Helper()
	noted.lines = map[string][]string{}
	p, s := beam.NewPipelineWithRoot()
	e, f := Editions(s, beam.CreateList(s, paths))
	beam.ParDo0(s, note, beam.ParDo(s, named, e))
	beam.ParDo0(s, note, beam.ParDo(s, fault, f))
	if _, err := direct.Execute(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	editions, faults = noted.lines["edition"], noted.lines["fault"]
	slices.Sort(editions)
	slices.Sort(faults)
	return editions, faults
}

func named(line string) (string, string) { return "edition", line }
func fault(line string) (string, string) { return "fault", line }

// write writes reports as a web archive.
func write(t *testing.T, dir, name string, rs iter.Seq[*report.Report]) string {
	t.Helper()
	path := filepath.Join(dir, name)
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	if err := storytest.WARC(w, rs); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// The editions are those of one process, byte by byte, however the reports are dealt to files
// and however often they are given; what cannot be read is said.
func TestEditions(t *testing.T) {
	dir := t.TempDir()
	all := slices.Collect(storytest.Stream(72))
	one := write(t, dir, "one.warc.gz", slices.Values(all[:40]))
	two := write(t, dir, "two.warc.gz", slices.Values(all[30:])) // ten of them again
	bad := filepath.Join(dir, "bad.jsonl")
	if err := os.WriteFile(bad, []byte("no line\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	got, faults := run(t, two, bad, one)
	if len(faults) != 1 {
		t.Errorf("faults: %q", faults)
	}
	want := alone(t, one, two)
	if !slices.Equal(got, want) || len(want) < 9 {
		t.Errorf("%d editions, want %d", len(got), len(want))
	}
	back := slices.Clone(all)
	slices.Reverse(back)
	if again, _ := run(t, write(t, dir, "back.warc.gz", slices.Values(back))); len(again) != len(want) {
		t.Errorf("%d editions of the other order, want %d", len(again), len(want))
	}
}

// alone returns the editions that one process makes of the files.
func alone(t *testing.T, paths ...string) (out []string) {
	t.Helper()
	given := map[string][]*report.Report{}
	for _, p := range paths {
		err := reportsIn(p, func(id string, data []byte) {
			k, err := unpack(id, data)
			if err != nil {
				t.Fatal(err)
			}
			given[id] = append(given[id], k.report)
		}, func(line string) { t.Error(line) })
		if err != nil {
			t.Fatal(err)
		}
	}
	var skims []*claim.Reading
	of := map[report.ID]*claim.Reading{}
	for _, same := range given {
		r := report.Merge(same)
		skims = append(skims, stemma.Skim(stemma.English(), r))
		of[r.ID] = stemma.Read(stemma.English(), r)
	}
	for _, s := range story.Gather(skims) {
		data, err := json.Marshal(stemma.Edit(s, s.Readings(of)))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(data))
	}
	slices.Sort(out)
	return out
}
