package file

import (
	"bufio"
	"io"
	"io/fs"

	"stemma/report"
)

// A Format is a file format. Either a file of it is one report, or it is a stream of
// reports.
type Format struct {
	Name    string   // the name in Options.Input
	Says    string   // the name in a sentence: "Markdown"
	Endings []string // the endings of file names, in lower case

	whole  func(data []byte) (*report.Report, error)      // reads a file that is one report
	stream func(w *walker, path string, in *bufio.Reader) // reads a stream of reports
	binary bool                                           // not text, so that sentences cannot be found in its bytes
	heads  bool                                           // whether lines at the head of the text are read
	single bool                                           // a stream of one report
}

// OneReport reports whether a file of the format is one report.
func (f *Format) OneReport() bool { return f.whole != nil || f.single }

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

// A kind is a kind of file that is not read.
type kind struct {
	is      string   // "a Word file of before 2007"
	instead string   // what would work: "save it as .docx"
	heads   []string // first bytes, any of which a file of the kind has
	at      int      // the offset of heads
	endings []string // where heads do not tell it from other kinds, or are not known
	meant   bool     // whether one in a folder was probably meant to be read
}
