package group

// An Edge is two things, the lower first, and how likely they are one.
type Edge struct {
	A, B int
	W    float64
	Rich bool // they share several words
}

// Average groups things, each of a witness, by average link over the edges that weigh at
// least so much, the heaviest first. Weights are those of all pairs, missing ones counting
// as zero. It returns of every thing the first one of its group.
func Average(witness []int, edges []Edge, weights map[[2]int]float64, least, mean float64) []int {
	group := make([]int, len(witness))
	members := make([][]int, len(witness))
	for i := range group {
		group[i] = i
		members[i] = []int{i}
	}
	refused := map[[2]int]int{} // pairs of groups that did not fit, with their size then
	for _, e := range edges {
		if e.W < least {
			break
		}
		ga, gb := group[e.A], group[e.B]
		if ga > gb {
			ga, gb = gb, ga
		}
		size := len(members[ga]) + len(members[gb])
		if ga == gb || refused[[2]int{ga, gb}] == size {
			continue
		}
		if !fits(witness, members[ga], members[gb], weights, mean) {
			refused[[2]int{ga, gb}] = size
			continue
		}
		for _, i := range members[gb] {
			group[i] = ga
		}
		members[ga] = append(members[ga], members[gb]...)
		members[gb] = nil
	}
	return group
}

const (
	retold   = 4   // things of a group that one witness may bring in: what it tells in the headline, the lead, a caption and the body. Chosen on real stories whose errors were read
	denseCap = 100 // things in two groups beyond which they are not joined. Ours
)

// fits reports whether two groups may be one: what is in them is alike on average, and no
// witness would have brought in more than retold of it.
func fits(witness []int, a, b []int, w map[[2]int]float64, mean float64) bool {
	if len(a)*len(b) > denseCap*denseCap {
		return false
	}
	per := map[int]int{}
	for _, i := range a {
		per[witness[i]]++
	}
	for _, i := range b {
		if per[witness[i]]++; per[witness[i]] > retold {
			return false
		}
	}
	sum, n := 0.0, 0
	for _, i := range a {
		for _, j := range b {
			if witness[i] == witness[j] {
				continue
			}
			sum += w[[2]int{min(i, j), max(i, j)}]
			n++
		}
	}
	return n > 0 && sum/float64(n) >= mean
}
