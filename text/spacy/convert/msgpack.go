package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// unpack reads one msgpack value that fills src. Maps come back as
// map[string]any (keys of type bin are taken as text), arrays as []any, whole
// numbers as int64 (uint64 above its range), bin as []byte.
//
// The format: https://github.com/msgpack/msgpack/blob/master/spec.md
func unpack(src []byte) (any, error) {
	d := &unpacker{src: src}
	v := d.value(0)
	if d.err == nil && d.at != len(src) {
		d.err = fmt.Errorf("%d bytes after the value", len(src)-d.at)
	}
	return v, d.err
}

type unpacker struct {
	src []byte
	at  int
	err error
}

var errShort = errors.New("msgpack: the file ends inside a value")

// take returns the next n bytes, or n zeros once an error has happened.
func (d *unpacker) take(n int) []byte {
	if d.err == nil && (n < 0 || n > len(d.src)-d.at) {
		d.err = errShort
	}
	if d.err != nil {
		return make([]byte, min(max(n, 0), 8))
	}
	b := d.src[d.at : d.at+n]
	d.at += n
	return b
}

// size reads a big-endian length of n bytes.
func (d *unpacker) size(n int) int {
	v := 0
	for _, b := range d.take(n) {
		v = v<<8 | int(b)
	}
	return v
}

func (d *unpacker) value(depth int) any {
	if depth > 64 {
		d.err = errors.New("msgpack: nested too deeply")
	}
	if d.err != nil {
		return nil
	}
	switch b := d.take(1)[0]; {
	case b < 0x80:
		return int64(b)
	case b < 0x90:
		return d.object(int(b&15), depth)
	case b < 0xa0:
		return d.array(int(b&15), depth)
	case b < 0xc0:
		return string(d.take(int(b & 31)))
	case b >= 0xe0:
		return int64(int8(b))
	case b == 0xc0:
		return nil
	case b == 0xc2, b == 0xc3:
		return b == 0xc3
	case b >= 0xc4 && b <= 0xc6:
		return d.take(d.size(1 << (b - 0xc4)))
	case b == 0xca:
		return float64(math.Float32frombits(binary.BigEndian.Uint32(d.take(4))))
	case b == 0xcb:
		return math.Float64frombits(binary.BigEndian.Uint64(d.take(8)))
	case b >= 0xcc && b <= 0xce:
		return int64(d.size(1 << (b - 0xcc)))
	case b == 0xcf:
		u := binary.BigEndian.Uint64(d.take(8))
		if u <= math.MaxInt64 {
			return int64(u)
		}
		return u
	case b == 0xd0:
		return int64(int8(d.take(1)[0]))
	case b == 0xd1:
		return int64(int16(binary.BigEndian.Uint16(d.take(2))))
	case b == 0xd2:
		return int64(int32(binary.BigEndian.Uint32(d.take(4))))
	case b == 0xd3:
		return int64(binary.BigEndian.Uint64(d.take(8)))
	case b >= 0xd9 && b <= 0xdb:
		return string(d.take(d.size(1 << (b - 0xd9))))
	case b == 0xdc, b == 0xdd:
		return d.array(d.size(2<<(b-0xdc)), depth)
	case b == 0xde, b == 0xdf:
		return d.object(d.size(2<<(b-0xde)), depth)
	default:
		d.err = fmt.Errorf("msgpack: type byte %#x is not read", b)
		return nil
	}
}

func (d *unpacker) array(n, depth int) any {
	out := []any{}
	for i := 0; i < n && d.err == nil; i++ {
		out = append(out, d.value(depth+1))
	}
	return out
}

func (d *unpacker) object(n, depth int) any {
	out := map[string]any{}
	for i := 0; i < n && d.err == nil; i++ {
		var key string
		switch k := d.value(depth + 1).(type) {
		case string:
			key = k
		case []byte:
			key = string(k)
		default:
			key = fmt.Sprint(k)
		}
		out[key] = d.value(depth + 1)
	}
	return out
}
