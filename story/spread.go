package story

import (
	"encoding/binary"
	"iter"
)

// The steps for engines that spread them over machines, and hand each of them what belongs
// to one key: what Pairs does with all postings at hand, key by key.
//
//	Keys and Rank of each sketch → Reach of each key → Speaks, summed, of each pair → Enough → Meet

// Keys returns the block keys of a sketch, in order.
func (s *Sketch) Keys() []uint32 {
	keys := s.blockKeys()
	out := make([]uint32, len(keys))
	for i, k := range keys {
		out[i] = uint32(k)
	}
	return out
}

// Rank returns a string of RankBytes and the report's ID. The order of ranks is that of Order.
func (s *Sketch) Rank() string {
	const sign = 1 << 31
	b := make([]byte, 0, RankBytes+len(s.id))
	b = append(b, 0)
	if s.when.day == noDay {
		b[0] = 1
	}
	b = append(binary.BigEndian.AppendUint32(b, uint32(s.when.day)^sign), 0)
	if s.when.only {
		b[len(b)-1] = 1
	}
	b = binary.BigEndian.AppendUint64(b, uint64(s.when.at)^sign<<32)
	return string(append(b, s.id...))
}

// RankBytes is the length of what stands before the ID in a rank.
const RankBytes = 1 + 4 + 1 + 8

// Reach yields the pairs of places, the lower first, that a block key ties to each other
// among the n reports, in order, that bear it.
func Reach(n int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for i := range n {
			end := n
			if n > commonKey {
				end = min(n, i+nearby+1)
			}
			for j := i + 1; j < end; j++ {
				if !yield(i, j) {
					return
				}
			}
		}
	}
}

// Speaks returns what a shared block key counts towards the comparison of two reports.
func Speaks(key uint32) int { return blockKey(key).speaks() }

// Enough reports whether two reports that bear a and b block keys are compared, where those
// that they share, and that tie them, speak for it with the given sum.
func Enough(a, b, speak int) bool { return speak >= enough(a, b) }
