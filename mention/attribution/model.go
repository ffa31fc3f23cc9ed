package attribution

import (
	_ "embed"
	"fmt"
	"math/bits"
	"strconv"
	"strings"
)

// A Model weighs features: a linear model with whole numbers for weights, so
// that its sums are the same on every machine.
//
// It is a hash table with open addressing. A slot holds the upper 48 bits of a
// feature's hash and, below them, its weight; an empty one is zero. The place of
// a slot depends on the lower bits of the hash too, so that another feature is
// taken for this one about as seldom as with all 64. Three quarters of the slots
// or more are empty, so that most features stand in their first.
//
// Half of the features that are asked for have no weight. Bits, of which one is set
// for each feature that has, tell most of them, and stay in the processor's nearest
// memory, where the slots do not.
type Model struct {
	slots []uint64
	bits  []uint64
	shift uint8 // what is left of a spread hash, shifted so far to the right, is its slot
}

// moreBits is the binary logarithm of how many bits there are for a slot.
const moreBits = 2

// Unit is the weight, in whole numbers, that stands for 1 in the logarithm of
// the odds. 100 is ours: a finer scale moves no decision of the held-out reports.
const Unit = 100

// ParseModel reads weights as eval/attribution/train writes them: a line a
// feature, its weight and a tab before it, comments with "#".
func ParseModel(src string) (*Model, error) {
	size := bits.Len(uint(4 * strings.Count(src, "\n")))
	size = max(size, 6-moreBits)
	m := &Model{slots: make([]uint64, 1<<size), bits: make([]uint64, 1<<(size+moreBits)/64), shift: uint8(64 - size)}
	n := 0
	for line := range strings.Lines(src) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		w, name, ok := strings.Cut(line, "\t")
		v, err := strconv.ParseInt(w, 10, 16)
		if !ok || err != nil {
			return nil, fmt.Errorf("line %d: %q is no weight and feature", n, line)
		}
		h := hash(name)
		k := m.slot(h)
		if h>>16 == 0 || m.slots[k] != 0 {
			return nil, fmt.Errorf("line %d: %q has the hash of another feature", n, name)
		}
		m.slots[k] = h&^0xffff | uint64(uint16(v))
		b := spread(h) >> (m.shift - moreBits)
		m.bits[b/64] |= 1 << (b % 64)
	}
	return m, nil
}

//go:embed cue.en.weights
var cueWeights string

//go:embed content.en.weights
var contentWeights string

//go:embed source.en.weights
var sourceWeights string

func mustParse(file, src string) *Model {
	m, err := ParseModel(src)
	if err != nil {
		panic(file + ": " + err.Error())
	}
	return m
}

// spread makes the high bits of a hash depend on all of it: hashes of two features
// may differ in their low bits only. It multiplies with the golden ratio.
func spread(h uint64) uint64 { return h * 0x9e3779b97f4a7c15 }

// slot is where the feature of hash h stands, or the empty slot where it would.
func (m *Model) slot(h uint64) int {
	k := int(spread(h) >> m.shift)
	for m.slots[k] != 0 && (m.slots[k]^h)>>16 != 0 {
		if k++; k == len(m.slots) {
			k = 0
		}
	}
	return k
}

// Score sums the weights of features. Of those that may have one all first slots are
// read before one of them is looked at, so that the machine need not wait for each by
// itself.
func (m *Model) Score(features []uint64) int {
	s := 0
	var held, first [32]uint64 // hashes, and what their first slots hold
	for len(features) > 0 {
		n := 0
		for _, h := range features[:min(len(features), len(held))] {
			b := spread(h) >> (m.shift - moreBits)
			held[n] = h
			n += int(m.bits[b/64] >> (b % 64) & 1)
		}
		features = features[min(len(features), len(held)):]
		for i, h := range held[:n] {
			first[i] = m.slots[spread(h)>>m.shift]
		}
		for i, h := range held[:n] {
			x := first[i]
			if x == 0 {
				continue
			}
			if (x^h)>>16 != 0 {
				x = m.slots[m.slot(h)]
			}
			s += int(int16(x))
		}
	}
	return s
}
