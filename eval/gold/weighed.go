package gold

import (
	"stemma/claim"
	"stemma/collate"
	"stemma/lineage"
)

// A WeighedPair is what was weighed of two reports of which the truth says whether one text
// stands behind them.
type WeighedPair struct {
	lineage.Weighed
	Tied bool
}

// Weighed returns what is weighed of the graded pairs of a story. The program that learns
// the weights of ties reads it.
func (c *Case) Weighed() []WeighedPair {
	tied := map[[2]string]bool{}
	for _, p := range c.Truth.Independent {
		tied[pairOf(p[0], p[1])] = false
	}
	for _, e := range c.Truth.Edges {
		if e.Relation != "shares_quote" && e.Parent != nil {
			tied[pairOf(e.Child, *e.Parent)] = true
		}
	}
	var readings []*claim.Reading
	for _, name := range sortedKeys(c.Readings) {
		readings = append(readings, c.Readings[name])
	}
	var out []WeighedPair
	for _, s := range c.gather(readings) {
		co := collate.Collate(s, readings)
		for _, w := range lineage.Weigh(co) {
			file := func(i int) string { return c.Files[string(co.Witnesses[i].Report.ID)] }
			if yes, graded := tied[pairOf(file(w.A), file(w.B))]; graded {
				out = append(out, WeighedPair{w, yes})
			}
		}
	}
	return out
}
