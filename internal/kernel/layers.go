package kernel

// Row is the width of a token's vector.
const Row = 96

// Norm applies a maxout of three pieces and layer norm: src holds rows of
// 3×Row linear outputs, piece by piece, to which bias is added; the largest of
// the three pieces is normalised, scaled by gain and shifted. Where residual is
// not nil, its rows are added. dst may be residual.
func Norm(dst, src, bias, gain, shift, residual []float32, rows int) {
	if rows == 0 {
		return
	}
	_, _ = dst[rows*Row-1], src[rows*3*Row-1]
	_, _, _ = bias[3*Row-1], gain[Row-1], shift[Row-1]
	if residual != nil {
		_ = residual[rows*Row-1]
	}
	norm(dst, src, bias, gain, shift, residual, rows)
}

// HiddenWidth is the width of a transition system's hidden layer.
const HiddenWidth = 64

// Hidden adds up the rows of 2×HiddenWidth numbers that begin at the offsets
// at, in that order, and the bias, and writes the larger of the two halves.
func Hidden(dst, rows []float32, at []int32, bias []float32) {
	_, _ = dst[HiddenWidth-1], bias[2*HiddenWidth-1]
	for _, o := range at {
		_ = rows[o+2*HiddenWidth-1]
		_ = rows[o]
	}
	hidden(dst, rows, at, bias)
}
