package pdf

import "bytes"

// A file gives access to the objects of a PDF.
//
// The table of objects at the end of the file is not used, because it is often wrong
// in broken and hostile files. Objects are found by searching for "N G obj". If
// several have one number, the last is used, as files are updated by appending.
type file struct {
	*budget
	data   []byte
	offset map[ref]int    // the offsets of objects
	packed map[ref]packed // objects inside object streams
	cache  map[ref]any    // objects that were read
	cached int            // memory for them in bytes
	busy   map[ref]bool   // objects being read
	trail  dict           // the entries of the trailers; later ones replace earlier ones

	inflater inflater
	clipped  int // number of streams that were cut at their limit
}

// A packed locates an object inside an object stream, which is decoded once.
type packed struct {
	body      []byte
	pos       int // offset in body
	streamPos int // offset of the stream in the file
}

// Work and memory for objects, beside those for their bytes.
const (
	placeWork  = 100 // to record the offset of an object
	getWork    = 160 // to read an object
	placeRoom  = 64
	packedRoom = 96
	mostCached = 12 << 20 // when the cache would be larger, it is emptied
	mostBusy   = 8        // objects that need one another, such as a stream and its length
)

// open finds the objects of a PDF.
func open(data []byte, b *budget) *file {
	f := &file{budget: b, data: data, offset: map[ref]int{}, packed: map[ref]packed{}, cache: map[ref]any{}, busy: map[ref]bool{}, trail: dict{}}
	f.scan()
	return f
}

// scan finds the objects and the trailers, in file order.
func (f *file) scan() {
	f.pay(len(f.data) / 4)
	type place struct {
		num ref
		pos int
	}
	var order []place
	for i := 0; ; {
		j := bytes.Index(f.data[i:], []byte("obj"))
		if j < 0 {
			break
		}
		i += j + 3
		f.pay(tokenWork)
		if num, ok := numberBefore(f.data, i-3); ok {
			if _, twice := f.offset[num]; !twice {
				f.hold(placeRoom)
			}
			f.pay(placeWork)
			f.hold(placeRoom / 2)
			f.offset[num] = i
			order = append(order, place{num, i})
		}
	}
	for i := 0; ; {
		j := bytes.Index(f.data[i:], []byte("trailer"))
		if j < 0 {
			break
		}
		i += j + len("trailer")
		l := &lexer{budget: f.budget, data: f.data, pos: i}
		if d, ok := l.object().(dict); !ok || !f.addTrailer(d) {
			l.drop()
		}
	}
	for _, o := range order {
		if f.offset[o.num] != o.pos {
			continue // replaced by a later one
		}
		l := &lexer{budget: f.budget, data: f.data, pos: o.pos}
		kept := false
		if s, ok := f.parse(l).(stream); ok {
			switch s.dict["Type"] {
			case name("XRef"):
				kept = f.addTrailer(s.dict)
			case name("ObjStm"):
				f.unpack(s)
			}
		}
		if !kept {
			l.drop()
		}
	}
	f.free(len(order) * (placeRoom / 2))
}

// addTrailer records the entries of a trailer that are used, and reports whether there
// are any.
func (f *file) addTrailer(d dict) (any bool) {
	for _, k := range []name{"Root", "Info", "Encrypt"} {
		if v, ok := d[k]; ok {
			f.trail[k], any = v, true
		}
	}
	return any
}

// numberBefore parses the number of an object from the "12 0 " that ends at i.
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

// unpack records the objects in an object stream, ISO 32000-1, section 7.5.7.
func (f *file) unpack(s stream) {
	body, _ := f.decode(s)
	count, first := f.integer(s.dict["N"]), f.integer(s.dict["First"])
	if first < 0 || first > len(body) {
		return
	}
	head := &lexer{budget: f.budget, data: body[:first]}
	for range count {
		num, ok1 := head.next(0)
		off, ok2 := head.next(0)
		head.drop()
		n, ok3 := num.(float64)
		o, ok4 := off.(float64)
		if !ok1 || !ok2 || !ok3 || !ok4 || o < 0 || first+int(o) > len(body) {
			return
		}
		f.pay(placeWork)
		key := ref(int(n))
		if _, twice := f.packed[key]; !twice {
			f.hold(packedRoom)
		}
		f.packed[key] = packed{body: body, pos: first + int(o), streamPos: s.pos}
	}
}

// get returns the object with a number, or nil if there is none.
func (f *file) get(num ref) any {
	f.pay(tokenWork)
	if v, ok := f.cache[num]; ok {
		return v
	}
	f.pay(getWork)
	pos, plain := f.offset[num]
	p, ok := f.packed[num]
	if !ok && !plain || f.busy[num] || len(f.busy) > mostBusy {
		return nil
	}
	f.busy[num] = true
	defer delete(f.busy, num)
	l := &lexer{budget: f.budget, data: f.data, pos: pos}
	var v any
	if ok && p.streamPos > pos {
		l.data, l.pos = p.body, p.pos
		v = l.object()
	} else {
		v = f.parse(l)
	}
	l.keep(entryRoom)
	if f.cached += l.held; f.cached > mostCached {
		clear(f.cache)
		f.free(f.cached - l.held)
		f.cached = l.held
	}
	f.cache[num] = v
	return v
}

// parse reads an object that is not in an object stream and may be a stream itself.
func (f *file) parse(l *lexer) any {
	v := l.object()
	if d, ok := v.(dict); ok {
		if s, ok := f.stream(l, d); ok {
			return s
		}
	}
	return v
}

// stream reads the stream after its dictionary d; it returns false if there is none.
func (f *file) stream(l *lexer, d dict) (stream, bool) {
	l.skipSpace()
	rest := f.data[l.pos:]
	if !bytes.HasPrefix(rest, []byte("stream")) {
		return stream{}, false
	}
	rest = rest[len("stream"):]
	rest = bytes.TrimPrefix(rest, []byte("\r"))
	rest = bytes.TrimPrefix(rest, []byte("\n"))
	if n := f.integer(d["Length"]); n > 0 && n <= len(rest) {
		if tail := rest[n:min(len(rest), n+20)]; bytes.Contains(tail, []byte("endstream")) {
			return stream{d, rest[:n], l.pos}, true
		}
	}
	end := bytes.Index(rest, []byte("endstream"))
	if end < 0 {
		end = len(rest)
	}
	l.pay(end / 4)
	return stream{d, rest[:end], l.pos}, true
}

// resolve returns the object that v refers to, or v itself if it is not a reference.
func (f *file) resolve(v any) any {
	f.pay(1)
	for range 8 {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = f.get(r)
	}
	return nil
}

// dict returns the dictionary that v is, refers to or, for a stream, has; or nil.
func (f *file) dict(v any) dict {
	switch v := f.resolve(v).(type) {
	case dict:
		return v
	case stream:
		return v.dict
	}
	return nil
}

// array returns the array that v is or refers to, or nil.
func (f *file) array(v any) array {
	a, _ := f.resolve(v).(array)
	return a
}

// number returns the number that v is or refers to, or 0.
func (f *file) number(v any) float64 {
	n, _ := f.resolve(v).(float64)
	return n
}

// integer returns the number that v is or refers to as an integer.
func (f *file) integer(v any) int { return int(f.number(v)) }

// name returns the name that v is or refers to, or "".
func (f *file) name(v any) name {
	n, _ := f.resolve(v).(name)
	return n
}
