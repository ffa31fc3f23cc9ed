package kernel

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

var rng = rand.New(rand.NewPCG(1, 2))

func numbers(n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(rng.NormFloat64())
	}
	return out
}

// TestFMA compares fma with sums made exactly and rounded once, on numbers
// chosen to end half-way between two float32, or below the smallest normal one.
func TestFMA(t *testing.T) {
	half := func() float32 { return math.Float32frombits(rng.Uint32()&0x007fffff&^(rng.Uint32()>>9) | 0x3f800000) }
	for i := range 200_000 {
		a, b, c := half(), half(), half()
		switch i % 4 {
		case 1:
			c = float32(math.Ldexp(float64(c), 24+rng.IntN(3)))
		case 2:
			c = -float32(math.Ldexp(float64(c), -rng.IntN(60)))
		case 3:
			a = float32(math.Ldexp(float64(a), -rng.IntN(80)))
			b = float32(math.Ldexp(float64(b), -60))
			c = float32(math.Ldexp(float64(c), -120-rng.IntN(30)))
		}
		exact := new(big.Float).SetPrec(2000).SetFloat64(float64(a))
		exact.Mul(exact, new(big.Float).SetFloat64(float64(b)))
		exact.Add(exact, new(big.Float).SetFloat64(float64(c)))
		want, _ := exact.Float32()
		if got := fma(a, b, c); got != want {
			t.Fatalf("fma(%b, %b, %b) = %b, want %b", a, b, c, got, want)
		}
	}
}

// TestPaths checks that every path gives the bits of the portable one.
func TestPaths(t *testing.T) {
	for _, in := range []int{64, 96, 288, 384, 576} {
		for _, out := range []int{50, 64, 74, 106, 288, 1024} {
			m := Pack(numbers(in*out), in, out, func(o int) int { return o })
			for _, rows := range []int{1, 2, 3, 5, 11, 12, 13, 31} {
				const lda = 48
				a := numbers(rows*lda + in)
				want := make([]float32, rows*m.Out)
				for from := 0; from < in; from += Chunk {
					k := min(Chunk, in-from)
					for o := 0; o < m.Out; o += Width {
						mulPortable(want[o:], m.Out, a[from:], lda, m.packed[o*in+from*Width:], rows, k, from > 0)
					}
				}
				paths(func(name string) {
					got := make([]float32, rows*m.Out)
					m.Mul(got, m.Out, a, lda, rows)
					if i := differ(got, want); i >= 0 {
						t.Errorf("%s: %d rows of %d by %d: output %d is %b, want %b", name, rows, in, out, i, got[i], want[i])
					}
					if in > Chunk {
						return
					}
					sum, before := make([]float32, len(want)), numbers(len(want))
					for i, v := range want {
						sum[i] = v + before[i]
					}
					m.MulAdd(before, m.Out, a, lda, rows)
					if i := differ(before, sum); i >= 0 {
						t.Errorf("%s: %d rows of %d by %d, added: output %d is %b, want %b", name, rows, in, out, i, before[i], sum[i])
					}
				})
			}
		}
	}
}

func TestNorm(t *testing.T) {
	const rows = 5
	src, bias, gain, shift, residual := numbers(rows*3*Row), numbers(3*Row), numbers(Row), numbers(Row), numbers(rows*Row)
	for _, res := range [][]float32{nil, residual} {
		want := make([]float32, rows*Row)
		normPortable(want, src, bias, gain, shift, res, rows)
		paths(func(name string) {
			got := make([]float32, rows*Row)
			Norm(got, src, bias, gain, shift, res, rows)
			if i := differ(got, want); i >= 0 {
				t.Errorf("%s: number %d is %b, want %b", name, i, got[i], want[i])
			}
		})
	}
}

func TestHidden(t *testing.T) {
	rows, bias := numbers(4096), numbers(2*HiddenWidth)
	at := []int32{7, 0, 1024, 3000, 128, 3968, 5, 6}
	for n := 1; n <= len(at); n++ {
		want := make([]float32, HiddenWidth)
		hiddenPortable(want, rows, at[:n], bias)
		paths(func(name string) {
			got := make([]float32, HiddenWidth)
			Hidden(got, rows, at[:n], bias)
			if i := differ(got, want); i >= 0 {
				t.Errorf("%s: %d offsets: unit %d is %b, want %b", name, n, i, got[i], want[i])
			}
		})
	}
}

func differ(a, b []float32) int {
	for i := range a {
		if math.Float32bits(a[i]) != math.Float32bits(b[i]) {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

func BenchmarkMul(b *testing.B) {
	const rows, in, out = 96, 288, 288
	m := Pack(numbers(in*out), in, out, func(o int) int { return o })
	a, dst := numbers((rows+2)*96), make([]float32, rows*out)
	paths(func(name string) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				m.Mul(dst, out, a, 96, rows)
			}
			b.ReportMetric(float64(b.N)*rows*in*out/b.Elapsed().Seconds()/1e9, "GMAC/s")
		})
	})
}
