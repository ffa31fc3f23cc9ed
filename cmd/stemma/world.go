package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync/atomic"

	"golang.org/x/term"

	"stemma/desk"
	"stemma/internal/plain"
)

// program reads and edits.
var program = desk.English

// world holds what the command uses outside itself.
type world struct {
	ctx    context.Context
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	temps  temps
	// subcommands are the names of all subcommands, for hints.
	subcommands []string
	// written is the file that the output goes to, if it is a regular file. It is
	// not read as input.
	written fs.FileInfo
	// stop, if it is not nil, makes the command end soon and in order.
	stop atomic.Pointer[context.CancelFunc]
}

// stoppable returns a context that is cancelled when a signal asks the program to end, which
// then waits for the command.
func (w *world) stoppable() (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(w.ctx)
	w.stop.Store(&cancel)
	return ctx, cancel
}

// complain writes one line to standard error. Control characters in it are escaped.
func (w *world) complain(format string, args ...any) {
	fmt.Fprintf(w.stderr, "stemma: %s\n", plain.Message(fmt.Sprintf(format, args...)))
}

// writes reports whether info describes the file that the output goes to.
func (w *world) writes(info fs.FileInfo) bool {
	return w.written != nil && os.SameFile(w.written, info)
}

// checked is a writer that remembers its first error, for callers that do not get it.
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

// fileOf returns the file that a writer or reader is, or nil if it is not a file.
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
