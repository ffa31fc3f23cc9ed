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
type Model struct {
	slots []uint64
	shift uint8 // what is left of a spread hash, shifted so far to the right, is its slot
}

// Unit is the weight, in whole numbers, that stands for 1 in the logarithm of
// the odds. 100 is ours: a finer scale moves no decision of the held-out reports.
const Unit = 100

// ParseModel reads weights as eval/attribution/train writes them: a line a
// feature, its weight and a tab before it, comments with "#".
func ParseModel(src string) (*Model, error) {
	size := bits.Len(uint(4 * strings.Count(src, "\n")))
	m := &Model{slots: make([]uint64, 1<<size), shift: uint8(64 - size)}
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

// home is the slot from which on the feature of hash h is looked for.
func (m *Model) home(h uint64) int {
	// The golden ratio spreads hashes that differ in their low bits only.
	return int(h * 0x9e3779b97f4a7c15 >> m.shift)
}

// slot is where the feature of hash h stands, or the empty slot where it would.
func (m *Model) slot(h uint64) int {
	k := m.home(h)
	for m.slots[k] != 0 && (m.slots[k]^h)>>16 != 0 {
		if k++; k == len(m.slots) {
			k = 0
		}
	}
	return k
}

// Score sums the weights of features. All first slots are read before one of
// them is looked at, so that the machine need not wait for each by itself.
func (m *Model) Score(features []uint64) int {
	s := 0
	var first [32]uint64
	for len(features) > 0 {
		n := min(len(features), len(first))
		for i, h := range features[:n] {
			first[i] = m.slots[m.home(h)]
		}
		for i, h := range features[:n] {
			x := first[i]
			if x == 0 {
				continue
			}
			if (x^h)>>16 != 0 {
				x = m.slots[m.slot(h)]
			}
			s += int(int16(x))
		}
		features = features[n:]
	}
	return s
}
