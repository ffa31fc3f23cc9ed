package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"sync"
)

// temps keeps track of temporary files and folders, so that none is left when the
// program ends, even by an interrupt.
type temps struct {
	mu    sync.Mutex
	paths map[string]bool
}

// file creates a temporary file in dir, which is "" or ends with a separator. The
// name is short, so that it is valid even where the final name is as long as
// allowed, and hidden, so that it is not read as a report.
func (t *temps) file(dir string, mode fs.FileMode) (*os.File, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for range 100 {
		path := fmt.Sprintf("%s.stemma-%08x", dir, rand.Uint32())
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err == nil {
			t.add(path)
		}
		return f, err
	}
	return nil, fs.ErrExist
}

// folder creates a temporary folder.
func (t *temps) folder() (string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	path, err := os.MkdirTemp("", "stemma-")
	if err == nil {
		t.add(path)
	}
	return path, err
}

// add records path as temporary; t.mu must be held.
func (t *temps) add(path string) {
	if t.paths == nil {
		t.paths = map[string]bool{}
	}
	t.paths[path] = true
}

// remove removes a temporary file or folder, unless it was renamed.
func (t *temps) remove(path string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.paths[path] {
		os.RemoveAll(path)
		delete(t.paths, path)
	}
}

// rename gives a temporary file its final name. It is no longer temporary then.
func (t *temps) rename(path, to string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	err := os.Rename(path, to)
	if err == nil {
		delete(t.paths, path)
	}
	return err
}

// end removes all temporary files and folders. It never releases the lock, so that
// other calls block until the program ends.
func (t *temps) end() {
	t.mu.Lock()
	for path := range t.paths {
		os.RemoveAll(path)
	}
}
