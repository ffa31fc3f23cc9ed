package spacy

import (
	"strconv"

	"stemma/internal/kernel"
)

// A maxout is a linear layer of three pieces, of which the largest is taken,
// and layer norm (Goodfellow and others, Maxout networks, ICML 2013; Ba, Kiros
// and Hinton, Layer normalization, 2016).
type maxout struct {
	weights           *kernel.Matrix
	bias, gain, shift []float32
}

// newMaxout reads layer l of a network, and its norm, which is the layer after.
// The published weights have the three pieces of an output side by side; here
// each piece is a block of its own, so that the largest is found by lanes.
func newMaxout(s sections, network string, l, in int) maxout {
	layer, norm := network+strconv.Itoa(l), network+strconv.Itoa(l+1)
	order := func(o int) int { return o%width*3 + o/width }
	bias := s.floats(layer+"/b", 3*width)
	m := maxout{
		weights: kernel.Pack(s.floats(layer+"/W", 3*width*in), in, 3*width, order),
		gain:    s.floats(norm+"/G", width),
		shift:   s.floats(norm+"/b", width),
	}
	for o := range 3 * width {
		m.bias = append(m.bias, bias[order(o)])
	}
	return m
}

// stripRows is how many rows go through a layer at once: their linear outputs,
// 3×96×96 numbers, stay in the second cache.
const stripRows = 96

// run applies the layer to rows of src, which begin lda apart, and adds the
// residual's rows, if any.
func (m *maxout) run(w *workspace, dst, src []float32, lda int, residual []float32, rows int) {
	w.strip = grow(w.strip, stripRows*3*width)
	for r := 0; r < rows; r += stripRows {
		n := min(stripRows, rows-r)
		m.weights.Mul(w.strip, 3*width, src[r*lda:], lda, n)
		var res []float32
		if residual != nil {
			res = residual[r*width:]
		}
		kernel.Norm(dst[r*width:], w.strip, m.bias, m.gain, m.shift, res, n)
	}
}

// An encoder puts context into vectors: four layers, each of which sees a token
// and its two neighbours and adds what it finds to the token's vector.
type encoder [layers]maxout

func newEncoder(s sections, network string, first int) (e encoder) {
	for i := range e {
		e[i] = newMaxout(s, network, first+2*i, 3*width)
	}
	return e
}

// run encodes the vectors of the text in w in place.
func (e *encoder) run(w *workspace, vec []float32) {
	rows := w.rows + 2*margin
	clear(vec[:margin*width])
	clear(vec[(rows-margin)*width:])
	clear(w.other[:width])
	clear(w.other[(rows-1)*width:])
	from, to := vec, w.other
	for i := range e {
		// The window of row r is rows r-1 … r+1, which lie side by side.
		e[i].run(w, to[width:], from, width, from[width:], rows-2)
		from, to = to, from
	}
}

// A linear layer with bias.
type linear struct {
	weights *kernel.Matrix
	bias    []float32
}

func newLinear(s sections, layer string, in, out int) linear {
	l := linear{weights: kernel.Pack(s.floats(layer+"/W", in*out), in, out, func(o int) int { return o })}
	l.bias = make([]float32, l.weights.Out)
	copy(l.bias, s.floats(layer+"/b", out))
	return l
}

// run writes the layer's outputs for rows of src, weights.Out numbers a row. The
// products are added to the bias: of two numbers, the sum is the same in either order,
// and there are but two, since no layer has more than kernel.Chunk inputs.
func (l *linear) run(dst, src []float32, lda, rows int) {
	n := l.weights.Out
	for r := range rows {
		copy(dst[r*n:], l.bias)
	}
	l.weights.MulAdd(dst, n, src, lda, rows)
}
