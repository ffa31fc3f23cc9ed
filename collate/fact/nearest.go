package fact

import (
	"cmp"
	"slices"

	"stemma/collate/ref"
	"stemma/collate/wording"
	"stemma/text/sense"
)

// Bounds of the search for passages of like sense. Ours.
const (
	bucketOf   = 256 // passages that stand in one bucket, about
	nearSense  = 24  // passages of like sense that one is held against
	sensesLike = 0.2 // cosine from which two passages are
)

// bySense lists for every reading from a given one on those of other witnesses most like it in sense, in
// order. The readings of a large story are put in buckets, each in the two whose first
// readings are most like it, and sought in those.
func bySense(one []ref.Ref, ps []wording.Gist, from int) [][]int {
	type near struct {
		at   int
		like float32
	}
	found := make([][]near, len(one))
	for _, bucket := range buckets(ps) {
		vectors := make([]*sense.Vector, len(bucket))
		for k, i := range bucket {
			vectors[k] = &ps[i].Sense
		}
		sense.Among(vectors, func(k int, dots []float32) {
			i := bucket[k]
			if i < from {
				return
			}
			for l, like := range dots {
				if j := bucket[l]; like >= sensesLike*sense.Unit*sense.Unit && one[i].Witness != one[j].Witness {
					found[i] = append(found[i], near{j, like})
				}
			}
		})
	}
	out := make([][]int, len(one))
	for i, all := range found {
		slices.SortFunc(all, func(a, b near) int { return cmp.Or(cmp.Compare(b.like, a.like), a.at-b.at) })
		all = slices.Compact(all) // found in both buckets
		for _, n := range all[:min(len(all), nearSense)] {
			out[i] = append(out[i], n.at)
		}
		slices.Sort(out[i])
	}
	return out
}

// buckets returns the passages that have a sense, in one bucket if they are few.
func buckets(ps []wording.Gist) [][]int {
	var all []int
	for i := range ps {
		if ps[i].Sensed {
			all = append(all, i)
		}
	}
	n := len(all) / bucketOf
	if n < 2 {
		return [][]int{all}
	}
	out := make([][]int, n)
	for _, i := range all {
		first, second, a, b := -1, -1, 0, 0
		for k := range n {
			switch d := sense.Dot(&ps[i].Sense, &ps[all[k*len(all)/n]].Sense); {
			case first < 0 || d > a:
				first, second, a, b = k, first, d, a
			case second < 0 || d > b:
				second, b = k, d
			}
		}
		out[first] = append(out[first], i)
		out[second] = append(out[second], i)
	}
	for k := range out {
		out[k] = out[k][:min(len(out[k]), 4*bucketOf)]
	}
	return out
}
