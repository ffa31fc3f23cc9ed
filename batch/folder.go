package batch

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// A folder holds the files of a batch. Names in it have slashes.
type folder struct {
	root string
	// before, if it is not nil, is called before each step of writing, and may fail it: for
	// tests.
	before func(step string) error
}

// A Written is a file that was written.
type Written struct {
	Path   string `json:"path"` // in the folder, with slashes
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
	Rows   int64  `json:"rows,omitempty"` // of a table
}

// draftPrefix begins the names of files that are not yet whole.
const draftPrefix = ".stemma-"

// A draft is a file that is being written, under a name that does not last.
type draft struct {
	in   folder
	dir  string // in the folder
	file *os.File
	buf  *bufio.Writer
	hash hash.Hash
	n    int64
}

func (f folder) step(name string) error {
	if f.before == nil {
		return nil
	}
	return f.before(name)
}

// draft begins a file in dir.
func (f folder) draft(dir string) (*draft, error) {
	if err := f.step("create"); err != nil {
		return nil, err
	}
	at := filepath.Join(f.root, filepath.FromSlash(dir))
	if err := os.MkdirAll(at, 0o777); err != nil {
		return nil, err
	}
	// Not by os.CreateTemp, which lets nobody else read the file.
	file, err := os.OpenFile(filepath.Join(at, fmt.Sprintf("%s%016x", draftPrefix, rand.Uint64())), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	d := &draft{in: f, dir: dir, file: file, hash: sha256.New()}
	d.buf = bufio.NewWriterSize(writerFunc(d.flush), 1<<16)
	return d, nil
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

func (d *draft) flush(b []byte) (int, error) {
	if err := d.in.step("write"); err != nil {
		d.file.Write(b[:len(b)/2]) // as a disk that becomes full does
		return len(b) / 2, err
	}
	n, err := d.file.Write(b)
	d.hash.Write(b[:n])
	return n, err
}

// Write adds to the file.
func (d *draft) Write(b []byte) (int, error) {
	n, err := d.buf.Write(b)
	d.n += int64(n)
	return n, err
}

// sum returns the SHA-256 of what was written.
func (d *draft) sum() (string, error) {
	if err := d.buf.Flush(); err != nil {
		return "", err
	}
	return hex.EncodeToString(d.hash.Sum(nil)), nil
}

// keep makes the file durable under its name in the folder of the draft.
func (d *draft) keep(base string) (w Written, err error) {
	defer func() {
		if err != nil {
			d.drop()
		}
	}()
	w = Written{Path: join(d.dir, base), Bytes: d.n}
	if w.SHA256, err = d.sum(); err != nil {
		return w, err
	}
	for _, s := range []struct {
		name string
		do   func() error
	}{
		{"sync", d.file.Sync},
		{"close", d.file.Close},
		{"rename", func() error {
			return os.Rename(d.file.Name(), filepath.Join(d.in.root, filepath.FromSlash(w.Path)))
		}},
		{"sync folder", func() error { return syncFolder(filepath.Dir(d.file.Name())) }},
	} {
		if err := d.in.step(s.name); err != nil {
			return w, err
		}
		if err := s.do(); err != nil {
			return w, err
		}
	}
	return w, nil
}

// drop removes the draft. After keep it does nothing.
func (d *draft) drop() {
	d.file.Close()
	if d.in.step("remove") == nil {
		os.Remove(d.file.Name())
	}
}

// join joins a folder and a name.
func join(dir, base string) string {
	if dir == "" {
		return base
	}
	return dir + "/" + base
}

// write writes a file.
func (f folder) write(name string, fill func(io.Writer) error) (Written, error) {
	dir, base := "", name
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		dir, base = name[:i], name[i+1:]
	}
	d, err := f.draft(dir)
	if err == nil {
		if err = fill(d); err == nil {
			var w Written
			if w, err = d.keep(base); err == nil {
				return w, nil
			}
		}
		d.drop()
	}
	return Written{}, fmt.Errorf("write %s: %w", filepath.Join(f.root, filepath.FromSlash(name)), bare(err))
}

// save writes a value as JSON.
func (f folder) save(name string, v any) error {
	_, err := f.write(name, func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		return enc.Encode(v)
	})
	return err
}

// load reads a value that save wrote.
func (f folder) load(name string, v any) error {
	at := filepath.Join(f.root, filepath.FromSlash(name))
	data, err := os.ReadFile(at)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return fmt.Errorf("read %s: %w", at, err)
	}
	return nil
}

// open opens a file of the folder.
func (f folder) open(name string) (*os.File, error) {
	return os.Open(filepath.Join(f.root, filepath.FromSlash(name)))
}

// sweep removes the drafts in dir that an earlier run left.
func (f folder) sweep(dir string) error {
	at := filepath.Join(f.root, filepath.FromSlash(dir))
	entries, err := os.ReadDir(at)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), draftPrefix) {
			err = errors.Join(err, os.Remove(filepath.Join(at, e.Name())))
		}
	}
	return err
}

// syncFolder makes a rename in a folder durable, where the system can.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

// bare returns an error without the name of a draft in it.
func bare(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// tokensRules follows the digest of the rules where sketches are made of tokens: sketches of
// both kinds may be compared, but they are not the same bytes.
const tokensRules = "-" + ByTokens

const (
	schema       = 1
	planFile     = "work/plan.json"
	manifestFile = "manifest.json"
)
