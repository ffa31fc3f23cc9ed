package lineage

import (
	"math"
	"sort"
)

// sentenceAt is the likeness from which a sentence is held to tell what another
// tells. .2 to .3 serve alike on the development stories.
const sentenceAt = 0.22

// votes lets every sentence vote for the witness that holds the sentence most
// like it. A rewriter goes through one text: most of its sentences vote for its
// parent. Strangers' votes scatter.
func votes(ps []*profile, reps []int, stems *interner, m pairing) {
	type at struct{ w, s int }
	if len(reps) > pairCap {
		reps = reps[:pairCap]
	}
	index := map[int32][]at{}
	n := 0
	for _, w := range reps {
		for i, s := range ps[w].sents {
			n++
			for _, st := range s.stems {
				index[st] = append(index[st], at{w, i})
			}
		}
	}
	wt := func(st int32) float64 {
		return stems.weight[st] * math.Log(1+float64(n)/float64(len(index[st])))
	}
	norm := func(s sentence) float64 {
		sum := 0.0
		for _, st := range s.stems {
			w := wt(st)
			sum += w * w
		}
		return math.Sqrt(sum)
	}
	norms := map[at]float64{}
	for _, w := range reps {
		for i, s := range ps[w].sents {
			norms[at{w, i}] = norm(s)
		}
	}
	for _, w := range reps {
		got := map[int]int{}
		for i, s := range ps[w].sents {
			score := map[at]float64{}
			for _, st := range s.stems {
				l := index[st]
				if len(l)*4 > n+12 {
					continue // said in every fourth sentence: tells nothing
				}
				x := wt(st)
				for _, a := range l {
					if a.w != w {
						score[a] += x * x
					}
				}
			}
			best, top := at{-1, -1}, sentenceAt
			keys := make([]at, 0, len(score))
			for a := range score {
				keys = append(keys, a)
			}
			sort.Slice(keys, func(i, j int) bool {
				return keys[i].w < keys[j].w || keys[i].w == keys[j].w && keys[i].s < keys[j].s
			})
			for _, a := range keys {
				if v := score[a] / (norms[at{w, i}] * norms[a]); v > top {
					best, top = a, v
				}
			}
			if best.w >= 0 {
				got[best.w]++
			}
		}
		for _, o := range reps {
			if got[o] > 0 {
				t := m.get(w, o)
				t.votes = math.Max(t.votes, float64(got[o])/float64(max(6, len(ps[w].sents))))
			}
		}
	}
}
