package spacy

import (
	"strconv"

	"stemma/internal/kernel"
)

// A maxout is a linear layer of three pieces, of which the largest is taken,
// and layer norm (Goodfellow and others, Maxout networks, ICML 2013; Ba, Kiros
// and Hinton, Layer normalization, 2016).
type maxout struct {
	weights *kernel.Matrix
	activation
}

// newMaxout reads layer l of a network, and its norm, which is the layer after.
func newMaxout(s sections, network string, l, in int) maxout {
	w := s.floats(network+strconv.Itoa(l)+"/W", 3*width*in)
	return maxout{kernel.Pack(w, in, 3*width, published), newActivation(s, network, l)}
}

// stripRows is how many rows go through a layer at once: their linear outputs,
// 3×96×96 numbers, stay in the second cache.
const stripRows = 96

// published returns the published place of linear output o. The published weights
// have the three pieces of an output side by side; here each piece is a block of its
// own, so that the largest is found by lanes.
func published(o int) int { return o%width*3 + o/width }

// An activation is what a maxout makes of its linear outputs.
type activation struct{ bias, gain, shift []float32 }

func newActivation(s sections, network string, l int) activation {
	layer, norm := network+strconv.Itoa(l), network+strconv.Itoa(l+1)
	a := activation{gain: s.floats(norm+"/G", width), shift: s.floats(norm+"/b", width)}
	bias := s.floats(layer+"/b", 3*width)
	for o := range 3 * width {
		a.bias = append(a.bias, bias[published(o)])
	}
	return a
}

func (a *activation) apply(dst, outputs, residual []float32, rows int) {
	kernel.Norm(dst, outputs, a.bias, a.gain, a.shift, residual, rows)
}

// A firstLayer is a maxout over a token and its two neighbours, whose vectors are
// those of their word types alone.
type firstLayer struct {
	weights *kernel.Matrix // width → the three shares of a type
	activation
}

func newFirstLayer(s sections, network string, l int) firstLayer {
	w := s.floats(network+strconv.Itoa(l)+"/W", 3*width*3*width)
	order := func(o int) int { return published(o%len(share{}))*3 + o/len(share{}) }
	return firstLayer{kernel.Pack(w, width, 3*3*width, order), newActivation(s, network, l)}
}

// run applies the layer to the rows of types but the first and the last, and adds the
// residual's rows. Row r of dst is that of types[r].
func (f *firstLayer) run(w *workspace, dst []float32, types []*embedded, part int, residual []float32) {
	w.strip = grow(w.strip, stripRows*3*width)
	for r, last := 1, len(types)-1; r < last; r += stripRows {
		n := min(stripRows, last-r)
		for i := range n {
			before, here, after := &types[r+i-1].shares[part][0], &types[r+i].shares[part][1], &types[r+i+1].shares[part][2]
			out := (*share)(w.strip[i*len(share{}):])
			for k := range out {
				out[k] = before[k] + here[k] + after[k]
			}
		}
		f.apply(dst[r*width:], w.strip, residual[r*width:], n)
	}
}

// An encoder puts context into vectors: four layers, each of which sees a token
// and its two neighbours and adds what it finds to the token's vector.
type encoder struct {
	first firstLayer
	rest  [layers - 1]maxout
}

func newEncoder(s sections, network string, first int) encoder {
	e := encoder{first: newFirstLayer(s, network, first)}
	for i := range e.rest {
		e.rest[i] = newMaxout(s, network, first+2*(i+1), 3*width)
	}
	return e
}

// run encodes the text in w and writes the tokens' vectors to w.encoded.
func (e *encoder) run(w *workspace, part int) {
	w.encoded = grow(w.encoded, w.tokens*width)
	e.first.run(w, w.other, w.types, part, w.vec[part])
	from, to := w.other, w.vec[part]
	for i := range e.rest {
		// What is not within reach of a token no later layer looks at.
		reach := len(e.rest) - 1 - i
		w.reached(reach)
		if reach == 0 {
			to = w.encoded
		}
		e.rest[i].overWindows(w, to, from, reach == 0)
		from, to = to, from
	}
}

// overWindows applies the layer to the windows in src of the rows in w.reach, a row
// with the two beside it, and adds the row itself. The results go to dst, at the
// same rows or, if packed, one after the other.
func (m *maxout) overWindows(w *workspace, dst, src []float32, packed bool) {
	w.strip = grow(w.strip, stripRows*3*width)
	w.windows = grow(w.windows, stripRows*3*width)
	for at := 0; at < len(w.reach); at += stripRows {
		rows := w.reach[at:min(at+stripRows, len(w.reach))]
		n := len(rows)
		if first := rows[0]; rows[n-1] == first+n-1 {
			// The windows of rows side by side overlap as they lie.
			m.weights.Mul(w.strip, 3*width, src[(first-1)*width:], width, n)
		} else {
			for i, r := range rows {
				copy(w.windows[i*3*width:], src[(r-1)*width:(r+2)*width])
			}
			m.weights.Mul(w.strip, 3*width, w.windows, 3*width, n)
		}
		for i, to := 0, 0; i < n; i = to {
			for to = i + 1; to < n && rows[to] == rows[to-1]+1; to++ {
			}
			place := rows[i]
			if packed {
				place = at + i
			}
			m.apply(dst[place*width:], w.strip[i*3*width:], src[rows[i]*width:], to-i)
		}
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
