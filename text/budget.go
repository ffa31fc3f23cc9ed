package text

import (
	"unicode/utf8"

	"stemma/internal/char"
	"stemma/report"
)

// A report has a budget of work: what is read of it is bounded by its bytes, counted
// and never timed, so that the same report gives the same reading. What lies beyond is
// Doc.Unread.
const (
	// mostBytes is how much of a text is read. The longest reports known to us are
	// live blogs of 200 KB; half a megabyte is a novel. Ours.
	mostBytes = 512 << 10
	// A token takes a row of the pipeline's work, and a block four more. News take a
	// row for four or five bytes; a page made of one-letter paragraphs takes more rows
	// than bytes. freeRows are given to each report whatever its bytes, and one more for
	// each bytesRow bytes. Ours: 60 KB of table cells stay within them.
	freeRows = 40_000
	bytesRow = 3
	blockRow = 4
)

// readable returns how many bytes of s are read: all, or up to the last line end or
// white space within the budget, and at worst up to the last whole character.
func readable(s string) int {
	if len(s) <= mostBytes {
		return len(s)
	}
	// A line end may be far, white space not so far.
	const line, word = 64 << 10, 1 << 10
	for i := mostBytes; i > mostBytes-line; i-- {
		if s[i] == '\n' {
			return i
		}
	}
	for i := mostBytes; i > mostBytes-word; i-- {
		if s[i] == ' ' {
			return i
		}
	}
	n := mostBytes
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// rowsFor is the budget of rows of a text of n bytes.
func rowsFor(n int) int { return freeRows + n/bytesRow }

// halt leaves the text unread from byte at on: the block that begins there or holds
// it ends with its sentences, and those after it are no blocks.
func (d *Doc) halt(block, at int) {
	if b := &d.Blocks[block]; at > b.Start {
		b.End = at
		block++
	}
	d.Blocks = d.Blocks[:block]
	d.leave(at)
}

// leave notes that the text is unread from byte at on, but for white space.
func (d *Doc) leave(at int) {
	end := len(d.Text)
	for at < end {
		w := char.SpaceAt(d.Text, at)
		if w == 0 {
			break
		}
		at += w
	}
	if at < end && d.Unread.Empty() {
		d.Unread = report.Span{Start: at, End: end}
	}
}
