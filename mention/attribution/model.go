package attribution

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// A Model weighs features: a linear model with whole numbers for weights, so
// that its sums are the same on every machine.
type Model struct {
	weight map[uint64]int32
}

// Unit is the weight, in whole numbers, that stands for 1 in the logarithm of
// the odds. 100 is ours: a finer scale moves no decision of the held-out reports.
const Unit = 100

// ParseModel reads weights as eval/attribution/train writes them: a line a
// feature, its weight and a tab before it, comments with "#".
func ParseModel(src string) (*Model, error) {
	m := &Model{weight: make(map[uint64]int32, strings.Count(src, "\n"))}
	n := 0
	for line := range strings.Lines(src) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		w, name, ok := strings.Cut(line, "\t")
		v, err := strconv.ParseInt(w, 10, 32)
		if !ok || err != nil {
			return nil, fmt.Errorf("line %d: %q is no weight and feature", n, line)
		}
		m.weight[hash(name)] = int32(v)
	}
	return m, nil
}

//go:embed cue.en.weights
var cueWeights string

//go:embed content.en.weights
var contentWeights string

//go:embed source.en.weights
var sourceWeights string

var cueModel = sync.OnceValue(func() *Model { return mustParse("cue.en.weights", cueWeights) })
var sourceModel = sync.OnceValue(func() *Model { return mustParse("source.en.weights", sourceWeights) })

var contentModel = sync.OnceValue(func() *Model { return mustParse("content.en.weights", contentWeights) })

func mustParse(file, src string) *Model {
	m, err := ParseModel(src)
	if err != nil {
		panic(file + ": " + err.Error())
	}
	return m
}

// Score sums the weights of features.
func (m *Model) Score(features []uint64) int {
	s := 0
	for _, f := range features {
		s += int(m.weight[f])
	}
	return s
}

// A sink takes the features of one thing after another, as hashes and, where
// they are to be written down, as words.
type sink struct {
	hashes []uint64
	names  []string
	named  bool
}

func (s *sink) reset() { s.hashes, s.names = s.hashes[:0], s.names[:0] }

// add notes the feature whose name the parts make.
func (s *sink) add(parts ...string) {
	h := uint64(fnvStart)
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			h = (h ^ uint64(p[i])) * fnvPrime
		}
	}
	s.hashes = append(s.hashes, h)
	if s.named {
		s.names = append(s.names, strings.Join(parts, ""))
	}
}

// FNV-1a, 64 bits: Fowler, Noll and Vo. Two features of one hash would share a
// weight; the trainer refuses to write such a pair.
const (
	fnvStart = 14695981039346656037
	fnvPrime = 1099511628211
)

func hash(s string) uint64 {
	h := uint64(fnvStart)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}
