package fact

import (
	"maps"
	"slices"

	"stemma/collate/group"
	"stemma/collate/ref"
)

// A long claim tells several facts: "the ferry sank off Ludmor on Sunday, drowning nine".
// It stands in one group, with the claims that it is most like. What else it tells, another
// report may tell in a claim of another group; those are found here.

// How claims of two groups come together once more. Chosen on real stories whose errors were
// read; what is found at less than againAt, sentences find better (see whole.go of collate).
const (
	againAt   = 0.88 // how likely two claims of two groups must be of one fact
	manyWords = 3    // how many words they must share: likely they are by what stands around them, too
	rounds    = 2    // a claim may stand in so many further groups
)

// again groups the readings of different groups that are of one fact all the same, by what
// the groups leave of the edges. It returns the refs of each further group, in order.
func (al *Alignment) again(one []ref.Ref, refs [][]int, edges []group.Edge, grouped []int) (out [][]int) {
	for range rounds {
		var left []group.Edge
		for _, e := range edges {
			if e.W >= againAt && e.Rich && grouped[e.A] != grouped[e.B] {
				left = append(left, e)
			}
		}
		edges, grouped = left, group.Average(witnessOf(one), left, al.near, againAt, joinAt*loosely)
		members := map[int][]int{}
		tied := map[int]bool{}
		for _, e := range left {
			tied[e.A], tied[e.B] = true, true
		}
		for _, i := range slices.Sorted(maps.Keys(tied)) {
			members[grouped[i]] = append(members[grouped[i]], i)
		}
		for _, g := range slices.Sorted(maps.Keys(members)) {
			if len(members[g]) < 2 {
				continue
			}
			var all []int
			for _, k := range members[g] {
				all = append(all, refs[k]...)
			}
			slices.Sort(all)
			out = append(out, all)
		}
	}
	return out
}
