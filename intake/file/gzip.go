package file

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"stemma/intake/internal/charset"
)

// members is a reader of a gzip file, which consists of one member or several, one
// after the other (RFC 1952, section 2.2). It returns all data before a fault, and
// then the fault. Zero bytes after a member are padding and not a fault.
type members struct {
	in    *bufio.Reader
	z     *gzip.Reader
	open  bool  // z is inside a member
	whole int   // number of members read to their end
	empty int   // number of empty members since the last one with data
	err   error // the error that ended the reading
}

// The limits only stop files that were made to be endless: tapes are written in
// blocks of at most a megabyte, and no program writes thousands of empty members.
const (
	maxPadding = 1 << 20
	maxEmpty   = 10_000
)

func (m *members) Read(p []byte) (int, error) {
	for m.err == nil {
		if !m.open {
			m.err = m.next()
			continue
		}
		n, err := m.z.Read(p)
		switch {
		case err == io.EOF:
			m.open = false
			m.whole++
			m.empty++
		case err != nil:
			m.err = gzipFault(err)
		}
		if n > 0 {
			m.empty = 0
			return n, nil
		}
		if m.empty > maxEmpty {
			m.err = fmt.Errorf("%w: %d members of the gzip file hold nothing", ErrTooLarge, m.empty)
		}
	}
	return 0, m.err
}

// next opens the next member.
func (m *members) next() error {
	for zeros := 0; m.whole > 0; zeros++ {
		b, err := m.in.Peek(1)
		if err != nil {
			return err
		}
		if b[0] != 0 || zeros > maxPadding {
			break
		}
		m.in.Discard(1)
	}
	if b, _ := m.in.Peek(len(gzipMagic)); !bytes.HasPrefix(gzipMagic, b) && m.whole > 0 {
		return fmt.Errorf("%w: what follows member %d of the gzip file is no gzip", ErrFormat, m.whole)
	}
	var err error
	if m.z == nil {
		m.z, err = gzip.NewReader(m.in)
	} else {
		err = m.z.Reset(m.in)
	}
	if err != nil {
		return gzipFault(err)
	}
	m.z.Multistream(false)
	m.open = true
	return nil
}

// gzipFault returns the error to report for an error of compress/gzip.
func gzipFault(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), err == io.EOF:
		return fmt.Errorf("%w: the gzip file breaks off", ErrFormat)
	case errors.Is(err, gzip.ErrChecksum):
		return fmt.Errorf("%w: the gzip file is damaged: %w", ErrFormat, errChecksum)
	case errors.Is(err, gzip.ErrHeader), errors.As(err, &corrupt):
		return fmt.Errorf("%w: the gzip file is damaged", ErrFormat)
	}
	return err
}

// errChecksum means that the data is complete but may be damaged.
var errChecksum = errors.New("its checksum is wrong")

// beforeFault returns the part of data, the bytes of a file before a fault, that may
// be read, and a note for the report. Where a text breaks off, a last line or sentence
// that is not whole is left out: "1" may be the beginning of "150".
func beforeFault(binary bool, data []byte, fault error) (sound []byte, note string) {
	switch {
	case errors.Is(fault, errChecksum):
		return data, "The checksum of the file is wrong: words in it may be damaged."
	case binary:
		return data, "The file breaks off."
	}
	if bytes.IndexByte(data, 0) >= 0 { // UTF-16, in which lastEnd would find no line ends
		if text, _, err := charset.Text(data); err == nil {
			data = []byte(text)
		}
	}
	return data[:lastEnd(data)], "The file breaks off: the text ends with the last whole sentence before the fault."
}

// lastEnd returns the offset after the last whole line or sentence of data.
func lastEnd(data []byte) int {
	for i := len(data) - 1; i > 0; i-- {
		switch data[i] {
		case '\n':
			return i + 1
		case ' ', '\t', '\r', '<':
			s := bytes.TrimRight(data[:i], "\"')”’")
			if bytes.HasSuffix(s, []byte(".")) || bytes.HasSuffix(s, []byte("!")) || bytes.HasSuffix(s, []byte("?")) {
				return i
			}
		}
	}
	return 0
}
