package spacy

import (
	"math"

	"stemma/internal/kernel"
)

// A scorer scores the moves of a transition system. Every token's share of the
// hidden layer is computed beforehand, once for each place that a token can
// have in a state; a state's hidden layer is then a sum (Chen and Manning, A
// fast and accurate dependency parser using neural networks, EMNLP 2014, §3.2;
// Kiperwasser and Goldberg, TACL 2016, for the vectors with context).
type scorer struct {
	places int
	narrow linear         // width → HiddenWidth
	lower  *kernel.Matrix // HiddenWidth → places × 2 × HiddenWidth
	pad    []float32      // as lower's outputs, for a place that no token holds
	bias   []float32
	upper  linear
	moves  int
}

func newScorer(s sections, network string, places, moves int) scorer {
	const h = kernel.HiddenWidth
	// The published order is place, hidden unit, piece; here the two pieces are
	// blocks, as in maxout.
	order := func(o int) int { return o/(2*h)*2*h + o%h*2 + o/h%2 }
	c := scorer{
		places: places,
		moves:  moves,
		narrow: newLinear(s, network+"/6", width, h),
		lower:  kernel.Pack(s.floats(network+"/2/W", places*2*h*h), h, places*2*h, order),
		upper:  newLinear(s, network+"/3", h, moves),
	}
	pad := s.floats(network+"/2/pad", places*2*h)
	for o := range places * 2 * h {
		c.pad = append(c.pad, pad[order(o)])
	}
	bias := s.floats(network+"/2/b", 2*h)
	for o := range 2 * h {
		c.bias = append(c.bias, bias[order(o)])
	}
	return c
}

// prepare computes the shares of all tokens. Row 0 of w.states is the padding; token
// i of the piece at hand has row w.first+i+1.
func (c *scorer) prepare(w *workspace) {
	row := c.lower.Out
	w.states = grow(w.states, (w.tokens+1)*row)
	w.strip = grow(w.strip, stripRows*3*width)
	w.scores = grow(w.scores, c.upper.weights.Out)
	copy(w.states, c.pad)
	for t := 0; t < w.tokens; t += stripRows {
		n := min(stripRows, w.tokens-t)
		c.narrow.run(w.strip, w.encoded[t*width:], width, n)
		c.lower.Mul(w.states[(t+1)*row:], row, w.strip, kernel.HiddenWidth, n)
	}
}

// score writes the scores of all moves to w.scores, for the state whose places
// hold these tokens (-1: none).
func (c *scorer) score(w *workspace, tokens []int32) {
	const h = kernel.HiddenWidth
	row := int32(c.lower.Out)
	var at [8]int32
	for f, t := range tokens {
		at[f] = int32(f) * 2 * h
		if t >= 0 {
			at[f] += (t + 1 + int32(w.first)) * row
		}
	}
	kernel.Hidden(w.hidden[:], w.states, at[:len(tokens)], c.bias)
	c.upper.run(w.scores, w.hidden[:], h, 1)
}

// top returns the move with the highest score among moves [from, to), and the
// score, where it is higher than that of best.
func (c *scorer) top(w *workspace, best int, score float32, from, to int) (int, float32) {
	for i, s := range w.scores[from:to] {
		if s > score {
			best, score = from+i, s
		}
	}
	return best, score
}

// none is a score below all others.
var none = float32(math.Inf(-1))
