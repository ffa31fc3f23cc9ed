package collate

import (
	"stemma/claim"
	"stemma/collate/fact"
	"stemma/collate/kin"
	"stemma/story"
)

// Pairs returns the evidence of every two claims of a story that are compared: to fit
// the weights, and to see what decides.
func Pairs(s *story.Story, readings []*claim.Reading) (*Collation, []fact.Pair) {
	c := begin(s, readings)
	return c, c.matter().Pairs()
}

// FigurePairs returns what speaks for every two figures that are compared: to fit the
// weights.
func FigurePairs(s *story.Story, readings []*claim.Reading) (*Collation, []kin.Pair) {
	c := begin(s, readings)
	return c, kin.Pairs(c.laned, c.matter().Align(nil))
}
