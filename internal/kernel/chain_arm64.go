package kernel

// fma returns a*b + c, rounded once: the compiler makes one instruction of it,
// which TestFMA holds it to.
func fma(a, b, c float32) float32 { return a*b + c }

// tiny is the size below which Pack takes a weight for zero; see chain_other.go.
const tiny = 0x1p-60

// chains returns the sums of x times the first eight columns of a panel, each a
// chain of fused multiply-adds.
func chains(x, panel []float32) [8]float32 {
	var s0, s1, s2, s3, s4, s5, s6, s7 float32
	for i, v := range x {
		w := panel[i*Width:][:8]
		s0 += v * w[0]
		s1 += v * w[1]
		s2 += v * w[2]
		s3 += v * w[3]
		s4 += v * w[4]
		s5 += v * w[5]
		s6 += v * w[6]
		s7 += v * w[7]
	}
	return [8]float32{s0, s1, s2, s3, s4, s5, s6, s7}
}
