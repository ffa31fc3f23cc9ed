package story

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"slices"

	"stemma/report"
)

// A stored sketch. Numbers have a fixed width, the lowest byte first; a list is a byte
// with its length and then its elements.
//
//	byte                     sketchVersion
//	32 bytes                 ID of the report
//	uvarint, bytes           reference of the report
//	int32  byte  int64       moment of publication: day, whether only the day is known, nanoseconds
//	int32                    day
//	list ≤ 120               terms by key: uint32 key, byte rarity, byte n, byte head, byte kind
//	uint32                   leader
//	list ≤ 3   of uint32     scene
//	list ≤ 8   of int32      days, in order
//	list ≤ 8   of int32      years, in order
//	list ≤ 8                 slots: uint32 key, float32 value
//	list ≤ 48  of uint32     runs of quoted words, in order
//	list ≤ 8   of byte       ages, none of them zero
//	list ≤ 3   of uint32     regions, none of them zero
//	list ≤ 6   of uint32     roads, none of them zero
//	list ≤ 4   of int32      hours, in order
//	list ≤ 16  of uint32     shape, in order
//
// A sketch has one form only, so that equal sketches are equal bytes, and what is in
// another is an error. Norms are worked out again.

// sketchVersion changes with this format and with what a sketch holds of a report.
const sketchVersion = 2

const mostTerms = mostWords + mostNumbers + mostNames

// AppendBinary appends the sketch to b in the form drawn above.
func (s *Sketch) AppendBinary(b []byte) ([]byte, error) {
	id, err := hex.DecodeString(string(s.id))
	if err != nil || len(id) != idBytes {
		return b, fmt.Errorf("write sketch: %q is no ID of a report", s.id)
	}
	b = append(b, sketchVersion)
	b = append(b, id...)
	b = binary.AppendUvarint(b, uint64(len(s.ref)))
	b = append(b, s.ref...)
	b = putInt32(b, s.when.day)
	b = append(b, 0)
	if s.when.only {
		b[len(b)-1] = 1
	}
	b = binary.LittleEndian.AppendUint64(b, uint64(s.when.at))
	b = putInt32(b, s.day)
	b = appendList(b, s.terms, func(b []byte, t term) []byte {
		return append(putUint32(b, t.key), t.rarity, t.n, t.head, byte(t.kind))
	})
	b = putUint32(b, s.leader)
	b = appendList(b, s.scene, putUint32)
	b = appendList(b, s.event, putInt32)
	b = appendList(b, s.years, putInt32)
	b = appendList(b, s.slots, func(b []byte, x slot) []byte { return putUint32(putUint32(b, x.key), math.Float32bits(x.value)) })
	b = appendList(b, s.says, putUint32)
	b = appendList(b, filled(s.ages[:]), func(b []byte, age uint8) []byte { return append(b, age) })
	b = appendList(b, filled(s.regions[:]), putUint32)
	b = appendList(b, filled(s.roads[:]), putUint32)
	b = appendList(b, s.hours, putInt32)
	b = appendList(b, s.shape, putUint32)
	return b, nil
}

// MarshalBinary returns the sketch in the form drawn above.
func (s *Sketch) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

const idBytes = 32

func putUint32(b []byte, v uint32) []byte { return binary.LittleEndian.AppendUint32(b, v) }

func putInt32(b []byte, v int32) []byte { return putUint32(b, uint32(v)) }

func appendList[T any](b []byte, list []T, put func([]byte, T) []byte) []byte {
	b = append(b, byte(len(list)))
	for _, x := range list {
		b = put(b, x)
	}
	return b
}

// filled returns what stands before the first zero.
func filled[T uint8 | uint32](list []T) []T {
	if n := slices.Index(list, 0); n >= 0 {
		return list[:n]
	}
	return list
}

// UnmarshalBinary sets s to the sketch that data holds, in the form drawn above. It
// leaves s as it was where data holds none.
func (s *Sketch) UnmarshalBinary(data []byte) error {
	d := &decoder{data: data}
	if v := d.byte(); d.err == nil && v != sketchVersion {
		return fmt.Errorf("read sketch: it has version %d, this program reads version %d", v, sketchVersion)
	}
	x := Sketch{}
	x.id = report.ID(hex.EncodeToString(d.bytes(idBytes)))
	x.ref = string(d.bytes(d.length()))
	x.when = d.moment()
	x.day = d.int32()
	x.terms = readList(d, mostTerms, func() term {
		return term{key: d.uint32(), rarity: d.byte(), n: d.byte(), head: d.byte(), kind: kind(d.byte())}
	})
	x.leader = d.uint32()
	x.scene = readList(d, mostScene, d.uint32)
	x.event = readList(d, mostDays, d.int32)
	x.years = readList(d, mostDays, d.int32)
	x.slots = readList(d, mostSlots, func() slot { return slot{d.uint32(), math.Float32frombits(d.uint32())} })
	x.says = readList(d, mostSays, d.uint32)
	readFilled(d, x.ages[:], d.byte)
	readFilled(d, x.regions[:], d.uint32)
	readFilled(d, x.roads[:], d.uint32)
	x.hours = readList(d, mostHours, d.int32)
	x.shape = readList(d, shapeSize, d.uint32)
	if d.err == nil && len(d.data) > 0 {
		d.fail(longer)
	}
	x.norms = lengths(x.terms)
	if d.err == nil {
		d.check(&x)
	}
	if d.err != nil {
		return fmt.Errorf("read sketch: %w", d.err)
	}
	*s = x
	return nil
}

// A decoder reads from data. After its first error all that it reads is zero.
type decoder struct {
	data []byte
	err  error
}

// A fault is what is wrong with the bytes of a sketch.
type fault string

const (
	longer     fault = "bytes follow it"
	shorter    fault = "it ends too early"
	badLength  fault = "a length is wrong"
	badMoment  fault = "its moment is wrong"
	longList   fault = "a list is too long"
	zeroFilled fault = "zero stands for nothing"
	unsorted   fault = "a list is out of order"
	noValue    fault = "a slot has no value"
	noKind     fault = "a term has no kind or weight"
)

func (f fault) Error() string { return string(f) }

func (d *decoder) fail(what fault) {
	if d.err == nil {
		d.err = what
	}
	d.data = nil
}

// bytes returns the next n bytes, or nothing where fewer are left.
func (d *decoder) bytes(n int) []byte {
	if n > len(d.data) {
		d.fail(shorter)
		return nil
	}
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}

func (d *decoder) byte() byte {
	if b := d.bytes(1); b != nil {
		return b[0]
	}
	return 0
}

func (d *decoder) uint32() uint32 {
	if b := d.bytes(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

func (d *decoder) int32() int32 { return int32(d.uint32()) }

// length returns the length of a string, in as few bytes as it takes.
func (d *decoder) length() int {
	v, n := binary.Uvarint(d.data)
	if n <= 0 || v > uint64(len(d.data)-n) || n > 1 && v>>(7*(n-1)) == 0 {
		d.fail(badLength)
		return 0
	}
	d.data = d.data[n:]
	return int(v)
}

func (d *decoder) moment() moment {
	m := moment{day: d.int32()}
	only := d.byte()
	if b := d.bytes(8); b != nil {
		m.at = int64(binary.LittleEndian.Uint64(b))
	}
	m.only = only == 1
	if only > 1 || m.at != 0 && (m.only || m.day == noDay) {
		d.fail(badMoment)
	}
	return m
}

// readList reads a list of at most most elements; nil where it holds none.
func readList[T any](d *decoder, most int, element func() T) []T {
	n := int(d.byte())
	if n > most {
		d.fail(longList)
	}
	if n == 0 || d.err != nil {
		return nil
	}
	out := make([]T, n)
	for i := range out {
		out[i] = element()
	}
	return out
}

// readFilled reads what filled returned.
func readFilled[T uint8 | uint32](d *decoder, list []T, element func() T) {
	got := readList(d, len(list), element)
	if slices.Contains(got, 0) {
		d.fail(zeroFilled)
	}
	copy(list, got)
}

// check fails where a sketch is not in the one form.
func (d *decoder) check(s *Sketch) {
	switch {
	case !slices.IsSortedFunc(s.terms, byKey), !slices.IsSorted(s.event), !slices.IsSorted(s.years), !slices.IsSorted(s.hours), !slices.IsSorted(s.says), !slices.IsSorted(s.shape):
		d.fail(unsorted)
	case slices.ContainsFunc(s.slots, func(x slot) bool { return x.value != x.value }):
		d.fail(noValue)
	case slices.ContainsFunc(s.terms, func(t term) bool { return t.kind == 0 || t.kind >= title<<1 || t.rarity == 0 || t.n == 0 }):
		d.fail(noKind)
	}
}
