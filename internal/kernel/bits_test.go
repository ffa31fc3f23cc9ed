package kernel

import (
	"hash/fnv"
	"math"
	"testing"
)

// TestBits holds every path to the same numbers on every machine: TestPaths
// sees only what one machine can take. The inputs are made of bits, for
// rng.NormFloat64 may differ in its last; they lie between 2^-12 and 2^12, of both
// signs, and one in sixteen is a zero.
func TestBits(t *testing.T) {
	const want = 0xe04fc9948747c0e5
	seed := uint64(1)
	next := func() float32 {
		seed = seed*0x5851f42d4c957f2d + 0x14057b7ef767814f
		bits := uint32(seed >> 32)
		exponent := 115 + bits>>23&0xff%24
		if bits>>19&15 == 0 {
			return math.Float32frombits(bits & (1 << 31))
		}
		return math.Float32frombits(bits&0x807fffff | exponent<<23)
	}
	some := func(n int) []float32 {
		out := make([]float32, n)
		for i := range out {
			out[i] = next()
		}
		return out
	}
	type product struct {
		m        *Matrix
		a        []float32
		in, rows int
	}
	var products []product
	for _, in := range []int{64, 96, 288, 576} {
		for _, rows := range []int{1, 14} {
			m := Pack(some(in*106), in, 106, func(o int) int { return o })
			products = append(products, product{m, some(rows * in), in, rows})
		}
	}
	const rows = 40
	src, bias, gain, shift, residual := some(rows*3*Row), some(3*Row), some(Row), some(Row), some(rows*Row)
	table, hbias := some(4096), some(2*HiddenWidth)
	at := []int32{9, 0, 1024, 3000, 128, 3968, 5, 6}

	paths(func(name string) {
		sum := fnv.New64a()
		put := func(v []float32) {
			var b []byte
			for _, f := range v {
				u := math.Float32bits(f)
				b = append(b, byte(u), byte(u>>8), byte(u>>16), byte(u>>24))
			}
			sum.Write(b)
		}
		for _, p := range products {
			dst := make([]float32, p.rows*p.m.Out)
			p.m.Mul(dst, p.m.Out, p.a, p.in, p.rows)
			put(dst)
		}
		for _, res := range [][]float32{nil, residual} {
			dst := make([]float32, rows*Row)
			Norm(dst, src, bias, gain, shift, res, rows)
			put(dst)
		}
		for n := 1; n <= len(at); n++ {
			dst := make([]float32, HiddenWidth)
			Hidden(dst, table, at[:n], hbias)
			put(dst)
		}
		if got := sum.Sum64(); got != want {
			t.Errorf("%s: all outputs together hash to %#x, want %#x", name, got, uint64(want))
		}
	})
}
