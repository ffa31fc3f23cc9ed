package main

import (
	"errors"
	"fmt"
	"strings"
)

// The exit codes, which are a contract with scripts.
const (
	exitOK      = 0
	exitFailed  = 1   // nothing could be read, or the output could not be written
	exitUsage   = 2   // the command line is not valid
	exitPartial = 3   // done, but some of the input could not be read; each fault is one line on standard error
	exitSignal  = 128 // plus the number of the signal that ended the program, as in shells: 130 for SIGINT, 143 for SIGTERM
)

// A partialError means that n inputs could not be read, whose faults were printed.
type partialError struct{ n int }

func (e partialError) Error() string { return fmt.Sprintf("%d inputs could not be read", e.n) }

// An exitError ends the command with an exit code of its own; err is nil where nothing has
// failed.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit code %d", e.code)
	}
	return strings.TrimPrefix(e.err.Error(), errUsage.Error()+": ")
}

func (e *exitError) Unwrap() error { return e.err }

// isPartial reports whether err is a partialError.
func isPartial(err error) bool {
	var p partialError
	return errors.As(err, &p)
}

// errUsage is wrapped by errors of the command line.
var errUsage = errors.New("usage")
