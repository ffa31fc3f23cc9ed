package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// If writing fails, the old file stays, no temporary file is left, and the error names the
// file once.
func TestWriteIsWholeOrNot(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "board.html")
	if err := os.WriteFile(path, []byte("before"), 0o640); err != nil {
		t.Fatal(err)
	}
	own := errors.New("nothing could be read")
	for _, c := range []struct {
		name  string
		write func(io.Writer) error
		want  string // of the error
		holds string // the file afterwards
	}{
		{"a full disk", func(w io.Writer) error {
			w.Write(bytes.Repeat([]byte("x"), 1<<20))
			return &os.PathError{Op: "write", Path: ".stemma-0", Err: syscall.ENOSPC}
		}, "", "before"},
		{"a fault of the reader", func(w io.Writer) error { w.Write([]byte("x")); return own }, own.Error(), "before"},
		{"some of the input", func(w io.Writer) error { w.Write([]byte("part")); return partialError{2} }, partialError{2}.Error(), "part"},
		{"no fault", func(w io.Writer) error { w.Write([]byte("whole")); return nil }, "", "whole"},
	} {
		w := &world{ctx: context.Background(), stdout: io.Discard, stderr: io.Discard}
		out, err := w.target(path)
		if err != nil {
			t.Fatal(err)
		}
		err = out.write(c.write)
		if c.want != "" && (err == nil || err.Error() != c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
		if got, _ := os.ReadFile(path); string(got) != c.holds {
			t.Errorf("%s: the file holds %q", c.name, got)
		}
		if all, _ := os.ReadDir(dir); len(all) != 1 {
			t.Errorf("%s: left behind: %v", c.name, all)
		}
		if info, _ := os.Stat(path); info.Mode().Perm() != 0o640 {
			t.Errorf("%s: mode %v", c.name, info.Mode())
		}
	}
}

// An error of writing is reported even if the writing function ignores it.
func TestWriteIsChecked(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no /dev/full")
	}
	w := &world{ctx: context.Background(), stdout: io.Discard, stderr: io.Discard}
	out, err := w.target("/dev/full")
	if err != nil {
		t.Fatal(err)
	}
	err = out.write(func(w io.Writer) error { w.Write(make([]byte, 1<<20)); return nil })
	if err == nil || err.Error() != "write /dev/full: no space left on device" {
		t.Error(err)
	}
}

// After an interrupt no temporary file is made or renamed, and none is left.
func TestTempsEnd(t *testing.T) {
	dir := t.TempDir() + string(filepath.Separator)
	var temps temps
	f, err := temps.file(dir, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if name := filepath.Base(f.Name()); len(name) > 20 || !strings.HasPrefix(name, ".") {
		t.Errorf("a temporary name: %s", name)
	}
	temps.end()
	renamed := make(chan bool)
	go func() { temps.rename(f.Name(), dir+"out"); close(renamed) }()
	if all, _ := os.ReadDir(dir); len(all) != 0 {
		t.Errorf("left behind: %v", all)
	}
	select {
	case <-renamed:
		t.Error("renamed after the end")
	default:
	}
}

func TestMeant(t *testing.T) {
	names := []string{"edit", "read", "parse", "stories", "demo", "schema", "version"}
	for path, want := range map[string]string{
		"stroies": "; did you mean stemma stories?", "storys": "; did you mean stemma stories?", "raed": "", "red": "; did you mean stemma read?",
		"shema": "; did you mean stemma schema?", "help": "; did you mean stemma --help?", "reports": "", "x": "", strings.Repeat("a", 1<<20): "",
	} {
		if got := meant([]string{path}, names); got != want {
			t.Errorf("meant(%.20s) = %q, want %q", path, got, want)
		}
	}
}
