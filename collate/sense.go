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

// sense gives every passage the vectors of its words, and its own: their sum, less the
// mean of the story's, because all that a story says shares its subject.
func senseOf(ps []passage) {
	known := map[string]wordSense{}
	english := sense.English()
	var mean sense.Sum
	for i := range ps {
		p := &ps[i]
		p.vectors = make([]*sense.Vector, len(p.words))
		var sum sense.Sum
		for k, t := range p.words {
			s, seen := known[t.stem]
			if !seen {
				s.vector, s.weight, _ = english.Of(t.stem)
				known[t.stem] = s
			}
			if p.vectors[k] = s.vector; s.vector != nil {
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

// senses adds what the meaning of their words says of two claims.
func (e *Evidence) senses(p, q *passage) {
	if p.sensed && q.sensed {
		e[OneSense] = sense.Likeness(&p.sense, &q.sense)
		e[MostSense] = max(0, e[OneSense]-.4)
	}
	e[LikeWords] = likeWords(p, q)
}

// likeWords returns how much of each of two passages the other says in the same or like
// words, 0 to 1: the harmonic mean of both shares.
func likeWords(p, q *passage) float64 {
	if len(p.words) == 0 || len(q.words) == 0 {
		return 0
	}
	var ofP, ofQ, allP, allQ float64
	best := make([]float64, len(q.words))
	for i, t := range p.words {
		most := 0.0
		for j, u := range q.words {
			like := 0.0
			if t.stem == u.stem {
				like = 1
			} else if p.vectors[i] != nil && q.vectors[j] != nil {
				like = sense.Likeness(p.vectors[i], q.vectors[j])
			}
			if like >= alikeWords {
				most, best[j] = max(most, like), max(best[j], like)
			}
		}
		ofP += t.w * most
		allP += t.w
	}
	for j, u := range q.words {
		ofQ += u.w * best[j]
		allQ += u.w
	}
	if ofP == 0 || ofQ == 0 {
		return 0
	}
	ofP, ofQ = ofP/allP, ofQ/allQ
	return 2 * ofP * ofQ / (ofP + ofQ)
}

// alikeWords is the cosine from which two words count as like each other.
const alikeWords = 0.3

// Bounds of the search for passages of like sense. Ours.
const (
	bucketOf   = 256 // passages that stand in one bucket, about
	nearSense  = 24  // passages of like sense that one is held against
	sensesLike = 0.2 // cosine from which two passages are
)

// bySense lists for every reading those of other witnesses most like it in sense, in
// order. The readings of a large story are put in buckets, each in the two whose first
// readings are most like it, and sought in those.
func bySense(one []Ref, ps []passage) [][]int {
	out := make([][]int, len(one))
	for _, bucket := range buckets(ps) {
		for _, i := range bucket {
			for _, j := range bucket {
				if one[i].Witness != one[j].Witness && sense.Likeness(&ps[i].sense, &ps[j].sense) >= sensesLike {
					out[i] = append(out[i], j)
				}
			}
		}
	}
	for i := range out {
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
		if len(out[i]) > nearSense {
			slices.SortFunc(out[i], func(a, b int) int {
				return cmp.Or(sense.Dot(&ps[i].sense, &ps[b].sense)-sense.Dot(&ps[i].sense, &ps[a].sense), a-b)
			})
			out[i] = out[i][:nearSense]
			slices.Sort(out[i])
		}
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
