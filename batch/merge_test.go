package batch

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// given is a report as a line of JSON states it. Its address and text are its ID.
type line struct {
	ID        string `json:"id,omitempty"`
	URL       string `json:"url"`
	Title     string `json:"title,omitempty"`
	Byline    string `json:"byline,omitempty"`
	Published string `json:"published,omitempty"`
	Text      string `json:"text"`
}

// What is known of a report that is given several times, each time otherwise, does not
// depend on the order in which it is given, on the files, shards or segments it stands in.
func TestMerge(t *testing.T) {
	t.Chdir(t.TempDir())
	var lines []line
	texts := []string{
		"Nine boats were lost when a fire broke out in the harbour of Anselbury on Tuesday, the mayor, Ada Moor, said.",
		"A fire in the harbour of Anselbury destroyed eleven boats on Tuesday, Ada Moor, the mayor, said.",
		"The river Orm flooded 40 homes in Borwick after a night of rain, the engineer, Lena Falk, said on Wednesday.",
	}
	for n, text := range texts {
		for i := range 5 {
			l := line{ID: fmt.Sprintf("r%d", n+i%3), URL: fmt.Sprintf("https://merrow.example/%d", n), Text: text}
			if i%2 == 0 {
				l.Title = fmt.Sprintf("Title %d", i%4)
			}
			if i > 1 {
				l.Published = fmt.Sprintf("2031-05-%02dT08:00:00Z", 6+i%3)
			}
			if i == 3 {
				l.Byline = "Bo Reed"
			}
			lines = append(lines, l)
		}
	}
	rng := rand.New(rand.NewPCG(3, 7))
	var want map[string]string
	var wantRows []string
	rounds := 12
	if testing.Short() {
		rounds = 4
	}
	for round := range rounds {
		rng.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		var files [2]strings.Builder
		for i, l := range lines {
			data, _ := json.Marshal(l)
			fmt.Fprintf(&files[i%2], "%s\n", data)
		}
		os.WriteFile("a.jsonl", []byte(files[0].String()), 0o666)
		os.WriteFile("b.jsonl", []byte(files[1].String()), 0o666)
		os.RemoveAll("out")
		b := small("out", 1+rng.IntN(5), "a.jsonl", "b.jsonl")
		b.size.segment = 1 + rng.IntN(6)
		res := mustRun(t, b)
		if want := (Counts{Records: 15, Reports: 3, Again: 12}); res.Counts != want {
			t.Fatalf("%+v", res)
		}
		got := contents(t, "out")
		delete(got, manifestFile) // which names the hashes of the inputs
		rows := sketchesOf(t, b)
		if round == 0 {
			want, wantRows = got, rows
			continue
		}
		sameContents(t, fmt.Sprintf("round %d", round), got, want)
		if !slices.Equal(rows, wantRows) {
			t.Errorf("round %d: other sketches or heads", round)
		}
	}
}

// sketchesOf lists the reports of a batch with their heads and sketches.
func sketchesOf(t *testing.T, b *batch) (out []string) {
	t.Helper()
	err := readRows(b.folder, reportsFile, func(r reportRow) error {
		out = append(out, fmt.Sprintf("%d %s %d %s %x", r.Number, r.Report, r.Seen, r.Head, r.Sketch))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// FuzzSegment: whatever stands in a segment, scanning it neither panics nor takes much
// memory, and nothing but what was written is taken for whole.
func FuzzSegment(f *testing.F) {
	f.Add([]byte(segmentMagic))
	f.Add(append([]byte(segmentMagic), appendString(appendEntry(nil, 'f', position{1, 2}), fault{Path: "a", Error: "b"}.line())...))
	f.Add(append([]byte(segmentMagic), append(appendEntry(nil, 'e', position{0, 7}), 1)...))
	f.Add(append([]byte(segmentMagic), append(appendEntry(nil, 'r', position{1 << 40, 7}), 0xff, 0xff, 0xff)...))
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		if err := os.WriteFile(dir+"/000000-0123456789abcdef.segment", data, 0o666); err != nil {
			t.Fatal(err)
		}
		n := 0
		_, err := folder{root: dir}.scan("000000-0123456789abcdef.segment", func(e entry) error { n++; return nil })
		if err == nil {
			t.Error("it is not what its name says")
		}
		if n > len(data) {
			t.Errorf("%d entries in %d bytes", n, len(data))
		}
	})
}
