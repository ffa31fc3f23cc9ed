//go:build amd64 && !purego

package kernel

import "golang.org/x/sys/cpu"

// The widest registers that the machine has; tests turn them off.
var (
	has256 = cpu.X86.HasAVX2 && cpu.X86.HasFMA
	has512 = has256 && cpu.X86.HasAVX512F
)

func mul(dst []float32, ldd int, a []float32, lda int, panel []float32, rows, k int, add bool) {
	if !has256 || k%4 != 0 {
		mulPortable(dst, ldd, a, lda, panel, rows, k, add)
		return
	}
	b := &panel[0]
	r := 0
	if has512 {
		for ; r+12 <= rows; r += 12 {
			mul512x12(&dst[r*ldd], 4*ldd, &a[r*lda], 4*lda, b, 0, k, add)
		}
		for ; r+6 <= rows; r += 6 {
			mul512x6(&dst[r*ldd], 4*ldd, &a[r*lda], 4*lda, b, 0, k, add)
		}
		for ; r+3 <= rows; r += 3 {
			mul512x3(&dst[r*ldd], 4*ldd, &a[r*lda], 4*lda, b, 0, k, add)
		}
		for ; r < rows; r++ {
			mul512x1(&dst[r*ldd], 4*ldd, &a[r*lda], 4*lda, b, 0, k, add)
		}
		return
	}
	for ; r+6 <= rows; r += 6 {
		mul256x6(&dst[r*ldd], 4*ldd, &a[r*lda], 4*lda, b, 0, k, add)
	}
	for ; r+3 <= rows; r += 3 {
		mul256x3(&dst[r*ldd], 4*ldd, &a[r*lda], 4*lda, b, 0, k, add)
	}
	for ; r < rows; r++ {
		mul256x1(&dst[r*ldd], 4*ldd, &a[r*lda], 4*lda, b, 0, k, add)
	}
}

// mulOne multiplies a single row, several panels at a time.
func (m *Matrix) mulOne(dst, a []float32, add bool) {
	if !has256 || m.In > Chunk || m.In%4 != 0 {
		m.mulRows(dst, m.Out, a, m.In, 1, add)
		return
	}
	stride := 4 * m.In * Width
	for o := 0; o < m.Out; {
		left := (m.Out - o) / Width
		d, x, b := &dst[o], &a[0], &m.packed[o*m.In]
		switch {
		case has512 && left >= 4:
			mul512x1p4(d, 0, x, 0, b, stride, m.In, add)
			o += 4 * Width
		case has512 && left == 3:
			mul512x1p3(d, 0, x, 0, b, stride, m.In, add)
			o += 3 * Width
		case has512 && left == 2:
			mul512x1p2(d, 0, x, 0, b, stride, m.In, add)
			o += 2 * Width
		case left >= 2:
			mul256x1p2(d, 0, x, 0, b, stride, m.In, add)
			o += 2 * Width
		default:
			mul256x1(d, 0, x, 0, b, 0, m.In, add)
			o += Width
		}
	}
}

func norm(dst, src, bias, gain, shift, residual []float32, rows int) {
	if !has256 {
		normPortable(dst, src, bias, gain, shift, residual, rows)
		return
	}
	var res *float32
	if residual != nil {
		res = &residual[0]
	}
	normAVX2(&dst[0], &src[0], &bias[0], &gain[0], &shift[0], res, rows)
}

func hidden(dst, rows []float32, at []int32, bias []float32) {
	if !has256 || len(at) == 0 {
		hiddenPortable(dst, rows, at, bias)
		return
	}
	hiddenAVX2(&dst[0], &rows[0], &at[0], len(at), &bias[0])
}
