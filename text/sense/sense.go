// Package sense knows which words of news mean about the same: every stem has a vector,
// and of two words that are said of one thing in one place the vectors are alike. The sum
// of a passage's vectors is near what a large sentence encoder makes of the passage; README.md
// says which, and how near.
//
// All vectors are of small integers, so that what is computed from them is the same on
// every machine.
package sense

import (
	_ "embed"
	"encoding/binary"
	"math"
	"strings"
	"sync"

	"stemma/internal/kernel"
)

// Dims is the number of components of a vector.
const Dims = 96

// A Vector is a direction: the length of every vector is about Unit.
type Vector [Dims]int8

// Unit is the length of a vector.
const Unit = 127

// model is written by ./convert.
//
//go:embed model.bin
var model string

// Magic is how a model begins.
const Magic = "stemma sense 1\n\x00"

// Heavy is by what the weight of a stem is multiplied in a model.
const Heavy = 1024

// A Model holds the vectors of stems. As a file it is
//
//	Magic
//	count        u32        all numbers are little-endian
//	length       u32
//	length × u8             the stems, sorted, each with "\n" behind it
//	count × weight     u16  Heavy times how much the stem counts beside others
//	        vector     Dims × i8
type Model struct {
	stems   string
	ends    []uint32           // of every stem in stems
	from    [starts + 1]uint32 // of every start the first stem that has it, or a later one
	vectors []Vector
	weights []uint16
}

const row = 2 + Dims

// starts is how many starts of stems are told apart: see start.
const starts = 1 << 14

// start returns a number for the first two bytes of a stem; in order it never falls.
func start(stem string) int {
	n := 0
	for i := range min(len(stem), 2) {
		n |= int(min(stem[i], 1<<7-1)) << (7 * (1 - i))
	}
	return n
}

// English returns the model of English news.
var English = sync.OnceValue(func() *Model {
	m, ok := load(model)
	if !ok {
		panic("sense: the model is damaged") // it is part of the program
	}
	return m
})

// load reads a model.
func load(file string) (*Model, bool) {
	rest, ok := strings.CutPrefix(file, Magic)
	if !ok || len(rest) < 8 {
		return nil, false
	}
	count, length := int(u32(rest)), int(u32(rest[4:]))
	rest = rest[8:]
	if len(rest) != length+count*row {
		return nil, false
	}
	m := &Model{stems: rest[:length], ends: make([]uint32, 0, count), vectors: make([]Vector, count), weights: make([]uint16, count)}
	for i := range length {
		if m.stems[i] == '\n' {
			m.ends = append(m.ends, uint32(i))
		}
	}
	if len(m.ends) != count {
		return nil, false
	}
	next := 0
	for i := range count {
		for s := start(m.Stem(i)); next <= s; next++ {
			m.from[next] = uint32(i)
		}
		at := rest[length+i*row:][:row]
		m.weights[i] = uint16(at[0]) | uint16(at[1])<<8
		for k := range m.vectors[i] {
			m.vectors[i][k] = int8(at[2+k])
		}
	}
	for ; next < len(m.from); next++ {
		m.from[next] = uint32(count)
	}
	return m, true
}

func u32(s string) uint32 { return binary.LittleEndian.Uint32([]byte(s[:4])) }

// Len returns the number of stems.
func (m *Model) Len() int { return len(m.ends) }

// Stem returns stem i; stems are sorted.
func (m *Model) Stem(i int) string {
	start := 0
	if i > 0 {
		start = int(m.ends[i-1]) + 1
	}
	return m.stems[start:m.ends[i]]
}

// Of returns the vector of a stem (text.Stem), and how much it counts beside other words
// of a passage. A stem that is not known has none. The vector must not be changed.
func (m *Model) Of(stem string) (v *Vector, weight float64, ok bool) {
	k := start(stem)
	lo, hi := int(m.from[k]), int(m.from[k+1])
	for lo < hi {
		if mid := (lo + hi) / 2; m.Stem(mid) < stem {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == m.Len() || m.Stem(lo) != stem {
		return nil, 0, false
	}
	return &m.vectors[lo], float64(m.weights[lo]) / Heavy, true
}

// Dot returns how alike two vectors are: about Unit×Unit where they are the same, 0 where
// they have nothing in common.
func Dot(a, b *Vector) int {
	sum := int32(0)
	for i := range a {
		sum += int32(a[i]) * int32(b[i])
	}
	return int(sum)
}

// Among calls tell for every vector with what Dot says of it and each of them. The slice
// is used again for the next.
func Among(vectors []*Vector, tell func(i int, dots []float32)) {
	const block = 64
	n := len(vectors)
	flat := make([]float32, n*Dims)
	for i, v := range vectors {
		for k, x := range v {
			flat[i*Dims+k] = float32(x)
		}
	}
	// Sums of products of small integers are exact in float32, in whatever order.
	m := kernel.Pack(flat, Dims, n, func(o int) int { return o })
	dots := make([]float32, min(block, n)*m.Out)
	for from := 0; from < n; from += block {
		rows := min(block, n-from)
		m.Mul(dots, m.Out, flat[from*Dims:], Dims, rows)
		for r := range rows {
			tell(from+r, dots[r*m.Out:][:n])
		}
	}
}

// Likeness returns the cosine of two vectors, -1 to 1.
func Likeness(a, b *Vector) float64 {
	return max(-1, min(1, float64(Dot(a, b))/(Unit*Unit)))
}

// A Sum adds up the vectors of a passage.
type Sum [Dims]float64

// Add adds a vector, so much of it.
func (s *Sum) Add(v *Vector, much float64) {
	for i, x := range v {
		s[i] += float64(much * float64(x))
	}
}

// Subtract takes o away.
func (s *Sum) Subtract(o *Sum) {
	for i, x := range o {
		s[i] -= x
	}
}

// Divide makes the sum n times as short.
func (s *Sum) Divide(n float64) {
	for i := range s {
		s[i] /= n
	}
}

// Direction returns the direction of the sum; false if it has none.
func (s *Sum) Direction() (Vector, bool) {
	length := 0.0
	for _, x := range s {
		length += float64(x * x)
	}
	if length == 0 {
		return Vector{}, false
	}
	length = math.Sqrt(length)
	var v Vector
	for i, x := range s {
		v[i] = int8(math.Round(Unit * x / length))
	}
	return v, true
}
