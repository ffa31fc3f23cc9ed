// Package squeeze compresses what adapters of package store keep. Equal bytes become equal
// bytes, so that a value may be copied from one store to another as it is.
package squeeze

import (
	"github.com/klauspost/compress/zstd"
)

// A Squeezer compresses and decompresses values. It may be used by several goroutines.
type Squeezer struct {
	in  *zstd.Encoder
	out *zstd.Decoder
}

// mostOut bounds what is decompressed of one value, so that a damaged one does not take all
// memory: four times the longest file that intake reads.
const mostOut = 256 << 20

// New returns a Squeezer.
func New() *Squeezer {
	in, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithLowerEncoderMem(true))
	if err != nil {
		panic(err) // the options are wrong
	}
	out, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(mostOut))
	if err != nil {
		panic(err)
	}
	return &Squeezer{in, out}
}

// Down returns b compressed.
func (s *Squeezer) Down(b []byte) []byte { return s.in.EncodeAll(b, make([]byte, 0, len(b)/2)) }

// Up returns what Down compressed.
func (s *Squeezer) Up(b []byte) ([]byte, error) { return s.out.DecodeAll(b, nil) }
