package lex

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
)

// A Dict holds values by words, as a map does. It is for what is read from a lexicon once
// and then asked for most words of every text. The zero Dict is empty. Of two copies of
// one none may be given words.
//
// Most words that it is asked for it does not hold, which a bit tells: in a text's many
// looks into many lists, the bits of all lists stay in the processor's nearest memory. The
// rest is a hash table with open addressing: a slot holds the number of a word, from 1, in
// its lower bits, and above them some bits of the word's hash, so that the word itself is
// seldom looked at in vain; an empty slot is zero.
type Dict[V any] struct {
	bits  []uint64 // one for every hash, set where a word has it; 16 to 32 a word
	slots []uint32 // two to four a word
	shift uint8    // what is left of a hash, shifted so far to the right, is its slot
	pairs []pair[V]
}

type pair[V any] struct {
	word  string
	value V
}

// Find returns the value of w, and whether it has one.
func (d *Dict[V]) Find(w string) (v V, ok bool) {
	if p := find(d, w); p != nil {
		return p.value, true
	}
	return v, false
}

// Get returns the value of w, or the zero value.
func (d *Dict[V]) Get(w string) (v V) {
	if p := find(d, w); p != nil {
		return p.value
	}
	return v
}

// GetBytes is Get for a word that stands in a buffer.
func (d *Dict[V]) GetBytes(w []byte) (v V) {
	if p := find(d, w); p != nil {
		return p.value
	}
	return v
}

// Has reports whether w has a value.
func (d *Dict[V]) Has(w string) bool { return find(d, w) != nil }

// HasBytes is Has for a word that stands in a buffer.
func (d *Dict[V]) HasBytes(w []byte) bool { return find(d, w) != nil }

// Put gives w the value v, in place of the one that it has.
func (d *Dict[V]) Put(w string, v V) {
	if p := find(d, w); p != nil {
		p.value = v
		return
	}
	d.pairs = append(d.pairs, pair[V]{w, v})
	n := len(d.pairs)
	if n >= 1<<numberBits {
		panic("lex: too many words in a Dict")
	}
	if 2*n <= len(d.slots) {
		d.take(n)
		return
	}
	size := max(bits.Len(uint(4*n-1)), 6-moreBits) // room for twice the words
	d.slots, d.shift = make([]uint32, 1<<size), uint8(64-size)
	d.bits = make([]uint64, 1<<(size+moreBits)/64)
	for k := range n {
		d.take(k + 1)
	}
}

// All yields the words with their values, in alphabetical order.
func (d *Dict[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, p := range slices.SortedFunc(slices.Values(d.pairs), func(a, b pair[V]) int { return strings.Compare(a.word, b.word) }) {
			if !yield(p.word, p.value) {
				return
			}
		}
	}
}

// words yields the words in alphabetical order.
func (d *Dict[V]) words() iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range d.All() {
			if !yield(w) {
				return
			}
		}
	}
}

const (
	numberBits = 20 // of a slot hold the number of a word
	moreBits   = 3  // the binary logarithm of how many bits there are for a slot
)

// mark returns the bits of hash h that stand in a slot.
func mark(h uint64) uint32 { return uint32(h>>20) &^ (1<<numberBits - 1) }

// find returns the pair of w, or nil.
func find[V any, S string | []byte](d *Dict[V], w S) *pair[V] {
	if len(d.slots) == 0 {
		return nil
	}
	h := wordHash(w)
	if n := h >> (d.shift - moreBits); d.bits[n/64]>>(n%64)&1 == 0 {
		return nil
	}
	for k := int(h >> d.shift); d.slots[k] != 0; k = (k + 1) & (len(d.slots) - 1) {
		if s := d.slots[k]; (s^mark(h))>>numberBits == 0 {
			if p := &d.pairs[s&(1<<numberBits-1)-1]; p.word == string(w) {
				return p
			}
		}
	}
	return nil
}

// take writes the number of a word into the first free slot for it, and sets its bit.
func (d *Dict[V]) take(number int) {
	h := wordHash(d.pairs[number-1].word)
	k := int(h >> d.shift)
	for d.slots[k] != 0 {
		k = (k + 1) & (len(d.slots) - 1)
	}
	d.slots[k] = mark(h) | uint32(number)
	n := h >> (d.shift - moreBits)
	d.bits[n/64] |= 1 << (n % 64)
}

// wordHash mixes the length of w and five of its bytes, from the first to the last. Words
// that have these alike are told apart by comparing; since the words of a Dict come from
// a lexicon, they are few, whatever a text holds.
func wordHash[S string | []byte](w S) uint64 {
	n := len(w)
	if n == 0 {
		return 0
	}
	h := uint64(n)<<40 | uint64(w[0]) | uint64(w[n/4])<<8 | uint64(w[n/2])<<16 | uint64(w[n-1-n/4])<<24 | uint64(w[n-1])<<32
	return h * 0x9e3779b97f4a7c15 // the golden ratio mixes the bytes
}
