// Package head keeps what the heads of editions of invented stories are, and whether they
// tell the story.
package head

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"stemma"
	"stemma/claim"
	"stemma/eval/ledger"
	"stemma/intake/file"
	"stemma/internal/plain"
)

var (
	update = flag.Bool("update", false, "rewrite heads.txt; a head that changed must be judged anew")
	dir    = flag.String("dir", "", "a folder of JSON Lines files, a story each, whose heads are printed")
)

// least is the share of heads that tell their story: 17 of 19 did when it was set.
const least = 0.85

// heads.txt holds a line for each invented story: whether its head tells the story, by
// eye, then the head. The judge asks: would somebody who knows nothing say after this one
// line what happened?
func TestHeads(t *testing.T) {
	ledger.Long(t)
	raw, err := os.ReadFile("heads.txt")
	if err != nil && !*update {
		t.Fatal(err)
	}
	judged := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		if verdict, head, ok := strings.Cut(strings.TrimSpace(line), "  "); ok && verdict != "#" {
			judged[head] = verdict
		}
	}
	stories, err := invented()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	good := 0
	for _, name := range slices.Sorted(maps.Keys(stories)) {
		head := name + ": " + headOf(t, stories[name])
		verdict, ok := judged[head]
		if !ok {
			verdict = "?"
			if !*update {
				t.Errorf("not judged: %s", head)
			}
		}
		if verdict == "yes" {
			good++
		}
		fmt.Fprintf(&out, "%s  %s\n", verdict, head)
	}
	if *update {
		if err := os.WriteFile("heads.txt", out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if float64(good) < least*float64(len(stories)) {
		t.Errorf("%d of %d heads tell their story", good, len(stories))
	}
}

// TestDir prints the heads of the stories in the folder -dir.
func TestDir(t *testing.T) {
	if *dir == "" {
		t.Skip("no -dir: no heads of other stories are printed")
	}
	paths, err := filepath.Glob(filepath.Join(*dir, "*.jsonl"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no stories", err)
	}
	for _, path := range paths {
		fmt.Printf("%.40s: %s\n", filepath.Base(path), headOf(t, readings(t, path)))
	}
}

// invented returns the readings of the stories in testdata, by name.
func invented() (map[string][]*claim.Reading, error) {
	out := map[string][]*claim.Reading{}
	for _, pattern := range []string{"../../testdata/stories/*.txtar", "../../testdata/facts/*.txtar"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			a, err := txtar.ParseFile(path)
			if err != nil {
				return nil, err
			}
			dir, err := os.MkdirTemp("", "heads")
			if err != nil {
				return nil, err
			}
			defer os.RemoveAll(dir)
			for _, f := range a.Files {
				name, ok := strings.CutPrefix(f.Name, "reports/")
				if !ok {
					continue
				}
				if err := os.WriteFile(filepath.Join(dir, name), unmarked(f.Data), 0o644); err != nil {
					return nil, err
				}
			}
			name := strings.TrimSuffix(filepath.Base(path), ".txtar")
			for r, err := range file.Read(context.Background(), file.Options{}, dir) {
				if err != nil {
					return nil, err
				}
				out[name] = append(out[name], stemma.Read(stemma.English(), r))
			}
		}
	}
	return out, nil
}

// unmarked takes the marks {id|words} of the stories of facts off.
func unmarked(b []byte) []byte {
	var out []byte
	for i := 0; i < len(b); i++ {
		switch {
		case b[i] == '{':
			if j := bytes.IndexByte(b[i:], '|'); j > 0 && !bytes.ContainsAny(b[i:i+j], " \n\"") {
				i += j
				continue
			}
			out = append(out, b[i])
		case b[i] == '}' && i+1 < len(b) && bytes.Count(out, []byte("{")) == 0:
		default:
			out = append(out, b[i])
		}
	}
	return out
}

func readings(t *testing.T, path string) (out []*claim.Reading) {
	for r, err := range file.Read(context.Background(), file.Options{}, path) {
		if err != nil {
			t.Log(err)
			continue
		}
		out = append(out, stemma.Read(stemma.English(), r))
	}
	return out
}

func headOf(t *testing.T, rs []*claim.Reading) string {
	s := stemma.GatherAsOne(rs)
	if len(s) == 0 {
		t.Fatal("no story")
	}
	if lead := stemma.Edit(s[0], rs).Story.Lead; lead != nil {
		return plain.Line(lead.Exact)
	}
	return ""
}
