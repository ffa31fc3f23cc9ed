// Package archive reads the web pages in web archives: WARC files (ISO 28500), plain or
// packed by gzip, record by record or as one. It reads a stream of any length in bounded
// memory.
//
// Archives are often damaged, and readers that stop at the first damage, or go on as if
// the file ended there, lose what follows in silence. This one goes on with the next sound
// record, and returns a Fault for each bad one.
//
//	WARC/1.0                                  ┐
//	WARC-Type: response                       │ the record's header,
//	WARC-Target-URI: https://…                │ up to an empty line
//	Content-Length: 1234                      ┘
//
//	HTTP/1.1 200 OK                           ┐
//	Content-Type: text/html; charset=…        │ the record's block,
//	                                          │ of Content-Length bytes
//	<html>…                                   ┘
//
//	(two line ends, and the next record)
package archive

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"stemma/intake/article"
)

// MaxPage is the greatest size of a page in bytes, packed and unpacked.
const MaxPage = article.MaxPage

// A Page is a web page in an archive.
type Page struct {
	Place
	URL     string // as the archive states it
	Date    string // when it was archived, as stated: WARC-Date
	Charset string // the encoding that the server stated, or ""
	Plain   bool   // whether Body is plain text; else it is HTML
	Body    []byte // without transfer and content codings; valid until the next call of Next
	Cut     string // why the body is not whole: a clause, or ""
}

// A Place is where a record begins.
type Place struct {
	Offset   int64 // in the file, or in its unpacked data
	Unpacked bool  // whether Offset counts unpacked bytes, because many records are packed as one
}

// String returns the place as messages name it.
func (p Place) String() string {
	if p.Unpacked {
		return fmt.Sprintf("unpacked byte %d", p.Offset)
	}
	return fmt.Sprintf("byte %d", p.Offset)
}

// A Fault is a record that was left out, or bytes that are no record.
type Fault struct {
	Place
	Err error // of one line
}

func (f *Fault) Error() string { return f.Place.String() + ": " + f.Err.Error() }
func (f *Fault) Unwrap() error { return f.Err }

// The kinds of fault.
var (
	// ErrDamaged means that a record is damaged, cut off, or of another length than it
	// states.
	ErrDamaged = errors.New("damaged record")
	// ErrTooLarge means that a page, packed or unpacked, has more than MaxPage bytes.
	ErrTooLarge = errors.New("too large")
)

// A Reader reads an archive.
type Reader struct {
	t    *tape   // the records, unpacked
	pack *packed // what unpacks them, or nil
	end  error
}

// version is what every record begins with, before its number.
const version = "WARC/"

// Is reports whether head, the first bytes of a file, unpacked, begin a WARC file.
func Is(head []byte) bool { return bytes.HasPrefix(bytes.TrimLeft(head, "\r\n"), []byte(version)) }

// NewReader returns a Reader of in, which may be packed by gzip.
func NewReader(in io.Reader) *Reader {
	t := newTape(in)
	if !bytes.HasPrefix(t.peek(len(gzipMagic)), gzipMagic) {
		return &Reader{t: t}
	}
	p := &packed{in: t}
	return &Reader{t: newTape(p), pack: p}
}

// Next returns the next page. Its error is a *Fault, after which reading goes on, or the
// error that ended the reading: io.EOF at the end of the archive.
func (r *Reader) Next() (*Page, error) {
	for r.end == nil {
		p, err := r.record()
		if p != nil || err != nil {
			return p, err
		}
	}
	return nil, r.end
}

// record reads one record. It returns nil for one that is no page, and at the end of the
// archive, when r.end is set.
func (r *Reader) record() (*Page, error) {
	r.blank()
	start := r.t.offset()
	if len(r.t.peek(1)) == 0 {
		return nil, r.broken(start)
	}
	if versionLine(r.t.peek(versionPeek)) == 0 {
		return nil, r.unsound(start, "what stands here is no record")
	}
	h, size := header(r.t.peek(maxHeader))
	if size == 0 {
		r.t.skip(1)
		return nil, r.unsound(start, "its header has no end, or does not state one type and one length")
	}
	r.t.skip(size)
	return r.block(start, h)
}

// block reads the block of the record that begins at start, which must end before the next
// record or the end of the archive.
func (r *Reader) block(start int64, h head) (*Page, error) {
	var passed int64
	if h.length > keepBytes {
		web := h.page() && r.webPage(h)
		if passed = r.passLong(h.length); passed == h.length && r.ends() {
			if web {
				return nil, &Fault{r.place(start), tooLarge()}
			}
			return nil, nil
		}
	} else {
		r.t.mark()
		if passed = r.t.pass(h.length); passed == h.length && r.ends() {
			if !h.page() {
				return nil, nil
			}
			return r.page(start, h, r.t.kept())
		}
		r.t.rewind()
	}
	r.seek()
	why := fmt.Sprintf("it is not of the length that it states, %d bytes", h.length)
	if passed < h.length && len(r.t.peek(1)) == 0 {
		why = fmt.Sprintf("it breaks off: %d of %d bytes are there", passed, h.length)
	}
	return nil, r.unsound(start, why)
}

// unsound returns the fault of the record that begins at start, and goes on with the next
// one at or after the next byte.
func (r *Reader) unsound(start int64, why string) error {
	r.seek()
	if len(r.t.peek(1)) == 0 && r.breach() != nil {
		return r.broken(start) // which is the reason for it
	}
	return &Fault{r.place(start), fmt.Errorf("%w: %s", ErrDamaged, why)}
}

// ends reports whether the next bytes are two line ends, or line ends and then a record or
// the end of the archive. If the member of a gzip file that the block is in turns out to be damaged, it
// reports false.
func (r *Reader) ends() bool {
	at := r.t.offset()
	next := r.t.peek(64)
	rest := bytes.TrimLeft(next, "\r\n")
	b := r.breach()
	switch {
	case b != nil && len(next) < 64 && b.out < at: // the block is in the damaged member
		return false
	case len(rest) == 0, bytes.HasPrefix(rest, []byte(version)), bytes.HasPrefix(next, []byte("\r\n\r\n")):
		return true
	}
	return b != nil && b.out <= at+int64(len(next)-len(rest)) && len(next) < 64
}

// breach returns the damage that ended the unpacked data, or nil.
func (r *Reader) breach() *breach {
	if r.pack == nil {
		return nil
	}
	b, _ := r.t.err.(*breach)
	return b
}

// broken returns the fault of the record that begins at start, where the data ends, and
// goes on with the next sound member of a gzip file. At the end of the archive it returns
// nil and sets r.end.
func (r *Reader) broken(start int64) error {
	b := r.breach()
	if b == nil {
		if r.end = r.t.err; r.end == nil {
			r.end = io.EOF
		}
		return nil
	}
	where := Place{Offset: b.in}
	if b.out < start { // records of the same member were read
		where = r.place(start)
	}
	if r.pack.resume() {
		fresh := newTape(r.pack)
		fresh.base, fresh.buf = r.pack.out, r.t.buf[:0]
		r.t = fresh
	} else {
		r.end = io.EOF
		if !errors.Is(b.err, errCutOff) && !errors.Is(b.err, errChecksum) && !errors.Is(b.err, errPacking) {
			r.end = b.err // of the disk
		}
	}
	return &Fault{where, fmt.Errorf("%w: %w", ErrDamaged, b.err)}
}

func tooLarge() error {
	return fmt.Errorf("%w: the page holds more than %d MB", ErrTooLarge, MaxPage>>20)
}

// place returns the place of the record that begins at offset start of the records.
func (r *Reader) place(start int64) Place {
	if r.pack == nil {
		return Place{Offset: start}
	}
	at, unpacked := r.pack.place(start)
	return Place{at, unpacked}
}
