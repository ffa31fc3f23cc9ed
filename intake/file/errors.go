package file

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"

	"stemma/intake/article"
	"stemma/internal/plain"
)

// An Error says which file, and which line of it, could not be read, and why.
// Read yields it and goes on with the next report.
type Error struct {
	Path  string
	Line  int    // 1 is the first line; 0 means the whole file, or Place
	Place string // where in the file, if not in a line: "byte 1234", "entry 3"
	Err   error
}

// Error returns one line: "read x.jsonl:17: not JSON: …". Control characters in the
// path and the reason are escaped, so that it is safe to print to a terminal.
func (e *Error) Error() string {
	if e.Line > 0 {
		return plain.Message(fmt.Sprintf("read %s:%d: %v", e.Path, e.Line, e.Err))
	}
	if e.Place != "" {
		return plain.Message(fmt.Sprintf("read %s: %s: %v", e.Path, e.Place, e.Err))
	}
	return plain.Message(fmt.Sprintf("read %s: %v", e.Path, e.Err))
}

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// The kinds of reason, to be tested for with errors.Is. All other reasons are
// errors of the operating system or of one format.
var (
	// ErrSkipped means that a file was left out because it is not a report: a file
	// inside a folder, or one that stemma wrote. It is a note, not a failure.
	ErrSkipped = errors.New("skipped")
	// ErrEmpty means that a file has no bytes, or no letters.
	ErrEmpty = errors.New("no text")
	// ErrBinary means that a file is neither text nor in a format of Formats.
	ErrBinary = article.ErrBinary
	// ErrTooLarge means that a file, page or line is above its limit.
	ErrTooLarge = article.ErrTooLarge
	// ErrEncrypted means that a file opens only with a password.
	ErrEncrypted = errors.New("encrypted")
	// ErrPartial means that only a part of a file was read; its report was yielded
	// before this error.
	ErrPartial = errors.New("read in part")
	// ErrFormat means that a file is not in the format that its name or the caller
	// says.
	ErrFormat = errors.New("malformed")
)

// errMissing is fs.ErrNotExist with a plainer message.
type errMissing struct{}

func (errMissing) Error() string { return "no such file or folder" }
func (errMissing) Unwrap() error { return fs.ErrNotExist }

// needText returns ErrEmpty for a text without a letter or digit, or nil.
func needText(s string) error {
	if strings.IndexFunc(s, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) < 0 {
		return fmt.Errorf("%w: not a letter in it", ErrEmpty)
	}
	return nil
}
