package stand

import (
	"cmp"
	"slices"

	"stemma/collate/amount"
	"stemma/collate/date"
	"stemma/collate/lane"
	"stemma/story"
)

// A standing is all that one report says of what a series measures, each figure once.
// Reports are held against each other by their standings: one that gives 40 in its
// headline and "at least 40" below it is at odds with nobody who has either.
type standing struct {
	witness int
	told    date.Made
	lanes   []*lane.Lane // in text order; words for an order of size are left out
}

// standings returns the standings of the reports in a series, in witness order. A report
// that has only words for an order of size has none.
func standings(ws []story.Witness, lanes []lane.Lane, all []int) []standing {
	var out []standing
	for _, i := range all {
		l := &lanes[i]
		if amount.Vague(l.Fig) {
			continue
		}
		k := slices.IndexFunc(out, func(s standing) bool { return s.witness == l.Witness })
		if k < 0 {
			k = len(out)
			s := standing{witness: l.Witness}
			if l.Witness < len(ws) {
				s.told = date.MadeOf(&ws[l.Witness])
			}
			out = append(out, s)
		}
		if !slices.ContainsFunc(out[k].lanes, func(o *lane.Lane) bool { return o.Value == l.Value && o.Claim == l.Claim }) {
			out[k].lanes = append(out[k].lanes, l)
		}
	}
	slices.SortFunc(out, func(a, b standing) int { return a.witness - b.witness })
	for _, s := range out {
		slices.SortStableFunc(s.lanes, func(a, b *lane.Lane) int { return cmp.Compare(a.Fig.Start, b.Fig.Start) })
	}
	return out
}
