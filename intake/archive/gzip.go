package archive

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
	"sort"
)

var gzipMagic = []byte{0x1f, 0x8b, 0x08}

// A packed is a reader of the members of a gzip file, RFC 1952, one after the other. In
// web archives each record is a member of its own, as a rule; some programs pack the
// whole file as one. At a fault, Read returns a *breach, and resume goes on with the next
// sound member that begins with a record.
type packed struct {
	in     *tape // the packed bytes, marked at the beginning of the member
	z      *gzip.Reader
	inside bool
	out    int64    // bytes unpacked so far
	starts []member // of the last members, in order
	again  int64    // packed bytes of damaged members that were gone back over
	probe  gzip.Reader
	err    error
}

// A member says where a member of a gzip file begins.
type member struct {
	out int64 // in the unpacked data
	in  int64 // in the file
}

// A breach is a fault in a member.
type breach struct {
	member
	err error
}

func (b *breach) Error() string { return b.err.Error() }
func (b *breach) Unwrap() error { return b.err }

// The faults of a member.
var (
	errCutOff   = errors.New("it breaks off")
	errChecksum = errors.New("its checksum is wrong")
	errPacking  = errors.New("its packing is damaged")
)

// Read implements io.Reader.
func (p *packed) Read(b []byte) (int, error) {
	for p.err == nil {
		if !p.inside {
			p.err = p.open()
			continue
		}
		n, err := p.z.Read(b)
		p.out += int64(n)
		if err == io.EOF {
			p.inside = false
		} else if err != nil {
			p.err = p.breach(err)
		}
		if n > 0 {
			return n, nil
		}
	}
	return 0, p.err
}

// open opens the next member. Zero bytes between members are padding.
func (p *packed) open() error {
	for {
		b := p.in.peek(1)
		if len(b) == 0 {
			if p.in.err != io.EOF {
				return p.in.err
			}
			return io.EOF
		}
		if b[0] != 0 || len(p.starts) == 0 {
			break
		}
		p.in.skip(1)
	}
	p.in.mark()
	if len(p.starts) >= 1024 {
		p.starts = append(p.starts[:0], p.starts[512:]...)
	}
	p.starts = append(p.starts, member{p.out, p.in.offset()})
	if p.z == nil {
		p.z = new(gzip.Reader)
	}
	if err := p.z.Reset(p.in); err != nil {
		return p.breach(err)
	}
	p.z.Multistream(false)
	p.inside = true
	return nil
}

// breach returns the breach for an error of package gzip.
func (p *packed) breach(err error) *breach {
	b := &breach{member: p.starts[len(p.starts)-1]}
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), err == io.EOF:
		b.err = errCutOff
	case errors.Is(err, gzip.ErrChecksum):
		b.err = errChecksum
	case errors.Is(err, gzip.ErrHeader), errors.As(err, &corrupt):
		b.err = errPacking
	default:
		b.err = err
	}
	p.inside = false
	return b
}

// Of a file no more than mostAgain times what was read of it, and keepBytes, is gone back
// over, since members may be made to overlap: thousands that begin one inside the other, all
// damaged at one end. Ours: damage that hides the members after it is gone back over once.
const mostAgain = 2

// resume goes to the next member that begins with a record, after a breach. It reports
// false if there is none. It begins after the beginning of the damaged member; or where the
// fault was, in a member longer than the tape keeps, or if too much was gone back over.
func (p *packed) resume() bool {
	if again := p.again + int64(p.in.back()); again <= mostAgain*p.in.offset()+keepBytes {
		p.again = again
		p.in.rewind()
	}
	if len(p.in.peek(1)) > 0 {
		p.in.skip(1)
	}
	for {
		window := p.in.peek(chunk)
		i := bytes.Index(window, gzipMagic)
		if i < 0 {
			if len(window) < chunk {
				return false
			}
			p.in.mark() // nothing before it is looked at again
			p.in.skip(len(window) - len(gzipMagic) + 1)
			continue
		}
		p.in.skip(i)
		p.in.mark()
		if p.beginsRecord() {
			p.in.rewind()
			p.err, p.inside = nil, false
			return true
		}
		p.in.rewind()
		p.in.skip(1)
	}
}

// beginsRecord reports whether a member begins at the next byte, and a record with it.
func (p *packed) beginsRecord() bool {
	if head := p.in.peek(4); len(head) < 4 || head[3]&0xe0 != 0 {
		return false
	}
	if p.probe.Reset(bytes.NewReader(p.in.peek(4096))) != nil {
		return false
	}
	p.probe.Multistream(false)
	var first [len(version)]byte
	_, err := io.ReadFull(&p.probe, first[:])
	return err == nil && string(first[:]) == version
}

// place returns where the record at offset out of the unpacked data is: the offset of
// its member in the file, or out itself, with unpacked set, if its member begins before it.
func (p *packed) place(out int64) (at int64, unpacked bool) {
	i := sort.Search(len(p.starts), func(i int) bool { return p.starts[i].out > out }) - 1
	if i >= 0 && p.starts[i].out == out {
		return p.starts[i].in, false
	}
	return out, true
}
