package batch

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"stemma/report"
)

// A segment holds what a shard has of a stretch of the inputs. Its name is its number and
// the first bytes of its SHA-256, so that it is checked when it is read.
//
//	"stemma segment 1\n"
//	entries   byte kind, uvarint input, uvarint item, and then
//	  r       a report that was read: ID (32 bytes), digest of its head (16 bytes),
//	          string sketch, string page (see page.go)
//	  s       a report that was seen again with the same head: ID, digest, string head
//	  f       a fault: string JSON
//	  e       the end, with the position at which the next segment begins: byte 1 if there
//	          is none, else 0
//
// A string is a uvarint with its length and its bytes.
const segmentMagic = "stemma segment 1\n"

// An entry is an entry of a segment, encoded.
type entry struct {
	kind   byte
	at     position
	id     report.ID
	digest digest // of the head, but for what names the report
	sketch []byte
	head   []byte
	fault  fault
	page   extent // where the page is in the segment
	last   bool
}

// An extent is a range of bytes of a segment.
type extent struct {
	offset int64
	length int
}

type digest [16]byte

func appendString(b, s []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// appendEntry appends the beginning of an entry.
func appendEntry(b []byte, kind byte, at position) []byte {
	b = append(b, kind)
	b = binary.AppendUvarint(b, uint64(at.Input))
	return binary.AppendUvarint(b, uint64(at.Item))
}

// appendID appends the ID of a report and the digest of its head.
func appendID(b []byte, id report.ID, d digest) ([]byte, error) {
	raw, err := hex.DecodeString(string(id))
	if err != nil || len(raw) != sha256.Size {
		return b, fmt.Errorf("%q is no ID of a report", id)
	}
	return append(append(b, raw...), d[:]...), nil
}

// A segmentReader reads the entries of a segment.
type segmentReader struct {
	file *os.File
	buf  *bufio.Reader
	at   int64
	sum  func() string
}

var errDamaged = errors.New("it is damaged")

// openSegment opens a segment.
func (f folder) openSegment(name string) (*segmentReader, error) {
	file, err := f.open(name)
	if err != nil {
		return nil, err
	}
	h := sha256.New()
	r := &segmentReader{file: file, buf: bufio.NewReaderSize(io.TeeReader(file, h), 1<<16), sum: func() string { return hex.EncodeToString(h.Sum(nil)) }}
	if magic := r.bytes(len(segmentMagic)); string(magic) != segmentMagic {
		file.Close()
		return nil, fmt.Errorf("read %s: %w", file.Name(), errDamaged)
	}
	return r, nil
}

// scan calls f with the entries of a segment, and fails if the segment is not what its name
// says. It returns the last entry, which is the end.
func (f folder) scan(name string, each func(entry) error) (end entry, err error) {
	r, err := f.openSegment(name)
	if err != nil {
		return end, err
	}
	defer r.file.Close()
	for {
		e, err := r.next()
		if err == nil && e.kind == 'e' {
			if _, err := r.buf.ReadByte(); err != io.EOF || !strings.Contains(filepath.Base(name), r.sum()[:sumLength]) {
				return e, fmt.Errorf("read %s: %w", r.file.Name(), errDamaged)
			}
			return e, nil
		}
		if err == nil {
			err = each(e)
		} else {
			err = fmt.Errorf("read %s: %w", r.file.Name(), err)
		}
		if err != nil {
			return e, err
		}
	}
}

// sumLength is how many digits of its hash the name of a segment has.
const sumLength = 16

// next returns the next entry. The page of a report is passed over.
func (r *segmentReader) next() (e entry, err error) {
	kind := r.bytes(1)
	if kind == nil {
		return e, errDamaged
	}
	e.kind = kind[0]
	e.at.Input, e.at.Item = r.uvarint(), r.uvarint()
	switch e.kind {
	case 'r', 's':
		e.id = report.ID(hex.EncodeToString(r.bytes(sha256.Size)))
		copy(e.digest[:], r.bytes(len(e.digest)))
		if e.kind == 's' {
			e.head = r.string()
			break
		}
		e.sketch = r.string()
		e.page.length = r.uvarint()
		e.page.offset = r.at
		n, err := r.buf.Discard(e.page.length)
		if r.at += int64(n); err != nil {
			return e, errDamaged
		}
	case 'f':
		if json.Unmarshal(r.string(), &e.fault) != nil {
			return e, errDamaged
		}
	case 'e':
		last := r.bytes(1)
		e.last = last != nil && last[0] == 1
	default:
		return e, errDamaged
	}
	if r.at < 0 {
		return e, errDamaged
	}
	return e, nil
}

// bytes returns the next n bytes, nil where fewer are left. All reading fails after that.
func (r *segmentReader) bytes(n int) []byte {
	if r.at < 0 || n < 0 || n > mostString {
		r.at = failed
		return nil
	}
	b := make([]byte, n)
	if _, err := io.ReadFull(r.buf, b); err != nil {
		r.at = failed
		return nil
	}
	r.at += int64(n)
	return b
}

// failed is the place of a reader that met the end or bytes that are wrong.
const failed = -1 << 62

// mostString bounds the strings of a segment but for pages: heads, sketches and faults.
const mostString = 64 << 20

func (r *segmentReader) uvarint() int {
	v, shift := uint64(0), 0
	for {
		b := r.bytes(1)
		if b == nil || shift > 56 {
			r.at = failed
			return 0
		}
		v |= uint64(b[0]&0x7f) << shift
		if b[0] < 0x80 {
			return int(v)
		}
		shift += 7
	}
}

func (r *segmentReader) string() []byte { return r.bytes(r.uvarint()) }
