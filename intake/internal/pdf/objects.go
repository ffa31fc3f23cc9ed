package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"
)

// A file is the objects of a PDF.
//
// The table of objects at a file's end is not read: it is what broken and
// hostile files get wrong. The objects are found where they stand, by "N G obj",
// and the last of a number wins, which is how a file is updated.
type file struct {
	data     []byte
	at       map[ref]int  // where an object stands
	packed   map[ref]any  // objects inside object streams
	packedAt map[ref]int  // where the stream stands
	cache    map[ref]any  // objects read
	busy     map[ref]bool // objects being read
	trail    dict         // what the trailers say, the last winning
	work     int          // bytes that may still be looked at
	plain    int          // bytes that may still be unpacked
}

// The bounds of what one file may cost. A file of news has tens of pages and
// unpacks to a few MB; looking at each byte 50 times takes about a second in 20 MB.
const (
	workPerByte = 50
	leastWork   = 64 << 20
	mostPlain   = 128 << 20
	mostStream  = 32 << 20
	mostObjects = 1 << 20
)

func open(data []byte) *file {
	f := &file{
		data: data, at: map[ref]int{}, packed: map[ref]any{}, packedAt: map[ref]int{}, cache: map[ref]any{}, busy: map[ref]bool{}, trail: dict{},
		work: leastWork + workPerByte*len(data), plain: mostPlain,
	}
	f.scan()
	return f
}

// scan finds the objects and the trailers, in file order.
func (f *file) scan() {
	n := 0
	for i := 0; n < mostObjects; {
		j := bytes.Index(f.data[i:], []byte("obj"))
		if j < 0 {
			break
		}
		i += j + 3
		if num, ok := numberBefore(f.data, i-3); ok {
			n++
			f.at[num] = i
		}
	}
	for i := 0; ; {
		j := bytes.Index(f.data[i:], []byte("trailer"))
		if j < 0 {
			break
		}
		i += j + len("trailer")
		l := &lexer{data: f.data, pos: i, work: &f.work}
		if v, ok := l.next(0); ok {
			if d, ok := v.(dict); ok {
				f.addTrailer(d)
			}
		}
	}
	for _, num := range sortedRefs(f.at) {
		s, ok := f.get(num).(stream)
		if !ok {
			continue
		}
		switch s.dict["Type"] {
		case name("XRef"):
			f.addTrailer(s.dict)
		case name("ObjStm"):
			f.unpack(s, f.at[num])
		}
	}
}

func (f *file) addTrailer(d dict) {
	for _, k := range []name{"Root", "Info", "Encrypt"} {
		if v, ok := d[k]; ok {
			f.trail[k] = v
		}
	}
}

// numberBefore reads the "12 0 " that ends at i.
func numberBefore(data []byte, i int) (ref, bool) {
	back := func(i int, ok func(byte) bool, most int) int {
		j := i
		for j > 0 && i-j < most && ok(data[j-1]) {
			j--
		}
		return j
	}
	isDigit := func(b byte) bool { return b >= '0' && b <= '9' }
	a := back(i, isSpace, 8)
	b := back(a, isDigit, 6)
	c := back(b, isSpace, 8)
	d := back(c, isDigit, 9)
	if b == a || c == b || d == c {
		return 0, false
	}
	n := 0
	for _, ch := range data[d:c] {
		n = n*10 + int(ch-'0')
	}
	return ref(n), true
}

// unpack takes the objects out of an object stream, ISO 32000-1, section 7.5.7.
func (f *file) unpack(s stream, at int) {
	body, _ := f.decode(s)
	count, first := f.integer(s.dict["N"]), f.integer(s.dict["First"])
	if first < 0 || first > len(body) || count > mostObjects {
		return
	}
	head := &lexer{data: body[:first], work: &f.work}
	for range count {
		num, ok1 := head.next(0)
		off, ok2 := head.next(0)
		n, ok3 := num.(float64)
		o, ok4 := off.(float64)
		if !ok1 || !ok2 || !ok3 || !ok4 || o < 0 || first+int(o) > len(body) || len(f.packed) > mostObjects {
			return
		}
		l := &lexer{data: body, pos: first + int(o), work: &f.work}
		if v, ok := l.next(0); ok {
			f.packed[ref(int(n))], f.packedAt[ref(int(n))] = v, at
		}
	}
}

// get returns the object of a number, or nil.
func (f *file) get(num ref) any {
	if v, ok := f.packed[num]; ok && f.packedAt[num] > f.at[num] {
		return v
	}
	if v, ok := f.cache[num]; ok {
		return v
	}
	pos, ok := f.at[num]
	if !ok || f.busy[num] {
		return nil
	}
	f.busy[num] = true
	defer delete(f.busy, num)
	l := &lexer{data: f.data, pos: pos, work: &f.work}
	v, _ := l.next(0)
	if d, ok := v.(dict); ok {
		if raw, ok := f.rawStream(l, d); ok {
			v = stream{d, raw}
		}
	}
	if _, isKeyword := v.(keyword); isKeyword {
		v = nil
	}
	f.cache[num] = v
	return v
}

// rawStream returns the bytes of the stream that follows its dictionary.
func (f *file) rawStream(l *lexer, d dict) ([]byte, bool) {
	l.skipSpace()
	rest := f.data[l.pos:]
	if !bytes.HasPrefix(rest, []byte("stream")) {
		return nil, false
	}
	rest = rest[len("stream"):]
	rest = bytes.TrimPrefix(rest, []byte("\r"))
	rest = bytes.TrimPrefix(rest, []byte("\n"))
	if n := f.integer(d["Length"]); n > 0 && n <= len(rest) {
		if tail := rest[n:min(len(rest), n+20)]; bytes.Contains(tail, []byte("endstream")) {
			return rest[:n], true
		}
	}
	end := bytes.Index(rest, []byte("endstream"))
	if end < 0 {
		end = len(rest)
	}
	l.pay(end)
	return rest[:end], true
}

// resolve follows a reference.
func (f *file) resolve(v any) any {
	for range 8 {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = f.get(r)
	}
	return nil
}

func (f *file) dict(v any) dict {
	switch v := f.resolve(v).(type) {
	case dict:
		return v
	case stream:
		return v.dict
	}
	return nil
}

func (f *file) array(v any) array {
	a, _ := f.resolve(v).(array)
	return a
}

func (f *file) number(v any) float64 {
	n, _ := f.resolve(v).(float64)
	return n
}

func (f *file) integer(v any) int { return int(f.number(v)) }

func (f *file) name(v any) name {
	n, _ := f.resolve(v).(name)
	return n
}

var errFilter = errors.New("packed in a way that is not read")

// decode undoes the filters of a stream. What comes before a fault is kept.
func (f *file) decode(s stream) ([]byte, error) {
	filters := array{f.resolve(s.dict["Filter"])}
	if a, ok := filters[0].(array); ok {
		filters = a
	}
	data := s.raw
	for i, v := range filters {
		if i >= 4 {
			return nil, errFilter
		}
		var in io.Reader
		switch f.name(v) {
		case "":
			continue
		case "FlateDecode", "Fl":
			z, err := zlib.NewReader(bytes.NewReader(data))
			if err != nil {
				return nil, err
			}
			in = z
		case "ASCII85Decode", "A85":
			data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
			if i := bytes.IndexByte(data, '~'); i >= 0 {
				data = data[:i]
			}
			in = ascii85.NewDecoder(bytes.NewReader(data))
		case "ASCIIHexDecode", "AHx":
			l := &lexer{data: append([]byte("<"), data...), work: &f.work}
			data = []byte(l.hex())
			continue
		default:
			return nil, errFilter
		}
		out, _ := io.ReadAll(io.LimitReader(in, int64(min(mostStream, f.plain))))
		if f.plain -= len(out); f.plain <= 0 {
			panic(overworked{})
		}
		data = out
	}
	return data, nil
}
