package file

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// The sources of some paths, read one by one, yield what Read yields.
func TestSources(t *testing.T) {
	dir := writeFiles(t, map[string]string{
		"a.txt": ferry, "a.meta.json": `{"outlet":"Tarn Herald"}`, "in/b.jsonl": `{"text":"Nine boats were lost, the mayor said."}` + "\nno line\n",
		"in/c.bin": "\x7fELF\x00\x01", ".hidden": ferry, "d.txt": "",
	})
	gone := filepath.Join(dir, "gone.txt")
	ctx := context.Background()
	var want, got []string
	for r, err := range Read(ctx, Options{}, dir, gone) {
		want = append(want, line(r, err))
	}
	var sidecars []string
	for s, err := range Sources(ctx, dir, filepath.Join(dir, "in", "c.bin"), gone, dir) {
		if err != nil {
			got = append(got, line(nil, err))
			continue
		}
		if info, err := os.Stat(s.Path); err != nil || info.Size() != s.Bytes {
			t.Errorf("%+v: %v", s, err)
		}
		if s.Sidecar != "" {
			sidecars = append(sidecars, filepath.Base(s.Sidecar))
		}
		for r, err := range s.Read(ctx, Options{}) {
			got = append(got, line(r, err))
		}
	}
	if len(want) < 5 || !slices.Equal(got, want) {
		t.Errorf("one by one\n%q\nat once\n%q", got, want)
	}
	if !slices.Equal(sidecars, []string{"a.meta.json"}) {
		t.Errorf("sidecars %q", sidecars)
	}
}

// A file that went since it was found is a fault.
func TestSourceGone(t *testing.T) {
	n := 0
	for r, err := range (Source{Path: filepath.Join(t.TempDir(), "gone.txt")}).Read(context.Background(), Options{}) {
		if n++; r != nil || err == nil {
			t.Errorf("%v, %v", r, err)
		}
	}
	if n != 1 {
		t.Errorf("%d yielded", n)
	}
}

func line(r any, err error) string { return fmt.Sprintf("%+v, %v", r, err) }
