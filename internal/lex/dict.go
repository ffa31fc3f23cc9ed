package lex

import (
	"iter"
	"math/bits"
	"slices"
)

// A Dict holds values by words, as a map does. It is for what is read from a lexicon once
// and then asked for most words of every text: a word that it does not hold costs one look
// into a small table. The zero Dict is empty. Of two copies of one none may be given words.
type Dict[V any] struct {
	index
	values []V // of every word
}

// Find returns the value of w, and whether it has one.
func (d *Dict[V]) Find(w string) (v V, ok bool) {
	if i := entry(&d.index, w); i >= 0 {
		return d.values[i], true
	}
	return v, false
}

// Get returns the value of w, or the zero value.
func (d *Dict[V]) Get(w string) (v V) {
	if i := entry(&d.index, w); i >= 0 {
		return d.values[i]
	}
	return v
}

// GetBytes is Get for a word that stands in a buffer.
func (d *Dict[V]) GetBytes(w []byte) (v V) {
	if i := entry(&d.index, w); i >= 0 {
		return d.values[i]
	}
	return v
}

// Has reports whether w has a value.
func (d *Dict[V]) Has(w string) bool { return entry(&d.index, w) >= 0 }

// HasBytes is Has for a word that stands in a buffer.
func (d *Dict[V]) HasBytes(w []byte) bool { return entry(&d.index, w) >= 0 }

// Put gives w the value v, in place of the one that it has.
func (d *Dict[V]) Put(w string, v V) {
	if i := entry(&d.index, w); i >= 0 {
		d.values[i] = v
		return
	}
	d.add(w)
	d.values = append(d.values, v)
}

// All yields the words with their values, in alphabetical order.
func (d *Dict[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for w := range d.sorted() {
			if !yield(w, d.Get(w)) {
				return
			}
		}
	}
}

// An index numbers words. Most words that it is asked for it does not hold, which a bit
// tells: in a text's many looks into many lists, the bits of all lists stay in the
// processor's nearest memory. The rest is a hash table with open addressing: a slot holds
// the number of a word, from 1, in its lower bits, and above them some bits of the word's
// hash, so that the word itself is seldom looked at in vain; an empty slot is zero.
type index struct {
	bits  []uint64 // one for every hash, set where a word has it; 16 to 32 a word
	slots []uint32 // two to four a word
	shift uint8    // what is left of a hash, shifted so far to the right, is its slot
	words []string
}

// numberBits are the bits of a slot that hold the number of a word.
const numberBits = 20

// mark returns the bits of hash h that stand in a slot.
func mark(h uint64) uint32 { return uint32(h>>20) &^ (1<<numberBits - 1) }

// entry returns the place of w among the words of x, or -1.
func entry[S string | []byte](x *index, w S) int {
	if len(x.slots) == 0 {
		return -1
	}
	h := wordHash(w)
	k := int(h >> x.shift)
	if n := h >> (x.shift - moreBits); x.bits[n/64]>>(n%64)&1 == 0 {
		return -1
	}
	for ; x.slots[k] != 0; k = (k + 1) & (len(x.slots) - 1) {
		if s := x.slots[k]; (s^mark(h))>>numberBits == 0 {
			if i := int(s&(1<<numberBits-1)) - 1; x.words[i] == string(w) {
				return i
			}
		}
	}
	return -1
}

// sorted yields the words in alphabetical order.
func (x *index) sorted() iter.Seq[string] {
	return slices.Values(slices.Sorted(slices.Values(x.words)))
}

// add adds w, which is not there yet.
func (x *index) add(w string) {
	x.words = append(x.words, w)
	n := len(x.words)
	if n >= 1<<numberBits {
		panic("lex: too many words in a Dict")
	}
	if 2*n <= len(x.slots) {
		x.take(n)
		return
	}
	size := max(bits.Len(uint(4*n-1)), 6-moreBits) // room for twice the words
	x.slots, x.shift = make([]uint32, 1<<size), uint8(64-size)
	x.bits = make([]uint64, 1<<(size+moreBits)/64)
	for k := range n {
		x.take(k + 1)
	}
}

// moreBits is the binary logarithm of how many bits there are for a slot.
const moreBits = 3

// take writes the number of a word into the first free slot for it, and sets its bit.
func (x *index) take(number int) {
	h := wordHash(x.words[number-1])
	k := int(h >> x.shift)
	for x.slots[k] != 0 {
		k = (k + 1) & (len(x.slots) - 1)
	}
	x.slots[k] = mark(h) | uint32(number)
	n := h >> (x.shift - moreBits)
	x.bits[n/64] |= 1 << (n % 64)
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
