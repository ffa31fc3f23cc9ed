//go:build (!amd64 && !arm64) || purego

package kernel

func mul(dst []float32, ldd int, a []float32, lda int, panel []float32, rows, k int, add bool) {
	mulPortable(dst, ldd, a, lda, panel, rows, k, add)
}

func norm(dst, src, bias, gain, shift, residual []float32, rows int) {
	normPortable(dst, src, bias, gain, shift, residual, rows)
}

func hidden(dst, rows []float32, at []int32, bias []float32) {
	hiddenPortable(dst, rows, at, bias)
}

func (m *Matrix) mulOne(dst, a []float32, add bool) { m.mulRows(dst, m.Out, a, m.In, 1, add) }
