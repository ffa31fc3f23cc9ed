package spacy

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"unsafe"
)

// model holds the published weights and tables, written by ./convert; MODEL.md
// says where they come from.
//
//go:embed model.bin
var model string

// sections are the named parts of a model file:
//
//	"stemma spacy 1\n" 0
//	count      u32                    all numbers are little-endian
//	count ×    name length   u16
//	           name
//	           offset        u32      from the start of the file, a multiple of 64
//	           length        u32
//	sections, parted by zeros
type sections map[string]string

const magic = "stemma spacy 1\n\x00"

// readSections reads the table of contents of a model file.
func readSections(file string) (sections, error) {
	rest, ok := strings.CutPrefix(file, magic)
	if !ok {
		return nil, fmt.Errorf("spacy: not a model file")
	}
	short := fmt.Errorf("spacy: the model file ends in its table of contents")
	u32 := func() int {
		if len(rest) < 4 {
			rest = ""
			return -1
		}
		v := binary.LittleEndian.Uint32([]byte(rest[:4]))
		rest = rest[4:]
		return int(v)
	}
	n := u32()
	if n < 0 {
		return nil, short
	}
	s := sections{}
	for range n {
		if len(rest) < 2 {
			return nil, short
		}
		k := int(rest[0]) | int(rest[1])<<8
		if len(rest) < 2+k+8 {
			return nil, short
		}
		name := rest[2 : 2+k]
		rest = rest[2+k:]
		at, size := u32(), u32()
		if at > len(file) || size > len(file)-at {
			return nil, fmt.Errorf("spacy: section %s lies outside the model file", name)
		}
		s[name] = file[at : at+size]
	}
	return s, nil
}

// lines returns the lines of a section of text.
func (s sections) lines(name string) []string {
	return strings.Split(s[name], "\n")
}

// floats returns a section of float32. On a little-endian machine it is the
// file's own memory, which must not be written to. It panics where the section
// has not n numbers: the embedded file is the programmer's.
func (s sections) floats(name string, n int) []float32 {
	b, ok := s[name]
	if !ok || len(b) != 4*n {
		panic(fmt.Sprintf("spacy: section %s of the model has %d bytes, not %d", name, len(b), 4*n))
	}
	p := unsafe.Pointer(unsafe.StringData(b))
	if littleEndian && uintptr(p)%4 == 0 {
		return unsafe.Slice((*float32)(p), n)
	}
	out := make([]float32, n)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32([]byte(b[4*i : 4*i+4])))
	}
	return out
}

// littleEndian tells whether the machine lays numbers out as the file does.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1
