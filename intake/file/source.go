package file

import (
	"context"
	"io/fs"
	"iter"
	"os"

	"stemma/report"
)

// A Source is one file that Read would open for its paths. Reading the sources one by one
// yields what Read yields of all of them.
type Source struct {
	Path    string
	Bytes   int64
	Sidecar string // the path of the file beside it that states its metadata, or ""
	Named   bool   // whether it was given by name, and not found in a folder
}

// Sources yields the files that Read would open for paths, each once, with the faults of
// finding them. Standard input is none of them: it cannot be read again.
func Sources(ctx context.Context, paths ...string) iter.Seq2[Source, error] {
	return func(yield func(Source, error) bool) {
		w := &walker{ctx: ctx, yield: func(_ *report.Report, err error) bool { return yield(Source{}, err) }}
		met := map[string]bool{}
		for _, path := range paths {
			if path == "-" {
				continue
			}
			w.walk(path, func(path string, info fs.FileInfo, named bool) {
				if met[path] || w.stopped {
					return
				}
				met[path] = true
				w.stopped = !yield(Source{Path: path, Bytes: info.Size(), Sidecar: sidecarOf(path), Named: named}, nil)
			})
		}
	}
}

// Read yields the reports in one file, and its faults, as the function Read does.
func (s Source) Read(ctx context.Context, opt Options) iter.Seq2[*report.Report, error] {
	opt = opt.withDefaults()
	return func(yield func(*report.Report, error) bool) {
		w := &walker{opt: opt, ctx: ctx, yield: yield, inside: (*walker).stream}
		info, err := os.Stat(s.Path)
		switch {
		case w.done():
		case err != nil:
			w.fail(s.Path, 0, err)
		default:
			w.file(s.Path, info, s.Named)
		}
	}
}
