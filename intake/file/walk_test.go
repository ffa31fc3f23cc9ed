package file

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Inside a folder, a file that is not regular is skipped with a message and not
// opened, since a pipe would wait for its writer. Given by name it is read.
func TestReadOddFiles(t *testing.T) {
	dir := writeFiles(t, map[string]string{"a.txt": ferry, "z.txt": ferry})
	makePipe(t, filepath.Join(dir, "pipe.txt"))
	socket, err := net.Listen("unix", filepath.Join(dir, "socket.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	for name, to := range map[string]string{"device.txt": os.DevNull, "linked.txt": "pipe.txt", "round": "round", "up": ".", "gone.txt": "nowhere"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	reports, errs := read(Options{}, dir)
	if len(reports) != 2 {
		t.Errorf("%d reports", len(reports))
	}
	skipped := 0
	for _, err := range errs {
		if errors.Is(err, ErrSkipped) && strings.Contains(err.Error(), "not a regular file") {
			skipped++
		}
	}
	if skipped != 4 || len(errs) != 6 {
		t.Errorf("%d passed over, faults %v", skipped, errs)
	}

	pipe := filepath.Join(dir, "pipe.txt")
	go os.WriteFile(pipe, []byte(ferry), 0)
	if reports, errs := read(Options{}, pipe); len(reports) != 1 || reports[0].Text != ferry || len(errs) > 0 {
		t.Errorf("a pipe by name: %d reports, faults %v", len(reports), errs)
	}
	if _, errs := read(Options{}, os.DevNull); len(errs) != 1 || !errors.Is(errs[0], ErrEmpty) {
		t.Errorf("a device by name: %v", errs)
	}
	if _, errs := read(Options{}, filepath.Join(dir, "socket.txt")); len(errs) != 1 || errors.Is(errs[0], ErrSkipped) {
		t.Errorf("a socket by name: %v", errs)
	}
}

// Folders nested very deep are read.
func TestReadDeepFolders(t *testing.T) {
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	top := root.Name()
	const deep = 1500
	for i := range deep {
		if i%100 == 99 {
			if err := root.WriteFile("a.txt", []byte(ferry), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if err := root.Mkdir("d", 0o755); err != nil {
			t.Fatal(err)
		}
		below, err := root.OpenRoot("d")
		if err != nil {
			t.Fatal(err)
		}
		root.Close()
		root = below
	}
	reports, errs := read(Options{}, top)
	if len(reports) != deep/100 || len(errs) > 0 {
		t.Errorf("%d reports, faults %v", len(reports), errs)
	}
}

// A folder of very many files is walked once, and each file is opened once.
func TestReadManyFiles(t *testing.T) {
	n := 5_000
	if testing.Short() {
		n = 1_000
	}
	dir := t.TempDir()
	one := filepath.Join(dir, "0.txt")
	if err := os.WriteFile(one, []byte(ferry), 0o644); err != nil {
		t.Fatal(err)
	}
	for i := 1; i < n; i++ {
		if err := os.Link(one, filepath.Join(dir, fmt.Sprintf("%d.txt", i))); err != nil {
			// The file system limits the links to one file: write a new file.
			one = filepath.Join(dir, fmt.Sprintf("%d.txt", i))
			if err := os.WriteFile(one, []byte(ferry), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	reports, opened := 0, 0
	opt := Options{Except: func(os.FileInfo) bool { opened++; return false }}
	for _, err := range Read(context.Background(), opt, dir) {
		if err != nil {
			t.Fatal(err)
		}
		reports++
	}
	if reports != n || opened != n {
		t.Errorf("%d reports, %d files opened, want %d", reports, opened, n)
	}
}

// Files yields exactly what Read opens, sidecars included. Files for which Except is
// true are left out without a message. A path given twice is read once.
func TestFilesAndExcept(t *testing.T) {
	dir := writeFiles(t, map[string]string{"a.txt": ferry, "a.meta.json": `{"outlet":"O"}`, "b/c.md": "Other.", ".d.txt": "Hidden.", "lone.meta.json": "{}"})
	var got []string
	for path, info := range Files(context.Background(), dir, "-", filepath.Join(dir, ".d.txt"), "nowhere") {
		rel, _ := filepath.Rel(dir, path)
		got = append(got, filepath.ToSlash(rel))
		if info == nil || info.IsDir() {
			t.Errorf("%s: %v", path, info)
		}
	}
	if want := []string{"a.txt", "a.meta.json", "b/c.md", ".d.txt"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for range Files(context.Background(), dir) {
		break
	}

	mine, err := os.Stat(filepath.Join(dir, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	opt := Options{Except: func(info os.FileInfo) bool { return os.SameFile(info, mine) }}
	if reports, errs := read(opt, dir); len(reports) != 1 || reports[0].Text != "Other." || len(errs) > 0 {
		t.Errorf("%d reports, faults %v", len(reports), errs)
	}
	if reports, errs := read(Options{Stdin: strings.NewReader(ferry)}, "-", dir, "-", dir); len(reports) != 3 || len(errs) > 0 {
		t.Errorf("paths given twice: %d reports, faults %v", len(reports), errs)
	}
}

// A message is one line without control characters, whatever the name and the reason
// contain.
func TestFaultsArePlain(t *testing.T) {
	name := "a\x1b[31m\u202e\n\xff\u0085.txt"
	path := filepath.Join(t.TempDir(), name)
	_, errs := read(Options{}, path)
	if len(errs) != 1 || !strings.HasSuffix(errs[0].Error(), `a\x1b[31m\u202e\n\xff\u0085.txt: no such file or folder`) {
		t.Errorf("%q", errs)
	}
	e := &Error{Path: "a.txt", Line: 3, Err: errors.New("bad\x1b[2J")}
	if e.Error() != `read a.txt:3: bad\x1b[2J` {
		t.Errorf("%q", e.Error())
	}
}
