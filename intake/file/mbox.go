package file

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// mbox reads a mailbox, RFC 4155: mails one after the other, each under a line that begins
// with "From ". Such a line counts only after a blank one and before a header, since many
// programs write "From London, …" in a mail as it is.
//
//	From news@courier.example Tue Mar  4 05:06:07 2031
//	Subject: Ferry sinks
//
//	The ferry sank.
//	>From the shore, nobody saw it.
//
// A mailbox of one mail is that mail.
func (w *walker) mbox(path string, in *bufio.Reader) {
	b := &mailbox{w: w, path: path}
	blank, n := true, 0
	var buf []byte
	for !w.done() {
		line, err := in.ReadSlice('\n')
		whole := !errors.Is(err, bufio.ErrBufferFull)
		if len(line) > 0 {
			buf = append(buf[:0], line...) // Peek may move the buffer
			line, n = buf, n+1
			next, _ := in.Peek(80)
			switch {
			case blank && bytes.HasPrefix(line, []byte("From ")) && headerLine(bytes.TrimPrefix(next, []byte(">"))):
				b.end(nil)
				b.from = n
			default:
				b.add(line)
			}
			if blank = whole && len(bytes.TrimRight(line, "\r\n")) == 0; !whole {
				n--
			}
		}
		if err != nil && whole {
			b.end(err)
			if err != io.EOF {
				w.fail(path, n, err)
			}
			return
		}
	}
}

// A mailbox collects the lines of mails.
type mailbox struct {
	w     *walker
	path  string
	mail  []byte
	size  int64 // of the mail, of which mail holds no more than MaxFile
	from  int   // the line on which the mail begins, 0 before the first
	mails int   // number of mails before it
}

// add adds a line to the current mail.
func (b *mailbox) add(line []byte) {
	if bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) {
		line = bytes.TrimPrefix(line, []byte(">"))
	}
	if b.size += int64(len(line)); b.size <= b.w.opt.MaxFile {
		b.mail = append(b.mail, line...)
	}
}

// end yields the report in the current mail. What ended the mailbox in it is io.EOF, a fault,
// or nil if another mail follows.
func (b *mailbox) end(fault error) {
	if b.from == 0 {
		return
	}
	data, note, last := b.mail, "", fault == io.EOF
	if fault != nil && !last {
		data, note = beforeFault(false, data, fault)
	}
	r, err := one(&Format{Says: "mail", whole: readMail}, data)
	if err == nil && note != "" {
		r.Notes, r.Partial = append(r.Notes, note), true
	}
	switch {
	case b.size > b.w.opt.MaxFile:
		b.w.fail(b.path, b.from, fmt.Errorf("%w: the mail holds more than %d bytes", ErrTooLarge, b.w.opt.MaxFile))
	case err != nil && note != "": // the caller says why
	case err != nil:
		b.w.fail(b.path, b.from, err)
	case last && b.mails == 0:
		b.w.finish(b.path, r, false, nil)
	default:
		r.Ref = fmt.Sprintf("%s:%d", b.path, b.from)
		b.w.give(r)
	}
	b.mails++
	b.mail, b.size = b.mail[:0], 0
}
