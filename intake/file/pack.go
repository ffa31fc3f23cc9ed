package file

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// The limits of a ZIP file. Texts pack to a fifth of their size or so, and to a fiftieth
// where they repeat each other; what unpacks to much more was made to fill a disk.
const (
	leastUnpacked   = 256 << 20 // bytes that any ZIP file may unpack to
	unpackedPerByte = 100       // further bytes for each of its own
	mostEntries     = 200_000
	mostNested      = 3 // ZIP files in ZIP files
)

// A pack is an open ZIP file.
type pack struct {
	w    *walker
	path string
	z    *zip.Reader
	file map[string]*zip.File // the entries by name, of several of one name the first
	left *int64               // bytes that it, and those around it, may still unpack to
}

// find returns the entry of that name, or nil.
func (p *pack) find(name string) *zip.File { return p.file[name] }

// mimetype reports whether the entry "mimetype", by which OpenDocument and EPUB say what
// they are, begins with kind.
func (p *pack) mimetype(kind string) bool {
	f := p.find("mimetype")
	if f == nil {
		return false
	}
	in, err := f.Open()
	if err != nil {
		return false
	}
	defer in.Close()
	head := make([]byte, len(kind))
	n, _ := io.ReadFull(in, head)
	return string(head[:n]) == kind
}

// open returns a reader of an entry that ends with errBomb when the ZIP file has unpacked to
// more than it may.
func (p *pack) open(f *zip.File) (io.ReadCloser, error) {
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("%w: it opens only with a password", ErrEncrypted)
	}
	in, err := f.Open()
	if err != nil {
		return nil, zipFault(err)
	}
	return &metered{in, p.w.ctx, p.left}, nil
}

// A metered takes what it reads from what may be left, and ends when the context does.
type metered struct {
	io.ReadCloser
	ctx  context.Context
	left *int64
}

var errBomb = fmt.Errorf("%w: the ZIP file unpacks to far more than its size", ErrTooLarge)

// Read implements io.Reader.
func (m *metered) Read(b []byte) (int, error) {
	if err := m.ctx.Err(); err != nil {
		return 0, err
	}
	if *m.left <= 0 {
		return 0, errBomb
	}
	n, err := m.ReadCloser.Read(b)
	*m.left -= int64(n)
	if err != nil && err != io.EOF {
		err = zipFault(err)
	}
	return n, err
}

// zipFault returns the error to report for an error of archive/zip.
func zipFault(err error) error {
	switch {
	case errors.Is(err, zip.ErrAlgorithm):
		return fmt.Errorf("%w: it is packed in a way that is not read", ErrFormat)
	case errors.Is(err, zip.ErrChecksum):
		return fmt.Errorf("%w: it is damaged: %w", ErrFormat, errChecksum)
	case errors.Is(err, ErrTooLarge), ofDisk(err):
		return err
	}
	return fmt.Errorf("%w: it is damaged", ErrFormat)
}

// ofDisk reports whether an error is of the disk and not of what is on it.
func ofDisk(err error) bool {
	var pe *fs.PathError
	return errors.As(err, &pe)
}

// part returns the data of an entry of a document, up to MaxFile.
func (p *pack) part(name string) ([]byte, error) {
	f := p.find(name)
	if f == nil {
		return nil, fmt.Errorf("%w: %s is missing in it", ErrFormat, clip(name))
	}
	in, err := p.open(f)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, p.w.opt.MaxFile+1))
	if int64(len(data)) > p.w.opt.MaxFile {
		return nil, fmt.Errorf("%w: %s in it holds more than %d bytes", ErrTooLarge, clip(name), p.w.opt.MaxFile)
	}
	return data, err
}

// hiddenName reports whether a file in a ZIP file is hidden, or inside a hidden folder, or
// what macOS adds to one.
func hiddenName(name string) bool {
	for part := range strings.SplitSeq(path.Clean(name), "/") {
		if part == "__MACOSX" || strings.HasPrefix(part, ".") && part != ".." && part != "." {
			return true
		}
	}
	return false
}
