package file

import (
	"errors"
	"fmt"
	"io/fs"

	"stemma/intake/article"
	"stemma/internal/plain"
)

// Error says which file, and which line of it, could not be read, and why.
// The sequence that yields it goes on with the next report.
type Error struct {
	Path string
	Line int // 1 is the first line; 0 where the whole file is meant
	Err  error
}

// Error returns one line: "read x.jsonl:17: not JSON: …". Whatever the path and
// the reason hold, a terminal shows it as it stands.
func (e *Error) Error() string {
	if e.Line > 0 {
		return plain.Message(fmt.Sprintf("read %s:%d: %v", e.Path, e.Line, e.Err))
	}
	return plain.Message(fmt.Sprintf("read %s: %v", e.Path, e.Err))
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// The kinds of reason, to be told apart with errors.Is. A reason that is none
// of these is an error of the operating system or of one format.
var (
	// ErrSkipped marks a file inside a folder that was passed over because it
	// is no report, and a file that stemma wrote. It is a note, not a failure.
	ErrSkipped = errors.New("skipped")
	// ErrEmpty is a file without a byte, or without a letter.
	ErrEmpty = errors.New("no text")
	// ErrBinary is a file that is neither text nor a format read here.
	ErrBinary = article.ErrBinary
	// ErrTooLarge is a file, page or line above its limit.
	ErrTooLarge = article.ErrTooLarge
	// ErrEncrypted is a file that only opens with a password.
	ErrEncrypted = errors.New("encrypted")
	// ErrPartial is a file of which a part was read; its report stands before it.
	ErrPartial = errors.New("read in part")
	// ErrFormat is a file that is not what its name or the caller says.
	ErrFormat = errors.New("malformed")
)

// errMissing is fs.ErrNotExist in our own words.
type errMissing struct{}

func (errMissing) Error() string { return "no such file or folder" }
func (errMissing) Unwrap() error { return fs.ErrNotExist }
