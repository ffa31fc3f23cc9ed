// Package file reads reports from files, folders and streams, in the formats of Formats:
// texts, pages, documents, mails, feeds, tables, web archives, and ZIP files of all these.
// A file's format is what its first bytes say, then what its name says.
//
// Bad input does not end the reading: each fault is yielded as an *Error that
// names the file and the line.
package file

import (
	"context"
	"io"
	"io/fs"
	"iter"

	"stemma/report"
)

// Options say how to read. The zero value is right for nearly all uses.
type Options struct {
	// Input is the Name of the format to read. If it is empty or "auto", the format
	// is determined by the file's name or else by its first bytes.
	Input string
	// Stdin is read where a path is "-"; nil means os.Stdin.
	Stdin io.Reader
	// MaxFile is the greatest size in bytes of a file that is one report;
	// 0 means 64 MiB. HTML pages have a limit of their own, article.MaxPage.
	// JSON Lines are a stream of any length.
	MaxFile int64
	// MaxLine is the greatest size in bytes of one JSON line or of one element
	// of a JSON array; 0 means 16 MiB. A longer one is left out, and reading goes
	// on with the next; but a stream with no end of a line within 16 times that
	// size is given up, because it may never have one.
	MaxLine int
	// Except reports whether a file is left out without a message, such as the
	// one that the caller is about to replace. It may be nil.
	Except func(fs.FileInfo) bool
}

// maxSkip limits the bytes without a report between two reports in a stream of
// JSON, as a multiple of MaxLine. The value is ours: at the default MaxLine they
// take a second to read, and no line of a report comes near.
const maxSkip = 16

// The default limits leave a wide margin: the longest reports known to us are
// under 1 MB. Anything from 4 MiB upward would serve as well.
const (
	defaultMaxFile = 64 << 20
	defaultMaxLine = 16 << 20
)

// Read yields the reports in paths, which are files, folders (with all files below
// them, in sorted order) and "-" for standard input. The order is that of paths,
// then of file names, then of lines. The same report may be yielded more than
// once; Collapse merges such repeats. A path given twice is read once.
//
// Inside a folder, hidden files, sidecars (NAME.meta.json) and linked folders
// are left out without a message. Files of unknown format, files that are not
// regular (they are not even opened) and files that stemma wrote are left out with
// an ErrSkipped. A file given by name is always read, unless stemma wrote it and
// Options.Input names no format.
//
// When ctx is done, Read yields its error and stops.
func Read(ctx context.Context, opt Options, paths ...string) iter.Seq2[*report.Report, error] {
	opt = opt.withDefaults()
	return func(yield func(*report.Report, error) bool) {
		w := &walker{opt: opt, ctx: ctx, yield: yield, inside: (*walker).stream}
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

// withDefaults returns o with default values for unset fields.
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
