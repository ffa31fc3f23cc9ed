package main

import (
	"errors"
	"fmt"

	"stemma/claim"
	"stemma/intake/file"
	"stemma/report"
)

// A tally counts the reports that were read, and what could not be read.
type tally struct {
	w         *world
	read, bad int
}

// fault prints one fault and counts it, unless a file was only skipped.
func (t *tally) fault(err error) {
	t.w.complain("%v", err)
	if !errors.Is(err, file.ErrSkipped) {
		t.bad++
	}
}

// unread prints a message for a part of a report that was not read, and counts it. For
// what intake could not read there already is one.
func (t *tally) unread(r *report.Report, u claim.Partial) {
	switch u.Why {
	case claim.TooLong:
		t.w.complain("read %s: read in part: bytes %d to %d of its text were left out, as it is too long", r.Ref, u.Span.Start, u.Span.End)
	case claim.Fault:
		t.w.complain("read %s: not read: the reader broke down on it, which is a mistake in stemma", r.Ref)
	default:
		return
	}
	t.bad++
}

// end returns the error of the command as a whole, after all input was read.
func (t *tally) end(paths []string) error {
	switch {
	case t.w.ctx.Err() != nil:
		return t.w.ctx.Err()
	case t.read == 0 && t.bad == 0:
		return errors.New("no report found in the paths given")
	case t.read == 0:
		return fmt.Errorf("nothing could be read%s", meant(paths, t.w.subcommands))
	case t.bad > 0:
		return partialError{t.bad}
	}
	return nil
}
