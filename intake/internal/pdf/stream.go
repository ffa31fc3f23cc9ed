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

// The bounds of what one stream may unpack to. Content is packed to a tenth;
// a stream that grows by more than 24 times, and beyond what a page ever holds,
// says one thing over and over, and only its beginning is read.
const (
	leastStream   = 256 << 10
	streamPerByte = 24
	mostStream    = 8 << 20

	decodeWork  = 2000 // to begin with a filter: its tables are made anew
	inflateWork = 2    // by unpacked byte
	mostFilters = 4
)

var errFilter = errors.New("packed in a way that is not read")

// decode undoes the filters of a stream. What comes before a fault is kept, and
// a stream that goes beyond its bounds is clipped and counted. The bytes returned take
// room by their length, which the caller gives back.
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

// filter opens a filter on what is packed by it.
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

// readAll reads up to most bytes.
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

// An inflater is one reader of deflated bytes, used again for each stream,
// since its tables take 40 KB.
type inflater struct {
	z  io.ReadCloser
	in bytes.Reader
}

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
