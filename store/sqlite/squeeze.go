package sqlite

import (
	"github.com/klauspost/compress/zstd"
)

// A squeezer compresses what is kept. It may be used by several goroutines.
type squeezer struct {
	in  *zstd.Encoder
	out *zstd.Decoder
}

// mostOut bounds what is decompressed of one value, so that a damaged one does not take all
// memory: four times the longest file that intake reads.
const mostOut = 256 << 20

func newSqueezer() *squeezer {
	in, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithLowerEncoderMem(true))
	if err != nil {
		panic(err) // the options are wrong
	}
	out, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(mostOut))
	if err != nil {
		panic(err)
	}
	return &squeezer{in, out}
}

func (s *squeezer) down(b []byte) []byte { return s.in.EncodeAll(b, make([]byte, 0, len(b)/2)) }

func (s *squeezer) up(b []byte) ([]byte, error) { return s.out.DecodeAll(b, nil) }
