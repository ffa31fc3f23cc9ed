package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"

	"golang.org/x/term"

	"stemma/internal/plain"
)

// world is what the command may touch outside itself. Its zero temps are ready
// to use.
type world struct {
	ctx    context.Context
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	temps  temps
	// subcommands are the names there are, for hints.
	subcommands []string
	// written is the file that the output goes to, if it is a regular file: it
	// is not read, wherever it is met.
	written fs.FileInfo
}

// complain writes one line to standard error, in which nothing that a terminal
// would obey is left, wherever it came from.
func (w *world) complain(format string, args ...any) {
	fmt.Fprintf(w.stderr, "stemma: %s\n", plain.Message(fmt.Sprintf(format, args...)))
}

// writes reports whether info is of the file that the output goes to.
func (w *world) writes(info fs.FileInfo) bool {
	return w.written != nil && os.SameFile(w.written, info)
}

// checked remembers the first fault of a writer, for callers that write through
// others that do not tell.
type checked struct {
	io.Writer
	err error
}

func (c *checked) Write(p []byte) (int, error) {
	n, err := c.Writer.Write(p)
	if err != nil && c.err == nil {
		c.err = err
	}
	return n, err
}

// fileOf returns the file that a writer or reader is, or nil.
func fileOf(s any) *os.File {
	if c, ok := s.(*checked); ok {
		s = c.Writer
	}
	f, _ := s.(*os.File)
	return f
}

// isTerminal reports whether s is a terminal.
func isTerminal(s any) bool {
	f := fileOf(s)
	return f != nil && term.IsTerminal(int(f.Fd()))
}
