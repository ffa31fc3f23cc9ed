// Package file reads reports from files, folders and streams: text, Markdown,
// HTML, PDF, mail, JSON and JSON Lines.
//
// Bad input is a result and not a failure: each fault is yielded as an *Error
// that names the file and the line, and the reading goes on.
package file

import (
	"context"
	"io"
	"io/fs"
	"iter"

	"stemma/report"
)

// Options say how to read. The zero value is right for nearly everybody.
type Options struct {
	// Input forces a format, by the name that Formats has for it. Empty or "auto"
	// goes by the file's name, then by its first bytes.
	Input string
	// Stdin is read where a path is "-"; nil means os.Stdin.
	Stdin io.Reader
	// MaxFile is the greatest size in bytes of a file that is one report;
	// 0 means 64 MiB. HTML pages have a limit of their own, article.MaxPage.
	// JSON Lines are a stream of any length.
	MaxFile int64
	// MaxLine is the greatest size in bytes of one JSON line or of one element
	// of a JSON array; 0 means 16 MiB. A longer one is passed over and the
	// stream goes on, up to 16 times that size: there the stream is given up,
	// for a line without an end would be waited for without one.
	MaxLine int
	// Except reports whether a file is passed over in silence, such as the one
	// that the caller is about to replace; nil stands for none.
	Except func(fs.FileInfo) bool
}

// maxSkip is how many bytes without a report in them a stream of JSON may hold
// between two of its reports, as a multiple of MaxLine. Ours: it takes a second
// to read at the defaults, and no line of a report comes near.
const maxSkip = 16

// The limits hold what a report may be with a wide margin: the longest reports
// known to us are under 1 MB. Anything from 4 MiB upward would serve as well.
const (
	defaultMaxFile = 64 << 20
	defaultMaxLine = 16 << 20
)

// Read yields the reports in paths: files, folders (all below them, in sorted
// order) and "-" for standard input. The order is that of paths, then of file
// names, then of lines. One report may be yielded more than once; Collapse
// merges such repeats. A path given twice is read once.
//
// Inside a folder, hidden files, sidecars (NAME.meta.json) and linked folders
// are passed over in silence; files of no known format, what is no regular file
// (it is not even opened) and what stemma itself wrote with an ErrSkipped.
// A file given by name is always tried, whatever it is, unless stemma wrote it
// and no format is forced.
//
// When ctx is done its error is yielded, and nothing after it.
func Read(ctx context.Context, opt Options, paths ...string) iter.Seq2[*report.Report, error] {
	opt = opt.withDefaults()
	return func(yield func(*report.Report, error) bool) {
		w := &walker{opt: opt, ctx: ctx, yield: yield}
		given := map[string]bool{}
		for _, path := range paths {
			if w.stopped {
				return
			}
			if given[path] {
				continue
			}
			given[path] = true
			if path == "-" {
				w.stdin()
			} else {
				w.walk(path, w.file)
			}
		}
	}
}

func (o Options) withDefaults() Options {
	if o.Input == "auto" {
		o.Input = ""
	}
	if o.MaxFile <= 0 {
		o.MaxFile = defaultMaxFile
	}
	if o.MaxLine <= 0 {
		o.MaxLine = defaultMaxLine
	}
	return o
}
