package collate

import (
	"cmp"
	"slices"

	"stemma/text/sense"
)

// A wordSense is the vector of a word, nil if it is not known, and its weight.
type wordSense struct {
	vector *sense.Vector
	weight float64
}

// senseOf gives every passage its vector: the sum of its words', less the mean of the
// story's, because all that a story says shares its subject.
func senseOf(ps []passage) {
	known := map[string]wordSense{}
	english := sense.English()
	var mean sense.Sum
	for i := range ps {
		p := &ps[i]
		var sum sense.Sum
		for _, t := range p.words {
			s, seen := known[t.stem]
			if !seen {
				s.vector, s.weight, _ = english.Of(t.stem)
				known[t.stem] = s
			}
			if s.vector != nil {
				sum.Add(s.vector, t.w*s.weight)
			}
		}
		if p.sense, p.sensed = sum.Direction(); p.sensed {
			mean.Add(&p.sense, 1)
		}
	}
	// A story of few claims has no subject of its own that could be told from what they say.
	mean.Divide(float64(len(ps) + fewClaims))
	for i := range ps {
		if p := &ps[i]; p.sensed {
			var s sense.Sum
			s.Add(&p.sense, 1)
			s.Subtract(&mean)
			p.sense, p.sensed = s.Direction()
		}
	}
}

// senses adds what the meaning of two claims says of them.
func (e *Evidence) senses(p, q *passage) {
	if p.sensed && q.sensed {
		e[OneSense] = sense.Likeness(&p.sense, &q.sense)
		e[MostSense] = max(0, e[OneSense]-.4)
	}
}

// A like is a word that is like another, and how like.
type like struct {
	word int
	like float64
}

// A covering says how much of each passage others say in the same or like words.
type covering struct {
	with [][]int     // of every passage those it is held against, in order, each way
	much [][]float64 // of every passage how much of each of those it says
}

// hold holds the passages against those of their lists.
func hold(ps []passage, with [][]int) covering {
	words, likes := likesOf(ps)
	c := covering{bothWays(with), make([][]float64, len(ps))}
	said := make([]float64, len(likes)) // of every word how much of it passage i says
	for i := range ps {
		for _, w := range words[i] {
			for _, l := range likes[w] {
				said[l.word] = max(said[l.word], l.like)
			}
		}
		c.much[i] = make([]float64, len(c.with[i]))
		for k, j := range c.with[i] {
			some, all := 0.0, 0.0
			for n, t := range ps[j].words {
				some += float64(t.w * said[words[j][n]])
				all += t.w
			}
			if all > 0 {
				c.much[i][k] = some / all
			}
		}
		for _, w := range words[i] {
			for _, l := range likes[w] {
				said[l.word] = 0
			}
		}
	}
	return c
}

// likeWords returns how much of each of two passages the other says in the same or like
// words, 0 to 1: the harmonic mean of both shares.
func (c *covering) likeWords(i, j int) float64 {
	a, ok := slices.BinarySearch(c.with[i], j)
	b, ok2 := slices.BinarySearch(c.with[j], i)
	if !ok || !ok2 {
		return 0
	}
	x, y := c.much[i][a], c.much[j][b]
	if x == 0 || y == 0 {
		return 0
	}
	return 2 * x * y / (x + y)
}

// likesOf numbers the words of the passages, and lists for every word those like it, of
// which it is one.
func likesOf(ps []passage) (words [][]int, likes [][]like) {
	number := map[string]int{}
	var vectors []*sense.Vector
	var with []int // of every vector its word
	words = make([][]int, len(ps))
	for i := range ps {
		words[i] = make([]int, len(ps[i].words))
		for k, t := range ps[i].words {
			n, ok := number[t.stem]
			if !ok {
				n = len(likes)
				number[t.stem] = n
				likes = append(likes, []like{{n, 1}})
				if v, _, ok := sense.English().Of(t.stem); ok {
					vectors, with = append(vectors, v), append(with, n)
				}
			}
			words[i][k] = n
		}
	}
	sense.Among(vectors, func(i int, dots []float32) {
		for j, d := range dots {
			if d >= alikeWords*sense.Unit*sense.Unit && i != j {
				likes[with[i]] = append(likes[with[i]], like{with[j], min(1, float64(d)/(sense.Unit*sense.Unit))})
			}
		}
	})
	return words, likes
}

// bothWays returns the lists with i in that of j wherever j is in that of i.
func bothWays(lists [][]int) [][]int {
	out := make([][]int, len(lists))
	for i, js := range lists {
		out[i] = append(out[i], js...)
		for _, j := range js {
			out[j] = append(out[j], i)
		}
	}
	for i := range out {
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
	}
	return out
}

// alikeWords is the cosine from which two words count as like each other.
const alikeWords = 0.3

// Bounds of the search for passages of like sense. Ours.
const (
	bucketOf   = 256 // passages that stand in one bucket, about
	nearSense  = 24  // passages of like sense that one is held against
	sensesLike = 0.2 // cosine from which two passages are
)

// bySense lists for every reading from a given one on those of other witnesses most like it in sense, in
// order. The readings of a large story are put in buckets, each in the two whose first
// readings are most like it, and sought in those.
func bySense(one []Ref, ps []passage, from int) [][]int {
	type near struct {
		at   int
		like float32
	}
	found := make([][]near, len(one))
	for _, bucket := range buckets(ps) {
		vectors := make([]*sense.Vector, len(bucket))
		for k, i := range bucket {
			vectors[k] = &ps[i].sense
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
func buckets(ps []passage) [][]int {
	var all []int
	for i := range ps {
		if ps[i].sensed {
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
			switch d := sense.Dot(&ps[i].sense, &ps[all[k*len(all)/n]].sense); {
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
