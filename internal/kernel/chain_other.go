//go:build !arm64

package kernel

import "math"

// fma returns a*b + c, rounded once. The product of two float32 is exact in
// float64; the sum is rounded to 53 bits first, to odd: then rounding again is
// as good as rounding once (Boldo and Melquiond, Emulation of FMA and correctly
// rounded sums: proved algorithms using rounding to odd, IEEE Transactions on
// Computers, 2008).
func fma(a, b, c float32) float32 {
	p, q := float64(a)*float64(b), float64(c)
	s := p + q
	t := s - p
	e := (p - (s - t)) + (q - t) // what the sum lost
	bits := math.Float64bits(s)
	if e != 0 && bits&1 == 0 {
		if (e > 0) == (s > 0) {
			bits++
		} else {
			bits--
		}
	}
	return float32(math.Float64frombits(bits))
}

// tiny is the size below which an input is multiplied with care. Weights
// smaller than that are none: Pack makes sure. Then a sum too small for a full
// float32 is exact in float64, since its last digit is above 2^-166.
const tiny = 0x1p-60

// chains returns the sums of x times the first eight columns of a panel, each a
// chain of fused multiply-adds. They are made in float64 and rounded; where a
// sum lay half-way between two float32, so that the first rounding may have
// told, once in some hundred millions, they are made again with care.
func chains(x, panel []float32) [8]float32 {
	var s0, s1, s2, s3, s4, s5, s6, s7 float32
	for i, v := range x {
		if v < tiny && v > -tiny {
			if v == 0 {
				continue
			}
			return carefully(x, panel)
		}
		w := panel[i*Width:][:8]
		v := float64(v)
		t0 := v*float64(w[0]) + float64(s0)
		t1 := v*float64(w[1]) + float64(s1)
		t2 := v*float64(w[2]) + float64(s2)
		t3 := v*float64(w[3]) + float64(s3)
		t4 := v*float64(w[4]) + float64(s4)
		t5 := v*float64(w[5]) + float64(s5)
		t6 := v*float64(w[6]) + float64(s6)
		t7 := v*float64(w[7]) + float64(s7)
		if math.Float64bits(t0)<<35 == 1<<63 ||
			math.Float64bits(t1)<<35 == 1<<63 ||
			math.Float64bits(t2)<<35 == 1<<63 ||
			math.Float64bits(t3)<<35 == 1<<63 ||
			math.Float64bits(t4)<<35 == 1<<63 ||
			math.Float64bits(t5)<<35 == 1<<63 ||
			math.Float64bits(t6)<<35 == 1<<63 ||
			math.Float64bits(t7)<<35 == 1<<63 {
			return carefully(x, panel)
		}
		s0 = float32(t0)
		s1 = float32(t1)
		s2 = float32(t2)
		s3 = float32(t3)
		s4 = float32(t4)
		s5 = float32(t5)
		s6 = float32(t6)
		s7 = float32(t7)
	}
	return [8]float32{s0, s1, s2, s3, s4, s5, s6, s7}
}

func carefully(x, panel []float32) (s [8]float32) {
	for i, v := range x {
		for c, w := range panel[i*Width:][:8] {
			s[c] = fma(v, w, s[c])
		}
	}
	return s
}
