// Package file reads reports from files, folders and streams, in the formats of Formats:
// texts, pages, documents, mails, feeds, tables, web archives, and ZIP files of all these.
// A file's format is what its first bytes say, then what its name says.
//
// Bad input does not end the reading: each fault is yielded as an *Error that
// names the file and the line.
package file

import (
	"context"
	"iter"

	"stemma/report"
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
