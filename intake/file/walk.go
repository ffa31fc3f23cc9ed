package file

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"stemma/report"
)

// A walker goes through the paths and hands on what it finds.
type walker struct {
	opt     Options
	ctx     context.Context
	yield   func(*report.Report, error) bool
	stopped bool
}

// give yields a report, sealed.
func (w *walker) give(r *report.Report) {
	if w.stopped || w.done() {
		return
	}
	r.Seal()
	w.stopped = !w.yield(r, nil)
}

// fail yields a fault of path.
func (w *walker) fail(path string, line int, err error) {
	if w.stopped || w.done() {
		return
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err // the path is said once
	}
	w.stopped = !w.yield(nil, &Error{Path: path, Line: line, Err: err})
}

// done tells whether the context has ended, and yields its error once.
func (w *walker) done() bool {
	if err := w.ctx.Err(); err != nil && !w.stopped {
		w.stopped = true
		w.yield(nil, err)
	}
	return w.stopped
}

// path reads one path the caller named.
func (w *walker) path(path string) {
	if w.done() {
		return
	}
	if path == "-" {
		in := w.opt.Stdin
		if in == nil {
			in = os.Stdin
		}
		w.stream("-", in, true)
		return
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		w.fail(path, 0, errMissing{})
	case err != nil:
		w.fail(path, 0, err)
	case info.IsDir():
		w.folder(path)
	default:
		w.file(path, true)
	}
}

// folder reads every report below dir, in the order of names.
func (w *walker) folder(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		w.fail(dir, 0, err)
	}
	for _, e := range entries {
		if w.done() {
			return
		}
		name, path := e.Name(), filepath.Join(dir, e.Name())
		if strings.HasPrefix(name, ".") || strings.HasSuffix(name, sidecarSuffix) {
			continue
		}
		if e.IsDir() {
			w.folder(path)
			continue
		}
		info, err := os.Stat(path) // follows a link
		switch {
		case err != nil:
			w.fail(path, 0, err)
		case info.IsDir():
			// A linked folder may lead back to where we are.
		case !info.Mode().IsRegular():
			w.fail(path, 0, fmt.Errorf("%w: not a regular file", ErrSkipped))
		default:
			w.file(path, false)
		}
	}
}

// file opens and reads one file; named tells that the caller named it.
func (w *walker) file(path string, named bool) {
	f, err := os.Open(path)
	if err != nil {
		w.fail(path, 0, err)
		return
	}
	defer f.Close()
	w.stream(path, f, named)
}

// stream reads the reports in one stream of bytes.
func (w *walker) stream(path string, in io.Reader, named bool) {
	head := bufio.NewReaderSize(in, sniffLen)
	first, err := head.Peek(sniffLen)
	if err != nil && !errors.Is(err, io.EOF) {
		w.fail(path, 0, err)
		return
	}
	if len(first) == 0 {
		w.fail(path, 0, fmt.Errorf("%w: the file is empty", ErrEmpty))
		return
	}
	kind := w.opt.Input
	if kind == "" {
		kind = formatOf(path, first)
	}
	if kind == "gzip" || bytes.HasPrefix(first, gzipMagic) {
		w.gzip(path, head, named)
		return
	}
	switch kind {
	case "jsonl":
		w.jsonLines(path, head)
	case "json":
		w.jsonValues(path, head)
	case "text", "md", "html", "eml", "pdf":
		w.whole(path, kind, head)
	case "":
		if !named {
			w.fail(path, 0, fmt.Errorf("%w: %w", ErrSkipped, ErrBinary))
			return
		}
		w.fail(path, 0, ErrBinary)
	default:
		w.fail(path, 0, fmt.Errorf("no such input format: %q", kind))
	}
}

// whole reads a file that is one report.
func (w *walker) whole(path, kind string, in io.Reader) {
	data, err := io.ReadAll(io.LimitReader(in, w.opt.MaxFile+1))
	if err != nil {
		w.fail(path, 0, err)
		return
	}
	if int64(len(data)) > w.opt.MaxFile {
		w.fail(path, 0, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, w.opt.MaxFile))
		return
	}
	r, err := one(path, kind, data)
	if err != nil {
		w.fail(path, 0, err)
		return
	}
	if path != "-" {
		r.Path = path
		if err := fillFromSidecar(r, path); err != nil {
			w.fail(sidecarOf(path), 0, err)
		}
	}
	r.Ref = path
	w.give(r)
}

// one makes the report that data is. A fault of a parser we do not own is a
// fault of this file and no more.
func one(path, kind string, data []byte) (r *report.Report, err error) {
	defer func() {
		if p := recover(); p != nil {
			r, err = nil, fmt.Errorf("%w: the %s reader gave up: %v", ErrFormat, kind, p)
		}
	}()
	switch kind {
	case "html":
		return readHTML(data)
	case "eml":
		return readMail(data)
	case "pdf":
		return readPDF(data)
	default:
		return readText(data)
	}
}
