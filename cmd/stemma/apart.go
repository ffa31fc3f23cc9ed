package main

import (
	"fmt"
	"io"
	"os"

	"stemma/intake/file"
)

// apart returns an error if the output file would also be read: by its name, by a link,
// as another name of the same file, as a sidecar, or inside a folder. Empty files and
// files that stemma wrote are allowed, so that a command can run twice: they are not
// read, and are replaced.
func (t *target) apart(name string, inputs []string) error {
	if t.w.written == nil {
		return nil
	}
	refused := func(as string) error {
		if as == name {
			return fmt.Errorf("%w: %s would be read and written at once; nothing was done", errUsage, name)
		}
		return fmt.Errorf("%w: %s would be read and written at once, as %s; nothing was done", errUsage, name, as)
	}
	for _, in := range inputs {
		if in != "-" {
			continue
		}
		if f := fileOf(t.w.stdin); f != nil {
			if info, err := f.Stat(); err == nil && t.w.writes(info) {
				return refused("standard input")
			}
		}
	}
	for path, info := range file.Files(t.w.ctx, inputs...) {
		if t.w.writes(info) && !replaceable(path) {
			return refused(path)
		}
	}
	return nil
}

// replaceable reports whether the file at path is empty or was written by stemma.
func replaceable(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 4096)
	n, err := io.ReadFull(f, head)
	return n == 0 && err == io.EOF || file.Written(head[:n])
}
