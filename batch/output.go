package batch

import (
	"io"

	"stemma/serve/export"
	"stemma/story"
)

// An output is a table while its files are written.
type output struct {
	name string
	open func(io.Writer) rows
}

// rows writes the rows of stories into a file of a table.
type rows interface {
	add(*edited, *export.Sheet) error
	Close() error
	Count() int64
}

// An edited story is on its way to the tables.
type edited struct {
	story *story.Story
	out   chan *export.Sheet // nil where it was passed over or the editor broke down

	// The rest may be read after out.

	passed bool // it is not to be read
	groups []groupRow
	faults []fault
	err    error
}
