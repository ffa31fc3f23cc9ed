package file

import (
	"context"
	"errors"
	"io"
	"io/fs"

	"stemma/report"
)

// A walker reads paths and yields their reports and faults.
type walker struct {
	opt     Options
	ctx     context.Context
	yield   func(*report.Report, error) bool
	stopped bool
	told    map[string]bool // faults that are not yielded a second time, or nil
	whence  io.Reader       // the stream being read, as it was opened
	nested  int             // number of ZIP files around the stream
	unpack  *int64          // bytes that the ZIP files around it may still unpack to, or nil
	// inside is stream, for what is inside a ZIP file; not called by its name, since the
	// table of formats refers to what refers to it.
	inside func(w *walker, path string, in io.Reader, given bool)
}

// give seals a report and yields it.
func (w *walker) give(r *report.Report) {
	if w.stopped || w.done() {
		return
	}
	r.Seal()
	w.stopped = !w.yield(r, nil)
}

// fail yields err as an *Error for a line of path.
func (w *walker) fail(path string, line int, err error) {
	w.fault(&Error{Path: path, Line: line, Err: err})
}

// failAt yields err as an *Error for a place in path that is no line, or "".
func (w *walker) failAt(path, place string, err error) {
	w.fault(&Error{Path: path, Place: place, Err: err})
}

// fault yields e.
func (w *walker) fault(e *Error) {
	if w.stopped || w.done() {
		return
	}
	var pe *fs.PathError
	if errors.As(e.Err, &pe) {
		e.Err = pe.Err // Error names the path already
	}
	if w.told != nil {
		if w.told[e.Error()] {
			return
		}
		w.told[e.Error()] = true
	}
	w.stopped = !w.yield(nil, e)
}

// done reports whether reading must stop. If the context has ended, it yields the
// context's error once.
func (w *walker) done() bool {
	if err := w.ctx.Err(); err != nil && !w.stopped {
		w.stopped = true
		w.yield(nil, err)
	}
	return w.stopped
}

// A stoppable is a reader that ends when the context does.
type stoppable struct {
	ctx context.Context
	in  io.Reader
}

// Read implements io.Reader.
func (s stoppable) Read(b []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.in.Read(b)
}
