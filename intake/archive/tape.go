package archive

import "io"

// A tape is a stream that can go back to a mark, within keep bytes.
//
//	buf:  …read before…|mark……………|next…………|
//	      ^base         ^marked    ^at      len(buf)
type tape struct {
	in     io.Reader
	buf    []byte
	base   int64 // offset in the stream of buf[0]
	at     int   // index in buf of the next byte
	marked int   // index in buf of the mark, or -1
	keep   int   // the greatest number of bytes kept after the mark
	err    error // what ended the stream; delivered after the bytes before it
}

// keepBytes is what a tape keeps after its mark: the largest page, its record's header
// and a margin.
const keepBytes = MaxPage + 1<<20

const chunk = 64 << 10

func newTape(in io.Reader) *tape { return &tape{in: in, marked: -1, keep: keepBytes} }

// offset returns the offset in the stream of the next byte.
func (t *tape) offset() int64 { return t.base + int64(t.at) }

// mark sets the mark at the next byte.
func (t *tape) mark() { t.marked = t.at }

// kept returns the bytes from the mark, which is no more than keep bytes back, to the next
// one. They are valid until more is read.
func (t *tape) kept() []byte { return t.buf[t.marked:t.at] }

// back returns the number of bytes from the mark to the next one, or 0 if the mark is more
// than keep bytes back.
func (t *tape) back() int {
	if t.marked < 0 {
		return 0
	}
	return t.at - t.marked
}

// rewind goes back to the mark, or stays if that is more than keep bytes back.
func (t *tape) rewind() { t.at -= t.back() }

// fill reads more bytes into buf. It reports false if there are none.
func (t *tape) fill() bool {
	if t.err != nil {
		return false
	}
	if t.marked >= 0 && t.at-t.marked > t.keep {
		t.marked = -1
	}
	from := t.at
	if t.marked >= 0 {
		from = t.marked
	}
	if from > 0 && (from >= chunk || from == len(t.buf)) {
		n := copy(t.buf, t.buf[from:])
		t.buf = t.buf[:n]
		t.base += int64(from)
		t.at -= from
		if t.marked >= 0 {
			t.marked = 0
		}
	}
	had := len(t.buf)
	if cap(t.buf)-had < chunk {
		grown := make([]byte, had, 2*cap(t.buf)+chunk)
		copy(grown, t.buf)
		t.buf = grown
	}
	for empty := 0; len(t.buf) == had && t.err == nil; empty++ {
		n, err := t.in.Read(t.buf[had : had+chunk])
		t.buf = t.buf[:had+n]
		if t.err = err; empty > 100 {
			t.err = io.ErrNoProgress
		}
	}
	return len(t.buf) > had
}

// peek returns the next n bytes, or fewer at the end of the stream, without reading them.
func (t *tape) peek(n int) []byte {
	for len(t.buf)-t.at < n && t.fill() {
	}
	return t.buf[t.at:min(t.at+n, len(t.buf))]
}

// skip reads n bytes that were peeked at.
func (t *tape) skip(n int) { t.at += n }

// pass reads up to n bytes and returns how many there were.
func (t *tape) pass(n int64) (passed int64) {
	for passed < n {
		if t.at == len(t.buf) && !t.fill() {
			break
		}
		step := min(int64(len(t.buf)-t.at), n-passed)
		t.at += int(step)
		passed += step
	}
	return passed
}

// Read implements io.Reader.
func (t *tape) Read(p []byte) (int, error) {
	if t.at == len(t.buf) && !t.fill() {
		return 0, t.err
	}
	n := copy(p, t.buf[t.at:])
	t.at += n
	return n, nil
}

// ReadByte implements io.ByteReader, so that package flate reads no byte too many.
func (t *tape) ReadByte() (byte, error) {
	if t.at == len(t.buf) && !t.fill() {
		return 0, t.err
	}
	b := t.buf[t.at]
	t.at++
	return b, nil
}
