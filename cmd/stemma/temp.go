package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"sync"
)

// temps are the temporary files and folders there are at this moment. None is
// left when the program ends, by whatever way: an interrupt calls end.
type temps struct {
	mu    sync.Mutex
	paths map[string]bool
}

// file creates a temporary file in dir, which is "" or ends in a separator. Its
// name is short, whatever it will be called in the end, and hidden, so that
// nobody takes it for a report.
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

// rename gives a temporary file its name; it is none from then on.
func (t *temps) rename(path, to string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	err := os.Rename(path, to)
	if err == nil {
		delete(t.paths, path)
	}
	return err
}

// end removes all there are, and lets none come into being or be renamed after
// it: who tries waits for the end of the program.
func (t *temps) end() {
	t.mu.Lock()
	for path := range t.paths {
		os.RemoveAll(path)
	}
}
