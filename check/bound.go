package check

import (
	"slices"

	"stemma/collate/amount"
	"stemma/mention/figure"
)

// bound says what is wrong with the bound of a figure, of which agree lists those that
// agree: BoundLost where it is flat and all have its number with a bound, OtherBound
// where they have the opposite; "" where nothing is.
func (k *checker) bound(f *figure.Figure, agree []found) string {
	if f.Bound == figure.Range || f.Bound == figure.Approx || amount.Vague(f) {
		return ""
	}
	mine := side(f.Bound)
	how := ""
	for _, x := range agree {
		g := k.figureOf(x.FigRef)
		wit := &k.witnesses[x.Witness]
		theirs := side(wit.BoundOf(g))
		switch {
		case g.Value.Cmp(f.Value) != 0 || g.Unit != f.Unit || g.Bound == figure.Range || amount.Vague(g):
			return "" // within its bound, or rounded
		case theirs == mine, theirs == 0, x.like == 0:
			return "" // some have it so
		case mine == 0:
			how = BoundLost
		default:
			how = OtherBound
		}
	}
	if how != "" && k.flatElsewhere(f) {
		return ""
	}
	return how
}

// flatElsewhere reports whether a witness has the number of f without a bound, of what may
// be the same.
func (k *checker) flatElsewhere(f *figure.Figure) bool {
	i := slices.IndexFunc(k.d.Figures, func(g figure.Figure) bool { return g.Number == f.Number })
	for w := range k.witnesses {
		wit := &k.witnesses[w]
		for j := range wit.Figures {
			g := &wit.Figures[j]
			if g.Value != nil && g.Unit == f.Unit && g.Dimension == f.Dimension && g.Value.Cmp(f.Value) == 0 && side(wit.BoundOf(g)) == 0 && !amount.Vague(g) && kindred(k.d, i, wit, j) {
				return true
			}
		}
	}
	return false
}

// side is what a bound says: "about" and none say nothing that could be lost.
func side(b figure.Bound) int {
	switch b {
	case figure.AtMost, figure.LessThan:
		return -1
	case figure.AtLeast, figure.MoreThan:
		return 1
	}
	return 0
}
