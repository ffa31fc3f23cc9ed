package pdf

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"
	"slices"
	"strings"
)

// The limits of the decoded size of a stream. Content usually is compressed to a
// tenth. A stream that grows by more than 24 times and beyond what a page needs
// repeats itself, and only its beginning is read.
const (
	leastStream   = 256 << 10
	streamPerByte = 24
	mostStream    = 8 << 20

	decodeWork  = 2000 // to start a filter, whose tables are initialized
	inflateWork = 2    // for each decoded byte
	mostFilters = 4
)

var errFilter = errors.New("packed in a way that is not read")

// decode undoes the filters of a stream. It returns the data before a fault, if there
// is one. A stream beyond its limit is clipped and counted in f.clipped. The memory of
// the result is held, and the caller must free its length.
func (f *file) decode(s stream) ([]byte, error) {
	filters := array{f.resolve(s.dict["Filter"])}
	if a, ok := filters[0].(array); ok {
		filters = a
	}
	data := s.raw
	most := max(len(data), min(leastStream+streamPerByte*len(data), mostStream))
	f.hold(len(data))
	for i, v := range filters {
		kind := f.name(v)
		if kind == "" {
			continue
		}
		f.pay(decodeWork + len(data)/4)
		in, err := f.filter(kind, data)
		if err != nil || i >= mostFilters {
			f.free(len(data))
			return nil, cmp.Or(err, errFilter)
		}
		f.free(len(data))
		data = f.readAll(in, most)
	}
	return data, nil
}

// filter returns a reader that decodes data.
func (f *file) filter(kind name, data []byte) (io.Reader, error) {
	switch kind {
	case "FlateDecode", "Fl":
		return f.inflater.open(data)
	case "ASCII85Decode", "A85":
		data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
		if i := bytes.IndexByte(data, '~'); i >= 0 {
			data = data[:i]
		}
		return ascii85.NewDecoder(bytes.NewReader(data)), nil
	case "ASCIIHexDecode", "AHx":
		l := &lexer{budget: f.budget, data: append([]byte("<"), data...)}
		defer l.drop()
		return strings.NewReader(string(l.hex())), nil
	}
	return nil, errFilter
}

// readAll reads up to most bytes. If there are more, it returns at most leastStream of
// them.
func (f *file) readAll(in io.Reader, most int) []byte {
	var out []byte
	for len(out) < most {
		if len(out) == cap(out) {
			out = slices.Grow(out, max(512, min(len(out), most-len(out))))
		}
		n, err := in.Read(out[len(out):min(cap(out), most)])
		f.pay(inflateWork * n)
		f.hold(n)
		out = out[:len(out)+n]
		if err != nil {
			return out
		}
	}
	if n, _ := in.Read(make([]byte, 1)); n > 0 {
		f.clipped++
		f.free(len(out) - min(len(out), leastStream))
		out = out[:min(len(out), leastStream)]
	}
	return out
}

// An inflater holds a reader of deflated bytes, which is used again for each stream
// because its tables take 40 KB.
type inflater struct {
	z  io.ReadCloser
	in bytes.Reader
}

// open returns a reader that inflates data. It is valid until the next call.
func (i *inflater) open(data []byte) (io.Reader, error) {
	i.in.Reset(data)
	if i.z == nil {
		z, err := zlib.NewReader(&i.in)
		if err != nil {
			return nil, err
		}
		i.z = z
		return z, nil
	}
	return i.z, i.z.(zlib.Resetter).Reset(&i.in, nil)
}
