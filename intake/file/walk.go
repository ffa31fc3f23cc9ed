package file

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
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

// stdin reads what the path "-" stands for.
func (w *walker) stdin() {
	if w.done() {
		return
	}
	in := w.opt.Stdin
	if in == nil {
		in = os.Stdin
	}
	w.stream("-", in, true)
}

// walk calls visit with the file that path is, or with every file below it, in
// the order of names. named tells that the caller named the file.
func (w *walker) walk(path string, visit func(path string, info fs.FileInfo, named bool)) {
	if w.done() {
		return
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		w.fail(path, 0, errMissing{})
	case err != nil:
		w.fail(path, 0, err)
	case info.IsDir():
		w.folder(path, visit)
	default:
		visit(path, info, true)
	}
}

func (w *walker) folder(dir string, visit func(string, fs.FileInfo, bool)) {
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
			w.folder(path, visit)
			continue
		}
		info, err := os.Stat(path) // follows a link
		switch {
		case err != nil:
			w.fail(path, 0, err)
		case info.IsDir():
			// A linked folder may lead back to where we are.
		case !info.Mode().IsRegular():
			// To open a pipe would be to wait for a writer.
			w.fail(path, 0, fmt.Errorf("%w: not a regular file", ErrSkipped))
		default:
			visit(path, info, false)
		}
	}
}

// Files yields the files that Read would open for paths, with what the system
// says of each: reports, and the sidecars beside them. Standard input and what
// cannot be looked at are left out.
func Files(ctx context.Context, paths ...string) iter.Seq2[string, fs.FileInfo] {
	return func(yield func(string, fs.FileInfo) bool) {
		w := &walker{ctx: ctx, yield: func(*report.Report, error) bool { return true }}
		hand := func(path string, info fs.FileInfo) { w.stopped = w.stopped || !yield(path, info) }
		for _, path := range paths {
			if path == "-" {
				continue
			}
			w.walk(path, func(path string, info fs.FileInfo, _ bool) {
				hand(path, info)
				if side := sidecarOf(path); side != "" {
					if info, err := os.Stat(side); err == nil {
						hand(side, info)
					}
				}
			})
		}
	}
}

// file opens and reads one file.
func (w *walker) file(path string, info fs.FileInfo, named bool) {
	if w.opt.Except != nil && w.opt.Except(info) {
		return
	}
	f, err := os.Open(path)
	if err != nil {
		w.fail(path, 0, err)
		return
	}
	defer f.Close()
	w.stream(path, f, named)
}

// stream reads the reports in one stream of bytes.
func (w *walker) stream(path string, in io.Reader, given bool) {
	name, head := path, bufio.NewReaderSize(in, sniffLen)
	first, err := head.Peek(sniffLen)
	packed := bytes.HasPrefix(first, gzipMagic)
	if packed {
		name, head = strings.TrimSuffix(strings.ToLower(path), ".gz"), bufio.NewReaderSize(&members{in: head}, sniffLen)
		first, err = head.Peek(sniffLen)
	}
	switch {
	case len(first) > 0: // a fault that is met later is said later
	case errors.Is(err, io.EOF) && path == "-":
		w.fail(path, 0, fmt.Errorf("%w: standard input is empty", ErrEmpty))
		return
	case errors.Is(err, io.EOF):
		w.fail(path, 0, fmt.Errorf("%w: the file is empty", ErrEmpty))
		return
	default:
		w.fail(path, 0, err)
		return
	}
	kind := w.opt.Input
	if kind == "" {
		kind = formatOf(name, first)
	}
	if Written(first) && (w.opt.Input == "" || !given) {
		w.fail(path, 0, fmt.Errorf("%w: it is no report but what stemma made of reports", ErrSkipped))
		return
	}
	format := named(kind)
	switch {
	case format != nil && format.whole != nil:
		w.whole(path, format, head)
	case format != nil:
		format.stream(w, path, head)
	case kind == "" || kind == gzipped:
		w.fail(path, 0, binary(name, packed, given))
	default:
		w.fail(path, 0, fmt.Errorf("no such input format: %q", kind))
	}
}

// binary returns the fault of a file that is neither text nor a format read
// here. Inside a folder it may have been left there for another purpose; a
// document of a word processor was meant to be read.
func binary(name string, packed, named bool) error {
	if documents[strings.ToLower(filepath.Ext(name))] {
		return fmt.Errorf("%w: a document of a word processor; save it as text, HTML or PDF", ErrBinary)
	}
	why := ErrBinary
	if packed {
		why = fmt.Errorf("%w: no report inside the gzip file", ErrBinary)
	}
	if !named {
		return fmt.Errorf("%w: %w", ErrSkipped, why)
	}
	return why
}

// whole reads a file that is one report.
func (w *walker) whole(path string, format *Format, in io.Reader) {
	data, fault := io.ReadAll(io.LimitReader(in, w.opt.MaxFile+1))
	if int64(len(data)) > w.opt.MaxFile {
		w.fail(path, 0, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, w.opt.MaxFile))
		return
	}
	note := ""
	if fault != nil {
		data, note = beforeFault(format.binary, data, fault)
	}
	r, err := one(format, data)
	switch {
	case err != nil && fault != nil:
		w.fail(path, 0, fault) // it explains the other
		return
	case err != nil:
		w.fail(path, 0, err)
		return
	case fault != nil:
		r.Notes, r.Partial = append(r.Notes, note), true
	case r.Partial:
		fault = fmt.Errorf("%w: %s", ErrPartial, strings.TrimSuffix(strings.Join(r.Notes, " "), "."))
	}
	if path != "-" {
		r.Path = path
		if err := fillFromSidecar(r, path); err != nil {
			w.fail(sidecarOf(path), 0, err)
		}
	}
	r.Ref = path
	w.give(r)
	if fault != nil {
		w.fail(path, 0, fault)
	}
}

// one makes the report that data is. A fault of a parser we do not own is a
// fault of this file and no more.
func one(format *Format, data []byte) (r *report.Report, err error) {
	defer func() {
		if p := recover(); p != nil {
			r, err = nil, fmt.Errorf("%w: the %s reader gave up: %v", ErrFormat, format.Says, p)
		}
	}()
	return format.whole(data)
}
