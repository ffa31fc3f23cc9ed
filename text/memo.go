package text

import (
	"strings"
	"sync/atomic"
)

// A stemmed word is one that was met before, with its stem and the stem's rarity.
type stemmed struct {
	word, stem string
	rarity     float64
}

// met holds words that were met before, because most words of news are few and are stemmed
// over and over. A word has one place, which the last one that wanted it holds, so the
// memory is bounded: some 100 bytes a place. There are about as many places as the news of
// a year has words; with a quarter of them every tenth word is stemmed anew.
var met [1 << placeBits]atomic.Pointer[stemmed]

const placeBits = 15

// meet returns what is known of a word, whose length Stem has looked at.
func meet(lower string) *stemmed {
	n := len(lower)
	h := uint64(n)<<48 | uint64(lower[0]) | uint64(lower[1])<<8 | uint64(lower[2])<<16 | uint64(lower[n/2])<<24 | uint64(lower[n-2])<<32 | uint64(lower[n-1])<<40
	place := &met[h*0x9e3779b97f4a7c15>>(64-placeBits)] // the golden ratio mixes the bytes
	if s := place.Load(); s != nil && s.word == lower {
		return s
	}
	word := strings.Clone(lower) // what is kept holds no text
	s := &stemmed{word: word, stem: stem(word)}
	s.rarity = Rarity(s.stem)
	place.Store(s)
	return s
}
