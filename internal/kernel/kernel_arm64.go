//go:build arm64 && !purego

package kernel

// Every arm64 machine that Go runs on has NEON; tests turn it off.
var has128 = true

func mul(dst []float32, ldd int, a []float32, lda int, panel []float32, rows, k int, add bool) {
	if !has128 || k%4 != 0 {
		mulPortable(dst, ldd, a, lda, panel, rows, k, add)
		return
	}
	b := &panel[0]
	r := 0
	for ; r+6 <= rows; r += 6 {
		mul128x6(&dst[r*ldd], 4*ldd, &a[r*lda], 4*lda, b, 0, k, add)
	}
	for ; r+3 <= rows; r += 3 {
		mul128x3(&dst[r*ldd], 4*ldd, &a[r*lda], 4*lda, b, 0, k, add)
	}
	for ; r < rows; r++ {
		mul128x1(&dst[r*ldd], 4*ldd, &a[r*lda], 4*lda, b, 0, k, add)
	}
}

// mulOne multiplies a single row, two panels at a time.
func (m *Matrix) mulOne(dst, a []float32, add bool) {
	if !has128 || m.In > Chunk || m.In%4 != 0 {
		m.mulRows(dst, m.Out, a, m.In, 1, add)
		return
	}
	o := 0
	for ; o+2*Width <= m.Out; o += 2 * Width {
		mul128x1p2(&dst[o], 0, &a[0], 0, &m.packed[o*m.In], 4*m.In*Width, m.In, add)
	}
	if o < m.Out {
		mul128x1(&dst[o], 0, &a[0], 0, &m.packed[o*m.In], 0, m.In, add)
	}
}

func norm(dst, src, bias, gain, shift, residual []float32, rows int) {
	if !has128 {
		normPortable(dst, src, bias, gain, shift, residual, rows)
		return
	}
	var res *float32
	if residual != nil {
		res = &residual[0]
	}
	normNEON(&dst[0], &src[0], &bias[0], &gain[0], &shift[0], res, rows)
}

func hidden(dst, rows []float32, at []int32, bias []float32) {
	if !has128 || len(at) == 0 {
		hiddenPortable(dst, rows, at, bias)
		return
	}
	hiddenNEON(&dst[0], &rows[0], &at[0], len(at), &bias[0])
}
