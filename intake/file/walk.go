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

	"stemma/intake/archive"
	"stemma/report"
)

// stdin reads standard input.
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

// walk calls visit for path if it is a file, or for every file below it in the order
// of names. named reports whether the file is path itself.
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

// folder calls visit for every file below dir.
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
			// A linked folder may contain dir.
		case !info.Mode().IsRegular():
			// Opening a pipe would wait for a writer.
			w.fail(path, 0, fmt.Errorf("%w: not a regular file", ErrSkipped))
		default:
			visit(path, info, false)
		}
	}
}

// Files yields the files that Read would open for paths, sidecars included, with
// their FileInfo. Standard input and files whose FileInfo cannot be read are left
// out.
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

// stream reads the reports in one stream of bytes. given reports whether the caller
// named path.
func (w *walker) stream(path string, in io.Reader, given bool) {
	name, head := path, bufio.NewReaderSize(stoppable{w.ctx, in}, sniffLen)
	first, err := head.Peek(sniffLen)
	w.whence = in
	packed := bytes.HasPrefix(first, gzipMagic)
	bare := strings.TrimSuffix(strings.ToLower(path), ".gz")
	if packed && !archive.Is(unpackedHead(first)) && byEnding(bare) != "warc" && w.opt.Input != "warc" { // which unpacks itself, to survive damage
		w.whence = nil
		name, head = bare, bufio.NewReaderSize(&members{in: head}, sniffLen)
		first, err = head.Peek(sniffLen)
	}
	switch {
	case len(first) > 0: // an error is reported when the reader reaches it
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
	shape := w.opt.Input
	switch {
	case shape != "":
	case bytes.HasPrefix(first, gzipMagic) && w.whence != nil:
		shape = "warc"
	default:
		shape = formatOf(name, first)
	}
	if Written(first) && (w.opt.Input == "" || !given) {
		w.fail(path, 0, fmt.Errorf("%w: it is no report but what stemma made of reports", ErrSkipped))
		return
	}
	format := named(shape)
	switch {
	case format != nil && format.whole != nil:
		w.whole(path, format, head)
	case format != nil:
		format.stream(w, path, head)
	case shape == timed:
		w.fail(path, 0, &unread{kind{is: "subtitles", instead: "save the words that are said, without their times, as .txt", meant: true}, ErrFormat})
	case shape == otherXML:
		w.fail(path, 0, xmlNotRead(first, given))
	case shape == "" || shape == gzipped:
		w.fail(path, 0, notRead(kindOf(name, first), packed, given || byEnding(name) != ""))
	default:
		w.fail(path, 0, fmt.Errorf("no such input format: %q", shape))
	}
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
		w.fail(path, 0, fault) // it is the reason for err
		return
	case err != nil:
		w.fail(path, 0, err)
		return
	case fault != nil:
		r.Notes, r.Partial = append(r.Notes, note), true
	}
	w.finish(path, r, format.heads, fault)
}

// finish yields the report that is the whole of path, with what its sidecar and then, if heads
// is set, the lines at the head of its text add; and then fault, if there is one.
func (w *walker) finish(path string, r *report.Report, heads bool, fault error) {
	if r.Partial && fault == nil {
		fault = fmt.Errorf("%w: %s", ErrPartial, strings.TrimSuffix(strings.Join(r.Notes, " "), "."))
	}
	if path != "-" && w.nested == 0 {
		r.Path = path
		if err := fillFromSidecar(r, path); err != nil {
			w.fail(sidecarOf(path), 0, err)
		}
	}
	if heads {
		from := 0
		if len(r.Skip) > 0 && r.Skip[0].Start == 0 {
			from = r.Skip[0].End
		}
		headLines(r, from)
	}
	r.Ref = path
	w.give(r)
	if fault != nil {
		w.fail(path, 0, fault)
	}
}

// one returns the report in data. If a parser panics, that is an error of this file
// and does not end the reading of others.
func one(format *Format, data []byte) (r *report.Report, err error) {
	defer func() {
		if p := recover(); p != nil {
			r, err = nil, fmt.Errorf("%w: the %s reader gave up: %v", ErrFormat, format.Says, p)
		}
	}()
	return format.whole(data)
}
