package wording

import (
	"slices"

	"stemma/text/sense"
)

// A Gist is the words of a passage, weighed, and what they mean together.
type Gist struct {
	Words  []Term
	Sense  sense.Vector
	Sensed bool // Sense is known
}

// A wordSense is the vector of a word, nil if it is not known, and its weight.
type wordSense struct {
	vector *sense.Vector
	weight float64
}

// GiveSense gives every passage its vector: the sum of its words', less the mean of the
// story's, because all that a story says shares its subject.
func GiveSense(ps []Gist) {
	known := map[string]wordSense{}
	english := sense.English()
	var mean sense.Sum
	for i := range ps {
		p := &ps[i]
		var sum sense.Sum
		for _, t := range p.Words {
			s, seen := known[t.Stem]
			if !seen {
				s.vector, s.weight, _ = english.Of(t.Stem)
				known[t.Stem] = s
			}
			if s.vector != nil {
				sum.Add(s.vector, t.W*s.weight)
			}
		}
		if p.Sense, p.Sensed = sum.Direction(); p.Sensed {
			mean.Add(&p.Sense, 1)
		}
	}
	// A story of few claims has no subject of its own that could be told from what they say.
	mean.Divide(float64(len(ps) + FewClaims))
	for i := range ps {
		if p := &ps[i]; p.Sensed {
			var s sense.Sum
			s.Add(&p.Sense, 1)
			s.Subtract(&mean)
			p.Sense, p.Sensed = s.Direction()
		}
	}
}

// OneSense returns how alike two passages are in what they mean; known is false where that
// is not known of one of them.
func (g *Gist) OneSense(o *Gist) (like float64, known bool) {
	if !g.Sensed || !o.Sensed {
		return 0, false
	}
	return sense.Likeness(&g.Sense, &o.Sense), true
}

// A like is a word that is like another, and how like.
type like struct {
	word int
	like float64
}

// A Covering says how much of each passage others say in the same or like words.
type Covering struct {
	With [][]int     // of every passage those it is held against, in order, each way
	much [][]float64 // of every passage how much of each of those it says
}

// Cover holds the passages against those of their lists.
func Cover(ps []Gist, with [][]int) Covering {
	words, likes := likesOf(ps)
	c := Covering{bothWays(with), make([][]float64, len(ps))}
	said := make([]float64, len(likes)) // of every word how much of it passage i says
	for i := range ps {
		for _, w := range words[i] {
			for _, l := range likes[w] {
				said[l.word] = max(said[l.word], l.like)
			}
		}
		c.much[i] = make([]float64, len(c.With[i]))
		for k, j := range c.With[i] {
			some, all := 0.0, 0.0
			for n, t := range ps[j].Words {
				some += float64(t.W * said[words[j][n]])
				all += t.W
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

// Likeness returns how much of each of two passages the other says in the same or like
// words, 0 to 1: the harmonic mean of both shares.
func (c *Covering) Likeness(i, j int) float64 {
	a, ok := slices.BinarySearch(c.With[i], j)
	b, ok2 := slices.BinarySearch(c.With[j], i)
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
func likesOf(ps []Gist) (words [][]int, likes [][]like) {
	number := map[string]int{}
	var vectors []*sense.Vector
	var with []int // of every vector its word
	words = make([][]int, len(ps))
	for i := range ps {
		words[i] = make([]int, len(ps[i].Words))
		for k, t := range ps[i].Words {
			n, ok := number[t.Stem]
			if !ok {
				n = len(likes)
				number[t.Stem] = n
				likes = append(likes, []like{{n, 1}})
				if v, _, ok := sense.English().Of(t.Stem); ok {
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
