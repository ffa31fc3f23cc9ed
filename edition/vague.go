package edition

import (
	"math/big"

	"stemma/mention/figure"
)

// Vague reports whether a point is an order of size, "dozens" or "thousands": its
// value is then the least number that the word allows, which no report states, and
// Low and High are what there is to show.
func (p Point) Vague() bool {
	if p.Bound != string(figure.Approx) || p.Low == nil || p.High == nil {
		return false
	}
	v, ok := new(big.Rat).SetString(string(p.Value))
	h, okHigh := new(big.Rat).SetString(string(*p.High))
	return ok && okHigh && v.Sign() > 0 && h.Cmp(v.Add(v, v)) >= 0
}
