package kernel

import "math"

// mulPortable is mul in plain Go.
func mulPortable(dst []float32, ldd int, a []float32, lda int, panel []float32, rows, k int, add bool) {
	for r := range rows {
		x := a[r*lda:][:k]
		y := dst[r*ldd:][:Width]
		for o := 0; o < Width; o += 8 {
			s := chains(x, panel[o:])
			for i, v := range s {
				if add {
					v += y[o+i]
				}
				y[o+i] = v
			}
		}
	}
}

// normPortable is Norm in plain Go.
func normPortable(dst, src, bias, gain, shift, residual []float32, rows int) {
	for r := range rows {
		y := dst[r*Row:][:Row]
		x := src[r*3*Row:][:3*Row]
		for i := range y {
			y[i] = x[i] + bias[i]
			for p := Row + i; p < 3*Row; p += Row {
				if v := x[p] + bias[p]; v > y[i] {
					y[i] = v
				}
			}
		}
		var lanes [8]float32
		for i, v := range y {
			lanes[i%8] += v
		}
		mean := pairs(lanes) / Row
		lanes = [8]float32{}
		for i, v := range y {
			d := v - mean
			lanes[i%8] += float32(d * d)
		}
		scale := 1 / float32(math.Sqrt(float64(pairs(lanes)/Row+1e-8)))
		for i, v := range y {
			y[i] = float32(float32((v-mean)*scale)*gain[i]) + shift[i]
		}
		if residual != nil {
			for i, v := range residual[r*Row:][:Row] {
				y[i] = v + y[i]
			}
		}
	}
}

// pairs adds eight lanes.
func pairs(l [8]float32) float32 {
	return ((l[0] + l[1]) + (l[2] + l[3])) + ((l[4] + l[5]) + (l[6] + l[7]))
}

// hiddenPortable is Hidden in plain Go.
func hiddenPortable(dst, rows []float32, at []int32, bias []float32) {
	for i := range HiddenWidth {
		var a, b float32
		for _, o := range at {
			a += rows[int(o)+i]
			b += rows[int(o)+HiddenWidth+i]
		}
		a += bias[i]
		if b += bias[HiddenWidth+i]; b > a {
			a = b
		}
		dst[i] = a
	}
}
