// Package wire encodes Go values as bytes and decodes them: structs of numbers, strings,
// slices and spans, such as readings. It is small and fast rather than general. It is
// meant for derived data, which is computed again when its type changes.
//
//	┌───────┬───────────┬────────────────────────────┬───────────┬────────┐
//	│ shape │ n strings │ length, bytes … of each    │ the value │ CRC-32 │
//	│ 8 B   │ uvarint   │ each distinct string once  │           │ 4 B    │
//	└───────┴───────────┴────────────────────────────┴───────────┴────────┘
//
// The shape is the first eight bytes of a SHA-256 of the type: the names and kinds of its
// fields, recursively. Bytes of another shape are not decoded. The checksum (Castagnoli,
// low byte first) is of all bytes before it. Values are encoded as
//
//	bool                0 or 1
//	signed, unsigned    zigzag varint, uvarint
//	float               its bits, uvarint, reversed so that short decimals are short
//	string              uvarint: its index in the table of strings
//	slice               uvarint: 0 for nil, else length + 1; then the elements
//	array, struct       elements, fields in order
//	pointer             0 for nil, else 1 and the value
//	report.Span         zigzag varint: start minus the start of the span encoded before
//	                    it; zigzag varint: length
//	*big.Rat            0 for nil; else 1, numerator, denominator, each as twice its length,
//	                    plus 1 if it is negative, and its bytes
//	time.Time           length and bytes of time.Time.MarshalBinary; 0 for zero
//
// Fields with the tag wire:"-" are not encoded. Types with maps, interfaces, functions,
// channels or other unexported fields cannot be encoded, and panic.
package wire

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"math/big"
	"math/bits"
	"reflect"
	"sync"
	"time"

	"stemma/report"
)

// Errors that Decode returns, wrapped with the type and the offset.
var (
	ErrShape = errors.New("written in another shape")
	ErrSum   = errors.New("checksum is wrong")
	ErrShort = errors.New("ends too early")
	ErrValue = errors.New("holds a value that cannot be")
)

var (
	spanType = reflect.TypeFor[report.Span]()
	ratType  = reflect.TypeFor[*big.Rat]()
	timeType = reflect.TypeFor[time.Time]()
)

const shapeSize = 8

var shapes sync.Map // results of shapeOf: reflect.Type → [shapeSize]byte

// shapeOf returns the shape of t.
func shapeOf(t reflect.Type) [shapeSize]byte {
	if s, ok := shapes.Load(t); ok {
		return s.([shapeSize]byte)
	}
	h := sha256.New()
	describe(h.Write, t, map[reflect.Type]bool{})
	s := [shapeSize]byte(h.Sum(nil)[:shapeSize])
	shapes.Store(t, s)
	return s
}

// describe writes the kinds and names of the parts of t. open holds the types that
// contain t.
func describe(write func([]byte) (int, error), t reflect.Type, open map[reflect.Type]bool) {
	say := func(format string, args ...any) { write(fmt.Appendf(nil, format, args...)) }
	switch {
	case t == spanType || t == ratType || t == timeType:
		say("%v;", t)
		return
	case open[t]:
		panic(fmt.Sprintf("wire: %v holds itself", t))
	}
	open[t] = true
	defer delete(open, t)
	switch k := t.Kind(); k {
	case reflect.Bool, reflect.String, reflect.Float32, reflect.Float64,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		say("%v;", k)
	case reflect.Slice, reflect.Pointer:
		say("%v ", k)
		describe(write, t.Elem(), open)
	case reflect.Array:
		say("array %d ", t.Len())
		describe(write, t.Elem(), open)
	case reflect.Struct:
		written := fieldsOf(t)
		say("struct %d ", len(written))
		for _, i := range written {
			f := t.Field(i)
			if !f.IsExported() {
				panic(fmt.Sprintf("wire: field %s of %v is not exported", f.Name, t))
			}
			say("%s ", f.Name)
			describe(write, f.Type, open)
		}
	default:
		panic(fmt.Sprintf("wire: %v has no form", t))
	}
}

var fields sync.Map // results of fieldsOf: reflect.Type → []int

// fieldsOf returns the indexes of the fields of a struct that are encoded.
func fieldsOf(t reflect.Type) []int {
	if x, ok := fields.Load(t); ok {
		return x.([]int)
	}
	var out []int
	for i := range t.NumField() {
		if t.Field(i).Tag.Get("wire") != "-" {
			out = append(out, i)
		}
	}
	fields.Store(t, out)
	return out
}

// Append appends the encoding of the value that v points to.
func Append(b []byte, v any) []byte {
	p := reflect.ValueOf(v).Elem()
	shape := shapeOf(p.Type())
	e := encoder{index: map[string]int{}}
	e.value(p)
	from := len(b)
	b = append(b, shape[:]...)
	b = binary.AppendUvarint(b, uint64(len(e.table)))
	for _, s := range e.table {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	b = append(b, e.out...)
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b[from:], castagnoli))
}

const sumSize = 4

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// An encoder encodes one value.
type encoder struct {
	out   []byte
	table []string       // the distinct strings
	index map[string]int // into table
	start int            // of the span encoded last
}

func (e *encoder) uint(u uint64) { e.out = binary.AppendUvarint(e.out, u) }
func (e *encoder) int(i int64)   { e.out = binary.AppendVarint(e.out, i) }

func (e *encoder) value(v reflect.Value) {
	switch t := v.Type(); t {
	case spanType:
		s := v.Interface().(report.Span)
		e.int(int64(s.Start - e.start))
		e.int(int64(s.End - s.Start))
		e.start = s.Start
		return
	case ratType:
		e.rat(v.Interface().(*big.Rat))
		return
	case timeType:
		e.time(v.Interface().(time.Time))
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		u := uint64(0)
		if v.Bool() {
			u = 1
		}
		e.uint(u)
	case reflect.String:
		s := v.String()
		i, ok := e.index[s]
		if !ok {
			i = len(e.table)
			e.table, e.index[s] = append(e.table, s), i
		}
		e.uint(uint64(i))
	case reflect.Float32, reflect.Float64:
		e.uint(bits.ReverseBytes64(math.Float64bits(v.Float())))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.int(v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		e.uint(v.Uint())
	case reflect.Slice:
		if v.IsNil() {
			e.uint(0)
			return
		}
		e.uint(uint64(v.Len()) + 1)
		for i := range v.Len() {
			e.value(v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			e.value(v.Index(i))
		}
	case reflect.Pointer:
		if v.IsNil() {
			e.uint(0)
			return
		}
		e.uint(1)
		e.value(v.Elem())
	case reflect.Struct:
		for _, i := range fieldsOf(v.Type()) {
			e.value(v.Field(i))
		}
	}
}

func (e *encoder) rat(r *big.Rat) {
	if r == nil {
		e.uint(0)
		return
	}
	e.uint(1)
	e.big(r.Num())
	e.big(r.Denom())
}

func (e *encoder) big(i *big.Int) {
	b := i.Bytes()
	u := uint64(len(b)) << 1
	if i.Sign() < 0 {
		u |= 1
	}
	e.uint(u)
	e.out = append(e.out, b...)
}

func (e *encoder) time(t time.Time) {
	if t.IsZero() {
		e.uint(0)
		return
	}
	b, err := t.MarshalBinary()
	if err != nil {
		panic(err) // the zone has a fraction of a minute, which no stamp of a report has
	}
	e.uint(uint64(len(b)))
	e.out = append(e.out, b...)
}
