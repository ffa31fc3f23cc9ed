package wire

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"math/big"
	"math/bits"
	"reflect"
	"time"

	"stemma/report"
)

// Decode decodes b, which Append has encoded, into the value that v points to, which must
// be zero. It returns an error for other bytes, and never uses more memory than a fixed
// multiple of their length.
func Decode(b []byte, v any) error {
	p := reflect.ValueOf(v).Elem()
	if shape := shapeOf(p.Type()); len(b) < shapeSize || string(b[:shapeSize]) != string(shape[:]) {
		return fmt.Errorf("%v: %w", p.Type(), ErrShape)
	}
	end := len(b) - sumSize
	if end < shapeSize || crc32.Checksum(b[:end], castagnoli) != binary.LittleEndian.Uint32(b[end:]) {
		return fmt.Errorf("%v: %w", p.Type(), ErrSum)
	}
	return decode(b[:end], p)
}

// decode is Decode of bytes whose shape and checksum are right.
func decode(b []byte, p reflect.Value) error {
	d := decoder{in: b[shapeSize:], room: 64*len(b) + 1<<12}
	d.strings()
	d.value(p)
	if d.err == nil && len(d.in) > 0 {
		d.err = fmt.Errorf("%d bytes behind it: %w", len(d.in), ErrValue)
	}
	if d.err != nil {
		return fmt.Errorf("%v: byte %d: %w", p.Type(), len(b)-len(d.in), d.err)
	}
	return nil
}

// A decoder decodes one value.
type decoder struct {
	in    []byte
	table []string // the distinct strings
	start int      // of the span decoded last
	room  int      // bytes of memory that may still be used
	err   error
}

// fail records the first error.
func (d *decoder) fail(err error) {
	if d.err == nil {
		d.err = err
	}
}

func (d *decoder) uint() uint64 {
	u, n := binary.Uvarint(d.in)
	if n <= 0 {
		d.fail(ErrShort)
		return 0
	}
	d.in = d.in[n:]
	return u
}

func (d *decoder) int() int64 {
	i, n := binary.Varint(d.in)
	if n <= 0 {
		d.fail(ErrShort)
		return 0
	}
	d.in = d.in[n:]
	return i
}

// bytes returns the next n bytes, without copying.
func (d *decoder) bytes(n uint64) []byte {
	if n > uint64(len(d.in)) {
		d.fail(ErrShort)
		return nil
	}
	b := d.in[:n]
	d.in = d.in[n:]
	return b
}

// take takes the memory for n elements of the given size. It returns false if that is too
// much, or if the input has fewer than n bytes left, as each element takes one or more.
func (d *decoder) take(n uint64, size uintptr) bool {
	if d.err != nil {
		return false
	}
	if n > uint64(len(d.in)) {
		d.fail(ErrShort)
		return false
	}
	if d.room -= int(n) * int(size); d.room < 0 {
		d.fail(fmt.Errorf("%d elements: %w", n, ErrValue))
		return false
	}
	return true
}

func (d *decoder) strings() {
	n := d.uint()
	if !d.take(n, reflect.TypeFor[string]().Size()) {
		return
	}
	d.table = make([]string, n)
	for i := range d.table {
		d.table[i] = string(d.bytes(d.uint()))
	}
}

func (d *decoder) value(v reflect.Value) {
	if d.err != nil {
		return
	}
	switch v.Type() {
	case spanType:
		start := d.start + int(d.int())
		v.Set(reflect.ValueOf(report.Span{Start: start, End: start + int(d.int())}))
		d.start = start
		return
	case ratType:
		d.rat(v)
		return
	case timeType:
		d.time(v)
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		u := d.uint()
		if u > 1 {
			d.fail(ErrValue)
		}
		v.SetBool(u == 1)
	case reflect.String:
		if i := d.uint(); i < uint64(len(d.table)) {
			v.SetString(d.table[i])
		} else {
			d.fail(ErrValue)
		}
	case reflect.Float32, reflect.Float64:
		v.SetFloat(math.Float64frombits(bits.ReverseBytes64(d.uint())))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		i := d.int()
		if v.OverflowInt(i) {
			d.fail(ErrValue)
		}
		v.SetInt(i)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		u := d.uint()
		if v.OverflowUint(u) {
			d.fail(ErrValue)
		}
		v.SetUint(u)
	case reflect.Slice:
		if n := d.uint(); n > 0 && d.take(n-1, v.Type().Elem().Size()) {
			v.Set(reflect.MakeSlice(v.Type(), int(n-1), int(n-1)))
			d.elements(v)
		}
	case reflect.Array:
		d.elements(v)
	case reflect.Pointer:
		if u := d.uint(); u == 1 && d.take(0, v.Type().Elem().Size()) {
			v.Set(reflect.New(v.Type().Elem()))
			d.value(v.Elem())
		} else if u > 1 {
			d.fail(ErrValue)
		}
	case reflect.Struct:
		for _, i := range fieldsOf(v.Type()) {
			d.value(v.Field(i))
		}
	}
}

func (d *decoder) elements(v reflect.Value) {
	for i := range v.Len() {
		if d.value(v.Index(i)); d.err != nil {
			return
		}
	}
}

func (d *decoder) rat(v reflect.Value) {
	switch d.uint() {
	case 0:
		return
	case 1:
	default:
		d.fail(ErrValue)
		return
	}
	num, denom := d.big(), d.big()
	if d.err == nil && denom.Sign() <= 0 {
		d.fail(ErrValue)
	}
	if d.err == nil {
		v.Set(reflect.ValueOf(new(big.Rat).SetFrac(num, denom)))
	}
}

func (d *decoder) big() *big.Int {
	u := d.uint()
	i := new(big.Int).SetBytes(d.bytes(u >> 1))
	if u&1 == 1 {
		i.Neg(i)
	}
	return i
}

func (d *decoder) time(v reflect.Value) {
	n := d.uint()
	if n == 0 {
		return
	}
	var t time.Time
	if err := t.UnmarshalBinary(d.bytes(n)); err != nil {
		d.fail(fmt.Errorf("%w: %w", ErrValue, err))
		return
	}
	v.Set(reflect.ValueOf(t))
}
